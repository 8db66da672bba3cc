"""The keys beside the feet: what the edges of zones, their colours and the pressure boxes mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.model import Rank, System
from reflexmap.core.paper import Ink
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetwords as words
from reflexmap.draw.looks import HUES, Hue
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetfeet import Press
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetparts import paragraph
from reflexmap.draw.sheettext import LEADING, MM, SMALL, Inks, Run, width_of, wrap, write, write_lines
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.systemnames import system_name

ROW = 4.3 * MM
SWATCH = 6.6 * MM
TINT = 2.8 * MM  # the side of a small box in a system's colour
GAP = 3.4 * MM  # between keys that stand in one line
AFTER = 0.6 * MM


def systems_of(sheet: Sheet, plates: Iterable[Plate]) -> dict[Rank, tuple[System, ...]]:
    """Return the body systems of the zones that are lit, by rank in working order."""
    shapes = [foot.shapes for plate in plates for foot in plate.feet.values()]
    found: dict[Rank, dict[System, None]] = {}
    for link in sheet.links:
        system = next((each for shape in shapes if (each := shape.system(link.zone)) is not None), None)
        if system is not None:
            found.setdefault(link.rank, {})[system] = None
    return {rank: tuple(each) for rank, each in found.items()}


def keys(sheet: Sheet, plates: Iterable[Plate], width: float, inks: Inks, press: Press) -> list[Item]:
    """Return what the two kinds of zones, the colours and the pressure boxes mean."""
    systems = systems_of(sheet, plates)
    found: list[Item] = []
    if not sheet.single:
        found += [_rank(rank, systems[rank][0], width, inks, press) for rank in Rank if systems.get(rank)]
    if sheet.compared:
        found.append(_elsewhere(sheet, width, inks, press))
    if press.ink is Ink.COLOUR:
        found += _tints(dict.fromkeys(system for rank in Rank for system in systems.get(rank, ())), width, inks)
    texts = [] if sheet.single else list(words.basis(sheet))
    texts.append(words.pressures())
    if any(len(stop.feet) > 1 for stop in sheet.stops):
        texts.append(tr("Times are for one foot. Work the right foot, then the left."))
    return [*found, paragraph([Run(text) for text in texts], width, inks.text, px=SMALL)]


def _rank(rank: Rank, system: System, width: float, inks: Inks, press: Press) -> Item:
    if rank is Rank.SECONDARY:
        said = tr("Secondary zone: hatched, dashed edge")
    elif press.ink is Ink.COLOUR:
        said = tr("Primary zone: full colour, solid edge")
    elif press.ink is Ink.GREY:
        said = tr("Primary zone: grey, solid edge")
    else:
        said = tr("Primary zone: level lines, solid edge")
    return _key(said, rank, HUES[system], width, inks, press)


def _elsewhere(sheet: Sheet, width: float, inks: Inks, press: Press) -> Item:
    said = tr("Dotted edge: where the {chart} chart draws it elsewhere").format(chart=sheet.compared)
    return _key(said, None, HUES[System.MUSCULOSKELETAL], width, inks, press)


def _key(said: str, rank: Rank | None, hue: Hue, width: float, inks: Inks, press: Press) -> Item:
    """Return what a kind of zone looks like, and what that means."""
    left = SWATCH + 2.0 * MM
    lines = wrap([Run(said)], SMALL, width - left)

    def paint(painter: QPainter, x: float, y: float) -> None:
        marks.swatch(painter, QRectF(x, y + 0.5 * MM, SWATCH, ROW - 1.0 * MM), rank, press.style, hue)
        write_lines(painter, x + left, y + 0.15 * MM, lines, SMALL, inks.text)

    return Item(max(len(lines) * SMALL * LEADING, ROW), paint, AFTER)


def _tints(systems: Iterable[System], width: float, inks: Inks) -> list[Item]:
    """Return the names of body systems behind their colours, as many in a line as there is room for."""
    lines: list[list[tuple[float, System]]] = [[]]
    at = 0.0
    for system in systems:
        wide = TINT + 1.4 * MM + width_of(system_name(system), SMALL)
        if lines[-1] and at + wide > width:
            lines.append([])
            at = 0.0
        lines[-1].append((at, system))
        at += wide + GAP
    return [_line(line, inks) for line in lines if line]


def _line(line: list[tuple[float, System]], inks: Inks) -> Item:
    def paint(painter: QPainter, x: float, y: float) -> None:
        for left, system in line:
            marks.tint(painter, QRectF(x + left, y + 0.7 * MM, TINT, TINT), HUES[system])
            write(painter, x + left + TINT + 1.4 * MM, y + 3.1 * MM, Run(system_name(system)), SMALL, inks.text)

    return Item(ROW, paint, AFTER)
