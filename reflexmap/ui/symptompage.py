"""The page of a complaint: zones in working order; the safety question first where one is asked; or advice only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Display, Foot, Link, Symptom, Zone
from reflexmap.core.together import is_together, parts_of
from reflexmap.ui.cards import Card
from reflexmap.ui.chartnotice import chart_notice
from reflexmap.ui.chips import Buttons, Links
from reflexmap.ui.pagewords import off_sole, pressure_name, seconds_text, time_text
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.rows import ColumnHeads, WorkRow
from reflexmap.ui.said import claim_sources, said_parts
from reflexmap.ui.sections import Unfolded, caution_parts, research_parts, source_parts, tradition_parts
from reflexmap.ui.situationparts import situation_parts
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate


def symptom_page(symptom: Symptom, selection: Selection, unfolded: Unfolded, print_sheet: Action) -> Iterator[Part]:
    """Yield the parts of a complaint's page. The alarm stands outside, above."""
    atlas = selection.atlas
    yield Text(symptom.name, style="title")
    parts = parts_of(atlas, symptom.id)
    if is_together(symptom.id):
        links: list[tuple[str, Action]] = [(each.name, partial(selection.choose_symptom, each.id)) for each in parts]
        yield Links(links, hint=translate("SymptomPage", "Each by itself:"))
    if symptom.display is Display.NEVER:
        yield from _advice(symptom)
    elif selection.open_question(symptom):
        yield from question_parts(symptom, selection, unfolded)
        return
    else:
        if symptom.advice:
            yield Text(symptom.advice, style="plain", gap=8)
        yield from chart_notice(symptom, selection)
        for each in parts:
            yield from situation_parts("symptom", each.id, selection.guard, unfolded)
        if not selection.guard.stop:
            yield from _working_order(selection.links(), selection)
    if symptom.sex and symptom.zones:
        yield Text(_for_whom(symptom), style="small", gap=8)
    yield from caution_parts(atlas.cautions_of_symptom(symptom), unfolded)
    if not is_together(symptom.id):
        yield from unfolded.note("symptom", symptom.id)
    findings = dict.fromkeys(finding for each in parts for finding in atlas.findings_of_symptom(each.id))
    yield from research_parts(tuple(findings), unfolded)
    claims = dict.fromkeys(claim for each in parts for claim in atlas.claims_about("symptom", each.id))
    yield from said_parts(tuple(claims), unfolded)
    yield from tradition_parts(symptom.tradition)
    if symptom.basis == "chart-logic" and symptom.zones:
        note = translate("SymptomPage", "Chosen from the chart by body part; no page that lists it was seen.")
        yield Text(note, style="quiet", gap=4)
    yield from _points(symptom, selection)
    yield from source_parts(atlas, _groups(symptom, selection), unfolded)
    yield Buttons([(translate("SymptomPage", "Print sheet"), False, print_sheet)])


def _points(symptom: Symptom, selection: Selection) -> list[Part]:
    """Return the acupoints that tradition links with a complaint, as links."""
    points = [selection.atlas.acupoints[each] for each in symptom.acupoints if each in selection.atlas.acupoints]
    if not points:
        return []
    links: list[tuple[str, Action]] = [
        (f"{each.code} {each.pinyin}", partial(selection.open_page, "acupoint", each.id)) for each in points
    ]
    return [Head(translate("SymptomPage", "Acupoints in tradition")), Links(links)]


def _for_whom(symptom: Symptom) -> str:
    return {
        "female": translate("SymptomPage", "This working order is for women."),
        "male": translate("SymptomPage", "This working order is for men."),
    }[symptom.sex]


def _advice(symptom: Symptom) -> list[Part]:
    inside: list[Part] = [
        Text(translate("SymptomPage", "No foot zones for this"), style="head"),
        Text(symptom.advice, style="plain", gap=3),
    ]
    return [Card(inside, gap=10)]


def question_parts(symptom: Symptom, selection: Selection, unfolded: Unfolded, *, routine: bool = False) -> list[Part]:
    """Return the question that must be answered first, or the advice that follows a yes.

    A routine hides its steps behind it, a complaint its zones.
    """
    if "unsafe" in unfolded.open:
        inside: list[Part] = [
            Text(translate("SymptomPage", "Get medical help before anything else"), style="danger"),
            Text(
                translate("SymptomPage", "Follow the advice at the top of this panel. The steps stay hidden.")
                if routine
                else translate("SymptomPage", "Follow the advice at the top of this panel. The zones stay hidden."),
                style="plain",
            ),
            Links([(translate("SymptomPage", "Change my answer"), unfolded.toggle("unsafe"))], gap=10),
        ]
        return [Card(inside, ground="danger_bg", icon="warning-octagon-fill", tint="danger", gap=10)]
    steps, zones = translate("SymptomPage", "No, show the steps"), translate("SymptomPage", "No, show the zones")
    yes, no = translate("SymptomPage", "Yes"), steps if routine else zones
    inside = [
        Text(translate("SymptomPage", "A question first"), style="head"),
        Text(symptom.question, style="plain", gap=3),
        Text(translate("SymptomPage", "If you are not sure, answer yes."), style="small", gap=6),
        Buttons(
            [(yes, False, unfolded.toggle("unsafe")), (no, True, partial(selection.answer_question, symptom.id))],
            gap=12,
        ),
    ]
    return [Card(inside, ground="accent_bg", gap=10)]


def _working_order(links: tuple[Link, ...], selection: Selection) -> list[Part]:
    zones = [(link, selection.zone(link.zone)) for link in links if link.zone in selection.atlas.zones]
    listed = [zone for _, zone in zones]
    summary = (
        translate("SymptomPage", "{count} zones, {feet}")
        if len(listed) != 1
        else translate("SymptomPage", "1 zone, {feet}")
    )
    summary = summary.format(count=len(listed), feet=_feet(listed))
    parts: list[Part] = [SummaryLine(summary, _total(listed), gap=2)]
    parts.append(
        ColumnHeads(
            translate("SymptomPage", "Working order"),
            translate("SymptomPage", "Pressure"),
            translate("SymptomPage", "Time"),
        )
    )
    for number, (link, zone) in enumerate(zones, 1):
        most = selection.guard.pressure(zone.id)
        pressure = min(zone.pressure, most)
        parts.append(
            WorkRow(
                number,
                link.rank,
                zone.name,
                zone.brief if most else translate("Situation", "Leave this zone alone."),
                surface=off_sole(zone),
                pressure=pressure,
                time=seconds_text(zone.seconds) if most else "",
                meaning=pressure_name(pressure),
                action=partial(selection.choose_zone, zone.id),
            )
        )
    key = translate("SymptomPage", "Black discs: closest link in tradition. White discs: helpers.")
    parts.append(Text(key, style="quiet", gap=6))
    return parts


def _feet(zones: list[Zone]) -> str:
    """Return the feet on which at least one of the zones lies."""
    feet = {foot for zone in zones for foot in zone.feet}
    if feet == {Foot.RIGHT}:
        return translate("SymptomPage", "right foot")
    return translate("SymptomPage", "left foot") if feet == {Foot.LEFT} else translate("SymptomPage", "both feet")


class SummaryLine(Head):
    """How many zones on the left, the time that they take on the right."""

    def __init__(self, text: str, time: str, gap: float) -> None:
        super().__init__(text, right=time, icon="clock" if time else "", gap=gap)
        self._head = Text(text, style="body")


def _total(zones: list[Zone]) -> str:
    """Return the time for a foot, for each foot apart where they differ by more than half a minute."""
    right, left = (sum(zone.seconds for zone in zones if foot in zone.feet) for foot in (Foot.RIGHT, Foot.LEFT))
    if right and left and abs(right - left) <= 30:
        return translate("SymptomPage", "{time} each foot").format(time=time_text(max(right, left)))
    if right and left:
        text = translate("SymptomPage", "right {right}, left {left}")
        return text.format(right=time_text(right), left=time_text(left))
    return time_text(max(right, left)) if right or left else ""


def _groups(symptom: Symptom, selection: Selection) -> list[tuple[str, tuple[str, ...]]]:
    atlas = selection.atlas
    research = tuple(s for finding in atlas.findings_of_symptom(symptom.id) for s in finding.sources)
    dangers = tuple(s for danger in atlas.dangers_of_symptom(symptom) for s in danger.sources)
    cautions = tuple(s for caution in atlas.cautions_of_symptom(symptom) for s in caution.reason.sources)
    return [
        (translate("SymptomPage", "Tradition"), (*symptom.sources, *symptom.tradition.sources)),
        (translate("SymptomPage", "Research"), research),
        (translate("SymptomPage", "Claims"), claim_sources(atlas.claims_about("symptom", symptom.id))),
        (translate("SymptomPage", "Danger signs"), dangers),
        (translate("SymptomPage", "Cautions"), cautions),
    ]
