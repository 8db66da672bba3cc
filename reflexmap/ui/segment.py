"""One choice of a row of choices, such as a surface in the view switcher: raised while it is in use."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reflexmap.draw.fonts import MEDIUM, STRONG, text_font, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.controls import Control
from reflexmap.ui.plan import grown, planned, reachable

WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
LEAST_TYPE = 7  # plan px
ONE_LINE = 0.8  # share of the wanted room from which a segment's words stay on one line


class Segment(Control):
    """One surface in the view switcher."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setAutoExclusive(True)
        self._room = 1.0
        self._even = True

    def sizeHint(self) -> QSize:
        """Return an even width, more for longer words."""
        wide = max(87.0, self.words() + 4) if self._even else self.words()
        return QSize(grown(wide), reachable(grown(30)))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: in a narrow map the words give way rather than being cut."""
        return QSize(24, reachable(grown(30)))

    def words(self) -> float:
        """Return the width that the words need with a little room, in plan pixels."""
        return text_metrics(13, STRONG).horizontalAdvance(self.text()) + 12

    def _px(self, ground: QRectF) -> int:
        """Return the size of the words in plan pixels, so that they fit."""
        whole = self._room >= ONE_LINE
        px = floor(13 * min(self._room * 1.02, 1)) if whole else min(floor(13 * self._room * 1.8), 11)
        while px > LEAST_TYPE:
            box = text_metrics(px, STRONG).boundingRect(ground, WRAPPED, self.text())
            if box.width() <= ground.width() - 2 and box.height() <= ground.height():
                break
            px -= 1
        return max(px, LEAST_TYPE)

    def squeeze(self, room: float, *, even: bool) -> None:
        """Write smaller where only a share of the wanted room is there, each as wide as its words if not `even`."""
        other, self._even, self._room = even is not self._even, even, room
        if other:
            self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segment, raised when it is in use."""
        with planned(self) as (painter, ground):
            box = ground.adjusted(2, 2, -2, -2)
            strong = self.isChecked() and self._look.contrast
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                raised = "#3A4148" if self._look.dark else "#FFFFFF"
                painter.setBrush(colour(self._look.accent if strong else raised))
                painter.drawRoundedRect(box, 7, 7)
            if self.hasFocus():
                painter.setPen(QPen(colour(self._look.ink if strong else self._look.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 7, 7)
            # Where there is less room than the words want, they are smaller; two lines where there is much less.
            painter.setFont(text_font(self._px(ground), STRONG if self.isChecked() else MEDIUM))
            ink = self._look.ink if self.isChecked() else self._look.ink2 if self.isEnabled() else self._look.ink3
            painter.setPen(colour(self._look.on_accent if strong else ink))
            painter.drawText(ground, WRAPPED, self.text())
