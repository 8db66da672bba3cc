"""The data that is shipped: nothing wrong with it, every id resolves, and the examples of the docs are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core import artfile
from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.load import Loaded, load
from reflexmap.core.model import Display, Foot, Rank, View
from reflexmap.core.rings import contains
from reflexmap.resources import assets_folder


def test_the_shipped_data_has_no_problems(shipped: Loaded) -> None:
    assert [str(problem) for problem in shipped.problems] == []


def test_the_shipped_art_has_no_problems() -> None:
    assert [str(problem) for problem in artfile.problems(assets_folder())] == []


def test_the_examples_of_the_docs_load_without_a_problem(example: Path, examples: dict[str, str]) -> None:
    loaded = load(example)

    assert [str(problem) for problem in loaded.problems] == []
    assert set(loaded.atlas.zones) == {"liver", "solar-plexus", "brain"}
    assert loaded.atlas.symptoms["headache"].danger == ("rf-stroke",)
    assert len(examples) == 19


def test_every_list_has_something_in_it(atlas: Atlas) -> None:
    tables = (
        "zones",
        "techniques",
        "regions",
        "symptoms",
        "cautions",
        "dangers",
        "findings",
        "acupoints",
        "sources",
        "charts",
    )

    assert [name for name in (*tables, "numbers", "areas", "outlines", "shapes") if not getattr(atlas, name)] == []


def test_the_chart_has_the_western_sole_in_full(atlas: Atlas) -> None:
    sole = [zone for zone in atlas.zones.values() if View.PLANTAR in zone.surfaces]

    assert len(sole) >= 55
    for zone in sole:
        drawn = {area.foot for area in atlas.areas_of(zone.id) if area.view is View.PLANTAR}
        assert drawn == set(zone.feet), zone.id


def test_every_zone_is_drawn_on_each_surface_that_the_western_chart_teaches(atlas: Atlas) -> None:
    for zone in atlas.zones.values():
        areas = atlas.areas_of(zone.id)
        assert {area.view for area in areas} == set(zone.surfaces), zone.id
        for view in zone.surfaces:
            assert {area.foot for area in areas if area.view is view} == set(zone.feet), (zone.id, view)


def test_every_zone_is_drawn_by_one_chart_at_least(atlas: Atlas) -> None:
    drawn = {area.zone for area in atlas.areas}

    assert set(atlas.zones) - drawn == set()
    assert set(atlas.charts) == {area.chart for area in atlas.areas}


@pytest.mark.parametrize("chart", ["western", "rwo-shur"])
def test_both_charts_have_all_four_surfaces_and_both_sexes(atlas: Atlas, chart: str) -> None:
    areas = [area for area in atlas.areas if area.chart == chart]

    assert {area.view for area in areas} == set(View)
    assert {area.sex for area in areas} == {"", "female", "male"}


def test_what_only_marquardt_teaches_stands_on_her_chart_alone(atlas: Atlas) -> None:
    assert [chart for chart, info in atlas.charts.items() if info.partial] == ["marquardt"]
    for zone, view in (("sternum", View.DORSAL), ("sternum", View.MEDIAL), ("pubic-symphysis", View.MEDIAL)):
        assert view in {area.view for area in atlas.areas_of(zone, "marquardt")}
        assert not atlas.drawn(zone)
        assert not atlas.drawn(zone, "rwo-shur")
    assert {area.view for area in atlas.areas_of("thymus")} == {View.PLANTAR}
    assert {area.view for area in atlas.areas_of("thymus", "marquardt")} == {View.DORSAL}
    assert {area.foot for area in atlas.areas_of("heart", "marquardt")} == set(Foot)
    drawn = {area.zone for area in atlas.areas if area.chart == "marquardt"}
    assert {words.zone for words in atlas.chart_words.values() if words.chart == "marquardt"} == drawn


def test_there_are_the_sixty_complaints_that_people_meet_most(atlas: Atlas) -> None:
    assert len(atlas.symptoms) >= 60


def test_every_shown_complaint_reaches_a_drawn_zone_and_no_other_has_zones(atlas: Atlas) -> None:
    for symptom in atlas.symptoms.values():
        primary = [link.zone for link in symptom.zones if link.rank is Rank.PRIMARY]
        if symptom.display is Display.NEVER:
            assert symptom.zones == (), symptom.id
            assert symptom.advice, symptom.id
        else:
            assert any(atlas.drawn(zone) for zone in primary), symptom.id
        assert (symptom.display is Display.AFTER_CHECK) == bool(symptom.question), symptom.id


def test_every_region_of_a_zone_stands_on_the_body_figure(atlas: Atlas) -> None:
    drawn = {shape.region for shape in atlas.shapes}
    missing = {region for zone in atlas.zones.values() for region in zone.regions} - drawn

    assert missing == set()


def test_every_danger_sign_has_an_opened_source_and_an_action_for_each_level(atlas: Atlas) -> None:
    for danger in atlas.dangers.values():
        assert danger.sources, danger.id
        for sign in danger.signs:
            assert danger.action(sign.level), danger.id
            assert sign.phrases, danger.id


def test_absolute_cautions_rule_out_all_techniques(atlas: Atlas) -> None:
    assert [each.id for each in atlas.cautions.values() if each.grade == "do-not" and each.techniques != ALL] == []


def test_each_area_has_a_point_inside_it(atlas: Atlas) -> None:
    assert [area.zone for area in atlas.areas if not contains(area.ring, area.pole)] == []


def test_one_sided_zones_stand_on_their_side_only(atlas: Atlas) -> None:
    assert {area.foot for area in atlas.areas_of("heart")} == {Foot.LEFT}
    assert {area.foot for area in atlas.areas_of("liver")} == {Foot.RIGHT}


def test_nobody_has_a_phone_number_outside_the_table(atlas: Atlas) -> None:
    for danger in atlas.dangers.values():
        for _, action in danger.actions:
            assert not any(word.strip(".,") in ("999", "111", "112", "911") for word in action.split()), danger.id


def test_every_source_says_what_was_seen_and_when(atlas: Atlas) -> None:
    assert [source.id for source in atlas.sources.values() if not source.seen or not source.date] == []


def test_whom_to_call_holds_in_any_country(atlas: Atlas) -> None:
    """The language of a computer does not say where somebody stands."""
    assert all("your local emergency number" in each.emergency for each in atlas.numbers)
