"""Contrast of two colours as WCAG defines it, for tests on tokens and on painted pictures."""

from __future__ import annotations

from PySide6.QtGui import QColor


def luminance(value: QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    parts = (value.redF(), value.greenF(), value.blueF())
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str | QColor, two: str | QColor) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(two))), reverse=True)
    return (light + 0.05) / (dark + 0.05)
