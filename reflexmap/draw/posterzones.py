"""The zones of a wall chart in colour, in greys, or in black alone: a system's pattern tells it apart in each."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.model import System
from reflexmap.core.paper import Ink
from reflexmap.draw.art import Drawing, drawn_picture, skinned
from reflexmap.draw.looks import HUES, LIGHT, SKINS, Hue, colour
from reflexmap.draw.paperothers import dotted
from reflexmap.draw.patterns import pattern
from reflexmap.draw.plate import FootPlate, paint_art, to_pixels
from reflexmap.draw.sheetfeet import weighted
from reflexmap.draw.zones import Style

INCH = 25.4
SHARP = 220.0  # dots in an inch of paper: shading is soft, so more would only make files larger
MOST_DOTS = 1900.0  # along one side of a foot
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied
EDGE = 1.1  # px, edges of zones
THIN = 0.8  # px, the same on a blank sheet
FAINT = 0.32  # opacity of a pattern over its colour
# Light greys, so that names stay readable; which grey a system has is of no matter, its pattern tells it apart.
GREYS: dict[System, str] = {
    System.NERVOUS: "#F4F4F4",
    System.SENSORY: "#D8D8D8",
    System.RESPIRATORY: "#E6E6E6",
    System.CARDIOVASCULAR: "#BDBDBD",
    System.DIGESTIVE: "#DEDEDE",
    System.URINARY: "#C9C9C9",
    System.ENDOCRINE: "#D0D0D0",
    System.LYMPHATIC: "#F0F0F0",
    System.REPRODUCTIVE: "#E2E2E2",
    System.MUSCULOSKELETAL: "#FAFAFA",
}
SYSTEMS = {hue: system for system, hue in HUES.items()}


def paint_foot(painter: QPainter, foot: FootPlate, fit: Fit, ink: Ink, skin: str, mm: float) -> None:
    """Paint the foot under the zones: lit in colour and grey, as a line drawing in black.

    `mm` is units of the painter for one millimetre of paper, for the width of lines.
    """
    if ink is Ink.BLACK or foot.drawing is None:
        style = Style(LIGHT, SKINS["paper"], paper=True, mm=mm, black=True)
        paint_art(painter, weighted(foot, fit.scale, black=True, mm=mm), fit, style)
        return
    tone = SKINS.get(skin, SKINS["light"]) if ink is Ink.COLOUR else SKINS["paper"]
    _paint_lit(painter, foot, fit, Style(LIGHT, tone), mm)


def _paint_lit(painter: QPainter, foot: FootPlate, fit: Fit, style: Style, mm: float) -> None:
    """Paint the lit foot as a picture: PDF files know no half transparent gradients, and its paths are many."""
    if foot.drawing is None:
        return
    x, y, width, height = foot.drawing.box
    corner = fit.to_pixels((x, -y))
    box = QRectF(corner[0], corner[1], width * fit.scale, height * fit.scale)
    device = painter.deviceTransform()
    shown = math.hypot(device.m11(), device.m12())
    sharp = SHARP / INCH / mm  # dots for one pixel of the map
    dots = max(min(shown if shown > 0 else sharp, sharp, MOST_DOTS / max(box.width(), box.height())), 0.05)
    if not in_view(painter, box):
        return
    image = _lit(foot.drawing, style, max(round(box.width() * dots), 1), max(round(box.height() * dots), 1))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)
    painter.restore()


@lru_cache(maxsize=8)
def _lit(drawing: Drawing, style: Style, width: int, height: int) -> QImage:
    """Return a lit foot as a picture; kept for the sheets of a tiled chart, which then hold it once."""
    image = drawn_picture(skinned(drawing, style.skin, style.look), drawing.box, (width, height))
    if style.skin.id != "paper":
        return image
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_ARGB32)
    plain.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
    return plain.convertToFormat(PREMULTIPLIED)


def in_view(painter: QPainter, box: QRectF) -> bool:
    """Whether a box may be seen: a tile of a chart paints only what lies on it."""
    return not painter.hasClipping() or painter.clipBoundingRect().intersects(box)


def paint_poster_zones(painter: QPainter, foot: FootPlate, fit: Fit, ink: Ink, skin: str) -> None:
    """Paint all zones at rest; one unit of the painter is one pixel of the map."""
    px = 1 / fit.scale
    painter.save()
    painter.setTransform(to_pixels(fit), True)
    tone = SKINS.get(skin, SKINS["light"])
    for area, path, hue in foot.shapes.items:
        if not in_view(painter, path.boundingRect()):
            continue
        over = tone.mid if area.over and ink is Ink.COLOUR else ""
        share = tone.alpha * (0.72 if area.helper else 1.0)
        fill_zone(painter, path, hue, ink, px, under=over, alpha=share)
        if tone.keyline and ink is Ink.COLOUR:
            painter.strokePath(path, _pen("#FFF6EE", 2.4 * px))
        painter.strokePath(path, _pen(hue.line if ink is Ink.COLOUR else "#000000", EDGE * px))
    for _, path, _ in foot.others.items if foot.others is not None else ():
        painter.strokePath(path, _pen("#FFFFFF", 2.4 * EDGE * px))
        painter.strokePath(path, dotted(1.5 * EDGE * px))
    painter.restore()


def fill_zone(
    painter: QPainter, path: QPainterPath, hue: Hue, ink: Ink, px: float, *, under: str = "", alpha: float = 1.0
) -> None:
    """Fill a zone with its system's colour or grey, and its pattern; `px` is one pixel of the map."""
    if ink is Ink.COLOUR:
        if under:
            painter.fillPath(path, colour(under))
        painter.fillPath(path, colour(hue.fill, max(alpha, 0.72)))
        pattern(painter, path, hue.pattern, colour(hue.line, FAINT), px)
        return
    painter.fillPath(path, colour(GREYS[SYSTEMS[hue]] if ink is Ink.GREY else "#FFFFFF"))
    pattern(painter, path, hue.pattern, colour("#5A5A5A" if ink is Ink.GREY else "#000000"), px * 0.9)


def paint_outlines(painter: QPainter, foot: FootPlate, fit: Fit) -> None:
    """Paint zones as outlines on white, for a sheet to learn from."""
    px = 1 / fit.scale
    painter.save()
    painter.setTransform(to_pixels(fit), True)
    for area, path, _ in foot.shapes.items:
        if area.over:
            painter.fillPath(path, colour("#FFFFFF"))
        painter.strokePath(path, _pen("#000000", THIN * px))
    painter.restore()


def paint_key(painter: QPainter, box: QRectF, system: System, ink: Ink, px: float = 1.0) -> None:
    """Paint a small box that shows how zones of a system look."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.0, 0.0, box.width(), box.height()), 2.5 * px, 2.5 * px)
    hue = HUES[system]
    painter.save()
    painter.translate(box.bottomLeft())
    painter.scale(1, -1)  # as on the map, where y grows upwards: else slanting lines would fall the other way
    fill_zone(painter, path, hue, ink, px)
    painter.strokePath(path, _pen(hue.line if ink is Ink.COLOUR else "#000000", EDGE * px))
    painter.restore()


def _pen(ink: str, width: float) -> QPen:
    pen = QPen(colour(ink), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
