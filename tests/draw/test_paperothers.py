"""On paper another chart's places are dotted lines and arrows, for the zones of the sheet only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.chartwords import Basis
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank
from reflexmap.core.sheet import plan
from reflexmap.draw import sheetwords
from reflexmap.draw.plate import Plate, paint_zones
from reflexmap.draw.plates import make_plate
from reflexmap.draw.sheetfeet import STYLE
from reflexmap.resources import assets_folder

SIZE = (400, 700)


@pytest.fixture(scope="module")
def both(atlas: Atlas) -> Plate:
    return make_plate(atlas, assets_folder(), [], chart=BOTH_CHARTS)


@pytest.fixture(scope="module")
def alone(atlas: Atlas) -> Plate:
    return make_plate(atlas, assets_folder(), [])


def picture(plate: Plate, *zones: str) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        marks = Marks(links=tuple(Link(zone, Rank.PRIMARY) for zone in zones))
        paint_zones(painter, plate.feet[Foot.RIGHT], Fit(2.5, SIZE[0] / 2, SIZE[1] - 20), marks, STYLE)
    return image


@pytest.mark.usefixtures("qapp")
def test_a_zone_that_moves_is_drawn_in_both_places(both: Plate, alone: Plate) -> None:
    found = picture(both, "kidney")

    assert found != picture(alone, "kidney")
    colours = {found.pixelColor(x, y).hslSaturation() for x in range(0, SIZE[0], 2) for y in range(0, SIZE[1], 2)}
    assert colours == {0}  # greys, for any printer


@pytest.mark.usefixtures("qapp")
def test_a_zone_that_stays_is_drawn_once(both: Plate, alone: Plate) -> None:
    assert picture(both, "bladder") == picture(alone, "bladder")


def test_the_sheet_says_whose_words_it_tells(atlas: Atlas) -> None:
    own = sheetwords.basis(plan(atlas, (("zone", "kidney"),), chart="rwo-shur"))

    assert own == ("As the Rwo Shur chart teaches it.",)
    assert sheetwords.basis(plan(atlas, (("zone", "kidney"),))) == ()
    assert sheetwords.basis(plan(atlas, (("zone", "kidney"),), chart=BOTH_CHARTS)) == ()


def test_lent_words_are_named_by_number(atlas: Atlas) -> None:
    names = (("zone", "bladder"), ("zone", "kidney"), ("zone", "liver"))
    sheet = plan(atlas, names, chart="rwo-shur")
    lent = tuple(each for each in sheet.stops if each.link.zone != "bladder")
    stops = (sheet.stops[0], replace(lent[0], basis=Basis.PLACE), replace(lent[1], basis=Basis.OTHER))
    told = sheetwords.basis(replace(sheet, stops=tuple(replace(s, number=n) for n, s in enumerate(stops, 1))))

    assert "Zones 2, 3: how to work them follows the Western chart, which draws them elsewhere." in told


def test_a_sheet_of_both_charts_names_both(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "kidney"),), chart=BOTH_CHARTS)

    assert sheetwords.subtitle(sheet).startswith("Foot reflexology, Western and Rwo Shur chart. 1 zone, about")


def test_a_sheet_of_what_the_chart_does_not_draw_gives_no_time(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "sinuses"),), chart="rwo-shur")

    assert sheetwords.subtitle(sheet) == "Foot reflexology, Rwo Shur chart. 1 zone."
