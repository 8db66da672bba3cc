"""The whole atlas in memory, and what follows from it: who is linked with whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reflexmap.core.chartwords import ChartWords, key, told
from reflexmap.core.errors import AmbiguousNameError, UnknownNameError
from reflexmap.core.guidelines import GuideLine
from reflexmap.core.model import (
    Acupoint,
    Area,
    Caution,
    ChartInfo,
    DangerSign,
    Display,
    Finding,
    Foot,
    Grade,
    Level,
    Link,
    Numbers,
    Outline,
    Rank,
    Region,
    RegionShape,
    Routine,
    SaidClaim,
    Source,
    Symptom,
    Technique,
    TextPage,
    View,
    WordList,
    Zone,
)
from reflexmap.core.situation import SituationGroup

DEFAULT_CHART = "western"
BOTH_CHARTS = "both"  # shown together with the differences marked; no chart of its own
ALL = ("all",)


@dataclass(frozen=True)
class Atlas:
    """All facts, by id and in the order of the files. It never changes after loading."""

    zones: dict[str, Zone]
    techniques: dict[str, Technique]
    regions: dict[str, Region]
    symptoms: dict[str, Symptom]
    cautions: dict[str, Caution]
    dangers: dict[str, DangerSign]
    findings: dict[str, Finding]
    acupoints: dict[str, Acupoint]
    routines: dict[str, Routine]
    pages: dict[str, TextPage]
    claims: dict[str, SaidClaim]
    sources: dict[str, Source]
    numbers: tuple[Numbers, ...]
    charts: dict[str, ChartInfo]
    areas: tuple[Area, ...]
    outlines: tuple[Outline, ...]
    shapes: tuple[RegionShape, ...]
    guides: tuple[GuideLine, ...] = ()
    chart_words: dict[str, ChartWords] = field(default_factory=dict)
    situations: dict[str, SituationGroup] = field(default_factory=dict)
    danger_words: dict[str, WordList] = field(default_factory=dict)

    def kinds(self) -> dict[str, dict[str, Any]]:
        """Return what can be named as `kind:id`."""
        return {
            "symptom": self.symptoms,
            "zone": self.zones,
            "region": self.regions,
            "technique": self.techniques,
            "caution": self.cautions,
            "routine": self.routines,
            "page": self.pages,
            "acupoint": self.acupoints,
        }

    def find(self, name: str, kinds: tuple[str, ...] = ()) -> tuple[str, str]:
        """Return (kind, id) for `kind:id` or a bare id that is unique.

        Raises UnknownNameError or AmbiguousNameError.
        """
        allowed = {kind: table for kind, table in self.kinds().items() if not kinds or kind in kinds}
        kind, colon, bare = name.partition(":")
        if colon:
            if kind in allowed and bare in allowed[kind]:
                return kind, bare
        else:
            found = tuple(each for each, table in allowed.items() if name in table)
            if len(found) == 1:
                return found[0], name
            if found:
                raise AmbiguousNameError(name, tuple(f"{each}:{name}" for each in found))
        wanted = " or ".join(allowed)
        raise UnknownNameError(f'Nothing here is called "{name}": look for a {wanted} with "reflexmap search".')

    def has_page(self, kind: str, name: str) -> bool:
        """Whether something has a page of its own; a finding has one too, though nobody names it by its id."""
        return name in (self.findings if kind == "finding" else self.kinds().get(kind, {}))

    # Areas

    def areas_on(self, view: View, foot: Foot, chart: str = DEFAULT_CHART) -> tuple[Area, ...]:
        """Return the polygons of one picture, in the file's order."""
        return tuple(a for a in self.areas if a.view is view and a.foot is foot and a.chart == chart)

    def drawn_views(self) -> frozenset[View]:
        """Return the surfaces that some chart draws."""
        return frozenset(area.view for area in self.areas)

    def views_on(self, chart: str) -> frozenset[View]:
        """Return the surfaces that can be looked at where a chart is shown: of a partial one those that it draws."""
        info = self.charts.get(chart)
        if info is None or not info.partial:
            return self.drawn_views() | {View.PLANTAR}
        return frozenset(area.view for area in self.areas if area.chart == chart)

    def view_on(self, view: View, chart: str) -> View:
        """Return a surface where a chart can be looked at: the one asked for, or the first that a partial one draws."""
        views = self.views_on(chart)
        partial = chart in self.charts and self.charts[chart].partial
        return next((each for each in View if each in views), view) if partial and view not in views else view

    def differs_by_sex(self) -> bool:
        """Whether some chart draws different organs for women and men."""
        return any(area.sex for area in self.areas)

    def areas_of(self, zone: str, chart: str = DEFAULT_CHART) -> tuple[Area, ...]:
        """Return a zone's polygons."""
        return tuple(area for area in self.areas if area.zone == zone and area.chart == chart)

    def drawn(self, zone: str, chart: str = DEFAULT_CHART) -> bool:
        """Whether the chart draws the zone anywhere."""
        return any(area.zone == zone and area.chart == chart for area in self.areas)

    def outline(self, view: View, foot: Foot) -> Outline | None:
        """Return the edge of the skin, None if the data lacks it."""
        return next((each for each in self.outlines if each.view is view and each.foot is foot), None)

    # What a chart says of its zones

    def charts_in(self, chart: str) -> tuple[str, ...]:
        """Return the charts that a choice shows: the one that it names; for "both" the whole ones, default first."""
        if chart != BOTH_CHARTS:
            return (chart,)
        whole = (each.id for each in self.charts.values() if not each.partial)
        return tuple(sorted(whole, key=lambda each: each != DEFAULT_CHART))

    def zone_on(self, zone: str, chart: str) -> Zone:
        """Return a zone as a chart teaches it: its own words where it has some, the zone's otherwise.

        Feet and surfaces are those of the chart, none where it does not draw the zone. "both" speaks as the default
        chart does, except of a zone that only another chart teaches; a chart that nobody knows says nothing of its
        own. Raises KeyError for an unknown zone.
        """
        usual = self.zones[zone]
        if chart == BOTH_CHARTS and not usual.surfaces:
            chart = next((each for each in self.charts_in(chart) if self.drawn(zone, each)), DEFAULT_CHART)
        if chart == DEFAULT_CHART or chart not in self.charts:
            return usual
        return told(usual, self.chart_words.get(key(chart, zone)), self.areas_of(zone, chart))

    # Links

    def zones_of_region(self, region: str) -> tuple[Zone, ...]:
        """Return the zones that tradition links with a body region."""
        return tuple(zone for zone in self.zones.values() if region in zone.regions)

    def symptoms_of_zone(self, zone: str) -> tuple[Symptom, ...]:
        """Return the complaints that list a zone, those that list it as primary first."""
        linked = [
            (link.rank is not Rank.PRIMARY, symptom)
            for symptom in self.symptoms.values()
            for link in symptom.zones
            if link.zone == zone and symptom.display is not Display.NEVER
        ]
        found = {symptom.id: symptom for _, symptom in sorted(linked, key=lambda pair: pair[0])}
        return tuple(found.values())

    def cautions_of_zone(self, zone: str) -> tuple[Caution, ...]:
        """Return the cautions for a zone's page: those that name the zone, then those for every page."""
        named = [c for c in self.cautions.values() if zone in c.avoid or zone in c.lightly]
        return _by_weight(named) + tuple(c for c in self.general_cautions() if c not in named)

    def cautions_of_symptom(self, symptom: Symptom) -> tuple[Caution, ...]:
        """Return a complaint's cautions: its own, then those that name its zones, then those for every page."""
        own = [self.cautions[each] for each in symptom.cautions if each in self.cautions]
        zones = {link.zone for link in symptom.zones}
        named = [
            c
            for c in self.cautions.values()
            if c not in own and not c.always and (zones & set(c.avoid) or zones & set(c.lightly))
        ]
        general = [c for c in self.general_cautions() if c not in own]
        return _by_weight(own) + _by_weight(named) + tuple(general)

    def cautions_of_acupoint(self, point: Acupoint) -> tuple[Caution, ...]:
        """Return the cautions for a point's page: its own, then those for every page."""
        own = [self.cautions[each] for each in point.cautions if each in self.cautions]
        return _by_weight(own) + tuple(c for c in self.general_cautions() if c not in own)

    def symptoms_of_acupoint(self, point: str) -> tuple[Symptom, ...]:
        """Return the complaints that tradition links with a point."""
        return tuple(each for each in self.symptoms.values() if point in each.acupoints)

    def cautions_of_technique(self, technique: str) -> tuple[Caution, ...]:
        """Return the cautions for a technique's page: those that name it, then those that rule out or guard all."""
        named = [c for c in self.cautions.values() if technique in c.techniques]
        every = [c for c in self.cautions.values() if c.techniques == ALL and not c.always]
        return _by_weight(named) + _by_weight(every) + tuple(c for c in self.general_cautions() if c not in named)

    def cautions_of_routine(self, routine: Routine) -> tuple[Caution, ...]:
        """Return a routine's cautions, then those for every page."""
        own = [self.cautions[each] for each in routine.cautions if each in self.cautions]
        return _by_weight(own) + tuple(c for c in self.general_cautions() if c not in own)

    def links_of_routine(self, routine: str) -> tuple[Link, ...]:
        """Return the zones of a routine in the order in which they are first worked; none for an unknown one."""
        found = self.routines.get(routine)
        return tuple(Link(zone, Rank.PRIMARY) for zone in found.zones) if found else ()

    def zones_with_technique(self, technique: str, chart: str = DEFAULT_CHART) -> tuple[Zone, ...]:
        """Return the zones that are worked with a technique where a chart is shown."""
        zones = (self.zone_on(each, chart) for each in self.zones)
        return tuple(zone for zone in zones if any(step.technique == technique for step in zone.work))

    def routines_with(self, *, technique: str = "", zone: str = "") -> tuple[Routine, ...]:
        """Return the routines that use a technique or work a zone."""
        return tuple(
            routine
            for routine in self.routines.values()
            if any((technique and s.technique == technique) or (zone and s.zone == zone) for s in routine.steps)
        )

    def findings_of_technique(self, technique: str) -> tuple[Finding, ...]:
        """Return the research on a technique."""
        return tuple(f for f in self.findings.values() if technique in f.techniques)

    def claims_about(self, kind: str, name: str) -> tuple[SaidClaim, ...]:
        """Return what others claim of a zone, a complaint, a technique or a finding's matter."""
        field = f"{kind}s"
        return tuple(claim for claim in self.claims.values() if name in getattr(claim, field, ()))

    def general_cautions(self) -> tuple[Caution, ...]:
        """Return the cautions that stand on every page."""
        return _by_weight([c for c in self.cautions.values() if c.always])

    def findings_of_zone(self, zone: str) -> tuple[Finding, ...]:
        """Return the research on a zone: what names it first, then what concerns all zones."""
        named = [f for f in self.findings.values() if zone in f.zones]
        return tuple(named + [f for f in self.findings.values() if f.zones == ALL])

    def findings_of_symptom(self, symptom: str) -> tuple[Finding, ...]:
        """Return the research on a complaint, then what concerns all zones."""
        named = [f for f in self.findings.values() if symptom in f.symptoms]
        return tuple(named + [f for f in self.findings.values() if f.zones == ALL and f not in named])

    def dangers_of_symptom(self, symptom: Symptom) -> tuple[DangerSign, ...]:
        """Return the danger signs that a complaint may be, the most pressing first."""
        return self.dangers_named(symptom.danger)

    def dangers_named(self, ids: tuple[str, ...]) -> tuple[DangerSign, ...]:
        """Return the known danger signs among some ids, the most pressing first."""
        found = [self.dangers[each] for each in ids if each in self.dangers]
        return tuple(sorted(found, key=lambda danger: tuple(Level).index(danger.level)))

    def numbers_for(self, country: str) -> Numbers:
        """Return whom to call in a country (ISO code), else the entry for everywhere."""
        table = {each.country: each for each in self.numbers}
        fallback = table.get("") or Numbers("", "112 or your local emergency number", "your doctor", ())
        return table.get(country, fallback)


def with_numbers(text: str, numbers: Numbers) -> str:
    """Put a country's numbers into an action."""
    return text.replace("{emergency}", numbers.emergency).replace("{urgent}", numbers.urgent)


def ranked(links: tuple[Link, ...], rank: Rank) -> tuple[str, ...]:
    """Return the zones of one rank in working order."""
    return tuple(link.zone for link in links if link.rank is rank)


def _by_weight(cautions: list[Caution]) -> tuple[Caution, ...]:
    return tuple(sorted(cautions, key=lambda caution: tuple(Grade).index(caution.grade)))
