"""Hatches as drawn lines in a clip, because Qt's own brush patterns vanish on paper and blur when scaled."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen

ANGLES = {
    "horizontal": (0,),
    "vertical": (90,),
    "down-right": (45,),
    "up-right": (135,),
    "cross": (45, 135),
    "grid": (0, 90),
}


def hatch(painter: QPainter, path: QPainterPath, ink: QColor, *, width: float, every: float, angle: float) -> None:
    """Draw parallel lines inside a path; `angle` in degrees, lengths in the painter's units."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    turn = math.radians(angle)
    lines = _lines(box, every, turn)
    if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # Qt writes no clips into SVG files
        painter.setClipping(False)
        lines = _within(path, lines)
    painter.drawLines(lines)
    painter.restore()


def _within(path: QPainterPath, lines: list[QLineF]) -> list[QLineF]:
    """Return the parts of the lines that lie inside a path, by the odd-even rule."""
    edges = [
        QLineF(ring[i], ring[(i + 1) % len(ring)])
        for ring in (polygon.toList() for polygon in path.toSubpathPolygons())
        for i in range(len(ring))
    ]
    found = []
    for line in lines:
        dx, dy = line.dx(), line.dy()
        shares = []
        for edge in edges:
            one = dx * (edge.y1() - line.y1()) - dy * (edge.x1() - line.x1())
            two = dx * (edge.y2() - line.y1()) - dy * (edge.x2() - line.x1())
            if (one > 0) != (two > 0):
                x = edge.x1() + edge.dx() * one / (one - two)
                y = edge.y1() + edge.dy() * one / (one - two)
                shares.append(((x - line.x1()) * dx + (y - line.y1()) * dy) / (dx * dx + dy * dy))
        shares.sort()
        pairs = zip(shares[::2], shares[1::2], strict=False)
        found += [QLineF(line.pointAt(start), line.pointAt(end)) for start, end in pairs]
    return found


def _lines(box: QRectF, every: float, turn: float) -> list[QLineF]:
    middle, reach = box.center(), math.hypot(box.width(), box.height()) / 2 + every
    dx, dy = math.cos(turn), math.sin(turn)
    # Lines keep to a common grid, so that neighbouring areas of one pattern join up.
    offset = (middle.x() * -dy + middle.y() * dx) % every
    count = math.ceil(reach / every) + 1
    lines = []
    for step in range(-count, count + 1):
        shift = step * every - offset
        x, y = middle.x() - dy * shift, middle.y() + dx * shift
        lines.append(QLineF(x - dx * reach, y - dy * reach, x + dx * reach, y + dy * reach))
    return lines


def dots(
    painter: QPainter, path: QPainterPath, ink: QColor, *, radius: float, every: float, ring: bool = False
) -> None:
    """Draw a staggered grid of dots or small rings inside a path."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(ink, radius * 0.5) if ring else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if ring else ink)
    if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # see hatch
        for spot in grid_spots(path, every):
            painter.drawEllipse(spot, radius, radius)
        painter.restore()
        return
    row = math.floor(box.top() / every)
    while row * every < box.bottom() + every:
        x = (math.floor(box.left() / every) + (row % 2) * 0.5) * every
        while x < box.right() + every:
            painter.drawEllipse(QPointF(x, row * every), radius, radius)
            x += every
        row += 1
    painter.restore()


def grid_spots(path: QPainterPath, every: float) -> list[QPointF]:
    """Return the points of a staggered grid that lie inside a path; neighbouring paths share the grid."""
    crossings: dict[int, list[float]] = {}  # where a row of the grid meets the edge, by row
    for polygon in path.toSubpathPolygons():
        ring = [(point.x(), point.y()) for point in polygon.toList()]
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            if y1 != y2:
                slope = (x2 - x1) / (y2 - y1)
                # A row meets the edge where it lies at or above one end and below the other.
                for row in range(math.ceil(min(y1, y2) / every), math.ceil(max(y1, y2) / every)):
                    crossings.setdefault(row, []).append(x1 + (row * every - y1) * slope)
            x1, y1 = x2, y2
    spots = []
    for row, found in crossings.items():
        found.sort()
        shift = (row % 2) * 0.5
        for start, end in zip(found[::2], found[1::2], strict=False):
            least, most = math.ceil(start / every - shift), math.floor(end / every - shift)
            spots += [QPointF((step + shift) * every, row * every) for step in range(least, most + 1)]
    return spots


def pattern(painter: QPainter, path: QPainterPath, name: str, ink: QColor, unit: float) -> None:
    """Draw a system's pattern inside a path; `unit` is the length of one pixel (or a third of a mm on paper)."""
    if name in ANGLES:
        for angle in ANGLES[name]:
            hatch(painter, path, ink, width=0.9 * unit, every=5 * unit, angle=angle)
    elif name == "sparse-dots":
        dots(painter, path, ink, radius=0.9 * unit, every=7 * unit)
    elif name == "dense-dots":
        dots(painter, path, ink, radius=0.9 * unit, every=3.6 * unit)
    elif name == "rings":
        dots(painter, path, ink, radius=1.7 * unit, every=6.5 * unit, ring=True)
