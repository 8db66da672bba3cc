"""The drawn feet: the committed files are what the tool draws, plain vector art, lit from the upper left."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from shapely.affinity import scale, translate
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).parents[2]
FEET = ("right", "left")
VIEWS = {
    "plantar": "-62 -268 124 276",
    "dorsal": "-62 -268 124 282",
    "medial": "-8 -188 276 196",
    "lateral": "-8 -188 276 196",
}
"""Each view with its viewBox."""
WITH_LEG = ("dorsal", "medial", "lateral")
WRITTEN = (
    "data/outlines.geojson",
    *(f"assets/feet/{view}-{foot}{kind}.svg" for view in VIEWS for foot in FEET for kind in ("", "-line")),
)
ALLOWED = {"svg", "style", "g", "path", "linearGradient", "radialGradient", "stop"}
TOE_PADS = {1: (26.0, 246.0, 9.0), 2: (1.0, 247.0, 5.5), 3: (-17.0, 239.0, 5.0), 4: (-32.0, 226.0, 5.0)}
"""Centre x, y and half width of toe pads of the right foot, mm."""
FLANKS = {
    "plantar": TOE_PADS,
    "dorsal": {1: (-26.0, 230.0, 11.0), 2: (-0.3, 226.0, 6.0), 3: (16.4, 218.0, 6.0), 4: (31.4, 214.0, 5.5)},
    "medial": {"ankle bone": (195.0, 82.0, 11.0)},
    "lateral": {"ankle bone": (57.0, 69.0, 9.0)},
}
"""Round things of the right foot: centre x, y and half width, mm."""
ROUND = [(view, name) for view, things in FLANKS.items() for name in things]


def drawn(view: str, foot: str, kind: str = "") -> str:
    return (ROOT / f"assets/feet/{view}-{foot}{kind}.svg").read_text(encoding="utf-8")


def mirrored(view: str, x: float, foot: str) -> float:
    if foot == "right":
        return x
    return -x if view in ("plantar", "dorsal") else 260 - x


def outlines() -> dict[tuple[str, str], BaseGeometry]:
    data = json.loads((ROOT / "data/outlines.geojson").read_text(encoding="utf-8"))
    return {(f["properties"]["view"], f["properties"]["foot"]): shape(f["geometry"]) for f in data["features"]}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("feet")
    subprocess.run([sys.executable, "-m", "tools.draw_feet", str(folder)], cwd=ROOT, check=True, timeout=240)
    return folder


@pytest.mark.parametrize("name", WRITTEN)
def test_the_tool_draws_the_committed_file_to_the_byte(fresh: Path, name: str) -> None:
    again = (fresh / name).read_bytes()

    assert (ROOT / name).read_bytes() == again


@pytest.mark.parametrize("kind", ["", "-line"])
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_the_art_is_plain_vector_art(view: str, foot: str, kind: str) -> None:
    text = drawn(view, foot, kind)

    # The text is the project's own file, checked in beside this test.
    tree = ET.fromstring(text)  # noqa: S314

    assert {node.tag.rpartition("}")[2] for node in tree.iter()} <= ALLOWED
    assert "href" not in text
    assert tree.get("viewBox") == VIEWS[view]


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_colours_stand_only_in_the_style_block(view: str, foot: str) -> None:
    text = drawn(view, foot)
    style, rest = text.split("</style>")

    assert "fill:#B27F66" in style
    assert "fill:#FBEBDD" in style
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", rest)


@pytest.mark.parametrize("kind", ["", "-line"])
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_every_class_and_gradient_used_is_there(view: str, foot: str, kind: str) -> None:
    text = drawn(view, foot, kind)
    rules = set(re.findall(r"^\.([\w-]+)\{", text, re.MULTILINE))
    used = set(re.findall(r'class="([\w-]+)"', text))

    assert used - rules == set()
    assert set(re.findall(r"url\(#([\w-]+)\)", text)) == set(re.findall(r'Gradient id="([\w-]+)"', text))


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_every_tone_has_a_rule(view: str, foot: str) -> None:
    assert {f".t{i:02d}{{fill:" for i in range(56)} <= set(
        re.findall(r"^\.t\d\d\{fill:", drawn(view, foot), re.MULTILINE)
    )


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_groups_lie_in_painting_order(view: str, foot: str) -> None:
    assert re.findall(r'<g id="(\w+)"', drawn(view, foot)) == ["ground", "skin", "blush", "creases", "outline"]


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", VIEWS)
def test_the_picture_stays_small(view: str, foot: str) -> None:
    assert len(drawn(view, foot).encode()) < 265_000


@pytest.mark.parametrize(("view", "nails"), [("plantar", 0), ("dorsal", 5), ("medial", 1), ("lateral", 4)])
@pytest.mark.parametrize("foot", FEET)
def test_a_view_has_the_nails_that_one_sees_from_there(view: str, nails: int, foot: str) -> None:
    assert drawn(view, foot).count('class="nail"') == nails


@pytest.mark.parametrize(("view", "name"), ROUND)
@pytest.mark.parametrize("foot", FEET)
def test_the_lamp_stands_at_the_upper_left_of_both_feet(view: str, name: object, foot: str) -> None:
    x, y, half = next(place for thing, place in FLANKS[view].items() if thing == name)
    x = mirrored(view, x, foot)
    left, top, _, _ = (float(n) for n in VIEWS[view].split())
    image = painted(view, foot, scale=4)

    def bright(side: int) -> float:
        columns = range(round((x - left) * 4), round((x + side * half - left) * 4), side)
        rows = range(round((-top - y - half / 2) * 4), round((-top - y + half / 2) * 4))
        seen = [image.pixelColor(column, row).lightness() for column in columns for row in rows]
        return sum(seen) / len(seen)

    assert bright(-1) > bright(1) + 4


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("view", WITH_LEG)
def test_the_leg_fades_to_nothing_at_the_edge_of_the_picture(view: str, foot: str) -> None:
    image = painted(view, foot, scale=2, ground=0x00FFFFFF)
    edge, within = (image.height() - 1, -1) if view == "dorsal" else (0, 1)
    middle = mirrored(view, {"dorsal": 0.0, "medial": 212.0, "lateral": 48.0}[view], foot)
    column = round((middle - float(VIEWS[view].split()[0])) * 2)

    alphas = [image.pixelColor(column, edge + within * step).alpha() for step in range(0, 120, 4)]

    assert alphas[0] <= 2
    assert alphas[-1] == 255
    assert alphas == sorted(alphas)
    assert max(after - before for before, after in pairwise(alphas)) < 60


def painted(view: str, foot: str, *, scale: int, ground: int = 0xFFFFFFFF) -> Any:
    """Paint a drawing with Qt, `scale` pixels to the millimetre."""
    gui = pytest.importorskip("PySide6.QtGui")
    svg = pytest.importorskip("PySide6.QtSvg")
    _, _, width, height = (int(n) for n in VIEWS[view].split())
    image = gui.QImage(width * scale, height * scale, gui.QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(gui.QColor.fromRgba(ground))
    with gui.QPainter(image) as painter:
        svg.QSvgRenderer(str(ROOT / f"assets/feet/{view}-{foot}.svg")).render(painter)
    return image


@pytest.mark.parametrize("view", VIEWS)
def test_outlines_are_valid_mirror_images(view: str) -> None:
    right, left = outlines()[view, "right"], outlines()[view, "left"]
    back = scale(right, -1, 1, origin=(0, 0))
    back = back if view in ("plantar", "dorsal") else translate(back, 260, 0)

    assert right.is_valid
    assert left.is_valid
    assert back.symmetric_difference(left).area < 5


@pytest.mark.parametrize(
    ("view", "point"),
    [
        ("plantar", (26, 184)),
        ("dorsal", (-27, 186)),
        ("dorsal", (-25.4, 258)),
        ("dorsal", (0, 0)),
        ("medial", (194, 82)),
        ("medial", (3, 9)),
        ("medial", (210, 178)),
        ("lateral", (57, 68)),
        ("lateral", (214, 5.6)),
        ("lateral", (48, 178)),
    ],
)
def test_anatomical_points_lie_on_the_foot(view: str, point: tuple[float, float]) -> None:
    for foot in FEET:
        assert outlines()[view, foot].contains(Point(mirrored(view, point[0], foot), point[1]))


def test_outlines_have_one_ring_without_holes_and_a_note() -> None:
    data = json.loads((ROOT / "data/outlines.geojson").read_text(encoding="utf-8"))

    assert "millimetres" in data["note"]
    assert [len(f["geometry"]["coordinates"]) for f in data["features"]] == [1] * 8
