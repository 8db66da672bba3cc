"""Millimetres to pixels and back, and the camera."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.fit import ZOOM_LEAST, ZOOM_MOST, Camera, Fit

coordinate = st.floats(-500, 500)
scale = st.floats(0.2, 50)
factor = st.floats(0.05, 20)


def test_y_is_turned_over() -> None:
    fit = Fit(2, 100, 300)

    assert fit.to_pixels((10, 20)) == (120, 260)
    assert fit.to_mm((120, 260)) == (10, 20)


@given(scale, coordinate, coordinate, coordinate, coordinate)
def test_there_and_back_is_the_same_place(s: float, x: float, y: float, px: float, py: float) -> None:
    fit = Fit(s, x, y)

    assert fit.to_mm(fit.to_pixels((px, py))) == pytest.approx((px, py), abs=1e-6)


@given(factor, coordinate, coordinate)
def test_zooming_keeps_what_is_under_the_pointer(by: float, x: float, y: float) -> None:
    base, centre, pointer = Fit(2.5, 400, 700), (400.0, 350.0), (x, y)
    before = Camera(1.4, 12, -8)
    after = before.zoomed(by, pointer, centre)

    assert before.apply(base, centre).to_mm(pointer) == pytest.approx(
        after.apply(base, centre).to_mm(pointer), abs=1e-6
    )
    assert ZOOM_LEAST <= after.zoom <= ZOOM_MOST


def test_panning_moves_the_picture_and_home_is_where_it_began() -> None:
    assert Camera().home
    moved = Camera().panned(5, -7)
    assert not moved.home
    assert moved.panned(-5, 7).home
    assert moved.apply(Fit(1, 10, 10), (0, 0)) == Fit(1, 15, 3)
