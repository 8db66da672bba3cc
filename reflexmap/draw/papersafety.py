"""What is dangerous, as blocks: alarms in a box, a person's situation, questions, cautions by grade.

Alarms and the cautions not to work are on every sheet, whatever a person leaves out.
"""

from __future__ import annotations

from itertools import groupby

from reflexmap.core.model import Grade, Level
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import (
    DANGER,
    QUESTION,
    SITUATION,
    Block,
    Box,
    Bullets,
    Columns,
    Heading,
    Paragraph,
    Span,
    Text,
    strong,
    text,
)
from reflexmap.core.sheetfacts import Alarm, Care, Sheet
from reflexmap.draw import sheetwords as words
from reflexmap.draw.sheetsituation import told
from reflexmap.draw.sheetwords import tr

FEW = 520  # letters of danger signs that are told in full at the top


def above(sheet: Sheet) -> list[Block]:
    """Return what stands before everything else on a sheet."""
    found: list[Block] = []
    if sheet.alarms:
        title = tr("Get medical help first")
        at_once = _told_at_once(sheet)
        lines = _in_full(sheet) if at_once else _in_short(sheet)
        more, under = ("", "") if at_once else (tr("All signs in full"), tr("The danger signs in full"))
        found.append(Box(DANGER, title, tuple(Paragraph(line) for line in lines), more, under))
    if sheet.situation is not None:
        lines = [
            tuple(Span(run.text, run.strong) for run in runs) for runs in told(sheet.situation, drawn=bool(sheet.stops))
        ]
        found.append(Box(SITUATION, tr("My situation"), tuple(Paragraph(line) for line in lines)))
    for name, advice in sheet.advice:
        found += [Heading(tr("What to do") if len(sheet.advice) == 1 else name), Paragraph(text(advice), large=True)]
    if sheet.questions:
        several = len(sheet.questions) > 1
        asked = [Paragraph(text(*((strong(f"{n}:"),) if several else ()), t)) for n, t in sheet.questions]
        warning = tr("If any answer is yes, or you are not sure, ask for medical advice before you work.")
        found.append(Box(QUESTION, tr("Check first"), (*asked, Paragraph((strong(warning),)))))
    return found


def below(sheet: Sheet, choices: Choices) -> list[Block]:
    """Return the cautions by grade, heaviest first, and the danger signs in full where the box tells them in short."""
    found: list[Block] = []
    cares = [care for care in sheet.cautions if choices.has(Part.CAUTIONS) or care.grade is Grade.DO_NOT]
    listed: list[Heading | Paragraph | Bullets] = []
    for grade, each in groupby(cares, key=lambda care: care.grade):
        listed.append(Heading(words.grade(grade), 3))
        listed.append(Bullets(tuple(_caution(care) for care in each)))
    if listed:
        found += [Heading(tr("Take care")), Columns(tuple(listed))]
    if sheet.alarms and not _told_at_once(sheet):
        found.append(Heading(tr("The danger signs in full")))
        found.append(Columns(tuple(Paragraph(line) for line in _in_full(sheet))))
    return found


def _told_at_once(sheet: Sheet) -> bool:
    return sum(len(span.text) for line in _in_full(sheet) for span in line) <= FEW


def _in_full(sheet: Sheet) -> list[Text]:
    """Return a paragraph for each group of danger signs: every sign, and what to do about it."""
    return [_alarm(alarm) for alarm in sheet.alarms]


def _alarm(alarm: Alarm) -> Text:
    spans: list[Span] = [strong(f"{alarm.name}.")]
    for call in alarm.calls:
        spans += [Span(" ".join(call.signs)), strong(call.action)]
    return (*spans, Span(alarm.note)) if alarm.note else tuple(spans)


def _in_short(sheet: Sheet) -> list[Text]:
    """Return a paragraph for each level: the signs of the first group, other groups by name at their highest."""
    found: list[Text] = []
    for level in Level:
        lead = [sign for call in sheet.alarms[0].calls if call.level is level for sign in call.signs]
        rest = "; ".join(alarm.name for alarm in sheet.alarms[1:] if alarm.calls[0].level is level)
        if lead or rest:
            more = (tr("Also: {names}.") if lead else "{names}.").format(names=rest) if rest else ""
            found.append(text(strong(words.level(level, sheet)), *lead, more))
    return found


def _caution(care: Care) -> Text:
    numbers = words.numbers(care)
    return text(strong(f"{care.name}."), care.action, strong(numbers) if numbers else "")
