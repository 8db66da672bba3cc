"""What a sheet says of a person's situation."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.model import Grade
from reflexmap.core.sheet import citation, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.sheetsituation import situated


def made(atlas: Atlas, kind: str, name: str, *ticked: str) -> Sheet:
    return situated(plan(atlas, ((kind, name),)), Guard(atlas, frozenset(ticked)))


def test_nothing_ticked_changes_nothing(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "liver"),))
    assert situated(sheet, Guard(atlas)) is sheet
    assert situated(sheet, Guard(atlas, frozenset({"gone-long-ago"}))) is sheet


def test_zones_to_leave_alone_keep_their_place_and_lose_their_work(atlas: Atlas) -> None:
    plain = plan(atlas, (("symptom", "period-pain"),))
    sheet = made(atlas, "symptom", "period-pain", "pregnant-later")
    facts = sheet.situation
    assert facts is not None
    assert [stop.number for stop in sheet.stops] == [stop.number for stop in plain.stops]
    for stop, before in zip(sheet.stops, plain.stops, strict=True):
        if stop.link.zone in facts.alone:
            assert (stop.seconds, stop.pressure, stop.steps, stop.brief) == (0, 0, (), "")
        else:
            assert stop.pressure <= 2
            assert stop.pressure <= before.pressure
            assert all(step.pressure <= 2 for step in stop.steps)
            assert stop.seconds == sum(step.seconds for step in stop.steps)
    numbers = {stop.link.zone: stop.number for stop in sheet.stops}
    assert set(facts.named) == {(numbers.get(zone, 0), atlas.zones[zone].name) for zone in facts.alone}
    assert facts.everywhere
    assert facts.ask == ("Pregnancy after week 13",)
    assert facts.ticked == ("Pregnant, week 14 or later",)


def test_a_step_whose_technique_is_left_out_says_nothing_to_do(atlas: Atlas) -> None:
    zone = next(z for z in atlas.zones.values() if any(s.technique == "hook-and-back-up" for s in z.work))
    guard = Guard(atlas, frozenset({"pregnant-later"}))
    if zone.id in guard.avoid:
        zone = next(
            z
            for z in atlas.zones.values()
            if z.id not in guard.avoid and any(s.technique == "hook-and-back-up" for s in z.work)
        )
    sheet = made(atlas, "zone", zone.id, "pregnant-later")
    name = atlas.techniques["hook-and-back-up"].name
    assert sheet.situation is not None
    assert name in sheet.situation.techniques
    left_out = [step for step in sheet.stops[0].steps if step.technique == name]
    assert left_out
    assert all(step.do == "" and step.seconds == 0 for step in left_out)


def test_a_stop_leaves_no_working_order(atlas: Atlas) -> None:
    sheet = made(atlas, "symptom", "headache", "pregnant-early")
    assert sheet.stops == ()
    assert sheet.views() == ()
    assert sheet.situation is not None
    caution = atlas.cautions["pregnancy-first-trimester"]
    assert sheet.situation.stop == ((caution.name, caution.action),)
    assert sheet.alarms == plan(atlas, (("symptom", "headache"),)).alarms


@pytest.mark.parametrize("ticked", ["diabetes", "varicose-veins", "blood-clot", "epilepsy"])
def test_its_cautions_stand_on_the_sheet_in_full_with_their_sources(atlas: Atlas, ticked: str) -> None:
    sheet = made(atlas, "zone", "liver", ticked)
    guard = Guard(atlas, frozenset({ticked}))
    told = {care.name: care for care in sheet.cautions}
    for caution in guard.cautions:
        assert told[caution.name].action == caution.action
        assert not told[caution.name].general
        for source in caution.reason.sources:
            assert citation(atlas.sources[source]) in sheet.sources[: sheet.own_sources]
    grades = [care.grade for care in sheet.cautions]
    assert grades == sorted(grades, key=tuple(Grade).index)
    assert len(set(sheet.sources)) == len(sheet.sources)
    assert len(told) == len(sheet.cautions)
