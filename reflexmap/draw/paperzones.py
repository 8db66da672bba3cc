"""How zones look on paper: lines and hatches in grey or black; in colour the hue of their body system as well.

What tells one kind of zone from another is the same in each ink: an even tone and a solid edge, slanting lines and a
dashed edge, a faint outline. So a colour sheet that is copied in grey loses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reflexmap.draw.looks import Hue, colour, mixed
from reflexmap.draw.patterns import hatch

if TYPE_CHECKING:
    from reflexmap.draw.zones import Style

HALO = 0.95  # mm, the white edge round a zone that is lit on a skin
DEEPER, PALER = 0.34, 0.58  # how far fills are from a system's fill: to its strong colour, to white
FAINT = 0.34  # how far the outlines of other zones are from the skin's shadow to its middle


def pen(ink: QColor, width: float) -> QPen:
    """Return a pen with round joins and ends."""
    made = QPen(ink, width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


def dashed(ink: QColor, width: float) -> QPen:
    """Return the pen for the edges of secondary zones."""
    made = pen(ink, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setDashPattern([3.2 / 1.5, 2.2 / 1.5])
    return made


def tones(hue: Hue) -> tuple[str, str]:
    """Return the fills of a primary and of a secondary zone on a colour sheet."""
    return mixed(hue.fill, hue.strong, DEEPER), mixed(hue.fill, "#FFFFFF", PALER)


def paint_faint(painter: QPainter, path: QPainterPath, style: Style, px: float, *, dimmed: bool = False) -> None:
    """Paint the outline of a zone that is not lit."""
    unit = style.mm * px
    if style.tinted:
        ink, width = mixed(style.skin.shadow, style.skin.mid, FAINT + (0.2 if dimmed else 0.0)), 0.12
    elif style.black:
        ink, width = "#000000", 0.05 if dimmed else 0.07
    else:
        ink, width = "#B8B8B8" if dimmed else "#A6A6A6", 0.12
    painter.setPen(pen(QColor(ink), width * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_first(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    """Paint a primary zone: an even tone, a solid edge."""
    unit = style.mm * px
    if style.tinted:
        painter.strokePath(path, pen(colour("#FFFFFF"), HALO * unit))
        painter.fillPath(path, colour(tones(hue)[0]))
        painter.strokePath(path, pen(colour(hue.line), 0.42 * unit))
        return
    painter.fillPath(path, colour("#FFFFFF" if style.black else "#C4C4C4"))
    if style.black:  # a close tone of lines, level ones, which no other mark has
        hatch(painter, path, colour("#000000"), width=0.2 * unit, every=0.55 * unit, angle=0)
    painter.strokePath(path, pen(colour("#000000"), 0.37 * unit))


def paint_second(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    """Paint a secondary zone: slanting lines, a dashed edge."""
    unit = style.mm * px
    if style.tinted:
        painter.strokePath(path, pen(colour("#FFFFFF"), HALO * unit))
        painter.fillPath(path, colour(tones(hue)[1]))
        hatch(painter, path, colour(hue.line), width=0.17 * unit, every=1.0 * unit, angle=45)
        painter.strokePath(path, dashed(colour(hue.line), 0.3 * unit))
        return
    painter.fillPath(path, colour("#FFFFFF"))
    hatch(painter, path, colour("#000000"), width=0.14 * unit, every=1.0 * unit, angle=45)
    painter.strokePath(path, dashed(colour("#000000"), 0.27 * unit))
