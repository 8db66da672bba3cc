"""The feet on a sheet: the line drawings, the zones of the working order and their numbers, in paper millimetres.

Soles and tops stand in one row, the sides below them: on paper the two feet of a side lie next to each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.art import Drawing
from reflexmap.draw.looks import DISC_INK, LIGHT, SKINS, colour
from reflexmap.draw.names import paint_disc
from reflexmap.draw.plate import FootPlate, Plate, paint_art, paint_zones
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
SCALE = 0.412 * MM  # units for one millimetre of a foot, on paper that is wide enough
SIDE_SCALE = 0.34 * MM  # the same for sides that stand alone
LESSER_SIDE_SCALE = 0.22 * MM  # and for sides below soles or tops
LEAST = 0.72  # share of these sizes that the feet keep where the page is short of room
GAP = 4.0 * MM  # least gap between pictures
PAIR_GAP = 12.0 * MM  # greatest gap between the two feet of a view
CAPTION = 7.5 * MM
TOES = 4.0  # mm of a foot that the longest toe may stand above the chart's length
DISC = 1.75 * MM  # radius of a number
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


@dataclass(frozen=True, slots=True)
class Row:
    """Views whose pictures stand next to each other, and the units for one millimetre of a foot."""

    plates: tuple[Plate, ...]
    scale: float

    @property
    def stacked(self) -> bool:
        """Whether these are sides."""
        return POSES[self.plates[0].view].stacked

    @property
    def foot_width(self) -> float:
        """The width of one picture in units."""
        return (LENGTH if self.stacked else HALF_WIDTH + INNER_WIDTH) * self.scale

    @property
    def foot_height(self) -> float:
        """The height of one picture in units, without its caption."""
        return (SIDE_HEIGHT if self.stacked else LENGTH + TOES) * self.scale


def beside_words(plates: list[Plate]) -> bool:
    """Whether the pictures are narrow enough for the words to stand beside them: soles or tops, not both."""
    return sum(not POSES[plate.view].stacked for plate in plates) == 1


def feet(plates: list[Plate], marks: Marks, width: float, room: float, inks: Inks, name: str = "") -> Item:
    """Return the pictures of some views, made smaller where the room (units of height) is short.

    `name` is written beside the one zone of a single zone's sheet.
    """
    rows = _rows(plates, width, room)

    def paint(painter: QPainter, x: float, y: float) -> None:
        top = y
        for row in rows:
            for plate, fits in _fits(row, x, top, width):
                _paint_pair(painter, plate, fits, marks, inks, name)
            top += row.foot_height + CAPTION

    return Item(_height(rows), paint)


def _rows(plates: list[Plate], width: float, room: float) -> list[Row]:
    upright = tuple(plate for plate in plates if not POSES[plate.view].stacked)
    sides = tuple(plate for plate in plates if POSES[plate.view].stacked)
    groups = [upright] if upright else []
    groups += [sides] if len(upright) > 1 and sides else [(side,) for side in sides]
    rows = []
    for group in groups:
        most = SCALE if group is upright else LESSER_SIDE_SCALE if upright else SIDE_SCALE
        one = Row(group, 1.0)
        count = 2 * len(group)
        rows.append(replace(one, scale=min(most, (width - (count - 1) * GAP) / (count * one.foot_width))))
    captions = CAPTION * len(rows)
    share = min(max((room - captions) / (_height(rows) - captions), LEAST), 1.0)
    return [replace(row, scale=row.scale * share) for row in rows]


def _height(rows: list[Row]) -> float:
    return sum(row.foot_height + CAPTION for row in rows)


def _fits(row: Row, x: float, y: float, width: float) -> list[tuple[Plate, dict[Foot, Fit]]]:
    """Return where each foot of a row stands; `x`, `y` is the row's top left corner."""
    share = width / len(row.plates)
    # Where there is more than one pair, the outer ones keep to the edges and the pairs stay apart.
    gap = min(share - 2 * row.foot_width, PAIR_GAP)
    pair = 2 * row.foot_width + gap
    spare = (width - pair * len(row.plates)) / (2 if len(row.plates) == 1 else len(row.plates) - 1)
    found = []
    for index, plate in enumerate(row.plates):
        left = x + (spare if len(row.plates) == 1 else index * (pair + spare))
        lefts = (left, left + row.foot_width + gap)
        fits = {}
        for foot, edge in zip(order(plate.view), lefts, strict=True):
            origin = 0.0 if row.stacked else HALF_WIDTH if edge == left else INNER_WIDTH
            fits[foot] = Fit(row.scale, edge + origin * row.scale, y + row.foot_height)
        found.append((plate, fits))
    return found


def order(view: View) -> tuple[Foot, Foot]:
    """Return the feet of a view from left to right: the heels of the sides meet in the middle."""
    if view is View.LATERAL:
        return Foot.LEFT, Foot.RIGHT
    return POSES[view].order


def _paint_pair(painter: QPainter, plate: Plate, fits: dict[Foot, Fit], marks: Marks, inks: Inks, name: str) -> None:
    """Paint both feet of a view with their numbers and captions."""
    side = POSES[plate.view].stacked
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

    # Qt strokes what has a fill only when it writes PDF and SVG files, so the creases get a stroke that is nearly none.
    content = _CREASE.sub(CREASE, _WIDTH.sub(swap, drawing.content))
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
    boxes = [area.box for area in foot.areas if marks.rank(area.zone) is not None]
    left, right = limits
    wide, high = width_of(name, BODY, strong=True) + 2.4 * MM, 4.6 * MM
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
