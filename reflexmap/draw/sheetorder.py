"""The working order beside the feet: a line for each zone, or the steps of a single zone; the keys under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.model import Rank
from reflexmap.core.sheetfacts import Sheet, Stop, Work
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetwords as words
from reflexmap.draw.names import paint_disc
from reflexmap.draw.sheetflow import Item, Spot
from reflexmap.draw.sheetparts import PAD, boxed, claim, heading, paragraph
from reflexmap.draw.sheettext import (
    BODY,
    HEAD,
    LEADING,
    MM,
    SMALL,
    Inks,
    Run,
    width_of,
    wrap,
    write,
    write_lines,
    write_right,
)
from reflexmap.draw.sheetwords import tr

DISC = 2.4 * MM
NAME = BODY + 2
CLEAR = 1.4 * MM  # between words and boxes
CHIP_GAP = 1.4 * MM
INDENT = 7.4 * MM  # text behind a number
SECONDS = 9.8 * MM  # the column of times
SCALE = marks.PRESSURE_WIDTH + 1.8 * MM  # the column of pressures


def question(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return what must be asked before any zone is worked, in one box."""
    if not sheet.questions:
        return []
    inner = width - 2 * PAD
    items = [heading(tr("Check first"), inner, inks)]
    for name, text in sheet.questions:
        runs = [Run(f"{name}:", strong=True)] if len(sheet.questions) > 1 else []
        items.append(paragraph([*runs, Run(text)], inner, inks.text, after=0.8 * MM))
    warning = tr("If any answer is yes, or you are not sure, ask for medical advice before you work.")
    items.append(paragraph([Run(warning, strong=True)], inner, inks.text))
    return [boxed(items, inks.text, 0.3, width)]


def order(sheet: Sheet, width: float, inks: Inks, *, tight: bool = False) -> list[Item]:
    """Return the working order with its heading, or the steps of a single zone; `tight` saves height."""
    if sheet.single:
        steps = sheet.stops[0].steps
        if not steps:
            return [paragraph([Run(tr("Leave this zone alone."), True)], width, inks.text, px=HEAD - 6)]
        return [
            _top(tr("How to work it"), width, inks),
            *(_step(number, step, width, inks) for number, step in enumerate(steps, 1)),
        ]
    return [_top(tr("Working order"), width, inks), *(_row(stop, width, inks, tight=tight) for stop in sheet.stops)]


def _top(text: str, width: float, inks: Inks) -> Item:
    height = 7.4 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        base = y + 4.6 * MM
        write(painter, x, base, Run(text, True), HEAD - 6, inks.text)
        write(painter, x + width - SECONDS - SCALE, base, Run(tr("Pressure")), SMALL, inks.quiet)
        write_right(painter, x + width, base, Run(tr("Time")), SMALL, inks.quiet)
        marks.rule(painter, x, y + height, width, inks.text, 0.35)

    return Item(height, paint, keep=True, spots=(Spot(0.0, 0.0, width, height, title=text, level=2),))


def _row(stop: Stop, width: float, inks: Inks, *, tight: bool) -> Item:
    """Return one zone: number, name, what to do, how firmly, how long on one foot."""
    inner = width - INDENT - SCALE - SECONDS - CLEAR
    chips = words.chips(stop)
    pills = sum(marks.chip_width(chip) + CHIP_GAP for chip in chips)
    beside = width_of(stop.name, NAME, strong=True) + pills <= inner
    name = wrap([Run(stop.name, True)], NAME, inner)
    brief = wrap([Run(stop.brief or tr("Leave this zone alone."))], SMALL, inner)
    line, small = NAME * LEADING, SMALL * LEADING
    text = len(name) * line + len(brief) * small + (4.4 * MM if chips and not beside else 0.0)
    height = text + 1.2 * MM if tight else max(text + 2.8 * MM, 10.6 * MM)

    def paint(painter: QPainter, x: float, y: float) -> None:
        middle = y + height / 2
        paint_disc(painter, (x + DISC * 1.1, middle), stop.number, stop.link.rank, DISC)
        at = middle - text / 2
        write_lines(painter, x + INDENT, at, name, NAME, inks.text)
        write_lines(painter, x + INDENT, at + len(name) * line, brief, SMALL, inks.text)
        start, base = x + INDENT, at + len(name) * line + len(brief) * small + 3.5 * MM
        if beside:
            start, base = start + width_of(stop.name, NAME, strong=True) + CHIP_GAP, at + NAME
        for chip in chips:
            start += marks.chip(painter, start, base, chip, inks) + CHIP_GAP
        if stop.seconds:
            marks.pressure(painter, x + width - SECONDS - SCALE, middle, stop.pressure, inks)
            time = Run(words.duration(stop.seconds), True)
            write_right(painter, x + width, middle + BODY * 0.36, time, BODY, inks.text)
        marks.rule(painter, x, y + height, width, inks.line, 0.16)

    return Item(height, paint)


def where(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return where to find a single zone."""
    if not sheet.single:
        return []
    stop = sheet.stops[0]
    chips = ", ".join(words.chips(stop))
    found = [heading(tr("Where to find it"), width, inks, px=HEAD - 6)]
    found.append(paragraph(claim(stop.find), width, inks.text, after=1.0 * MM))
    found += [paragraph([Run(text)], width, inks.quiet, px=SMALL, after=1.0 * MM) for text in words.basis(sheet)]
    if chips:
        found.append(paragraph([Run(tr("Where: {places}.").format(places=chips), True)], width, inks.text))
    return [*found, space(2.4 * MM)]


def space(height: float) -> Item:
    """Return nothing of a height."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        """Paint nothing."""

    return Item(height, paint)


def find_them(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return where to find each zone of a working order, for sheets with room for it."""
    if sheet.single:
        return []
    found = [space(3.0 * MM), heading(tr("Where to find them"), width, inks)]
    for stop in sheet.stops:
        runs = [Run(f"{stop.number} {stop.name}:", True), *claim(stop.find)]
        found.append(paragraph(runs, width, inks.text, px=SMALL, after=1.0 * MM))
    return found


def _step(number: int, step: Work, width: float, inks: Inks) -> Item:
    inner = width - INDENT - SCALE - SECONDS - CLEAR
    name = wrap([Run(step.technique, True)], NAME, inner)
    text = wrap([Run(step.do or tr("Leave this step out."))], SMALL, inner)
    line, small = (NAME) * LEADING, SMALL * LEADING
    tall = len(name) * line + len(text) * small
    height = tall + 3.2 * MM

    def paint(painter: QPainter, x: float, y: float) -> None:
        at = y + (height - tall) / 2
        write(painter, x + 1.2 * MM, at + BODY * 1.02, Run(f"{number}.", True), NAME, inks.text)
        write_lines(painter, x + INDENT, at, name, NAME, inks.text)
        write_lines(painter, x + INDENT, at + len(name) * line, text, SMALL, inks.text)
        if step.seconds:
            marks.pressure(painter, x + width - SECONDS - SCALE, at + line / 2, step.pressure, inks)
            write_right(painter, x + width, at + BODY * 1.02, Run(words.duration(step.seconds), True), BODY, inks.text)
        marks.rule(painter, x, y + height, width, inks.line, 0.16)

    return Item(height, paint)


def keys(sheet: Sheet, width: float, inks: Inks, *, black: bool = False) -> list[Item]:
    """Return what the two kinds of zones and the pressure boxes mean."""
    ranks = [rank for rank in Rank if any(link.rank is rank for link in sheet.links)]
    names = {
        Rank.PRIMARY: tr("Primary zone: level lines, solid edge") if black else tr("Primary zone: grey, solid edge"),
        Rank.SECONDARY: tr("Secondary zone: hatched, dashed edge"),
    }

    def row(rank: Rank | None) -> Item:
        def paint(painter: QPainter, x: float, y: float) -> None:
            marks.swatch(painter, QRectF(x, y + 0.4 * MM, 6.6 * MM, 3.4 * MM), rank, black=black)
            write(painter, x + 9 * MM, y + 3.2 * MM, Run(names[rank] if rank else elsewhere), SMALL, inks.text)

        return Item(4.2 * MM, paint, 1.0 * MM)

    elsewhere = tr("Dotted edge: where the {chart} chart draws it elsewhere").format(chart=sheet.compared)
    found: list[Item] = []
    found += [row(rank) for rank in ranks] if not sheet.single else []
    found += [row(None)] if sheet.compared else []
    if not sheet.single:
        found += [paragraph([Run(text)], width, inks.text, px=SMALL) for text in words.basis(sheet)]
    found.append(paragraph([Run(words.pressures())], width, inks.text, px=SMALL))
    if any(len(stop.feet) > 1 for stop in sheet.stops):
        found.append(
            paragraph(
                [Run(tr("Times are for one foot. Work the right foot, then the left."))], width, inks.text, px=SMALL
            )
        )
    return found
