"""Leaders on paper: level, then one of a few slopes, on the side of their zone."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.leaders import APART, CALM, CLOSE, LEAD, slope_of, sloped, straight, turns_on

BOX = (100.0, 90.0, 160.0, 110.0)


@given(st.floats(-400, 600), st.floats(-300, 500), st.sampled_from(CALM))
def test_a_sloped_leader_runs_level_and_then_at_its_slope(x: float, y: float, slope: float) -> None:
    leader = sloped(BOX, 100.0, (x, y), slope)
    if leader is None:
        away = max(BOX[0] - x, x - BOX[2]) - APART
        assert away - abs(y - 100.0) / slope < LEAD
        return
    start, turn, end = leader
    assert end == (x, y)
    assert start[1] == turn[1] == 100.0
    assert abs(turn[0] - start[0]) >= LEAD - 1e-6
    assert (turn[0] - start[0] < 0) is (x < BOX[0])  # towards the zone
    assert abs(end[1] - turn[1]) == pytest.approx(slope * abs(end[0] - turn[0]), abs=1e-6)
    assert slope_of(leader) == pytest.approx(slope, rel=1e-3) or math.isclose(y, 100.0, abs_tol=1e-3)


def test_a_level_leader_has_no_slope() -> None:
    leader = sloped(BOX, 100.0, (300.0, 100.0), 1.0)

    assert leader is not None
    assert slope_of(leader) == 0.0


def test_on_the_screen_a_leader_goes_straight_to_its_zone() -> None:
    assert straight(BOX, 100.0, (20.0, 40.0)) == ((95.0, 100.0), (85.0, 100.0), (20.0, 40.0))
    assert straight(BOX, 100.0, (220.0, 40.0))[1] == (175.0, 100.0)


def test_a_leader_that_turns_on_another_one_is_found() -> None:
    through = ((375.0, 255.0), (365.0, 255.0), (145.0, 475.0))
    turning = ((375.0, 458.0), (162.0, 458.0), (134.0, 430.0))
    beside = ((375.0, 470.0), (240.0, 470.0), (200.0, 480.0))

    assert turns_on(turning, through)
    assert not turns_on(through, turning)
    assert not turns_on(beside, through)


def test_a_leader_that_is_far_away_is_told_from_one_that_turns_close_by() -> None:
    level = ((100.0, 200.0), (300.0, 200.0))
    for off, close in ((0.0, True), (CLOSE * 0.9, True), (CLOSE * 1.1, False), (40.0, False)):
        for corner in ((200.0, 200.0 + off), (200.0, 200.0 - off), (300.0 + off, 200.0), (100.0 - off, 200.0)):
            assert turns_on(((0.0, 0.0), corner, (0.0, 400.0)), level) is close
