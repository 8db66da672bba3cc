"""The window's small dialogs."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reflexmap.ui.shortcuts import Shortcuts
from reflexmap.ui.window import Window


def test_about_says_what_it_is_not(window: Window) -> None:
    window.actions_by_id["about"].trigger()
    box = window.findChild(QMessageBox)
    assert "not medical advice" in box.text()
    box.close()


def test_question_mark_shows_the_shortcuts(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    window.canvas.map.setFocus()
    QTest.keyClick(window.canvas.map, "?")
    qtbot.waitUntil(lambda: window.findChild(Shortcuts) is not None)
    window.findChild(Shortcuts).close()


def test_sound_data_has_nothing_to_report(window: Window) -> None:
    assert not window.notice.isVisible()
    window.actions_by_id["data"].trigger()
    box = window.findChild(QMessageBox)
    assert box.text() == "The data has no problems."
    box.close()
