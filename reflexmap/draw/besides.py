"""A chart that stands beside another one: what both draw alike steps back, what differs is named and marked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.differences import differences
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import ZoneShapes

ONLY = "+ "  # stands before the name of a zone that only this chart draws


@dataclass(frozen=True, slots=True)
class Marked:
    """The zones of one chart on one surface that the chart beside it draws in another place, or not at all."""

    elsewhere: frozenset[str]
    only: frozenset[str]


def marked(atlas: Atlas, plate: Plate, sex: str) -> Marked:
    """Return which of a plate's zones differ from the chart beside it."""
    elsewhere, only = set[str](), set[str]()
    for foot, each in plate.feet.items():
        drawn = {area.zone for area in each.areas}
        for found in differences(atlas, plate.view, foot, sex):
            if found.zone in drawn:
                (elsewhere if found.ours and found.others else only).add(found.zone)
    return Marked(frozenset(elsewhere), frozenset(only - elsewhere))


def set_beside(atlas: Atlas, plate: Plate, sex: str) -> Plate:
    """Return a chart's plate with what differs from the chart beside it marked."""
    found = marked(atlas, plate, sex)
    loud = found.elsewhere | found.only
    systems = {zone.id: zone.system for zone in atlas.zones.values()}
    feet, notes = {}, dict.fromkeys(sorted(loud), "")
    for foot, each in plate.feet.items():
        notes |= {d.zone: d.text for d in differences(atlas, plate.view, foot, sex) if d.zone in loud and d.text}
        agreed = frozenset(area.zone for area in each.areas) - loud
        feet[foot] = replace(each, shapes=ZoneShapes(each.areas, systems, agreed))
    names = {zone: f"{ONLY}{name}" if zone in found.only else name for zone, name in plate.names.items()}
    return replace(plate, feet=feet, notes=notes, names=names)
