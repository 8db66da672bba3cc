"""Plain arithmetic on rings agrees with shapely where both can tell."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Polygon, box
from shapely.geometry import Point as ShapelyPoint

from reflexmap.core.rings import contains, crosses, free_span, meets_box, spread

SHAPE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (6.0, 10.0), (6.0, 4.0), (4.0, 4.0), (4.0, 10.0), (0.0, 10.0))
# Off the corners, for touching may fall either way; a root, so that no line between two points meets a corner.
across = st.integers(-4, 14).map(lambda value: value + 0.3)
upward = st.integers(-4, 14).map(lambda value: value + math.sqrt(2) / 4)
point = st.tuples(across, upward)
corner = st.tuples(st.integers(-4, 14), st.integers(-4, 14))


@given(point)
def test_contains_agrees_with_shapely(spot: tuple[float, float]) -> None:
    assert contains(SHAPE, spot) == Polygon(SHAPE).contains(ShapelyPoint(spot))


@given(
    point,
    point,
    st.tuples(st.integers(-4, 14), st.integers(-4, 14)),
    st.tuples(st.integers(-4, 14), st.integers(-4, 14)),
)
def test_crosses_agrees_with_shapely(
    a: tuple[float, float], b: tuple[float, float], c: tuple[int, int], d: tuple[int, int]
) -> None:
    assert crosses(a, b, c, d) == LineString([a, b]).crosses(LineString([c, d]))


@given(point, point)
def test_meets_box_agrees_with_shapely(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert meets_box(a, b, (2, 3, 7, 8)) == LineString([a, b]).intersects(box(2, 3, 7, 8))


def test_the_free_span_stops_at_what_reaches_into_the_band() -> None:
    assert free_span(SHAPE, 2, 1, 3) == (0, 10)
    assert free_span(SHAPE, 2, 1, 6) == (0, 4)
    assert free_span(SHAPE, 5, 5, 9) is None


def test_spread_keeps_the_pitch_the_order_and_the_bounds() -> None:
    assert spread([10, 11, 50], 5, 0, 100) == [8, 13, 50]
    assert spread([1, 2, 3], 5, 0, 100) == [0, 5, 10]
    assert spread([99, 99], 5, 0, 100) == [95, 100]
    assert spread([], 5, 0, 100) == []


@given(st.lists(st.floats(0, 300), max_size=12))
def test_spread_never_comes_closer_than_the_pitch(wanted: list[float]) -> None:
    placed = spread(sorted(wanted), 18, 0, 300)

    assert all(b - a == pytest.approx(18) or b - a > 18 for a, b in pairwise(placed))
    assert all(-1e-9 <= each <= 300 + 1e-9 for each in placed)
