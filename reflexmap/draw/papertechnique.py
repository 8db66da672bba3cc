"""A technique's page as blocks: what it is, how it is done, when and when not, the zones worked with it."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Grade
from reflexmap.core.paper import Choices, Job, Part
from reflexmap.core.paperblocks import Block, Cell, Heading, Paragraph, Table, strong, text
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.sheetsituation import situated
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.papersheets import (
    MOST_NUMBERED,
    NUMBER,
    PRESSURE,
    TIME,
    caution_sources,
    claim,
    marks_of,
    picture,
    research,
    sources,
)
from reflexmap.draw.sheetwords import tr

FINDINGS = 3  # of a technique


def technique_sheet(job: Job, atlas: Atlas, choices: Choices, guard: Guard | None, country: str) -> Sheet:
    """Return the facts of a technique's page: the zones that are worked with it stand on the feet."""
    technique = atlas.techniques[job.ids("technique")[0]]
    zones = atlas.zones_with_technique(technique.id, choices.chart)
    cautions = atlas.cautions_of_technique(technique.id)
    sheet = plan(atlas, tuple(("zone", each.id) for each in zones), country, chart=choices.chart, sex=choices.sex)
    findings = atlas.findings_of_technique(technique.id)[:FINDINGS]
    numbers = atlas.numbers_for(country)
    named = [caution for caution in cautions if technique.id in caution.techniques]
    dangers = atlas.dangers_named(tuple(dict.fromkeys(each for caution in named for each in caution.danger)))
    ids = [*technique.what.sources, *technique.sources, *(s for c in cautions for s in c.reason.sources)]
    ids += [s for f in findings for s in f.sources]
    place = {stop.link.zone: stop.number for stop in sheet.stops}
    cares = sorted((care(each, place) for each in cautions), key=lambda each: tuple(Grade).index(each.grade))
    known = tuple(dict.fromkeys(each for each in ids if each in atlas.sources))
    sheet = replace(
        sheet,
        title=technique.name,
        alarms=tuple(alarm(each, numbers) for each in dangers),
        cautions=tuple(cares),
        findings=findings,
        tradition=(),
        disputes=(),
        sources=cited(atlas, known),
        cited=known,
    )
    return situated(sheet, guard) if guard else sheet


def technique_blocks(job: Job, atlas: Atlas, sheet: Sheet, choices: Choices, guard: Guard | None) -> list[Block]:
    """Return a technique's page: safety, how it is done, when not, its zones."""
    found = above(sheet)
    found += technique_steps(job, atlas, guard)
    found += technique_zones(sheet, choices)
    found += below(sheet, choices)
    found += research(sheet) if choices.has(Part.RESEARCH) else []
    return found + (sources(atlas, sheet.cited, caution_sources(atlas, sheet)) if choices.has(Part.SOURCES) else [])


def technique_steps(job: Job, atlas: Atlas, guard: Guard | None) -> list[Block]:
    """Return what a technique is, how it is done, when and when not."""
    technique = atlas.techniques[job.ids("technique")[0]]
    found: list[Block] = [Paragraph(claim(technique.what), large=True)]
    if technique.trained_only:
        found.append(Paragraph((strong(tr("For trained hands only.")),)))
    if guard and guard.technique(technique.id).heed is Heed.AVOID:
        found.append(Paragraph((strong(tr("In your situation, leave this technique out.")),)))
    rows = tuple(
        (
            Cell(text(strong(f"{number}."))),
            Cell(text(step.do)),
            Cell(pressure=min(step.pressure, 4)),
            Cell((strong(words.duration(step.seconds)),)),
        )
        for number, step in enumerate(technique.steps, 1)
    )
    head = ("", tr("Step"), tr("Pressure"), tr("Time"))
    found += [Heading(tr("Your hand")), Paragraph(text(technique.hand))]
    found += [Heading(tr("Steps")), Table(head, rows, (NUMBER, 1.0, PRESSURE, TIME), frozenset({3}))]
    found += [Paragraph(text(words.pressures()), quiet=True)]
    if technique.when:
        found += [Heading(tr("When")), Paragraph(text(technique.when))]
    if technique.when_not:
        found += [Heading(tr("When not")), Paragraph(text(technique.when_not))]
    return found


def technique_zones(sheet: Sheet, choices: Choices) -> list[Block]:
    """Return the zones that are worked with a technique, on the feet and by name."""
    if not sheet.stops:
        return []
    views = choices.surfaces or sheet.views()
    many = len(sheet.stops) > MOST_NUMBERED
    names = ", ".join(stop.name if many else f"{stop.number} {stop.name}" for stop in sheet.stops)
    found: list[Block] = [Heading(tr("Zones that charts work with it")), Paragraph(text(f"{names}."))]
    if choices.has(Part.MAP) and views:
        found.append(picture(sheet, views, marks_of(sheet), many=False))
    return found
