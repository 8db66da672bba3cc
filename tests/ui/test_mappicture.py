"""The map's picture put together from its parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.draw.looks import DARK, LIGHT, SKINS
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture

STYLE = Style(LIGHT, SKINS["light"])


def painted(picture: MapPicture, marks: Marks, style: Style, size: QSize, *, settled: bool = True) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.paint(painter, marks, style, ratio=1.0, settled=settled)
    return image


@pytest.fixture
def picture(app: QApplication, plate: Plate) -> MapPicture:
    del app
    return MapPicture(plate, ArtCache(None))


@pytest.mark.parametrize(
    "other",
    [Style(DARK, SKINS["light"]), Style(LIGHT, SKINS["deep"]), Style(LIGHT, SKINS["light"], patterns=True)],
    ids=["dark", "deep skin", "patterns"],
)
def test_style_paints_anew(picture: MapPicture, other: Style) -> None:
    size = QSize(300, 300)
    picture.lay_out(size, Camera())
    before = painted(picture, Marks(), STYLE, size)
    assert painted(picture, Marks(), other, size) != before
    assert painted(picture, Marks(), STYLE, size) == before


def test_same_marks_give_the_same_picture(picture: MapPicture, plate: Plate, kept: object) -> None:
    """Also when the feet come from the cache of an earlier start."""
    size = QSize(320, 300)
    images = []
    for _ in range(2):
        again = MapPicture(plate, ArtCache(kept))  # type: ignore[arg-type]
        again.lay_out(size, Camera())
        again.name(Marks(), names=True)
        images.append(painted(again, Marks(chosen="liver"), STYLE, size))
    assert images[0] == images[1]
    picture.lay_out(size, Camera())
    picture.name(Marks(), names=True)
    assert painted(picture, Marks(chosen="liver"), STYLE, size) == images[0]
