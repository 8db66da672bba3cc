"""What stands before the steps of a card: danger signs, questions and cautions, as long as the page has room for them.

What is told in short here stands in full further on, and the page where it does is named.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from itertools import groupby

from reflexmap.core.model import Grade, Level
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import DANGER, Block, Box, Heading, Paragraph, Span, strong, text
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.sheetwords import tr


class Length(IntEnum):
    """How much of the safety words stands before the steps; each is shorter than the one before."""

    FULL = 0  # as on a sheet that has room for everything
    NAMED = 1  # cautions of all grades by name
    HEAVY = 2  # the cautions not to work by name
    POINTED = 3  # where the cautions stand
    LEAST = 4  # the same, and danger signs by the names of their groups


LENGTHS = tuple(Length)[1:]  # of a card


def cue(sheet: Sheet, choices: Choices, length: Length) -> list[Block]:
    """Return what stands before the steps of a card; `in_full` tells the rest after them."""
    found = dangers_first(sheet, length)
    if length is Length.FULL:
        return found
    cares = [care for care in sheet.cautions if choices.has(Part.CAUTIONS) or care.grade is Grade.DO_NOT]
    lines: list[Paragraph] = []
    for grade, listed in groupby(cares, key=lambda care: care.grade):
        if length >= Length.POINTED or (length is Length.HEAVY and grade is not Grade.DO_NOT):
            continue
        few = list(listed)
        told = strong(tr("{grade}:").format(grade=words.grade(grade)))
        zones = [strong(f"{care.name}: {said}") for care in few if (said := words.numbers(care))]
        lines.append(Paragraph((told, Span("; ".join(care.name for care in few) + "."), *zones)))
    if cares and not lines:
        lines = [Paragraph((strong(tr("Read the cautions before you begin.")),))]
    if lines:
        lines[-1] = replace(lines[-1], more=tr("Cautions in full"), under=tr("Cautions in full"))
        at = 1 if found and isinstance(found[0], Box) and found[0].kind == DANGER else 0
        found[at:at] = lines
    return found


def dangers_first(sheet: Sheet, length: Length) -> list[Block]:
    """Return the danger signs and what else stands before everything, without the cautions."""
    found = above(sheet)
    if length is not Length.LEAST:
        return found
    return [_by_name(each, sheet) if isinstance(each, Box) and each.kind == DANGER else each for each in found]


def in_full(sheet: Sheet, choices: Choices, length: Length) -> list[Block]:
    """Return the cautions and danger signs that a card tells in short before its steps."""
    found = below(sheet, choices)
    if length is Length.FULL:
        return found
    take, full = tr("Take care"), tr("Cautions in full")
    return [replace(each, text=full) if isinstance(each, Heading) and each.text == take else each for each in found]


def _by_name(box: Box, sheet: Sheet) -> Box:
    """Return the box of danger signs with each group by name, at the highest level that it has."""
    if not box.more:
        return box
    by_level = {level: [a.name for a in sheet.alarms if a.calls[0].level is level] for level in Level}
    lines = (text(strong(words.level(level, sheet)), "; ".join(n) + ".") for level, n in by_level.items() if n)
    return replace(box, blocks=tuple(Paragraph(line) for line in lines))
