"""Paints placed names with their leader lines, and the numbered discs of a working order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.marks import Marks
from reflexmap.core.model import Point, Rank
from reflexmap.draw.fonts import MEDIUM, STRONG, text_font, text_metrics
from reflexmap.draw.looks import DISC_INK, INSIDE_LEADER, ZONE_INK, colour
from reflexmap.draw.zones import Style

if TYPE_CHECKING:
    from reflexmap.core.columns import Box, Label

DISC = 9.5  # px, radius of a numbered disc
CAPS = 0.727  # height of a figure in sizes of the type
ANCHOR = 2.1  # px, radius of the dot at a leader's end


def size_of(text: str, px: int) -> tuple[float, float]:
    """Return width and height of one line of a name, in pixels."""
    metrics = text_metrics(px, MEDIUM)
    return metrics.horizontalAdvance(text), metrics.height() * 0.94


def disc_box(centre: Point, radius: float = DISC) -> Box:
    """Return the square round a disc."""
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def paint_disc(painter: QPainter, centre: Point, number: int, rank: Rank, radius: float = DISC) -> None:
    """Paint a numbered disc: black for primary, white for secondary."""
    primary = rank is Rank.PRIMARY
    spot = QPointF(*centre)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#FFFFFF"))
    painter.drawEllipse(spot, radius + radius * 0.13, radius + radius * 0.13)
    painter.setBrush(colour(DISC_INK if primary else "#FFFFFF"))
    painter.setPen(QPen(colour(DISC_INK), radius * 0.14))
    painter.drawEllipse(spot, radius * 0.93, radius * 0.93)
    ink = "#FFFFFF" if primary else DISC_INK
    # Numbers are drawn in a scaled painter, so that any radius gets type of the right size.
    painter.translate(spot)
    scale = radius / DISC
    painter.scale(scale, scale)
    px = 11 if number < 10 else 10
    # Only here, because the first picture has no discs.
    from reflexmap.draw.sheettext import Run, width_of, write  # noqa: PLC0415

    text = Run(str(number), True)
    write(painter, -width_of(text.text, px, strong=True) / 2, px * CAPS / 2, text, px, ink)
    painter.restore()


def paint_tie(painter: QPainter, anchor: Point, centre: Point) -> None:
    """Paint the short line between a disc that had to move and its zone."""
    painter.setPen(QPen(colour("#FFFFFF"), 3.4))
    painter.drawLine(QPointF(*anchor), QPointF(*centre))
    painter.setPen(QPen(colour(DISC_INK), 1.3))
    painter.drawLine(QPointF(*anchor), QPointF(*centre))
    painter.setBrush(colour(DISC_INK))
    painter.drawEllipse(QPointF(*anchor), ANCHOR, ANCHOR)


def paint_leaders(painter: QPainter, labels: tuple[Label, ...], style: Style, foot: QPainterPath) -> None:
    """Paint leader lines; inside the foot they are dark with a pale halo, outside quiet and plain."""
    lines = [QPolygonF([QPointF(*point) for point in leader]) for label in labels for leader in label.leaders]
    if not lines:
        return
    _polylines(painter, lines, QPen(colour(style.look.leader), 0.95))
    painter.save()
    painter.setClipPath(foot, Qt.ClipOperation.IntersectClip)
    _polylines(painter, lines, QPen(colour("#FFFFFF", 0.5), 2.4))
    _polylines(painter, lines, QPen(colour(INSIDE_LEADER), 0.95))
    painter.restore()
    painter.setPen(QPen(colour("#FFFFFF"), 1.0))
    painter.setBrush(colour(INSIDE_LEADER))
    for line in lines:
        painter.drawEllipse(line.last(), ANCHOR, ANCHOR)


def _polylines(painter: QPainter, lines: list[QPolygonF], pen: QPen) -> None:
    painter.setPen(pen)
    for line in lines:
        painter.drawPolyline(line)


def paint_names(painter: QPainter, labels: tuple[Label, ...], marks: Marks, style: Style) -> None:
    """Paint the names; the chosen zone's name is white inside and heavier outside."""
    for label in labels:
        chosen, avoid = label.zone == marks.chosen, label.zone in marks.avoid
        strong = chosen or label.zone in (marks.hovered, marks.focused) or marks.rank(label.zone) is not None
        if label.inside:
            painter.setPen(colour("#FFFFFF" if chosen and not avoid else ZONE_INK))
        else:
            painter.setPen(colour(style.look.ink))
        px = label.size + (1 if chosen and label.inside and label.size < 12 else 0)
        painter.setFont(text_font(px, STRONG if strong else MEDIUM))
        left, top, right, bottom = label.box
        height = (bottom - top) / len(label.lines)
        if label.inside and (avoid or (label.zone in marks.care and not chosen)):
            ground = QPainterPath()  # hatch and dots beneath would break the letters
            ground.addRoundedRect(QRectF(left - 4, top - 1, right - left + 8, bottom - top + 2), 5, 5)
            painter.fillPath(ground, colour("#FFFFFF", 0.88 if avoid else 0.55))
        for index, line in enumerate(label.lines):
            box = QRectF(left - 20, top + index * height, right - left + 40, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
