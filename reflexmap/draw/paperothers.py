"""Draws on paper where another chart places the zones of a sheet: a dotted edge without a ground, and an arrow to it.

The painter is set as in `zones`: millimetres with y upwards, `px` is how many of them one unit of paper measures.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reflexmap.core.marks import Marks
from reflexmap.draw.looks import colour
from reflexmap.draw.zones import Style, ZoneShapes

if TYPE_CHECKING:
    from reflexmap.draw.others import Tie

EDGE = 0.45  # mm of paper
DOTS = (0.1, 2.0)  # lengths of a dot and of the space after it, in widths of the edge
HEAD = 2.0  # mm of paper, length of an arrow's head


def paint_on_paper(
    painter: QPainter, shapes: ZoneShapes, ties: Iterable[Tie], marks: Marks, style: Style, px: float
) -> None:
    """Draw the other chart's areas of the zones in the working order; all others are left out."""
    unit = style.mm * px
    for area, path, _ in shapes.items:
        if marks.rank(area.zone) is not None:
            painter.strokePath(path, _pen("#FFFFFF", 2 * EDGE * unit))
            painter.strokePath(path, dotted(EDGE * unit))
    for zone, start, end in ties:
        if marks.rank(zone) is not None:
            _arrow(painter, QPointF(*start), QPointF(*end), unit)


def dotted(width: float) -> QPen:
    """Return the pen of the other chart's edges."""
    pen = _pen("#000000", width)
    pen.setDashPattern(list(DOTS))
    return pen


def _pen(ink: str, width: float) -> QPen:
    pen = QPen(colour(ink), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _arrow(painter: QPainter, start: QPointF, end: QPointF, unit: float) -> None:
    away = end - start
    long = math.hypot(away.x(), away.y())
    along = away / long
    back = end - along * HEAD * unit
    half = QPointF(-along.y(), along.x()) * HEAD * unit / 3
    for ink, width in (("#FFFFFF", 0.6), ("#000000", 0.2)):
        painter.setPen(_pen(ink, width * unit))
        painter.setBrush(colour(ink))
        painter.drawLine(start, back)
        painter.drawPolygon(QPolygonF([end, back + half, back - half]))
