"""Shortcuts as small keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.draw.looks import LOOKS, Look
from reflexmap.ui.keycaps import cap_height, caps_width, keys_of, paint_caps
from tests.draw.contrast import contrast


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Ctrl+Shift+P", ["Ctrl", "Shift", "P"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("+", ["+"]),
        ("Ctrl+-", ["Ctrl", "-"]),
        ("F1", ["F1"]),
        ("\u21e7\u2318P", ["\u21e7\u2318P"]),
        ("", []),
    ],
)
def test_a_shortcut_is_taken_apart(written: str, keys: list[str]) -> None:
    assert keys_of(written) == keys


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_keys_stay_in_their_room_and_can_be_read(app: QApplication, look: Look) -> None:
    del app
    wide = round(caps_width("Ctrl+Shift+P"))
    picture = QImage(wide + 40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.panel))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_caps(painter, look, "Ctrl+Shift+P", QPointF(20, 20))
    ground = QColor(look.panel)
    painted = [
        (x, y) for x in range(picture.width()) for y in range(40) if picture.pixelColor(x, y).rgb() != ground.rgb()
    ]
    assert min(x for x, _ in painted) >= 20
    assert max(x for x, _ in painted) <= 20 + wide
    assert max(y for _, y in painted) - min(y for _, y in painted) <= cap_height() + 1
    strongest = max(contrast(picture.pixelColor(x, y), ground) for x, y in painted)
    assert strongest >= (7.0 if look.contrast else 4.5)


def test_no_keys_take_no_room(app: QApplication) -> None:
    del app
    assert caps_width("") == 0
