"""The feet on a sheet: the line drawing, the zones of the working order and their numbers, in paper millimetres."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point, Rank
from reflexmap.core.picture import HALF_WIDTH, LENGTH
from reflexmap.draw.art import Drawing
from reflexmap.draw.looks import DISC_INK, LIGHT, SKINS, colour
from reflexmap.draw.names import discs, paint_disc
from reflexmap.draw.plate import FootPlate, Plate, paint_art, paint_zones
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheettext import BODY, MM, Inks, Run, width_of, write, write_centred
from reflexmap.draw.sheetwords import caption
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
SCALE = 0.412 * MM  # units for one millimetre of a foot
TOES = 4.0  # mm of a foot that the longest toe may stand above the chart's length
DISC = 1.75 * MM  # radius of a number
APART = 2.1 * DISC  # least distance between two numbers
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


def feet(plate: Plate, marks: Marks, width: float, inks: Inks, name: str = "") -> Item:
    """Return the picture of both feet; `name` is written beside the one zone of a single zone's sheet."""
    tall = (LENGTH + TOES) * SCALE

    def paint(painter: QPainter, x: float, y: float) -> None:
        heel = y + tall
        outer = HALF_WIDTH * SCALE
        fits = {Foot.RIGHT: Fit(SCALE, x + outer, heel), Foot.LEFT: Fit(SCALE, x + width - outer, heel)}
        for foot, each in plate.feet.items():
            fit = fits[foot]
            paint_art(painter, _weighted(each), fit, STYLE)
            paint_zones(painter, each, fit, marks, STYLE)
            spots = _spread(
                [(fit.to_pixels(area.pole), number, rank) for area, number, rank in discs(each.areas, marks)]
            )
            for home, spot, number, rank in spots:
                _disc(painter, home, spot, number, rank)
            if name and spots:
                _name(painter, each, fit, marks, spots[0][1], name, inks)
            under = QPointF(*fit.to_pixels((-3.0 if foot is Foot.RIGHT else 3.0, 0.0)))
            write_centred(painter, under.x(), heel + 5.0 * MM, Run(caption(foot, plate.view), True), BODY, inks.text)

    return Item(tall + 7.5 * MM, paint)


def _weighted(foot: FootPlate) -> FootPlate:
    """Return a foot whose lines keep their width on paper although the drawing is made smaller."""
    drawing = foot.line_drawing
    if drawing is None:
        return foot
    thicker = MM / SCALE

    def swap(match: re.Match[bytes]) -> bytes:
        return b"stroke-width:%.3f" % (float(match.group(1)) * thicker)

    # Qt strokes what has a fill only when it writes PDF and SVG files, so the creases get a stroke that is nearly none.
    content = _CREASE.sub(CREASE, _WIDTH.sub(swap, drawing.content))
    return replace(foot, line_drawing=Drawing(content, drawing.box))


def _spread(wanted: list[tuple[Point, int, Rank]]) -> list[tuple[Point, Point, int, Rank]]:
    """Return home, place, number and rank of each disc, pushed apart where they would cover each other."""
    at = [list(home) for home, _, _ in wanted]
    for _ in range(40):
        moved = False
        for i in range(len(at)):
            for j in range(i):
                dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
                away = math.hypot(dx, dy)
                if away >= APART:
                    continue
                ux, uy = (dx / away, dy / away) if away > 1e-6 else (0.0, 1.0)
                push = (APART - away) / 2 + 0.01
                at[i][0] += ux * push
                at[i][1] += uy * push
                at[j][0] -= ux * push
                at[j][1] -= uy * push
                moved = True
        if not moved:
            break
    return [(home, (x, y), number, rank) for (home, number, rank), (x, y) in zip(wanted, at, strict=True)]


def _disc(painter: QPainter, home: Point, spot: Point, number: int, rank: Rank) -> None:
    """Paint a number, tied to its zone by a line where it had to give way."""
    if math.dist(home, spot) > DISC * 0.9:
        painter.save()
        painter.setPen(QPen(colour(DISC_INK), 0.25 * MM))
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
