"""The sources at the end of a sheet: a numbered list in two columns, or run on where a list would cost a page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPainter

from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.sheetflow import Item, Paint
from reflexmap.draw.sheetparts import broken, hung, in_lines
from reflexmap.draw.sheettext import FOOT, MM, Inks, Run, wrap, write_right
from reflexmap.draw.sheetwords import tr

NUMBER = 5.4 * MM  # text behind a number
AFTER = 0.3 * MM  # between the sources of a list


def listed(sheet: Sheet, width: float, inks: Inks, addresses: Mapping[str, str], *, all_: bool) -> list[Item]:
    """Return the sources as a numbered list for columns of a width, each line an item.

    Unless `all_` are told, those that only general cautions have are counted: they are the same on each sheet.
    """
    found: list[Item] = []
    for number, name in enumerate(_told(sheet, all_=all_), 1):
        lines = wrap([Run(name, address=addresses.get(name, ""))], FOOT, width - NUMBER)
        found += hung(in_lines(lines, FOOT, inks.quiet, AFTER), _number(number, inks), NUMBER)
    return found + broken(_rest(sheet, all_=all_), width, inks.quiet, px=FOOT)


def run_on(sheet: Sheet, width: float, inks: Inks, addresses: Mapping[str, str], *, all_: bool) -> list[Item]:
    """Return the same as one running text."""
    told = _told(sheet, all_=all_)
    runs = []
    for number, name in enumerate(told, 1):
        end = "." if number == len(told) else ";"
        runs += [Run(str(number), strong=True), Run(name + end, address=addresses.get(name, ""))]
    return broken([*runs, *_rest(sheet, all_=all_)], width, inks.quiet, px=FOOT)


def _told(sheet: Sheet, *, all_: bool) -> tuple[str, ...]:
    return sheet.sources if all_ else sheet.sources[: sheet.own_sources]


def _rest(sheet: Sheet, *, all_: bool) -> list[Run]:
    more = len(sheet.sources) - sheet.own_sources
    if all_ or not more:
        return []
    return [Run(tr("The general cautions rest on {count} more, listed in Reflexmap.").format(count=more))]


def _number(number: int, inks: Inks) -> Paint:
    def paint(painter: QPainter, x: float, y: float) -> None:
        write_right(painter, x + NUMBER - 1.4 * MM, y + FOOT * 1.02, Run(str(number)), FOOT, inks.text)

    return paint
