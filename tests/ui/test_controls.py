"""The small painted controls: they tell screen readers what they are and change what they paint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.model import System
from reflexmap.draw.fonts import STRONG, text_metrics
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.controls import Choice, Control, SkinSwatch, Switch, SystemRow
from reflexmap.ui.rail import WIDE
from reflexmap.ui.segment import Segment


def make(kind: type[Control]) -> Control:
    if kind is Choice:
        return Choice(LIGHT, "Western", "Ingham, Byers, British schools")
    if kind is SystemRow:
        return SystemRow(LIGHT, System.URINARY, "Urinary", 4)
    if kind is SkinSwatch:
        return SkinSwatch(LIGHT, "tan", "Tan skin")
    return kind(LIGHT, "Patterns")


KINDS = (Switch, Choice, SystemRow, SkinSwatch, Segment)


@pytest.fixture
def control(request: pytest.FixtureRequest, app: QApplication, qtbot: QtBot) -> Control:
    del app
    made = make(request.param)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    qtbot.waitExposed(made)
    return made


def shot(control: Control) -> QImage:
    return control.grab().toImage()


@pytest.mark.parametrize("control", KINDS, indirect=True)
def test_has_a_name_and_a_checked_state(control: Control) -> None:
    face = QAccessible.queryAccessibleInterface(control)
    assert face.text(QAccessible.Text.Name) == control.text()
    assert face.state().checkable
    control.setChecked(True)
    assert face.state().checked


@pytest.mark.parametrize("control", KINDS, indirect=True)
def test_click_and_space_toggle(control: Control, qtbot: QtBot) -> None:
    control.setAutoExclusive(False)
    before = control.isChecked()
    with qtbot.waitSignal(control.toggled):
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    assert control.isChecked() is not before
    control.activateWindow()
    control.setFocus()
    with qtbot.waitSignal(control.toggled):
        QTest.keyClick(control, Qt.Key.Key_Space)


@pytest.mark.parametrize("control", KINDS, indirect=True)
def test_checked_focused_and_dark_look_different(control: Control) -> None:
    control.setAutoExclusive(False)
    control.setChecked(False)
    control.clearFocus()
    plain = shot(control)
    control.setChecked(True)
    assert shot(control) != plain
    control.setChecked(False)
    control.activateWindow()
    control.setFocus()
    assert shot(control) != plain
    control.clearFocus()
    control.set_look(DARK)
    if not isinstance(control, SkinSwatch):  # a skin tone is the same by night
        assert shot(control) != plain


@pytest.mark.parametrize("control", KINDS, indirect=True)
def test_is_large_enough_to_hit(control: Control) -> None:
    assert control.sizeHint().height() >= 24 or control.height() >= 24
    assert control.sizeHint().width() >= 24 or control.width() >= 24


@pytest.mark.parametrize("control", [Segment], indirect=True)
@pytest.mark.parametrize("text", ["Sole", "Top", "Inner side", "Outer side", "All"])
def test_segments_have_room_for_their_words(control: Control, text: str) -> None:
    assert text_metrics(13, STRONG).horizontalAdvance(text) + 8 <= control.sizeHint().width()


def test_rows_have_room_for_every_system(app: QApplication) -> None:
    del app
    for system in System:
        row = SystemRow(LIGHT, system, system_name(system), 88)
        width = WIDE - 2 * 14 - 74  # the rail less its margins, less swatch and count
        assert text_metrics(13).horizontalAdvance(row.text()) <= width
        row.deleteLater()


def test_long_words_break_into_lines_instead_of_being_cut(app: QApplication, qtbot: QtBot) -> None:
    del app
    about = "Ingham, Byers, and the schools that followed them in Britain"
    choice = Choice(LIGHT, "Western", about)
    qtbot.addWidget(choice)
    assert choice.heightForWidth(400) < choice.heightForWidth(180)
    row = SystemRow(LIGHT, System.URINARY, "Muscles, bones and everything that moves them", 4)
    qtbot.addWidget(row)
    assert row.heightForWidth(180) > row.heightForWidth(600)
