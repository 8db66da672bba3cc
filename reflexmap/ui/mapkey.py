"""The key to the map while a complaint is lit."""

from __future__ import annotations

from PySide6.QtCore import (
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QWidget,
)

from reflexmap.draw.fonts import REGULAR, STRONG, text_font
from reflexmap.draw.looks import HUES, Look, colour
from reflexmap.ui.state import Selection


class MapKey(QFrame):
    """What solid, dashed and pale zones mean while a complaint is lit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counts = (0, 0)
        self.setFixedHeight(132)
        self.hide()

    def set_counts(self, selection: Selection) -> None:
        """Count the lit zones by rank."""
        ranks = [link.rank.value for link in selection.links()]
        self._counts = (ranks.count("primary"), ranks.count("secondary"))
        text = self.tr("On the map: {a} primary zones with a solid edge, {b} secondary with a dashed edge")
        self.setAccessibleName(text.format(a=self._counts[0], b=self._counts[1]))
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Paint the three kinds of edges with their counts."""
        look = self.look
        rows = (
            (self.tr("Primary"), self.tr("%n zone(s)", "", self._counts[0])),
            (self.tr("Secondary"), self.tr("%n zone(s)", "", self._counts[1])),
            (self.tr("Dimmed"), self.tr("not used")),
        )
        hue = HUES[next(iter(HUES))]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(look.hairline))
            painter.drawLine(10, 4, self.width() - 4, 4)
            painter.setFont(text_font(13, STRONG))
            painter.setPen(colour(look.ink))
            painter.drawText(QRectF(10, 12, 200, 22), Qt.AlignmentFlag.AlignVCenter, self.tr("On the map"))
            for index, (name, count) in enumerate(rows):
                top = 38 + index * 30
                swatch = QRectF(12, top + 4, 24, 16)
                pen = painter.pen()
                pen.setColor(colour(hue.line if index < 2 else look.ink3))
                pen.setWidthF(1.5 if index < 2 else 0.9)
                pen.setStyle(Qt.PenStyle.DashLine if index == 1 else Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                fills = (colour(hue.strong), colour(hue.fill), colour(look.panel))
                painter.setBrush(fills[index])
                painter.drawRoundedRect(swatch, 5, 5)
                painter.setPen(colour(look.ink))
                painter.setFont(text_font(13, REGULAR))
                painter.drawText(QRectF(48, top, 120, 24), Qt.AlignmentFlag.AlignVCenter, name)
                painter.setPen(colour(look.ink2))
                painter.setFont(text_font(12, REGULAR))
                right = QRectF(0, top, self.width() - 10, 24)
                painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
