"""The map's kept layers: they save time and change nothing that is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.core.model import Link, Rank
from reflexmap.draw.looks import LIGHT, SKINS
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture

STYLE = Style(LIGHT, SKINS["light"])
SIZE = QSize(848, 844)
LIT = (Link("brain", Rank.PRIMARY), Link("liver", Rank.SECONDARY))


def made(plate: Plate, folder: Path | None, size: QSize = SIZE) -> MapPicture:
    picture = MapPicture(plate, ArtCache(folder))
    picture.lay_out(size, Camera())
    return picture


def painted(picture: MapPicture, marks: Marks) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0)
    picture.name(marks, names=True)
    with QPainter(image) as painter:
        picture.paint(painter, marks, STYLE, ratio=1.0, settled=True)
    return image


def painted_whole(picture: MapPicture, marks: Marks) -> QImage:
    """Return the picture painted without the one that stands still."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0)
    picture.name(marks, names=True)
    with QPainter(image) as painter:
        picture._paint(painter, marks, STYLE, picture.writing, settled=True)
    return image


@pytest.mark.parametrize(
    "marks",
    [
        Marks(chosen="liver"),
        Marks(hovered="stomach"),
        Marks(focused="heart", chosen="lung"),
        Marks(chosen="brain", links=LIT),
        Marks(hovered="bladder", dimmed=frozenset({"liver"})),
    ],
    ids=["chosen", "hovered", "focused and chosen", "a complaint lit", "a system off"],
)
def test_painting_only_where_something_stands_out_gives_the_whole_picture(
    app: QApplication, plate: Plate, kept: Path, marks: Marks
) -> None:
    del app
    picture = made(plate, kept)

    assert painted(picture, marks) == painted_whole(picture, marks)


def test_the_first_picture_of_a_second_start_is_the_same(app: QApplication, plate: Plate, tmp_path: Path) -> None:
    del app
    first = painted(made(plate, tmp_path), Marks())
    second = made(plate, tmp_path)

    assert painted(second, Marks()) == first
    assert second.layers.base is None
    assert painted(second, Marks(chosen="liver")) == painted_whole(made(plate, None), Marks(chosen="liver"))


def test_a_size_prepared_ahead_is_painted_without_work(app: QApplication, plate: Plate, kept: Path) -> None:
    del app
    picture = made(plate, kept, QSize(880, 844))
    painted(picture, Marks())

    picture.prepare(SIZE, STYLE, 1.0)
    picture.lay_out(SIZE, Camera())
    prepared = len(picture._stills)
    image = painted(picture, Marks())

    assert len(picture._stills) == prepared
    assert image == painted(made(plate, None), Marks())


def test_few_pictures_are_kept(app: QApplication, plate: Plate, kept: Path) -> None:
    del app
    picture = made(plate, kept)

    for zone in ("liver", "heart", "lung", "stomach", "brain", "bladder"):
        painted(picture, Marks(dimmed=frozenset({zone})))

    assert len(picture._stills) <= 4
