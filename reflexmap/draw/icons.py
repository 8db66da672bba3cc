"""Icons from the Phosphor set, painted in any colour, and the two foot soles of the product's mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPixmap

from reflexmap.draw.fonts import glyph
from reflexmap.draw.looks import colour

SCALES = (1, 2, 3)  # device pixel ratios for which an icon carries a crisp picture


def paint_icon(painter: QPainter, box: QRectF, name: str, ink: str) -> None:
    """Paint an icon into a square box; a small square stands in where the icon font is missing."""
    found = glyph(name)
    painter.save()
    painter.setPen(colour(ink))
    if found is None:
        painter.drawRect(box.adjusted(2, 2, -2, -2))
    else:
        font = QFont(found.family)
        font.setPixelSize(max(round(box.height()), 1))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, found.letter)
    painter.restore()


def icon(name: str, ink: str, size: int = 20) -> QIcon:
    """Return an icon in one colour, crisp at several device pixel ratios."""
    result = QIcon()
    for scale in SCALES:
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, QRectF(0, 0, size, size), name, ink)
        result.addPixmap(pixmap)
    return result


def _sole() -> QPainterPath:
    """Return a left sole in a box of 10 by 24, as a sign rather than a drawing."""
    path = QPainterPath(QPointF(4.6, 23.6))
    path.cubicTo(2.2, 23.6, 1.6, 21.2, 1.8, 18.6)
    path.cubicTo(2.0, 15.6, 0.4, 13.6, 0.5, 10.6)
    path.cubicTo(0.6, 7.8, 2.6, 6.6, 5.0, 6.6)
    path.cubicTo(7.8, 6.6, 9.4, 8.2, 9.2, 11.2)
    path.cubicTo(9.0, 14.2, 7.6, 15.6, 7.6, 18.6)
    path.cubicTo(7.6, 21.2, 7.0, 23.6, 4.6, 23.6)
    path.closeSubpath()
    toes = ((8.1, 3.0, 1.75, 2.75), (5.15, 3.0, 1.15, 1.95), (3.0, 3.9, 0.95, 1.6), (1.35, 5.2, 0.8, 1.3))
    for x, y, rx, ry in toes:
        path.addEllipse(QPointF(x, y), rx, ry)
    path.addEllipse(QPointF(0.35, 6.9), 0.62, 1.0)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def paint_mark(painter: QPainter, box: QRectF, ink: str) -> None:
    """Paint the product's mark, a pair of soles, into a box."""
    painter.save()
    painter.translate(box.topLeft())
    scale = min(box.width() / 23, box.height() / 24)
    painter.scale(scale, scale)
    painter.translate(0.6, 0)
    sole = _sole()
    painter.fillPath(sole, colour(ink))
    painter.translate(22, 0)
    painter.scale(-1, 1)
    painter.fillPath(sole, colour(ink))
    painter.restore()


def mark_icon(ink: str = "#0B5F6E") -> QIcon:
    """Return the window's icon."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, QRectF(0, 0, size, size), ink)
        result.addPixmap(pixmap)
    return result
