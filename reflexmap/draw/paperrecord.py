"""The record of a session: bare feet to mark, who and when, how it was before and after, lines for notes."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Grade, View
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import Blanks, Block, Cell, Heading, Lines, Paragraph, Picture, Table, strong, text
from reflexmap.core.sheet import care, plan
from reflexmap.draw.paperkinds import Made
from reflexmap.draw.papersize import note
from reflexmap.draw.sheetwords import tr


def record_blocks(choices: Choices, atlas: Atlas, country: str) -> Made:
    """Return an empty record."""
    numbers = atlas.numbers_for(country)
    cautions = [each for each in atlas.general_cautions() if each.grade is Grade.DO_NOT]
    sheet = replace(
        plan(atlas, (), country, chart=choices.chart, sex=choices.sex),
        cautions=tuple(care(each, {}) for each in cautions),
    )
    found: list[Block] = [Blanks((tr("Client"), tr("Date"))), Blanks((tr("Practitioner"), tr("Session")))]
    asked = tr(
        "Asked before work: new, sudden or severe trouble; fever; wounds; a hot, swollen or painful leg; pregnancy;"
    )
    asked = f"{asked} {tr('medicines; what has changed since last time.')}"
    urgent = tr("Anything that worries you: no foot work. Call {number} when it is an emergency.")
    found.append(Paragraph(text(asked, strong(urgent.format(number=numbers.emergency)))))
    found += [Heading(tr("Before and after")), _scales()]
    if choices.has(Part.MAP):
        views = choices.surfaces or (View.PLANTAR, View.DORSAL)
        found.append(Heading(tr("What was found")))
        said = tr("Mark on the feet: a circle for tender, a cross for hard or broken skin, a wave for swollen.")
        found.append(Paragraph(text(said), quiet=True))
        found.append(Picture(tr("Outlines of both feet to mark."), views, bare=True))
    told = [each for one in sheet.cautions for each in (strong(f"{one.name}."), one.action)]
    found.append(Paragraph(text(strong(tr("Do not work:")), *told)))
    found.append(Lines(tr("Session notes")))
    title = choices.title or tr("Record of a session")
    return Made(
        title, tr("One sheet for each session. It holds personal notes: keep it safe."), note(sheet), tuple(found)
    )


def _scales() -> Table:
    rows = (tr("Rest and ease, 0 to 10"), tr("Pain or tension, 0 to 10"), tr("Sleep last night, 0 to 10"))
    empty = Cell()
    cells = tuple((Cell((strong(each),)), empty, empty, empty) for each in rows)
    return Table(
        (tr("In the client's own words"), tr("Before"), tr("After"), tr("Remarks")), cells, (0.34, 0.14, 0.14, 0.38)
    )
