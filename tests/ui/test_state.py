"""The selection: what is chosen, and what follows from it."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display, System
from reflexmap.ui.choice import Chosen, Shown
from reflexmap.ui.state import Selection


def test_says_what_changed_once(selection: Selection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(selection.chosen_changed):
        selection.choose_zone("liver")
    with qtbot.assertNotEmitted(selection.chosen_changed):
        selection.choose_zone("liver")
    with qtbot.waitSignal(selection.hovered_changed) as told:
        selection.hover("lung")
    assert told.args == ["lung"]
    with qtbot.assertNotEmitted(selection.hovered_changed):
        selection.hover("lung")
    with qtbot.waitSignal(selection.focused_changed):
        selection.focus("lung")
    with qtbot.assertNotEmitted(selection.focused_changed):
        selection.focus("lung")
    with qtbot.assertNotEmitted(selection.shown_changed):
        selection.show(Shown())


def test_unknown_ids_choose_nothing(selection: Selection) -> None:
    for choose in (selection.choose_zone, selection.choose_symptom, selection.choose_region, selection.clear_for_zone):
        choose("no-such-thing")
        assert selection.chosen == Chosen()


def test_zone_opens_over_a_lit_complaint_and_steps_back_to_it(selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.choose_zone("neck")
    assert selection.chosen == Chosen(zone="neck", symptom="headache")
    selection.step_back()
    assert selection.chosen == Chosen(symptom="headache")
    selection.step_back()
    assert selection.chosen == Chosen()
    selection.step_back()
    assert selection.chosen == Chosen()


def test_zone_from_a_list_stands_by_itself(selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.clear_for_zone("liver")
    assert selection.chosen == Chosen(zone="liver")


def test_region_opens_its_only_zone(selection: Selection, atlas: Atlas) -> None:
    single = next(region for region in atlas.regions if len(atlas.zones_of_region(region)) == 1)
    selection.choose_region(single)
    zone = atlas.zones_of_region(single)[0].id
    assert selection.chosen == Chosen(zone=zone, region=single)
    assert selection.marks().lit == frozenset()
    assert selection.marks().chosen == zone


def test_region_lights_all_its_zones(selection: Selection, atlas: Atlas) -> None:
    several = next(region for region in atlas.regions if len(atlas.zones_of_region(region)) > 1)
    selection.choose_region(several)
    zones = {zone.id for zone in atlas.zones_of_region(several)}
    assert selection.chosen == Chosen(region=several)
    assert selection.marks().lit == zones
    assert selection.marks().is_dimmed(next(zone for zone in atlas.zones if zone not in zones))


def test_complaints_marked_never_light_nothing(selection: Selection, atlas: Atlas) -> None:
    for symptom in atlas.symptoms.values():
        if symptom.display is Display.NEVER:
            selection.choose_symptom(symptom.id)
            assert selection.chosen.symptom == symptom.id
            assert selection.links() == ()
            selection.answer_question(symptom.id)
            assert selection.links() == ()


def test_complaints_with_a_question_wait_for_the_answer(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    headache = atlas.symptoms["headache"]
    selection.choose_symptom("headache")
    assert selection.open_question(headache)
    assert selection.links() == ()
    with qtbot.waitSignal(selection.chosen_changed):
        selection.answer_question("headache")
    assert not selection.open_question(headache)
    assert selection.links() == headache.links_on("western")
    selection.choose_symptom("migraine")
    assert selection.links() == ()


def test_other_complaints_light_at_once(selection: Selection, atlas: Atlas) -> None:
    symptom = next(each for each in atlas.symptoms.values() if each.display is Display.NORMAL)
    selection.choose_symptom(symptom.id)
    assert selection.links() == symptom.links_on("western")


def test_systems_switched_off_are_dimmed(selection: Selection, atlas: Atlas) -> None:
    selection.show(replace(selection.shown, off=frozenset({System.DIGESTIVE})))
    marks = selection.marks()
    for zone in atlas.zones.values():
        assert marks.is_dimmed(zone.id) == (zone.system is System.DIGESTIVE)
    selection.choose_zone("liver")
    assert not selection.marks().is_dimmed("liver")
