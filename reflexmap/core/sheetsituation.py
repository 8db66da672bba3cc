"""What a reference sheet says of a person's situation: what to leave alone, where to go lightly, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Caution, Grade
from reflexmap.core.sheet import cited
from reflexmap.core.sheetfacts import Care, Sheet, Stop, Work


@dataclass(frozen=True, slots=True)
class Situated:
    """The facts of the box "My situation".

    `ticked` are the names of what was ticked, `stop` the names and actions of the cautions that rule out any foot
    work (the sheet then has no working order), `ask` the names of those that send to a doctor first, `spots` of those
    that leave out a spot. `alone` and `lightly` are zone ids for the picture; `named` are the zones to leave alone, as
    (number in the working order or 0, name), `light` the numbers to go lightly on. With `everywhere`, all zones that
    are not left alone are worked lightly. `techniques` are those of the sheet's steps that are left out.
    """

    ticked: tuple[str, ...]
    stop: tuple[tuple[str, str], ...]
    ask: tuple[str, ...]
    spots: tuple[str, ...]
    alone: frozenset[str]
    lightly: frozenset[str]
    named: tuple[tuple[int, str], ...]
    light: tuple[int, ...]
    everywhere: bool
    techniques: tuple[str, ...]


def situated(sheet: Sheet, guard: Guard) -> Sheet:
    """Return a sheet with a person's situation on it: its box, and its cautions in full; the same where none is."""
    if not guard.items:
        return sheet
    known = {care.name for care in sheet.cautions}
    names = {caution.name for caution in guard.cautions}
    cautions = [replace(care, general=False) if care.name in names else care for care in sheet.cautions]
    cautions += [_care(caution, sheet) for caution in guard.cautions if caution.name not in known]
    cautions.sort(key=lambda care: tuple(Grade).index(care.grade))
    ids = tuple(each for caution in guard.cautions for each in caution.reason.sources if each in guard.atlas.sources)
    own = tuple(dict.fromkeys((*sheet.sources[: sheet.own_sources], *cited(guard.atlas, ids))))
    general = tuple(each for each in sheet.sources[sheet.own_sources :] if each not in own)
    return replace(
        sheet,
        stops=() if guard.stop else tuple(_eased(stop, guard) for stop in sheet.stops),
        cautions=tuple(cautions),
        sources=(*own, *general),
        own_sources=len(own),
        cited=tuple(dict.fromkeys((*sheet.cited, *ids))),
        situation=_facts(sheet, guard),
    )


def _eased(stop: Stop, guard: Guard) -> Stop:
    """Return a place in the working order as a person's situation leaves it.

    A zone that is left alone keeps its number and its place, but nothing to do; so does a step whose technique is
    left out. Elsewhere the pressure is no firmer than the zone bears.
    """
    most = guard.pressure(stop.link.zone)
    if not most:
        return replace(stop, brief="", steps=(), pressure=0, seconds=0)
    names = {each.name for each in guard.atlas.techniques.values() if guard.technique(each.id).heed is Heed.AVOID}
    steps = tuple(
        Work(step.technique, "", 0, 0) if step.technique in names else replace(step, pressure=min(step.pressure, most))
        for step in stop.steps
    )
    seconds = sum(step.seconds for step in steps)
    brief = stop.brief if seconds else ""
    return replace(stop, brief=brief, steps=steps, pressure=min(stop.pressure, most), seconds=seconds)


def _facts(sheet: Sheet, guard: Guard) -> Situated:
    atlas = guard.atlas
    place = {stop.link.zone: stop.number for stop in sheet.stops}
    alone = () if guard.stop else tuple(each for each in atlas.zones if each in guard.avoid)
    numbered = sorted(alone, key=lambda zone: (zone not in place, place.get(zone, 0)))
    used = dict.fromkeys(step.technique for stop in sheet.stops for step in stop.steps if step.technique)
    left_out = {t.name for t in atlas.techniques.values() if guard.technique(t.id).heed is Heed.AVOID}
    return Situated(
        ticked=tuple(item.name for item in guard.items),
        stop=tuple((caution.name, caution.action) for caution in guard.stop),
        ask=tuple(caution.name for caution in guard.ask),
        spots=tuple(caution.name for caution in guard.spots),
        alone=guard.avoid,
        lightly=guard.care,
        named=tuple((place.get(zone, 0), atlas.zones[zone].name) for zone in numbered),
        light=tuple(stop.number for stop in sheet.stops if stop.link.zone in guard.care),
        everywhere=bool(guard.care) and len(guard.care) + len(guard.avoid) == len(atlas.zones),
        techniques=() if guard.stop else tuple(name for name in used if name in left_out),
    )


def _care(caution: Caution, sheet: Sheet) -> Care:
    def numbers(zones: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(stop.number for stop in sheet.stops if stop.link.zone in zones)

    return Care(caution.grade, caution.name, caution.action, numbers(caution.avoid), numbers(caution.lightly))
