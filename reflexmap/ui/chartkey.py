"""The small key of the comparison: a solid edge is one chart, a dotted one the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reflexmap.draw.fonts import REGULAR, text_font, text_metrics
from reflexmap.draw.looks import Look, colour

TALL = 24  # px
TYPE = 11  # px
EDGE = 1.8  # px
SAMPLE = 22.0  # px, length of a piece of edge
INDENT = 10.0  # px
APART = 12.0  # px between the two pieces


class ChartKey(QWidget):
    """Two pieces of edge, each with the name of its chart beside it."""

    def __init__(self, look: Look, solid: str, dotted: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names = (solid, dotted)
        self.setFixedHeight(TALL)
        words = self.tr("Solid edge: {solid}. Dotted edge: {dotted}. Faint zones are the same on both charts.")
        self.setAccessibleName(words.format(solid=solid, dotted=dotted))
        self.setToolTip(self.accessibleName())

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return QSize(180, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both pieces and their names."""
        from reflexmap.draw.others import dotted  # noqa: PLC0415 - only where charts are compared

        metrics = text_metrics(TYPE, REGULAR)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(text_font(TYPE, REGULAR))
            x, y = INDENT, TALL / 2
            solid = QPen(colour(self._look.ink), EDGE)
            solid.setCapStyle(Qt.PenCapStyle.FlatCap)
            for name, pen in zip(self._names, (solid, dotted(colour(self._look.ink), EDGE)), strict=True):
                painter.setPen(pen)
                painter.drawLine(QPointF(x, y), QPointF(x + SAMPLE, y))
                x += SAMPLE + 6
                wide = metrics.horizontalAdvance(name) + 2
                painter.setPen(colour(self._look.ink2))
                painter.drawText(QRectF(x, 0, wide, TALL), Qt.AlignmentFlag.AlignVCenter, name)
                x += wide + APART
