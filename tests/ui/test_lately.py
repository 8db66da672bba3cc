"""The list of what was looked at lately, under the empty search field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflexmap.ui.lately import LatelyList
from reflexmap.ui.window import Window


@pytest.fixture
def lately(window: Window) -> LatelyList:
    window.mine.visit("zone", "liver")
    window.mine.visit("symptom", "headache")
    window.mine.visit("zone", "of-a-later-atlas")
    found = window.findChild(LatelyList)
    assert isinstance(found, LatelyList)
    return found


def test_shows_while_the_field_is_empty_and_has_the_keyboard(window: Window, lately: LatelyList) -> None:
    assert not lately.isVisible()
    window.header.search.setFocus()
    assert lately.isVisible()
    assert [lately.list.item(row).text() for row in range(lately.list.count())] == ["Headache", "Liver"]
    assert lately.list.visualItemRect(lately.list.item(0)).height() >= 44
    QTest.keyClicks(window.header.search, "n")
    assert not lately.isVisible()
    window.header.search.clear()
    assert lately.isVisible()
    window.canvas.map.setFocus()
    assert not lately.isVisible()


def test_down_goes_in_enter_opens(window: Window, lately: LatelyList) -> None:
    search = window.header.search
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert lately.list.hasFocus()
    QTest.keyClick(lately.list, Qt.Key.Key_Down)
    QTest.keyClick(lately.list, Qt.Key.Key_Return)
    assert window.selection.chosen.subject == ("zone", "liver")
    assert not lately.isVisible()


def test_escape_and_up_go_back_without_losing_what_is_open(window: Window, lately: LatelyList) -> None:
    window.selection.choose_zone("lung")
    search = window.header.search
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(lately.list, Qt.Key.Key_Up)
    assert search.hasFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not lately.isVisible()
    assert window.selection.chosen.zone == "lung"


def test_nothing_to_list_shows_nothing(window: Window) -> None:
    window.mine.forget_recents()
    window.header.search.setFocus()
    found = window.findChild(LatelyList)
    assert isinstance(found, LatelyList)
    assert not found.isVisible()


def test_searches_stand_above_and_are_asked_again(window: Window, lately: LatelyList) -> None:
    window.mine.note_search("stiff  neck")
    search = window.header.search
    search.setFocus()
    window.header.search.setText("x")
    window.header.search.clear()
    assert lately.list.item(0).text() == "stiff neck"
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(lately.list, Qt.Key.Key_Return)
    assert search.text() == "stiff neck"
    assert window.rail.results.is_open()
    assert not lately.isVisible()
