"""Steps as cards in two columns: number and zone to find the place again, what to do, how firmly and how long."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from reflexmap.core.paperblocks import Cell, Table
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.names import paint_disc
from reflexmap.draw.paperitems import DISC, Air, runs
from reflexmap.draw.sheetflow import Flow, Item, Placed
from reflexmap.draw.sheettext import (
    ASCENT,
    MM,
    SMALL,
    Inks,
    Run,
    spots_of,
    wrap,
    write,
    write_lines,
    write_right,
)

NUMBER = 5.0 * MM  # where the number ends
PLACE = 8.4 * MM  # the middle of the disc
WORDS = 11.8 * MM  # where the words begin
TIMES = 16.6 * MM  # width of pressure and times
GAP = 1.6 * MM  # between words and times
AIR = 0.4 * MM  # above and below the words of a card
LINE = SMALL * 1.25
FEW = 8  # steps that read better as one list
LATER = 0.45  # of a page: where less is free, steps begin on a fresh page if that needs no more pages


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards of one width and the head that stands over each column of them."""

    head: Item
    rows: tuple[Item, ...]

    def tall(self, first: int, last: int) -> float:
        """Return the height of a column with some of the cards under a head."""
        return self.head.room + sum(row.room for row in self.rows[first:last])


def deck_of(table: Table, width: float, inks: Inks) -> Deck:
    """Return the rows of a table as cards."""
    return Deck(_head(table, width, inks), tuple(_card(row, width, inks) for row in table.rows))


def place_cards(flow: Flow, deck: Deck, title: list[Item]) -> None:
    """Place cards under a title in two columns that are read one after the other, on as few pages as hold them."""
    above = sum(item.room for item in title)
    top = sum(item.room for item in title[:1] if isinstance(item, Air))  # which no page begins with
    fresh = flow.bottom - flow.top - flow.band
    here, there = (_pages(deck, room, fresh) for room in (flow.room - above, fresh - above + top))
    if 1 < here == there + 1 and flow.room < LATER * fresh:
        flow.turn()  # to begin here would not save a page
    if above + deck.tall(0, 1) > flow.room:
        flow.turn()
    flow.add(*title)
    first = 0
    while first < len(deck.rows):
        cut, end = _cut(deck, first, flow.room)
        if cut == first:
            flow.turn()
            cut, end = _cut(deck, first, flow.room)
            cut, end = max(cut, first + 1), max(end, first + 1)  # taller than a page: cannot be helped
        start = lowest = flow.y
        for x, some in (
            (flow.left, deck.rows[first:cut]),
            (flow.left + flow.column + flow.gutter, deck.rows[cut:end]),
        ):
            y = start
            for item in (deck.head, *some) if some else ():
                flow.pages[-1].append(Placed(x, y, item))
                y += item.room
            lowest = max(lowest, y)
        flow.y = lowest
        first = end
        if first < len(deck.rows):
            flow.turn()


def _pages(deck: Deck, room: float, fresh: float) -> int:
    """Return how many pages the cards need that begin in a room of the first one."""
    first, count = _cut(deck, 0, room)[1], 1
    while first < len(deck.rows):
        first, count = max(_cut(deck, first, fresh)[1], first + 1), count + 1
    return count


def _cut(deck: Deck, first: int, room: float) -> tuple[int, int]:
    """Return where the left column and where the right one ends, as even as they can be."""
    count = len(deck.rows)
    left = max((n for n in range(first, count + 1) if deck.tall(first, n) <= room), default=first)
    right = max((n for n in range(left, count + 1) if deck.tall(left, n) <= room), default=left)
    if right == count and left > first:
        fair = [n for n in range(first + 1, left + 1) if deck.tall(n, count) <= room]
        left = min(fair, key=lambda n: (max(deck.tall(first, n), deck.tall(n, count)), -n))
    return left, right


def _head(table: Table, width: float, inks: Inks) -> Item:
    height = LINE + 1.2 * MM
    _, what, _, zone, _, time, total = table.head

    def paint(painter: QPainter, x: float, y: float) -> None:
        base = y + SMALL * ASCENT
        write_right(painter, x + WORDS - 1.0 * MM, base, Run(zone), SMALL, inks.quiet)
        write(painter, x + WORDS, base, Run(what), SMALL, inks.quiet)
        write(painter, x + width - TIMES, base, Run(time), SMALL, inks.quiet)
        write_right(painter, x + width, base, Run(total), SMALL, inks.quiet)
        marks.rule(painter, x, y + height, width, inks.text, 0.35)

    return Item(height, paint, keep=True)


def _card(row: tuple[Cell, ...], width: float, inks: Inks) -> Item:
    """Return one card: the words beside its number and disc; pressure over time and time so far."""
    number, words, tag, disc, pressure, time, total = row
    said = [*runs(words.spans), *(Run(f"({run.text})", True) for run in runs(tag.spans) if not tag.usual)]
    lines = wrap(said, SMALL, width - WORDS - TIMES - GAP)
    height = max(len(lines), 2) * LINE + 2 * AIR

    def paint(painter: QPainter, x: float, y: float) -> None:
        top = y + AIR
        middle = top + SMALL * (ASCENT - 0.36)  # of the first line's letters
        for run in runs(number.spans):
            write_right(painter, x + NUMBER, top + SMALL * ASCENT, run, SMALL, inks.text)
        if disc.number:
            paint_disc(painter, (x + PLACE, middle + 0.5 * MM), disc.number, disc.rank, DISC)
        for index, line in enumerate(lines):
            write_lines(painter, x + WORDS, top + index * LINE, (line,), SMALL, inks.text)
        if pressure.pressure >= 0:
            marks.pressure(painter, x + width - TIMES, middle, pressure.pressure, inks)
        base = top + LINE + SMALL * ASCENT
        for run in runs(time.spans):
            write(painter, x + width - TIMES, base, run, SMALL, inks.text)
        for run in runs(total.spans):
            write_right(painter, x + width, base, run, SMALL, inks.quiet)
        marks.rule(painter, x, y + height, width, inks.line, 0.16)

    return Item(height, paint, spots=tuple(spot.moved(WORDS, AIR) for spot in spots_of(lines, SMALL)))
