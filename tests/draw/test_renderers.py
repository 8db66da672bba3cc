"""The art looks the same in another renderer: each drawing painted by Qt and by librsvg, pixel against pixel.

The two smooth edges and round gradients differently, so a pixel on an edge may be off by a shade or two. After a blur
of one pixel that is at most a few levels; what one renderer leaves out or moves stays. Measured with librsvg 2.54:
at worst 0.05 % of the pixels are off, on the thin lines of the body figure. The limits leave a tenfold for others.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from reflexmap.core.artfile import view_box
from reflexmap.resources import assets_folder

LONGER = 600  # px of the longer side
GROUND = "#00C830"  # no drawing has a green, so what differs from it is drawn
OFF_BY = 12  # a pixel is off when a channel differs by more after the blur, of 255
OFF_MOST = 0.005  # share of pixels that may be off
AREA_MOST = 0.01  # share by which what is drawn may be larger or smaller; thin arrows alone are most apart, by 0.7 %
DRAWN_BY = 40  # a channel's distance from the ground that counts as wholly drawn
SHAPES = {"svg", "style", "g", "path", "circle", "linearGradient", "radialGradient", "stop"}
DRAWINGS = sorted(assets_folder().glob("*/*.svg"))
NAMES = [path.relative_to(assets_folder()).as_posix() for path in DRAWINGS]
LINES = re.compile(r"stroke:#[0-9A-Fa-f]{6}")
needs_rsvg = pytest.mark.skipif(
    shutil.which("rsvg-convert") is None, reason="rsvg-convert (librsvg2-bin) is not installed: not compared"
)

Pixels = NDArray[np.float64]


@dataclass(frozen=True)
class Apart:
    """How two pictures differ: the share of pixels that are off, and of the drawn area; the largest difference."""

    off: float
    area: float
    most: float

    @property
    def same(self) -> bool:
        """Whether nobody would see a difference."""
        return self.off <= OFF_MOST and self.area <= AREA_MOST

    def __str__(self) -> str:
        return f"{self.off:.3%} of the pixels off (at most {self.most:.0f}), area {self.area:.3%} apart"


def size_of(path: Path) -> tuple[int, int]:
    """Return width and height in pixels at which a drawing is compared."""
    box = view_box(path.read_bytes())
    assert box is not None
    share = LONGER / max(box[2:])
    return round(box[2] * share), round(box[3] * share)


def channels(image: QImage) -> Pixels:
    """Return red, green and blue of each pixel."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    raw = np.frombuffer(bytes(plain.constBits()), np.uint8)
    return raw.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.float64)


def by_qt(path: Path) -> Pixels:
    """Paint a drawing as the program does."""
    width, height = size_of(path)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, width, height))
    return channels(image)


def by_librsvg(path: Path, target: Path) -> Pixels:
    """Paint a drawing as most viewers on Linux do."""
    width, height = (str(side) for side in size_of(path))
    command = ["rsvg-convert", "-w", width, "-h", height, "-b", GROUND, "-o", str(target), str(path)]
    subprocess.run(command, check=True)
    image = QImage(str(target))
    assert [str(image.width()), str(image.height())] == [width, height]
    return channels(image)


def blurred(pixels: Pixels) -> Pixels:
    """Return each pixel as the mean of itself and its eight neighbours."""
    high, wide = pixels.shape[:2]
    edged = np.pad(pixels, ((1, 1), (1, 1), (0, 0)), mode="edge")
    shifted = [edged[y : y + high, x : x + wide] for y in range(3) for x in range(3)]
    mean: Pixels = np.mean(shifted, axis=0)
    return mean


def drawn(pixels: Pixels) -> float:
    """Return how many pixels a drawing covers; one that is nearly the ground counts in part."""
    ground = QColor(GROUND)
    away = np.abs(pixels - (ground.red(), ground.green(), ground.blue())).max(axis=2)
    return float(np.minimum(away / DRAWN_BY, 1.0).sum())


def apart(one: Pixels, other: Pixels) -> Apart:
    """Compare two pictures of one size."""
    difference = np.abs(blurred(one) - blurred(other)).max(axis=2)
    return Apart(
        float((difference > OFF_BY).mean()), abs(drawn(other) / drawn(one) - 1), float(np.abs(difference).max())
    )


@needs_rsvg
def test_every_drawing_looks_the_same_in_another_renderer(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    found = {
        name: apart(by_qt(path), by_librsvg(path, tmp_path / "other.png"))
        for name, path in zip(NAMES, DRAWINGS, strict=True)
    }

    worst = max(found, key=lambda name: max(found[name].off / OFF_MOST, found[name].area / AREA_MOST))
    assert all(each.same for each in found.values()), f"The worst is {worst}: {found[worst]}."


@pytest.mark.parametrize("name", ["feet/plantar-right.svg", "body/front.svg"])
def test_the_comparison_notices_what_is_missing_or_moved(qapp: QApplication, tmp_path: Path, name: str) -> None:
    """A drawing is unlike itself two pixels aside, and unlike itself without its lines and soft tones."""
    del qapp
    whole = by_qt(assets_folder() / name)
    text = (assets_folder() / name).read_text(encoding="utf-8")
    bare = tmp_path / "bare.svg"
    bare.write_text(re.sub(r'fill="url\([^)]*\)"', 'fill="none"', LINES.sub("stroke:none", text)), encoding="utf-8")

    assert apart(whole, whole).same
    assert not apart(whole, np.roll(whole, 2, axis=1)).same
    assert not apart(whole, by_qt(bare)).same


def test_all_feet_the_body_and_the_movements_are_compared() -> None:
    views = ("plantar", "dorsal", "medial", "lateral")
    feet = {f"feet/{view}-{foot}{kind}.svg" for view in views for foot in ("right", "left") for kind in ("", "-line")}
    movements = {name for name in NAMES if name.startswith("techniques/")}
    assert set(NAMES) - movements == feet | {"body/front.svg", "body/back.svg"}
    assert len(movements) >= 19


@pytest.mark.parametrize("name", NAMES)
def test_the_art_holds_shapes_and_colours_only(name: str) -> None:
    """No text, links, scripts or embedded pictures: nothing that a viewer would read, fetch or run."""
    root = ET.fromstring((assets_folder() / name).read_bytes())  # noqa: S314 - the project's own file

    for node in root.iter():
        tag = node.tag.rpartition("}")[2]
        assert tag in SHAPES
        assert tag == "style" or not (node.text or "").strip()
        assert not (node.tail or "").strip()
        for key, value in node.attrib.items():
            assert not key.startswith("on")
            assert "href" not in key
            assert "url(" not in value.replace("url(#", "")
        if tag == "style":
            assert "url(" not in (node.text or "").replace("url(#", "")
            assert "@" not in (node.text or "")
