"""Drawings: read with care, recoloured by their classes, painted at a fit."""

from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Fit
from reflexmap.draw.art import ArtError, Drawing, drawn_picture, paint_drawing, read_drawing, recoloured, skinned
from reflexmap.draw.looks import DARK, LIGHT, SKINS
from reflexmap.resources import assets_folder

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -20 20 20"><style>.t00{fill:#111111}.t01{fill:#222222}'
    b".t02{fill:#333333}.outline{stroke:#444444}.other{fill:#555555}</style>"
    b'<path class="t02" d="M-5 -15h10v10h-10z"/></svg>'
)


@pytest.fixture
def drawing(tmp_path: Path) -> Drawing:
    file = tmp_path / "a.svg"
    file.write_bytes(SVG)
    return read_drawing(file)


def test_reads_bytes_and_view_box(drawing: Drawing) -> None:
    assert drawing.content == SVG
    assert drawing.box == (-10.0, -20.0, 20.0, 20.0)


@pytest.mark.parametrize("content", [b"", b"text", b"<svg/>", b"<html viewBox='0 0 1 1'/>", b"\x00\xff" * 50])
def test_what_is_no_drawing_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.svg"
    file.write_bytes(content)
    with pytest.raises(ArtError) as told:
        read_drawing(file)
    assert told.value.problem.file == "bad.svg"
    assert told.value.problem.message.endswith(".")


def test_missing_and_huge_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(ArtError, match=r"none\.svg"):
        read_drawing(tmp_path / "none.svg")
    huge = tmp_path / "huge.svg"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(ArtError, match="larger"):
        read_drawing(huge)


def test_tones_become_the_ramp_of_the_skin(drawing: Drawing) -> None:
    skin = SKINS["tan"]
    text = skinned(drawing, skin, LIGHT).decode()
    assert f".t00{{fill:{skin.shadow}}}" in text
    assert f".t01{{fill:{skin.mid}}}" in text
    assert f".t02{{fill:{skin.light}}}" in text
    assert ".other{fill:#555555}" in text
    assert "#444444" not in text


def test_light_skins_are_dimmed_by_night_and_dark_ones_are_not(drawing: Drawing) -> None:
    for name, skin in SKINS.items():
        by_day, by_night = (skinned(drawing, skin, look) for look in (LIGHT, DARK))
        assert (by_day != by_night) is skin.dims, name


def test_recoloured_changes_named_classes_only(drawing: Drawing) -> None:
    text = recoloured(drawing, {"other": "#ABCDEF", "nowhere": "#000000"}).decode()
    assert text == SVG.decode().replace("#555555", "#ABCDEF")


def test_drawings_without_a_style_stay_as_they_are() -> None:
    plain = Drawing(b"<svg viewBox='0 0 1 1'/>", (0, 0, 1, 1))
    assert skinned(plain, SKINS["deep"], DARK) == plain.content
    assert recoloured(plain, {"a": "#000000"}) == plain.content


def test_painted_where_the_millimetres_say(qapp: QApplication, drawing: Drawing) -> None:
    """SVG y runs down: the square from -15 to -5 stands 5 to 15 mm above the origin."""
    del qapp
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        assert paint_drawing(painter, drawing.content, drawing, Fit(2.0, 50.0, 90.0))
    assert image.pixelColor(50, 70).name() == "#333333"
    assert image.pixelColor(50, 84).name() == "#ffffff"
    assert image.pixelColor(50, 56).name() == "#ffffff"
    assert image.pixelColor(38, 70).name() == "#ffffff"


def test_qt_refusing_the_bytes_is_no_crash(qapp: QApplication, drawing: Drawing) -> None:
    del qapp
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        assert not paint_drawing(painter, b"", drawing, Fit(1.0, 0.0, 0.0))


@pytest.mark.parametrize("foot", ["right", "left"])
def test_shipped_feet_have_smooth_tones(foot: str) -> None:
    """Enough tones in small steps that no band is seen, in every skin."""
    lit = read_drawing(assets_folder() / "feet" / f"plantar-{foot}.svg")
    for skin in SKINS.values():
        text = skinned(lit, skin, LIGHT).decode()
        style = text[text.index("<style") : text.index("</style>")]
        tones = sorted(part.split("{")[0] for part in style.split(".") if part[:1] == "t" and part[1:3].isdigit())
        assert len(tones) >= 40
        colours = [QColor(style.split(f".{tone}{{")[1].split("#")[1][:6].join(("#", ""))) for tone in tones]
        steps = [abs(a.lightness() - b.lightness()) for a, b in pairwise(colours)]
        assert max(steps) <= 6


@pytest.mark.parametrize("name", ["plantar-right", "medial-left-line"])
def test_a_drawn_picture_is_the_painted_one(qapp: object, name: str) -> None:
    """Qt's reader paints the same pixels as its renderer, whole or cropped."""
    assert qapp is not None
    drawing = read_drawing(assets_folder() / "feet" / f"{name}.svg")
    x, y, wide, high = drawing.box
    for box, size in (((x, y, wide, high), (230, 460)), ((x + 3.3, y + 7.1, wide - 20.2, high - 33.3), (211, 403))):
        painted = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        painted.fill(0)
        with QPainter(painted) as painter:
            painter.scale(size[0] / box[2], size[1] / box[3])
            assert paint_drawing(painter, drawing.content, drawing, Fit(1.0, -box[0], -box[1]))
        assert drawn_picture(drawing.content, box, size) == painted


@pytest.mark.qt_log_ignore(".*")  # Qt says that it cannot read it
def test_what_is_no_drawing_is_an_empty_picture(qapp: object) -> None:
    assert qapp is not None
    assert drawn_picture(b"<svg", (0.0, 0.0, 10.0, 10.0), (20, 20)).isNull()


def test_other_threads_go_on_while_a_foot_is_drawn(qapp: object) -> None:
    """A book and a preview are made in threads: the window must not stand still for each foot."""
    assert qapp is not None
    drawing = read_drawing(assets_folder() / "feet" / "plantar-right.svg")
    thread = threading.Thread(target=drawn_picture, args=(drawing.content, drawing.box, (1200, 2400)))
    turns = 0
    thread.start()
    while thread.is_alive():
        thread.join(0.001)
        turns += 1
    assert turns > 30  # fewer than ten, where the drawing keeps all others waiting
