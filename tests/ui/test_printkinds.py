"""Which sheet the screen asks for, and what each kind may be about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.core.paper import NAMED, Job, Kind, Part
from reflexmap.ui.choice import Chosen
from reflexmap.ui.printkinds import job_of, kind_name, part_name, screen_job, subjects, why_not
from reflexmap.ui.state import Selection

HEADACHE = ("symptom", "headache")
LIVER = ("zone", "liver")


def test_the_screen_says_which_sheet(selection: Selection, atlas: Atlas) -> None:
    routine, technique = next(iter(atlas.routines)), next(iter(atlas.techniques))
    expected = {
        Chosen(): Job(Kind.SURFACE, (("view", "plantar"),)),
        Chosen(zone="liver", symptom="headache"): Job(Kind.ZONE, (LIVER,)),
        Chosen(symptom="headache"): Job(Kind.SYMPTOM, (HEADACHE,)),
        Chosen(symptom="headache+insomnia"): Job(Kind.PLAN, (HEADACHE, ("symptom", "insomnia"))),
        Chosen(routine=routine): Job(Kind.ROUTINE, (("routine", routine),)),
        Chosen(zone="liver", page=("technique", technique)): Job(Kind.TECHNIQUE, (("technique", technique),)),
        Chosen(page=("acupoint", "ki1")): Job(Kind.ACUPOINTS, (("view", "plantar"),)),
        Chosen(zone="liver", page=("caution", next(iter(atlas.cautions)))): Job(Kind.ZONE, (LIVER,)),
    }
    for chosen, job in expected.items():
        selection._set(chosen)
        assert screen_job(selection) == job, chosen


def test_a_region_is_planned_and_all_sides_are_a_wall_chart(selection: Selection, atlas: Atlas) -> None:
    region = next(each for each in atlas.regions if len(atlas.zones_of_region(each)) > 1)
    selection.choose_region(region)
    made = screen_job(selection)
    assert made.kind is Kind.PLAN
    assert made.ids("zone") == tuple(zone.id for zone in atlas.zones_of_region(region))
    selection.clear()
    selection.show(replace(selection.shown, view=None))
    assert screen_job(selection) == Job(Kind.CHART)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_words_and_a_sheet_that_can_be_made(selection: Selection, kind: Kind) -> None:
    selection.choose_symptom("headache")
    selection.set_situation(frozenset({"pregnant-later"}))
    assert not why_not(kind, selection)
    assert kind_name(kind)[0].isupper()
    made = job_of(kind, selection)
    assert made.kind is kind
    assert {each for each, _ in made.names} <= set(NAMED.get(kind, ()))
    offered = subjects(kind, selection)
    assert not offered or made.names in [each.names for each in offered]
    assert all(each.text for each in offered)


def test_kinds_that_wait_say_why(selection: Selection) -> None:
    assert [kind for kind in Kind if why_not(kind, selection)] == [Kind.PLAN, Kind.SITUATION]


def test_subjects_are_sorted_and_complete(selection: Selection, atlas: Atlas) -> None:
    offered = subjects(Kind.SYMPTOM, selection)
    assert len(offered) == len(atlas.symptoms)
    assert [each.text for each in offered] == sorted(each.text for each in offered)
    assert [each.names for each in subjects(Kind.SURFACE, selection)] == [(("view", view),) for view in View]
    assert subjects(Kind.BLANK, selection)[0].names == ()


def test_each_part_has_a_name() -> None:
    assert len({part_name(part) for part in Part}) == len(Part)
