"""Small labels, link buttons and large buttons as parts of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.draw.fonts import MEDIUM, STRONG, text_font, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.parts import Action, Part, Spoken, Spot, ink

WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


@dataclass
class Chips(Part):
    """Small labels in a row; one may carry a dot in a system's colours (fill, edge)."""

    labels: list[tuple[str, tuple[str, str] | None]]
    gap: float = 0.0
    _places: list[tuple[float, float]] = field(default_factory=list)

    def lay(self, width: float, look: Look) -> float:
        """Begin another line with a chip that does not fit any more."""
        del look
        self._places = []
        x = y = 0.0
        for text, dot in self.labels:
            wide = chip_width(text, dot=dot is not None)
            if x and x + wide > width:
                x, y = 0.0, y + 28
            self._places.append((x, y))
            x += wide + 6
        return y + 24.0

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the chips from the left."""
        for (text, dot), (left, top) in zip(self.labels, self._places, strict=True):
            paint_chip(painter, look, text, x + left, y + top, dot=dot)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return all labels as one text."""
        tall = self._places[-1][1] + 24 if self._places else 24
        yield Spoken(QRectF(x, y, 240, tall), ", ".join(text for text, _ in self.labels))


def chip_width(text: str, *, dot: bool = False, px: int = 12) -> float:
    """Return how wide a chip is."""
    return text_metrics(px, MEDIUM).horizontalAdvance(text) + 20 + (16 if dot else 0)


def paint_chip(
    painter: QPainter,
    look: Look,
    text: str,
    x: float,
    y: float,
    *,
    dot: tuple[str, str] | None = None,
    tall: float = 24.0,
    ground: str = "field",
    words: str = "ink2",
    px: int = 12,
) -> float:
    """Paint one small label and return its width."""
    box = QRectF(x, y, chip_width(text, dot=dot is not None, px=px), tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink(look, ground)))
    painter.drawRoundedRect(box, tall / 2, tall / 2)
    left = 10.0
    if dot:
        painter.setPen(QPen(colour(dot[1]), 1.2))
        painter.setBrush(colour(dot[0]))
        painter.drawEllipse(QPointF(x + 13, y + tall / 2), 5, 5)
        left = 26.0
    painter.setFont(text_font(px, MEDIUM))
    painter.setPen(colour(ink(look, words)))
    painter.drawText(box.adjusted(left, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    return box.width()


@dataclass
class Links(Part):
    """Link buttons that wrap like words: (text, action)."""

    links: list[tuple[str, Action]]
    hint: str = ""
    gap: float = 6.0
    _boxes: list[QRectF] = field(default_factory=list)

    def lay(self, width: float, look: Look) -> float:
        """Break the row of buttons."""
        del look
        self._boxes = []
        x = y = 0.0
        for text, _ in self.links:
            wide = min(chip_width(text), width)
            if x and x + wide > width:
                x, y = 0.0, y + 32
            self._boxes.append(QRectF(x, y, wide, 26))
            x += wide + 6
        return y + 26 if self.links else 0.0

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the buttons."""
        for (text, _), box in zip(self.links, self._boxes, strict=True):
            left, top = x + box.x(), y + box.y()
            fitting = text_metrics(12, MEDIUM).elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()) - 19)
            paint_chip(painter, look, fitting, left, top, tall=26.0, ground="accent_bg", words="accent")

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the buttons."""
        for (text, action), box in zip(self.links, self._boxes, strict=True):
            cut = chip_width(text) > box.width()
            yield Spot(box.translated(x, y), text, action, self.hint, tip=text if cut else "")


@dataclass
class Buttons(Part):
    """One or two large buttons side by side: (text, whether it is the main one, action)."""

    buttons: list[tuple[str, bool, Action]]
    gap: float = 16.0
    _boxes: list[QRectF] = field(default_factory=list)

    def lay(self, width: float, look: Look) -> float:
        """Share the room that the words leave, so that none is squeezed; put one below the other at worst."""
        del look
        words = [text_metrics(13, STRONG).horizontalAdvance(text) for text, _, _ in self.buttons]
        self._boxes = []
        if sum(words) + 8 * (len(words) - 1) + 16 * len(words) > width:
            y = 0.0
            for text, _, _ in self.buttons:
                room = QRectF(0, 0, width - 16, 2000)
                tall = max(text_metrics(13, STRONG).boundingRect(room, WRAPPED, text).height() + 18, 36.0)
                self._boxes.append(QRectF(0, y, width, tall))
                y += tall + 8
            return y - 8
        spare = (width - 8 * (len(words) - 1) - sum(words)) / len(words)
        x = 0.0
        for each in words:
            self._boxes.append(QRectF(x, 0, each + spare, 36))
            x += each + spare + 8
        return 36.0

    def _box(self, index: int, x: float, y: float) -> QRectF:
        return self._boxes[index].translated(x, y)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the buttons."""
        for index, (text, main, _) in enumerate(self.buttons):
            box = self._box(index, x, y)
            painter.setPen(Qt.PenStyle.NoPen if main else QPen(colour(look.hairline), 1.2))
            painter.setBrush(colour(look.accent if main else look.panel))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setFont(text_font(13, STRONG))
            painter.setPen(colour(look.on_accent if main else look.ink))
            painter.drawText(box.adjusted(4, 0, -4, 0), WRAPPED, text)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the buttons."""
        for index, (text, _, action) in enumerate(self.buttons):
            yield Spot(self._box(index, x, y), text, action)
