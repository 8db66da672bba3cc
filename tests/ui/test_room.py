"""Rail and panel: hidden, resized, kept, and never in the way of a safety question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display
from reflexmap.ui.grip import STEP, Grip
from reflexmap.ui.rail import WIDE
from reflexmap.ui.room import PANEL_LEAST, PANEL_MOST, PANEL_WIDTH
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


@pytest.fixture
def open_window(make_window: MakeWindow) -> Window:
    made = make_window()
    made.activateWindow()
    return made


def drag(grip: Grip, by: int) -> None:
    """Pull a grip sideways, as a hand does."""
    start = QPointF(grip.mapToGlobal(QPoint(4, 200)))
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    kinds = (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseMove, QMouseEvent.Type.MouseButtonRelease)
    for kind, spot, button, held in zip(
        kinds,
        (start, start + QPointF(by, 0), start + QPointF(by, 0)),
        (left, none, left),
        (left, left, none),
        strict=True,
    ):
        event = QMouseEvent(kind, QPointF(4, 200), spot, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(grip, event)
    QApplication.processEvents()


def test_dragging_gives_the_panel_another_width_and_keeps_it(open_window: Window) -> None:
    window = open_window
    before = window.canvas.width()
    drag(window.room.panel_grip, -60)
    assert window.side.width() == PANEL_WIDTH + 60
    assert window.canvas.width() == before - 60
    assert window.mine.setting("panel-width") == PANEL_WIDTH + 60
    drag(window.room.panel_grip, -2000)
    assert window.side.width() == PANEL_MOST
    drag(window.room.panel_grip, 2000)
    assert window.side.width() == PANEL_LEAST


def test_dragging_gives_the_rail_another_width(open_window: Window) -> None:
    window = open_window
    drag(window.room.rail_grip, 40)
    assert window.rail.width() == WIDE + 40
    assert window.mine.setting("rail-width") == WIDE + 40
    QTest.mouseDClick(window.room.rail_grip, Qt.MouseButton.LeftButton)
    assert window.rail.width() == WIDE
    assert window.mine.setting("rail-width") == 0


def test_arrow_keys_move_the_edge_and_enter_gives_it_back(open_window: Window) -> None:
    grip = open_window.room.panel_grip
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(grip, Qt.Key.Key_Left)
    assert open_window.side.width() == PANEL_WIDTH + STEP
    assert open_window.mine.setting("panel-width") == PANEL_WIDTH + STEP
    QTest.keyClick(grip, Qt.Key.Key_Right)
    assert open_window.side.width() == PANEL_WIDTH
    QTest.keyClick(grip, Qt.Key.Key_Left)
    QTest.keyClick(grip, Qt.Key.Key_Return)
    assert open_window.side.width() == PANEL_WIDTH
    assert open_window.mine.setting("panel-width") == 0


def test_a_screen_reader_hears_what_the_edge_is(open_window: Window) -> None:
    face = QAccessible.queryAccessibleInterface(open_window.room.panel_grip)
    assert face.role() is QAccessible.Role.Slider
    assert "panel" in face.text(QAccessible.Text.Name)
    assert face.valueInterface().currentValue() == PANEL_WIDTH


def test_the_edge_shows_that_it_has_the_keyboard(open_window: Window) -> None:
    grip = open_window.room.rail_grip
    plain = grip.grab().toImage()
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    assert grip.grab().toImage() != plain


@pytest.mark.parametrize(("key", "part"), [("F9", "rail"), ("Shift+F9", "side")])
def test_keys_hide_and_show(open_window: Window, key: str, part: str) -> None:
    window = open_window
    widget, before = getattr(window, part), window.canvas.width()
    assert key in [each.toString() for each in window.actions_by_id[part].shortcuts()]
    modifier = Qt.KeyboardModifier.ShiftModifier if "Shift" in key else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window, Qt.Key.Key_F9, modifier)
    QApplication.processEvents()
    assert not widget.isVisible()
    assert window.canvas.width() > before
    assert not window.actions_by_id[part].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F9, modifier)
    QApplication.processEvents()
    assert widget.isVisible()
    assert window.canvas.width() == before


def test_a_hidden_rail_comes_for_results_and_goes_again(open_window: Window) -> None:
    open_window.room.hide("rail", hidden=True)
    open_window.ask("headache")
    assert open_window.rail.isVisible()
    open_window.query.clear()
    assert not open_window.rail.isVisible()


def test_a_hidden_panel_comes_for_a_safety_question(open_window: Window, atlas: Atlas) -> None:
    window = open_window
    window.room.hide("panel", hidden=True)
    window.selection.choose_zone("liver")
    assert not window.side.isVisible()
    asked = next(each.id for each in atlas.symptoms.values() if each.display is Display.AFTER_CHECK)
    window.selection.choose_symptom(asked)
    assert window.side.isVisible()
    window.selection.answer_question(asked)
    assert not window.side.isVisible()
    never = next(each.id for each in atlas.symptoms.values() if each.display is Display.NEVER)
    window.selection.choose_symptom(never)
    assert window.side.isVisible()


def test_going_to_a_hidden_panel_shows_it(open_window: Window) -> None:
    open_window.room.hide("panel", hidden=True)
    open_window.actions_by_id["panel"].trigger()
    assert open_window.side.isVisible()
    assert not open_window.mine.setting("panel-hidden")


def test_the_drawer_takes_a_kept_width_too(make_window: MakeWindow) -> None:
    window = make_window(1024, 700)
    assert not window.room.panel_grip.isVisible()
    window.mine.set_setting("panel-width", 400)
    window.selection.choose_zone("liver")
    assert window.side.width() == 400
    assert window.room.panel_grip.isVisible()
    assert not window.room.rail_grip.isVisible()  # a folded rail has no width to choose


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900), (2560, 1440), (3840, 2160)])
def test_large_windows_give_most_to_the_map(make_window: MakeWindow, size: tuple[int, int]) -> None:
    window = make_window(*size)
    window.selection.choose_zone("liver")
    assert 300 <= window.side.width() <= PANEL_MOST
    assert window.rail.width() <= 300
    if size[0] > 1440:
        assert window.side.width() > PANEL_WIDTH
    window.resize(QSize(1440, 900))
    assert window.side.width() == PANEL_WIDTH
