"""What is wrong with a ring, and how large and deep it is."""

from __future__ import annotations

import pytest

from reflexmap.core.measure import fault, measure

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))


def test_a_sound_ring_has_no_fault() -> None:
    assert fault(SQUARE) == ""


@pytest.mark.parametrize(
    ("ring", "part"),
    [
        (((0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0)), "crosses or touches itself"),
        (((0.0, 0.0), (5.0, 0.0), (9.0, 0.0)), "crosses or touches itself"),
        (((0.0, 0.0), (0.5, 0.0), (0.5, 0.5)), "smaller than one square millimetre"),
    ],
    ids=["bow", "flat", "speck"],
)
def test_a_broken_ring_is_described(ring: tuple[tuple[float, float], ...], part: str) -> None:
    assert part in fault(ring)


def test_the_measures_of_a_square() -> None:
    found = measure(SQUARE)

    assert found.size == 100
    assert found.centroid == (5, 5)
    assert found.pole == pytest.approx((5, 5), abs=0.3)
    assert found.depth == pytest.approx(5, abs=0.3)
