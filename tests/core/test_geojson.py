"""GeoJSON of the charts: sound features come out, every other one is named with its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core import geojson
from reflexmap.core.errors import Problem

SQUARE = "[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]"


def feature(coordinates: str = SQUARE, kind: str = "Polygon", properties: str = '{"zone": "liver"}') -> str:
    geometry = f'{{"type": "{kind}", "coordinates": {coordinates}}}'
    return f'{{"type": "Feature", "properties": {properties}, "geometry": {geometry}}}'


def read(*features: str) -> tuple[list[geojson.Feature], list[Problem]]:
    text = '{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}"
    problems: list[Problem] = []
    return geojson.parse(text, "zones.geojson", problems), problems


def test_a_ring_comes_without_its_repeated_first_point() -> None:
    found, problems = read(feature())

    assert found[0].rings == (((0, 0), (4, 0), (4, 4), (0, 4)),)
    assert found[0].properties == {"zone": "liver"}
    assert problems == []


def test_each_feature_knows_its_line() -> None:
    found, _ = read(feature(), feature(), feature())

    assert [each.line for each in found] == [2, 3, 4]


def test_a_multipolygon_has_several_rings() -> None:
    found, _ = read(feature(f"[{SQUARE}, {SQUARE}]", "MultiPolygon"))

    assert len(found[0].rings) == 2


@pytest.mark.parametrize(
    ("bad", "part"),
    [
        (feature("[]"), "A ring needs"),
        (feature("[[[0, 0], [4, 0], [0, 0]]]"), "A ring needs"),
        (feature("[[[0, 0], [4, 0], [4, 4], [0, 4]]]"), "end where it starts"),
        (feature("[[[0, 0], [4, NaN], [4, 4], [0, 0]]]"), "A ring needs"),
        (feature("[[[0, 0], [4, 1e999], [4, 4], [0, 0]]]"), "A ring needs"),
        (feature(f"[[[0, 0], [4, {10**400}], [4, 4], [0, 0]]]"), "A ring needs"),
        (feature("[[[0, 0], [4, true], [4, 4], [0, 0]]]"), "A ring needs"),
        (feature('[[[0, 0], [4, "1"], [4, 4], [0, 0]]]'), "A ring needs"),
        (feature("[[[0, 0, 0], [4, 0, 0], [4, 4, 0], [0, 0, 0]]]"), "A ring needs"),
        (feature(SQUARE[:-1] + ", " + SQUARE[1:]), "Holes"),
        (feature("[0, 0]", "Point"), "must be a Polygon"),
        (feature("null"), "A ring needs"),
        ('{"type": "Feature", "properties": null, "geometry": null}', "needs properties and a geometry"),
        ('"text"', "needs properties and a geometry"),
        (feature(properties='{"zone": "a", "zone": "b"}'), '"zone" stands twice'),
    ],
)
def test_a_bad_feature_is_named_and_the_others_stay(bad: str, part: str) -> None:
    found, problems = read(feature(), bad, feature())

    assert len(found) == 2
    assert [each.line for each in problems] == [3]
    assert part in problems[0].message


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("", 0, "empty"),
        (" \n", 0, "empty"),
        ('{"features": [\n{"a" 1}\n]}', 2, "not valid JSON"),
        ("[]", 1, "FeatureCollection"),
        ("3", 1, "FeatureCollection"),
        ("{}", 1, "FeatureCollection"),
        ('{"features": {}}', 1, "FeatureCollection"),
        ('{"features": [], "features": []}', 1, "stands twice"),
        ('{"note": {"features": [1, 2]}, "features": [1, 2, 3]}', 1, "Another list"),
        ("[" * 100_000 + "]" * 100_000, 0, "too deep"),
        ('{"features": [' + "9" * 5000 + "]}", 0, "too many digits"),
    ],
    ids=["empty", "blank", "comma", "list", "number", "object", "no-list", "twice", "another", "deep", "digits"],
)
def test_a_file_that_is_no_chart_is_named(text: str, line: int, part: str) -> None:
    problems: list[Problem] = []

    geojson.parse(text, "zones.geojson", problems)

    assert any(part in each.message and each.line == line for each in problems)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["features", "geometry"]), inner),
)


@given(anything)
def test_no_json_can_break_the_reader(value: object) -> None:
    problems: list[Problem] = []

    geojson.parse(json.dumps({"features": [value]}), "f", problems)
    geojson.parse(json.dumps(value), "f", problems)

    assert problems
