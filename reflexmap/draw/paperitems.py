"""Blocks of a sheet as items with a height: headings, paragraphs, lists, tables, lines to write on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.model import Acupoint, Foot, View
from reflexmap.core.paper import Ink
from reflexmap.core.paperblocks import Blanks, Bullets, Cell, Heading, Paragraph, Table, Text
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.looks import colour
from reflexmap.draw.names import paint_disc
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetflow import Item, Spot
from reflexmap.draw.sheettext import (
    ASCENT,
    BODY,
    FOOT,
    HEAD,
    LEADING,
    MM,
    SMALL,
    SUBHEAD,
    TITLE,
    Inks,
    Line,
    Run,
    spots_of,
    width_of,
    wrap,
    write,
    write_lines,
    write_right,
)

SIZES = {1: TITLE, 2: HEAD, 3: SUBHEAD}  # of headings by level
AFTER = {1: 1.0 * MM, 2: 1.2 * MM, 3: 0.7 * MM}
BEFORE = {1: 0.0, 2: 3.4 * MM, 3: 1.6 * MM}
LARGE = 72  # of text that the page is about
DISC = 2.4 * MM
INDENT = 3.4 * MM  # text behind a dot
TICK, TICKED = 2.8 * MM, 4.8 * MM  # a box to tick, and the text behind it
PITCH = 8.0 * MM  # lines to write on
NARROW = 120 * MM  # a narrower table with many columns stands in two rows
ROW_AIR = 1.5 * MM  # above and below the words of a row
DENSE_AIR = 0.7 * MM  # the same in a dense table
GUTTER = 2.0 * MM  # between columns of a table
WHOLE = 4  # lines of a paragraph that is never cut


@dataclass(frozen=True, slots=True)
class Setting:
    """What all items of a sheet share.

    `foot` is units of the page for one millimetre of a foot; `larger` is how much larger than laid out the page is
    painted, beyond what the paper asks for: numbers on the feet do not grow with large type. `skin` is that of colour
    sheets, `grown` how much larger than on A4 everything is.
    """

    ink: Ink
    inks: Inks
    foot: float
    plate: Callable[[View], Plate]
    feet: tuple[Foot, ...]
    larger: float = 1.0
    points: dict[str, Acupoint] = field(default_factory=dict)
    skin: str = "light"
    grown: float = 1.0

    @property
    def black(self) -> bool:
        """Whether there is no grey and no colour."""
        return self.ink is Ink.BLACK


def runs(spans: Text) -> list[Run]:
    """Return spans as runs of the page."""
    return [Run(span.text, span.strong, span.address) for span in spans]


def lines_item(lines: tuple[Line, ...], px: int, ink: str, after: float = 0.0, *, keep: bool = False) -> Item:
    """Return lines that are already broken."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        write_lines(painter, x, y, lines, px, ink)

    return Item(len(lines) * px * LEADING, paint, after, keep, spots_of(lines, px))


def heading(block: Heading, width: float, inks: Inks) -> list[Item]:
    """Return a heading with the air above it; it stays with what follows."""
    px = SIZES.get(block.level, SUBHEAD)
    made = lines_item(wrap([Run(block.text, True)], px, width), px, inks.text)
    spot = Spot(0.0, 0.0, width, made.height, title=block.text, level=block.level)
    made = replace(made, after=AFTER.get(block.level, 0.0), keep=True, spots=(spot,))
    return [air(BEFORE.get(block.level, 0.0)), made]


@dataclass(frozen=True, slots=True)
class Air(Item):
    """Nothing of a height, which stays with what follows; no page begins with it."""


def air(height: float) -> Item:
    """Return air of a height."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        """Paint nothing."""

    return Air(height, paint, keep=True)


def paragraph(block: Paragraph, width: float, inks: Inks) -> list[Item]:
    """Return running text; a long one may be cut between pages, but never leaves one line alone."""
    px = LARGE if block.large else FOOT if block.small else BODY
    ink = inks.quiet if block.quiet or block.small else inks.text
    lines = wrap(runs(block.spans), px, width)
    if len(lines) <= WHOLE:
        return [lines_item(lines, px, ink, 1.4 * MM)] if lines else []
    last = len(lines) - 1
    return [
        lines_item((line,), px, ink, 1.4 * MM if index == last else 0.0, keep=index in (0, last - 1))
        for index, line in enumerate(lines)
    ]


def bullets(block: Bullets, width: float, inks: Inks) -> list[Item]:
    """Return a list, each entry behind a dot or a box to tick."""
    return [_bullet(spans, width, inks, small=block.small, box=block.boxes) for spans in block.items]


def _bullet(spans: Text, width: float, inks: Inks, *, small: bool, box: bool = False) -> Item:
    px = FOOT if small else BODY
    ink = inks.quiet if small else inks.text
    indent = TICKED if box else INDENT
    lines = wrap(runs(spans), px, width - indent)

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setPen(QPen(colour(ink), 0.2 * MM) if box else colour(ink))
        if box:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(x + 0.2 * MM, y + px * 0.66 - 1.4 * MM, TICK, TICK), 0.4 * MM, 0.4 * MM)
        else:
            painter.setBrush(colour(ink))
            painter.drawEllipse(QPointF(x + 1.1 * MM, y + px * 0.66), 0.36 * MM, 0.36 * MM)
        painter.restore()
        write_lines(painter, x + indent, y, lines, px, ink)

    spots = tuple(spot.moved(indent, 0.0) for spot in spots_of(lines, px))
    return Item(len(lines) * px * LEADING, paint, (0.5 if small else 0.9) * MM, spots=spots)


def stacked(table: Table, width: float) -> bool:
    """Whether a table is too wide: its words then have the width, and the short cells stand below them."""
    return len(table.shares) > 4 and width < NARROW and bool(table.head[1])


def _halves(table: Table, row: tuple[Cell, ...]) -> tuple[tuple[Table, tuple[Cell, ...]], ...]:
    """Return a table as two: number and words, and the short cells under the words."""
    short = table.shares[2:]
    first = Table(table.head[:2], (), table.shares[:2])
    # The second part has no words of its own, which tells it from a table to be parted once more.
    second = Table(("", "", *table.head[2:]), (), (table.shares[0], 1.01, *(1.0 / len(short) for _ in short)))
    return (first, row[:2]), (second, (Cell(), Cell(), *row[2:]))


def table_head(table: Table, width: float, inks: Inks) -> Item:
    """Return the row of headings, which stays with the first row."""
    if stacked(table, width):
        second = _halves(table, tuple(Cell() for _ in table.shares))[1][0]
        return table_head(second, width, inks)
    places = columns(table, width)
    cells = [wrap([Run(text)], SMALL, wide) if text else () for text, (_, wide) in zip(table.head, places, strict=True)]
    rows = max((len(cell) for cell in cells), default=0)
    height = rows * SMALL * LEADING + 1.8 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        for index, (cell, (left, wide)) in enumerate(zip(cells, places, strict=True)):
            top = y + (rows - len(cell)) * SMALL * LEADING
            _write(painter, x + left, wide, top, cell, SMALL, inks.quiet, right=index in table.right)
        marks.rule(painter, x, y + height, width, inks.text, 0.35)

    return Item(height, paint, keep=True)


def table_row(table: Table, row: tuple[Cell, ...], width: float, inks: Inks, *, ruled_: bool = True) -> Item:
    """Return one row, which is never cut in two."""
    if stacked(table, width):
        (first, words), (second, short) = _halves(table, row)
        upper, lower = table_row(first, words, width, inks, ruled_=False), table_row(second, short, width, inks)
        down = upper.height - (DENSE_AIR if table.dense else ROW_AIR)

        def both(painter: QPainter, x: float, y: float) -> None:
            upper.paint(painter, x, y)
            lower.paint(painter, x, y + down)

        return Item(down + lower.height, both, spots=upper.spots)
    places = columns(table, width)
    cells = [wrap(runs(cell.spans), BODY, wide) for cell, (_, wide) in zip(row, places, strict=True)]
    tall = max([len(cell) * BODY * LEADING for cell in cells] + [2 * DISC if any(c.number for c in row) else 0.0])
    air = DENSE_AIR if table.dense else ROW_AIR
    height = tall + 2 * air

    def paint(painter: QPainter, x: float, y: float) -> None:
        first = y + air + BODY * ASCENT - BODY * 0.36  # the middle of the first line's letters
        for index, (cell, lines, (left, wide)) in enumerate(zip(row, cells, places, strict=True)):
            if cell.number:
                paint_disc(painter, (x + left + DISC * 1.1, max(first, y + DISC * 1.2)), cell.number, cell.rank, DISC)
            elif cell.pressure >= 0:
                marks.pressure(painter, x + left, first, cell.pressure, inks)
            _write(painter, x + left, wide, y + air, lines, BODY, inks.text, right=index in table.right)
        if ruled_:
            marks.rule(painter, x, y + height, width, inks.line, 0.16)

    spots = [
        spot.moved(left, air) for lines, (left, _) in zip(cells, places, strict=True) for spot in spots_of(lines, BODY)
    ]
    return Item(height, paint, spots=tuple(spots))


def columns(table: Table, width: float) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is; a share over 1 is a width in units."""
    fixed = sum(share for share in table.shares if share > 1)
    free = width - fixed - GUTTER * (len(table.shares) - 1)
    whole = sum(share for share in table.shares if share <= 1) or 1.0
    found, left = [], 0.0
    for share in table.shares:
        wide = share if share > 1 else free * share / whole
        found.append((left, wide))
        left += wide + GUTTER
    return found


def _write(
    painter: QPainter, x: float, wide: float, y: float, lines: tuple[Line, ...], px: int, ink: str, *, right: bool
) -> None:
    if not right:
        write_lines(painter, x, y, lines, px, ink)
        return
    for index, line in enumerate(lines):
        base = y + index * px * LEADING + px * ASCENT
        for _, run in line:
            write_right(painter, x + wide, base, run, px, ink)


def blanks(block: Blanks, width: float, inks: Inks) -> Item:
    """Return lines for a name, a date and the like, next to each other."""
    each = (width - (len(block.labels) - 1) * 4 * MM) / len(block.labels)
    labels = [wrap([Run(label, True)], BODY, each) for label in block.labels]
    beside = all(len(label) == 1 and label[0][0][0] + _wide(label) < each * 0.5 for label in labels)
    height = (7.4 if beside else 11.0) * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        base = y + height - 1.6 * MM
        for index, label in enumerate(labels):
            left = x + index * (each + 4 * MM)
            if beside:
                write(painter, left, base, Run(block.labels[index], True), BODY, inks.text)
            else:
                write_lines(painter, left, y, label[:1], BODY, inks.text)
            start = _wide(label) + 2 * MM if beside else 0.0
            marks.rule(painter, left + start, base + 0.7 * MM, each - start, inks.text, 0.2)

    return Item(height, paint, 2.0 * MM)


def _wide(lines: tuple[Line, ...]) -> float:
    return max(
        (start + width_of(run.text, BODY, strong=run.strong) for line in lines for start, run in line), default=0
    )


def ruled(label: str, count: int, width: float, inks: Inks) -> Item:
    """Return lines to write on under a label."""
    top = 8.0 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        write(painter, x, y + 4.2 * MM, Run(label, True), SUBHEAD, inks.text)
        for index in range(count):
            marks.rule(painter, x, y + top + (index + 0.6) * PITCH, width, inks.line, 0.16)

    return Item(top + count * PITCH, paint, 2.0 * MM)
