"""What stands first on a sheet: the danger signs, in a box; in full there or, when they are many, further on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainter

from reflexmap.core.model import Level
from reflexmap.core.sheetfacts import Alarm, Sheet
from reflexmap.draw import sheetwords as words
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetparts import PAD, boxed, broken, heading, paragraph
from reflexmap.draw.sheettext import ASCENT, MM, SECTION, SMALL, Inks, Run, write_right
from reflexmap.draw.sheetwords import tr

SIGN = 10.5 * MM  # room for the octagon
MOST = 46 * MM  # a taller box would leave no room for the feet
MOST_ADVICE = 150 * MM  # where no feet are drawn


def alarm_box(sheet: Sheet, width: float, inks: Inks, pages: dict[str, int]) -> tuple[list[Item], bool]:
    """Return the box with the danger signs, and whether they must be told in full further on.

    The box then names the page that `pages` holds for "signs" when it is painted.
    """
    if not sheet.alarms:
        return [], False
    inner = width - 2 * PAD - SIGN
    title = heading(tr("Get medical help first"), inner, inks, px=SECTION)
    full = [item for alarm in sheet.alarms for item in _told(alarm, inner, inks)]
    box = boxed([title, *full], inks.text, 0.5, width, left=SIGN, sign=inks.danger)
    if box.height <= (MOST if sheet.stops else MOST_ADVICE):
        return [box], False
    short = [item for level in Level if (item := _level(sheet, level, inner, inks)) is not None]

    def paint(painter: QPainter, x: float, y: float) -> None:
        title.paint(painter, x, y)
        text = words.pointer(tr("All signs in full"), pages.get("signs", 1))
        write_right(painter, x + inner, y + SECTION * ASCENT, Run(text), SMALL, inks.quiet)

    pointing = Item(title.height, paint, title.after, keep=True)
    return [boxed([pointing, *short], inks.text, 0.5, width, left=SIGN, sign=inks.danger)], True


def alarm_list(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return all danger signs in full, line by line for columns of a width."""
    found: list[Item] = []
    for alarm in sheet.alarms:
        for index, (runs, last) in enumerate(_runs(alarm)):
            lines = broken(runs, width, inks.text, px=SMALL, after=1.5 * MM if last else 0.3 * MM)
            found += [replace(lines[0], keep=True), *lines[1:]] if index == 0 else lines
    return found


def _told(alarm: Alarm, width: float, inks: Inks) -> list[Item]:
    """Return one group with every sign and what to do about it, in paragraphs that stay together."""
    return [
        paragraph(runs, width, inks.text, after=0.8 * MM if last else 0.2 * MM, keep=not last)
        for runs, last in _runs(alarm)
    ]


def _runs(alarm: Alarm) -> list[tuple[list[Run], bool]]:
    """Return the words for each level of one group, and whether they are its last."""
    found = []
    for index, call in enumerate(alarm.calls):
        runs = [Run(f"{alarm.name}.", True)] if index == 0 else []
        runs += [Run(" ".join(call.signs)), Run(call.action, True)]
        if alarm.note and index == len(alarm.calls) - 1:
            runs.append(Run(alarm.note))
        last = index == len(alarm.calls) - 1
        found.append((runs, last))
    return found


def _level(sheet: Sheet, level: Level, width: float, inks: Inks) -> Item | None:
    """Return the signs of one level: those of the first group told, other groups by name at their highest."""
    lead = [sign for call in sheet.alarms[0].calls if call.level is level for sign in call.signs]
    rest = "; ".join(alarm.name for alarm in sheet.alarms[1:] if alarm.calls[0].level is level)
    if not lead and not rest:
        return None
    runs = [Run(words.level(level, sheet), True), *(Run(sign) for sign in lead)]
    if rest:
        runs.append(Run((tr("Also: {names}.") if lead else "{names}.").format(names=rest)))
    return paragraph(runs, width, inks.text, after=0.9 * MM)
