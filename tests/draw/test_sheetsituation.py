"""The box "My situation" on paper, and how the rest of the sheet follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.guard import Guard
from reflexmap.core.sheet import plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.sheetsituation import situated
from reflexmap.draw import sheetfeet
from reflexmap.draw.plates import plates_for
from reflexmap.draw.sheet import FOOTER, MARGIN, Pages, lay_out, paint_page
from reflexmap.draw.sheetsituation import situation_box
from reflexmap.draw.sheettext import COLOUR, MM
from reflexmap.resources import assets_folder

pytestmark = pytest.mark.usefixtures("qapp")
A4 = (210.0, 297.0)
WIDE = 180 * MM


def made(atlas: Atlas, kind: str, name: str, *ticked: str) -> Sheet:
    return situated(plan(atlas, ((kind, name),)), Guard(atlas, frozenset(ticked)))


def laid(atlas: Atlas, sheet: Sheet) -> Pages:
    problems: list[Problem] = []
    plates = plates_for(atlas, assets_folder(), problems, sheet.views(), sex=sheet.sex)
    assert not problems
    return lay_out(sheet, plates, *A4, grey=True)


def picture(pages: Pages) -> QImage:
    image = QImage(round(pages.width * 4), round(pages.height * 4), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_page(painter, pages, 0, QRectF(image.rect()))
    return image


def test_nothing_ticked_prints_no_box(atlas: Atlas) -> None:
    assert situation_box(plan(atlas, (("zone", "liver"),)), WIDE, COLOUR) == []


def test_more_to_say_makes_a_taller_box(atlas: Atlas) -> None:
    few = situation_box(made(atlas, "zone", "liver", "kidney-disease"), WIDE, COLOUR)
    many = situation_box(made(atlas, "zone", "liver", "pregnant-later", "varicose-veins"), WIDE, COLOUR)
    assert len(few) == len(many) == 1
    assert many[0].height > few[0].height > 0


@pytest.mark.parametrize("ticked", [("pregnant-later", "diabetes", "varicose-veins"), ("blood-clot", "fever")])
@pytest.mark.parametrize(("kind", "name"), [("symptom", "headache"), ("symptom", "period-pain"), ("zone", "uterus")])
def test_the_pages_still_hold_everything(atlas: Atlas, kind: str, name: str, ticked: tuple[str, ...]) -> None:
    pages = laid(atlas, made(atlas, kind, name, *ticked))
    assert pages.count <= 4
    for page in pages.items:
        for placed in page:
            assert placed.y + placed.item.height <= 297 * MM - MARGIN - FOOTER + 1


def test_the_feet_are_hatched(atlas: Atlas) -> None:
    # The box is the same height, so only the feet and the order differ.
    plain, sheet = made(atlas, "zone", "uterus", "thyroid"), made(atlas, "zone", "uterus", "heavy-period")
    assert sheet.situation is not None
    assert plain.situation is not None
    assert "uterus" in sheet.situation.lightly
    assert picture(laid(atlas, plain)) != picture(laid(atlas, sheet))


def test_a_stop_prints_no_feet(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[object] = []
    monkeypatch.setattr(sheetfeet, "paint_part", lambda *given: painted.append(given))
    picture(laid(atlas, made(atlas, "zone", "liver", "fever")))
    assert painted == []
    picture(laid(atlas, made(atlas, "zone", "liver", "thyroid")))
    assert len(painted) == 2
