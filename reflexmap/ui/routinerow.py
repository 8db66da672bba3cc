"""One step of a routine as a row: the zone's disc, what to do, foot, zone and technique, pressure and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reflexmap.core.model import Rank
from reflexmap.draw.fonts import MEDIUM, text_font, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.names import paint_disc
from reflexmap.ui.parts import Action, Part, Spoken, Spot, Text
from reflexmap.ui.rows import beside, paint_end, paint_rule

Word = tuple[str, Action | None]  # a word of the lower line; with an action it is a link
LEFT = 30.0  # px beside the disc
LINE = 20.0  # px
BETWEEN = 14.0  # px between two words


class RoutineRow(Part):
    """A step; `disc` is its zone's number on the map, 0 for a step without a zone."""

    gap = 0.0

    def __init__(
        self, number: int, disc: int, do: str, words: list[Word], *, pressure: int, time: str, meaning: str
    ) -> None:
        self._number = number
        self._disc = disc
        self._do = Text(do, style="plain")
        self._words = words
        self._pressure = pressure
        self._time = time
        self._meaning = meaning
        self._places: list[tuple[float, float, float]] = []
        self._width = self._split = self._height = self._under = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Break the lower line where a word does not fit."""
        self._width = width
        room, self._under = beside(width, LEFT, self._time)
        self._split = 6 + self._do.lay(room, look)
        self._places = []
        x = y = 0.0
        for text, _ in self._words:
            wide = text_metrics(12, MEDIUM).horizontalAdvance(text)
            if x and x + wide > width - LEFT:
                x, y = 0.0, y + LINE
            self._places.append((x, y, wide))
            x += wide + BETWEEN
        self._height = self._split + y + LINE + 6 + self._under
        return self._height

    def _placed(self, x: float, y: float) -> Iterator[tuple[str, Action | None, QRectF]]:
        for (text, action), (left, top, wide) in zip(self._words, self._places, strict=True):
            yield text, action, QRectF(x + LEFT + left, y + self._split + top, wide + 2, LINE)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the row with a hairline above all but the first."""
        right = x + self._width
        if self._number > 1:
            paint_rule(painter, look, x + LEFT, right, y)
        if self._disc:
            paint_disc(painter, (x + 10.5, y + 16), self._disc, Rank.PRIMARY)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.ink3))
            painter.drawEllipse(QPointF(x + 10.5, y + 16), 2.5, 2.5)
        self._do.paint(painter, look, x + LEFT, y + 6)
        for text, action, box in self._placed(x, y):
            painter.setFont(text_font(12, MEDIUM))
            painter.setPen(colour(look.accent if action else look.ink3))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        end = y + self._height - self._under - 2 if self._under else y + 6
        paint_end(painter, look, right, end, self._pressure, self._time)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return zone and technique."""
        for text, action, box in self._placed(x, y):
            if action:
                yield Spot(box.adjusted(-5, -1, 5, 1), text, action)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the step as one text."""
        names = ", ".join(text for text, _ in self._words)
        text = f"{self._number}. {self._do.text} {names}. {self._meaning}, {self._time}."
        yield Spoken(QRectF(x, y, self._width, self._height), text)
