"""The theme: palette and style sheet come from the look alone, and text on every ground can be read."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.draw.looks import CONTRAST, DARK, LIGHT, LOOKS, Look
from reflexmap.ui import theme
from tests.draw.contrast import contrast

GROUNDS = ("panel", "rail", "canvas", "field", "card", "accent_bg", "danger_bg", "warn_bg")


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_text_can_be_read_on_every_ground(look: Look) -> None:
    for ink in ("ink", "ink2", "ink3", "accent", "danger", "warn"):
        for ground in GROUNDS:
            assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5, (ink, ground)
    assert contrast(look.on_accent, look.accent) >= 4.5


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_style_sheet_uses_only_colours_of_the_look(look: Look) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", theme.sheet(look)))
    own = {value for name in look.__slots__ if isinstance(value := getattr(look, name), str)}
    assert used <= own


def test_apply_sets_palette_and_type(app: QApplication) -> None:
    theme.apply(app, DARK)
    try:
        assert app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.panel)
        assert app.palette().color(QPalette.ColorRole.Text) == QColor(DARK.ink)
        assert app.palette().color(QPalette.ColorRole.Highlight) == QColor(DARK.accent)
    finally:
        theme.apply(app, LIGHT)
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.panel)
    assert app.font().pixelSize() == 13


@pytest.mark.parametrize("role", list(theme.FONTS))
def test_dress_gives_type(app: QApplication, qtbot: QtBot, role: str) -> None:
    del app
    label = QLabel("Text")
    qtbot.addWidget(label)
    theme.dress(label, role)
    size, weight = theme.FONTS[role]
    label.ensurePolished()
    assert label.property("role") == role
    assert label.font().pixelSize() == size
    assert label.font().weight() == QFont.Weight(weight)
    assert size >= 11


def test_weight_survives_a_theme_change(app: QApplication, qtbot: QtBot) -> None:
    """A style sheet would drop the weight axis of a variable font; dressing must not."""
    holder = QWidget()
    qtbot.addWidget(holder)
    label = QLabel("Text", holder)
    theme.dress(label, "title")
    try:
        theme.apply(app, DARK)
        label.ensurePolished()
        assert label.font().variableAxisValue(QFont.Tag("wght")) == 600.0
        assert label.font().pixelSize() == 26
    finally:
        theme.apply(app, LIGHT)


def test_system_look_is_one_of_ours(app: QApplication) -> None:
    del app
    assert theme.system_look() in LOOKS.values()


def test_high_contrast_parts_by_edges_what_others_tint() -> None:
    assert "2px solid" in theme.sheet(CONTRAST).partition('QFrame[role="danger"] { border')[2]
    assert "border: 3px" not in theme.sheet(LIGHT)


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="Qt tells of contrast from 6.10 on")
def test_the_system_may_ask_for_high_contrast(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del app
    asked = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    hints = SimpleNamespace(accessibility=lambda: asked, colorScheme=lambda: Qt.ColorScheme.Light)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    assert theme.system_look() is CONTRAST


def test_an_older_qt_knows_of_no_contrast(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del app
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark))
    assert theme.system_look() is DARK
