"""The sheet "My situation" as blocks: what to leave alone on the map and in words, what to ask."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Grade, View
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    Lines,
    Pair,
    Paragraph,
    Picture,
    strong,
    text,
)
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.papercue import Length, dangers_first
from reflexmap.draw.papersafety import below
from reflexmap.draw.papersheets import sources
from reflexmap.draw.sheetwords import tr

# The feet against their size on other sheets: smaller where two pages would not do.
SCALES = {Length.FULL: 1.0, Length.POINTED: 0.8, Length.LEAST: 0.62}
LINES = 4  # to write on


def situation_blocks(
    guard: Guard, atlas: Atlas, choices: Choices, country: str, length: Length = Length.FULL
) -> tuple[Sheet, list[Block]]:
    """Return the sheet "My situation": what was ticked, what to leave alone, what to ask, and why."""
    sheet = _sheet(guard, atlas, choices, country)
    found = dangers_first(sheet, Length.FULL if length is Length.FULL else Length.LEAST)
    ticked: list[Heading | Paragraph | Bullets] = [
        Heading(tr("What was ticked")),
        Bullets(tuple(text(item.name) for item in guard.items)),
    ]
    if guard.stop:
        found += [*ticked, Heading(tr("No foot work for now"))]
        found += [Paragraph(text(strong(f"{each.name}."), each.action)) for each in guard.stop]
    else:
        found.append(Pair(tuple(ticked), tuple(_alone(guard, atlas))))
        found += _picture(guard, atlas, choices, SCALES[length])
    if guard.ask:
        found.append(Heading(tr("Ask a doctor or midwife first")))
        asked = Bullets(tuple(text(strong(f"{each.name}."), each.action, each.reason.text) for each in guard.ask))
        found.append(Columns((asked,)) if len(guard.ask) > 1 else asked)
        found.append(Lines(tr("What I want to ask, and the answer"), LINES if length is Length.FULL else LINES - 2))
    if guard.spots:
        found.append(Heading(tr("Leave out the spot")))
        found.append(Bullets(tuple(text(strong(f"{each.name}."), each.action) for each in guard.spots)))
    said = {each.name for each in (*guard.stop, *guard.ask, *guard.spots)}
    found += below(replace(sheet, cautions=tuple(each for each in sheet.cautions if each.name not in said)), choices)
    return sheet, [*found, *(sources(atlas, sheet.cited, sheet.cited) if choices.has(Part.SOURCES) else [])]


def _sheet(guard: Guard, atlas: Atlas, choices: Choices, country: str) -> Sheet:
    sheet = plan(atlas, (), country, chart=choices.chart, sex=choices.sex)
    numbers = atlas.numbers_for(country)
    dangers = atlas.dangers_named(tuple(dict.fromkeys(each for c in guard.cautions for each in c.danger)))
    ids = tuple(dict.fromkeys(s for c in guard.cautions for s in c.reason.sources if s in atlas.sources))
    listed = (*guard.cautions, *(each for each in atlas.general_cautions() if each not in guard.cautions))
    cares = sorted((care(each, {}) for each in listed), key=lambda each: tuple(Grade).index(each.grade))
    return replace(
        sheet,
        title=tr("My situation"),
        alarms=tuple(alarm(each, numbers) for each in dangers),
        cautions=tuple(cares),
        cited=ids,
        sources=cited(atlas, ids),
    )


def _named(guard: Guard, atlas: Atlas) -> tuple[list[str], list[str], bool]:
    """Return the zones to leave alone, those to work lightly, and whether those are all others."""
    alone = [atlas.zones[each].name for each in atlas.zones if each in guard.avoid]
    lightly = [atlas.zones[each].name for each in atlas.zones if each in guard.care]
    return alone, lightly, bool(lightly) and len(alone) + len(lightly) == len(atlas.zones)


def _alone(guard: Guard, atlas: Atlas) -> list[Heading | Paragraph]:
    alone, lightly, everywhere = _named(guard, atlas)
    found: list[Heading | Paragraph] = []
    if alone:
        found += [Heading(tr("Leave these zones alone")), Paragraph(text(", ".join(alone) + "."))]
    if lightly:
        every = tr("Everywhere: pressure 2 at most.") if everywhere else ", ".join(lightly) + "."
        found += [Heading(tr("Go lightly")), Paragraph(text(every))]
    return found or [Paragraph(text(tr("No zone has to be left alone.")))]


def _picture(guard: Guard, atlas: Atlas, choices: Choices, scale: float) -> list[Block]:
    """Return the feet with what to leave alone and where to go lightly: the surfaces that show some of it."""
    alone, lightly, everywhere = _named(guard, atlas)
    if not choices.has(Part.MAP) or not (alone or lightly):
        return []
    shown = guard.avoid if alone and everywhere else guard.avoid | guard.care
    areas = [area for zone in shown for chart in atlas.charts_in(choices.chart) for area in atlas.areas_of(zone, chart)]
    views = choices.surfaces or tuple(view for view in View if any(area.view is view for area in areas))
    hatched = tr("What to leave alone is hatched.")
    said = hatched if everywhere else tr("What to leave alone is hatched, where to go lightly is dotted.")
    marks = Marks(avoid=guard.avoid, care=frozenset() if everywhere else guard.care)
    told = tr("Picture of the feet: {said}").format(said=said)
    return [Picture(told, views, marks, scale=scale), Paragraph(text(said), quiet=True)] if views else []
