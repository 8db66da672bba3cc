"""The type of the program."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from reflexmap.draw import fonts
from reflexmap.draw.fonts import MEDIUM, REGULAR, STRONG, glyph, text_font, text_metrics


def test_text_is_inter_at_the_size_asked_for(qapp: QApplication) -> None:
    del qapp
    for px in (10, 12, 13, 26):
        font = text_font(px)
        assert "Inter" in QFontInfo(font).family()
        assert font.pixelSize() == px
    assert text_font(0).pixelSize() == 1


def test_heavier_type_is_wider(qapp: QApplication) -> None:
    """The weight axis of the variable font is really set."""
    del qapp
    widths = [text_metrics(12, weight).horizontalAdvance("Gallbladder") for weight in (REGULAR, MEDIUM, STRONG)]
    assert widths[0] < widths[1] < widths[2]


def test_type_is_not_hinted(qapp: QApplication) -> None:
    del qapp
    assert text_font(12).hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_without_the_package_the_system_face_serves(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    text_font.cache_clear()
    monkeypatch.setattr(fonts, "_family", lambda *_: "")
    try:
        assert text_font(12).pixelSize() == 12
        assert glyph("printer") is None
    finally:
        text_font.cache_clear()


def test_unknown_glyphs_are_none(qapp: QApplication) -> None:
    del qapp
    assert glyph("no-such-icon") is None
    found = glyph("printer")
    assert found is not None
    assert len(found.letter) == 1
