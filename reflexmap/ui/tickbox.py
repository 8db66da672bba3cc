"""A check box with a name and a quiet line below it, large enough for a finger."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reflexmap.draw.fonts import MEDIUM, REGULAR, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown, mirrored, planned, text_scale

TALL = 44  # px, the least height of a touch target
LEFT = 46  # px up to the words
RIGHT = 10  # px
BOX = 20  # px, the square that is ticked
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class TickBox(QCheckBox):
    """A real check box to keyboard and screen reader; only its picture is our own, so that two lines fit."""

    def __init__(self, look: Look, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.look = look
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow box is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that name and hint need."""
        name, hint = self._tall(width / text_scale())
        return max(TALL, grown(name + hint + 14))

    def sizeHint(self) -> QSize:
        """Return a size for a column of the dialog."""
        return QSize(grown(360), self.heightForWidth(grown(360)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(200, TALL)

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole box be pressed, not only the square and the letters."""
        return self.rect().contains(pos)

    def _tall(self, width: float) -> tuple[float, float]:
        """Return the heights of the name and the hint in a box of a width, all in plan pixels."""
        room = QRectF(0, 0, max(width - LEFT - RIGHT, 60), 2000)
        name = text_metrics(13, MEDIUM).boundingRect(room, FLAGS, self.text()).height()
        hint = text_metrics(12, REGULAR).boundingRect(room, FLAGS, self._hint).height() + 2 if self._hint else 0.0
        return name, hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the square, the name and the hint."""
        look = self.look
        with planned(self) as (painter, ground):
            name, hint = self._tall(ground.width())
            # In a line with a taller neighbour the names stand on one level.
            top = (ground.height() - name - hint) / 2 if self.height() <= TALL else 8.0
            self._paint_ground(painter, ground)
            square = mirrored(self, QRectF(14, top + (text_metrics(13, MEDIUM).height() - BOX) / 2, BOX, BOX))
            tone = look.accent if self.isChecked() and self.isEnabled() else look.ink3
            painter.setPen(QPen(colour(tone), 1.6))
            painter.setBrush(colour(tone) if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 4.5, 4.5)
            if self.isChecked():
                paint_icon(painter, square.adjusted(3, 3, -3, -3), "check-bold", look.on_accent)
            room = mirrored(self, QRectF(LEFT, top, ground.width() - LEFT - RIGHT, name + 2))
            painter.setFont(text_font(13, MEDIUM))
            painter.setPen(colour(look.ink if self.isEnabled() else look.ink2))
            painter.drawText(room, FLAGS, self.text())
            if hint:
                painter.setFont(text_font(12, REGULAR))
                painter.setPen(colour(look.ink2))
                painter.drawText(room.translated(0, name + 2).adjusted(0, 0, 0, hint), FLAGS, self._hint)

    def _paint_ground(self, painter: QPainter, whole: QRectF) -> None:
        box = whole.adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked() and self.isEnabled()
        ground = self.look.accent_bg if chosen else self.look.field if self.underMouse() and self.isEnabled() else ""
        painter.setPen(QPen(colour(self.look.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)
