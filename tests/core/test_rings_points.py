"""Points and rings: inside, on the edge, how far away."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon

from reflexmap.core.rings import covers, distance

BENT = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (6.0, 10.0), (6.0, 4.0), (4.0, 4.0), (4.0, 10.0), (0.0, 10.0))


@pytest.mark.parametrize("point", [(1.0, 1.0), (0.0, 0.0), (10.0, 5.0), (5.0, 4.0), (3.0, 10.0), (6.0, 7.0)])
def test_inside_and_edge_are_covered(point: tuple[float, float]) -> None:
    assert covers(BENT, point)


@pytest.mark.parametrize("point", [(5.0, 4.1), (5.0, 10.0), (-0.1, 5.0), (11.0, 10.0), (5.0, -1.0)])
def test_outside_is_not(point: tuple[float, float]) -> None:
    assert not covers(BENT, point)


@given(st.tuples(st.floats(-5, 15), st.floats(-5, 15)))
def test_both_agree_with_a_library_made_for_it(point: tuple[float, float]) -> None:
    polygon = Polygon(BENT)
    spot = Point(point)

    assert math.isclose(distance(BENT, point), polygon.exterior.distance(spot), abs_tol=1e-9)
    if polygon.exterior.distance(spot) > 1e-9:
        assert covers(BENT, point) == polygon.contains(spot)
