"""Paints what a person's situation concerns: red hatch to leave alone, amber dots to go lightly, and their signs.

The painter is set as in `zones`: millimetres with y upwards, `px` is how many of them one pixel measures. On paper
the same is said without colour: a hatch that falls the other way than that of secondary zones, and dots; in colour
the hatch is red there too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.marks import Marks
from reflexmap.draw.looks import AVOID, CARE, colour
from reflexmap.draw.patterns import grid_spots, hatch

if TYPE_CHECKING:
    from reflexmap.core.badges import Badge
    from reflexmap.draw.zones import Style

BADGE = 7.0  # px, radius of a sign
QUIET = 0.42  # opacity of the marks on zones that step back
VEIL = 0.72  # opacity of the white under the hatch


def paint_heed(painter: QPainter, path: QPainterPath, zone: str, marks: Marks, style: Style, px: float) -> None:
    """Mark a zone that is left alone or worked lightly; every other zone is left as it is."""
    if zone in marks.avoid:
        _avoid(painter, path, style, px)
    elif zone in marks.care:
        _care(painter, path, style, px)


def paint_quiet_heed(painter: QPainter, path: QPainterPath, zone: str, marks: Marks, style: Style, px: float) -> None:
    """Mark a zone that steps back: what is left alone keeps its hatch, faintly."""
    if zone in marks.avoid and style.paper:
        unit, ink = style.mm * px, AVOID if style.tinted else "#6E6E6E"
        hatch(painter, path, colour(ink), width=0.16 * unit, every=1.3 * unit, angle=135)
        painter.strokePath(path, _pen(ink, 0.3 * unit))
    elif zone in marks.avoid:
        hatch(painter, path, colour(AVOID, QUIET), width=1.6 * px, every=7 * px, angle=45)
        painter.strokePath(path, _pen(AVOID, 1.2 * px, QUIET))


def _avoid(painter: QPainter, path: QPainterPath, style: Style, px: float) -> None:
    if style.paper:
        unit, ink = style.mm * px, AVOID if style.tinted else "#000000"
        painter.fillPath(path, colour("#FFFFFF"))
        hatch(painter, path, colour(ink), width=0.30 * unit, every=1.3 * unit, angle=135)
        painter.strokePath(path, _pen(ink, 0.5 * unit))
        return
    painter.fillPath(path, colour("#FFFFFF", VEIL))
    hatch(painter, path, colour(AVOID), width=2.2 * px, every=7 * px, angle=45)
    painter.strokePath(path, _pen(AVOID, 2 * px))


def _care(painter: QPainter, path: QPainterPath, style: Style, px: float) -> None:
    ink, wide, every = (CARE, 2.0 * px, 8.0 * px)
    if style.paper:
        unit = style.mm * px
        ink, wide, every = ("#000000", 0.42 * unit, 1.7 * unit)
    spots = grid_spots(path, every)
    painter.save()
    if not style.paper:  # a pale ring keeps the dots readable on dark and strong fills
        painter.setPen(_pen("#FFFFFF", wide + 1.4 * px, 0.75))
        painter.drawPoints(spots)
    painter.setPen(_pen(ink, wide))
    painter.drawPoints(spots)
    painter.restore()


def paint_sample(painter: QPainter, box: QRectF, *, avoid: bool, ground: str) -> None:
    """Paint, in pixels, how zones look that are left alone or worked lightly, on the colour `ground`."""
    path = QPainterPath()
    path.addRoundedRect(box, 5, 5)
    painter.fillPath(path, colour("#FFFFFF" if avoid else ground))
    if avoid:
        hatch(painter, path, colour(AVOID), width=2.2, every=7, angle=45)
    else:
        painter.setPen(_pen(CARE, 2.0))
        painter.drawPoints(grid_spots(path, 6.0))
    painter.strokePath(path, _pen(AVOID if avoid else CARE, 1.5))


def paint_badges(painter: QPainter, badges: Iterable[Badge], *, paper: bool = False) -> None:
    """Paint the signs, in pixels: an octagon to leave alone, a triangle for care."""
    for badge in badges:
        paint_sign(painter, QPointF(*badge.centre), BADGE, avoid=badge.avoid, paper=paper)


def paint_sign(painter: QPainter, middle: QPointF, radius: float, *, avoid: bool, paper: bool = False) -> None:
    """Paint one sign with its exclamation mark on a pale edge, which stands out on every fill."""
    ink = "#000000" if paper else AVOID if avoid else CARE
    corners = [22.5 + 45 * i for i in range(8)] if avoid else [-90.0, 30.0, 150.0]
    down = 0.0 if avoid else 0.18  # a triangle's weight lies low
    reach = radius if avoid else radius * 1.15
    turned = [math.radians(corner) for corner in corners]
    shape = QPolygonF([middle + QPointF(math.cos(t) * reach, (math.sin(t) + down) * reach) for t in turned])
    path = QPainterPath()
    path.addPolygon(shape)
    path.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, _pen("#FFFFFF", radius * 0.45))
    painter.fillPath(path, colour(ink))
    mark = QPainterPath()
    foot = middle + QPointF(0, 0.0 if avoid else radius * 0.10)
    mark.addRoundedRect(
        QRectF(foot.x() - radius * 0.13, foot.y() - radius * 0.56, radius * 0.26, radius * 0.68), radius / 8, radius / 8
    )
    mark.addEllipse(foot + QPointF(0, radius * 0.40), radius * 0.16, radius * 0.16)
    painter.fillPath(mark, colour("#FFFFFF"))
    painter.restore()


def _pen(ink: str, width: float, opacity: float = 1.0) -> QPen:
    pen = QPen(colour(ink, opacity), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
