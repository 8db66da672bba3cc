"""What stands before the steps of a card: danger signs, however short, and the way to what it leaves out."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Grade
from reflexmap.core.paper import Choices, Job, Kind, Part
from reflexmap.core.paperblocks import DANGER, Box, Heading, Paragraph, flat, plain
from reflexmap.draw.papercue import LENGTHS, Length, cue, in_full
from reflexmap.draw.paperroutine import routine_sheet


def told(blocks: list[object]) -> str:
    found = []
    for block in flat(blocks):  # type: ignore[arg-type]
        if isinstance(block, Paragraph):
            found.append(plain(block.spans))
        elif isinstance(block, Box):
            found += [plain(each.spans) for each in block.blocks if isinstance(each, Paragraph)]
    return " ".join(found)


@pytest.mark.parametrize("name", ["full-western-routine", "headache-routine", "desk-break-self"])
def test_each_length_is_shorter_and_names_every_danger(atlas: Atlas, name: str) -> None:
    sheet = routine_sheet(Job(Kind.ROUTINE, (("routine", name),)), atlas, Choices(), None, "GB")
    texts = []
    for length in LENGTHS:
        blocks = cue(sheet, Choices(), length)
        box = blocks[0]
        assert isinstance(box, Box)
        assert box.kind == DANGER
        assert box.under in {block.text for block in in_full(sheet, Choices(), length) if isinstance(block, Heading)}
        texts.append(told(blocks))  # type: ignore[arg-type]
    assert [len(text) for text in texts] == sorted((len(text) for text in texts), reverse=True)
    assert all(alarm.name in texts[-1] for alarm in sheet.alarms)


def test_what_is_told_in_short_leads_to_its_words(atlas: Atlas) -> None:
    sheet = routine_sheet(Job(Kind.ROUTINE, (("routine", "headache-routine"),)), atlas, Choices(), None, "GB")
    for length in LENGTHS:
        pointing = [b for b in cue(sheet, Choices(), length) if isinstance(b, Paragraph) and b.more]
        (one,) = pointing
        heads = [block.text for block in in_full(sheet, Choices(), length) if isinstance(block, Heading)]
        assert one.under in heads


def test_cautions_not_to_work_are_named_without_the_cautions(atlas: Atlas) -> None:
    choices = Choices(parts=frozenset(Part) - {Part.CAUTIONS})
    sheet = routine_sheet(Job(Kind.ROUTINE, (("routine", "headache-routine"),)), atlas, choices, None, "GB")
    text = told(cue(sheet, choices, Length.NAMED))  # type: ignore[arg-type]

    for care in sheet.cautions:
        assert (care.name in text) == (care.grade is Grade.DO_NOT)
