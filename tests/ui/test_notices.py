"""The quiet bar for expected trouble."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reflexmap.ui.notices import NoticeBar


@pytest.fixture
def bar(app: QApplication, qtbot: QtBot) -> NoticeBar:
    del app
    made = NoticeBar()
    qtbot.addWidget(made)
    made.resize(900, 40)
    return made


def button(bar: NoticeBar, text: str) -> QPushButton:
    return next(each for each in bar.findChildren(QPushButton) if each.text() == text)


def test_hidden_until_something_is_said(bar: NoticeBar) -> None:
    assert not bar.isVisible()
    bar.say("No printer is set up.")
    assert bar.isVisible()
    assert bar.accessibleName() == "No printer is set up."
    assert not button(bar, "Details").isVisible()


def test_can_be_put_aside(bar: NoticeBar) -> None:
    bar.say("Saved.")
    QTest.mouseClick(button(bar, "Close"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_details_are_offered_when_there_are_some(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.say("2 problems", details=True)
    with qtbot.waitSignal(bar.details_wanted):
        QTest.mouseClick(button(bar, "Details"), Qt.MouseButton.LeftButton)


def test_shows_words_of_a_file_as_they_are(bar: NoticeBar) -> None:
    bar.say("zones.yaml:3: <b>what</b> is this?")
    assert bar.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText


def test_long_sentences_wrap(bar: NoticeBar) -> None:
    bar.say("A long sentence about a problem in the data. " * 8)
    label = bar.findChild(QLabel)
    assert label.wordWrap()
    assert bar.sizeHint().height() > 60 or label.heightForWidth(700) > 30
