"""The working side of a sheet on a page that is wider than tall: whole where it can be, without holes where not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Ink, Orientation
from reflexmap.core.sheet import plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetfeet, sheettext, sheetwords
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import plates_for
from reflexmap.draw.sheet import FOOTER, MARGIN, Pages, lay_out, paint_page
from reflexmap.draw.sheetfeet import Press
from reflexmap.draw.sheetlying import LYING, lying, lying_ways
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import COLOUR, MM
from reflexmap.resources import assets_folder

pytestmark = pytest.mark.usefixtures("qapp")
A4 = (297.0, 210.0)
LETTER = (279.4, 215.9)
CHOICES = Choices(orientation=Orientation.LANDSCAPE)


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> dict[str, tuple[Plate, ...]]:
    del qapp
    return {sex: plates_for(atlas, assets_folder(), [], View, sex=sex) for sex in ("female", "male")}


def words_of(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what is written on each page; feet are left out, for many sheets are tried."""
    told: list[list[str]] = []
    monkeypatch.setattr(sheetfeet, "paint_part", lambda *_given: None)
    monkeypatch.setattr(sheettext, "write", lambda _painter, _x, _base, run, _px, _ink: told[-1].append(run.text))
    image = QImage(14, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        for index in range(pages.count):
            told.append([])
            paint_page(painter, pages, index, QRectF(image.rect()))
    return told


def feet_on(sheet: Sheet, page: list[str]) -> list[View]:
    return [view for view in sheet.views() if all(sheetwords.caption(foot, view) in page for foot in Foot)]


def timed(page: list[str]) -> int:
    return sum(text.endswith(" s") and text[:-2].isdigit() for text in page)


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_the_first_page_is_useful_alone_for_most_complaints(
    atlas: Atlas,
    plates: dict[str, tuple[Plate, ...]],
    monkeypatch: pytest.MonkeyPatch,
    paper: tuple[float, float],
) -> None:
    whole, count = 0, 0
    for name in list(atlas.symptoms)[::3]:
        sheet = plan(atlas, (("symptom", name),))
        if not sheet.stops:
            continue
        pages = lay_out(sheet, plates[sheet.sex], *paper, choices=CHOICES)
        told = words_of(pages, monkeypatch)
        count += 1
        whole += feet_on(sheet, told[0]) == list(sheet.views()) and all(stop.name in told[0] for stop in sheet.stops)
        # The feet stand on the first two pages, each view's two together, and the order is never cut in two.
        assert {view for page in told[:2] for view in feet_on(sheet, page)} == set(sheet.views()), name
        assert max(timed(page) for page in told) == sum(stop.seconds > 0 for stop in sheet.stops), name
        lowest = [max(each.y + each.item.height for each in page) for page in pages.items]
        assert all(low <= paper[1] * MM - MARGIN - FOOTER + 0.01 for low in lowest), name
        assert all(low > (paper[1] * MM - FOOTER) * 0.6 for low in lowest[:-1]), name
    assert whole / count >= 0.6


def test_where_the_order_must_wait_all_feet_stand_on_the_first_page(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = plan(atlas, (("symptom", "headache"),))
    told = words_of(lay_out(sheet, plates["female"], *A4, choices=CHOICES), monkeypatch)

    assert feet_on(sheet, told[0]) == list(sheet.views())
    assert timed(told[1]) == len(sheet.stops)


def test_tall_sides_stand_beside_the_order_and_what_they_leave_is_used(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = plan(atlas, (("symptom", "knee-pain"),))
    told = words_of(lay_out(sheet, plates["female"], *A4, choices=CHOICES), monkeypatch)

    assert feet_on(sheet, told[0]) == [View.PLANTAR]
    assert "Where to find them" in told[0]
    assert sum(page.count("Where to find them") for page in told) == 1
    assert feet_on(sheet, told[1]) == [View.MEDIAL, View.LATERAL]
    assert timed(told[1]) == len(sheet.stops)


def test_nothing_overlaps(atlas: Atlas, plates: dict[str, tuple[Plate, ...]]) -> None:
    for name in ("constipation", "anxiety", "ball-of-foot-pain", "headache"):
        sheet = plan(atlas, (("symptom", name),))
        stock = Stock(sheet, plates[sheet.sex], CHOICES, COLOUR, Press(Ink.COLOUR), True, {})
        sides = [made for way in lying_ways(stock) if (made := lying(stock, LYING + 45 * MM, 170 * MM, way))]
        assert sides, name
        for side in sides:
            columns: dict[float, float] = {}
            for each in sorted(side.placed, key=lambda placed: placed.y):
                assert each.y >= columns.get(each.x, 0.0) - 0.01, name
                columns[each.x] = each.y + each.item.height
            assert max(columns.values()) <= side.height + 0.01


def test_a_long_order_goes_on_and_no_foot_is_lost(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("headache", "insomnia", "knee-pain", "constipation")
    sheet = plan(atlas, tuple(("symptom", name) for name in names))
    told = words_of(lay_out(sheet, plates["female"], *A4, choices=CHOICES), monkeypatch)

    assert {view for page in told for view in feet_on(sheet, page)} == set(sheet.views())
    assert sum(timed(page) for page in told) == sum(stop.seconds > 0 for stop in sheet.stops)
    assert all(timed(page) != 1 and timed(page) != 2 for page in told)  # no few lonely rows
