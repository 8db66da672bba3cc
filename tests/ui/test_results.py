"""The list of results: rows, reasons, keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reflexmap.core.answer import Answer, Hit, Matched
from reflexmap.core.model import Display, Link, Rank
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.choice import Chosen
from reflexmap.ui.mapkey import MapKey
from reflexmap.ui.resultrows import HIT
from reflexmap.ui.results import Results
from reflexmap.ui.state import Selection

ALIAS = Matched("cranium", "alias", "alias")
NAME = Matched("Brain", "name", "exact")
LINKS = (Link("brain", Rank.PRIMARY), Link("neck", Rank.SECONDARY))
HITS = (
    Hit(
        "symptom", "headache", "Headache", 1.0, ALIAS, links=(Link("brain", Rank.PRIMARY), Link("neck", Rank.SECONDARY))
    ),
    Hit("zone", "brain", "Brain", 0.9, NAME),
    Hit("symptom", "fever", "Fever", 0.8, Matched("fevre", "misspelling", "typo"), Display.NEVER),
    Hit("technique", "thumb-walking", "Thumb walking", 0.7, NAME),
)


@pytest.fixture
def results(selection: Selection, qtbot: QtBot) -> Results:
    made = Results(selection, LIGHT)
    made.resize(264, 700)
    qtbot.addWidget(made)
    made.show()
    made.show_answer(Answer("head", None, HITS))
    return made


def labels(results: Results) -> list[str]:
    return [label.text() for label in results.findChildren(QLabel) if not label.isHidden()]


def rows(results: Results) -> list[str]:
    return [results.model.index(row).data() for row in range(results.model.rowCount())]


def row_of(results: Results, name: str) -> QRect:
    return results.list.visualRect(results.model.index(rows(results).index(name)))


def test_kinds_stand_under_headings_the_best_first(results: Results) -> None:
    assert rows(results) == ["Complaints", "Headache", "Fever", "Zones", "Brain", "Techniques", "Thumb walking"]


def test_headings_cannot_be_chosen(results: Results) -> None:
    flags = [results.model.flags(results.model.index(row)) for row in range(results.model.rowCount())]
    usable = [bool(flag & Qt.ItemFlag.ItemIsSelectable) for flag in flags]
    assert usable == [False, True, True, False, True, False, True]


def test_each_result_says_why_and_how_many_zones(results: Results) -> None:
    model = results.model
    assert [model.reason(hit) for hit in model.hits()] == [
        "Also called \u201ccranium\u201d",
        "Close to \u201cfevre\u201d",
        "Exact name",
        "Exact name",
    ]
    assert [model.aside(hit) for hit in model.hits()] == ["2 zones", "advice", "", ""]


def test_readers_and_tips_get_the_whole_row(results: Results) -> None:
    index = results.model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Also called \u201ccranium\u201d. 2 zones"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("Headache")
    assert results.model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_click_chooses_and_the_list_stays(results: Results, selection: Selection) -> None:
    QTest.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=row_of(results, "Headache").center())
    assert selection.chosen == Chosen(symptom="headache")
    assert results.is_open()
    QTest.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=row_of(results, "Brain").center())
    assert selection.chosen == Chosen(zone="brain")
    assert rows(results) == ["Complaints", "Headache", "Fever", "Zones", "Brain", "Techniques", "Thumb walking"]


def test_keyboard_walks_over_headings_and_back_to_the_field(
    results: Results, selection: Selection, qtbot: QtBot
) -> None:
    results.activateWindow()
    results.enter()
    assert selection.chosen.symptom == "headache"
    QTest.keyClick(results.list, Qt.Key.Key_Down)
    QTest.keyClick(results.list, Qt.Key.Key_Down)
    assert selection.chosen == Chosen(zone="brain")
    QTest.keyClick(results.list, Qt.Key.Key_Up)
    QTest.keyClick(results.list, Qt.Key.Key_Up)
    assert selection.chosen == Chosen(symptom="headache")
    with qtbot.waitSignal(results.left):
        QTest.keyClick(results.list, Qt.Key.Key_Up)


def test_marked_row_follows_what_is_chosen_elsewhere(results: Results, selection: Selection) -> None:
    selection.choose_symptom("headache")
    assert results.list.currentIndex().data() == "Headache"
    selection.choose_zone("brain")
    assert results.list.currentIndex().data() == "Headache"
    selection.clear_for_zone("brain")
    assert results.list.currentIndex().data() == "Brain"
    selection.clear()
    assert not results.list.currentIndex().isValid()


def test_rows_hold_their_hits(results: Results) -> None:
    assert results.model.index(0).data(HIT) is None
    assert results.model.index(1).data(HIT) is HITS[0]


def test_nothing_found_says_so_and_how_to_go_on(results: Results) -> None:
    results.show_answer(Answer("<b>xyzzy</b>", None, ()))
    told = " ".join(labels(results))
    assert "0 results" in told
    assert "\u201c<b>xyzzy</b>\u201d" in told
    empty = next(label for label in results.findChildren(QLabel) if "xyzzy" in label.text())
    assert empty.textFormat() is Qt.TextFormat.PlainText


def test_one_result_is_one(results: Results) -> None:
    results.show_answer(Answer("head", None, HITS[:1]))
    assert "1 result" in labels(results)


def test_key_to_the_map_counts_by_rank(results: Results, selection: Selection) -> None:
    key = results.findChild(MapKey)
    assert not key.isVisible()
    selection.choose_symptom("headache")
    assert not key.isVisible()
    selection.answer_question("headache")
    assert key.isVisible()
    ranks = [link.rank for link in selection.links()]
    assert f"{ranks.count(Rank.PRIMARY)} primary" in key.accessibleName()
    assert f"{ranks.count(Rank.SECONDARY)} secondary" in key.accessibleName()
    selection.show(replace(selection.shown, chart="rwo-shur"))
    drawn = [link.rank for link in selection.links() if selection.atlas.areas_of(link.zone, "rwo-shur")]
    assert len(drawn) < len(selection.links())  # it does not draw the crown
    assert f"{drawn.count(Rank.PRIMARY)} primary" in key.accessibleName()
