"""The page of a technique: what it is, how to do it, when and when not, what to beware of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Technique
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Chips, Links
from reflexmap.ui.pagewords import family_name, pressure_name, seconds_text, time_text
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.rows import StepRow
from reflexmap.ui.said import claim_sources, said_parts
from reflexmap.ui.sections import (
    Unfolded,
    caution_name_parts,
    caution_parts,
    claim_text,
    research_parts,
    source_parts,
)
from reflexmap.ui.situationparts import situation_parts
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate
MOST = 12  # zones that show without asking


def technique_page(technique: Technique, selection: Selection, unfolded: Unfolded) -> Iterator[Part]:
    """Yield the parts of a technique's page."""
    atlas = selection.atlas
    cautions = atlas.cautions_of_technique(technique.id)
    findings = atlas.findings_of_technique(technique.id)
    said = atlas.claims_about("technique", technique.id)
    yield Chips([(translate("TechniquePage", "Technique"), None), (family_name(technique.family), None)])
    yield Text(technique.name, style="title", gap=8)
    if technique.trained_only:
        yield _trained_only()
    yield claim_text(technique.what)
    yield from situation_parts("technique", technique.id, selection.guard, unfolded)
    yield Head(translate("TechniquePage", "Your hands"))
    yield Text(technique.hand, gap=2)
    total = time_text(sum(step.seconds for step in technique.steps))
    yield Head(
        translate("TechniquePage", "Steps"), right=translate("TechniquePage", "{time} in all").format(time=total)
    )
    for number, step in enumerate(technique.steps, 1):
        time = seconds_text(step.seconds)
        yield StepRow(number, step.do, "", step.pressure, time, pressure_name(step.pressure))
    yield Head(translate("TechniquePage", "When"))
    yield Text(technique.when, gap=2)
    yield Card(
        [
            Text(translate("TechniquePage", "When not"), style="warn"),
            Text(technique.when_not, style="small-ink", gap=2),
        ],
        ground="warn_bg",
        icon="warning",
        tint="warn",
        gap=12,
    )
    own = tuple(caution for caution in cautions if technique.id in caution.techniques)
    yield from caution_parts(own, unfolded)
    every = translate("TechniquePage", "Before every session") if own else ""
    yield from caution_name_parts(tuple(each for each in cautions if each not in own), unfolded, head=every)
    yield from research_parts(findings, unfolded)
    yield from said_parts(said, unfolded)
    yield from _used(technique, selection, unfolded)
    groups = [
        (translate("TechniquePage", "Technique"), (*technique.what.sources, *technique.sources)),
        (translate("TechniquePage", "Research"), tuple(s for finding in findings for s in finding.sources)),
        (translate("TechniquePage", "Claims"), claim_sources(said)),
        (translate("TechniquePage", "Cautions"), tuple(s for caution in cautions for s in caution.reason.sources)),
    ]
    yield from source_parts(atlas, groups, unfolded)


def _trained_only() -> Card:
    text = translate("TechniquePage", "For trained hands only. It stands here to be known, not to be tried at home.")
    return Card([Text(text, style="danger-small")], ground="danger_bg", icon="warning-octagon-fill", tint="danger")


def _used(technique: Technique, selection: Selection, unfolded: Unfolded) -> Iterator[Part]:
    """Yield the zones and routines that use it, as links."""
    zones = selection.atlas.zones_with_technique(technique.id, selection.shown.base_chart)
    routines = selection.atlas.routines_with(technique=technique.id)
    if zones:
        shown = zones if "zones" in unfolded.open else zones[:MOST]
        more = translate("TechniquePage", "Show all {count}").format(count=len(zones))
        word = translate("TechniquePage", "Show fewer") if "zones" in unfolded.open else more
        action = unfolded.toggle("zones") if len(zones) > MOST else None
        yield Head(translate("TechniquePage", "Zones worked with it"), right=word if action else "", action=action)
        links: list[tuple[str, Action]] = [(zone.name, partial(selection.choose_zone, zone.id)) for zone in shown]
        yield Links(links)
    if routines:
        yield Head(translate("TechniquePage", "Routines with it"))
        yield Links([(each.name, partial(selection.choose_routine, each.id)) for each in routines])
