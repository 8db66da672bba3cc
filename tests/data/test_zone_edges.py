"""A zone that goes on over an edge is one zone: on both surfaces it reaches the edge, at the same stretch of the foot.

Every zone that a chart draws on two surfaces stands in one of the lists below, so that none is forgotten.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from shapely import box
from shapely.geometry.base import BaseGeometry

from tests.data.test_zone_shapes_more import area_of, drawn, skin

FEET = ("right", "left")
VIEWS = ("plantar", "dorsal", "medial", "lateral")
CHARTS = ("western", "rwo-shur", "marquardt")
Pair = tuple[str, str, str]  # chart, the one surface, the other

# Over the edge of the sole on to a side: both areas touch it, along the same stretch.
ROUND_THE_SOLE: dict[Pair, str] = {
    ("western", "plantar", "medial"): "cervical-spine thoracic-spine bladder sciatic-nerve",
    ("western", "plantar", "lateral"): "shoulder arm elbow hand-wrist knee leg sciatic-nerve",
    ("rwo-shur", "plantar", "medial"): "nose parathyroid bladder",
}
# Round the outline that sole and top share (the sides of toes, the webs, the knuckle of the little toe).
ROUND_THE_RIM: dict[Pair, str] = {
    ("western", "plantar", "dorsal"): "head-crown temple-trigeminal neck neck-lymph shoulder"
}
# Over the top to a side: both reach the outline that they share, at the same stretch.
OVER_THE_TOP: dict[Pair, str] = {
    ("western", "dorsal", "medial"): "groin-lymph",
    ("marquardt", "dorsal", "medial"): "sternum",
    ("western", "dorsal", "lateral"): "groin-lymph shoulder",
}
# One place that shows on two pictures, away from their edges: at the same stretch of the foot.
SEEN_TWICE: dict[Pair, str] = {
    ("western", "dorsal", "lateral"): "axillary-lymph sacroiliac-joint",
    ("western", "plantar", "dorsal"): "eustachian-tube trapezius",
    ("rwo-shur", "dorsal", "medial"): "lower-body-lymph",
    ("rwo-shur", "dorsal", "lateral"): "upper-body-lymph",
    ("western", "medial", "lateral"): "groin-lymph sciatic-nerve",
}
# Two areas on purpose, each with its reason.
APART: dict[Pair, dict[str, str]] = {
    ("western", "plantar", "dorsal"): {
        "diaphragm": "The arm's rim and the spine lie at the edges of the sole; only the top's line runs out to them.",
        "lung": "The chest has a front on the sole and a back on the top, with the shoulder between.",
        "upper-back": "A strip beside the spine on the sole, a band behind the toes on the top.",
        "lower-back": "The heel on the sole, the instep on the top: two schools, no way between them.",
        "buttock-pelvis": "The heel on the sole, the ankle's crease on the top: two schools, no way between them.",
    },
    ("rwo-shur", "plantar", "lateral"): dict.fromkeys(
        ("ovary", "testis"), "A point in the heel pad and a field under the ankle bone, both taught."
    ),
    ("rwo-shur", "medial", "lateral"): {
        "hip": "A half-moon under each ankle bone.",
        "sciatic-nerve": "Two strips up the leg, one before and one behind its bones.",
    },
}
TOUCH = 1.0  # mm to the outline that count as touching: zones that stop short of an edge keep 1.3 mm
NEAR = 2.5  # mm to the outline for toes, whose sides are round
SAME = 2.5  # mm by which the two ends of a stretch may differ
WIDER = {"neck": 5.0}  # mm: on the sole the spine's strip takes the inner side of the ring round the great toe


def listed(table: dict[Pair, str]) -> list[tuple[str, str, str, str]]:
    return [(*pair, zone) for pair, zones in table.items() for zone in zones.split()]


def stretch(view: str, foot: str, area: BaseGeometry) -> tuple[float, float]:
    """Return from where to where an area lies along the foot, millimetres from the heel."""
    left, low, right, high = area.bounds
    if view in ("plantar", "dorsal"):
        return low, high
    heel_left = (view == "lateral") == (foot == "right")
    return (left, right) if heel_left else (260 - right, 260 - left)


def shared(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return which part of the shorter stretch lies in the other one; less than 0 when they are apart."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / min(one[1] - one[0], other[1] - other[0])


def edge(view: str, foot: str, towards: str) -> BaseGeometry:
    """Return the part of a picture's outline at which it goes on to another surface."""
    outline = skin(view, foot).boundary
    if view in ("medial", "lateral"):
        return outline.intersection(box(-5, -5, 265, 22) if towards == "plantar" else box(-5, 22, 265, 300))
    inner_right = (view == "plantar") == (foot == "right")
    inner = box(0, -10, 90, 300) if inner_right else box(-90, -10, 0, 300)
    return outline.intersection(inner) if towards == "medial" else outline.difference(inner)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "sole", "side", "zone"), listed(ROUND_THE_SOLE))
def test_a_zone_goes_round_the_edge_of_the_sole(chart: str, sole: str, side: str, zone: str, foot: str) -> None:
    found = []
    for view, other in ((sole, side), (side, sole)):
        rim, area = edge(view, foot, other), area_of(chart, view, zone, foot)
        assert area.distance(rim) <= TOUCH, (view, area.distance(rim))
        found.append(stretch(view, foot, area.intersection(rim.buffer(1.0))))
    assert found[0] == pytest.approx(found[1], abs=SAME)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "sole", "top", "zone"), listed(ROUND_THE_RIM))
def test_a_zone_goes_round_the_rim_from_the_sole_to_the_top(
    chart: str, sole: str, top: str, zone: str, foot: str
) -> None:
    near = [skin(view, foot).boundary.buffer(NEAR) for view in (sole, top)]
    pieces = [area_of(chart, view, zone, foot) for view in (sole, top)]

    assert all(area.intersects(rim) for area, rim in zip(pieces, near, strict=True))
    # The top is seen mirrored: what lies at x on the sole lies at -x there.
    across = [piece.bounds[0::2] for piece in pieces]
    assert across[0] == pytest.approx((-across[1][1], -across[1][0]), abs=WIDER.get(zone, SAME))
    assert shared(*(stretch(view, foot, area) for view, area in zip((sole, top), pieces, strict=True))) >= 0.6


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "top", "side", "zone"), listed(OVER_THE_TOP))
def test_a_zone_goes_over_the_top_to_the_side(chart: str, top: str, side: str, zone: str, foot: str) -> None:
    above, beside = area_of(chart, top, zone, foot), area_of(chart, side, zone, foot)

    assert above.distance(edge(top, foot, side)) <= TOUCH
    # A side shows the crest of the foot as its outline; the shoulder ends at the knuckle, below the crest.
    assert zone == "shoulder" or beside.distance(edge(side, foot, top)) <= 2.0
    assert shared(stretch(top, foot, above), stretch(side, foot, beside)) >= 0.9


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "one", "other", "zone"), listed(SEEN_TWICE))
def test_one_place_on_two_pictures_is_one_place(chart: str, one: str, other: str, zone: str, foot: str) -> None:
    found = [stretch(view, foot, area_of(chart, view, zone, foot)) for view in (one, other)]

    assert shared(*found) >= 0.35
    assert sum(found[0]) / 2 == pytest.approx(sum(found[1]) / 2, abs=9)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_zone_on_two_surfaces_is_listed_once(chart: str, foot: str) -> None:
    views = [view for view in VIEWS if chart != "marquardt" or view in ("dorsal", "medial")]
    zones = {view: {item.zone for item in drawn(chart, view, foot)} for view in views}
    twice = [(chart, one, other, zone) for one, other in combinations(views, 2) for zone in zones[one] & zones[other]]
    lists = [row for table in (ROUND_THE_SOLE, ROUND_THE_RIM, OVER_THE_TOP, SEEN_TWICE) for row in listed(table)]
    lists += [(*pair, zone) for pair, told in APART.items() for zone in told]

    assert sorted(twice) == sorted(row for row in lists if row[0] == chart)


def test_what_is_apart_has_a_reason_and_does_not_touch() -> None:
    for (chart, one, other), told in APART.items():
        for zone, reason in told.items():
            assert reason.endswith("."), zone
            if other != "dorsal":
                assert area_of(chart, one, zone).distance(edge(one, "right", other)) > 2 * TOUCH
