"""Which zone lies under a point, near it, or in a direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.atlas import Atlas
from reflexmap.core.hits import ZoneIndex, neighbour, zones_of
from reflexmap.core.measure import measure
from reflexmap.core.model import Area, Foot, Point, Ring, View

UP, DOWN, LEFT, RIGHT = (0.0, 1.0), (0.0, -1.0), (-1.0, 0.0), (1.0, 0.0)


def area(zone: str, left: float, low: float, wide: float, tall: float, *over: str) -> Area:
    ring: Ring = ((left, low), (left + wide, low), (left + wide, low + tall), (left, low + tall))
    found = measure(ring)
    return Area(
        zone, "western", View.PLANTAR, Foot.RIGHT, ring, over, False, None, "",
        found.pole, found.depth, found.centroid, found.size,
    )  # fmt: skip


INDEX = ZoneIndex((area("large", 0, 0, 40, 40), area("tiny", 10, 10, 2, 2, "large"), area("beside", 50, 0, 10, 10)))


def hit(point: Point, slack: float = 0) -> tuple[str, ...]:
    return zones_of(INDEX.near(point, slack) if slack else INDEX.at(point))


def test_the_smaller_zone_lies_on_top() -> None:
    assert hit((11, 11)) == ("tiny", "large")
    assert hit((30, 30)) == ("large",)
    assert hit((45, 5)) == ()


def test_a_near_miss_is_forgiven_within_the_slack() -> None:
    assert hit((48, 5), 3) == ("beside",)
    assert hit((46, 5), 3) == ()
    assert hit((44, 5), 7) == ("large",)


def test_a_hit_is_never_taken_away_by_a_neighbour() -> None:
    assert hit((39.9, 5), 20)[0] == "large"


def test_a_tiny_zone_is_reached_from_just_beside_it() -> None:
    assert hit((12.5, 11), 4) == ("tiny", "large")
    assert hit((14, 11), 4) == ("large",)


def test_arrow_keys_walk_to_the_next_spot() -> None:
    spots = {"a": (0.0, 0.0), "b": (10.0, 1.0), "c": (0.0, 20.0), "d": (30.0, 0.0)}

    assert neighbour(spots, "a", RIGHT) == "b"
    assert neighbour(spots, "b", RIGHT) == "d"
    assert neighbour(spots, "a", UP) == "c"
    assert neighbour(spots, "a", LEFT) == "a"
    assert neighbour(spots, "c", DOWN) in {"a", "b"}


@pytest.mark.parametrize("foot", Foot)
def test_each_drawn_zone_is_hit_at_its_deepest_point(atlas: Atlas, foot: Foot) -> None:
    areas = atlas.areas_on(View.PLANTAR, foot)
    index = ZoneIndex(areas)

    assert areas
    for each in areas:
        assert each.zone in zones_of(index.at(each.pole)), each.zone


@pytest.mark.parametrize("foot", Foot)
def test_every_zone_can_be_walked_to(atlas: Atlas, foot: Foot) -> None:
    spots = {each.zone: each.pole for each in atlas.areas_on(View.PLANTAR, foot) if not each.helper}
    reached, open_ = set(), ["lung"]
    while open_:
        name = open_.pop()
        if name not in reached:
            reached.add(name)
            open_ += [neighbour(spots, name, direction) for direction in (UP, DOWN, LEFT, RIGHT)]

    assert set(spots) - reached == set()


@given(st.floats(-60, 60), st.floats(-10, 270), st.floats(0.1, 8))
def test_slack_only_ever_adds(x: float, y: float, slack: float) -> None:
    assert set(hit((x, y))) <= set(hit((x, y), slack))
