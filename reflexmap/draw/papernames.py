"""The names of an exercise, or lines to write them on: under the feet or on both sides of them. Pixels of the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.draw.looks import colour
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.sheettext import Inks, Run, write, write_right

LINE = 24.0  # px, one line to write a name on
COLUMN = 205.0  # px, the least width of a column of names
BESIDE = 0.19  # share of a page's width that a column of names beside the feet has
AIR = 30.0  # px between such a column and the feet


def listed(
    painter: QPainter,
    zones: list[tuple[str, int]],
    names: dict[str, str],
    area: QRectF,
    columns: int,
    rows: int,
    inks: Inks,
    *,
    answers: bool,
) -> None:
    """Paint a line for each zone, or its name, column by column."""
    wide = area.width() / columns
    for index, (zone, number) in enumerate(zones):
        column, row = divmod(index, rows)
        x, base = area.x() + column * wide, area.y() + (row + 1) * LINE - 6
        write_right(painter, x + 20, base, Run(str(number), strong=True), TYPE, inks.text)
        if answers:
            write(painter, x + 28, base, Run(names[zone]), TYPE, inks.text)
        else:
            painter.setPen(QPen(colour(inks.line), 0.8))
            painter.drawLine(QPointF(x + 28, base + 3), QPointF(x + wide - 12, base + 3))


def columns(width: float) -> int:
    """Return in how many columns names stand over a width."""
    return max(int(width / COLUMN), 1)


def rows(count: int, width: float) -> int:
    """Return how many rows they need."""
    return -(-count // columns(width))


def beside(count: int, area: QRectF) -> tuple[QRectF, tuple[QRectF, ...]]:
    """Return the box of the feet between two columns of names, and those of the columns: none where these are too long.

    On a page that lies the feet are larger between their names than over them.
    """
    wide, tall = max(area.width() * BESIDE, COLUMN), -(-count // 2) * LINE
    box = area.adjusted(wide + AIR, 0.0, -wide - AIR, 0.0)
    if tall > area.height():
        return box, ()
    top = area.y() + (area.height() - tall) / 2
    return box, tuple(QRectF(x, top, wide, tall) for x in (area.x(), area.right() - wide))
