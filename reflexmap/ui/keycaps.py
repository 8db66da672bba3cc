"""Shortcuts painted as small keys, in the palette and in the overview of all shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reflexmap.draw.fonts import MEDIUM, REGULAR, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown, type_font

TYPE = 12  # px
SIDE = 6.0  # px beside the letters of a key
APART = 4.0  # px between keys


def type_metrics(pixels: int, weight: int = REGULAR) -> QFontMetricsF:
    """Return the measures of the text font at the size that a person wants."""
    return text_metrics(grown(pixels), weight)


def keys_of(shortcut: str) -> list[str]:
    """Return the keys of a shortcut as the system writes it: "Ctrl++" has two."""
    if shortcut.endswith("+"):
        head = shortcut[:-1].rstrip("+")
        return [*(head.split("+") if head else ()), "+"]
    return [key for key in shortcut.split("+") if key]


def caps_width(shortcut: str) -> float:
    """Return how wide the keys of a shortcut are, in pixels."""
    keys = keys_of(shortcut)
    return sum(_wide(key) for key in keys) + APART * max(len(keys) - 1, 0)


def cap_height() -> float:
    """Return how tall a key is, in pixels."""
    return round(type_metrics(TYPE, MEDIUM).height() + 5.0)


def paint_caps(painter: QPainter, look: Look, shortcut: str, start: QPointF) -> None:
    """Paint the keys of a shortcut from a point in the middle of their left edge."""
    x, tall = start.x(), cap_height()
    painter.setFont(type_font(TYPE, MEDIUM))
    for key in keys_of(shortcut):
        box = QRectF(x + 0.5, round(start.y() - tall / 2) + 0.5, _wide(key) - 1, tall - 1)
        painter.setPen(QPen(colour(look.hairline), 1))
        painter.setBrush(colour(look.panel))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(colour(look.ink2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        x += _wide(key) + APART


def _wide(key: str) -> float:
    metrics = type_metrics(TYPE, MEDIUM)
    return float(max(round(metrics.horizontalAdvance(key) + 2 * SIDE), round(cap_height())))
