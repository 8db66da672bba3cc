"""The overview of shortcuts: complete, filtered, readable at any size of type."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from reflexmap.draw.looks import CONTRAST, DARK, Look
from reflexmap.ui import plan
from reflexmap.ui.shortcutlist import Gesture, gestures
from reflexmap.ui.shortcuts import Shortcuts
from reflexmap.ui.window import Window

MakeShortcuts = Callable[..., Shortcuts]


@pytest.fixture
def make(window: Window) -> Iterator[MakeShortcuts]:
    made: list[Shortcuts] = []

    def build(look: Look | None = None) -> Shortcuts:
        dialog = Shortcuts(window.actions_by_id, look or window._look, window)
        made.append(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    yield build
    for dialog in made:
        if isValid(dialog):  # it deletes itself when it closes
            dialog.close()


def lines(dialog: Shortcuts) -> list[Gesture]:
    return [row for row in dialog.model.rows if isinstance(row, Gesture)]


def test_every_shortcut_is_listed_under_its_menu(make: MakeShortcuts, window: Window) -> None:
    dialog = make()
    listed = {way for line in lines(dialog) for way in line.ways}
    for action in window.actions_by_id.values():
        for key in action.shortcuts():
            assert key.toString(key.SequenceFormat.NativeText) in listed
    headings = [row for row in dialog.model.rows if isinstance(row, str)]
    assert headings[:3] == ["File", "View", "Go"]
    assert "On the map, by touch" in headings
    assert len(headings) == len(set(headings))


def test_the_map_s_own_ways_are_told(window: Window) -> None:
    told = {line.name for line in gestures(window.actions_by_id) if not line.painted}
    assert {"Choose a zone", "Zoom", "Move the picture", "Fit both feet again"} <= told


def test_the_filter_leaves_what_it_names(make: MakeShortcuts) -> None:
    dialog = make()
    QTest.keyClicks(dialog.filter, "zoom")
    assert {line.name for line in lines(dialog)} == {"Zoom in", "Zoom out", "Zoom"}
    assert dialog.model.rows[0] == "View"  # headings stay with what is left
    dialog.filter.setText("ctrl+k")
    assert [line.name for line in lines(dialog)] == ["Search"]
    dialog.filter.setText("qqqqq")
    assert not dialog.model.rows
    assert "qqqqq" in dialog._note.text()


def test_screen_readers_read_cells(make: MakeShortcuts) -> None:
    dialog = make()
    row = next(place for place, line in enumerate(dialog.model.rows) if getattr(line, "name", "") == "Search")
    what, how = (dialog.model.index(row, column) for column in (0, 1))
    assert what.data(Qt.ItemDataRole.AccessibleTextRole) == "Search"
    assert how.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Ctrl+K or ")
    assert dialog.table.accessibleName() == "Keyboard shortcuts"
    assert dialog.filter.accessibleName() == "Filter the shortcuts"
    assert dialog.model.headerData(1, Qt.Orientation.Horizontal) == "Keys"
    assert dialog.model.rowCount(QModelIndex()) == len(dialog.model.rows)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_it_closes_by_key(make: MakeShortcuts, key: Qt.Key) -> None:
    dialog = make()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.filter, key)
    assert not dialog.isVisible()


def test_enter_in_the_filter_closes_nothing(make: MakeShortcuts) -> None:
    dialog = make()
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.mouseClick(dialog.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


@pytest.mark.parametrize("look", [DARK, CONTRAST], ids=lambda look: look.id)
def test_it_can_be_painted_in_each_look(make: MakeShortcuts, look: Look) -> None:
    dialog = make(look)
    dialog.table.selectRow(1)
    assert not dialog.grab().isNull()


@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_a_small_screen_with_large_type(
    make: MakeShortcuts, monkeypatch: pytest.MonkeyPatch, percent: int
) -> None:
    """At 1024 by 700 and type twice as large nothing is cut: the table scrolls downwards only."""
    monkeypatch.setattr(plan, "text_scale", lambda: percent / 100)

    class SmallScreen:
        def availableSize(self) -> QSize:
            return QSize(1024, 700)

    monkeypatch.setattr(Shortcuts, "screen", lambda _self: SmallScreen())
    dialog = make()
    assert dialog.width() <= 1024
    assert dialog.height() <= 700
    table = dialog.table
    for row in range(dialog.model.rowCount()):
        for column in (0, 1):
            index = dialog.model.index(row, column)
            if isinstance(dialog.model.rows[row], Gesture):
                assert table.visualRect(index).width() >= table.sizeHintForIndex(index).width(), index.data()
            assert table.rowHeight(row) >= table.sizeHintForIndex(index).height()
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()
