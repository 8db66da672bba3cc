"""Decides what a reference sheet says and in which order; where it stands on the paper is no matter of this file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from reflexmap.core.atlas import ALL, BOTH_CHARTS, DEFAULT_CHART, Atlas, with_numbers
from reflexmap.core.differences import OTHER_CHART, basis
from reflexmap.core.model import (
    Area,
    Caution,
    DangerSign,
    Display,
    Finding,
    Foot,
    Grade,
    Level,
    Link,
    Numbers,
    Rank,
    Source,
    Symptom,
    View,
    Zone,
)
from reflexmap.core.sheetfacts import Alarm, Call, Care, Sheet, Stop, Teaching, Work

__all__ = ["Names", "Sheet", "alarm", "care", "citation", "cited", "merged", "plan"]

T = TypeVar("T")
FINDINGS = 2  # told of one zone or complaint, the one on all zones among them
Names = tuple[tuple[str, str], ...]  # (kind, id); the kinds are "zone" and "symptom"


def plan(atlas: Atlas, names: Names, country: str = "", *, chart: str = DEFAULT_CHART, sex: str = "female") -> Sheet:
    """Return the sheet for some zones and complaints, merged into one working order.

    `country` (ISO code) chooses the phone numbers. Complaints marked never bring advice instead of zones. For the
    chart "both" the default chart's words are told and both charts are drawn. Where the chart differs for women and
    men, the complaint or the zones decide whose organs are drawn, and `sex` where they leave it open.
    """
    zones = [atlas.zone_on(each, chart) for kind, each in names if kind == "zone" and each in atlas.zones]
    symptoms = [atlas.symptoms[each] for kind, each in names if kind == "symptom" and each in atlas.symptoms]
    shown = [symptom for symptom in symptoms if symptom.display is not Display.NEVER]
    titles = {(kind, id_): found.name for kind, id_ in names if (found := atlas.kinds().get(kind, {}).get(id_))}
    lists = [symptom.links_on(chart) for symptom in shown] + [(Link(zone.id, Rank.PRIMARY),) for zone in zones]
    links = [link for link in merged(lists) if link.zone in atlas.zones]
    drawn_sex = _sex(atlas, shown, links, chart) or sex
    stops = tuple(_stop(atlas, number, link, chart, drawn_sex) for number, link in enumerate(links, 1))
    numbers = atlas.numbers_for(country)
    dangers = _unique(danger for symptom in symptoms for danger in atlas.dangers_of_symptom(symptom))
    dangers.sort(key=lambda danger: tuple(Level).index(danger.level))
    cautions = _cautions(atlas, zones, symptoms)
    findings = _findings(atlas, zones, symptoms)
    worked = [atlas.zone_on(stop.link.zone, chart) for stop in stops]
    general = tuple(each for caution in cautions if caution.always for each in caution.reason.sources)
    own = _resting_on(zones, symptoms, worked, dangers, cautions, findings)
    info = atlas.charts.get(DEFAULT_CHART if chart == BOTH_CHARTS else chart)
    usual, other = atlas.charts.get(DEFAULT_CHART), atlas.charts.get(OTHER_CHART)
    place = {stop.link.zone: stop.number for stop in stops}
    return Sheet(
        title=", ".join(titles.values()),
        chart=info.name if info else "",
        chart_id=chart,
        sex=drawn_sex,
        alarms=tuple(alarm(danger, numbers) for danger in dangers),
        advice=tuple((each.name, each.advice) for each in symptoms if each.display is Display.NEVER),
        questions=tuple((each.name, each.question) for each in shown if each.display is Display.AFTER_CHECK),
        stops=stops,
        cautions=tuple(care(caution, place) for caution in cautions),
        findings=tuple(findings),
        tradition=tuple(
            [Teaching(each.name, each.tradition, each in shown and each.basis == "chart-logic") for each in symptoms]
            + [Teaching(each.name, each.tradition) for each in zones]
        ),
        disputes=zones[0].disputes if len(zones) == 1 and not symptoms else (),
        sources=tuple(dict.fromkeys(cited(atlas, own) + cited(atlas, general))),
        own_sources=len(cited(atlas, own)),
        cited=tuple(dict.fromkeys(each for each in own + general if each in atlas.sources)),
        edition=info.edition if info else "",
        emergency=numbers.emergency,
        urgent=numbers.urgent,
        usual=usual.name if usual else "",
        compared=other.name if other and chart == BOTH_CHARTS else "",
    )


def merged(lists: Iterable[tuple[Link, ...]]) -> tuple[Link, ...]:
    """Return one working order that keeps the order of each list where the lists agree.

    A zone that is primary anywhere is primary. The first list leads where lists disagree.
    """
    left = [list(links) for links in lists if links]
    ranks: dict[str, Rank] = {}
    for links in left:
        for link in links:
            if ranks.get(link.zone) is not Rank.PRIMARY:
                ranks[link.zone] = link.rank
    found: list[Link] = []
    while left:
        later = {link.zone for links in left for link in links[1:]}
        heads = [links[0].zone for links in left]
        zone = next((head for head in heads if head not in later), heads[0])
        found.append(Link(zone, ranks[zone]))
        left = [kept for links in left if (kept := [link for link in links if link.zone != zone])]
    return tuple(found)


def citation(source: Source) -> str:
    """Return a source in a few words: who and when, or its title where nobody signed it."""
    people = [each.strip() for each in source.authors.split(",")] if source.authors else []
    who = f"{people[0]} et al." if len(people) > 2 else ", ".join(people) or source.title
    return f"{who} {source.year}".strip()


def _sex(atlas: Atlas, symptoms: list[Symptom], links: list[Link], chart: str) -> str:
    """Return whose organs a sheet needs: what its complaints say, else its first zone that only one sex has."""
    told = [symptom.sex for symptom in symptoms if symptom.sex]
    zones = [{area.sex for area in _areas(atlas, link.zone, chart)} for link in links]
    told += [next(iter(found)) for found in zones if len(found) == 1 and found != {""}]
    return told[0] if told else ""


def _stop(atlas: Atlas, number: int, link: Link, chart: str, sex: str) -> Stop:
    zone = atlas.zone_on(link.zone, chart)
    techniques = atlas.techniques
    steps = tuple(
        Work(techniques[s.technique].name if s.technique in techniques else "", s.do, s.pressure, s.seconds)
        for s in zone.work
    )
    areas = [area for area in _areas(atlas, zone.id, chart) if area.sex in ("", sex)]
    # A helper carries no number; it counts only where a zone has nothing else.
    on = {area.view for area in areas if not area.helper} or {area.view for area in areas}
    drawn = tuple(view for view in View if view in on)
    return Stop(
        number,
        link,
        zone.name,
        zone.brief,
        zone.find,
        steps,
        zone.pressure,
        zone.seconds,
        tuple(foot for foot in Foot if foot in zone.feet),
        zone.surfaces,
        drawn,
        basis(atlas, zone.id, chart),
    )


def _areas(atlas: Atlas, zone: str, chart: str) -> tuple[Area, ...]:
    """Return a zone's areas on a chart, on every chart where they are compared."""
    return tuple(area for each in atlas.charts_in(chart) for area in atlas.areas_of(zone, each))


def alarm(danger: DangerSign, numbers: Numbers) -> Alarm:
    """Return a group of danger signs as a sheet tells it, with a country's numbers in it."""
    calls = []
    for level in Level:
        signs = tuple(sign.text for sign in danger.signs if sign.level is level)
        if signs:
            action = dict(danger.actions).get(level, "")
            calls.append(Call(level, with_numbers(action, numbers), signs))
    return Alarm(danger.name, tuple(calls), with_numbers(danger.note, numbers))


def _cautions(atlas: Atlas, zones: list[Zone], symptoms: list[Symptom]) -> list[Caution]:
    """Return the cautions by grade; an advice page carries only the complaint's own."""
    found: list[Caution] = []
    for symptom in symptoms:
        if symptom.display is Display.NEVER:
            found += [atlas.cautions[each] for each in symptom.cautions if each in atlas.cautions]
        else:
            found += atlas.cautions_of_symptom(symptom)
    for zone in zones:
        found += atlas.cautions_of_zone(zone.id)
    return sorted(_unique(found), key=lambda caution: tuple(Grade).index(caution.grade))


def care(caution: Caution, place: dict[str, int]) -> Care:
    """Return a caution as a sheet tells it; `place` holds the numbers of its zones."""

    def numbers(zones: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(sorted(place[zone] for zone in zones if zone in place))

    avoid, lightly = numbers(caution.avoid), numbers(caution.lightly)
    return Care(caution.grade, caution.name, caution.action, avoid, lightly, caution.always)


def _findings(atlas: Atlas, zones: list[Zone], symptoms: list[Symptom]) -> list[Finding]:
    """Return the first research on each choice, then the first of what concerns all zones: it sums up the rest."""
    lists = [atlas.findings_of_symptom(symptom.id) for symptom in symptoms]
    lists += [atlas.findings_of_zone(zone.id) for zone in zones]
    named = [[finding for finding in found if finding.zones != ALL] for found in lists]
    if all(symptom.display is Display.NEVER for symptom in symptoms) and not zones:
        return _unique(finding for found in named for finding in found[:FINDINGS])
    general = [finding for found in lists for finding in found if finding.zones == ALL]
    return _unique(finding for found in named for finding in found[: FINDINGS - 1]) + general[:1]


def _resting_on(
    zones: list[Zone],
    symptoms: list[Symptom],
    worked: list[Zone],
    dangers: list[DangerSign],
    cautions: list[Caution],
    findings: list[Finding],
) -> tuple[str, ...]:
    """Return the ids of the sources of everything on the sheet but its general cautions."""
    ids: list[str] = []
    for symptom in symptoms:
        ids += symptom.sources + symptom.tradition.sources
    for zone in zones:
        ids += zone.find.sources + zone.tradition.sources
    for zone in worked:
        ids += zone.sources + zone.work_sources
    for finding in findings:
        ids += finding.sources
    for danger in dangers:
        ids += danger.sources
    for caution in cautions:
        ids += () if caution.always else caution.reason.sources
    return tuple(ids)


def cited(atlas: Atlas, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the short citations of some sources, each once."""
    return tuple(dict.fromkeys(citation(atlas.sources[each]) for each in ids if each in atlas.sources))


def _unique(values: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(values))
