"""Parts that hold other parts: cards with a ground, an icon and an edge; the card of the body figure."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.bodymap import TALL, WIDE
from reflexmap.ui.parts import Part, Spoken, Spot, ink

LEAST_BESIDE = 270.0  # px of a card in which words stand beside the figure


class Stack(Part):
    """Parts one under the other."""

    def __init__(self, parts: list[Part], gap: float = 0.0) -> None:
        self.gap = gap
        self.parts = parts
        self._tops: list[float] = []

    def lay(self, width: float, look: Look) -> float:
        """Stack the parts; the first one's gap falls away."""
        self._tops = []
        y = 0.0
        for part in self.parts:
            y += part.gap if self._tops else 0.0
            self._tops.append(y)
            y += part.lay(width, look)
        return y

    def placed(self, x: float, y: float) -> Iterable[tuple[Part, float, float]]:
        """Return each part with its place."""
        for part, top in zip(self.parts, self._tops, strict=True):
            yield part, x, y + top

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the parts."""
        for part, left, top in self.placed(x, y):
            part.paint(painter, look, left, top)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the parts' spots."""
        for part, left, top in self.placed(x, y):
            yield from part.spots(left, top)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the parts' texts."""
        for part, left, top in self.placed(x, y):
            yield from part.spoken(left, top)


class Card(Stack):
    """A rounded ground with an icon at its upper left. `edge` draws an outline: only research has one."""

    def __init__(
        self,
        parts: list[Part],
        *,
        ground: str = "card",
        icon: str = "",
        tint: str = "ink2",
        edge: bool = False,
        gap: float = 6.0,
    ) -> None:
        super().__init__(parts, gap)
        self._ground = ground
        self._icon = icon
        self._tint = tint
        self._edge = edge
        self._left = 40.0 if icon else 14.0
        self._box = QRectF()

    def lay(self, width: float, look: Look) -> float:
        """Lay out what is inside."""
        height = super().lay(width - self._left - 12, look) + 19
        self._box = QRectF(0, 0, width, height)
        return height

    def placed(self, x: float, y: float) -> Iterable[tuple[Part, float, float]]:
        """Return each part with its place inside the padding."""
        return super().placed(x + self._left, y + 9)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint ground, icon and contents."""
        painter.setPen(
            QPen(colour(look.ink3, 0.55) if look.dark else colour(look.hairline), 1.2)
            if self._edge
            else Qt.PenStyle.NoPen
        )
        painter.setBrush(colour(ink(look, self._ground)))
        painter.drawRoundedRect(self._box.translated(x, y).adjusted(0.6, 0.6, -0.6, -0.6), 10, 10)
        if self._icon:
            paint_icon(painter, QRectF(x + 12, y + 9, 19, 19), self._icon, ink(look, self._tint))
        super().paint(painter, look, x, y)


class FigureCard(Stack):
    """The body figure at the left and what it shows at the right; or the whole figure over the full width."""

    def __init__(self, figure: QWidget, parts: list[Part], *, whole: bool = False, gap: float = 12.0) -> None:
        super().__init__(parts, gap)
        self._figure = figure
        self._whole = whole
        self._width = 0.0
        self._height = 0.0
        self._text = 0.0
        self._below = False

    def lay(self, width: float, look: Look) -> float:
        """Lay out the words beside or under the figure."""
        self._width = width
        if self._whole:
            self._text = super().lay(width - 28, look)
            self._height = self._text + 24 + width * 1.62
        else:
            # In a narrow card the words go below the figure: beside it single words would be cut.
            self._below = width < LEAST_BESIDE
            self._text = super().lay(width - (28 if self._below else 166), look)
            self._height = self._text + 24 + TALL + 6 if self._below else max(self._text + 36, 178.0)
        return self._height

    def placed(self, x: float, y: float) -> Iterable[tuple[Part, float, float]]:
        """Return each part with its place."""
        over = self._whole or self._below
        return super().placed(x + (14 if over else 156), y + (12 if over else 18))

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint ground and words; the figure paints itself."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.card))
        painter.drawRoundedRect(QRectF(x, y, self._width, self._height), 12, 12)
        super().paint(painter, look, x, y)

    def widget(self, x: float, y: float) -> tuple[QWidget, QRectF] | None:
        """Return the figure and its place: standing on the card's lower edge."""
        if self._whole:
            top = self._text + 18
            return self._figure, QRectF(x + 6, y + top, self._width - 12, self._height - top - 6)
        left = x + (self._width - WIDE) / 2 if self._below else x + 10
        return self._figure, QRectF(left, y + self._height - TALL, WIDE, TALL)
