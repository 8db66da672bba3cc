"""Small drawn things on a sheet: octagon, pressure boxes, chips, swatches, lines to write on."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.model import Rank
from reflexmap.draw.looks import Hue, colour
from reflexmap.draw.paperothers import EDGE, dotted
from reflexmap.draw.paperzones import paint_first, paint_second, tones
from reflexmap.draw.sheettext import FOOT, MM, Inks, Run, width_of, write
from reflexmap.draw.zones import Style

GRADES = 5  # boxes of the pressure scale


def rule(painter: QPainter, x: float, y: float, width: float, ink: str, weight: float) -> None:
    """Draw a level line; `weight` in millimetres."""
    painter.setPen(QPen(colour(ink), weight * MM))
    painter.drawLine(QLineF(x, y, x + width, y))


def frame(painter: QPainter, box: QRectF, ink: str, weight: float, fill: str = "") -> None:
    """Draw a box with round corners; `weight` in millimetres."""
    painter.setPen(QPen(colour(ink), weight * MM))
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 1.4 * MM, 1.4 * MM)


def octagon(painter: QPainter, middle: QPointF, radius: float, ink: str) -> None:
    """Draw the sign for danger: a filled octagon with an exclamation mark."""
    corners = [math.radians(22.5 + 45 * i) for i in range(8)]
    shape = QPolygonF([middle + QPointF(math.cos(a), math.sin(a)) * radius for a in corners])
    path = QPainterPath()
    path.addPolygon(shape)
    path.closeSubpath()
    painter.fillPath(path, colour(ink))
    mark = QPainterPath()
    mark.addRoundedRect(
        QRectF(middle.x() - radius * 0.12, middle.y() - radius * 0.56, radius * 0.24, radius * 0.68),
        radius * 0.1,
        radius * 0.1,
    )
    mark.addEllipse(middle + QPointF(0, radius * 0.43), radius * 0.15, radius * 0.15)
    painter.fillPath(mark, colour("#FFFFFF"))


def pressure(painter: QPainter, x: float, middle: float, grade: int, inks: Inks) -> None:
    """Draw the pressure as five boxes, the first `grade` of them full."""
    painter.setPen(QPen(colour(inks.text), 0.16 * MM))
    for i in range(GRADES):
        painter.setBrush(colour(inks.text) if i < grade else Qt.BrushStyle.NoBrush)
        box = QRectF(x + i * 2.25 * MM, middle - 1.4 * MM, 1.65 * MM, 2.8 * MM)
        painter.drawRoundedRect(box, 0.5 * MM, 0.5 * MM)
    painter.setBrush(Qt.BrushStyle.NoBrush)


PRESSURE_WIDTH = (4 * 2.25 + 1.65) * MM


def chip_width(text: str) -> float:
    """Return how wide a chip is."""
    return width_of(text, FOOT) + 2.6 * MM


def chip(painter: QPainter, x: float, base: float, text: str, inks: Inks) -> float:
    """Write a word in a thin pill and return its width."""
    wide = chip_width(text)
    painter.setPen(QPen(colour(inks.accent), 0.18 * MM))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x, base - 2.65 * MM, wide, 3.7 * MM), 1.85 * MM, 1.85 * MM)
    write(painter, x + 1.3 * MM, base - 0.1 * MM, Run(text), FOOT, inks.accent)
    return wide


def swatch(painter: QPainter, box: QRectF, rank: Rank | None, style: Style, hue: Hue) -> None:
    """Draw how zones of one rank look on the feet; None stands for where another chart draws them."""
    path = QPainterPath()
    path.addRoundedRect(box, 0.9 * MM, 0.9 * MM)
    if rank is Rank.PRIMARY:
        paint_first(painter, path, hue, style, 1.0)
    elif rank is Rank.SECONDARY:
        paint_second(painter, path, hue, style, 1.0)
    else:
        painter.strokePath(path, dotted(EDGE * MM))


def tint(painter: QPainter, box: QRectF, hue: Hue) -> None:
    """Draw the colour of a body system."""
    painter.setPen(QPen(colour(hue.line), 0.18 * MM))
    painter.setBrush(colour(tones(hue)[0]))
    painter.drawRoundedRect(box, 0.6 * MM, 0.6 * MM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
