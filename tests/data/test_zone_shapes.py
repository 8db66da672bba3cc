"""The zone shapes of the Western chart on the sole: whole, in place, and drawn with care."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from shapely import Point, Polygon, box, get_parts, minimum_rotated_rectangle, unary_union
from shapely.affinity import rotate, scale, translate
from shapely.geometry import shape as as_shape
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).resolve().parents[2]
CHART = ROOT / "data" / "charts" / "western" / "zones.geojson"
OUTLINES = ROOT / "data" / "outlines.geojson"

# fmt: off
BOTH = {
    "brain", "head-crown", "sinuses", "pituitary", "hypothalamus", "pineal", "cerebellum-brainstem",
    "temple-trigeminal", "eye", "ear", "eustachian-tube", "inner-ear", "neck", "throat-trachea", "thyroid",
    "parathyroid", "neck-lymph", "trapezius", "lung", "bronchi", "thymus", "oesophagus", "diaphragm",
    "solar-plexus", "shoulder", "shoulder-blade", "upper-back", "arm", "elbow", "hand-wrist", "stomach", "pancreas",
    "adrenal", "kidney", "ureter", "bladder", "small-intestine", "transverse-colon", "cervical-spine",
    "thoracic-spine", "lower-back", "buttock-pelvis", "sciatic-nerve", "knee", "leg",
}
RIGHT_ONLY = {
    "liver", "gallbladder", "duodenum", "ileocaecal-valve", "appendix-caecum", "ascending-colon", "hepatic-flexure",
}
LEFT_ONLY = {
    "heart", "spleen", "stomach-entrance", "splenic-flexure", "descending-colon", "sigmoid-colon", "rectum", "anus",
}
# fmt: on
GLANDS = {"pituitary", "hypothalamus", "pineal", "thyroid", "parathyroid", "thymus", "adrenal"}
# Not the same on both feet, or with a neighbour that differs.
UNLIKE = {"stomach", "pancreas", "kidney", "ureter"}

# Chains of zones, nearer to the toes first; a zone that a foot lacks is passed over.
DISTAL_FIRST = [
    "head-crown brain neck throat-trachea thyroid thymus diaphragm",
    "hypothalamus pituitary cerebellum-brainstem",
    "pineal pituitary neck",
    "temple-trigeminal cerebellum-brainstem",
    "sinuses eye neck-lymph",
    "cervical-spine thoracic-spine",
    "trapezius lung solar-plexus adrenal kidney ureter bladder rectum",
    "thyroid heart diaphragm liver hepatic-flexure ascending-colon ileocaecal-valve appendix-caecum",
    "oesophagus stomach-entrance stomach pancreas duodenum transverse-colon small-intestine",
    "stomach spleen splenic-flexure descending-colon sigmoid-colon",
    "shoulder arm elbow hand-wrist knee leg",
    "small-intestine lower-back sciatic-nerve buttock-pelvis",
]
# Chains of zones, nearer to the inner edge first.
MEDIAL_FIRST = [
    "cervical-spine brain temple-trigeminal",
    "pituitary cerebellum-brainstem",
    "pineal hypothalamus",
    "eye ear",
    "thoracic-spine upper-back thymus oesophagus bronchi lung shoulder-blade shoulder",
    "thyroid parathyroid oesophagus",
    "stomach-entrance solar-plexus",
    "heart lung",
    "stomach liver arm",
    "stomach spleen elbow",
    "adrenal kidney",
    "duodenum kidney ascending-colon knee",
    "bladder ureter",
    "small-intestine ileocaecal-valve ascending-colon",
    "small-intestine descending-colon knee",
    "transverse-colon hepatic-flexure",
    "transverse-colon splenic-flexure",
    "anus rectum sigmoid-colon",
    "lower-back leg",
]


@dataclass(frozen=True)
class Drawn:
    """One polygon of the chart, in picture millimetres of its foot."""

    zone: str
    foot: str
    over: tuple[str, ...]
    helper: bool
    polygon: Polygon

    @property
    def name(self) -> str:
        """What a failing test calls it."""
        centre = self.polygon.centroid
        return f"{self.foot} {self.zone} at ({centre.x:.0f}, {centre.y:.0f})"


def load() -> list[Drawn]:
    """Every polygon of the sole."""
    drawn = []
    for feature in json.loads(CHART.read_text(encoding="utf-8"))["features"]:
        marks = feature["properties"]
        if marks["view"] != "plantar":
            continue
        shell, *holes = feature["geometry"]["coordinates"]
        drawn.append(
            Drawn(
                marks["zone"],
                marks["foot"],
                tuple(marks["over"]),
                bool(marks.get("helper")),
                Polygon(shell, holes),
            )
        )
    return drawn


DRAWN = load()


def area_of(foot: str, zone: str) -> BaseGeometry:
    """The main area of a zone on one foot; its helpers count only if it has nothing else."""
    pieces = [item for item in DRAWN if (item.foot, item.zone) == (foot, zone)]
    main = [item for item in pieces if not item.helper] or pieces
    return unary_union([item.polygon for item in main])


def mirrored(area: BaseGeometry) -> BaseGeometry:
    """The same area on the picture of the other foot."""
    return scale(area, -1, 1, origin=(0, 0))


def overlap(one: BaseGeometry, other: BaseGeometry) -> float:
    """Shared part of two areas, 1 when they are the same."""
    return float(one.intersection(other).area / one.union(other).area)


def declared(one: Drawn, other: Drawn) -> bool:
    """True when the chart says that one of the two lies over the other."""
    return one.zone in other.over or other.zone in one.over


def best_ellipse(polygon: Polygon) -> BaseGeometry:
    """The ellipse of the same area and the same second moments."""
    ring = np.asarray(polygon.exterior.coords) - np.asarray(polygon.centroid.coords[0])
    x, y, x1, y1 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    cross = x * y1 - x1 * y
    xx = float((cross * (x * x + x * x1 + x1 * x1)).sum()) / 12
    yy = float((cross * (y * y + y * y1 + y1 * y1)).sum()) / 12
    xy = float((cross * (x * y1 + 2 * x * y + 2 * x1 * y1 + x1 * y)).sum()) / 24
    sign = np.sign(cross.sum())
    small, large = np.linalg.eigvalsh(sign * np.array([[xx, xy], [xy, yy]]))
    angle = 0.5 * np.degrees(np.arctan2(2 * sign * xy, sign * (xx - yy)))
    circle = Point(0, 0).buffer(np.sqrt(polygon.area / np.pi), 64)
    stretch = (large / small) ** 0.25
    centre = polygon.centroid
    turned = rotate(scale(circle, stretch, 1 / stretch, origin=(0, 0)), angle, origin=(0, 0))
    return translate(turned, centre.x, centre.y)


@pytest.mark.parametrize("foot", ["right", "left"])
def test_every_zone_stands_on_the_foot_it_is_taught_on(foot: str) -> None:
    expected = BOTH | (RIGHT_ONLY if foot == "right" else LEFT_ONLY)
    assert {item.zone for item in DRAWN if item.foot == foot} == expected
    assert len(BOTH | RIGHT_ONLY | LEFT_ONLY) == 60


def test_polygons_are_valid_without_holes_on_a_tenth_of_a_millimetre() -> None:
    for item in DRAWN:
        assert item.polygon.is_valid, item.name
        assert not item.polygon.interiors, item.name
        points = np.asarray(item.polygon.exterior.coords)
        assert np.allclose(points, np.round(points, 1), atol=1e-9), item.name
        steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
        assert steps.max() < 2.0, f"{item.name}: {steps.max():.1f} mm without a point"


def test_every_area_can_be_hit_with_a_finger_on_the_screen() -> None:
    for item in DRAWN:
        least = 20 if item.zone in GLANDS or item.helper else 25
        assert item.polygon.area >= least, f"{item.name}: {item.polygon.area:.0f} mm2"


@pytest.mark.skipif(not OUTLINES.exists(), reason="outlines are not drawn yet")
@pytest.mark.parametrize("foot", ["right", "left"])
def test_zones_lie_on_the_foot(foot: str) -> None:
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    skin = unary_union(
        [
            as_shape(feature["geometry"])
            for feature in features
            if feature["properties"]["view"] == "plantar" and feature["properties"]["foot"] == foot
        ]
    )
    for item in DRAWN:
        if item.foot == foot:
            outside = item.polygon.difference(skin).area / item.polygon.area
            assert outside <= 0.02, f"{item.name}: {outside:.0%} outside"


@pytest.mark.parametrize("foot", ["right", "left"])
def test_shapes_overlap_only_where_the_chart_says_so(foot: str) -> None:
    here = [item for item in DRAWN if item.foot == foot]
    for one, other in combinations(here, 2):
        shared = one.polygon.intersection(other.polygon).area
        if not declared(one, other):
            assert shared <= 0.5, f"{one.name} and {other.name}: {shared:.1f} mm2"


@pytest.mark.parametrize("foot", ["right", "left"])
def test_what_is_named_below_an_overlay_is_below_it(foot: str) -> None:
    here = [item for item in DRAWN if item.foot == foot]
    for item in here:
        for zone in item.over:
            below = unary_union([other.polygon for other in here if other.zone == zone])
            assert below.intersection(item.polygon).area > 0.3, f"{item.name} over {zone}"
            assert not any(item.zone in other.over for other in here if other.zone == zone)


@pytest.mark.parametrize("foot", ["right", "left"])
def test_territories_share_their_borders_point_for_point(foot: str) -> None:
    grounds = [item for item in DRAWN if item.foot == foot and not item.over]
    touching = 0
    for one, other in combinations(grounds, 2):
        if one.polygon.distance(other.polygon) > 0.11:
            continue
        shared = one.polygon.boundary.intersection(other.polygon.boundary)
        ends = set(one.polygon.exterior.coords) & set(other.polygon.exterior.coords)
        assert ends, f"{one.name} and {other.name} touch without a common point"
        if shared.length > 1.0:
            touching += 1
            assert len(ends) >= shared.length / 2.0, f"{one.name} and {other.name}"
    assert touching > 50


@pytest.mark.parametrize("foot", ["right", "left"])
def test_no_slivers_are_left_between_neighbours(foot: str) -> None:
    whole = unary_union([item.polygon for item in DRAWN if item.foot == foot and not item.over])
    closed = whole.buffer(0.25).buffer(-0.25)
    for gap in get_parts(closed.difference(whole)):
        assert gap.area < 0.5, f"gap of {gap.area:.2f} mm2 at {gap.centroid.wkt}"
    for part in get_parts(whole):
        for hole in part.interiors:
            assert Polygon(hole).area > 2.0, f"pinhole at {Polygon(hole).centroid.wkt}"


def test_no_area_is_a_pasted_ellipse_or_box() -> None:
    for item in DRAWN:
        if item.zone not in GLANDS:
            boxed = overlap(item.polygon, minimum_rotated_rectangle(item.polygon))
            round_ = overlap(item.polygon, best_ellipse(item.polygon))
            assert max(boxed, round_) < 0.93, f"{item.name}: {boxed:.2f} box, {round_:.2f} ellipse"


@pytest.mark.parametrize("zone", sorted(BOTH - UNLIKE))
def test_shared_zones_are_mirror_images(zone: str) -> None:
    right = unary_union([d.polygon for d in DRAWN if (d.foot, d.zone) == ("right", zone)])
    left = unary_union([d.polygon for d in DRAWN if (d.foot, d.zone) == ("left", zone)])
    assert overlap(right, mirrored(left)) > 0.97


def test_the_right_kidney_lies_a_little_lower() -> None:
    gap = area_of("left", "kidney").centroid.y - area_of("right", "kidney").centroid.y
    assert 3.0 <= gap <= 4.0


@pytest.mark.parametrize("foot", ["right", "left"])
def test_zones_follow_each_other_from_toes_to_heel_and_from_inner_to_outer_edge(foot: str) -> None:
    present = {item.zone for item in DRAWN if item.foot == foot}
    side = 1.0 if foot == "right" else -1.0
    for chain in DISTAL_FIRST:
        zones = [zone for zone in chain.split() if zone in present]
        heights = [area_of(foot, zone).centroid.y for zone in zones]
        assert heights == sorted(heights, reverse=True), f"{foot}: {zones} {heights}"
    for chain in MEDIAL_FIRST:
        zones = [zone for zone in chain.split() if zone in present]
        across = [side * area_of(foot, zone).centroid.x for zone in zones]
        assert across == sorted(across, reverse=True), f"{foot}: {zones} {across}"


def test_places_that_the_teaching_names() -> None:
    """Right-foot millimetres; landmarks are the metatarsals, the waist is at y 107."""
    lung, thymus, kidney = (area_of("right", zone).bounds for zone in ("lung", "thymus", "kidney"))
    assert lung[0] < -44
    assert lung[2] > 7
    assert lung[3] > 205
    assert 171 < thymus[1] < thymus[3] < 190
    assert 20 < kidney[3] - kidney[1] < 24
    assert area_of("right", "kidney").centroid.x == pytest.approx(2, abs=1.5)
    assert area_of("right", "liver").bounds[1] < 112
    assert area_of("right", "liver").covers(area_of("right", "gallbladder").buffer(-0.2))
    band = area_of("right", "trapezius").intersection(box(-12, 190, 2, 230))
    assert band.area / 14 < 8
    heel = area_of("right", "sciatic-nerve").bounds
    assert 34 < heel[1] < heel[3] < 50
    assert heel[2] - heel[0] > 65


def test_places_on_the_left_foot() -> None:
    gullet, pancreas = area_of("left", "oesophagus"), area_of("left", "pancreas").bounds
    assert isinstance(gullet, Polygon)
    assert gullet.bounds[1] < 175
    assert gullet.bounds[3] > 208
    assert pancreas[1] > 105
    assert 17 < pancreas[2] < 23


def test_a_chart_in_order_is_left_as_it_is(tmp_path: Path) -> None:
    pytest.importorskip("scipy", reason="the drawing tools need the art extra")
    copy = tmp_path / "zones.geojson"
    copy.write_bytes(CHART.read_bytes())
    subprocess.run([sys.executable, "-m", "tools.zone_shapes", "tidy", str(copy)], cwd=ROOT, check=True)
    assert copy.read_bytes() == CHART.read_bytes()
