"""A large page over several sheets of home paper: crop marks, edges to glue, a code on each, a plan of assembly."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.paper import Choices, Paper, size_of
from reflexmap.draw.looks import colour
from reflexmap.draw.paperpages import Bookmark, Page, PageLink, Pages
from reflexmap.draw.sheettext import BODY, FOOT, MM, Run, width_of, write
from reflexmap.draw.sheetwords import tr

EDGE = 12.0  # mm round the part of the picture: no printer needs more, and marks and codes stand there
GLUE = 10.0  # mm that a sheet shows of its neighbours on the right and below, to be glued under them
MARK = 7.0  # mm, length of a crop mark
PLAN = 16.0  # mm, width of the small picture of all sheets


@dataclass(frozen=True, slots=True)
class Grid:
    """How a page of a size is cut: sheets of a paper, columns and rows, the part on each. Millimetres."""

    paper: tuple[float, float]
    columns: int
    rows: int
    part: tuple[float, float]

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return self.columns * self.rows


def grid_of(width: float, height: float, paper: Paper) -> Grid:
    """Return the cut with the fewest sheets, upright or lying."""
    upright = size_of(paper)
    grids = []
    for sheet in (upright, (upright[1], upright[0])):
        part = (sheet[0] - 2 * EDGE - GLUE, sheet[1] - 2 * EDGE - GLUE)
        columns, rows = max(math.ceil(width / part[0]), 1), max(math.ceil(height / part[1]), 1)
        grids.append(Grid(sheet, columns, rows, (width / columns, height / rows)))  # even parts: none is a mere strip
    return min(grids, key=lambda grid: grid.count)


def code(column: int, row: int) -> str:
    """Return the code of a sheet: a letter for its row, a number for its column."""
    return f"{chr(ord('A') + row)}{column + 1}"


def tiled(pages: Pages, choices: Choices) -> Pages:
    """Return pages cut into sheets of the paper that was chosen for tiles."""
    return tiled_on(pages, choices.tiles or Paper.A4)


def tiled_on(pages: Pages, paper: Paper) -> Pages:
    """Return pages cut into sheets of a paper; a page that fits a sheet stays whole."""
    found: list[Page] = []
    links: list[PageLink] = []
    outline: list[Bookmark] = []
    for number, page in enumerate(pages.pages):
        first = len(found)
        width, height = size_of(paper)
        if _fits((page.width, page.height), (width, height)):
            found.append(page)
            links += [replace(each, page=first) for each in pages.links if each.page == number]
        else:
            grid = grid_of(page.width, page.height, paper)
            for row in range(grid.rows):
                found += [_tile(page, grid, column, row) for column in range(grid.columns)]
        outline += [replace(each, page=first) for each in pages.outline if each.page == number]
    return replace(pages, pages=tuple(found), outline=tuple(outline), links=tuple(links))


def _fits(page: tuple[float, float], sheet: tuple[float, float]) -> bool:
    return min(page) <= min(sheet) + 0.1 and max(page) <= max(sheet) + 0.1


def _tile(page: Page, grid: Grid, column: int, row: int) -> Page:
    def paint(painter: QPainter) -> None:
        left, top = column * grid.part[0], row * grid.part[1]
        last = column == grid.columns - 1, row == grid.rows - 1
        wide = min(grid.part[0] + GLUE, page.width - left)
        high = min(grid.part[1] + GLUE, page.height - top)
        window = QRectF(EDGE * MM, EDGE * MM, wide * MM, high * MM)
        painter.save()
        painter.setClipRect(window)
        painter.translate((EDGE - left) * MM, (EDGE - top) * MM)
        page.paint(painter)
        painter.restore()
        part = QRectF(EDGE * MM, EDGE * MM, min(grid.part[0], wide) * MM, min(grid.part[1], high) * MM)
        _marks(painter, window, part, last)
        _words(painter, grid, column, row)

    return Page(*grid.paper, paint)


def _marks(painter: QPainter, window: QRectF, part: QRectF, last: tuple[bool, bool]) -> None:
    """Paint crop marks at the corners of the part, and the glue edges beyond it as broken lines."""
    painter.setPen(QPen(colour("#000000"), 0.15 * MM))
    right = window.right() if last[0] else part.right()
    bottom = window.bottom() if last[1] else part.bottom()
    gap, long = 1.5 * MM, MARK * MM
    for x in (part.left(), right):
        painter.drawLine(QLineF(x, part.top() - gap, x, part.top() - gap - long))
        painter.drawLine(QLineF(x, window.bottom() + gap, x, window.bottom() + gap + long))
    for y in (part.top(), bottom):
        painter.drawLine(QLineF(part.left() - gap, y, part.left() - gap - long, y))
        painter.drawLine(QLineF(window.right() + gap, y, window.right() + gap + long, y))
    pen = QPen(colour("#000000"), 0.2 * MM, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    if not last[0]:
        painter.drawLine(QLineF(right, window.top(), right, window.bottom()))
    if not last[1]:
        painter.drawLine(QLineF(window.left(), bottom, window.right(), bottom))


def _words(painter: QPainter, grid: Grid, column: int, row: int) -> None:
    """Write the code of the sheet, what to do with its edges, and paint where it lies."""
    base = (grid.paper[1] - 5.2) * MM
    name = code(column, row)
    wide = PLAN * MM
    write(painter, (EDGE + 2.0) * MM, base, Run(name, strong=True), BODY + 14, "#000000")
    said = tr(
        "Sheet {number} of {count}. Cut along the marks; glue the strip beyond the broken line under the next sheet."
    )
    said = said.format(number=row * grid.columns + column + 1, count=grid.count)
    start = (EDGE + 2.0) * MM + width_of(name, BODY + 14, strong=True) + 3 * MM
    write(painter, start, base, Run(said), FOOT, "#000000")
    _plan(painter, grid, column, row, (grid.paper[0] - EDGE) * MM - wide, wide)


def _plan(painter: QPainter, grid: Grid, column: int, row: int, x: float, wide: float) -> None:
    """Paint all sheets in small, this one black."""
    each = min(wide / grid.columns, (EDGE - 3.4) * MM / grid.rows * grid.part[0] / grid.part[1])
    high = each * grid.part[1] / grid.part[0]
    top = grid.paper[1] * MM - 1.6 * MM - high * grid.rows
    painter.setPen(QPen(colour("#000000"), 0.12 * MM))
    for r in range(grid.rows):
        for c in range(grid.columns):
            painter.setBrush(colour("#000000") if (c, r) == (column, row) else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x + wide - (grid.columns - c) * each, top + r * high, each, high))
    painter.setBrush(Qt.BrushStyle.NoBrush)
