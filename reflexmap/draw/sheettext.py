"""Type on paper: breaking lines, and writing them.

One unit of the painter is a twentieth of a millimetre, so that sizes are whole numbers and measures do not
depend on the device.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from reflexmap.core.paper import Ink
from reflexmap.draw.fonts import REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.looks import colour
from reflexmap.draw.sheetflow import Spot

MM = 20.0  # units in a millimetre
TITLE, HEAD, SUBHEAD, BODY, SMALL, FOOT = 155, 84, 66, 59, 58, 50  # units: 22, 11.9, 9.4, 8.4, 8.2 and 7.1 pt
SECTION = 78  # units: 11 pt, the parts of a sheet that is laid out side by side
LEADING = 1.36  # line height in sizes
ASCENT = 1.02  # from the top of a line to its base line, in sizes


@dataclass(frozen=True, slots=True)
class Inks:
    """The few colours of the paper, by role."""

    text: str = "#14181C"
    quiet: str = "#454D54"
    line: str = "#8C9196"
    danger: str = "#A3211B"
    accent: str = "#0B5F6E"


COLOUR = Inks()
GREY = Inks(text="#141414", quiet="#4A4A4A", line="#8F8F8F", danger="#141414", accent="#3A3A3A")
BLACK = Inks(text="#000000", quiet="#000000", line="#000000", danger="#000000", accent="#000000")
INKS: dict[Ink, Inks] = {Ink.COLOUR: COLOUR, Ink.GREY: GREY, Ink.BLACK: BLACK}
POINT = 25.4 / 72 * MM  # units in a typographic point
LEAST_POINTS = 7.0  # no writing on paper is smaller


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one weight; with an `address` they are a link."""

    text: str
    strong: bool = False
    address: str = ""


Line = tuple[tuple[float, Run], ...]  # pieces with their distance from the line's start


@lru_cache(maxsize=16384)
def width_of(text: str, px: int, *, strong: bool = False) -> float:
    """Return how wide a text is."""
    return text_metrics(px, STRONG if strong else REGULAR).horizontalAdvance(text)


def wrap(runs: Iterable[Run], px: int, width: float) -> tuple[Line, ...]:
    """Break words into lines of a width; words too long for a line are cut."""
    gap = width_of(" ", px)
    lines: list[Line] = []
    pieces: list[tuple[float, Run]] = []
    x = 0.0
    for run in runs:
        for word in _words(run, px, width):
            wide = width_of(word, px, strong=run.strong)
            if pieces and x + gap + wide > width:
                lines.append(tuple(pieces))
                pieces, x = [], 0.0
            if not pieces:
                pieces = [(0.0, Run(word, run.strong, run.address))]
                x = wide
                continue
            start, last = pieces[-1]
            if last.strong == run.strong and last.address == run.address:
                pieces[-1] = (start, Run(f"{last.text} {word}", run.strong, run.address))
                x += gap + wide
            else:
                x = start + width_of(last.text, px, strong=last.strong) + gap
                pieces.append((x, Run(word, run.strong, run.address)))
                x += wide
    return (*lines, tuple(pieces)) if pieces else tuple(lines)


def _words(run: Run, px: int, width: float) -> list[str]:
    found: list[str] = []
    for each in run.text.split():
        word = each
        while len(word) > 1 and width_of(word, px, strong=run.strong) > width:
            most = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width_of(word[:n], px) <= width * 0.9)
            found.append(word[:most])
            word = word[most:]
        found.append(word)
    return found


def spots_of(lines: tuple[Line, ...], px: int) -> tuple[Spot, ...]:
    """Return where the links of wrapped lines lie, from the top left corner of their box."""
    high = px * LEADING
    return tuple(
        Spot(start, index * high, width_of(run.text, px, strong=run.strong), high, run.address)
        for index, line in enumerate(lines)
        for start, run in line
        if run.address
    )


def write(painter: QPainter, x: float, base: float, run: Run, px: int, ink: str) -> None:
    """Write a text from a point of its base line; it stays text that can be searched and copied in every file."""
    font = text_font(px, STRONG if run.strong else REGULAR)
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(QPointF(x, base), run.text)


def write_lines(painter: QPainter, x: float, y: float, lines: tuple[Line, ...], px: int, ink: str) -> None:
    """Write wrapped lines from the top left corner of their box."""
    for index, line in enumerate(lines):
        base = y + index * px * LEADING + px * ASCENT
        for start, run in line:
            write(painter, x + start, base, run, px, ink)


def write_centred(painter: QPainter, x: float, base: float, run: Run, px: int, ink: str) -> None:
    """Write a text centred about x."""
    write(painter, x - width_of(run.text, px, strong=run.strong) / 2, base, run, px, ink)


def write_right(painter: QPainter, x: float, base: float, run: Run, px: int, ink: str) -> None:
    """Write a text that ends at x."""
    write(painter, x - width_of(run.text, px, strong=run.strong), base, run, px, ink)
