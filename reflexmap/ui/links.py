"""A paragraph that leads to a page of its own: the words, an arrow at the right, and the whole row to press."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look
from reflexmap.ui.parts import Action, Run, Spot, Text

ARROW = 20.0  # px that the arrow takes at the right


class LinkText(Text):
    """A paragraph to press; without an action it is plain text."""

    def __init__(
        self, *runs: str | Run, name: str, action: Action | None, style: str = "body", gap: float = 4.0, mark: str = ""
    ) -> None:
        super().__init__(*runs, style=style, gap=gap, mark=mark)
        self._name = name
        self._action = action
        self._full = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Leave room for the arrow."""
        self._full = width
        return super().lay(width - ARROW if self._action else width, look)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint words and arrow."""
        super().paint(painter, look, x, y)
        if self._action:
            middle = y + min(self.height, 19.0) / 2
            paint_icon(painter, QRectF(x + self._full - 15, middle - 7, 14, 14), "caret-right", look.ink3)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the row."""
        if self._action:
            box = QRectF(x - 6, y - 2, self._full + 10, self.height + 4)
            yield Spot(box, self._name, self._action)
