"""Names, leaders and numbered discs as painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from reflexmap.core.columns import Label
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Rank
from reflexmap.draw.looks import DARK, LIGHT, SKINS, Look
from reflexmap.draw.names import DISC, disc_box, paint_disc, paint_leaders, paint_names, size_of
from reflexmap.draw.zones import Style
from tests.draw.contrast import contrast


def blank(ground: str = "#FFFFFF") -> QImage:
    image = QImage(160, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image


def darkest(image: QImage) -> QColor:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return min(pixels, key=lambda each: each.lightness())


def lightest(image: QImage) -> QColor:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda each: each.lightness())


@pytest.mark.parametrize("number", [1, 9, 10, 28])
@pytest.mark.parametrize("rank", list(Rank))
def test_discs_are_black_or_white_and_their_number_fits(qapp: QApplication, number: int, rank: Rank) -> None:
    del qapp
    image = blank("#EFCDB4")
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_disc(painter, (80.0, 30.0), number, rank)
    ground, ink = image.pixelColor(80, 23), image.pixelColor(80, 21)
    primary = rank is Rank.PRIMARY
    assert (ground.lightness() < 60) is primary
    own = [image.pixelColor(x, y) for x in range(74, 87) for y in range(25, 36)]
    assert max(contrast(each, ground) for each in own) > 7
    left, top, right, bottom = disc_box((80.0, 30.0))
    assert (right - left, bottom - top) == (2 * DISC, 2 * DISC)
    assert image.pixelColor(80 - 13, 30).name().upper() == "#EFCDB4"
    del ink


def test_discs_differ_by_number(qapp: QApplication) -> None:
    del qapp
    images = []
    for number in (1, 2, 12):
        image = blank()
        with QPainter(image) as painter:
            paint_disc(painter, (30.0, 30.0), number, Rank.SECONDARY)
        images.append(image)
    assert images[0] != images[1]
    assert images[1] != images[2]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_names_beside_the_feet_can_be_read(qapp: QApplication, look: Look) -> None:
    del qapp
    image = blank(look.canvas)
    width, height = size_of("Gallbladder", 12)
    label = Label("x", ("Gallbladder",), 12, (10, 20, 10 + width, 20 + height), (((5, 27), (2, 30)),), (Foot.LEFT,))
    with QPainter(image) as painter:
        paint_names(painter, (label,), Marks(), Style(look, SKINS["light"]))
    ink = lightest(image) if look.dark else darkest(image)
    assert contrast(ink, look.canvas) > 7


def test_words_stay_in_their_box(qapp: QApplication) -> None:
    del qapp
    for text, px in (("Pelvis and buttock", 12), ("Spleen", 10)):
        image = blank()
        width, height = size_of(text, px)
        label = Label("x", (text,), px, (20, 20, 20 + width, 20 + height))
        with QPainter(image) as painter:
            paint_names(painter, (label,), Marks(), Style(LIGHT, SKINS["light"]))
        inked = [
            (x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).lightness() < 200
        ]
        assert min(x for x, _ in inked) >= 19
        assert max(x for x, _ in inked) <= 21 + width
        assert min(y for _, y in inked) >= 19
        assert max(y for _, y in inked) <= 21 + height


def test_chosen_zone_is_named_in_white(qapp: QApplication) -> None:
    del qapp
    image = blank("#AC5D10")
    label = Label("liver", ("Liver",), 12, (20, 20, 60, 34))
    with QPainter(image) as painter:
        paint_names(painter, (label,), Marks(chosen="liver"), Style(LIGHT, SKINS["light"]))
    assert lightest(image).lightness() > 240


def test_leaders_are_halved_by_the_edge_of_the_foot(qapp: QApplication) -> None:
    """Inside the foot a leader is dark with a pale halo, outside quiet and plain."""
    del qapp
    image = blank("#EFCDB4")
    foot = QPainterPath()
    foot.addRect(80, 0, 80, 60)
    label = Label("x", ("X",), 12, (0, 0, 5, 5), (((10.0, 30.5), (140.0, 30.5)),), (Foot.RIGHT,))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_leaders(painter, (label,), Style(LIGHT, SKINS["light"]), foot)
    assert image.pixelColor(120, 30).lightness() < image.pixelColor(40, 30).lightness()
    assert image.pixelColor(120, 29).lightness() > image.pixelColor(40, 29).lightness()
    assert image.pixelColor(140, 30).lightness() < 90


def test_no_labels_paint_nothing(qapp: QApplication) -> None:
    del qapp
    image = blank()
    with QPainter(image) as painter:
        paint_leaders(painter, (), Style(LIGHT, SKINS["light"]), QPainterPath())
        paint_names(painter, (), Marks(), Style(LIGHT, SKINS["light"]))
    assert image == blank()
