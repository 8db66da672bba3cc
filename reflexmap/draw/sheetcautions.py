"""The cautions of a sheet by grade: in full, in fewer words where a page is short of room, or by name alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from reflexmap.core.sheetfacts import Care, Sheet
from reflexmap.draw import sheetwords as words
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetparts import bullet, heading, paragraph, section
from reflexmap.draw.sheettext import MM, SMALL, Inks, Run
from reflexmap.draw.sheetwords import tr

FULL = 10_000  # characters of a general caution's action: more than any has
TWO, ONE = 150, 0  # the same: two or three sentences, and the first sentence alone
NAMES = -1  # no action at all


def cautions(sheet: Sheet, width: float, inks: Inks, most: int = FULL) -> list[Item]:
    """Return the cautions by grade, heaviest first, for columns of a width.

    General ones say what `most` characters hold of their action; the sheet's own always say all.
    """
    found: list[Item] = []
    for grade, listed in groupby(sheet.cautions, key=lambda care: care.grade):
        cares = list(listed)
        found.append(heading(words.grade(grade), width, inks))
        named = [care for care in cares if care.general and most == NAMES]
        found += [line for care in cares if care not in named for line in _caution(care, width, inks, most)]
        if named:
            found += bullet([Run(_names(named) + ".")], width, inks)
        found[-1] = replace(found[-1], after=2.2 * MM)
    return found


def in_short(sheet: Sheet, width: float, inks: Inks, pages: dict[str, int]) -> list[Item]:
    """Return all cautions by name, one paragraph for each grade, over a width.

    The first line names the page that `pages` holds for "cautions" when it is painted.
    """
    if not sheet.cautions:
        return []

    def pointer() -> str:
        return words.pointer(tr("In full"), pages.get("cautions", 1))

    found = [section(tr("Take care"), width, inks, pointer)]
    for grade, listed in groupby(sheet.cautions, key=lambda care: care.grade):
        cares = list(listed)
        runs = [Run(tr("{grade}:").format(grade=words.grade(grade)), True), Run(_names(cares) + ".")]
        runs += [Run(f"{care.name}: {text}", True) for care in cares if (text := words.numbers(care))]
        found.append(paragraph(runs, width, inks.text, px=SMALL, after=0.7 * MM))
    return found


def _names(cares: list[Care]) -> str:
    return "; ".join(care.name for care in cares)


def _caution(care: Care, width: float, inks: Inks, most: int) -> list[Item]:
    named = words.numbers(care)
    text = care.opening(most) if care.general else care.action
    runs = [Run(f"{care.name}:", True), Run(text)] + ([Run(named, True)] if named else [])
    return bullet(runs, width, inks)
