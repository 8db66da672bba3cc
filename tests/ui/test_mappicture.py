"""The map's picture: what is kept, and that names keep to the rules at every size of the window."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot
from reflexmap.draw.looks import DARK, LIGHT, SKINS
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture

STYLE = Style(LIGHT, SKINS["light"])
# What the map gets in windows of 1440x900, 1280x800, 1024x700 (panel shut and open), and a large screen.
SIZES = ((848, 844), (688, 744), (964, 644), (634, 644), (1968, 1384))


def painted(picture: MapPicture, marks: Marks, style: Style, size: QSize, *, settled: bool = True) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.paint(painter, marks, style, ratio=1.0, settled=settled)
    return image


@pytest.fixture
def picture(app: QApplication, plate: Plate) -> MapPicture:
    del app
    return MapPicture(plate, ArtCache(None))


@pytest.mark.parametrize("size", SIZES)
def test_names_stay_in_the_picture_at_rest(picture: MapPicture, size: tuple[int, int]) -> None:
    picture.lay_out(QSize(*size), Camera())
    picture.name(Marks(), names=True)
    labels = picture.writing.labels
    assert len(labels) > 5
    for label in labels:
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= size[0]
        assert bottom <= size[1]
    for one, two in combinations(labels, 2):
        a, b = one.box, two.box
        assert not (a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5)


@pytest.mark.parametrize("size", SIZES)
def test_feet_stand_whole_in_the_picture(picture: MapPicture, plate: Plate, size: tuple[int, int]) -> None:
    picture.lay_out(QSize(*size), Camera())
    for foot in Foot:
        for area in plate.feet[foot].areas:
            for x, y in (picture.fits[foot].to_pixels(point) for point in area.ring[::5]):
                assert 0 < x < size[0]
                assert 0 < y < size[1]


def test_right_foot_stands_on_the_left_with_big_toes_in_the_middle(picture: MapPicture, plate: Plate) -> None:
    """As one looks at the soles of a person who sits opposite."""
    picture.lay_out(QSize(848, 844), Camera())
    assert picture.fits[Foot.RIGHT].x < 424 < picture.fits[Foot.LEFT].x
    spots = {
        foot: max((a for a in plate.feet[foot].areas if a.zone == "brain"), key=lambda area: area.size).pole
        for foot in Foot
    }
    right, left = (picture.fits[foot].to_pixels(spots[foot])[0] for foot in (Foot.RIGHT, Foot.LEFT))
    assert picture.fits[Foot.RIGHT].x < right < 424 < left < picture.fits[Foot.LEFT].x


def test_names_can_be_switched_off(picture: MapPicture) -> None:
    picture.lay_out(QSize(848, 844), Camera())
    picture.name(Marks(), names=False)
    assert picture.writing.labels == ()


def test_hovering_paints_no_zone_anew(picture: MapPicture) -> None:
    """What is under the pointer is painted over the kept picture, so pointing stays cheap."""
    size = QSize(500, 500)
    picture.lay_out(size, Camera())
    painted(picture, Marks(), STYLE, size)
    kept = picture._base
    painted(picture, Marks(hovered="liver", focused="lung", chosen="lung"), STYLE, size)
    assert picture._base is kept


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


def test_zooming_stretches_then_settles(picture: MapPicture) -> None:
    size = QSize(300, 300)
    picture.lay_out(size, Camera())
    painted(picture, Marks(), STYLE, size)
    kept = picture._base
    picture.lay_out(size, Camera().zoomed(1.44, (150, 150), picture.centre()))
    painted(picture, Marks(), STYLE, size, settled=False)
    assert picture._base is kept
    painted(picture, Marks(), STYLE, size)
    assert picture._base is not kept


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


def test_sharp_on_a_scaled_screen(picture: MapPicture) -> None:
    size = QSize(300, 300)
    image = QImage(size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    picture.lay_out(size, Camera())
    with QPainter(image) as painter:
        picture.paint(painter, Marks(), STYLE, ratio=2.0, settled=True)
    assert picture._base is not None
    assert picture._base.width() == 600
