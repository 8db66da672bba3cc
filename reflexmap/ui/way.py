"""The row at the top of the panel: the way to what lies under the open page, and back and forward."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from reflexmap.draw.fonts import MEDIUM, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.parts import Part, Spot
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate
TALL = 28.0  # px
ARROWS = 64.0  # px of the two arrows at the right end


class Way(Part):
    """A link with an arrow at the left ("" for none), the history's two arrows at the right."""

    gap = 0.0

    def __init__(self, text: str, selection: Selection) -> None:
        self._text = text
        self._selection = selection
        self._width = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Take one line."""
        del look
        self._width = width
        return TALL

    def _elided(self) -> str:
        room = round(self._width - ARROWS - 28)
        return text_metrics(13, MEDIUM).elidedText(self._text, Qt.TextElideMode.ElideRight, room)

    def _arrow(self, x: float, y: float, place: int) -> QRectF:
        """Return the box of the arrow back (0) or forward (1)."""
        return QRectF(x + self._width - ARROWS + 4 + place * 32, y, 28, TALL)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the link and the arrows, pale where they lead nowhere."""
        if self._text:
            paint_icon(painter, QRectF(x, y + 6, 16, 16), "caret-left", look.accent)
            painter.setFont(text_font(13, MEDIUM))
            painter.setPen(colour(look.accent))
            box = QRectF(x + 22, y, self._width - ARROWS - 22, TALL)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._elided())
        usable = (self._selection.can_go_back, self._selection.can_go_forward)
        for place, name in enumerate(("arrow-left", "arrow-right")):
            painter.save()
            painter.setOpacity(1.0 if usable[place] else 0.3)
            paint_icon(painter, self._arrow(x, y, place).adjusted(6, 6, -6, -6), name, look.ink2)
            painter.restore()

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the link and the arrows that lead somewhere."""
        if self._text:
            wide = text_metrics(13, MEDIUM).horizontalAdvance(self._elided()) + 34
            yield Spot(QRectF(x - 6, y, wide, TALL), self._text, self._selection.step_back)
        if self._selection.can_go_back:
            yield Spot(self._arrow(x, y, 0), translate("Panel", "Back"), self._selection.go_back)
        if self._selection.can_go_forward:
            yield Spot(self._arrow(x, y, 1), translate("Panel", "Forward"), self._selection.go_forward)
