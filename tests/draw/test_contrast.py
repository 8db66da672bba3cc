"""High contrast, measured on painted pixels: writing 7:1 or more, edges of zones 3:1 or more, on each skin tone."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, System, View
from reflexmap.draw.fonts import MEDIUM, text_font
from reflexmap.draw.looks import (
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    HUES,
    LIGHT,
    SKINS,
    ZONE_INK,
    Look,
    Skin,
    colour,
    look_for,
)
from reflexmap.draw.zones import EDGE, Style, ZoneShapes, paint_rest, paint_top
from tests.draw.contrast import contrast

BOTH = (CONTRAST, CONTRAST_DARK)
GROUNDS = ("panel", "rail", "canvas", "field", "card", "accent_bg", "danger_bg", "warn_bg")
SCALE = 4  # pixels for each millimetre: a zone of 20 by 20 mm in a picture of 30 by 30


def zone_on(skin: Skin, system: System, look: Look, marks: Marks | None = None) -> QImage:
    """Paint one square zone with a name in it on plain skin."""
    ring = ((5.0, 5.0), (25.0, 5.0), (25.0, 25.0), (5.0, 25.0))
    area = Area("zone", "western", View.PLANTAR, Foot.RIGHT, ring, (), False, None, "", (15, 15), 10, (15, 15), 400)
    picture = QImage(30 * SCALE, 30 * SCALE, QImage.Format.Format_RGB32)
    picture.fill(QColor(skin.mid))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(SCALE, SCALE)
        shapes = ZoneShapes((area,), {"zone": system})
        style = Style(look, skin)
        paint_rest(painter, shapes, marks or Marks(), style, 1 / SCALE)
        paint_top(painter, shapes, marks or Marks(), style, 1 / SCALE)
        painter.restore()
        painter.setFont(text_font(12, MEDIUM))
        painter.setPen(colour(ZONE_INK if marks is None else "#FFFFFF"))
        painter.drawText(QRectF(picture.rect()), Qt.AlignmentFlag.AlignCenter, "MM")
    return picture


def column(picture: QImage) -> list[QColor]:
    """Return the pixels from the skin into the zone, along a line where no name stands."""
    return [picture.pixelColor(x, 7 * SCALE) for x in range(10 * SCALE)]


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
@pytest.mark.parametrize("skin", SKINS.values(), ids=list(SKINS))
def test_names_and_edges_on_each_skin(qapp: QApplication, look: Look, skin: Skin) -> None:
    del qapp
    for system in System:
        picture = zone_on(skin, system, look)
        pixels = column(picture)
        inside, outside = pixels[-1], pixels[0]
        middle = [picture.pixelColor(x, y) for x in range(48, 72) for y in range(54, 66)]
        ink = min(middle, key=lambda each: each.lightness())
        assert contrast(ink, inside) >= 7.0, system
        edge = [each for each in pixels[4 * SCALE : 7 * SCALE] if contrast(each, inside) >= 3.0]
        assert len(edge) >= EDGE - 1, system  # one of its pixels may be half fill
        # Where the skin is too dark for a dark edge, a pale one round it parts zone and skin.
        assert max(contrast(each, outside) for each in pixels[4 * SCALE : 7 * SCALE]) >= 3.0, system


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
def test_a_chosen_zone_carries_white_writing(qapp: QApplication, look: Look) -> None:
    del qapp
    for system in System:
        picture = zone_on(SKINS["light"], system, look, Marks(chosen="zone"))
        assert contrast(picture.pixelColor(7 * SCALE, 7 * SCALE), "#FFFFFF") >= 7.0, system


def test_the_usual_looks_paint_as_before(qapp: QApplication) -> None:
    """Nothing of high contrast leaks into the others: a glaze stays a glaze, an edge thin."""
    del qapp
    for look in (LIGHT, DARK):
        assert look.hue(HUES[System.DIGESTIVE]) is HUES[System.DIGESTIVE]
        fill = zone_on(SKINS["light"], System.CARDIOVASCULAR, look).pixelColor(7 * SCALE, 7 * SCALE)
        assert contrast(fill, zone_on(SKINS["light"], System.CARDIOVASCULAR, CONTRAST).pixelColor(28, 28)) > 1.1


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
def test_writing_and_lines_of_the_window(look: Look) -> None:
    for ground in GROUNDS:
        under = getattr(look, ground)
        for ink in ("ink", "ink2", "ink3", "accent", "danger", "warn", "leader"):
            assert contrast(getattr(look, ink), under) >= 7.0, (ink, ground)
        assert contrast(look.hairline, under) >= 3.0, ground
    assert contrast(look.on_accent, look.accent) >= 7.0
    assert contrast(look.body_line, look.body_fill) >= 3.0


def test_each_system_keeps_a_colour_of_its_own() -> None:
    for part in ("fill", "line", "strong", "on_dark"):
        assert len({getattr(CONTRAST.hue(hue), part) for hue in HUES.values()}) == len(HUES)


def test_look_for_gives_all_four() -> None:
    assert look_for(dark=False, contrast=False) is LIGHT
    assert look_for(dark=True, contrast=False) is DARK
    assert look_for(dark=False, contrast=True) is CONTRAST
    assert look_for(dark=True, contrast=True) is CONTRAST_DARK
    assert {field.name for field in fields(Look)} >= {"contrast", "dark"}
