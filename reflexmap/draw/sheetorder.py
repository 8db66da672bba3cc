"""The working order beside the feet: a line for each zone, or the steps of a single zone, and where zones lie."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainter

from reflexmap.core.sheetfacts import Sheet, Stop, Work
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetwords as words
from reflexmap.draw.names import paint_disc
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetparts import broken, claim, paragraph, section
from reflexmap.draw.sheettext import (
    BODY,
    LEADING,
    MM,
    SECTION,
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
    """Return what must be asked before any zone is worked."""
    if not sheet.questions:
        return []
    items = [section(tr("Check first"), width, inks)]
    for name, text in sheet.questions:
        runs = [Run(f"{name}:", strong=True)] if len(sheet.questions) > 1 else []
        items.append(paragraph([*runs, Run(text)], width, inks.text, px=SMALL, after=0.7 * MM))
    warning = tr("If any answer is yes, or you are not sure, ask for medical advice before you work.")
    items.append(paragraph([Run(warning, strong=True)], width, inks.text, px=SMALL, after=2.2 * MM))
    return items


def order(sheet: Sheet, width: float, inks: Inks, *, tight: bool = False, air: float = 0.0) -> list[Item]:
    """Return the working order with its heading, or the steps of a single zone.

    `tight` saves height, `air` is added to each row.
    """
    if sheet.single:
        steps = sheet.stops[0].steps
        if not steps:
            return [paragraph([Run(tr("Leave this zone alone."), True)], width, inks.text, px=SECTION)]
        return [
            _top(tr("How to work it"), width, inks),
            *(_step(number, step, width, inks, air) for number, step in enumerate(steps, 1)),
        ]
    rows = (_row(stop, width, inks, tight=tight, air=air) for stop in sheet.stops)
    return [_top(tr("Working order"), width, inks), *rows]


def _top(text: str, width: float, inks: Inks) -> Item:
    top = section(text, width, inks, after=0.0)

    def paint(painter: QPainter, x: float, y: float) -> None:
        top.paint(painter, x, y)
        base = y + 4.2 * MM
        write(painter, x + width - SECONDS - SCALE, base, Run(tr("Pressure")), SMALL, inks.quiet)
        write_right(painter, x + width, base, Run(tr("Time")), SMALL, inks.quiet)

    return replace(top, paint=paint)


def _row(stop: Stop, width: float, inks: Inks, *, tight: bool, air: float) -> Item:
    """Return one zone: number, name, what to do, how firmly, how long on one foot."""
    inner = width - INDENT - SCALE - SECONDS - CLEAR
    chips = words.chips(stop)
    pills = sum(marks.chip_width(chip) + CHIP_GAP for chip in chips)
    beside = width_of(stop.name, NAME, strong=True) + pills <= inner
    name = wrap([Run(stop.name, True)], NAME, inner)
    brief = wrap([Run(stop.brief or tr("Leave this zone alone."))], SMALL, inner)
    line, small = NAME * LEADING, SMALL * LEADING
    text = len(name) * line + len(brief) * small + (4.4 * MM if chips and not beside else 0.0)
    height = text + 1.2 * MM if tight else max(text + 2.8 * MM, 10.6 * MM) + air

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
    found = [section(tr("Where to find it"), width, inks)]
    found.append(paragraph(claim(stop.find), width, inks.text, after=1.0 * MM))
    found += [paragraph([Run(text)], width, inks.quiet, px=SMALL, after=1.0 * MM) for text in words.basis(sheet)]
    if chips:
        found.append(paragraph([Run(tr("Where: {places}.").format(places=chips), True)], width, inks.text))
    found[-1] = replace(found[-1], after=2.4 * MM)
    return found


def find_them(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return where to find each zone of a working order, line by line, for sheets with room for it."""
    found: list[Item] = []
    for stop in sheet.stops if not sheet.single else ():
        runs = [Run(f"{stop.number} {stop.name}:", True), *claim(stop.find)]
        found += broken(runs, width, inks.text, px=SMALL, after=1.0 * MM)
    return found


def _step(number: int, step: Work, width: float, inks: Inks, air: float) -> Item:
    inner = width - INDENT - SCALE - SECONDS - CLEAR
    name = wrap([Run(step.technique, True)], NAME, inner)
    text = wrap([Run(step.do or tr("Leave this step out."))], SMALL, inner)
    line, small = (NAME) * LEADING, SMALL * LEADING
    tall = len(name) * line + len(text) * small
    height = tall + 3.2 * MM + air

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
