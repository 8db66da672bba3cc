from __future__ import annotations

import pytest

from reflexmap.core.figure import HEAD_TALL, TORSO, TORSO_TALL, WHOLE, FigureIndex, crop_for, ring_size
from reflexmap.core.model import RegionShape, Ring

ASPECT = 132 / 174


def square(x: float, y: float, side: float) -> Ring:
    half = side / 2
    return ((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half))


def shape(region: str, ring: Ring, view: str = "front") -> RegionShape:
    return RegionShape(region, view, "", ring)


def test_the_size_of_a_ring_does_not_depend_on_its_direction() -> None:
    ring = square(0, 0, 10)

    assert ring_size(ring) == ring_size(tuple(reversed(ring))) == 100


@pytest.mark.parametrize(
    ("ring", "tall"),
    [
        pytest.param(square(0, 930, 6), HEAD_TALL, id="a gland in the head shows the head"),
        pytest.param(square(-30, 690, 100), TORSO_TALL, id="the liver shows the torso"),
        pytest.param(square(60, 280, 40), WHOLE.tall, id="a knee shows the whole figure"),
        pytest.param(square(210, 450, 40), WHOLE.tall, id="a hand is too far out for the torso"),
    ],
)
def test_the_crop_is_the_closest_that_holds_the_region(ring: Ring, tall: float) -> None:
    assert tall == crop_for((ring,), ASPECT).tall


def test_a_low_region_moves_the_crop_down_so_that_it_stays_in_view() -> None:
    crop = crop_for((square(0, 490, 20),), ASPECT)

    assert crop.top - crop.tall < 480
    assert crop.top < TORSO.top


def test_nothing_lit_shows_the_torso() -> None:
    assert crop_for((), ASPECT) == TORSO


def test_the_smaller_of_two_regions_under_a_point_wins() -> None:
    index = FigureIndex(
        (shape("lungs", square(0, 750, 100)), shape("heart", square(0, 750, 20))), frozenset({"lungs", "heart"})
    )

    assert index.region_at("front", (2, 752), 5) == "heart"
    assert index.region_at("front", (40, 750), 5) == "lungs"


def test_a_near_miss_is_forgiven_but_not_a_far_one() -> None:
    index = FigureIndex((shape("thyroid", square(0, 840, 10)),), frozenset({"thyroid"}))

    assert index.region_at("front", (8, 840), 5) == "thyroid"
    assert index.region_at("front", (30, 840), 5) == ""
    assert index.region_at("back", (0, 840), 5) == ""


def test_regions_without_zones_are_not_asked() -> None:
    index = FigureIndex((shape("face", square(0, 900, 80)),), frozenset())

    assert index.region_at("front", (0, 900), 5) == ""


def test_the_walk_goes_from_the_head_down_through_what_the_crop_shows() -> None:
    shapes = (
        shape("knees", square(50, 280, 30)),
        shape("liver", square(-30, 690, 60)),
        shape("brain", square(0, 950, 60)),
        shape("brain", square(0, 950, 60), "back"),
    )
    index = FigureIndex(shapes, frozenset({"knees", "liver", "brain"}))

    assert index.walk("front", WHOLE, ASPECT) == ("brain", "liver", "knees")
    assert index.walk("front", TORSO, ASPECT) == ("brain", "liver")
    assert index.walk("back", WHOLE, ASPECT) == ("brain",)
