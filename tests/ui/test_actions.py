"""The table of actions and the menus that it builds."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reflexmap.ui.actions import ACTIONS
from reflexmap.ui.window import Window


def test_each_action_has_a_slot_and_a_place(window: Window) -> None:
    ids = {spec.id for spec in ACTIONS if spec.id != "-"}
    assert set(window.actions_by_id) == ids
    assert set(window._slots()) == ids


def test_no_shortcut_is_given_twice(window: Window) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in window.actions_by_id.values()
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_mnemonics_are_unique_within_each_menu(window: Window) -> None:
    bar = window.header.menus
    groups = [bar.actions(), *(action.menu().actions() for action in bar.actions())]  # type: ignore[attr-defined]
    for group in groups:
        texts = [action.text() for action in group if not action.isSeparator()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters), texts


def test_menus_are_file_view_go_help(window: Window) -> None:
    assert [action.text().replace("&", "") for action in window.header.menus.actions()] == [
        "File",
        "View",
        "Go",
        "Help",
    ]
    assert len(window.header.menus.findChildren(QMenu)) >= 4


def test_sheets_wait_for_a_choice(window: Window) -> None:
    made = window.actions_by_id
    sheets = ("print", "preview", "pdf", "png", "svg")
    assert not any(made[each].isEnabled() for each in sheets)
    window.selection.choose_region("liver")
    window.selection.clear()
    window.selection.choose_zone("liver")
    assert all(made[each].isEnabled() for each in sheets)
    window.selection.clear()
    window.selection.choose_symptom("headache")
    assert all(made[each].isEnabled() for each in sheets)


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


def test_about_says_what_it_is_not(window: Window) -> None:
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only here

    window.actions_by_id["about"].trigger()
    box = window.findChild(QMessageBox)
    assert "not medical advice" in box.text()
    box.close()
