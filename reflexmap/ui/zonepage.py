"""The page of a zone: where it is, how to work it, what to beware of, what tradition says, what research found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.chartwords import Basis
from reflexmap.core.differences import OTHER_CHART, basis, said_of
from reflexmap.core.model import View, Zone
from reflexmap.draw.looks import HUES
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.cards import FigureCard
from reflexmap.ui.chartnotice import zone_notice
from reflexmap.ui.chips import Buttons, Chips, Links
from reflexmap.ui.pagewords import not_checked, pressure_name, seconds_text, time_text
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.rows import StepRow
from reflexmap.ui.said import claim_sources, said_parts
from reflexmap.ui.sections import (
    Unfolded,
    caution_parts,
    claim_text,
    dispute_parts,
    research_parts,
    source_parts,
    tradition_parts,
)
from reflexmap.ui.situationparts import situation_parts
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import feet_name, surface_name

translate = QCoreApplication.translate
MOST = 8  # related complaints that show without asking


def zone_page(
    zone: Zone, selection: Selection, figure: BodyMap, unfolded: Unfolded, print_sheet: Action
) -> Iterator[Part]:
    """Yield the parts of a zone's page in their fixed order, so that the ones below the fold can wait."""
    atlas = selection.atlas
    zone = selection.zone(zone.id)
    hue = HUES[zone.system]
    yield Chips([(system_name(zone.system), (hue.fill, hue.line)), (feet_name(zone), None)])
    yield Text(zone.name, style="title", gap=8)
    yield figure_card(zone.regions, selection, figure, unfolded, zone)
    yield from situation_parts("zone", zone.id, selection.guard, unfolded)
    yield Head(translate("ZonePage", "Where to find it"))
    yield claim_text(zone.find)
    yield from _basis(zone, selection)
    yield from _technique(zone, selection, unfolded)
    yield from caution_parts(atlas.cautions_of_zone(zone.id), unfolded)
    yield from unfolded.note("zone", zone.id)
    yield from tradition_parts(zone.tradition)
    yield from research_parts(atlas.findings_of_zone(zone.id), unfolded)
    yield from said_parts(atlas.claims_about("zone", zone.id), unfolded)
    yield from dispute_parts(zone.disputes)
    yield from _related(zone, selection, unfolded)
    yield from source_parts(atlas, _groups(zone, selection), unfolded)
    yield Buttons([(translate("ZonePage", "Print sheet"), False, print_sheet)])


def figure_card(
    regions: tuple[str, ...], selection: Selection, figure: BodyMap, unfolded: Unfolded, zone: Zone | None = None
) -> FigureCard:
    """Return the card with the body figure and what is lit on it."""
    atlas = selection.atlas
    found = [atlas.regions[each] for each in regions if each in atlas.regions]
    whole = "figure" in unfolded.open
    head = (
        translate("ZonePage", "Linked body region") if len(found) < 2 else translate("ZonePage", "Linked body regions")
    )
    parts: list[Part] = [Text(head, style="small")] if found else []
    names = ", ".join(region.name for region in found)
    if names:
        parts.append(Text(names, style="strong", gap=2))
    if len(found) == 1:
        mark = not_checked() if found[0].unverified else ""
        parts.append(Text(found[0].place, style="small", gap=0, mark=mark))
    others = [surface_name(view) for view in zone.surfaces if view is not View.PLANTAR] if zone else []
    if others and zone and not whole:
        also = (
            translate("ZonePage", "Also drawn on")
            if View.PLANTAR in zone.surfaces
            else translate("ZonePage", "Drawn on")
        )
        parts += [Text(also, style="small", gap=10), Text(", ".join(others), style="plain", gap=2)]
    turn = translate("ZonePage", "Back view") if figure.view == "front" else translate("ZonePage", "Front view")
    links: list[tuple[str, Action]] = []
    if whole or figure.both_sides():
        links.append((turn, figure.turn))
    word = translate("ZonePage", "Show less") if whole else translate("ZonePage", "Whole body")
    links.append((word, unfolded.toggle("figure")))
    parts.append(Links(links, gap=10))
    return FigureCard(figure, parts, whole=whole)


def _basis(zone: Zone, selection: Selection) -> list[Part]:
    """Say whose words these are where the map shows another chart than the usual one."""
    if missing := zone_notice(zone.id, selection):
        return missing
    if selection.shown.chart == BOTH_CHARTS:
        return _compared(zone, selection)
    charts, shown = selection.atlas.charts, selection.shown.base_chart
    whose = basis(selection.atlas, zone.id, shown)
    if whose is Basis.USUAL or shown not in charts or DEFAULT_CHART not in charts:
        return []
    words = {
        Basis.OWN: translate("ZonePage", "As the {shown} chart teaches it."),
        Basis.PLACE: translate("ZonePage", "As the {shown} chart teaches it. The steps follow the {usual} chart."),
        Basis.OTHER: translate("ZonePage", "These words and the steps follow the {usual} chart, the map {shown}."),
    }[whose].format(usual=charts[DEFAULT_CHART].name, shown=charts[shown].name)
    also = said_of(zone, charts[shown].name) if whose is Basis.OTHER else ""
    return [Text(f"{words} {also}".strip(), style="quiet", gap=6)]


def _compared(zone: Zone, selection: Selection) -> list[Part]:
    """Say, where two charts are compared, whose words and steps these are, and where the other one has the zone."""
    atlas = selection.atlas
    drawn = [atlas.charts[chart].name for chart in atlas.charts_in(BOTH_CHARTS) if atlas.drawn(zone.id, chart)]
    if len(drawn) == 1:
        return [
            Text(translate("ZonePage", "Only the {chart} chart draws it.").format(chart=drawn[0]), style="quiet", gap=6)
        ]
    whose = basis(atlas, zone.id, OTHER_CHART)
    if len(drawn) < 2 or whose is Basis.USUAL:
        return []
    usual = translate("ZonePage", "As the {usual} chart teaches it, like the steps below.")
    parts: list[Part] = [Text(usual.format(usual=drawn[0]), style="quiet", gap=6)]
    if whose is Basis.OTHER:
        other = translate("ZonePage", "The {other} chart draws it in another place.").format(other=drawn[1])
        return [*parts, Text(f"{other} {said_of(zone, drawn[1])}".strip(), style="quiet", gap=6)]
    head = translate("ZonePage", "On the {other} chart").format(other=drawn[1])
    return [*parts, Text(head, style="strong", gap=10), claim_text(atlas.zone_on(zone.id, OTHER_CHART).find)]


def _technique(zone: Zone, selection: Selection, unfolded: Unfolded) -> list[Part]:
    if not zone.work or not selection.guard.pressure(zone.id):
        return []  # what is to be left alone needs no steps
    one = translate("ZonePage", "{time} in all") if len(zone.feet) == 1 else translate("ZonePage", "{time} each foot")
    parts: list[Part] = [Head(translate("ZonePage", "Technique"), right=one.format(time=time_text(zone.seconds)))]
    for number, step in enumerate(zone.work, 1):
        technique = selection.atlas.techniques.get(step.technique)
        name = technique.name if technique else ""
        time = seconds_text(step.seconds)
        way = unfolded.way("technique", step.technique)
        parts.append(StepRow(number, step.do, name, step.pressure, time, pressure_name(step.pressure), action=way))
    if zone.work_unverified:
        parts.append(Text(translate("ZonePage", "Times and steps: "), style="quiet", gap=2, mark=not_checked()))
    return parts


def _related(zone: Zone, selection: Selection, unfolded: Unfolded) -> list[Part]:
    symptoms = selection.atlas.symptoms_of_zone(zone.id)
    if not symptoms:
        return []
    shown = symptoms if "related" in unfolded.open else symptoms[:MOST]
    links: list[tuple[str, Action]] = [(each.name, partial(selection.choose_symptom, each.id)) for each in shown]
    parts: list[Part] = [Head(translate("ZonePage", "Related complaints")), Links(links)]
    if len(symptoms) > MOST:
        more = translate("ZonePage", "Show all {count}").format(count=len(symptoms))
        word = translate("ZonePage", "Show fewer") if "related" in unfolded.open else more
        parts[0] = Head(translate("ZonePage", "Related complaints"), right=word, action=unfolded.toggle("related"))
    return parts


def _groups(zone: Zone, selection: Selection) -> list[tuple[str, tuple[str, ...]]]:
    atlas = selection.atlas
    place = (*zone.sources, *zone.find.sources, *(s for d in zone.disputes for s in d.sources))
    regions = tuple(s for each in zone.regions if each in atlas.regions for s in atlas.regions[each].sources)
    cautions = tuple(s for caution in atlas.cautions_of_zone(zone.id) for s in caution.reason.sources)
    research = tuple(s for finding in atlas.findings_of_zone(zone.id) for s in finding.sources)
    return [
        (translate("ZonePage", "Place"), place),
        (translate("ZonePage", "Technique"), zone.work_sources),
        (translate("ZonePage", "Tradition"), zone.tradition.sources),
        (translate("ZonePage", "Research"), research),
        (translate("ZonePage", "Claims"), claim_sources(atlas.claims_about("zone", zone.id))),
        (translate("ZonePage", "Cautions"), cautions),
        (translate("ZonePage", "Body region"), regions),
    ]
