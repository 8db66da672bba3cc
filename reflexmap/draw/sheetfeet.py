"""The feet on a sheet: the line drawing, the zones of the working order and their numbers, in paper millimetres."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.labels import pixels
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point, Rank
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH
from reflexmap.core.rings import contains
from reflexmap.draw.art import Drawing
from reflexmap.draw.looks import DISC_INK, LIGHT, SKINS, colour
from reflexmap.draw.names import discs, paint_disc
from reflexmap.draw.plate import FootPlate, Plate, paint_art, paint_zones
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
SCALE = 0.412 * MM  # units for one millimetre of a foot, on paper that is wide enough
GAP = 4.0 * MM  # least gap between the feet
TOES = 4.0  # mm of a foot that the longest toe may stand above the chart's length
DISC = 1.75 * MM  # radius of a number
CLEAR = 1.45 * DISC  # least distance between a number and the middle of a small zone
COVERS = 0.75  # share of a zone that a number may cover before it moves beside it
APART = 2.1 * DISC  # least distance between two numbers
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
Wanted = tuple[Point, Point, int, Rank]  # middle of the zone, place of the disc, number, rank
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


def feet(plate: Plate, marks: Marks, width: float, inks: Inks, name: str = "") -> Item:
    """Return the picture of both feet; `name` is written beside the one zone of a single zone's sheet."""
    scale = min(SCALE, (width - GAP) / (2 * (HALF_WIDTH + INNER_WIDTH)))
    tall = (LENGTH + TOES) * scale

    def paint(painter: QPainter, x: float, y: float) -> None:
        heel = y + tall
        outer = HALF_WIDTH * scale
        fits = {Foot.RIGHT: Fit(scale, x + outer, heel), Foot.LEFT: Fit(scale, x + width - outer, heel)}
        for foot, each in plate.feet.items():
            fit = fits[foot]
            paint_art(painter, _weighted(each, scale), fit, STYLE)
            paint_zones(painter, each, fit, marks, STYLE)
            spots = _spread(_wanted(each, fit, marks))
            for home, spot, number, rank in spots:
                _disc(painter, home, spot, number, rank)
            if name and spots:
                _name(painter, each, fit, marks, spots[0][1], name, inks)
            under = QPointF(*fit.to_pixels((-3.0 if foot is Foot.RIGHT else 3.0, 0.0)))
            write_centred(painter, under.x(), heel + 5.0 * MM, Run(caption(foot, plate.view), True), BODY, inks.text)

    return Item(tall + 7.5 * MM, paint)


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


def _wanted(foot: FootPlate, fit: Fit, marks: Marks) -> list[Wanted]:
    """Return the discs of a foot: in the zone, or beside it where the disc would cover most of the zone."""
    listed = discs(foot.areas, marks)
    homes = [fit.to_pixels(area.pole) for area, _, _ in listed]
    rings = [pixels(area.ring, fit) for area, _, _ in listed]
    found = []
    for i, (area, number, rank) in enumerate(listed):
        spot = home = homes[i]
        if area.size * fit.scale**2 < math.pi * DISC**2 / COVERS:
            away = DISC * 1.3 + area.depth * fit.scale
            turns = [math.radians(45 * n - 45) for n in range(8)]
            around = [(home[0] + math.cos(turn) * away, home[1] + math.sin(turn) * away) for turn in turns]
            others = [j for j in range(len(listed)) if j != i]

            def room(at: Point, others: list[int] = others) -> float:
                near = min((math.dist(at, homes[j]) for j in others), default=math.inf)
                return min(near, 4 * DISC) - 3 * DISC * any(contains(rings[j], at) for j in others)

            spot = max(around, key=room)
        found.append((home, spot, number, rank))
    return found


def _spread(wanted: list[Wanted]) -> list[Wanted]:
    """Push discs apart where they would cover each other, or a small zone whose own disc stands beside it."""
    at = [spot for _, spot, _, _ in wanted]
    small = [home for home, spot, _, _ in wanted if home != spot]
    for _ in range(60):
        moved = False
        for i in range(len(at)):
            for j in range(i):
                if math.dist(at[i], at[j]) < APART:
                    middle = ((at[i][0] + at[j][0]) / 2, (at[i][1] + at[j][1]) / 2)
                    at[i], at[j] = _away(at[i], middle, APART / 2), _away(at[j], middle, APART / 2, turned=True)
                    moved = True
            for home in small:
                if math.dist(at[i], home) < CLEAR:
                    at[i], moved = _away(at[i], home, CLEAR), True
        if not moved:
            break
    return [(home, spot, number, rank) for (home, _, number, rank), spot in zip(wanted, at, strict=True)]


def _away(point: Point, centre: Point, distance: float, *, turned: bool = False) -> Point:
    """Return a point moved straight away from a centre to a distance; from the centre itself, down or up."""
    dx, dy = point[0] - centre[0], point[1] - centre[1]
    length = math.hypot(dx, dy)
    if length < 1e-6:
        return centre[0], centre[1] + (-distance if turned else distance)
    return centre[0] + dx / length * (distance + 0.01), centre[1] + dy / length * (distance + 0.01)


def _disc(painter: QPainter, home: Point, spot: Point, number: int, rank: Rank) -> None:
    """Paint a number, tied to its zone by a line where it had to give way."""
    if math.dist(home, spot) > DISC * 0.9:
        painter.save()
        for ink, weight in (("#FFFFFF", 0.6), (DISC_INK, 0.25)):
            painter.setPen(QPen(colour(ink), weight * MM))
            painter.drawLine(QPointF(*home), QPointF(*spot))
        painter.setBrush(colour(DISC_INK))
        painter.drawEllipse(QPointF(*home), 0.35 * MM, 0.35 * MM)
        painter.restore()
    paint_disc(painter, spot, number, rank, DISC)


def _name(painter: QPainter, foot: FootPlate, fit: Fit, marks: Marks, disc: Point, name: str, inks: Inks) -> None:
    """Write a zone's name under it, or over it near the heel, on a white tag."""
    boxes = [area.box for area in foot.areas if marks.rank(area.zone) is not None]
    left, right = fit.to_pixels((-HALF_WIDTH, 0))[0], fit.to_pixels((HALF_WIDTH, 0))[0]
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
