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
from reflexmap.draw.sheetstands import WIDE, arrange, is_side, order, stands_at
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
BLACK_STYLE = replace(STYLE, black=True)
LEAST_CAPTION = 0.45  # share of its size that a caption keeps in large type, whose feet are no larger
TAG = 0.6  # share of a foot's width that the name of a single zone may cover; the title has it too
DISC = 2.4 * MM  # radius of a number: its figures are 7 pt high or more
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
NO_CREASE = b".crease{fill:#FFFFFF;stroke:#FFFFFF;stroke-width:.04}"  # where there is no pale ink
PAPER = b".paper{fill:#FFFFFF;stroke:#FFFFFF;stroke-width:.04}"  # hides what lies behind and has no edge of its own
_PAPER = re.compile(rb"\.paper\s*\{[^}]*\}")
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


def feet(
    plates: list[Plate], marks: Marks, width: float, room: float, inks: Inks, name: str = "", *, black: bool = False
) -> Item:
    """Return the pictures of some views, made smaller where the room (units of height) is short.

    `name` is written beside the one zone of a single zone's sheet.
    """
    made = arrange(plates, width, room)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in made.stands:
            moved = {foot: replace(fit, x=fit.x + x, y=fit.y + y) for foot, fit in fits.items()}
            _paint_pair(painter, plate, moved, marks, inks, name, BLACK_STYLE if black else STYLE)

    return Item(made.height, paint)


def fixed_feet(
    plates: list[Plate],
    marks: Marks,
    width: float,
    scale: float,
    inks: Inks,
    name: str = "",
    *,
    black: bool = False,
    numbered: bool = True,
    disc: float = DISC,
) -> Item:
    """Return the pictures of some views at a scale in units for one millimetre of a foot, whatever room there is."""
    made = stands_at(plates, width, scale)
    style = BLACK_STYLE if black else STYLE

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in made.stands:
            moved = {foot: replace(fit, x=fit.x + x, y=fit.y + y) for foot, fit in fits.items()}
            _paint_pair(painter, plate, moved, marks, inks, name, style, numbered=numbered, radius=disc)

    return Item(made.height, paint)


def _paint_pair(
    painter: QPainter,
    plate: Plate,
    fits: dict[Foot, Fit],
    marks: Marks,
    inks: Inks,
    name: str,
    style: Style = STYLE,
    *,
    numbered: bool = True,
    radius: float = DISC,
) -> None:
    """Paint the feet of a view with their numbers and captions."""
    side = is_side(plate)
    for index, foot in enumerate(order(plate.view)):
        if foot not in plate.feet or foot not in fits:
            continue
        each, fit = plate.feet[foot], fits[foot]
        paint_art(painter, weighted(each, fit.scale, black=style.black), fit, style)
        paint_zones(painter, each, fit, marks, style)
        discs = place_discs(each.areas, fit, marks, radius) if numbered else ()
        for disc in discs:
            _disc(painter, disc, radius)
        edges = (0.0, LENGTH) if side else (-HALF_WIDTH, INNER_WIDTH) if not index else (-INNER_WIDTH, HALF_WIDTH)
        limits = (fit.to_pixels((edges[0], 0.0))[0], fit.to_pixels((edges[1], 0.0))[0])
        if name and discs:
            _name(painter, each, fit, marks, discs[0].centre, name, inks, limits)
        caption_under(painter, foot, plate, fit, inks)


def caption_under(painter: QPainter, foot: Foot, plate: Plate, fit: Fit, inks: Inks) -> None:
    """Write which foot it is under a picture."""
    under = LENGTH / 2 if is_side(plate) else 3.0 if foot is order(plate.view)[1] else -3.0
    at = QPointF(*fit.to_pixels((under, 0.0)))
    text, px = Run(caption(foot, plate.view), True), BODY
    room = (LENGTH if is_side(plate) else WIDE) * fit.scale
    while px > BODY * LEAST_CAPTION and width_of(text.text, px, strong=True) > room:
        px -= 1
    write_centred(painter, at.x(), fit.y + 5.0 * MM, text, px, inks.text)


def weighted(foot: FootPlate, scale: float, *, black: bool = False, mm: float = MM) -> FootPlate:
    """Return a foot whose lines keep their width on paper although the drawing is made smaller."""
    drawing = foot.line_drawing
    if drawing is None:
        return foot
    thicker = mm / scale

    def swap(match: re.Match[bytes]) -> bytes:
        return b"stroke-width:%.3f" % (float(match.group(1)) * thicker)

    # Qt strokes what has a fill only when it writes PDF and SVG files, so such shapes get a stroke that is nearly none.
    crease = NO_CREASE if black else CREASE
    content = _PAPER.sub(PAPER, _CREASE.sub(crease, _WIDTH.sub(swap, drawing.content)))
    return replace(foot, line_drawing=Drawing(content, drawing.box))


def _disc(painter: QPainter, disc: Disc, radius: float) -> None:
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
    paint_disc(painter, disc.centre, disc.number, disc.rank, radius)


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
