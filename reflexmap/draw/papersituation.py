"""The sheet "My situation" as blocks: what to leave alone on the map and in words, what to ask."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Grade, View
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import Block, Bullets, Heading, Lines, Paragraph, Picture, strong, text
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.papersheets import sources
from reflexmap.draw.sheetwords import tr


def situation_blocks(guard: Guard, atlas: Atlas, choices: Choices, country: str) -> tuple[Sheet, list[Block]]:
    """Return the sheet "My situation": what was ticked, what to leave alone, what to ask, and why."""
    sheet = plan(atlas, (), country, chart=choices.chart, sex=choices.sex)
    numbers = atlas.numbers_for(country)
    dangers = atlas.dangers_named(tuple(dict.fromkeys(each for c in guard.cautions for each in c.danger)))
    ids = tuple(dict.fromkeys(s for c in guard.cautions for s in c.reason.sources if s in atlas.sources))
    listed = (*guard.cautions, *(each for each in atlas.general_cautions() if each not in guard.cautions))
    cares = sorted((care(each, {}) for each in listed), key=lambda each: tuple(Grade).index(each.grade))
    sheet = replace(
        sheet,
        title=tr("My situation"),
        alarms=tuple(alarm(each, numbers) for each in dangers),
        cautions=tuple(cares),
        cited=ids,
        sources=cited(atlas, ids),
    )
    found = above(sheet)
    found += [Heading(tr("What was ticked")), Bullets(tuple(text(item.name) for item in guard.items))]
    if guard.stop:
        found.append(Heading(tr("No foot work for now")))
        found += [Paragraph(text(strong(f"{each.name}."), each.action)) for each in guard.stop]
    alone = [atlas.zones[each].name for each in atlas.zones if each in guard.avoid]
    lightly = [atlas.zones[each].name for each in atlas.zones if each in guard.care]
    everywhere = bool(lightly) and len(alone) + len(lightly) == len(atlas.zones)
    if choices.has(Part.MAP) and not guard.stop and (alone or lightly):
        said = tr("Picture of the feet: what to leave alone is hatched, where to go lightly is dotted.")
        views = choices.surfaces or tuple(View)
        found.append(Picture(said, views, Marks(avoid=guard.avoid, care=frozenset() if everywhere else guard.care)))
        found.append(Paragraph(text(said), quiet=True))
    if alone and not guard.stop:
        found += [Heading(tr("Leave these zones alone")), Paragraph(text(", ".join(alone) + "."))]
    if lightly and not guard.stop:
        every = tr("Everywhere: pressure 2 at most.") if everywhere else ", ".join(lightly) + "."
        found += [Heading(tr("Go lightly")), Paragraph(text(every))]
    if guard.ask:
        found.append(Heading(tr("Ask a doctor or midwife first")))
        found.append(Bullets(tuple(text(strong(f"{each.name}."), each.action, each.reason.text) for each in guard.ask)))
        found += [Lines(tr("What I want to ask, and the answer"), 4)]
    if guard.spots:
        found.append(Heading(tr("Leave out the spot")))
        found.append(Bullets(tuple(text(strong(f"{each.name}."), each.action) for each in guard.spots)))
    found += below(sheet, choices)
    return sheet, [*found, *(sources(atlas, sheet.cited, sheet.cited) if choices.has(Part.SOURCES) else [])]
