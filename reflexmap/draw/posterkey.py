"""The key of a wall chart: the body systems, and the numbers of zones without room for a name. Pixels of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.model import System
from reflexmap.core.paper import Ink
from reflexmap.draw.looks import colour
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.posterzones import paint_key
from reflexmap.draw.sheettext import INKS, Run, width_of, write, write_right
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.systemnames import system_name

HEAD = 14  # px of a heading
TOP = 26.0  # px from the top of a part to its first row
ROW = 21.0  # px, a row of the legend
LINE = 17.0  # px, a row of the numbers
SWATCH = (26.0, 15.0)
NUMBER = 20.0  # px, the column of numbers
AIR = 18.0  # px between columns
PARTS = 26.0  # px between legend and numbers


def _systems() -> str:
    return tr("Body systems")


def _numbers() -> str:
    return tr("Numbers")


@dataclass(frozen=True, slots=True)
class Table:
    """Entries in balanced columns: none is much shorter than the others."""

    count: int
    entry: float  # px, width of the widest entry
    row: float
    head: float = 0.0  # px, width of the heading

    @property
    def least(self) -> float:
        """The least width."""
        return max(self.entry, self.head)

    def columns(self, width: float) -> int:
        """Return in how many columns the entries stand: full ones where that costs one row, never a nearly empty one.

        As many as fit otherwise, the last one at least half full.
        """
        fit = max(min(int((width + AIR) / (self.entry + AIR)), self.count), 1)
        least = -(-self.count // fit)
        for columns in range(fit, 0, -1):
            if self.count % columns == 0 and self.count // columns <= least + 1:
                return columns
        return next(each for each in range(fit, 0, -1) if self._last(each) * 2 >= -(-self.count // each))

    def _last(self, columns: int) -> int:
        """Return how many entries the last of some columns has; none where fewer columns would do."""
        return self.count - (columns - 1) * -(-self.count // columns)

    def rows(self, width: float) -> int:
        """Return the number of rows."""
        return -(-self.count // self.columns(width))

    def height(self, width: float) -> float:
        """Return the height with the heading."""
        return TOP + self.rows(width) * self.row

    def place(self, index: int, width: float) -> tuple[float, float]:
        """Return where an entry stands, column by column."""
        column, row = divmod(index, self.rows(width))
        return column * width / self.columns(width), TOP + row * self.row


@dataclass(frozen=True, slots=True)
class Legend:
    """What the key shows: the systems on the chart, if they are wanted, and (number, name) of zones."""

    systems: tuple[System, ...]
    numbers: tuple[tuple[int, str], ...]

    @property
    def key(self) -> Legend:
        """The systems alone."""
        return replace(self, numbers=())

    @property
    def list(self) -> Legend:
        """The numbers alone."""
        return replace(self, systems=())

    @property
    def tables(self) -> tuple[Table, ...]:
        """The parts that there are."""
        found = []
        if self.systems:
            wide = max(width_of(system_name(each), TYPE) for each in self.systems)
            found.append(Table(len(self.systems), SWATCH[0] + 9 + wide, ROW, width_of(_systems(), HEAD, strong=True)))
        if self.numbers:
            wide = max(width_of(name, TYPE) for _, name in self.numbers)
            found.append(Table(len(self.numbers), NUMBER + 8 + wide, LINE, width_of(_numbers(), HEAD, strong=True)))
        return tuple(found)

    @property
    def least(self) -> float:
        """The least width."""
        return max((each.least for each in self.tables), default=0.0)

    def boxes(self, width: float) -> tuple[QRectF, ...]:
        """Return where the parts stand for a width: side by side where that is lower."""
        tables = self.tables
        if not tables:
            return ()
        tall = [each.height(width) for each in tables]
        below = tuple(QRectF(0.0, sum(tall[:i]) + i * PARTS * 0.6, width, high) for i, high in enumerate(tall))
        if len(tables) < 2:
            return below
        found = below
        first, second = tables
        for columns in range(1, first.count + 1):
            left = max(columns * first.entry + (columns - 1) * AIR, first.head)
            right = width - left - PARTS
            if right < second.least:
                break
            high = max(first.height(left), second.height(right))
            if high < found[-1].bottom():
                found = (QRectF(0.0, 0.0, left, high), QRectF(left + PARTS, 0.0, right, high))
        return found

    def height(self, width: float) -> float:
        """Return the height for a width."""
        return max((box.bottom() for box in self.boxes(width)), default=0.0)


def paint_legend(painter: QPainter, legend: Legend, box: QRectF, ink: Ink) -> None:
    """Paint the key from the top left corner of its box."""
    inks = INKS[ink]
    heads = ([_systems()] if legend.systems else []) + ([_numbers()] if legend.numbers else [])
    for head, table, part in zip(heads, legend.tables, legend.boxes(box.width()), strict=True):
        left, top, width = box.x() + part.x(), box.y() + part.y(), part.width()
        write(painter, left, top + HEAD * 0.8, Run(head, strong=True), HEAD, inks.text)
        painter.setPen(QPen(colour(inks.text), 1.0))
        painter.drawLine(QPointF(left, top + TOP - 8), QPointF(left + width, top + TOP - 8))
        for index in range(table.count):
            x, y = table.place(index, width)
            if table.row == ROW:
                _system(painter, legend.systems[index], left + x, top + y, ink)
            else:
                number, name = legend.numbers[index]
                base = top + y + LINE * 0.72
                write_right(painter, left + x + NUMBER - 2, base, Run(str(number), strong=True), TYPE, inks.text)
                write(painter, left + x + NUMBER + 8, base, Run(name), TYPE, inks.text)


def _system(painter: QPainter, system: System, x: float, y: float, ink: Ink) -> None:
    paint_key(painter, QRectF(x, y + 1, *SWATCH), system, ink)
    write(painter, x + SWATCH[0] + 9, y + 13, Run(system_name(system)), TYPE, INKS[ink].text)
