"""A row of the page "Saved": a dot for a zone, the name, the note's first line, what is marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.draw.fonts import MEDIUM, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.keptmarks import kept_text, kept_width, paint_kept
from reflexmap.ui.parts import Action, Part, Spot, Text
from reflexmap.ui.rows import paint_rule

LEAST = 44.0  # px, so that a finger meets it
CARET = 22.0  # px at the right end


class SavedRow(Part):
    """One thing that a person keeps. `dot` is (fill, edge) of a zone's system, `signs` what `ui/keptmarks` paints."""

    gap = 0.0

    def __init__(
        self,
        name: str,
        line: str,
        action: Action,
        *,
        dot: tuple[str, str] | None,
        signs: tuple[str, ...],
        first: bool,
    ) -> None:
        self._name = name
        self._line = Text(line, style="small") if line else None
        self._action = action
        self._dot = dot
        self._signs = signs
        self._first = first
        self._left = 24.0 if dot else 0.0
        self._width = self._height = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Lay out the lower line."""
        self._width = width
        lower = self._line.lay(width - self._left - CARET, look) if self._line else 0.0
        self._height = max(7 + 19 + lower + 7, LEAST)
        return self._height

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint dot, words, signs and caret."""
        left = x + self._left
        top = y + (7 if self._line else (self._height - 19) / 2)
        if not self._first:
            paint_rule(painter, look, left, x + self._width, y)
        if self._dot:
            painter.setPen(QPen(colour(self._dot[1]), 1.2))
            painter.setBrush(colour(self._dot[0]))
            painter.drawEllipse(QRectF(x + 2, top + 4, 11, 11))
        room = self._width - self._left - CARET - kept_width(self._signs)
        name = text_metrics(13, MEDIUM).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(text_font(13, MEDIUM))
        painter.setPen(colour(look.ink))
        painter.drawText(QRectF(left, top, room, 19), Qt.AlignmentFlag.AlignVCenter, name)
        paint_kept(painter, look, self._signs, left + text_metrics(13, MEDIUM).horizontalAdvance(name) + 8, top + 9.5)
        if self._line:
            self._line.paint(painter, look, left, top + 19)
        paint_icon(painter, QRectF(x + self._width - 16, y + self._height / 2 - 8, 16, 16), "caret-right", look.ink3)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the row."""
        words = (kept_text(self._signs), self._line.text if self._line else "")
        box = QRectF(x - 6, y + 1, self._width + 12, self._height)
        yield Spot(box, self._name, self._action, ". ".join(word for word in words if word))
