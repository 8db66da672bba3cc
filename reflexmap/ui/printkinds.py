"""The kinds of sheets in words: what each is about, which may be made now, and which the screen asks for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import View
from reflexmap.core.paper import NAMED, ONE_EACH, Job, Kind, Part
from reflexmap.core.together import parts_of
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import surface_name

Names = tuple[tuple[str, str], ...]  # (kind, id)
ALL_PARTS = frozenset(Part)
PARTS: dict[Kind, frozenset[Part]] = {  # what can be left out; a kind that is not here has all of them
    Kind.ROUTINE: ALL_PARTS - {Part.LEGEND},
    Kind.TECHNIQUE: ALL_PARTS - {Part.STEPS, Part.LEGEND},
    Kind.CHART: frozenset({Part.LEGEND}),
    Kind.SURFACE: frozenset({Part.LEGEND}),
    Kind.ACUPOINTS: frozenset({Part.MAP, Part.LEGEND, Part.SOURCES}),
    Kind.BLANK: frozenset(),
    Kind.ANSWERS: frozenset(),
    Kind.RECORD: frozenset({Part.MAP}),
    Kind.SITUATION: frozenset({Part.MAP, Part.CAUTIONS, Part.SOURCES}),
}
POSTERS = (Kind.CHART, Kind.SURFACE)  # kinds with feet at life size
PRACTICE = (Kind.BLANK, Kind.ANSWERS)


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that a sheet may be about."""

    text: str
    names: Names


def tr(text: str) -> str:
    """Return a text about sheets in the person's language."""
    return QCoreApplication.translate("PrintKinds", text)


def kind_name(kind: Kind) -> str:
    """Return what a kind of sheet is called."""
    return {
        Kind.ZONE: tr("Zone card"),
        Kind.SYMPTOM: tr("Complaint sheet"),
        Kind.PLAN: tr("Plan of what is chosen"),
        Kind.ROUTINE: tr("Routine card"),
        Kind.TECHNIQUE: tr("Technique page"),
        Kind.CHART: tr("Wall chart"),
        Kind.SURFACE: tr("Chart of one side"),
        Kind.ACUPOINTS: tr("Acupoint chart"),
        Kind.BLANK: tr("Practice sheet"),
        Kind.ANSWERS: tr("Answers to the practice sheet"),
        Kind.RECORD: tr("Record of a session"),
        Kind.SITUATION: tr("My situation"),
    }[kind]


def part_name(part: Part) -> str:
    """Return what a part of a sheet is called."""
    return {
        Part.MAP: tr("Map"),
        Part.STEPS: tr("Steps"),
        Part.CAUTIONS: tr("Cautions"),
        Part.RESEARCH: tr("Research"),
        Part.SOURCES: tr("Sources"),
        Part.LEGEND: tr("Legend"),
    }[part]


def shown_view(selection: Selection) -> View:
    """Return the surface that the map shows, the sole for all of them together."""
    return selection.shown.view or View.PLANTAR


def screen_job(selection: Selection) -> Job:
    """Return the sheet of what is on the screen: the open page, else what is lit, else the map itself."""
    chosen = selection.chosen
    kind, name = chosen.page
    if kind == "technique":
        return Job(Kind.TECHNIQUE, ((kind, name),))
    if kind == "acupoint":
        return Job(Kind.ACUPOINTS, (("view", shown_view(selection)),) if selection.shown.view else ())
    names = (("zone", chosen.zone),) if chosen.zone else planned_names(selection)
    if names:
        return Job(Kind.PLAN if len(names) > 1 else Kind(names[0][0]), names)
    if chosen.routine:
        return Job(Kind.ROUTINE, (("routine", chosen.routine),))
    view = selection.shown.view
    return Job(Kind.CHART) if view is None else Job(Kind.SURFACE, (("view", view),))


def planned_names(selection: Selection) -> Names:
    """Return the chosen complaints, or the zones of the chosen part of the body."""
    chosen, atlas = selection.chosen, selection.atlas
    if chosen.symptom:
        return tuple(("symptom", each.id) for each in parts_of(atlas, chosen.symptom))
    return tuple(("zone", zone.id) for zone in atlas.zones_of_region(chosen.region)) if chosen.region else ()


def subjects(kind: Kind, selection: Selection) -> tuple[Subject, ...]:
    """Return what a sheet of a kind may be about, in the order of names; none where there is nothing to choose."""
    atlas = selection.atlas
    if kind is Kind.PLAN:
        names = planned_names(selection)
        known = atlas.kinds()
        text = " + ".join(known[each][name].name for each, name in names)
        return (Subject(text, names),) if names else ()
    if kind in ONE_EACH:
        (word,) = NAMED[kind]
        found = sorted((each.name, name) for name, each in atlas.kinds()[word].items())
        return tuple(Subject(text, ((word, name),)) for text, name in found)
    if NAMED.get(kind) == ("view",):
        each = tuple(Subject(surface_name(view), (("view", view),)) for view in View)
        return each if kind is Kind.SURFACE else (Subject(tr("All sides"), ()), *each)
    return ()


def job_of(kind: Kind, selection: Selection) -> Job:
    """Return a sheet of a kind about what is on the screen, else about the first that there is."""
    shown = screen_job(selection)
    if shown.kind is kind:
        return shown
    chosen = selection.chosen
    wanted: dict[Kind, Names] = {
        Kind.ZONE: (("zone", chosen.zone),),
        Kind.SYMPTOM: planned_names(selection)[:1],
        Kind.ROUTINE: (("routine", chosen.routine),),
        Kind.TECHNIQUE: (chosen.page,),
        Kind.SURFACE: (("view", shown_view(selection)),),
    }
    offered = subjects(kind, selection)
    found = next((each.names for each in offered if each.names == wanted.get(kind)), None)
    return Job(kind, found if found is not None else offered[0].names if offered else ())


def why_not(kind: Kind, selection: Selection) -> str:
    """Say why a kind of sheet cannot be made now, "" where it can."""
    if kind is Kind.PLAN and not planned_names(selection):
        return tr("choose complaints first")
    if kind is Kind.SITUATION and not selection.guard.items:
        return tr("nothing is ticked in My situation")
    return ""
