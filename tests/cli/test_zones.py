"""`reflexmap zones`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View

Run = Callable[..., Any]


@pytest.fixture
def listed(here: Run) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(here("zones", "--json").out)}


def test_each_zone_has_the_fields_that_are_promised(listed: dict[str, dict[str, Any]], atlas: Atlas) -> None:
    assert list(listed) == list(atlas.zones)
    for each in listed.values():
        assert list(each) == ["id", "name", "aliases", "regions", "systems", "feet", "charts", "disputes", "areas"]
        for area in each["areas"]:
            assert list(area) == ["chart", "view", "foot", "point", "centroid", "area_mm2", "helper"]
            assert area["chart"] in each["charts"]
            assert area["area_mm2"] > 0


def test_feet_say_where_the_western_chart_teaches_a_zone(listed: dict[str, dict[str, Any]]) -> None:
    assert listed["liver"]["feet"] == ["right"]
    assert listed["heart"]["feet"] == ["left"]
    assert listed["lung"]["feet"] == ["left", "right"]
    assert {area["foot"] for area in listed["lung"]["areas"]} == {"left", "right"}


def test_areas_cover_all_views_both_charts_and_both_sexes(listed: dict[str, dict[str, Any]]) -> None:
    drawn = {(area["chart"], area["view"]) for each in listed.values() for area in each["areas"]}

    whole = {(chart, view) for chart in ("western", "rwo-shur") for view in map(str, View)}
    assert drawn == whole | {("marquardt", "dorsal"), ("marquardt", "medial")}
    assert {area["view"] for area in listed["prostate"]["areas"]} >= {"medial"}
    assert {area["view"] for area in listed["uterus"]["areas"]} >= {"medial"}


def test_charts_are_those_that_draw_a_zone(listed: dict[str, dict[str, Any]]) -> None:
    assert listed["liver"]["charts"] == ["western", "rwo-shur"]
    assert listed["sternum"]["charts"] == ["marquardt"]
    for each in listed.values():
        assert set(each["charts"]) >= {area["chart"] for area in each["areas"]}
        if not each["feet"]:
            assert "western" not in each["charts"], each["id"]


def test_disputes_have_a_kind_and_sources(listed: dict[str, dict[str, Any]], atlas: Atlas) -> None:
    disputes = [dispute for each in listed.values() for dispute in each["disputes"]]

    assert disputes
    assert {each["kind"] for each in disputes} <= {"side", "place", "crossing"}
    assert all(set(each["sources"]) <= set(atlas.sources) for each in disputes)


def test_the_text_has_one_line_for_each_zone(here: Run, atlas: Atlas) -> None:
    rows = here("zones").out.splitlines()

    assert len(rows) == len(atlas.zones)
    assert any(row.split()[0] == "liver" and row.endswith("right foot") for row in rows)


def test_a_chart_brings_its_zones_feet_and_words(here: Run, atlas: Atlas, listed: dict[str, dict[str, Any]]) -> None:
    zones = {each["id"]: each for each in json.loads(here("zones", "--json", "--chart", "rwo-shur").out)}

    assert set(zones) == {area.zone for area in atlas.areas if area.chart == "rwo-shur"}
    for each in zones.values():
        told = atlas.zone_on(each["id"], "rwo-shur")
        assert list(each)[:9] == list(listed[each["id"]])
        assert each["charts"] == listed[each["id"]]["charts"]
        assert each["feet"] == [str(foot) for foot in told.feet] != []
        assert (each["find"], each["brief"]) == (told.find.text, told.brief)
        assert [step["seconds"] for step in each["steps"]] == [step.seconds for step in told.work]
    own = atlas.chart_words["rwo-shur:kidney"].find
    assert own is not None
    assert zones["kidney"]["find"] == own.text != atlas.zones["kidney"].find.text


def test_a_charts_own_list_names_its_feet(here: Run) -> None:
    lines = here("zones", "--chart", "rwo-shur").out.splitlines()

    assert any(line.startswith("insomnia-point ") and line.endswith("both feet") for line in lines)
    assert not any(line.startswith("sinuses ") for line in lines)
    assert here("zones", "--chart", "no-such").code == 2
