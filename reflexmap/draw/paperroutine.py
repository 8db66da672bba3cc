"""A routine's card as blocks: ordered steps with foot, zone, pressure, time, and the time gone by."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Display, Grade, RoutineStep
from reflexmap.core.paper import Choices, Job
from reflexmap.core.paperblocks import Block, Cell, Heading, Table, strong, text
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.core.sheetfacts import Sheet, Teaching
from reflexmap.core.sheetsituation import situated
from reflexmap.draw.papercards import FEW
from reflexmap.draw.papersheets import NUMBER, PRESSURE
from reflexmap.draw.sheettext import MM
from reflexmap.draw.sheetwords import tr


def routine_sheet(job: Job, atlas: Atlas, choices: Choices, guard: Guard | None, country: str) -> Sheet:
    """Return the facts of a routine card."""
    routine = atlas.routines[job.ids("routine")[0]]
    zones = tuple(("zone", each) for each in routine.zones)
    sheet = plan(atlas, zones, country, chart=choices.chart, sex=choices.sex)
    place = {stop.link.zone: stop.number for stop in sheet.stops}
    numbers = atlas.numbers_for(country)
    cautions = atlas.cautions_of_routine(routine)
    made_for = [atlas.symptoms[each] for each in routine.complaints if each in atlas.symptoms]
    own = [*routine.about.sources, *routine.sources, *(s for c in cautions if not c.always for s in c.reason.sources)]
    general = [s for c in cautions if c.always for s in c.reason.sources]
    findings = tuple(dict.fromkeys(f for each in made_for for f in atlas.findings_of_symptom(each.id)[:2]))
    ids = tuple(dict.fromkeys((*own, *(s for f in findings for s in f.sources), *general)))
    cares = sorted((care(each, place) for each in cautions), key=lambda each: tuple(Grade).index(each.grade))
    sheet = replace(
        sheet,
        title=routine.name,
        alarms=tuple(alarm(each, numbers) for each in atlas.dangers_named(routine.danger)),
        questions=tuple((each.name, each.question) for each in made_for if each.display is Display.AFTER_CHECK),
        cautions=tuple(cares),
        findings=findings,
        tradition=(Teaching(routine.name, routine.about),),
        disputes=(),
        sources=cited(atlas, ids),
        cited=tuple(each for each in ids if each in atlas.sources),
    )
    return situated(sheet, guard) if guard else sheet


def routine_steps(job: Job, atlas: Atlas, sheet: Sheet, guard: Guard | None, key: tuple[str, ...] = ()) -> list[Block]:
    """Return the steps of a routine in order, each with its foot, pressure, time and the time gone by.

    `key` are sentences about their signs.
    """
    routine = atlas.routines[job.ids("routine")[0]]
    if guard and guard.stop:
        return []
    place = {stop.link.zone: stop.number for stop in sheet.stops}
    rows, gone = [], 0
    for number, step in enumerate(routine.steps, 1):
        left_out = bool(guard) and guard is not None and guard.step(step).heed is Heed.AVOID
        gone += 0 if left_out else step.seconds
        rows.append(_step_row(number, step, atlas, place, gone, guard, left_out=left_out))
    head = ("", tr("What to do"), tr("Foot"), tr("Zone"), tr("Pressure"), tr("Time"), tr("Total"))
    shares = (NUMBER, 1.0, 10 * MM, 8.4 * MM, PRESSURE, 9 * MM, 9 * MM)
    table = Table(head, tuple(rows), shares, frozenset({5, 6}), dense=True, cards=len(rows) > FEW, key=text(*key))
    return [Heading(tr("Steps")), table]


def _step_row(
    number: int,
    step: RoutineStep,
    atlas: Atlas,
    place: dict[str, int],
    gone: int,
    guard: Guard | None,
    *,
    left_out: bool,
) -> tuple[Cell, ...]:
    technique = atlas.techniques.get(step.technique)
    zone = atlas.zones.get(step.zone)
    names = [each.name for each in (zone, technique) if each]
    firm = min(step.pressure, guard.pressure(step.zone)) if guard and step.zone else step.pressure
    what = text(strong(f"{', '.join(names)}." if names else ""), step.do)
    if left_out:
        what = text(strong(tr("Leave this step out.")), ", ".join(names))
    foot = {"both": tr("both"), "right": tr("right"), "left": tr("left")}[step.foot]
    return (
        Cell(text(strong(f"{number}."))),
        Cell(what),
        Cell(text(foot), usual=step.foot == "both" or foot in step.do.casefold()),
        Cell(number=place.get(step.zone, 0)),
        Cell(pressure=-1 if left_out else firm),
        Cell((strong(clock(step.seconds)),) if not left_out else ()),
        Cell(text(clock(gone))),
    )


def clock(seconds: int) -> str:
    """Return a time as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02d}"
