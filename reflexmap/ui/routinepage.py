"""The page of a routine: its steps in order, each with foot, zone, technique, pressure and time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.guard import Heed
from reflexmap.core.model import Routine, RoutineStep
from reflexmap.ui.chips import Chips, Links
from reflexmap.ui.pagewords import foot_name, pressure_name, seconds_text, time_text
from reflexmap.ui.parts import Head, Part, Text
from reflexmap.ui.routinerow import RoutineRow, Word
from reflexmap.ui.rows import ColumnHeads
from reflexmap.ui.sections import Unfolded, caution_name_parts, claim_text, source_parts
from reflexmap.ui.situationparts import situation_parts
from reflexmap.ui.state import Selection
from reflexmap.ui.symptompage import question_parts

translate = QCoreApplication.translate
SAFETY = "is-it-safe"  # the page to read before a first session


def routine_page(routine: Routine, selection: Selection, unfolded: Unfolded) -> Iterator[Part]:
    """Yield the parts of a routine's page; a safety question comes first. The alarm stands outside, above."""
    atlas = selection.atlas
    cautions = atlas.cautions_of_routine(routine)
    minutes = translate("RoutinePage", "{minutes} minutes").format(minutes=routine.minutes)
    yield Chips([(translate("RoutinePage", "Routine"), None), (minutes, None)])
    yield Text(routine.name, style="title", gap=8)
    yield claim_text(routine.about)
    asked = selection.unanswered(routine.id)
    if asked is not None:
        yield from question_parts(asked, selection, unfolded, routine=True)
        return
    yield from situation_parts("routine", routine.id, selection.guard, unfolded)
    safety = atlas.pages.get(SAFETY)
    if safety is not None:
        yield Links([(safety.name, partial(selection.open_page, "page", SAFETY))], gap=8)
    steps = translate("RoutinePage", "{count} steps").format(count=len(routine.steps))
    yield ColumnHeads(steps, translate("RoutinePage", "Pressure"), translate("RoutinePage", "Time"))
    for place, step in enumerate(routine.steps):
        yield _row(place, step, routine, selection, unfolded)
    total = translate("RoutinePage", "In all")
    yield Head(total, right=time_text(routine.seconds), icon="clock", gap=8)
    key = translate("RoutinePage", "Numbers are the zones on the map, in the order in which they are first worked.")
    yield Text(key, style="quiet", gap=4)
    yield from caution_name_parts(cautions, unfolded, head=translate("RoutinePage", "Cautions"))
    groups = [
        (translate("RoutinePage", "Routine"), (*routine.about.sources, *routine.sources)),
        (translate("RoutinePage", "Cautions"), tuple(s for caution in cautions for s in caution.reason.sources)),
    ]
    yield from source_parts(atlas, groups, unfolded)


def _row(place: int, step: RoutineStep, routine: Routine, selection: Selection, unfolded: Unfolded) -> RoutineRow:
    atlas = selection.atlas
    zone, technique = atlas.zones.get(step.zone), atlas.techniques.get(step.technique)
    words: list[Word] = [(foot_name(step.foot), None)]
    if selection.guard.step(step).heed is Heed.AVOID:
        words.append((translate("RoutinePage", "Leave out"), None))
    if zone:
        words.append((zone.name, partial(selection.choose_zone, zone.id)))
    if technique:
        words.append((technique.name, unfolded.way("technique", technique.id)))
    return RoutineRow(
        place + 1,
        routine.zones.index(step.zone) + 1 if zone else 0,
        step.do,
        words,
        pressure=step.pressure,
        time=seconds_text(step.seconds),
        meaning=pressure_name(step.pressure),
    )
