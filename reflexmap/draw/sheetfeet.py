"""The feet on a sheet: the line drawings, the zones of the working order and their numbers, in paper millimetres."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH
from reflexmap.draw.art import Drawing
from reflexmap.draw.looks import DISC_INK, LIGHT, SKINS, colour
from reflexmap.draw.names import paint_disc
from reflexmap.draw.plate import FootPlate, Plate, paint_art, paint_zones
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetstands import arrange, is_side, order
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
TAG = 0.6  # share of a foot's width that the name of a single zone may cover; the title has it too
DISC = 1.75 * MM  # radius of a number
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
PAPER = b".paper{fill:#FFFFFF;stroke:#FFFFFF;stroke-width:.04}"  # hides what lies behind and has no edge of its own
_PAPER = re.compile(rb"\.paper\s*\{[^}]*\}")
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


def feet(plates: list[Plate], marks: Marks, width: float, room: float, inks: Inks, name: str = "") -> Item:
    """Return the pictures of some views, made smaller where the room (units of height) is short.

    `name` is written beside the one zone of a single zone's sheet.
    """
    made = arrange(plates, width, room)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in made.stands:
            moved = {foot: replace(fit, x=fit.x + x, y=fit.y + y) for foot, fit in fits.items()}
            _paint_pair(painter, plate, moved, marks, inks, name)

    return Item(made.height, paint)


def _paint_pair(painter: QPainter, plate: Plate, fits: dict[Foot, Fit], marks: Marks, inks: Inks, name: str) -> None:
    """Paint both feet of a view with their numbers and captions."""
    side = is_side(plate)
    for index, foot in enumerate(order(plate.view)):
        each, fit = plate.feet[foot], fits[foot]
        paint_art(painter, _weighted(each, fit.scale), fit, STYLE)
        paint_zones(painter, each, fit, marks, STYLE)
        discs = place_discs(each.areas, fit, marks, DISC)
        for disc in discs:
            _disc(painter, disc)
        edges = (0.0, LENGTH) if side else (-HALF_WIDTH, INNER_WIDTH) if not index else (-INNER_WIDTH, HALF_WIDTH)
        limits = (fit.to_pixels((edges[0], 0.0))[0], fit.to_pixels((edges[1], 0.0))[0])
        if name and discs:
            _name(painter, each, fit, marks, discs[0].centre, name, inks, limits)
        under = LENGTH / 2 if side else 3.0 if index else -3.0
        at = QPointF(*fit.to_pixels((under, 0.0)))
        write_centred(painter, at.x(), fit.y + 5.0 * MM, Run(caption(foot, plate.view), True), BODY, inks.text)


def _weighted(foot: FootPlate, scale: float) -> FootPlate:
    """Return a foot whose lines keep their width on paper although the drawing is made smaller."""
    drawing = foot.line_drawing
    if drawing is None:
        return foot
    thicker = MM / scale

    def swap(match: re.Match[bytes]) -> bytes:
        return b"stroke-width:%.3f" % (float(match.group(1)) * thicker)

    # Qt strokes what has a fill only when it writes PDF and SVG files, so such shapes get a stroke that is nearly none.
    content = _PAPER.sub(PAPER, _CREASE.sub(CREASE, _WIDTH.sub(swap, drawing.content)))
    return replace(foot, line_drawing=Drawing(content, drawing.box))


def _disc(painter: QPainter, disc: Disc) -> None:
    """Paint a number, tied to its zone by a line where it had to give way."""
    if disc.moved:
        home, spot = QPointF(*disc.anchor), QPointF(*disc.centre)
        painter.save()
        for ink, weight in (("#FFFFFF", 0.6), (DISC_INK, 0.25)):
            painter.setPen(QPen(colour(ink), weight * MM))
            painter.drawLine(home, spot)
        painter.setBrush(colour(DISC_INK))
        painter.drawEllipse(home, 0.35 * MM, 0.35 * MM)
        painter.restore()
    paint_disc(painter, disc.centre, disc.number, disc.rank, DISC)


def _name(
    painter: QPainter,
    foot: FootPlate,
    fit: Fit,
    marks: Marks,
    disc: Point,
    name: str,
    inks: Inks,
    limits: tuple[float, float],
) -> None:
    """Write a zone's name under it, or over it near the heel, on a white tag."""
    left, right = limits
    wide, high = width_of(name, BODY, strong=True) + 2.4 * MM, 4.6 * MM
    if wide > (right - left) * TAG:
        return
    boxes = [area.box for area in foot.areas if marks.rank(area.zone) is not None]
    low = fit.to_pixels((0, min(box[1] for box in boxes)))[1]
    top = low + 1.4 * MM
    if top + high > fit.y - 3 * MM:
        top = fit.to_pixels((0, max(box[3] for box in boxes)))[1] - 1.4 * MM - high
    x = min(max(disc[0] - wide / 2, left), right - wide)
    painter.save()
    painter.setPen(QPen(colour(inks.line), 0.18 * MM))
    painter.setBrush(colour("#FFFFFF"))
    painter.drawRoundedRect(QRectF(x, top, wide, high), MM, MM)
    painter.restore()
    write(painter, x + 1.2 * MM, top + 3.35 * MM, Run(name, True), BODY, inks.text)
