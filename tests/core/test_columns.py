"""Names in columns: whatever is wished for, names never overlap and leaders never cross."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, box

from reflexmap.core.columns import EDGE, MARGIN_SIZE, Box, Columns, Frame, Label, Wish
from reflexmap.core.leaders import CALM, slope_of
from reflexmap.core.model import Foot

FRAME = Frame(100.0, 400.0, 700.0, 20.0, 480.0, view=(0.0, 0.0, 800.0, 500.0))
NAMES = {f"z{i}": f"Zone {i}" for i in range(40)}


def size_of(text: str, px: int) -> tuple[float, float]:
    return len(text) * px * 0.55, px * 1.25


def wish(zone: str, foot: Foot, x: float, y: float, *, inner: bool) -> Wish:
    outer = "left" if foot is Foot.RIGHT else "right"
    column, other = ("middle", outer) if inner else (outer, outer)
    return Wish(zone, foot, column, other, ((x, y), (x + 4, y + 6), (x - 4, y - 6)))


def place(wishes: list[Wish], frame: Frame = FRAME, boxes: tuple[tuple[str, Box], ...] = ()) -> tuple[Label, ...]:
    return Columns(NAMES, size_of, frame, boxes).place(wishes)


@st.composite
def wishes(draw: st.DrawFn) -> list[Wish]:
    """Wishes as the feet make them: anchors on the right foot (left in the picture) or on the left one."""
    found = []
    for index in range(draw(st.integers(0, 24))):
        inner = draw(st.booleans())
        for foot in draw(st.sampled_from(((Foot.RIGHT,), (Foot.LEFT,), (Foot.RIGHT, Foot.LEFT)))):
            low = 130 if foot is Foot.RIGHT else 450
            x, y = draw(st.integers(low, low + 220)), draw(st.integers(25, 475))
            found.append(wish(f"z{index}", foot, float(x), float(y), inner=inner))
    return found


def assert_sound(labels: tuple[Label, ...]) -> None:
    lines = {id(label): [LineString(leader) for leader in label.leaders] for label in labels}
    for one, two in combinations(labels, 2):
        assert box(*one.box).intersection(box(*two.box)).area < 1e-6, (one, two)
        assert not any(a.crosses(b) for a in lines[id(one)] for b in lines[id(two)]), (one, two)
        for label, other in ((one, two), (two, one)):
            inner = box(*other.box).buffer(-1.01)
            assert not any(line.intersects(inner) for line in lines[id(label)]), (label, other)


@settings(max_examples=60, deadline=None)
@given(wishes())
def test_no_names_overlap_and_no_leaders_cross(listed: list[Wish]) -> None:
    labels = place(listed)
    assert_sound(labels)
    for label in labels:
        left, top, right, bottom = label.box
        assert 0 <= left < right <= 800
        assert 0 <= top < bottom <= 500


@settings(max_examples=60, deadline=None)
@given(wishes())
def test_each_leader_ends_at_an_anchor_of_its_zone(listed: list[Wish]) -> None:
    anchors = {(each.zone, each.foot): each.anchors for each in listed}
    for label in place(listed):
        assert len(label.feet) == len(label.leaders)
        for foot, leader in zip(label.feet, label.leaders, strict=True):
            assert leader[-1] in anchors[label.zone, foot]


@settings(max_examples=60, deadline=None)
@given(wishes())
def test_no_foot_of_a_zone_is_named_twice(listed: list[Wish]) -> None:
    named = [(label.zone, foot) for label in place(listed) for foot in label.feet]
    assert len(named) == len(set(named))


@settings(max_examples=30, deadline=None)
@given(wishes(), st.integers(150, 330), st.integers(30, 440))
def test_leaders_keep_clear_of_what_stands_there_already(listed: list[Wish], x: int, y: int) -> None:
    taken = (float(x), float(y), x + 60.0, y + 14.0)
    for label in place(listed, boxes=(("other", taken),)):
        inner = box(*taken).buffer(-1.01)
        assert not any(LineString(leader).intersects(inner) for leader in label.leaders)


def test_both_feet_share_one_name_in_the_middle() -> None:
    labels = place([wish("z1", Foot.RIGHT, 330, 100, inner=True), wish("z1", Foot.LEFT, 470, 100, inner=True)])
    assert len(labels) == 1
    assert labels[0].feet == (Foot.RIGHT, Foot.LEFT)
    assert len(labels[0].leaders) == 2
    left, _, right, _ = labels[0].box
    assert (left + right) / 2 == pytest.approx(400)


def test_outer_zones_are_named_on_their_own_side() -> None:
    right, left = place([wish("z1", Foot.RIGHT, 150, 100, inner=False), wish("z2", Foot.LEFT, 650, 100, inner=False)])
    assert right.box[2] == pytest.approx(100)
    assert left.box[0] == pytest.approx(700)
    assert right.size == left.size == MARGIN_SIZE


def test_names_stand_level_with_their_zone_where_there_is_room() -> None:
    for y in (60.0, 250.0, 440.0):
        (label,) = place([wish("z1", Foot.RIGHT, 150, y, inner=False)])
        assert (label.box[1] + label.box[3]) / 2 == pytest.approx(y)


def test_what_is_out_of_view_is_not_named() -> None:
    assert place([wish("z1", Foot.RIGHT, 150, 900, inner=False)]) == ()
    assert place([wish("z1", Foot.RIGHT, -50, 100, inner=False)]) == ()


@settings(max_examples=60, deadline=None)
@given(wishes(), st.sampled_from((8.0, 40.0, 60.0, 100.0)))
def test_no_name_comes_near_the_sides_of_the_view(listed: list[Wish], column: float) -> None:
    """However narrow the columns are: a name that is too wide stands nearer to its foot, or is left out."""
    narrow = Frame(column, 400.0, 800.0 - column, 20.0, 480.0, view=(0.0, 0.0, 800.0, 500.0))
    labels = place(listed, narrow)
    assert_sound(labels)
    for label in labels:
        assert label.box[0] >= EDGE
        assert label.box[2] <= 800 - EDGE


def test_a_wide_name_stands_nearer_to_its_foot_and_a_narrow_one_at_its_column() -> None:
    frame = Frame(50.0, 400.0, 750.0, 20.0, 480.0, view=(0.0, 0.0, 800.0, 500.0))
    names = {"z1": "Upper-body", "z2": "Eye"}
    listed = [wish("z1", Foot.RIGHT, 200, 100, inner=False), wish("z2", Foot.RIGHT, 200, 200, inner=False)]
    wide, narrow = Columns(names, size_of, frame, ()).place(listed)
    assert wide.box[0] == pytest.approx(EDGE)
    assert narrow.box[2] == pytest.approx(50)


def test_a_name_wider_than_the_view_is_left_out() -> None:
    tiny = Frame(30.0, None, None, 20.0, 480.0, view=(0.0, 0.0, 50.0, 500.0))
    assert place([wish("z1", Foot.RIGHT, 40, 100, inner=False)], tiny) == ()


def test_a_column_without_room_names_nothing() -> None:
    narrow = Frame(None, None, None, 20.0, 480.0)
    assert place([wish("z1", Foot.RIGHT, 150, 100, inner=False)], narrow) == ()
    low = Frame(100.0, 400.0, 700.0, 20.0, 19.0)
    assert place([wish("z1", Foot.RIGHT, 150, 100, inner=False)], low) == ()


def test_more_names_than_room_drops_some_and_keeps_the_rules() -> None:
    listed = [wish(f"z{i}", Foot.RIGHT, 150 + i, 30 + i * 4, inner=False) for i in range(40)]
    short = Frame(100.0, 400.0, 700.0, 20.0, 160.0, view=(0.0, 0.0, 800.0, 500.0))
    labels = place(listed, short)
    assert 0 < len(labels) < 40
    assert_sound(labels)


PAPER = replace(FRAME, slopes=CALM, pitch=15.5, tries=40, longest=260.0, floor=300.0)


@settings(max_examples=60, deadline=None)
@given(wishes())
def test_on_paper_leaders_keep_to_their_slopes_and_reach_and_names_to_the_floor(listed: list[Wish]) -> None:
    labels = place(listed, PAPER)
    assert_sound(labels)
    for label in labels:
        for leader in label.leaders:
            assert slope_of(leader) == 0.0 or any(slope_of(leader) == pytest.approx(each, rel=1e-3) for each in CALM)
            assert abs(leader[-1][0] - leader[0][0]) <= 260.0
        middle = (label.box[1] + label.box[3]) / 2
        if label.box[2] <= 100.0 or label.box[0] >= 700.0:
            assert middle <= 300.0 + 1e-6


def test_names_that_stand_closer_find_more_room() -> None:
    listed = [wish(f"z{i}", Foot.RIGHT, 150.0, 20.0 + i * 11.5, inner=False) for i in range(40)]
    wide = [label for label in place(listed) if label.box[2] <= 100.0]
    close = [label for label in place(listed, replace(FRAME, pitch=15.5)) if label.box[2] <= 100.0]

    assert len(close) > len(wide)
