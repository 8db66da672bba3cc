"""The map's layers: kept while they fit, stretched while somebody zooms, then painted anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.draw.looks import LIGHT, SKINS
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


def test_hovering_paints_no_zone_anew(picture: MapPicture) -> None:
    """What is under the pointer is painted over the kept picture, so pointing stays cheap."""
    size = QSize(500, 500)
    picture.lay_out(size, Camera())
    painted(picture, Marks(), STYLE, size)
    kept = picture.layers.base
    painted(picture, Marks(hovered="liver", focused="lung", chosen="lung"), STYLE, size)
    assert picture.layers.base is kept


def test_zooming_stretches_then_settles(picture: MapPicture) -> None:
    size = QSize(300, 300)
    picture.lay_out(size, Camera())
    painted(picture, Marks(), STYLE, size)
    kept = picture.layers.base
    picture.lay_out(size, Camera().zoomed(1.44, (150, 150), picture.centre()))
    painted(picture, Marks(), STYLE, size, settled=False)
    assert picture.layers.base is kept
    painted(picture, Marks(), STYLE, size)
    assert picture.layers.base is not kept


def test_sharp_on_a_scaled_screen(picture: MapPicture) -> None:
    size = QSize(300, 300)
    image = QImage(size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    picture.lay_out(size, Camera())
    with QPainter(image) as painter:
        picture.paint(painter, Marks(), STYLE, ratio=2.0, settled=True)
    assert picture.layers.base is not None
    assert picture.layers.base.width() == 600
