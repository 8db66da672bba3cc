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
    assert set(window.commands.slots()) == ids


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
