"""The parts of a sheet that are made of words: paragraphs, boxes, research, tradition, sources, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.model import Claim, Finding
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetwords as words
from reflexmap.draw.looks import colour
from reflexmap.draw.sheetflow import Item, Paint, Spot
from reflexmap.draw.sheettext import (
    ASCENT,
    BODY,
    LEADING,
    MM,
    SECTION,
    SMALL,
    SUBHEAD,
    TITLE,
    Inks,
    Line,
    Run,
    spots_of,
    wrap,
    write,
    write_lines,
    write_right,
)
from reflexmap.draw.sheetwords import tr

PAD = 3.2 * MM  # inside boxes
INDENT = 3.4 * MM  # text behind a dot
ADVICE = 72  # units: 10.2 pt
FINDINGS = 4  # in one box, so that a box never fills a page


def paragraph(
    runs: Iterable[Run], width: float, ink: str, *, px: int = BODY, after: float = 0.0, keep: bool = False
) -> Item:
    """Return some text over a width."""
    lines = wrap(runs, px, width)

    def paint(painter: QPainter, x: float, y: float) -> None:
        write_lines(painter, x, y, lines, px, ink)

    return Item(len(lines) * px * LEADING, paint, after, keep, spots_of(lines, px))


def bullet(runs: Iterable[Run], width: float, inks: Inks, *, after: float = 0.8 * MM) -> list[Item]:
    """Return some text behind a dot, line by line."""

    def dot(painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setBrush(colour(inks.text))
        painter.setPen(colour(inks.text))
        painter.drawEllipse(QPointF(x + 1.1 * MM, y + BODY * 0.66), 0.42 * MM, 0.42 * MM)
        painter.restore()

    return hung(broken(runs, width - INDENT, inks.text, after=after), dot)


def hung(lines: list[Item], lead: Paint, indent: float = 0.0) -> list[Item]:
    """Return lines moved to the right, with a dot or a number before the first one."""
    wide = indent or INDENT
    return [_hung(line, lead if index == 0 else None, wide) for index, line in enumerate(lines)]


def _hung(line: Item, lead: Paint | None, wide: float) -> Item:
    def paint(painter: QPainter, x: float, y: float) -> None:
        if lead is not None:
            lead(painter, x, y)
        line.paint(painter, x + wide, y)

    return replace(line, paint=paint, spots=tuple(spot.moved(wide, 0.0) for spot in line.spots))


def heading(text: str, width: float, inks: Inks, *, px: int = SUBHEAD) -> Item:
    """Return a heading that stays with what follows, and is a bookmark."""
    made = paragraph([Run(text, True)], width, inks.text, px=px, after=0.7 * MM, keep=True)
    return replace(made, spots=(Spot(0.0, 0.0, width, made.height, title=text, level=2),))


def section(
    text: str, width: float, inks: Inks, right: Callable[[], str] | None = None, *, after: float = 1.4 * MM
) -> Item:
    """Return the heading of a part of the sheet over a line, which all parts share; `right` is asked when painted."""
    height = 6.2 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        base = y + 4.2 * MM
        write_lines(painter, x, base - SECTION * ASCENT, (((0.0, Run(text, True)),),), SECTION, inks.text)
        if right is not None:
            write_right(painter, x + width, base, Run(right()), SMALL, inks.quiet)
        marks.rule(painter, x, y + height, width, inks.text, 0.35)

    return Item(height, paint, after, keep=True, spots=(Spot(0.0, 0.0, width, height, title=text, level=2),))


def height_of(items: Iterable[Item]) -> float:
    """Return the height of items under each other, without the space after the last one."""
    listed = list(items)
    return sum(item.room for item in listed) - listed[-1].after if listed else 0.0


def broken(runs: Iterable[Run], width: float, ink: str, *, px: int = BODY, after: float = 0.0) -> list[Item]:
    """Return some text line by line, so that it may go on in another column, but never with one line alone."""
    return in_lines(wrap(runs, px, width), px, ink, after)


def in_lines(lines: tuple[Line, ...], px: int, ink: str, after: float) -> list[Item]:
    """Return wrapped lines as items; the first two stay together, and so do the last two."""
    last = len(lines) - 1
    return [
        replace(
            _ready(line, ink, px),
            after=after if index == last else 0.0,
            keep=index in (0, last - 1) and index < last,
            opens=index == 0,
            inner=index > 0,
        )
        for index, line in enumerate(lines)
    ]


def boxed(items: list[Item], ink: str, weight: float, width: float, *, left: float = 0.0, sign: str = "") -> Item:
    """Return items in a frame; `left` is kept free for a sign, an octagon in the colour `sign`."""
    height = sum(item.room for item in items) - items[-1].after + 2 * PAD * 0.8

    def paint(painter: QPainter, x: float, y: float) -> None:
        marks.frame(painter, QRectF(x, y, width, height), ink, weight)
        if sign:
            marks.octagon(painter, QPointF(x + PAD + 3.4 * MM, y + PAD * 0.8 + 3.6 * MM), 3.4 * MM, sign)
        at = y + PAD * 0.8
        for item in items:
            item.paint(painter, x + PAD + left, at)
            at += item.room

    spots: list[Spot] = []
    at = PAD * 0.8
    for item in items:
        spots += [spot.moved(PAD + left, at) for spot in item.spots]
        at += item.room
    return Item(height, paint, 3.4 * MM, spots=tuple(spots))


def head(sheet: Sheet, width: float, inks: Inks, *, name_line: bool = True) -> Item:
    """Return title, subtitle and the lines for whom and when."""
    lines_wide = 52 * MM
    title_width = width - (lines_wide + 6 * MM if name_line else 0.0)
    px = TITLE if len(wrap([Run(sheet.title, True)], TITLE, title_width)) == 1 else 108
    title = paragraph([Run(sheet.title, True)], title_width, inks.text, px=px, after=0.6 * MM)
    below = paragraph([Run(words.subtitle(sheet))], title_width, inks.quiet, px=62)
    height = max(title.room + below.height, 15.4 * MM if name_line else 0.0)
    spot = Spot(0.0, 0.0, title_width, title.height, title=sheet.title, level=1)

    def paint(painter: QPainter, x: float, y: float) -> None:
        title.paint(painter, x, y)
        below.paint(painter, x, y + title.room)
        for i, label in enumerate((tr("For"), tr("Date")) if name_line else ()):
            base = y + (5.2 + 8.6 * i) * MM
            start = x + width - lines_wide
            write(painter, start, base, Run(label, True), BODY, inks.text)
            marks.rule(painter, start + 9 * MM, base + 0.8 * MM, lines_wide - 9 * MM, inks.text, 0.2)

    return Item(height, paint, 3.4 * MM, spots=(spot,))


def research(findings: tuple[Finding, ...], width: float, inks: Inks) -> list[Item]:
    """Return what research found, in outlined boxes that hold nothing else."""
    inner = width - 2 * PAD
    found: list[Item] = []
    for start in range(0, len(findings), FINDINGS):
        items = [heading(tr("What research found"), inner, inks, px=SECTION)]
        for finding in findings[start : start + FINDINGS]:
            runs = [Run(f"{finding.outcome}.", True), Run(finding.text), Run(words.certainty(finding.certainty), True)]
            items.append(paragraph(runs, inner, inks.text, after=0.9 * MM))
        found.append(boxed(items, inks.line, 0.22, width))
    return found


def tradition(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return what tradition says, marked as such."""
    found = []
    for each in sheet.tradition if sheet.stops else ():
        name = tr("Tradition") if len(sheet.tradition) == 1 else tr("Tradition, {name}").format(name=each.name)
        runs = [Run(f"{name}:", True), *claim(each.claim)]
        if each.by_body_part:
            runs.append(Run(tr("(Zones chosen by body part, not from a list for this complaint.)")))
        found.append(paragraph(runs, width, inks.text, after=1.2 * MM))
    return found


def disputes(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return where charts disagree about a single zone."""
    found = []
    for dispute in sheet.disputes:
        runs = [Run(tr("Charts disagree:"), True), Run(dispute.text)]
        found.append(paragraph(runs, width, inks.text, after=1.2 * MM))
    return found


def advice(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return what to do instead for complaints that show no zones."""
    found = []
    for name, text in sheet.advice:
        title = tr("What to do") if len(sheet.advice) == 1 and not sheet.stops else name
        found.append(section(title, width, inks))
        found.append(paragraph([Run(text)], width, inks.text, px=ADVICE, after=4.0 * MM))
    return found


def _ready(line: Line, ink: str, px: int) -> Item:
    """Return one line that is already broken."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        write_lines(painter, x, y, (line,), px, ink)

    return Item(px * LEADING, paint, spots=spots_of((line,), px))


def claim(what: Claim) -> list[Run]:
    """Return a claim, with the words that nobody checked it where that is so."""
    return [Run(what.text), Run(tr("(Not checked.)"))] if what.unverified else [Run(what.text)]


def notes(width: float, room: float, inks: Inks) -> list[Item]:
    """Return lines to write on, as many as there is room for, six at most; none where it is too narrow."""
    pitch, top = 8.0 * MM, 9.0 * MM
    count = min(int((room - top) // pitch), 6)
    if count < 2:
        return []

    def paint(painter: QPainter, x: float, y: float) -> None:
        write(painter, x, y + 4.2 * MM, Run(tr("Session notes"), True), SECTION, inks.text)
        for i in range(count):
            marks.rule(painter, x, y + top + (i + 0.6) * pitch, width, inks.line, 0.16)

    return [Item(top + count * pitch, paint)]
