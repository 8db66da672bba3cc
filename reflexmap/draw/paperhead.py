"""What stands at the top and at the foot of each page: practice, title, lines for a name; page number, disclaimer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.paper import Choices
from reflexmap.core.paperblocks import Blanks
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.logo import logo
from reflexmap.draw.paperitems import blanks, lines_item
from reflexmap.draw.sheetflow import Item, Spot
from reflexmap.draw.sheettext import (
    BODY,
    FOOT,
    LEADING,
    MM,
    SUBHEAD,
    TITLE,
    Inks,
    Run,
    width_of,
    wrap,
    write,
    write_lines,
    write_right,
)
from reflexmap.draw.sheetwords import tr

LINES = 52 * MM  # the lines for a name and a date
LOGO = 12 * MM  # height of a practice's sign
LOGO_WIDE = 42 * MM  # and its width at most
BAND = 7.0 * MM  # height of the running title
FOOTER = 11.5 * MM
SMALLER = 0.66  # share of the title's size in large type
SUBTITLE = 62


@dataclass(frozen=True, slots=True)
class Edge:
    """The type area of a page in units, and what its top and foot say."""

    left: float
    right: float
    top: float
    bottom: float
    title: str
    note: str
    practice: str
    inks: Inks


def title_size(*, large: bool) -> int:
    """Return the size of a sheet's title."""
    return round(TITLE * SMALLER) if large else TITLE


def head(title: str, subtitle: str, choices: Choices, width: float, inks: Inks, *, large: bool = False) -> list[Item]:
    """Return practice, title and subtitle, and the lines for whom and when."""
    found = practice_row(choices, width, inks)
    beside = choices.name_line and width > 150 * MM
    wide = width - (LINES + 6 * MM if beside else 0.0)
    px = title_size(large=large)
    lines = wrap([Run(title, True)], px, wide)
    if len(lines) > 1:
        px = round(px * 0.72)
        lines = wrap([Run(title, True)], px, wide)
    top = lines_item(lines, px, inks.text, 0.6 * MM)
    below = lines_item(wrap([Run(subtitle)], SUBTITLE, wide), SUBTITLE, inks.quiet)
    height = max(top.room + below.height, 17 * MM if beside else 0.0)

    def paint(painter: QPainter, x: float, y: float) -> None:
        top.paint(painter, x, y)
        below.paint(painter, x, y + top.room)
        if not beside:
            return
        for index, label in enumerate((tr("For"), tr("Date"))):
            base = y + (5.2 + 8.6 * index) * MM
            start = x + width - LINES
            write(painter, start, base, Run(label, True), BODY, inks.text)
            marks.rule(painter, start + 9 * MM, base + 0.8 * MM, LINES - 9 * MM, inks.text, 0.2)

    spot = Spot(0.0, 0.0, wide, top.height, title=title, level=1)
    found.append(Item(height, paint, 3.4 * MM, spots=(spot,)))
    if choices.name_line and not beside:
        found.append(replace(blanks(Blanks((tr("For"), tr("Date"))), width, inks), after=3.4 * MM))
    return found


def practice_row(choices: Choices, width: float, inks: Inks) -> list[Item]:
    """Return a practice's sign and name above the title."""
    image = logo(choices)
    if image is None and not choices.practice:
        return []
    wide = min(LOGO_WIDE, LOGO * image.width() / image.height()) if image is not None else 0.0
    tall = wide * image.height() / image.width() if image is not None else SUBHEAD * LEADING
    height = tall + 2.4 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(x, y, wide, tall), image)
        start = x + (wide + 4 * MM if wide else 0.0)
        write(painter, start, y + tall / 2 + SUBHEAD * 0.36, Run(choices.practice, True), SUBHEAD, inks.text)
        marks.rule(painter, x, y + height, width, inks.line, 0.2)

    return [Item(height, paint, 3.0 * MM)]


def paint_edges(painter: QPainter, edge: Edge, index: int, count: int) -> None:
    """Paint the running title of later pages, and the foot of every page."""
    if index:
        base = edge.top + 3.2 * MM
        page = tr("continued")
        write(
            painter,
            edge.left,
            base,
            Run(fitted(edge.title, edge.right - edge.left - 30 * MM), True),
            BODY,
            edge.inks.text,
        )
        write_right(painter, edge.right, base, Run(page), FOOT, edge.inks.quiet)
        marks.rule(painter, edge.left, edge.top + 4.6 * MM, edge.right - edge.left, edge.inks.line, 0.16)
    lines = wrap([Run(edge.note)], FOOT, edge.right - edge.left)
    first = Run(tr("For relaxation and learning, not medical advice."), True)
    text = tr("{page} of {count}").format(page=index + 1, count=count)
    own = wrap([first], FOOT, edge.right - edge.left - width_of(text, FOOT) - 3 * MM)
    rows = len(lines) + len(own)
    top = edge.bottom - rows * FOOT * LEADING - 1.6 * MM
    marks.rule(painter, edge.left, top, edge.right - edge.left, edge.inks.line, 0.16)
    top += 1.6 * MM
    write_lines(painter, edge.left, top, own, FOOT, edge.inks.text)
    write_right(painter, edge.right, top + FOOT * 1.02, Run(text), FOOT, edge.inks.text)
    write_lines(painter, edge.left, top + len(own) * FOOT * LEADING, lines, FOOT, edge.inks.quiet)


def footer_height(note: str, width: float) -> float:
    """Return the height of the foot of a page."""
    count = len(wrap([Run(note)], FOOT, width)) + len(
        wrap([Run(tr("For relaxation and learning, not medical advice."), True)], FOOT, width - 13 * MM)
    )
    return count * FOOT * LEADING + 4.0 * MM


def fitted(text: str, width: float) -> str:
    """Return a text shortened to a width of running text."""
    if width_of(text, BODY, strong=True) <= width:
        return text
    short = text
    while short and width_of(short + "…", BODY, strong=True) > width:
        short = short[:-1]
    return short.rstrip(" ,") + "…"
