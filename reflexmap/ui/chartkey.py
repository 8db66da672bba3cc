"""The small key of the comparison: a solid edge is one chart, a dashed one the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reflexmap.draw.fonts import REGULAR, text_font
from reflexmap.draw.looks import Look, colour

ROW = 18  # px
SAMPLE = 24.0  # px, length of a piece of edge
INDENT = 36.0  # px, where the words of the choices above begin


class ChartKey(QWidget):
    """Two pieces of edge with the names of the charts beside them."""

    def __init__(self, look: Look, solid: str, dashed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = (
            (self.tr("Solid edge: {chart}").format(chart=solid), Qt.PenStyle.SolidLine),
            (self.tr("Dashed edge: {chart}").format(chart=dashed), Qt.PenStyle.DashLine),
            (self.tr("Faint: both agree"), Qt.PenStyle.DotLine),
        )
        self.setFixedHeight(ROW * len(self._rows) + 6)
        self.setAccessibleName(". ".join(words for words, _ in self._rows))

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for three lines."""
        return QSize(180, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(text_font(11, REGULAR))
            for index, (words, style) in enumerate(self._rows):
                y = 2 + ROW * (index + 0.5)
                faint = style is Qt.PenStyle.DotLine
                pen = QPen(colour(self._look.ink3, 0.5) if faint else colour(self._look.ink), 1.0 if faint else 1.8)
                if style is Qt.PenStyle.DashLine:
                    pen.setDashPattern([2.6, 1.6])
                    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(INDENT, y), QPointF(INDENT + SAMPLE, y))
                painter.setPen(colour(self._look.ink2))
                box = QRectF(INDENT + SAMPLE + 8, y - ROW / 2, self.width() - INDENT - SAMPLE - 10, ROW)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
