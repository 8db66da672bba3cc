"""Compositions of wall charts: nothing overlaps, nothing sticks out, larger paper has larger feet."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from reflexmap.core.model import View
from reflexmap.draw.posterplan import COMPOSITIONS, SINGLE, Key, Plan, best, plan_of
from reflexmap.draw.posterroom import Room

ROOMS = {
    View.PLANTAR: Room(196.0, 400.0, 264.0, 23.0),
    View.DORSAL: Room(196.0, 390.0, 270.0, 23.0),
    View.MEDIAL: Room(484.0, 330.0, 180.0, 23.0),
    View.LATERAL: Room(484.0, 350.0, 180.0, 23.0),
}
KEY = Key(160.0, lambda width: 40.0 + 21.0 * (10 if width < 320 else 5 if width < 800 else 2))
LIST = Key(120.0, lambda width: 26.0 + 17.0 * (8 if width < 260 else 4))
SPLIT = Key(160.0, lambda width: KEY.height(width) + LIST.height(width), (KEY, LIST))
SIZES = st.tuples(st.floats(800, 2000), st.floats(700, 2000))
SUBSETS = [views for count in (1, 2, 3, 4) for views in combinations(View, count)]


def assert_sound(plan: Plan, area: QRectF) -> None:
    boxes = [*plan.boxes.values(), *(box for box in (plan.key, plan.numbers) if box is not None)]
    for box in boxes:
        assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box), plan
    for one, two in combinations(boxes, 2):
        assert not one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(two.adjusted(0.1, 0.1, -0.1, -0.1)), plan
    for view, box in plan.boxes.items():
        wide, high = ROOMS[view].size(plan.scales[view])
        assert wide <= box.width() + 0.1
        assert high <= box.height() + 0.1
    if plan.key is not None:
        assert KEY.least <= plan.key.width() + 0.1
        assert KEY.height(plan.key.width()) <= plan.key.height() + 0.1
    if plan.numbers is not None:
        assert LIST.least <= plan.numbers.width() + 0.1
        assert LIST.height(plan.numbers.width()) <= plan.numbers.height() + 0.1


@settings(max_examples=25, deadline=None)
@given(SIZES, st.sampled_from(SUBSETS), st.sampled_from((KEY, SPLIT, None)))
def test_every_surface_and_the_key_have_their_room(
    size: tuple[float, float], views: tuple[View, ...], key: Key | None
) -> None:
    area = QRectF(0, 90, *size)
    rooms = {view: ROOMS[view] for view in views}
    for name in COMPOSITIONS:
        plan = plan_of(name, rooms, area, key)
        if plan is not None:
            assert set(plan.boxes) == set(views)
            assert (plan.key is not None) is (key is not None)
            assert (plan.numbers is not None) is (key is SPLIT and name == "spread")
            assert_sound(plan, area)


@settings(max_examples=15, deadline=None)
@given(SIZES)
def test_soles_are_the_largest_and_sides_have_one_scale(size: tuple[float, float]) -> None:
    plan = best(ROOMS, QRectF(0, 0, *size), KEY)

    assert plan is not None
    assert plan.scales[View.PLANTAR] >= plan.scales[View.DORSAL] >= plan.scales[View.MEDIAL]
    assert plan.scales[View.MEDIAL] == plan.scales[View.LATERAL]


@settings(max_examples=15, deadline=None)
@given(SIZES, st.floats(1.05, 1.6))
def test_a_larger_room_is_never_worth_less(size: tuple[float, float], more: float) -> None:
    small = best(ROOMS, QRectF(0, 0, *size), KEY)
    large = best(ROOMS, QRectF(0, 0, size[0] * more, size[1] * more), KEY)

    assert small is not None
    assert large is not None
    assert large.worth >= small.worth - 0.02


@pytest.mark.parametrize("view", View)
def test_beside_or_under_one_surface_alone_stands_its_key(view: View) -> None:
    for size in ((888.0, 1100.0), (1300.0, 700.0)):
        plan = best({view: ROOMS[view]}, QRectF(0, 0, *size), KEY)
        assert plan is not None
        assert plan.name in SINGLE
        assert plan.key is not None
        assert plan.key.left() == 0.0


def test_portrait_and_landscape_are_composed_differently() -> None:
    upright = best(ROOMS, QRectF(0, 0, 1100, 1400), KEY)
    lying = best(ROOMS, QRectF(0, 0, 1590, 950), KEY)

    assert upright is not None
    assert lying is not None
    assert upright.name != lying.name


def test_a_room_that_is_too_small_has_no_plan() -> None:
    assert best(ROOMS, QRectF(0, 0, 300, 200), KEY) is None
