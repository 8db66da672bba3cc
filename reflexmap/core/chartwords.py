"""A chart's own words for a zone: where it teaches the zone to lie and how it is worked there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reflexmap.core.fields import Fields
from reflexmap.core.model import Area, Claim, Foot, Step, View, Zone
from reflexmap.core.words import LONGEST_BRIEF, read_step

FILE = "words.yaml"  # in the chart's folder; a chart without it follows the words of the zones
FEET = ("", "both", "left", "right")


class Basis(StrEnum):
    """Whose words stand beside a chart's picture of a zone."""

    USUAL = "usual"  # the zone's own, which fit
    OWN = "own"  # the chart's
    PLACE = "place"  # the place in the chart's words, the steps as the default chart has them elsewhere
    OTHER = "other"  # the default chart's, although the zone lies elsewhere


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What one chart says of a zone; whatever is empty follows the zone's own words."""

    zone: str
    chart: str
    laterality: str
    surfaces: tuple[View, ...]
    find: Claim | None
    brief: str
    work: tuple[Step, ...]
    work_sources: tuple[str, ...]
    work_unverified: bool
    sources: tuple[str, ...]

    @property
    def id(self) -> str:
        """The chart and the zone, as these words are named."""
        return key(self.chart, self.zone)


def key(chart: str, zone: str) -> str:
    """Return the name of a chart's words for a zone."""
    return f"{chart}:{zone}"


def read_words(fields: Fields, chart: str) -> ChartWords:
    """Return the words of one entry of `data/charts/<chart>/words.yaml`."""
    words = ChartWords(
        zone=fields.id("zone"),
        chart=chart,
        laterality=fields.word("laterality", FEET),
        surfaces=fields.some_of("surfaces", View),
        find=fields.claim("find") if fields.raw("find") is not None else None,
        brief=fields.text("brief", optional=True, longest=LONGEST_BRIEF),
        work=tuple(read_step(each) for each in fields.entries("work")),
        work_sources=fields.ids("work_sources"),
        work_unverified=fields.flag("work_unverified"),
        sources=fields.ids("sources"),
    )
    if words.work and not words.work_sources and not words.work_unverified:
        fields.fault("work", "The steps need 'work_sources', or 'work_unverified: true'.")
    if not words.work and (words.work_sources or words.work_unverified):
        fields.fault("work", "'work_sources' and 'work_unverified' belong to steps: write 'work', or leave them out.")
    if any(not step.technique for step in words.work):
        fields.fault("work", "Each step names its technique.")
    if any(step.pressure > 4 for step in words.work):
        fields.fault("work", "Pressure 5 is for trained hands only and is never offered on a zone.")
    if not (words.find or words.brief or words.work or words.laterality or words.surfaces or words.sources):
        fields.fault("zone", "This entry says nothing of its own: add what this chart teaches, or remove it.")
    fields.done()
    return words


def told(zone: Zone, words: ChartWords | None, areas: tuple[Area, ...]) -> Zone:
    """Return a zone in a chart's words; feet and surfaces are those that it draws (`areas`) unless it says more."""
    feet = {area.foot for area in areas}
    laterality = "both" if len(feet) == len(Foot) else next(iter(feet), zone.laterality)
    on = {area.view for area in areas}
    zone = replace(zone, laterality=str(laterality), surfaces=tuple(view for view in View if view in on))
    if words is None:
        return zone
    return replace(
        zone,
        laterality=words.laterality or zone.laterality,
        surfaces=words.surfaces or zone.surfaces,
        find=words.find or zone.find,
        brief=words.brief or zone.brief,
        work=words.work or zone.work,
        work_sources=words.work_sources if words.work else zone.work_sources,
        work_unverified=words.work_unverified if words.work else zone.work_unverified,
        # What bears out the place on one chart says nothing of another place on another.
        sources=words.sources or (() if words.find else zone.sources),
    )
