"""The working side of a sheet: whole on its first page where it can be, nothing over the margins, no empty half."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.discs import Disc
from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Ink, Paper, Part, size_of
from reflexmap.core.sheet import Names, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetfeet, sheettext, sheetwords
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import plates_for
from reflexmap.draw.sheet import FOOTER, MARGIN, Pages, lay_out, paint_page
from reflexmap.draw.sheetfeet import Press
from reflexmap.draw.sheetflow import Flow, Item
from reflexmap.draw.sheetstands import SCALE
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import COLOUR, MM
from reflexmap.draw.sheetways import FEET, GUTTER, Told, best_side, ways
from reflexmap.resources import assets_folder

pytestmark = pytest.mark.usefixtures("qapp")
A4 = (210.0, 297.0)
LETTER = (215.9, 279.4)
WIDTH = 188 * MM


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> dict[str, tuple[Plate, ...]]:
    del qapp
    return {sex: plates_for(atlas, assets_folder(), [], View, sex=sex) for sex in ("female", "male")}


def stock(sheet: Sheet, plates: dict[str, tuple[Plate, ...]], *, brief: bool = True) -> Stock:
    return Stock(sheet, plates[sheet.sex], Choices(), COLOUR, Press(Ink.COLOUR), brief, {})


def painted(pages: Pages, index: int = 0) -> None:
    image = QImage(10, 14, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_page(painter, pages, index, QRectF(image.rect()))


def pictured(monkeypatch: pytest.MonkeyPatch) -> list[Fit]:
    """Note how large feet are painted instead of painting them, for many sheets are tried."""
    fits: list[Fit] = []
    monkeypatch.setattr(sheetfeet, "paint_part", lambda _painter, _foot, fit, *_more: fits.append(fit))
    return fits


@pytest.mark.parametrize(("paper", "share"), [(Paper.A4, 0.85), (Paper.LETTER, 0.8)])
def test_the_first_page_is_useful_alone_for_most_complaints(
    atlas: Atlas,
    plates: dict[str, tuple[Plate, ...]],
    monkeypatch: pytest.MonkeyPatch,
    paper: Paper,
    share: float,
) -> None:
    told: list[str] = []
    fits = pictured(monkeypatch)
    monkeypatch.setattr(sheettext, "write", lambda _painter, _x, _base, run, _px, _ink: told.append(run.text))
    whole, count = 0, 0
    for name in list(atlas.symptoms)[::2]:
        sheet = plan(atlas, (("symptom", name),))
        if not sheet.stops:
            continue
        told.clear()
        pages = lay_out(sheet, plates[sheet.sex], *size_of(paper), choices=Choices(paper=paper))
        painted(pages)
        first = " ".join(told)
        count += 1
        whole += (
            all(sheetwords.caption(foot, view) in first for view in sheet.views() for foot in Foot)
            and first.count(" s ") >= sum(stop.seconds > 0 for stop in sheet.stops)
            and all(stop.name in first for stop in sheet.stops)
            and all(care.name in first for care in sheet.cautions)
            and (not sheet.questions or "Check first" in first)
        )
        # No half-empty first page, followed by crowded ones.
        if pages.count > 1:
            lowest = max(placed.y + placed.item.height for placed in pages.items[0])
            assert lowest > (size_of(paper)[1] * MM - FOOTER) * 0.66, name

    assert whole / count >= share
    assert {fit.scale for fit in fits} == {SCALE}


@pytest.mark.parametrize(
    "paper", [A4, LETTER, A4[::-1], LETTER[::-1]], ids=["a4", "letter", "a4 lying", "letter lying"]
)
def test_numbers_stay_inside_the_margins_and_off_the_frames(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch, paper: tuple[float, float]
) -> None:
    pictured(monkeypatch)
    found: list[tuple[Disc, float]] = []
    monkeypatch.setattr(sheetfeet, "_disc", lambda _painter, disc, radius: found.append((disc, radius)))
    names: list[Names] = [(("symptom", each),) for each in list(atlas.symptoms)[1::3]]
    names += [(("zone", each),) for each in atlas.zones]
    names.append((("symptom", "neck-pain"), ("symptom", "headache"), ("symptom", "insomnia")))
    for name in names:
        found.clear()
        sheet = plan(atlas, name)
        pages = lay_out(sheet, plates[sheet.sex], *paper)
        for index in range(pages.count):
            painted(pages, index)
        assert found or not sheet.views(), name
        for disc, radius in found:
            assert disc.centre[0] - radius * 1.13 >= MARGIN, name
            assert disc.centre[0] + radius * 1.13 <= paper[0] * MM - MARGIN, name
            assert disc.centre[1] + radius * 1.13 <= paper[1] * MM - MARGIN - FOOTER, name


def test_feet_stand_left_and_the_order_right(atlas: Atlas, plates: dict[str, tuple[Plate, ...]]) -> None:
    made = best_side(stock(plan(atlas, (("symptom", "constipation"),)), plates), WIDTH, 190 * MM)

    assert made is not None
    assert {placed.x for placed in made.placed} == {0.0, (WIDTH - GUTTER) / 2 + GUTTER, FEET + GUTTER}
    heads = [placed.x for placed in made.placed if any(s.title == "Working order" for s in placed.item.spots)]
    assert heads == [FEET + GUTTER]
    assert made.height <= 190 * MM


def test_tops_show_less_before_the_order_must_wait(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pictured(monkeypatch)
    sheet = plan(atlas, (("symptom", "migraine"),))
    told: list[str] = []
    monkeypatch.setattr(sheettext, "write", lambda _painter, _x, _base, run, _px, _ink: told.append(run.text))
    painted(lay_out(sheet, plates[sheet.sex], *LETTER))

    assert all(stop.name in told for stop in sheet.stops)
    assert all(sheetwords.caption(foot, view) in told for view in sheet.views() for foot in Foot)


def test_the_first_arrangement_that_fits_is_taken(atlas: Atlas, plates: dict[str, tuple[Plate, ...]]) -> None:
    parts = stock(plan(atlas, (("symptom", "headache"),)), plates)
    tried = list(ways(parts))
    heights = [made.height for room in (400, 210, 200) if (made := best_side(parts, WIDTH, room * MM))]

    assert tried[0] == replace(tried[0], beside=True, above=True, snug=False, tight=False)
    assert len(set(tried)) == len(tried)
    assert heights == sorted(heights, reverse=True)
    assert best_side(parts, WIDTH, 60 * MM) is None


def test_what_needs_not_follow_fills_the_shorter_column(atlas: Atlas, plates: dict[str, tuple[Plate, ...]]) -> None:
    parts = stock(plan(atlas, (("zone", "liver"),)), plates, brief=False)
    made = best_side(parts, WIDTH, 400 * MM, Told.NOTHING)

    assert made is not None
    assert best_side(parts, WIDTH, made.height - 30 * MM, Told.BOTH) is None


@pytest.mark.parametrize("name", ["sciatica", "period-pain", "stress"])
def test_an_order_that_must_wait_stays_whole(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    pictured(monkeypatch)
    sheet = plan(atlas, (("symptom", name),))
    pages = lay_out(sheet, plates[sheet.sex], *LETTER)
    told: list[str] = []
    monkeypatch.setattr(sheettext, "write", lambda _painter, _x, _base, run, _px, _ink: told.append(run.text))
    counts = []
    for index in range(pages.count):
        told.clear()
        painted(pages, index)
        counts.append(sum(text.endswith(" s") and text[:-2].isdigit() for text in told))

    assert sorted(counts, reverse=True)[:2] == [sum(stop.seconds > 0 for stop in sheet.stops), 0]


@pytest.mark.parametrize("part", [Part.MAP, Part.STEPS, Part.LEGEND])
def test_sheets_without_a_part_are_laid_out_too(atlas: Atlas, plates: dict[str, tuple[Plate, ...]], part: Part) -> None:
    choices = Choices(parts=frozenset(Part) - {part})
    for name in (("symptom", "headache"), ("zone", "liver")):
        sheet = plan(atlas, (name,))
        made = plates[sheet.sex] if part is not Part.MAP else ()
        pages = lay_out(sheet, made, *A4, choices=choices)
        lowest = A4[1] * MM - MARGIN - FOOTER + 0.01
        assert all(placed.y + placed.item.height <= lowest for page in pages.items for placed in page)


def test_a_column_begins_with_a_paragraph_rather_than_inside_one() -> None:
    def nothing(_painter: QPainter, _x: float, _y: float) -> None:
        pass

    flow = Flow(0, 100, 0, 1000, gutter=10)
    lines = [Item(10, nothing, opens=True), *(Item(10, nothing, inner=True) for _ in range(5))]
    flow.columns([*lines, Item(10, nothing, opens=True), Item(10, nothing, inner=True)])

    assert [placed.y for placed in flow.pages[0] if placed.x > 0] == [0, 10]
