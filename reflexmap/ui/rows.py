"""Rows of the panel: a technique's step, a zone in a working order, a zone of a region; the pressure meter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.model import Rank
from reflexmap.draw.fonts import MEDIUM, STRONG, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.names import paint_disc
from reflexmap.ui.chips import chip_width, paint_chip
from reflexmap.ui.keptmarks import kept_text, kept_width, paint_kept
from reflexmap.ui.parts import Action, Part, Spoken, Spot, Text

BARS = 5
METER = 44.0  # px, width of a meter
LEAST_WORDS = 96.0  # px that words beside a meter need
BELOW = 21.0  # px of meter and time on a line of their own
TIMES = 44.0  # px, width of the column of times


def paint_meter(painter: QPainter, look: Look, x: float, y: float, pressure: int) -> None:
    """Paint five small bars, as many filled as the pressure is firm."""
    painter.save()
    for bar in range(BARS):
        box = QRectF(x + bar * 9 + 0.5, y + 0.5, 6, 11.5)
        filled = bar < pressure
        painter.setPen(QPen(colour(look.accent if filled else look.ink3, 1.0 if filled else 0.75), 1.0))
        painter.setBrush(colour(look.accent) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 2, 2)
    painter.restore()


def times_width(time: str) -> float:
    """Return the width of the column of times, wider where a language writes them with more letters."""
    return max(TIMES, text_metrics(13).horizontalAdvance(time) + 8)


def columns_width(time: str) -> float:
    """Return what meter and time take with the gap before them."""
    return METER + times_width(time) + 6


def beside(width: float, left: float, time: str) -> tuple[float, float]:
    """Return the room that meter and time leave the words, and the height that they take below them instead.

    In a narrow panel with large text they go below: words one above the other, a letter each, help nobody.
    """
    room = width - left - columns_width(time)
    return (room, 0.0) if room >= LEAST_WORDS else (width - left, BELOW)


def paint_end(painter: QPainter, look: Look, right: float, y: float, pressure: int, time: str) -> None:
    """Paint meter and time at the right end of a row, both centred on y + 9.5."""
    wide = times_width(time)
    paint_meter(painter, look, right - METER - wide, y + 3.5, pressure)
    painter.setFont(text_font(13))
    painter.setPen(colour(look.ink2))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(right - wide, y, wide, 19), flags, time)


def paint_rule(painter: QPainter, look: Look, left: float, right: float, y: float) -> None:
    """Paint a hairline."""
    painter.fillRect(QRectF(left, y, right - left, 1), colour(look.hairline))


class ColumnHeads(Part):
    """The small words over the meters and the times."""

    gap = 12.0

    def __init__(self, head: str, pressure: str, time: str) -> None:
        self._head = Text(head, style="head")
        self._pressure = pressure
        self._time = time
        self._width = self._below = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Lay out the heading."""
        self._width = width
        times, taken = self._wides()
        self._below = self._head.lay(width, look) if times + taken > width * 0.6 else 0.0
        return self._below + 19 if self._below else self._head.lay(width - times - taken, look)

    def _wides(self) -> tuple[float, float]:
        """Return the widths of the words over the times and over the meters."""
        metrics = text_metrics(12)
        time, pressure = metrics.horizontalAdvance(self._time), metrics.horizontalAdvance(self._pressure)
        return max(TIMES, time + 10), pressure + 12

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the three words."""
        self._head.paint(painter, look, x, y)
        painter.setFont(text_font(12))
        painter.setPen(colour(look.ink2))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        right, y = x + self._width, y + self._below
        times, taken = self._wides()
        painter.drawText(QRectF(right - times - taken, y, taken - 2, 19), flags, self._pressure)
        painter.drawText(QRectF(right - times, y, times, 19), flags, self._time)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the heading."""
        return self._head.spoken(x, y)


class StepRow(Part):
    """One step: its number, the sentence, the technique's name (a link with an action), pressure and time."""

    gap = 0.0

    def __init__(
        self,
        number: int,
        do: str,
        technique: str,
        pressure: int,
        time: str,
        meaning: str,
        *,
        action: Action | None = None,
    ) -> None:
        self._number = number
        self._do = Text(do, style="plain")
        self._name = Text(technique, style="accent" if action else "quiet") if technique else None
        self._action = action
        self._pressure = pressure
        self._time = time
        self._meaning = meaning
        self._width = self._split = self._height = self._under = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Give the words what the meter leaves."""
        self._width = width
        room, self._under = beside(width, 18, self._time)
        self._split = self._do.lay(room, look)
        self._height = 5 + self._split + (self._name.lay(room, look) if self._name else 0.0) + 6 + self._under
        return self._height

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the row with a hairline above all but the first."""
        right = x + self._width
        if self._number > 1:
            paint_rule(painter, look, x + 18, right, y)
        painter.setFont(text_font(13, STRONG))
        painter.setPen(colour(look.accent))
        painter.drawText(QRectF(x, y + 5, 16, 19), Qt.AlignmentFlag.AlignVCenter, str(self._number))
        self._do.paint(painter, look, x + 18, y + 5)
        if self._name:
            self._name.paint(painter, look, x + 18, y + 5 + self._split)
        end = y + self._height - self._under - 2 if self._under else y + 5
        paint_end(painter, look, right, end, self._pressure, self._time)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the step as one text."""
        name = f" {self._name.text}." if self._name else ""
        text = f"{self._number}. {self._do.text}{name} {self._meaning}, {self._time}."
        yield Spoken(QRectF(x, y, self._width, self._height), text)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the technique's name, where it leads to a page."""
        if self._name and self._action:
            wide = text_metrics(12, MEDIUM).horizontalAdvance(self._name.text) + 12
            box = QRectF(
                x + 12, y + 3 + self._split, min(wide, beside(self._width, 18, self._time)[0]), self._name.height + 4
            )
            yield Spot(box, self._name.text, self._action)


class WorkRow(Part):
    """A zone in a complaint's working order; pressing the row opens the zone."""

    gap = 0.0

    def __init__(
        self,
        number: int,
        rank: Rank,
        name: str,
        brief: str,
        *,
        surface: str,
        pressure: int,
        time: str,
        meaning: str,
        action: Action,
    ) -> None:
        self._number = number
        self._rank = rank
        self._surface = surface
        self._below = False
        self._name = Text(name, style="strong")
        self._brief = Text(brief, style="small") if brief else None
        self._pressure = pressure
        self._time = time
        self._spot_name = name
        self._hint = f"{number}. {brief}. {meaning}, {time}" + (f". {surface}" if surface else "")
        self._action = action
        self._width = self._height = self._names = self._under = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Give the words what the meter leaves."""
        self._width = width
        room, self._under = beside(width, 30, self._time)
        wide = text_metrics(13, STRONG).horizontalAdvance(self._spot_name) + 8 + chip_width(self._surface, px=11)
        self._below = bool(self._surface) and wide > room
        self._names = self._name.lay(room, look)
        tall = 7 + self._names + (self._brief.lay(room, look) if self._brief else 0.0)
        self._height = tall + (22 if self._below else 0) + 7 + self._under
        return self._height

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint disc, words, meter, time."""
        right = x + self._width
        if self._number > 1:
            paint_rule(painter, look, x + 30, right, y)
        words = self._height - self._under
        middle = y + words / 2
        paint_disc(painter, (x + 10.5, middle), self._number, self._rank)
        self._name.paint(painter, look, x + 30, y + 7)
        if self._brief:
            self._brief.paint(painter, look, x + 30, y + 7 + self._names)
        if self._surface:
            wide = text_metrics(13, STRONG).horizontalAdvance(self._spot_name)
            left = x + 30 if self._below else x + 38 + wide
            top = y + words - 25 if self._below else y + 7
            paint_chip(painter, look, self._surface, left, top, tall=18.0, px=11)
        end = y + words - 2 if self._under else middle - 9.5
        paint_end(painter, look, right, end, self._pressure, self._time)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the row."""
        box = QRectF(x - 6, y + 1, self._width + 12, self._height)
        yield Spot(box, self._spot_name, self._action, self._hint)


class ZoneRow(Part):
    """A zone of a body region: a dot in its system's colours, its name, where it is; pressing it opens the zone."""

    gap = 0.0

    def __init__(
        self,
        name: str,
        where: str,
        dot: tuple[str, str],
        action: Action,
        *,
        first: bool,
        signs: tuple[str, ...] = (),
    ) -> None:
        self._name = name
        self._signs = signs
        self._where = Text(where, style="small")
        self._dot = dot
        self._action = action
        self._first = first
        self._width = self._height = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Lay out the lower line."""
        self._width = width
        self._height = 7 + 19 + self._where.lay(width - 46, look) + 7
        return self._height

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint dot, words and caret."""
        if not self._first:
            paint_rule(painter, look, x + 24, x + self._width, y)
        painter.setPen(QPen(colour(self._dot[1]), 1.2))
        painter.setBrush(colour(self._dot[0]))
        painter.drawEllipse(QRectF(x + 2, y + 11, 11, 11))
        painter.setFont(text_font(13, MEDIUM))
        painter.setPen(colour(look.ink))
        room = self._width - 46 - kept_width(self._signs)
        name = text_metrics(13, MEDIUM).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x + 24, y + 7, room, 19), Qt.AlignmentFlag.AlignVCenter, name)
        after = x + 32 + text_metrics(13, MEDIUM).horizontalAdvance(name)
        paint_kept(painter, look, self._signs, after, y + 16.5)
        self._where.paint(painter, look, x + 24, y + 26)
        paint_icon(painter, QRectF(x + self._width - 16, y + self._height / 2 - 8, 16, 16), "caret-right", look.ink3)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the row."""
        box = QRectF(x - 6, y + 1, self._width + 12, self._height)
        hint = f"{kept_text(self._signs)}. {self._where.text}" if self._signs else self._where.text
        yield Spot(box, self._name, self._action, hint)
