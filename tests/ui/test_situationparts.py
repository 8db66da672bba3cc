"""What pages and results say for a person's situation."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reflexmap.core.answer import Answer, Hit, Matched
from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Numbers
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.cautionpage import caution_page
from reflexmap.ui.mapkey import MapKey
from reflexmap.ui.parts import Part
from reflexmap.ui.pointpage import point_page
from reflexmap.ui.resultrows import HIT, Index, ResultDelegate
from reflexmap.ui.results import Results
from reflexmap.ui.routinepage import routine_page
from reflexmap.ui.sections import Unfolded
from reflexmap.ui.situationparts import caution_part, situation_parts
from reflexmap.ui.situationwords import effect_text, heed_name, mark_text, stop_text
from reflexmap.ui.state import Selection
from reflexmap.ui.techniquepage import technique_page

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def unfolded() -> Unfolded:
    return Unfolded(frozenset(), lambda _name: lambda: None, lambda _kind, _name: lambda: None)


def guard(atlas: Atlas, *ticked: str) -> Guard:
    return Guard(atlas, frozenset(ticked))


def words(parts: Iterable[Part]) -> str:
    found = []
    for part in parts:
        part.lay(320, LIGHT)
        found += [spoken.text for spoken in part.spoken(0, 0)]
    return "\n".join(found)


def test_nothing_ticked_or_nothing_concerned_adds_no_part(atlas: Atlas, unfolded: Unfolded) -> None:
    assert situation_parts("zone", "uterus", guard(atlas), unfolded) == []
    assert situation_parts("zone", "liver", guard(atlas, "kidney-disease"), unfolded) == []
    assert caution_part("pregnancy", guard(atlas, "diabetes")) == []


@pytest.mark.parametrize(
    ("kind", "name", "ticked", "lead"),
    [
        ("zone", "uterus", "pregnant-later", "Leave this zone alone."),
        ("zone", "liver", "pregnant-later", "Go lightly here: pressure 2 at most."),
        ("zone", "liver", "fever", "No foot work for now: Fever or an illness that spreads."),
        ("acupoint", "sp6", "pregnant-later", "Leave this point alone."),
        ("acupoint", "sp6", "diabetes", "Ask first, and press lightly: pressure 2 at most."),
        ("technique", "foot-soak", "pregnant-later", "Leave this technique out."),
        ("technique", "thumb-walking", "child", "Do it lightly: pressure 2 at most."),
        ("symptom", "period-pain", "heavy-period", "Go lightly on: "),
        ("symptom", "period-pain", "pregnant-later", "Leave alone: "),
        ("symptom", "headache", "diabetes", "Go lightly on all its zones."),
        ("routine", "full-western-routine", "pregnant-later", "Leave out steps "),
        ("routine", "full-western-routine", "fever", "No foot work for now: "),
        ("routine", "full-western-routine", "child", "Go lightly: pressure 2 at most"),
    ],
)
def test_a_page_leads_with_what_to_do(
    atlas: Atlas, unfolded: Unfolded, kind: str, name: str, ticked: str, lead: str
) -> None:
    told = guard(atlas, ticked)
    parts = situation_parts(kind, name, told, unfolded)
    lines = words(parts).split("\n")
    assert lines[0] == "For your situation"
    assert lines[1].startswith(lead), lines[1]
    for caution in told.hint(kind, name).cautions:
        assert any(caution.name in line and caution.action in line for line in lines)


def test_each_reason_leads_to_its_caution(atlas: Atlas) -> None:
    went: list[tuple[str, str]] = []
    unfolded = Unfolded(frozenset(), lambda _n: lambda: None, lambda kind, name: lambda: went.append((kind, name)))
    parts = situation_parts("zone", "uterus", guard(atlas, "pregnant-later", "heavy-period"), unfolded)
    words(parts)
    for part in parts:
        for spot in part.spots(0, 0):
            spot.action()
    assert went == [("caution", "pregnancy"), ("caution", "menstruation")]


def test_pages_carry_the_part(selection: Selection, unfolded: Unfolded) -> None:
    atlas = selection.atlas
    selection.set_situation(frozenset({"pregnant-later"}))
    assert "Leave this technique out." in words(technique_page(atlas.techniques["foot-soak"], selection, unfolded))
    assert "Leave this point alone." in words(point_page(atlas.acupoints["sp6"], selection, unfolded))
    numbers = Numbers("", "112", "your doctor", ())
    page = words(caution_page(atlas.cautions["pregnancy"], selection, unfolded, numbers))
    assert "You ticked: Pregnant, week 14 or later." in page
    routine = next(r for r in atlas.routines.values() if selection.guard.steps_left_out(r.id) and not r.complaints)
    told = words(routine_page(routine, selection, unfolded))
    assert "Leave out step" in told


def test_the_selection_takes_it_on_and_says_so_once(selection: Selection) -> None:
    told: list[str] = []
    selection.situation_changed.connect(lambda: told.append("situation"))
    selection.shown_changed.connect(lambda: told.append("shown"))
    selection.set_situation(frozenset({"pregnant-later"}))
    selection.set_situation(frozenset({"pregnant-later"}))
    assert told == ["situation", "shown"]
    assert selection.marks().avoid == {"uterus", "ovary", "fallopian-tube", "pituitary"}
    assert "liver" in selection.marks().care
    selection.set_situation(frozenset())
    assert not selection.marks().avoid


def test_results_are_marked(selection: Selection, qtbot: QtBot) -> None:
    name = Matched("Uterus", "name", "exact")
    hits = (Hit("zone", "uterus", "Uterus", 1.0, name), Hit("zone", "kidney", "Kidney", 0.9, name))
    results = Results(selection, LIGHT)
    qtbot.addWidget(results)
    results.resize(264, 400)
    results.show_answer(Answer("x", None, hits))
    results.show()

    def said(row: int) -> str:
        index: Index = results.model.index(row)
        return str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))

    assert "Leave alone" not in said(1)
    plain = results.list.grab().toImage()
    with qtbot.waitSignal(results.model.dataChanged, timeout=500):
        selection.set_situation(frozenset({"fertility-care"}))
    assert said(1).startswith("Leave alone. ")
    assert "Go lightly" not in said(2)
    assert results.model.heed(results.model.index(1).data(HIT)) is Heed.AVOID
    assert results.list.grab().toImage() != plain
    assert isinstance(results.list.itemDelegate(), ResultDelegate)


def test_the_words(atlas: Atlas) -> None:
    assert stop_text(guard(atlas, "diabetes")) == ""
    assert effect_text(guard(atlas, "kidney-disease")).startswith("1 zone to go lightly on")
    assert effect_text(guard(atlas, "varicose-veins")) == "No acupoints, leave out the spot itself."
    assert effect_text(guard(atlas, "child")) == "Go lightly everywhere."
    assert effect_text(guard(atlas, "big-meal")).startswith("Nothing on the map")
    assert effect_text(guard(atlas, "fever")) == "All zones to leave alone."
    told = guard(atlas, "pregnant-later")
    assert mark_text(told, "symptom", "period-pain") == "Leave out some"
    assert mark_text(told, "routine", "full-western-routine") == "Leave out some"
    assert mark_text(guard(atlas, "diabetes"), "symptom", "period-pain") == "Go lightly"
    assert mark_text(told, "zone", "uterus") == "Leave alone"
    assert mark_text(told, "page", "is-it-safe") == ""
    assert [heed_name(each) for each in Heed] == ["", "Go lightly", "Leave alone"]


def test_the_key_counts_what_is_heeded(selection: Selection) -> None:
    key = MapKey(LIGHT)
    selection.choose_symptom("period-pain")
    selection.answer_question("period-pain")
    key.set_counts(selection)
    plain, height = key.accessibleName(), key.height()
    selection.set_situation(frozenset({"fertility-care"}))
    key.set_counts(selection)
    lit = {link.zone for link in selection.links()}
    assert key.accessibleName() == f"{plain}; Leave alone: {len(lit & selection.guard.avoid)}"
    assert key.height() > height
    key.resize(240, key.height())
    picture = key.grab().toImage()
    reds = [picture.pixelColor(x, y) for x in range(12, 36) for y in range(height - 8, picture.height())]
    assert any(ink.red() > 140 and ink.green() < 60 for ink in reds)
