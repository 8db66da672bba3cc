"""Paints guide lines over a foot: thin and dashed, with their names at the ends."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reflexmap.core.fit import Fit
from reflexmap.core.guidelines import Family, GuideLine
from reflexmap.core.model import Foot
from reflexmap.draw.fonts import MEDIUM, text_font, text_metrics
from reflexmap.draw.looks import Look, colour

INK = "#14181C"
HALO = "#FFFFFF"
WIDTH = 1.2  # px of a line that marks a level; strips are thinner, since there are many
STRIP_WIDTH = 0.9
HALO_WIDTH = 1.6  # px more than the line
DASHES = (5.0, 3.5)  # px on and off
DOTS = (1.6, 3.0)  # px, for the tendon, which is felt and not counted
TYPE = 10  # px of the names
SIDE = 4.0  # px of the name's plate beside the text
TALL = 15.0  # px of the name's plate

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class GuideLayer:
    """The lines of one surface."""

    guides: tuple[GuideLine, ...]


def paint_guides(painter: QPainter, layer: GuideLayer, fits: dict[Foot, Fit]) -> None:
    """Paint the lines; what is written on the map comes over them."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for foot, fit in fits.items():
        for guide in layer.guides:
            line = QPolygonF([QPointF(*fit.to_pixels(point)) for point in guide.on(foot)])
            width = STRIP_WIDTH if guide.family is Family.STRIP else WIDTH
            halo = QPen(colour(HALO, 0.55), width + HALO_WIDTH)
            halo.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(halo)
            painter.drawPolyline(line)
            pen = QPen(colour(INK, 0.85), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            # Qt counts dashes in widths of the pen.
            pen.setDashPattern([each / width for each in (DOTS if guide.family is Family.TENDON else DASHES)])
            painter.setPen(pen)
            painter.drawPolyline(line)
    painter.restore()


def paint_guide_names(painter: QPainter, layer: GuideLayer, fits: dict[Foot, Fit], look: Look) -> None:
    """Paint the names on small plates, so that the leaders of zones run behind them."""
    painter.save()
    painter.setFont(text_font(TYPE, MEDIUM))
    for text, box in _names(layer, fits):
        left, top, right, bottom = box
        plate = QRectF(left, top, right - left, bottom - top)
        painter.setPen(QPen(colour(look.hairline), 1))
        painter.setBrush(colour(look.panel))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(colour(look.ink))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def name_boxes(layer: GuideLayer, fits: dict[Foot, Fit]) -> tuple[Box, ...]:
    """Return the boxes of the names in pixels, which names inside zones keep clear of."""
    return tuple(box for _, box in _names(layer, fits))


def _names(layer: GuideLayer, fits: dict[Foot, Fit]) -> list[tuple[str, Box]]:
    found = []
    metrics = text_metrics(TYPE, MEDIUM)
    for foot, fit in fits.items():
        for guide in layer.guides:
            for text, at in guide.names_on(foot):
                x, y = fit.to_pixels(at)
                half = metrics.horizontalAdvance(text) / 2 + SIDE
                found.append((text, (x - half, y - TALL / 2, x + half, y + TALL / 2)))
    return found
