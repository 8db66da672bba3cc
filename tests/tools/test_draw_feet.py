"""The drawn feet: the committed files are what the tool draws, plain vector art, lit from the upper left."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from shapely.affinity import scale
from shapely.geometry import Point, shape

ROOT = Path(__file__).parents[2]
FEET = ("right", "left")
WRITTEN = (
    "data/outlines.geojson",
    *(f"assets/feet/plantar-{foot}{kind}.svg" for foot in FEET for kind in ("", "-line")),
)
ALLOWED = {"svg", "style", "g", "path", "radialGradient", "stop"}
TOE_PADS = {1: (26.0, 246.0, 9.0), 2: (1.0, 247.0, 5.5), 3: (-17.0, 239.0, 5.0), 4: (-32.0, 226.0, 5.0)}
"""Centre x, y and half width of toe pads of the right foot, mm."""


def drawn(foot: str, kind: str = "") -> str:
    return (ROOT / f"assets/feet/plantar-{foot}{kind}.svg").read_text(encoding="utf-8")


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
def test_the_art_is_plain_vector_art(foot: str, kind: str) -> None:
    text = drawn(foot, kind)

    # The text is the project's own file, checked in beside this test.
    tree = ET.fromstring(text)  # noqa: S314

    assert {node.tag.rpartition("}")[2] for node in tree.iter()} <= ALLOWED
    assert "href" not in text
    assert tree.get("viewBox") == "-62 -268 124 276"


@pytest.mark.parametrize("foot", FEET)
def test_colours_stand_only_in_the_style_block(foot: str) -> None:
    text = drawn(foot)
    style, rest = text.split("</style>")

    assert "fill:#B27F66" in style
    assert "fill:#FBEBDD" in style
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", rest)


@pytest.mark.parametrize("foot", FEET)
def test_every_class_has_a_rule(foot: str) -> None:
    text = drawn(foot)
    rules = set(re.findall(r"^\.([\w-]+)\{", text, re.MULTILINE))
    used = set(re.findall(r'class="([\w-]+)"', text))

    assert {f"t{i:02d}" for i in range(56)} <= rules
    assert used - rules == set()


@pytest.mark.parametrize("foot", FEET)
def test_groups_lie_in_painting_order(foot: str) -> None:
    assert re.findall(r'<g id="(\w+)"', drawn(foot)) == ["ground", "skin", "blush", "creases", "outline"]


@pytest.mark.parametrize("foot", FEET)
def test_the_picture_stays_small(foot: str) -> None:
    assert len(drawn(foot).encode()) < 265_000


@pytest.mark.parametrize("toe", TOE_PADS)
@pytest.mark.parametrize("foot", FEET)
def test_the_lamp_stands_at_the_upper_left_of_both_feet(foot: str, toe: int) -> None:
    gui = pytest.importorskip("PySide6.QtGui")
    svg = pytest.importorskip("PySide6.QtSvg")
    image = gui.QImage(496, 1104, gui.QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with gui.QPainter(image) as painter:
        svg.QSvgRenderer(str(ROOT / f"assets/feet/plantar-{foot}.svg")).render(painter)
    x, y, half = TOE_PADS[toe]
    x = x if foot == "right" else -x

    def bright(side: int) -> float:
        columns = range(round((x + 62) * 4), round((x + side * half + 62) * 4), side)
        rows = range(round((268 - y - half / 2) * 4), round((268 - y + half / 2) * 4))
        seen = [image.pixelColor(column, row).lightness() for column in columns for row in rows]
        return sum(seen) / len(seen)

    assert bright(-1) > bright(1) + 4


def test_outlines_are_valid_mirror_images_with_a_note() -> None:
    data = json.loads((ROOT / "data/outlines.geojson").read_text(encoding="utf-8"))
    outline = {(f["properties"]["view"], f["properties"]["foot"]): shape(f["geometry"]) for f in data["features"]}
    right, left = outline["plantar", "right"], outline["plantar", "left"]

    assert "millimetres" in data["note"]
    assert right.is_valid
    assert left.is_valid
    assert right.contains(Point(26, 184))
    assert left.contains(Point(-26, 184))
    assert scale(right, -1, 1, origin=(0, 0)).symmetric_difference(left).area < 5
