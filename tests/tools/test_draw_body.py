"""The body figure: same bytes each time, plain art, and organs where they lie."""

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from shapely.geometry import Polygon

pytest.importorskip("contourpy")
pytest.importorskip("scipy")
from tools.draw_body.__main__ import write

ROOT = Path(__file__).resolve().parents[2]
FILES = ("assets/body/front.svg", "assets/body/back.svg", "data/body/regions.geojson")
SYSTEMS = {
    "nervous",
    "sensory",
    "respiratory",
    "cardiovascular",
    "digestive",
    "urinary",
    "endocrine",
    "lymphatic",
    "reproductive",
    "musculoskeletal",
}
Shape = tuple[str, str, str, Polygon]


@cache
def shapes() -> tuple[Shape, ...]:
    features = json.loads((ROOT / FILES[2]).read_text(encoding="utf-8"))["features"]
    return tuple(
        (
            f["properties"]["region"],
            f["properties"]["view"],
            f["properties"]["side"],
            Polygon(*f["geometry"]["coordinates"]),
        )
        for f in features
    )


@cache
def regions() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((ROOT / "data/regions.yaml").read_text(encoding="utf-8"))["regions"])


def one(region: str, view: str = "front", side: str = "") -> Polygon:
    found = [area for r, v, s, area in shapes() if (r, v, s) == (region, view, side)]
    return max(found, key=lambda area: area.area)


def whole(view: str) -> Polygon:
    return one("whole-body", view)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    write(first)
    write(second)
    return first, second


@pytest.mark.parametrize("name", FILES)
def test_the_tool_gives_the_kept_bytes_each_time(drawn: tuple[Path, Path], name: str) -> None:
    first, second = ((folder / name).read_bytes() for folder in drawn)
    assert first == second
    assert first == (ROOT / name).read_bytes()


@pytest.mark.parametrize("name", FILES[:2])
def test_the_art_is_plain_paths_with_colours_in_one_block(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert set(re.findall(r"<(\w+)", text)) == {"svg", "style", "g", "path"}
    assert 'viewBox="-260 -1012 520 1024"' in text
    body = text.split("</style>")[1]
    assert "#" not in body
    assert "href" not in text
    assert set(re.findall(r' (\w+)="', body)) == {"id", "class", "d"}
    used = set(re.findall(r'class="(\w+)"', body))
    assert used <= set(re.findall(r"\.(\w+)\{", text))
    assert len(text) < 250_000


def test_every_region_has_a_shape_and_every_shape_a_region() -> None:
    assert {r["id"] for r in regions()} == {shape[0] for shape in shapes()}


def test_regions_say_what_a_reader_needs() -> None:
    sources = yaml.safe_load((ROOT / "data/sources/body.yaml").read_text(encoding="utf-8"))["sources"]
    known = {source["id"] for source in sources}
    ids = [r["id"] for r in regions()]
    assert ids == sorted(set(ids))
    for region in regions():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", region["id"])
        assert region["name"]
        assert region["place"]
        assert region["aliases"]
        assert region["system"] in SYSTEMS
        assert region.get("unverified") is True or set(region["sources"]) <= known
        assert ("sources" in region) != ("unverified" in region)


def test_shapes_are_sound_sorted_and_large_enough_to_click() -> None:
    order = [({"front": 0, "back": 1}[view], region, side) for region, view, side, _ in shapes()]
    assert order == sorted(order)
    for region, view, side, area in shapes():
        assert area.is_valid, (region, view)
        left, low, right, high = area.bounds
        assert max(right - left, high - low) >= 8, (region, view, side)
        assert min(right - left, high - low) >= 5, (region, view, side)


def test_regions_lie_on_the_figure() -> None:
    for region, view, _, area in shapes():
        # The testes hang below the fork of the legs, in front of the gap between them.
        allowed = 0.5 if region == "testes" else 0.02
        assert area.difference(whole(view)).area <= allowed * area.area, (region, view)


def test_each_side_stands_on_the_person_s_own_side() -> None:
    for region, view, side, area in shapes():
        if side:
            # Front: the person faces the viewer, so the left side is on the viewer's right.
            sign = (1 if side == "left" else -1) * (1 if view == "front" else -1)
            assert area.centroid.x * sign > 0, (region, view, side)


def test_paired_regions_have_both_sides_in_each_view() -> None:
    sides: dict[tuple[str, str], set[str]] = {}
    for region, view, side, _ in shapes():
        sides.setdefault((region, view), set()).add(side)
    for (region, view), found in sides.items():
        if not region.startswith("kidney-"):
            assert found in ({""}, {"left", "right"}), (region, view)


def test_single_organs_lie_off_the_middle_as_in_the_body() -> None:
    heart, liver = one("heart"), one("liver")
    assert heart.centroid.x > 5
    left_part = heart.intersection(Polygon([(0, 0), (0, 1000), (300, 1000), (300, 0)])).area
    assert 0.55 < left_part / heart.area < 0.8
    assert liver.centroid.x < -15
    assert one("stomach").centroid.x > 15
    assert one("spleen").centroid.x > 40
    assert one("spleen", "back").centroid.x < -40
    assert one("gallbladder").centroid.x < -20
    assert one("appendix").centroid.x < 0
    assert one("colon-ascending").centroid.x < 0 < one("colon-descending").centroid.x


def test_the_right_kidney_lies_lower() -> None:
    left, right = one("kidney-left", "back", "left"), one("kidney-right", "back", "right")
    assert 4 < left.centroid.y - right.centroid.y < 15


@pytest.mark.parametrize(
    ("upper", "lower", "view"),
    [
        ("brain", "cerebellum-brainstem", "back"),
        ("throat", "thyroid", "front"),
        ("thymus", "heart", "front"),
        ("heart", "diaphragm", "front"),
        ("diaphragm", "liver", "front"),
        ("stomach", "pancreas", "front"),
        ("colon-transverse", "small-intestine", "front"),
        ("uterus", "bladder", "front"),
        ("bladder", "prostate", "front"),
        ("spine-cervical", "spine-thoracic", "back"),
        ("spine-thoracic", "spine-lumbar", "back"),
        ("spine-lumbar", "sacrum", "back"),
        ("sacrum", "coccyx", "back"),
    ],
)
def test_organs_follow_from_above_to_below(upper: str, lower: str, view: str) -> None:
    assert one(upper, view).centroid.y > one(lower, view).centroid.y


def test_limbs_follow_the_figure_s_edge_and_hardly_overlap() -> None:
    limbs = ("upper-arms", "elbows", "forearms", "hands", "thighs", "knees", "calves", "ankles", "feet")
    for view in ("front", "back"):
        edge = whole(view).exterior.buffer(0.3)
        areas = [one(limb, view, "left") for limb in limbs]
        for area in areas:
            assert area.exterior.intersection(edge).length > 0.4 * area.exterior.length
        for area, following in pairwise(areas):
            assert area.intersection(following).area < 1
