"""What the actions do, and when they can be chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflexmap.core.atlas import Atlas
from reflexmap.draw.looks import CONTRAST, CONTRAST_DARK
from reflexmap.ui.offers import offers
from reflexmap.ui.palette import Palette
from reflexmap.ui.shortcuts import Shortcuts
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow

SHEETS = ("print", "print-options", "pdf", "png", "svg", "html", "book")


def test_sheets_wait_for_no_choice(window: Window) -> None:
    assert all(window.actions_by_id[each].isEnabled() for each in (*SHEETS, "copy-map"))


def test_no_sheet_is_offered_without_the_danger_signs(make_window: MakeWindow, atlas: Atlas) -> None:
    window = make_window(other_atlas=replace(atlas, dangers={}))
    assert not any(window.actions_by_id[each].isEnabled() for each in SHEETS)
    whys = {offer.why for offer in offers(window.actions_by_id, window.selection) if offer.name == "Print"}
    assert whys == {"The danger signs cannot be read"}
    assert window.actions_by_id["copy-map"].isEnabled()


def test_checkable_actions_follow_the_state(window: Window) -> None:
    made = window.actions_by_id
    made["names"].trigger()
    assert not window.selection.shown.names
    made["patterns"].trigger()
    assert window.selection.shown.patterns
    assert not made["names"].isChecked()
    assert made["patterns"].isChecked()


def test_go_menu_moves_the_keyboard(window: Window) -> None:
    window.activateWindow()
    window.selection.choose_zone("liver")
    window.actions_by_id["map"].trigger()
    assert window.focusWidget().objectName().endswith(":liver")
    window.actions_by_id["search"].trigger()
    assert window.focusWidget() is window.header.search
    window.actions_by_id["panel"].trigger()
    assert window.focusWidget() is window.panel or window.panel.isAncestorOf(window.focusWidget())
    window.header.search.setText("headache")
    window.actions_by_id["results"].trigger()
    assert window.focusWidget() is window.rail.results.list


def test_the_palette_opens_by_key_and_runs(window: Window) -> None:
    window.activateWindow()
    window.canvas.map.setFocus()
    QTest.keyClick(
        window.canvas.map, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    palette = window.findChild(Palette)
    assert palette.isVisible()
    QTest.keyClicks(palette.line, "guide lines")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.selection.shown.lines
    window.actions_by_id["palette"].trigger()
    assert window.findChildren(Palette) == [palette]
    palette.close_up()


def test_going_dark_keeps_high_contrast(make_window: MakeWindow) -> None:
    window = make_window(look=CONTRAST)
    window.actions_by_id["dark"].trigger()
    assert window.look is CONTRAST_DARK
    window.actions_by_id["dark"].trigger()
    assert window.look is CONTRAST


def test_f1_lists_the_shortcuts(window: Window) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = window.findChild(Shortcuts)
    assert shown.isVisible()
    shown.close()
