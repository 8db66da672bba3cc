"""Drawings in other programs: text is text with a place of its own, and Inkscape shows the page that we painted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Kind
from reflexmap.draw.pagefiles import page_image, write_pages
from reflexmap.draw.svgtext import FAMILIES, with_plain_text
from tests.draw.pages import plate_maker, sheet

SVG = "{http://www.w3.org/2000/svg}"
ACROSS = 105  # px in which pages are compared: 2 mm each, so that single letters of another typeface blend
OFF = 48  # levels of 255 by which such a pixel is off
PROGRAMS = {
    "inkscape": ["inkscape", "--export-type=png", "--export-width=840", "--export-background=white"],
    "rsvg-convert": ["rsvg-convert", "-w", "840", "-b", "white", "-f", "png"],
}
TEXT = '<text fill="#000" x="100" y="50" font-family="Any" font-size="60" font-weight="{}">{}</text>'

Levels = NDArray[np.float64]


def placed(words: str, weight: int = 400) -> str:
    """Return a text as it stands in a drawing."""
    content = f'<svg width="1px" height="1px">{TEXT.format(weight, words)}</svg>'
    return with_plain_text(content.encode(), "en-GB", (210.0, 297.0)).decode()


@pytest.mark.usefixtures("qapp")
def test_digits_have_places_so_that_no_number_runs_into_a_word() -> None:
    drawing = placed("Call 112 now", 600)
    spans = re.findall(r'<tspan x="([\d.]+)"( textLength[^>]*)?>([^<]*)</tspan>', drawing)

    assert [text for *_, text in spans] == ["Call", "1", "1", "2", "now"]
    lefts = [float(left) for left, *_ in spans]
    assert lefts == sorted(lefts)
    assert "</tspan> <tspan" in drawing  # words stay parted for whoever copies them
    assert re.sub(r"<[^>]*>", "", drawing) == "Call 112 now"


@pytest.mark.usefixtures("qapp")
def test_a_typeface_has_others_to_fall_back_on() -> None:
    drawing = placed("Liver &amp; more")

    assert f'font-family="{FAMILIES}"' in drawing
    assert FAMILIES.endswith("sans-serif")
    assert "&amp;</tspan>" in drawing
    assert 'width="210mm" height="297mm" xml:lang="en-GB"' in drawing


@pytest.mark.usefixtures("qapp")
def test_a_sheet_is_a_drawing_that_readers_take(tmp_path: Path, atlas: Atlas) -> None:
    paths = write_pages(tmp_path / "sheet.svg", sheet(Kind.SYMPTOM, atlas, plate_maker(atlas)), ".svg")
    content = paths[0].read_text(encoding="utf-8")

    assert ">Headache</tspan></text>" in content
    assert set(re.findall(r'href="([^"]{5})', content)) <= {"data:"}  # pictures come along in the file
    assert all(QSvgRenderer(str(path)).isValid() for path in paths)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize(
    ("kind", "choices", "share"),
    [
        (Kind.SYMPTOM, Choices(), 0.01),
        (Kind.CHART, Choices(), 0.01),
        (Kind.BLANK, Choices(numbers=False), 0.001),  # hardly a letter: lines must lie alike
        (Kind.ACUPOINTS, Choices(), 0.01),
    ],
    ids=["headache", "chart", "blank", "acupoints"],
)
def test_other_programs_show_our_page(
    tmp_path: Path, atlas: Atlas, program: str, kind: Kind, choices: Choices, share: float
) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed: not compared")
    pages = sheet(kind, atlas, plate_maker(atlas), choices)
    (path, *_) = write_pages(tmp_path / "sheet.svg", pages, ".svg")
    environment = {**os.environ, "INKSCAPE_PROFILE_DIR": str(tmp_path / "profile")}
    command = [*PROGRAMS[program], "-o", str(tmp_path / "other.png"), str(path)]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    ours, other = levels(page_image(pages, 0, 100)), levels(QImage(str(tmp_path / "other.png")))

    assert ours.shape == other.shape
    assert float((np.abs(ours - other) > OFF).mean()) <= share
    assert abs(float(ours.mean() - other.mean())) < 1.0  # nothing is left out, nothing is filled
    # What other programs find, copy and edit are words.
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    assert len(list(root.iter(f"{SVG}text"))) >= 4


def levels(image: QImage) -> Levels:
    """Return how light a page is, in pixels of 2 mm."""
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, image)
    size = QSize(ACROSS, round(ACROSS * image.height() / image.width()))
    smooth = Qt.TransformationMode.SmoothTransformation
    grey = flat.scaled(size, mode=smooth).convertToFormat(QImage.Format.Format_RGBX8888)
    raw = np.frombuffer(bytes(grey.constBits()), np.uint8).reshape(grey.height(), grey.width(), 4)
    return raw[:, :, :3].astype(np.float64).mean(axis=2)
