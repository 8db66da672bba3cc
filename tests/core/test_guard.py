"""What ticked items mean for zones, acupoints, techniques, routines and complaints."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.guard import Guard, Heed
from reflexmap.core.model import Grade
from reflexmap.core.situation import items_of


def guard(atlas: Atlas, *ticked: str) -> Guard:
    return Guard(atlas, frozenset(ticked))


def test_nothing_ticked_says_nothing(atlas: Atlas) -> None:
    empty = guard(atlas)
    assert not empty
    assert (empty.items, empty.cautions, empty.stop, empty.avoid, empty.care) == ((), (), (), frozenset(), frozenset())
    for kind, table in atlas.kinds().items():
        assert all(empty.hint(kind, name).heed is Heed.NONE for name in table)


def test_an_id_that_nobody_knows_any_more_says_nothing(atlas: Atlas) -> None:
    old = guard(atlas, "gone-long-ago")
    assert not old.cautions
    assert not old.avoid
    assert guard(atlas, "gone-long-ago", "pregnant-later").avoid == guard(atlas, "pregnant-later").avoid


def test_pregnancy_leaves_out_its_zones_and_all_points_and_is_light_elsewhere(atlas: Atlas) -> None:
    found = guard(atlas, "pregnant-later")
    assert found.avoid == {"uterus", "ovary", "fallopian-tube", "pituitary"}
    assert found.care == set(atlas.zones) - found.avoid
    assert found.avoid_points == set(atlas.acupoints)
    assert found.stop == ()
    assert [each.id for each in found.ask] == ["pregnancy"]
    assert found.zone("uterus").heed is Heed.AVOID
    assert [each.id for each in found.zone("liver").cautions] == ["pregnancy"]
    assert (found.pressure("uterus"), found.pressure("liver"), guard(atlas).pressure("liver")) == (0, 2, 4)
    assert found.technique("foot-soak").heed is Heed.AVOID
    assert found.hint("technique", "thumb-walking").heed is Heed.CARE


def test_a_do_not_caution_stops_everything(atlas: Atlas) -> None:
    found = guard(atlas, "pregnant-early")
    assert [each.id for each in found.stop] == ["pregnancy-first-trimester"]
    assert found.avoid == set(atlas.zones)
    assert found.care == frozenset()
    assert found.avoid_points == set(atlas.acupoints)
    for kind in ("technique", "routine"):
        assert {found.hint(kind, name).heed for name in atlas.kinds()[kind]} == {Heed.AVOID}
    assert found.symptom("headache").heed is Heed.AVOID


@pytest.mark.parametrize("caution", ["inflammation-local", "dvt-clot", "crps"])
def test_what_rules_out_every_technique_leaves_nothing_to_work(atlas: Atlas, caution: str) -> None:
    item = next(each for each in items_of(atlas.situations).values() if caution in each.cautions)
    found = guard(atlas, item.id)
    assert caution in [each.id for each in found.stop]
    assert found.avoid == set(atlas.zones)


def test_care_for_one_zone_stays_with_it(atlas: Atlas) -> None:
    found = guard(atlas, "kidney-disease")
    assert not found.avoid
    assert found.care == {"kidney"}
    assert found.zone("liver").heed is Heed.NONE
    assert not found.avoid_points


def test_leave_out_concerns_a_spot_that_no_map_knows(atlas: Atlas) -> None:
    found = guard(atlas, "varicose-veins")
    assert [each.id for each in found.spots] == ["varicose-veins"]
    assert not found.avoid
    assert not found.care
    assert guard(atlas, "fungus-or-wart").avoid_points == {"lr2", "st44", "gb43", "ex-le10"}


def test_ask_first_for_a_point_is_care(atlas: Atlas) -> None:
    found = guard(atlas, "diabetes")
    assert found.point("lr3").heed is Heed.AVOID  # its own technique is left out
    assert found.point("lr3").cautions == found.cautions
    assert found.point("sp6").heed is Heed.CARE
    assert "sp6" in found.care_points
    assert found.point("gone").heed is Heed.NONE


def test_a_routine_names_the_steps_that_are_left_out(atlas: Atlas) -> None:
    found = guard(atlas, "pregnant-later")
    routine = atlas.routines["full-western-routine"]
    numbers = found.steps_left_out(routine.id)
    assert numbers
    for number, step in enumerate(routine.steps, 1):
        left_out = step.zone in found.avoid or found.technique(step.technique).heed is Heed.AVOID
        assert (number in numbers) is left_out
    assert found.routine(routine.id).heed is Heed.CARE
    assert guard(atlas, "thyroid").steps_left_out(routine.id) == ()


def test_a_complaint_heeds_its_zones_and_its_own_cautions(atlas: Atlas) -> None:
    found = guard(atlas, "pregnant-later")
    hint = found.symptom("period-pain")
    assert hint.heed is Heed.CARE
    own = next(s for s in atlas.symptoms.values() if "varicose-veins" in s.cautions)
    assert [each.id for each in guard(atlas, "varicose-veins").symptom(own.id).cautions] == ["varicose-veins"]


def test_the_heaviest_caution_leads(atlas: Atlas) -> None:
    grades = [each.grade for each in guard(atlas, "ticklish", "diabetes", "fever", "bruise").cautions]
    assert grades == sorted(grades, key=tuple(Grade).index)
    assert grades[0] is Grade.DO_NOT


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_ticking_more_never_lessens_the_care(atlas: Atlas, data: st.DataObject) -> None:
    every = sorted(items_of(atlas.situations))
    some = data.draw(st.frozensets(st.sampled_from(every), max_size=4))
    more = some | data.draw(st.frozensets(st.sampled_from(every), max_size=3))
    fewer, further = Guard(atlas, some), Guard(atlas, more)
    assert set(fewer.stop) <= set(further.stop)
    assert set(fewer.ask) <= set(further.ask)
    assert fewer.avoid <= further.avoid
    assert fewer.avoid | fewer.care <= further.avoid | further.care
    for kind in ("zone", "acupoint", "technique", "routine", "symptom"):
        for name in list(atlas.kinds()[kind])[:40]:
            before, after = fewer.hint(kind, name), further.hint(kind, name)
            assert after.heed.weight >= before.heed.weight, (kind, name, sorted(some), sorted(more))
            assert set(before.cautions) <= set(after.cautions), (kind, name)
    for routine in atlas.routines:
        assert set(fewer.steps_left_out(routine)) <= set(further.steps_left_out(routine))


def test_each_item_marks_what_its_cautions_name(atlas: Atlas) -> None:
    for item in items_of(atlas.situations).values():
        found = Guard(atlas, frozenset({item.id}))
        for caution in found.cautions:
            named = set(caution.avoid) - set(ALL)
            assert named <= found.avoid, item.id
            assert set(caution.lightly) - set(ALL) <= found.avoid | found.care, item.id
            for technique in set(caution.techniques) - set(ALL):
                assert found.technique(technique).heed is Heed.AVOID, (item.id, technique)
