"""From keystroke to list, on the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.advicebar import AdviceBar
from reflexmap.ui.choice import Chosen
from reflexmap.ui.header import SearchField
from reflexmap.ui.query import Query
from reflexmap.ui.results import Results
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window


def names(window: Window) -> list[str]:
    return [hit.name for hit in window.rail.results.model.hits()]


def type_in(window: Window, text: str) -> None:
    window.activateWindow()
    window.header.search.setFocus()
    QTest.keyClicks(window.header.search, text)


def test_results_come_as_one_types(window: Window) -> None:
    seen = []
    assert not window.rail.results.isVisible()
    for letter in "headache":
        type_in(window, letter)
        assert window.rail.results.isVisible()
        seen.append(names(window))
    assert all("Headache" in each for each in seen[2:])
    assert seen[-1][0] == "Headache"
    assert window.selection.chosen == Chosen()


def test_symptoms_zones_and_regions_are_found(window: Window) -> None:
    type_in(window, "shoulder")
    assert {hit.kind for hit in window.rail.results.model.hits()} == {"symptom", "zone", "region"}


def test_enter_chooses_the_best_and_the_list_stays_open(window: Window) -> None:
    type_in(window, "headache")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.selection.chosen == Chosen(symptom="headache")
    assert window.rail.results.isVisible()
    assert names(window)[0] == "Headache"


def test_down_goes_into_the_list_and_up_comes_back(window: Window) -> None:
    type_in(window, "headache")
    QTest.keyClick(window.header.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.rail.results.list
    assert window.selection.chosen.symptom == "headache"
    QTest.keyClick(window.rail.results.list, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is window.header.search


def test_clear_empties_everything(window: Window) -> None:
    type_in(window, "headache")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    clear = next(button for button in window.rail.results.findChildren(QPushButton) if button.text() == "Clear")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert window.header.search.text() == ""
    assert not window.rail.results.isVisible()
    assert window.selection.chosen == Chosen()


def test_escape_in_the_field_goes_back_step_by_step(window: Window) -> None:
    type_in(window, "headache")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.header.search.text() == ""
    assert window.selection.chosen == Chosen()
    assert not window.rail.results.isVisible()


@pytest.mark.parametrize("text", ["0", "/", "+", "-", "?", "1 + 0"])
def test_field_takes_letters_that_are_shortcuts_elsewhere(window: Window, text: str) -> None:
    type_in(window, text)
    assert window.header.search.text() == text
    assert window.canvas.map.zoom() == 1.0
    assert QApplication.activeModalWidget() is None


def test_danger_shows_medical_advice_above_everything(window: Window) -> None:
    type_in(window, "crushing chest pain")
    bar = window.advice
    assert bar.isVisible()
    below = [window.rail, window.canvas, window.panel]
    bottom = bar.mapTo(window, QPoint(0, bar.height())).y()
    assert all(part.mapTo(window, QPoint(0, 0)).y() >= bottom for part in below)
    assert bar.width() == window.width()
    assert "999" in bar.accessibleName()  # the tests run as in the United Kingdom


def test_advice_goes_with_the_words_that_called_it(window: Window) -> None:
    type_in(window, "crushing chest pain")
    for _ in range(len("crushing chest pain")):
        QTest.keyClick(window.header.search, Qt.Key.Key_Backspace)
    assert not window.advice.isVisible()
    type_in(window, "headache")
    assert not window.advice.isVisible()


def test_advice_cannot_be_dismissed(window: Window) -> None:
    type_in(window, "crushing chest pain")
    assert not window.advice.findChildren(QPushButton)
    window.selection.choose_zone("liver")
    window.selection.clear()
    assert window.advice.isVisible()


def test_complaints_marked_never_light_nothing(window: Window, atlas: Atlas) -> None:
    for symptom in [each for each in atlas.symptoms.values() if each.display is Display.NEVER][:6]:
        window.ask(symptom.name, answered=True)
        if window.selection.chosen.symptom == symptom.id:
            assert window.selection.marks().links == ()


@pytest.mark.parametrize("text", ["   ", "<b>bold</b>", "\u202e", "%n %1", "\\", "a" * 200, "\U0001f9b6"])
def test_any_text_is_a_query(window: Window, text: str) -> None:
    window.header.search.setText(text)
    assert window.rail.results.is_open() == bool(text.strip())
    window.query.clear()
    assert not window.rail.results.is_open()


def test_complaints_told_together_are_one_page_and_one_sheet(window: Window) -> None:
    window.ask("stiff neck and headache", answered=True)

    assert window.selection.chosen.symptom == "neck-pain+headache"
    texts = window.panel.flow.paper.texts()
    assert "Neck pain + Headache" in texts
    assert window.panel.flow.paper.button("Neck pain") is not None
    assert window.printing.job().names == (("symptom", "neck-pain"), ("symptom", "headache"))
    zones = [link.zone for link in window.selection.links()]
    for each in ("neck-pain", "headache"):
        assert {link.zone for link in window.selection.atlas.symptoms[each].links_on("western")} <= set(zones)


def test_a_note_is_found_by_its_words(window: Window) -> None:
    window.mine.set_note("zone", "liver", "less tender since the quokka")
    type_in(window, "quokka")

    assert [(hit.kind, hit.id) for hit in window.rail.results.model.hits()] == [("note", "zone:liver")]
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.selection.chosen == Chosen(zone="liver")
    window.mine.set_note("zone", "liver", "")
    window.query.ask("quokka")
    assert not window.rail.results.model.hits()


def test_a_search_that_led_somewhere_is_remembered_unless_that_is_not_wanted(window: Window) -> None:
    type_in(window, "headache")
    assert window.mine.searches() == ()
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.mine.searches() == ("headache",)
    window.query.clear()
    type_in(window, "liver")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.mine.searches() == ("liver", "headache")
    window.mine.set_setting("recents", value=False)
    assert window.mine.searches() == ()
    window.query.clear()
    type_in(window, "neck")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.mine.searches() == ()


@pytest.fixture
def fresh(window: Window, qtbot: QtBot) -> Iterator[tuple[Query, SearchField, Results]]:
    """A search that is not built yet, with parts of its own."""
    around = QWidget()
    qtbot.addWidget(around)
    selection = Selection(replace(window.selection.atlas), around)  # an atlas that no window has an index of
    field, results = SearchField(LIGHT, around), Results(selection, LIGHT, around)
    yield Query(selection, field, results, AdviceBar(LIGHT, around), "", around), field, results
    around.close()


def test_the_index_is_built_a_few_milliseconds_at_a_time(
    fresh: tuple[Query, SearchField, Results], qtbot: QtBot
) -> None:
    query, _, _ = fresh
    query.get_ready()
    QApplication.processEvents()
    assert not query.is_ready()

    qtbot.waitUntil(query.is_ready)


def test_a_query_before_the_index_stands_is_answered_at_once(fresh: tuple[Query, SearchField, Results]) -> None:
    query, field, results = fresh
    query.get_ready()
    told: list[bool] = []
    query.ready.connect(lambda: told.append(query.is_ready()))
    field.setText("headache")
    field.setText("headaches")

    assert told == [True]
    assert results.model.hits()[0].name == "Headache"
