"""Chips that narrow a long list of results, and the first screenful of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.core.answer import Answer, Hit, Matched
from reflexmap.core.model import Link, Rank
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.choice import Chosen
from reflexmap.ui.facetbar import Chip
from reflexmap.ui.resultorder import SCREENFUL
from reflexmap.ui.results import Results
from reflexmap.ui.state import Selection

NAME = Matched("Name", "name", "word")


@pytest.fixture
def hits(selection: Selection) -> tuple[Hit, ...]:
    zones = list(selection.atlas.zones.values())[:8]
    symptoms = list(selection.atlas.symptoms.values())[:8]
    return (
        *(Hit("symptom", each.id, each.name, 0.9, NAME, links=each.links_on("western")) for each in symptoms),
        *(Hit("zone", each.id, each.name, 0.8, NAME, links=(Link(each.id, Rank.PRIMARY),)) for each in zones),
    )


@pytest.fixture
def results(selection: Selection, hits: tuple[Hit, ...], qtbot: QtBot) -> Results:
    made = Results(selection, LIGHT)
    made.resize(264, 900)
    qtbot.addWidget(made)
    made.show()
    made.show_answer(Answer("words", None, hits, len(hits)))
    return made


def chip(results: Results, name: str) -> Chip:
    return next(each for each in results.facets.chips() if each.text().startswith(name))


def test_a_screenful_is_listed_first_and_the_rest_on_demand(results: Results, hits: tuple[Hit, ...]) -> None:
    assert len(results.model.hits()) == SCREENFUL
    assert results.more.text() == f"Show all {len(hits)} results"
    QTest.mouseClick(results.more, Qt.MouseButton.LeftButton)
    assert len(results.model.hits()) == len(hits)
    assert not results.more.isVisible()


def test_a_short_list_has_neither_chips_nor_a_button(results: Results, hits: tuple[Hit, ...]) -> None:
    results.show_answer(Answer("words", None, hits[-3:], 3))

    assert not results.facets.isVisible()
    assert not results.more.isVisible()


def test_a_chip_narrows_the_list_to_its_kind_and_lets_go_again(results: Results) -> None:
    press = chip(results, "Zones")
    QTest.mouseClick(press, Qt.MouseButton.LeftButton)
    assert press.isChecked()
    assert {hit.kind for hit in results.model.hits()} == {"zone"}
    QTest.keyClick(press, Qt.Key.Key_Space)
    results.show_all()
    assert {hit.kind for hit in results.model.hits()} == {"symptom", "zone"}


def test_kind_and_system_narrow_together_and_one_of_each_at_a_time(results: Results, selection: Selection) -> None:
    systems = [each for each in results.facets.chips() if each.property("facet") == "system"]
    assert len(systems) > 1
    chip(results, "Zones").click()
    systems[0].click()
    systems[1].click()
    assert [each.isChecked() for each in systems[:2]] == [False, True]
    wanted = results.facets.facets.system
    assert wanted is not None
    assert all(selection.atlas.zones[hit.id].system is wanted for hit in results.model.hits())
    chip(results, "Complaints").click()
    assert not chip(results, "Zones").isChecked()


def test_chips_are_read_out_with_their_number_and_wrap(results: Results) -> None:
    assert chip(results, "Zones").accessibleName() == "Zones only, 8 results"
    assert all(each.geometry().right() <= results.facets.width() for each in results.facets.chips())
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in results.facets.chips())


def test_new_words_let_all_chips_go(results: Results, hits: tuple[Hit, ...]) -> None:
    chip(results, "Zones").click()
    results.show_answer(Answer("other", None, hits, len(hits)))

    assert not any(each.isChecked() for each in results.facets.chips())
    assert len(results.model.hits()) == SCREENFUL


def test_what_is_nearest_is_listed_apart_and_not_chosen_by_enter(
    results: Results, selection: Selection, hits: tuple[Hit, ...]
) -> None:
    results.show_answer(Answer("words", None, (), 0, (), hits[:3]))

    assert results.model.index(0).data() == "Nearest"
    assert len(results.model.hits()) == 3
    results.choose_first()
    assert selection.chosen == Chosen()


def test_complaints_told_together_stand_first_and_light_one_order(results: Results, selection: Selection) -> None:
    hit = Hit("symptom", "headache", "Headache", 0.9, NAME)
    results.show_answer(Answer("words", None, (hit,), 1, ("neck-pain", "headache")))

    assert results.model.index(0).data() == "Together"
    results.choose_first()
    assert selection.chosen.symptom == "neck-pain+headache"
    assert selection.links() == ()
    assert selection.words_come_first()
    selection.answer_question("neck-pain+headache")
    lit = {link.zone for link in selection.links()}
    for each in ("neck-pain", "headache"):
        assert {link.zone for link in selection.atlas.symptoms[each].links_on("western")} <= lit
    assert selection.chosen.subject == ("together", "neck-pain+headache")
    assert results.list.currentIndex().data() == results.model.hits()[0].name


def test_a_note_leads_to_the_page_that_carries_it(results: Results, selection: Selection) -> None:
    note = Hit("note", "zone:liver", "Liver", 0.3, Matched("tender here", "note", "word"))
    results.show_answer(Answer("tender", None, (note,), 1))

    assert results.model.index(0).data() == "Your notes"
    assert results.model.reason(note) == "Your note: tender here"
    results.choose_first()
    assert selection.chosen == Chosen(zone="liver")
