"""Tab walks through the whole window as it is read, and back; what it is on can be seen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.draw.looks import CONTRAST, DARK, LIGHT, Look
from reflexmap.ui.taborder import stops
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow

MOST = 400  # presses of Tab after which a walk counts as endless


def walk(window: Window, key: Qt.Key) -> list[QWidget]:
    """Return what the key visits until it is back where it began."""
    window.header.search.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    for _ in range(MOST):
        now = QApplication.focusWidget()
        assert now is not None
        if now in found:
            return found
        found.append(now)
        QTest.keyClick(now, key)
    raise AssertionError("endless")


def part_of(window: Window, widget: QWidget) -> int:
    parts = (window.header, window.situation_bar, window.rail, window.room.rail_grip, window.canvas.switcher)
    after = (window.canvas.map, window.canvas.bar, window.room.panel_grip, window.side)
    return next(at for at, part in enumerate((*parts, *after)) if part is widget or part.isAncestorOf(widget))


@pytest.fixture
def full(make_window: MakeWindow) -> Window:
    """A window with results, a situation and a page with a question, all of it made late."""
    made = make_window()
    made.activateWindow()
    made.mine.set_situation(["pregnant-later"])
    made.ask("headache")
    QApplication.processEvents()
    made.make_ready()
    return made


def test_tab_visits_the_parts_in_reading_order(full: Window) -> None:
    found = walk(full, Qt.Key.Key_Tab)
    places = [part_of(full, each) for each in found]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 4, 5, 6, 7, 8} | ({3} if full.room.rail_grip.isVisible() else set())


def test_tab_visits_everything_once(full: Window) -> None:
    found = walk(full, Qt.Key.Key_Tab)
    assert set(found) == set(stops([full]))
    for one, other in pairwise(found):
        assert one is not other


def test_backtab_goes_the_same_way_back(full: Window) -> None:
    forward, back = walk(full, Qt.Key.Key_Tab), walk(full, Qt.Key.Key_Backtab)
    assert back[0] is forward[0]
    assert back[1:] == forward[:0:-1]


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.id)
def test_what_has_the_focus_can_be_seen(full: Window, look: Look) -> None:
    full.set_look(look)
    full.make_ready()
    silent = []
    for each in stops([full]):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        place = QRect(each.mapTo(full, QPoint(0, 0)), each.size()).adjusted(-8, -8, 8, 8)
        seen = full.grab(place).toImage()
        each.clearFocus()
        QApplication.processEvents()
        if full.grab(place).toImage() == seen:
            silent.append(f"{type(each).__name__} {each.accessibleName()} {each.objectName()}")
    assert not silent
