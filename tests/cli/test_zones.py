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

    assert drawn == {(chart, view) for chart in ("western", "rwo-shur") for view in map(str, View)}
    assert {area["view"] for area in listed["prostate"]["areas"]} >= {"medial"}
    assert {area["view"] for area in listed["uterus"]["areas"]} >= {"medial"}


def test_charts_are_those_that_draw_a_zone(listed: dict[str, dict[str, Any]]) -> None:
    assert listed["liver"]["charts"] == ["western", "rwo-shur"]
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
