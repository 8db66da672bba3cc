"""Buttons that break their words into lines where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reflexmap.ui.fitting import FittingButton


def test_words_are_broken_into_lines_and_come_back_with_the_room(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.resize(400, 80)
    button = FittingButton("Muscles and bones 12", frame)
    frame.show()
    button.resize(button.wide(), 26)
    assert button.text() == button.words == "Muscles and bones 12"
    one = button.tall(button.wide())

    narrow = button.wide() - 30
    button.resize(narrow, button.tall(narrow))
    assert button.text().replace("\n", " ") == "Muscles and bones 12"
    assert "\n" in button.text()
    assert button.tall(narrow) > one
    assert button.sizeHint().width() <= narrow
    assert button.accessibleName() == "Muscles and bones 12"

    button.resize(button.wide(), 26)
    assert button.text() == "Muscles and bones 12"


def test_new_words_are_said_too(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.resize(400, 80)
    button = FittingButton("", frame)
    frame.show()
    assert button.text() == ""
    button.set_words("Show all 12 results")
    button.resize(button.wide(), 26)
    assert button.text() == "Show all 12 results"
    assert button.accessibleName() == "Show all 12 results"
    assert button.minimumSizeHint().width() < button.sizeHint().width()
