"""Icons and the product's mark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

import reflexmap
from reflexmap.draw import icons
from reflexmap.draw.fonts import glyph
from reflexmap.draw.icons import icon, mark_icon, paint_icon, paint_mark


def used_names() -> set[str]:
    """Return the icon names that stand in the program's source."""
    found: set[str] = set()
    call = re.compile(r"(?:\bicon\(|paint_icon\([^,]+, QRectF\([^)]*\), |icon=)\"([a-z-]+)\"")
    for path in Path(reflexmap.__file__).parent.rglob("*.py"):
        found |= set(call.findall(path.read_text(encoding="utf-8")))
    return found


def test_every_icon_that_is_used_exists(qapp: QApplication) -> None:
    del qapp
    names = used_names()
    assert {"printer", "magnifying-glass", "warning-octagon-fill"} <= names
    assert {name for name in names if glyph(name) is None} == set()


def inked(image: QImage, ink: str) -> list[tuple[int, int]]:
    wanted = QColor(ink)
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).red() - wanted.red()) < 40 and image.pixelColor(x, y).alpha() > 80
    ]


@pytest.mark.parametrize("name", ["printer", "plus", "minus", "moon", "sun", "warning-octagon-fill"])
def test_icons_are_painted_in_their_colour_inside_their_box(qapp: QApplication, name: str) -> None:
    del qapp
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, QRectF(8, 8, 24, 24), name, "#A3211B")
    spots = inked(image, "#A3211B")
    assert len(spots) > 8
    assert all(7 <= x <= 32 and 7 <= y <= 32 for x, y in spots)


def test_a_square_stands_in_for_a_missing_icon(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(icons, "glyph", lambda _: None)
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        paint_icon(painter, QRectF(0, 0, 24, 24), "printer", "#A3211B")
    assert inked(image, "#A3211B")


def test_icons_are_sharp_on_scaled_screens(qapp: QApplication) -> None:
    del qapp
    made = icon("printer", "#000000", 20)
    assert {size.width() for size in made.availableSizes()} >= {20, 40, 60}


def test_mark_is_a_pair_of_soles(qapp: QApplication) -> None:
    """Both halves carry ink, one the mirror of the other."""
    del qapp
    image = QImage(48, 52, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        paint_mark(painter, QRectF(1, 1, 46, 50), "#0B5F6E")
    spots = inked(image, "#0B5F6E")
    xs = [x for x, _ in spots]
    middle = (min(xs) + max(xs)) / 2
    left, right = (sum(x < middle for x in xs), sum(x > middle for x in xs))
    assert left > 100
    assert abs(left - right) < 0.1 * left
    assert not mark_icon().isNull()
