"""Medical advice above everything."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reflexmap.core.answer import Advice
from reflexmap.core.model import Level
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.advicebar import AdviceBar

ADVICE = Advice(Level.EMERGENCY, "Get medical help now", "Call 999 now.", ("Chest pain.", "Cold sweat."), ("nhs",))


@pytest.fixture
def bar(app: QApplication, qtbot: QtBot) -> AdviceBar:
    del app
    made = AdviceBar(LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 90)
    return made


def test_shows_title_action_and_signs(bar: AdviceBar) -> None:
    bar.show_advice(ADVICE)
    words = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert words == ["Get medical help now", "Call 999 now.", "Chest pain. Cold sweat."]
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name).startswith("Get medical help now")


def test_goes_only_with_the_query(bar: AdviceBar) -> None:
    bar.show_advice(ADVICE)
    assert not bar.findChildren(QAbstractButton)
    bar.show_advice(None)
    assert not bar.isVisible()


def test_follows_the_theme(bar: AdviceBar) -> None:
    bar.show_advice(ADVICE)
    before = bar.grab().toImage()
    bar.set_look(DARK)
    assert bar.grab().toImage() != before
