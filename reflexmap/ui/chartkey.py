"""The small key of the comparison: a solid edge is one chart, a dotted one the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reflexmap.draw.fonts import REGULAR, text_font, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown_size, mirrored, planned

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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = self.tr("Solid edge: {solid}. Dotted edge: {dotted}. Faint zones are the same on both charts.")
        self.setAccessibleName(words.format(solid=solid, dotted=dotted))
        self.setToolTip(self.accessibleName())

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return grown_size(180, TALL * self._lines())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(40, grown_size(0, TALL * self._lines()).height())

    def _lines(self) -> int:
        """Return how many lines there are: one for each piece where both are too long for one."""
        metrics = text_metrics(TYPE, REGULAR)
        words = sum(metrics.horizontalAdvance(name) + SAMPLE + 8 + APART for name in self._names)
        return 1 if words <= 2 * INDENT + 184 else 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both pieces and their names."""
        from reflexmap.draw.others import dotted  # noqa: PLC0415 - only where charts are compared

        metrics = text_metrics(TYPE, REGULAR)
        with planned(self) as (painter, _):
            painter.setFont(text_font(TYPE, REGULAR))
            x, y = INDENT, TALL / 2
            solid = QPen(colour(self._look.ink), EDGE)
            solid.setCapStyle(Qt.PenCapStyle.FlatCap)
            for name, pen in zip(self._names, (solid, dotted(colour(self._look.ink), EDGE)), strict=True):
                painter.setPen(pen)
                piece = mirrored(self, QRectF(x, y, SAMPLE, 0))
                painter.drawLine(piece.topLeft(), piece.topRight())
                x += SAMPLE + 6
                wide = metrics.horizontalAdvance(name) + 2
                painter.setPen(colour(self._look.ink2))
                box = mirrored(self, QRectF(x, y - TALL / 2, wide, TALL))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
                x += wide + APART
                if self._lines() > 1:
                    x, y = INDENT, y + TALL
