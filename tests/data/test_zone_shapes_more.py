"""The zone shapes of the top and the sides, and of the other charts: whole, in place, and drawn with care."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import yaml
from shapely import Polygon, box, get_parts, minimum_rotated_rectangle, unary_union
from shapely.affinity import scale
from shapely.geometry import shape as as_shape
from shapely.geometry.base import BaseGeometry

from tests.data.test_zone_shapes import GLANDS, best_ellipse, overlap

ROOT = Path(__file__).resolve().parents[2]
CHARTS = ROOT / "data" / "charts"
ZONES = ROOT / "data" / "zones"
OUTLINES = ROOT / "data" / "outlines.geojson"
SPINE = "cervical-spine thoracic-spine lumbar-spine sacrum coccyx"

# What the Rwo Shur chart teaches on each view; what the Western chart teaches stands in the zones' `surfaces`.
TAUGHT = {
    "plantar": "frontal-sinus brain pituitary nose temple-trigeminal cerebellum-brainstem blood-pressure-point neck "
    "eye ear thyroid parathyroid trapezius bronchi lung heart stomach pancreas duodenum adrenal solar-plexus kidney "
    "liver gallbladder spleen transverse-colon ascending-colon descending-colon small-intestine ureter bladder "
    "ileocaecal-valve appendix-caecum sigmoid-colon rectum anus insomnia-point ovary testis",
    "dorsal": "upper-jaw lower-jaw tonsil throat-trachea thoracic-lymph inner-ear chest-breast shoulder-blade "
    "diaphragm ribs lower-body-lymph upper-body-lymph",
    "medial": f"nose parathyroid spine-whole {SPINE} bladder urethra vagina-penis uterus prostate hip lower-body-lymph "
    "groin rectum-leg sciatic-nerve",
    "lateral": "shoulder arm elbow knee upper-body-lymph hip ovary testis coccyx-outer lower-abdomen sciatic-nerve",
}
# What the partial Marquardt chart draws: what pages of hers, or her rule, place.
MARQUARDT = {
    "dorsal": "face nose teeth mouth-tongue oesophagus sternum thymus heart chest-breast",
    "medial": "sternum pubic-symphysis",
}
ONLY = {
    "right": {"liver", "gallbladder", "ileocaecal-valve", "appendix-caecum", "ascending-colon"},
    "left": {"heart", "spleen", "descending-colon", "sigmoid-colon", "rectum", "anus"},
}
SEX = {"uterus": "female", "ovary": "female", "fallopian-tube": "female"} | dict.fromkeys(
    ("prostate", "testis", "vas-deferens"), "male"
)
# Chains of zones, nearer to the toes first.
TOES_FIRST = {
    ("western", "dorsal"): [
        "head-crown teeth upper-jaw mouth-tongue lower-jaw tonsil neck",
        "trapezius lung diaphragm ribs lower-back buttock-pelvis groin-lymph",
        "neck upper-back diaphragm",
        "shoulder axillary-lymph sacroiliac-joint",
    ],
    ("western", "medial"): [SPINE, "lumbar-spine bladder urethra uterus", "groin-lymph uterus"],
    ("western", "lateral"): [
        "shoulder axillary-lymph arm elbow hand-wrist knee leg sciatic-nerve ovary",
        "groin-lymph sacroiliac-joint hip sciatic-nerve",
    ],
    ("rwo-shur", "plantar"): [
        "brain neck thyroid stomach pancreas duodenum transverse-colon small-intestine bladder insomnia-point ovary",
        "trapezius lung adrenal kidney ureter bladder",
        "lung heart spleen descending-colon sigmoid-colon rectum anus",
        "lung liver gallbladder ascending-colon ileocaecal-valve appendix-caecum",
    ],
    ("rwo-shur", "dorsal"): ["upper-jaw lower-jaw tonsil throat-trachea diaphragm ribs lower-body-lymph"],
    ("rwo-shur", "medial"): [f"nose {SPINE}", "bladder urethra uterus"],
    ("rwo-shur", "lateral"): ["shoulder arm elbow knee coccyx-outer", "upper-body-lymph hip ovary"],
    ("marquardt", "dorsal"): ["nose mouth-tongue oesophagus sternum heart", "mouth-tongue thymus heart"],
    ("marquardt", "medial"): ["sternum pubic-symphysis"],
}
PICTURES = sorted(TOES_FIRST)
FEET = ("right", "left")


@dataclass(frozen=True)
class Drawn:
    """One polygon of a chart, in picture millimetres of its view and foot."""

    zone: str
    view: str
    foot: str
    over: tuple[str, ...]
    helper: bool
    sex: str
    polygon: Polygon


@cache
def drawn(chart: str, view: str, foot: str) -> tuple[Drawn, ...]:
    """Every polygon of one picture; skips the test while the view is not drawn yet."""
    path = CHARTS / chart / "zones.geojson"
    found = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"] if path.exists() else ():
        marks, ring = feature["properties"], feature["geometry"]["coordinates"]
        if (marks["view"], marks["foot"]) == (view, foot):
            helper, sex = bool(marks.get("helper")), marks.get("sex", "")
            over, polygon = tuple(marks["over"]), Polygon(ring[0], ring[1:])
            found.append(Drawn(marks["zone"], view, foot, over, helper, sex, polygon))
    if not found:
        pytest.fail(f"{chart}, {view} is not drawn yet")
    return tuple(found)


@cache
def skin(view: str, foot: str) -> BaseGeometry:
    """Return the drawn outline of a foot."""
    for feature in json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]:
        if feature["properties"] == {"view": view, "foot": foot}:
            return as_shape(feature["geometry"])
    pytest.fail(f"the {view} outline is not drawn yet")


@cache
def taught(chart: str, view: str) -> frozenset[str]:
    """Return the zones that a chart teaches on a view, both feet together."""
    if chart != "western":
        return frozenset((TAUGHT if chart == "rwo-shur" else MARQUARDT)[view].split())
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ZONES.glob("*.yaml"))]
    return frozenset(zone["id"] for file in files for zone in file["zones"] if view in zone["surfaces"])


def area_of(chart: str, view: str, zone: str, foot: str = "right") -> BaseGeometry:
    """Return the main area of a zone; its helpers count only if it has nothing else."""
    pieces = [item for item in drawn(chart, view, foot) if item.zone == zone]
    return unary_union([item.polygon for item in pieces if not item.helper] or [item.polygon for item in pieces])


def mirrored(area: BaseGeometry, view: str) -> BaseGeometry:
    """Turn an area over to the picture of the other foot."""
    return scale(area, -1, 1, origin=(130 if view in ("medial", "lateral") else 0, 0))


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_every_zone_that_is_taught_is_drawn(chart: str, view: str, foot: str) -> None:
    other = ONLY["left" if foot == "right" else "right"] if chart != "marquardt" else set()  # her heart is on both
    assert {item.zone for item in drawn(chart, view, foot)} == taught(chart, view) - other


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_shapes_are_sound_on_the_foot_and_no_pasted_figures(chart: str, view: str, foot: str) -> None:
    for item in drawn(chart, view, foot):
        assert item.polygon.is_valid, item.zone
        assert not item.polygon.interiors, item.zone
        points = np.asarray(item.polygon.exterior.coords)
        assert np.allclose(points, np.round(points, 1), atol=1e-9), item.zone
        assert np.linalg.norm(np.diff(points, axis=0), axis=1).max() < 2.0, item.zone
        assert item.polygon.area >= 25, item.zone
        assert item.sex == SEX.get(item.zone, ""), item.zone
        if item.zone not in GLANDS:
            boxed = overlap(item.polygon, minimum_rotated_rectangle(item.polygon))
            assert max(boxed, overlap(item.polygon, best_ellipse(item.polygon))) < 0.93, item.zone
    for item in drawn(chart, view, foot):
        assert item.polygon.difference(skin(view, foot)).area <= 0.02 * item.polygon.area, item.zone


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_overlaps_are_declared_and_territories_share_borders(chart: str, view: str, foot: str) -> None:
    here = drawn(chart, view, foot)
    for one, other in combinations(here, 2):
        if other.zone in one.over or one.zone in other.over:
            continue
        shared = one.polygon.intersection(other.polygon).area
        assert shared <= 0.5, f"{one.zone} and {other.zone}: {shared:.1f} mm2"
        common = one.polygon.boundary.intersection(other.polygon.boundary).length
        if common > 1.0:
            ends = set(one.polygon.exterior.coords) & set(other.polygon.exterior.coords)
            assert len(ends) >= common / 2.0, f"{one.zone} and {other.zone}"
    for item in here:
        for zone in item.over:
            below = unary_union([other.polygon for other in here if other.zone == zone])
            assert below.intersection(item.polygon).area > 0.3, f"{item.zone} over {zone}"
    whole = unary_union([item.polygon for item in here if not item.over])
    slivers = [gap for gap in get_parts(whole.buffer(0.25).buffer(-0.25).difference(whole)) if gap.area >= 0.5]
    assert not slivers, [gap.centroid.wkt for gap in slivers]


@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_shared_zones_are_mirror_images(chart: str, view: str) -> None:
    for zone in taught(chart, view) - ONLY["right"] - ONLY["left"]:
        pair = [area_of(chart, view, zone, foot) for foot in FEET]
        assert overlap(pair[0], mirrored(pair[1], view)) > 0.97, zone


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("chart", "view"), PICTURES)
def test_zones_follow_each_other_from_the_toes(chart: str, view: str, foot: str) -> None:
    present = {item.zone for item in drawn(chart, view, foot)}
    toes_left = (view == "medial") == (foot == "right")
    for chain in TOES_FIRST[chart, view]:
        centres = [area_of(chart, view, zone, foot).centroid for zone in chain.split() if zone in present]
        places = [c.y if view in ("plantar", "dorsal") else (-c.x if toes_left else c.x) for c in centres]
        assert places == sorted(places, reverse=True), f"{chain} {places}"


@pytest.mark.parametrize("chart", ["western", "rwo-shur"])
def test_the_whole_spine_is_its_five_parts(chart: str) -> None:
    parts = unary_union([area_of(chart, "medial", zone) for zone in SPINE.split()])
    assert overlap(area_of(chart, "medial", "spine-whole"), parts) > 0.999
    ends = [area_of(chart, "medial", zone).bounds[2] for zone in SPINE.split()[:4]]
    assert ends == pytest.approx([66, 131, 178, 212], abs=1)


@pytest.mark.parametrize("chart", ["western", "rwo-shur"])
def test_a_pair_of_a_woman_and_a_man_share_their_place(chart: str) -> None:
    for view, hers, his in [("medial", "uterus", "prostate"), ("lateral", "ovary", "testis")]:
        assert area_of(chart, view, hers).centroid.distance(area_of(chart, view, his).centroid) < 3.0
    assert area_of(chart, "medial", "uterus").centroid.distance(area_of(chart, "medial", "bladder").centroid) > 35


def test_places_that_the_western_teaching_names() -> None:
    """Millimetres of the right foot: midpoints, bones and creases that teachers feel for."""
    bladder, sacrum = (area_of("western", "medial", zone) for zone in ("bladder", "sacrum"))
    assert bladder.centroid.y < sacrum.centroid.y - 8
    uterus = area_of("western", "medial", "uterus").centroid
    assert (uterus.x, uterus.y) == pytest.approx((226, 43), abs=2)
    breast = area_of("western", "dorsal", "chest-breast").bounds
    assert (breast[1], breast[3]) == pytest.approx((153, 198), abs=2)
    groin = area_of("western", "dorsal", "groin-lymph")
    assert 97 <= groin.intersection(box(-6, 0, 14, 200)).centroid.y <= 103


def test_places_that_the_rwo_shur_teaching_names() -> None:
    kidney, moons = (area_of("rwo-shur", "plantar", zone) for zone in ("kidney", "solar-plexus"))
    assert kidney.centroid.y > 140
    assert len(get_parts(moons)) == 2
    assert moons.convex_hull.intersection(kidney).area > 0.8 * kidney.area
    legs = [area_of("rwo-shur", "lateral", "lower-abdomen"), area_of("rwo-shur", "medial", "rectum-leg")]
    assert all(leg.bounds[1] > 78 and leg.bounds[3] < 170 for leg in legs)
    hook = area_of("rwo-shur", "lateral", "coccyx-outer").bounds
    assert hook[2] - hook[0] > 38
    assert hook[3] - hook[1] > 35


def test_places_that_the_marquardt_teaching_names() -> None:
    sternum = area_of("marquardt", "dorsal", "sternum").bounds
    assert sternum[2] - sternum[0] < 14
    for foot in FEET:
        assert area_of("marquardt", "dorsal", "heart", foot).area > 200
    # Teeth by toe, one row on either side of the middle joint; the gullet beside the great toe's base joint.
    teeth = [item for item in drawn("marquardt", "dorsal", "right") if item.zone == "teeth"]
    assert len(teeth) == 8
    assert area_of("marquardt", "dorsal", "oesophagus").bounds[1::2] == pytest.approx((174, 208), abs=2)
    heel, ankle = area_of("marquardt", "medial", "pubic-symphysis").bounds[1::2]
    assert 40 < heel < ankle < 65


@pytest.mark.parametrize("chart", ["western", "rwo-shur", "marquardt"])
def test_a_chart_in_order_is_left_as_it_is(chart: str, tmp_path: Path) -> None:
    pytest.importorskip("scipy", reason="the drawing tools need the art extra")
    if not (CHARTS / chart / "zones.geojson").exists():
        pytest.fail(f"{chart} is not drawn yet")
    copy = tmp_path / "zones.geojson"
    copy.write_bytes((CHARTS / chart / "zones.geojson").read_bytes())
    subprocess.run([sys.executable, "-m", "tools.zone_shapes", "tidy", str(copy)], cwd=ROOT, check=True)
    assert copy.read_bytes() == (CHARTS / chart / "zones.geojson").read_bytes()
