"""The feet on a sheet: where they stand, their numbers, names and captions, in paper millimetres."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH
from reflexmap.draw.looks import DISC_INK, colour
from reflexmap.draw.names import paint_disc
from reflexmap.draw.plate import FootPlate, Plate
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetfoot import BLACK_STYLE, STYLE, Press, paint_foot, paint_part, weighted
from reflexmap.draw.sheetstands import WIDE, Arrangement, Stands, is_side, order, stands_at, whole
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption

__all__ = ["BLACK_STYLE", "DISC", "STYLE", "Lettering", "Press", "caption_under", "feet", "fixed_feet", "weighted"]

LEAST_CAPTION = 0.45  # share of its size that a caption keeps in large type, whose feet are no larger
CAPTIONS = 3.0 * MM  # between the captions of two feet
TAG = 0.6  # share of a foot's width that the name of a single zone may cover; the title has it too
DISC = 2.4 * MM  # radius of a number: its figures are 7 pt high or more


@dataclass(frozen=True)
class Lettering:
    """What is written on the feet: numbers or none, their radius, the name of the one zone of a single zone's sheet."""

    inks: Inks
    name: str = ""
    numbered: bool = True
    disc: float = DISC


def feet(made: Arrangement, marks: Marks, press: Press, lettering: Lettering) -> Item:
    """Return the pictures of some views where they stand, with what is shown of each."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in moved(made.stands, x, y):
            between = made.shown.get(plate.view, whole(plate.view))
            for foot, fit in fits.items():
                if foot in plate.feet:
                    paint_part(painter, plate.feet[foot], fit, marks, press, between, whole(plate.view))
            _letter(painter, plate, fits, marks, lettering, between[0])

    return Item(made.height, paint)


def fixed_feet(
    plates: list[Plate],
    marks: Marks,
    width: float,
    scale: float,
    inks: Inks,
    name: str = "",
    *,
    press: Press,
    numbered: bool = True,
    disc: float = DISC,
) -> Item:
    """Return the pictures of some views at a scale in units for one millimetre of a foot, whatever room there is."""
    made, lettering = stands_at(plates, width, scale), Lettering(inks, name, numbered, disc)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in moved(made.stands, x, y):
            for foot, fit in fits.items():
                if foot in plate.feet:
                    paint_foot(painter, plate.feet[foot], fit, marks, press)
            _letter(painter, plate, fits, marks, lettering)

    return Item(made.height, paint)


def moved(stands: Stands, x: float, y: float) -> Stands:
    """Return where the feet stand when their picture begins at a place."""
    return tuple(
        (plate, {foot: replace(fit, x=fit.x + x, y=fit.y + y) for foot, fit in fits.items()}) for plate, fits in stands
    )


def _letter(
    painter: QPainter, plate: Plate, fits: dict[Foot, Fit], marks: Marks, lettering: Lettering, low: float = 0.0
) -> None:
    """Write numbers, captions and perhaps a name on the feet of a view."""
    side, inks = is_side(plate), lettering.inks
    for index, foot in enumerate(order(plate.view)):
        if foot not in plate.feet or foot not in fits:
            continue
        each, fit = plate.feet[foot], fits[foot]
        discs = place_discs(each.areas, fit, marks, lettering.disc) if lettering.numbered else ()
        for disc in discs:
            _disc(painter, disc, lettering.disc)
        edges = (0.0, LENGTH) if side else (-HALF_WIDTH, INNER_WIDTH) if not index else (-INNER_WIDTH, HALF_WIDTH)
        limits = (fit.to_pixels((edges[0], 0.0))[0], fit.to_pixels((edges[1], 0.0))[0])
        if lettering.name and discs:
            _name(painter, each, fit, marks, discs[0].centre, lettering.name, inks, limits)
        room = 0.0 if side or len(fits) < 2 else abs(fits[Foot.LEFT].x - fits[Foot.RIGHT].x) - CAPTIONS
        caption_under(painter, foot, plate, replace(fit, y=fit.to_pixels((0.0, low))[1]), inks, room)


def caption_under(painter: QPainter, foot: Foot, plate: Plate, fit: Fit, inks: Inks, room: float = 0.0) -> None:
    """Write which foot it is under a picture: as wide as the picture at most, or the `room` that there is."""
    under = LENGTH / 2 if is_side(plate) else 3.0 if foot is order(plate.view)[1] else -3.0
    at = QPointF(*fit.to_pixels((under, 0.0)))
    text, px = Run(caption(foot, plate.view), True), BODY
    room = max((LENGTH if is_side(plate) else WIDE) * fit.scale, room)
    while px > BODY * LEAST_CAPTION and width_of(text.text, px, strong=True) > room:
        px -= 1
    write_centred(painter, at.x(), fit.y + 4.3 * MM, text, px, inks.text)


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
