"""Order on the foot: wherever the teaching puts one zone clearly before another, the drawn ones stand in that order.

`placements.yaml` says where the teaching puts each zone. For every pair of zones of a picture whose places differ
clearly along an axis, the middles of their drawn areas must differ the same way.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from shapely import LineString

from tests.data.test_zone_shapes_more import area_of, drawn, skin

LENGTH = 260.0  # mm
BALL = 182.0  # mm from the heel: farther on, shares across are taken of the breadth here
ANKLE = {"medial": 81.0, "lateral": 68.0}  # mm, height of the middle of the ankle bone
FEET = ("right", "left")
VIEWS = ("plantar", "dorsal", "medial", "lateral")
PICTURES = [(chart, view) for chart in ("western", "rwo-shur") for view in VIEWS]
PICTURES += [("marquardt", "dorsal"), ("marquardt", "medial")]  # a partial chart, with few pairs
# From which difference on two places count as clearly apart: shares across and along, on the sides along and up.
CLEAR = {"plantar": (0.10, 0.03), "dorsal": (0.10, 0.03), "medial": (0.03, 0.12), "lateral": (0.03, 0.12)}
AXES = {"plantar": ("across", "along"), "dorsal": ("across", "along")} | dict.fromkeys(ANKLE, ("along", "up"))
LEAST_PAIRS = {"plantar": 800, "dorsal": 100, "medial": 100, "lateral": 70}  # so that no table is read as empty
LEAST_OF_PARTIAL = {"dorsal": 30, "medial": 1}
# Two that the table lacks: the inner ear lies on the ear, the testis where the ovary does.
UNPLACED = {("western", "plantar"): {"inner-ear"}, ("rwo-shur", "lateral"): {"testis"}}

# (chart, view, axis, one zone, other zone): why the two middles need not follow the table.
EXCEPT: dict[tuple[str, str, str, str, str], str] = {
    ("western", "plantar", "along", "bronchi", "eustachian-tube"): "The tube lies under the third web, which the lymph "
    "of the neck fills; the webs slant, so that this one ends level with the bronchi under the second toe.",
    ("western", "plantar", "along", "eustachian-tube", "trapezius"): "The tube runs along the near edge of the band; "
    "the band's middle lies under the longer toes.",
    ("western", "dorsal", "along", "eustachian-tube", "trapezius"): "As on the sole.",
    ("western", "plantar", "along", "thyroid", "trapezius"): "The band follows the slanting toe bases to the second "
    "toe and stops beside the thyroid: they lie next to each other.",
    ("western", "plantar", "along", "shoulder-blade", "upper-back"): "The estimate of the upper back lies on the "
    "diaphragm line; its words put it on the inner ball, between the big-toe joint and that line.",
    ("western", "plantar", "along", "thymus", "upper-back"): "Both lie side by side on the inner ball.",
    ("western", "dorsal", "along", "thoracic-lymph", "upper-back"): "The web itself belongs to the lymph of the neck, "
    "so this groove begins behind it and runs across the upper back.",
    ("western", "plantar", "across", "lung", "sigmoid-colon"): "The loop starts at the outer edge, under the "
    "descending colon; how far in its middle comes depends on how it is bent.",
    ("western", "plantar", "across", "stomach", "transverse-colon"): "The bend at the outer edge is a zone of its own "
    "and takes the colon's outer end.",
    ("western", "medial", "up", "groin-lymph", "sciatic-nerve"): "The nerve's strip behind the ankle goes on to the "
    "heel, where it meets its band on the sole; the estimate had the leg only.",
    ("rwo-shur", "plantar", "along", "frontal-sinus", "nose"): "The sinus lies on all five tips, and the little toes "
    "end far behind the great one.",
    ("rwo-shur", "medial", "up", "bladder", "cervical-spine"): "The estimate puts the neck on the upper edge of the "
    "great toe; it lies half-way up its side, which is as low as the bladder's middle.",
}

Place = tuple[float | None, float]


@cache
def placements(chart: str, view: str, foot: str) -> dict[str, Place]:
    """Return where the teaching puts the zones of one picture."""
    table = yaml.safe_load(Path(__file__).with_name("placements.yaml").read_text(encoding="utf-8"))[chart][view]
    found = {}
    for zone, told in table.items():
        place = told.get(foot) if isinstance(told, dict) else told
        if place is not None:
            found[zone] = (place[0], place[1])
    return found


def across(view: str, x: float, y: float) -> float:
    """Return a place on the right foot as a share of its breadth there, 0 at the inner edge."""
    level = min(y, BALL)
    left, _, right, _ = skin(view, "right").intersection(LineString([(-90, level), (90, level)])).bounds
    return (right - x) / (right - left) if view == "plantar" else (x - left) / (right - left)


def drawn_place(chart: str, view: str, foot: str, zone: str) -> tuple[float, float]:
    """Return the middle of a drawn zone as shares along both axes of its picture."""
    middle = area_of(chart, view, zone, foot).centroid
    if view in ANKLE:
        x = middle.x if foot == "right" else LENGTH - middle.x
        return (x if view == "lateral" else LENGTH - x) / LENGTH, middle.y / ANKLE[view]
    return across(view, middle.x if foot == "right" else -middle.x, middle.y), middle.y / LENGTH


def out_of_order(chart: str, view: str, foot: str) -> tuple[dict[tuple[str, str, str, str, str], str], int]:
    """Return the pairs of a picture that stand the wrong way round, with a sentence each, and how many were asked."""
    taught = placements(chart, view, foot)
    present = {item.zone for item in drawn(chart, view, foot)}
    places = {zone: drawn_place(chart, view, foot, zone) for zone in taught if zone in present}
    found, asked = {}, 0
    for one, other in combinations(sorted(places), 2):
        for axis, name in enumerate(AXES[view]):
            wanted, against = taught[one][axis], taught[other][axis]
            if wanted is None or against is None or abs(wanted - against) < CLEAR[view][axis]:
                continue
            asked += 1
            apart = places[one][axis] - places[other][axis]
            if apart * (wanted - against) <= 0:
                text = f"taught {wanted - against:+.3f} apart, drawn {apart:+.3f}"
                found[chart, view, name, one, other] = text
    return found, asked


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_every_pair_of_zones_stands_in_the_order_of_the_teaching(chart: str, view: str, foot: str) -> None:
    found, asked = out_of_order(chart, view, foot)

    assert asked >= (LEAST_OF_PARTIAL if chart == "marquardt" else LEAST_PAIRS)[view]
    assert {pair: text for pair, text in found.items() if pair not in EXCEPT} == {}


def test_no_exception_outlives_its_reason() -> None:
    found = {pair for chart, view in PICTURES for foot in FEET for pair in out_of_order(chart, view, foot)[0]}

    assert set(EXCEPT) - found == set()
    assert all(reason.endswith(".") for reason in EXCEPT.values())


@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_every_drawn_zone_has_a_place_in_the_table(chart: str, view: str) -> None:
    zones = {item.zone for foot in FEET for item in drawn(chart, view, foot)}
    placed = {zone for foot in FEET for zone in placements(chart, view, foot)}

    assert zones - placed == UNPLACED.get((chart, view), set())
    assert placed - zones == set()
