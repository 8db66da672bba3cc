"""A technique's page as blocks: what it is, how it is done, when and when not, the zones worked with it."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Grade, Technique, View
from reflexmap.core.paper import Choices, Job, Part
from reflexmap.core.paperblocks import (
    Block,
    Bullets,
    Cell,
    Figure,
    Heading,
    Pair,
    Paragraph,
    Picture,
    Table,
    strong,
    text,
)
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.sheetsituation import situated
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papercue import Length, cue, in_full
from reflexmap.draw.paperfigure import file_of
from reflexmap.draw.papersheets import (
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
FEW = 8  # zones that are numbered on the small map
SMALL_MAP = 0.8  # of the size that feet have on other sheets: it shows where, and is not worked from


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


def technique_blocks(
    job: Job, atlas: Atlas, sheet: Sheet, choices: Choices, guard: Guard | None, length: Length = Length.FULL
) -> list[Block]:
    """Return a technique's page: safety, how it is done, when not, its zones; then what stands in full."""
    found = cue(sheet, choices, length)
    found += technique_steps(job, atlas, guard, figures=choices.has(Part.MAP), steps=choices.has(Part.STEPS))
    found += technique_uses(job, atlas, sheet, choices)
    found += in_full(sheet, choices, length)
    found += research(sheet) if choices.has(Part.RESEARCH) else []
    few = caution_sources(atlas, sheet)
    short = length >= Length.POINTED
    return found + (sources(atlas, sheet.cited, few, short=short) if choices.has(Part.SOURCES) else [])


def technique_steps(
    job: Job, atlas: Atlas, guard: Guard | None, *, figures: bool = False, steps: bool = True, keyed: bool = True
) -> list[Block]:
    """Return what a technique is, beside its drawing where there is one, and how it is done.

    Where it is `keyed` the pressures are explained.
    """
    technique = atlas.techniques[job.ids("technique")[0]]
    lead: list[Heading | Paragraph | Bullets | Table | Picture | Figure] = [
        Paragraph(claim(technique.what), large=True)
    ]
    if technique.trained_only:
        lead.append(Paragraph((strong(tr("For trained hands only.")),)))
    if guard and guard.technique(technique.id).heed is Heed.AVOID:
        lead.append(Paragraph((strong(tr("In your situation, leave this technique out.")),)))
    lead += [Heading(tr("Your hand")), Paragraph(text(technique.hand))]
    drawing = drawn(technique.id, technique.name) if figures else None
    found: list[Block] = [Pair(tuple(lead), (drawing,), 0.56)] if drawing else list(lead)
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
    if steps:
        key = text(words.pressures()) if keyed else ()
        table = Table(head, rows, (NUMBER, 1.0, PRESSURE, TIME), frozenset({3}), dense=True, key=key)
        found += [Heading(tr("Steps")), table]
    return found


def technique_times(technique: Technique) -> list[Heading | Paragraph]:
    """Return when a technique is used and when not."""
    found: list[Heading | Paragraph] = []
    if technique.when:
        found += [Heading(tr("When")), Paragraph(text(technique.when))]
    if technique.when_not:
        found += [Heading(tr("When not")), Paragraph(text(technique.when_not))]
    return found


def technique_uses(job: Job, atlas: Atlas, sheet: Sheet, choices: Choices) -> list[Block]:
    """Return when a technique is used and when not, and its zones: by name, and most of them on one small map."""
    technique = atlas.techniques[job.ids("technique")[0]]
    found: list[Heading | Paragraph | Bullets | Table | Picture | Figure] = list(technique_times(technique))
    if not sheet.stops:
        return list(found)
    wanted = [view for view in sheet.views() if view in (choices.surfaces or tuple(View))]
    view = max(wanted, key=lambda v: sum(v in stop.drawn for stop in sheet.stops), default=None)
    found.append(Heading(tr("Zones that charts work with it")))
    if view is None or not choices.has(Part.MAP):
        return [*found, Paragraph(text("; ".join(stop.name for stop in sheet.stops) + "."))]
    few = len(sheet.stops) <= FEW
    names = [f"{stop.number} {stop.name}" if few else stop.name for stop in sheet.stops if view in stop.drawn]
    found.append(Paragraph(text("; ".join(names) + ".")))
    if others := [stop.name for stop in sheet.stops if view not in stop.drawn]:
        said = tr("Not on the picture of the {surface}:").format(surface=words.surface(view))
        found.append(Paragraph(text(strong(said), "; ".join(others) + ".")))
    shown = replace(picture(sheet, (view,), marks_of(sheet)), numbered=few, scale=SMALL_MAP)
    return [Pair(tuple(found), (shown,), 0.6)]


def drawn(name: str, title: str) -> Figure | None:
    """Return the drawing of a technique's movement, None where there is none."""
    said = tr("Drawing of the movement: {name}.").format(name=title)
    return Figure(name, said) if file_of(name) is not None else None
