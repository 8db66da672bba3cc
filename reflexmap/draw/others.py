"""Paints the other chart's areas over the first one's where the two differ: dotted edge, thin fill, an arrow between.

The edge is dotted, since dashes mean a complaint's secondary zones.

The painter is set as in `zones`: millimetres with y upwards, `px` is how many of them one pixel measures.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.differences import Difference
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Point
from reflexmap.draw.heeds import paint_heed
from reflexmap.draw.looks import DISC_INK, HUES, Hue, colour
from reflexmap.draw.zones import Style, ZoneShapes

if TYPE_CHECKING:
    from reflexmap.core.columns import Box

FILL = 0.35  # opacity of the other chart's areas
DOT = 1.35  # widths of an edge that its dots measure
SPACE = 1.9  # widths of a dot from one dot to the next
LEAST_TIE = 6.0  # mm between two places under which no arrow is needed
APART = 0.1  # share of common ground from which two places touch so much that no arrow is needed
HEAD = 7.0  # px, length of an arrow's head
BESIDE = 4.0  # px that names inside zones keep from an arrow
Tie = tuple[str, Point, Point]  # zone, from the first chart's place, to the other's


def laid_over(differences: Iterable[Difference], beneath: Iterable[Area]) -> tuple[Area, ...]:
    """Return the other chart's areas, each told over which zones of the first chart it may lie.

    A zone that both charts draw is named and numbered once, on the first chart: its other areas only help.
    """
    below = tuple(beneath)
    return tuple(
        replace(
            area,
            over=(*area.over, *sorted({each.zone for each in below if _near(area, each)})),
            helper=area.helper or bool(difference.ours),
        )
        for difference in differences
        for area in difference.others
    )


def ties(differences: Iterable[Difference]) -> tuple[Tie, ...]:
    """Return from where to where the zones move that both charts draw apart from each other."""
    found = []
    for difference in differences:
        if difference.ours and difference.others and difference.common < APART:
            start, end = (max(areas, key=lambda area: area.size) for areas in (difference.ours, difference.others))
            if math.dist(start.pole, end.pole) >= LEAST_TIE:
                found.append((difference.zone, start.pole, end.pole))
    return tuple(found)


def tie_boxes(found: Iterable[Tie], fit: Fit) -> list[Box]:
    """Return small boxes in pixels along the arrows, which names inside zones keep clear of."""
    boxes = []
    for _, start, end in found:
        (x0, y0), (x1, y1) = fit.to_pixels(start), fit.to_pixels(end)
        steps = max(1, math.ceil(math.dist((x0, y0), (x1, y1)) / (2 * BESIDE)))
        for step in range(steps + 1):
            x, y = x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps
            boxes.append((x - BESIDE, y - BESIDE, x + BESIDE, y + BESIDE))
    return boxes


def paint_others(painter: QPainter, shapes: ZoneShapes, marks: Marks, style: Style, px: float) -> None:
    """Paint the other chart's areas with nothing hovered or chosen."""
    for area, path, hue in shapes.items:
        _paint(painter, area, path, hue, marks, style, px)


def paint_others_top(painter: QPainter, shapes: ZoneShapes, marks: Marks, style: Style, px: float) -> None:
    """Paint the other chart's areas of hovered, focused and chosen zones, and what such a zone has painted over."""
    zones = {marks.hovered, marks.focused, marks.chosen} - {""}
    for area, path, hue in shapes.items:
        if area.zone not in zones and zones.intersection(area.over):
            _paint(painter, area, path, hue, marks, style, px)
    for area, path, hue in shapes.items:
        if area.zone in zones:
            _emphasis(painter, area, path, hue, marks, style, px)


def paint_ties(painter: QPainter, found: Iterable[Tie], shapes: ZoneShapes, marks: Marks, px: float) -> None:
    """Paint an arrow from each zone's place on the first chart to its place on the other."""
    for zone, start, end in found:
        system = shapes.system(zone)
        if system is not None and not marks.is_dimmed(zone):
            strong = zone in (marks.chosen, marks.hovered, marks.focused)
            _arrow(painter, start, end, colour(HUES[system].line), (2.4 if strong else 1.6) * px, px)


def _near(one: Area, two: Area) -> bool:
    """Whether the boxes of two areas touch."""
    a, b, c, d = one.box
    e, f, g, h = two.box
    return a <= g and e <= c and b <= h and f <= d


def _paint(painter: QPainter, area: Area, path: QPainterPath, hue: Hue, marks: Marks, style: Style, px: float) -> None:
    if marks.is_dimmed(area.zone):
        painter.strokePath(path, dotted(colour(style.skin.shadow, 0.5), 0.9 * px))
        return
    hit = marks.rank(area.zone) is not None or area.zone in marks.lit
    painter.fillPath(path, colour(hue.strong if hit else hue.fill, FILL))
    _edge(painter, path, hue, (2.2 if hit else 1.5) * px, px)
    paint_heed(painter, path, area.zone, marks, style, px)


def _emphasis(
    painter: QPainter, area: Area, path: QPainterPath, hue: Hue, marks: Marks, style: Style, px: float
) -> None:
    chosen = area.zone == marks.chosen
    if chosen:
        painter.strokePath(path, _solid(colour(DISC_INK), 4.6 * px))
    painter.fillPath(path, colour("#FFFFFF", 0.55))
    painter.fillPath(path, colour(hue.strong if chosen else hue.fill, 0.55 if chosen else 0.8))
    _edge(painter, path, hue, 2.4 * px, px)
    paint_heed(painter, path, area.zone, marks, style, px)
    if area.zone == marks.focused:
        painter.strokePath(path, _solid(colour("#FFFFFF"), 5 * px))
        accent = "#0B5F6E" if not style.look.dark else style.look.accent
        painter.strokePath(path, _solid(colour(accent), 2.6 * px))


def _edge(painter: QPainter, path: QPainterPath, hue: Hue, width: float, px: float) -> None:
    """Paint the dots on a pale ground, so that they read on any colour beneath."""
    painter.strokePath(path, _solid(colour("#FFFFFF", 0.75), width + 1.6 * px))
    painter.strokePath(path, dotted(colour(hue.line), width))


def _arrow(painter: QPainter, start: Point, end: Point, ink: QColor, width: float, px: float) -> None:
    away = math.dist(start, end)
    along = ((end[0] - start[0]) / away, (end[1] - start[1]) / away)
    head = HEAD * px
    neck = (end[0] - along[0] * head * 0.8, end[1] - along[1] * head * 0.8)
    back = (end[0] - along[0] * head, end[1] - along[1] * head)
    wings = [(back[0] - half * along[1], back[1] + half * along[0]) for half in (-head / 2, head / 2)]
    tip = [QPointF(*point) for point in (end, *wings)]
    for pen in (_solid(colour("#FFFFFF", 0.85), width + 2.4 * px), _solid(ink, width)):
        painter.setPen(pen)
        painter.setBrush(pen.color())
        painter.drawLine(QPointF(*start), QPointF(*neck))
        painter.drawEllipse(QPointF(*start), 1.8 * px, 1.8 * px)
        painter.setPen(_solid(pen.color(), max(pen.widthF() - width, 0.4 * px)))
        painter.drawPolygon(QPolygonF(tip))


def _solid(ink: QColor, width: float) -> QPen:
    pen = QPen(ink, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def dotted(ink: QColor, width: float) -> QPen:
    """Return the pen of the other chart's edges: round dots, a little larger than a drawn edge is wide."""
    pen = _solid(ink, DOT * width)
    pen.setDashPattern([0.01, SPACE])
    return pen
