from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.figure import TORSO, WHOLE
from reflexmap.core.model import RegionShape, System
from reflexmap.draw.body import BodyArt, BodyShapes, body_skinned, paint_body, to_box, to_figure
from reflexmap.draw.looks import DARK, HUES, LIGHT, SKINS
from reflexmap.resources import assets_folder

BOX = QRectF(0, 0, 132, 174)
LIVER = RegionShape("liver", "front", "", ((-70.0, 660.0), (20.0, 680.0), (20.0, 720.0), (-70.0, 720.0)))
KIDNEY = RegionShape("kidney-left", "back", "left", ((-50.0, 640.0), (-25.0, 640.0), (-25.0, 690.0), (-50.0, 690.0)))
Paint = Callable[..., QImage]


@pytest.fixture
def shapes(qapp: QApplication) -> BodyShapes:
    del qapp
    return BodyShapes((LIVER, KIDNEY), {"liver": System.DIGESTIVE, "kidney-left": System.URINARY})


@pytest.fixture
def paint(shapes: BodyShapes) -> Paint:
    art = BodyArt(assets_folder() / "body", shapes)

    def picture(view: str = "front", **wishes: object) -> QImage:
        image = QImage(132, 174, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(LIGHT.card))
        with QPainter(image) as painter:
            paint_body(painter, BOX, view, shapes, art, LIGHT, TORSO, **wishes)  # type: ignore[arg-type]
        return image

    return picture


def test_a_point_goes_to_pixels_and_back() -> None:
    spot = to_box(BOX, WHOLE).map(QPointF(30, -700))

    assert to_figure(BOX, WHOLE, spot) == pytest.approx((30, 700))


def test_the_side_that_shows_the_regions_is_chosen(shapes: BodyShapes) -> None:
    assert shapes.view_for(frozenset({"liver"})) == "front"
    assert shapes.view_for(frozenset({"kidney-left"})) == "back"
    assert shapes.view_for(frozenset()) == "front"


def test_a_lit_organ_takes_its_systems_colours(paint: Paint) -> None:
    spot = to_box(BOX, TORSO).map(QPointF(-30, -700)).toPoint()

    lit = paint(lit=frozenset({"liver"})).pixelColor(spot)

    fill, strong = QColor(HUES[System.DIGESTIVE].fill), QColor(HUES[System.DIGESTIVE].strong)
    assert min(fill.blue(), strong.blue()) - 2 <= lit.blue() <= max(fill.blue(), strong.blue()) + 2
    assert paint().pixelColor(spot) != lit


def test_an_organ_of_the_other_side_stays_dark(paint: Paint) -> None:
    assert paint(lit=frozenset({"kidney-left"})) == paint()


def test_the_noted_region_stands_out(paint: Paint) -> None:
    assert paint(noted="liver") != paint()


def test_every_tone_of_the_figure_follows_the_skin(shapes: BodyShapes) -> None:
    drawing = BodyArt(assets_folder() / "body", shapes).drawing("front")
    assert drawing is not None

    pale = body_skinned(drawing, SKINS["fair"], LIGHT)
    deep = body_skinned(drawing, SKINS["deep"], LIGHT)

    assert pale != deep
    for name in (b".skin{", b".shade1{", b".shade24{", b".line{"):
        assert pale.split(name)[1][:30] != deep.split(name)[1][:30]


def test_the_dark_theme_shows_grey_glass_whatever_the_skin(shapes: BodyShapes) -> None:
    drawing = BodyArt(assets_folder() / "body", shapes).drawing("back")
    assert drawing is not None

    def lightest(skin: str) -> bytes:
        return body_skinned(drawing, SKINS[skin], DARK).split(b".shade24{")[1][:14]

    assert lightest("fair") == lightest("deep")


def test_a_missing_drawing_leaves_the_regions(shapes: BodyShapes, tmp_path: Path) -> None:
    art = BodyArt(tmp_path, shapes)
    image = QImage(132, 174, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(LIGHT.card))

    with QPainter(image) as painter:
        paint_body(painter, BOX, "front", shapes, art, LIGHT, TORSO, lit=frozenset({"liver"}))

    assert art.drawing("front") is None
    assert image.pixelColor(to_box(BOX, TORSO).map(QPointF(-30, -700)).toPoint()) != QColor(LIGHT.card)


def test_pictures_are_kept_until_too_many_are(shapes: BodyShapes) -> None:
    art = BodyArt(assets_folder() / "body", shapes)
    first = art.picture("front", 0.05, 1.0, SKINS["light"], LIGHT)

    assert art.picture("front", 0.05, 1.0, SKINS["light"], LIGHT) is first
    for step in range(12):
        art.picture("front", 0.02 + step / 1000, 1.0, SKINS["light"], LIGHT)
    assert art.picture("front", 0.05, 1.0, SKINS["light"], LIGHT) is not first
