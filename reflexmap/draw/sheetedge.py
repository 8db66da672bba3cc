"""The running title of later pages and the foot of every page, on sheets laid out side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.sheettext import BODY, FOOT, LEADING, MM, Inks, Line, Run, write, write_lines, write_right
from reflexmap.draw.sheetwords import tr


@dataclass(frozen=True, slots=True)
class PageEdge:
    """What stands at the edges of each page; sizes in units."""

    width: float
    height: float
    margin: float
    title: str
    footer: tuple[Line, ...]
    inks: Inks


def paint_edge(painter: QPainter, edge: PageEdge, index: int, count: int) -> None:
    """Paint the running title, the disclaimer and the number of the page."""
    inks, left, right = edge.inks, edge.margin, edge.width - edge.margin
    if index:
        write(painter, left, edge.margin + 3.2 * MM, Run(edge.title, strong=True), BODY, inks.text)
        write_right(painter, right, edge.margin + 3.2 * MM, Run(tr("continued")), FOOT, inks.quiet)
        marks.rule(painter, left, edge.margin + 4.6 * MM, right - left, inks.line, 0.16)
    line = FOOT * LEADING
    top = edge.height - edge.margin - (len(edge.footer) + 1) * line - 1.6 * MM
    marks.rule(painter, left, top, right - left, inks.line, 0.16)
    top += 1.6 * MM
    first = ((0.0, Run(tr("For relaxation and learning, not medical advice."), strong=True)),)
    write_lines(painter, left, top, (first,), FOOT, inks.text)
    text = tr("{page} of {count}").format(page=index + 1, count=count)
    write_right(painter, right, top + FOOT * 1.02, Run(text), FOOT, inks.text)
    write_lines(painter, left, top + line, edge.footer, FOOT, inks.quiet)
