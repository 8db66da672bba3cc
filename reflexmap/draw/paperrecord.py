"""The record of a session: bare feet to mark, who and when, how it was before and after, lines for notes."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Grade, View
from reflexmap.core.paper import Choices, Orientation, Part
from reflexmap.core.paperblocks import (
    Blanks,
    Block,
    Bullets,
    Cell,
    Columns,
    Heading,
    Lines,
    Pair,
    Paragraph,
    Picture,
    Table,
    Text,
    strong,
    text,
)
from reflexmap.core.sheet import care, plan
from reflexmap.draw.paperkinds import Made
from reflexmap.draw.papersize import note
from reflexmap.draw.sheetwords import tr

BESIDE = 0.5  # of a page that lies: what is asked, beside the feet
ONE = 0  # letters of an action: its first sentence alone


def record_blocks(choices: Choices, atlas: Atlas, country: str) -> Made:
    """Return an empty record."""
    numbers = atlas.numbers_for(country)
    cautions = [each for each in atlas.general_cautions() if each.grade is Grade.DO_NOT]
    sheet = replace(
        plan(atlas, (), country, chart=choices.chart, sex=choices.sex),
        cautions=tuple(care(each, {}) for each in cautions),
    )
    asked = Bullets(_asked(), boxes=True)
    urgent = tr("Anything that worries you: no foot work. Call {number} when it is an emergency.")
    worried = Paragraph((strong(urgent.format(number=numbers.emergency)),))
    marked = _to_mark(choices) if choices.has(Part.MAP) else ()
    lying = bool(marked) and choices.orientation is Orientation.LANDSCAPE
    scales = (Heading(tr("Before and after")), _scales(narrow=lying))
    told = [each for one in sheet.cautions for each in (strong(f"{one.name}."), one.opening(ONE))]
    never = Paragraph(text(strong(tr("Do not work:")), *told))
    found: list[Block] = [Blanks((tr("Client"), tr("Date"))), Blanks((tr("Practitioner"), tr("Session")))]
    before = Heading(tr("Asked before work"))
    if lying:  # under each other they would not find room on one page
        found.append(Pair((before, asked, worried, *scales), marked, BESIDE))
    else:
        found += [before, Columns((asked,)), worried, *scales, *marked]
    found += [never, Lines(tr("Session notes"))]
    title = choices.title or tr("Record of a session")
    below = tr("One sheet for each session. It holds personal notes: keep it safe.")
    return Made(title, below, note(sheet), tuple(found), own_lines=True)


def _to_mark(choices: Choices) -> tuple[Heading | Paragraph | Picture, ...]:
    """Return feet to mark what was found on."""
    said = tr("Mark on the feet: a circle for tender, a cross for hard or broken skin, a wave for swollen.")
    views = choices.surfaces or (View.PLANTAR, View.DORSAL)
    feet = Picture(tr("Outlines of both feet to mark."), views, bare=True)
    return Heading(tr("What was found")), Paragraph(text(said), quiet=True), feet


def _asked() -> tuple[Text, ...]:
    return (
        text(tr("New, sudden or severe trouble")),
        text(tr("Fever or an illness that spreads")),
        text(tr("Wounds, sore or infected skin")),
        text(tr("A hot, swollen or painful leg")),
        text(tr("Pregnancy, or the weeks after birth")),
        text(tr("Medicines, operations, implants")),
        text(tr("Diabetes, numb feet, poor circulation")),
        text(tr("What has changed since last time")),
    )


def _scales(*, narrow: bool) -> Table:
    """Return what is asked before and after, with numbers to circle; a `narrow` one stands beside feet."""
    numbers = text(" · ".join(str(number) for number in range(11)))
    rows = (tr("Rest and ease"), tr("Pain or tension"))
    cells = tuple((Cell((strong(each),)), Cell(numbers), Cell(numbers)) for each in rows)
    said = tr("Circle a number") if narrow else tr("In the client's own words: circle a number")
    shares = (0.22, 0.39, 0.39) if narrow else (0.34, 0.33, 0.33)
    return Table((said, tr("Before"), tr("After")), cells, shares, dense=True)
