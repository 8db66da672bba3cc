"""How a sheet is laid out: nothing cut, nothing over the edge, every page with its footer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.fit import Fit
from reflexmap.core.load import load
from reflexmap.core.model import Display, Foot, View
from reflexmap.core.sheet import plan
from reflexmap.draw import sheetfeet, sheettext
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import plates_for, sole_plate
from reflexmap.draw.sheet import FOOTER, MARGIN, Pages, lay_out, paint_page
from reflexmap.draw.sheetcautions import FULL, NAMES, ONE, TWO, cautions
from reflexmap.draw.sheetflow import Flow, Item
from reflexmap.draw.sheetstands import order
from reflexmap.draw.sheettext import COLOUR, MM, SMALL, Run, width_of, wrap
from reflexmap.resources import assets_folder, data_folder

A4 = (210.0, 297.0)
LETTER = (215.9, 279.4)
UNITS_IN_A_POINT = 25.4 / 72 * MM


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(data_folder()).atlas


@pytest.fixture(scope="module")
def plate(atlas: Atlas) -> Plate:
    problems: list[Problem] = []
    made = sole_plate(atlas, assets_folder(), problems)
    assert problems == []
    return made


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> dict[str, tuple[Plate, ...]]:
    """All surfaces of the Western chart, for women and for men."""
    problems: list[Problem] = []
    made = {sex: plates_for(atlas, assets_folder(), problems, View, sex=sex) for sex in ("female", "male")}
    assert problems == []
    return made


def nothing(_painter: QPainter, _x: float, _y: float) -> None:
    pass


def tall(height: float, *, keep: bool = False) -> Item:
    return Item(height, nothing, keep=keep)


def picture(pages: Pages, index: int) -> QImage:
    image = QImage(round(pages.width * 4), round(pages.height * 4), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_page(painter, pages, index, QRectF(image.rect()))
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_every_shipped_complaint_and_zone_fits_its_pages(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], paper: tuple[float, float]
) -> None:
    names = [("symptom", each) for each in atlas.symptoms] + [("zone", each) for each in atlas.zones]
    for name in names[:: 3 if paper is LETTER else 2]:
        sheet = plan(atlas, (name,))
        pages = lay_out(sheet, plates[sheet.sex], *paper)
        # The first page is never left with the head alone.
        assert not sheet.stops or len(pages.items[0]) > 2, name
        lowest = paper[1] * MM - MARGIN - FOOTER
        for page in pages.items:
            assert page, name
            for placed in page:
                assert placed.y >= MARGIN - 0.01, name
                assert placed.y + placed.item.height <= lowest + 0.01, name


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_every_shipped_zone_on_one_surface_is_one_page(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], paper: tuple[float, float]
) -> None:
    """The foot has one scale on every sheet, so that a zone on several surfaces may need a second page."""
    sheets = {each: plan(atlas, (("zone", each),)) for each in atlas.zones}
    counts = {each: lay_out(sheet, plates[sheet.sex], *paper).count for each, sheet in sheets.items()}

    assert [each for each, sheet in sheets.items() if counts[each] > 1 and len(sheet.views()) == 1] == []
    assert max(counts.values()) <= 2
    assert sum(count > 1 for count in counts.values()) <= len(counts) // 6


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["headache", "sinusitis", "constipation", "neck-pain"])
def test_the_first_of_several_pages_names_every_caution(
    atlas: Atlas, plates: dict[str, tuple[Plate, ...]], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    sheet = plan(atlas, (("symptom", name),))
    pages = lay_out(sheet, plates[sheet.sex], *A4)
    told: list[str] = []
    monkeypatch.setattr(sheettext, "write", lambda _painter, _x, _base, run, _px, _ink: told.append(run.text))
    picture(pages, 0)
    first = " ".join(told)

    assert pages.count > 1
    assert "Take care" in first
    assert [care.name for care in sheet.cautions if care.name not in first] == []

    told.clear()
    for index in range(1, pages.count):
        picture(pages, index)
    rest = " ".join(told)
    assert [care.action for care in sheet.cautions if care.action not in rest] == []


@pytest.mark.usefixtures("qapp")
def test_cautions_shorten_only_what_is_general(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "liver"),))
    tall = [sum(item.room for item in cautions(sheet, 1800, COLOUR, most)) for most in (FULL, TWO, ONE, NAMES)]
    own = replace(sheet, cautions=tuple(care for care in sheet.cautions if not care.general))

    assert tall == sorted(tall, reverse=True)
    assert len(set(tall)) == 4
    assert len({sum(item.room for item in cautions(own, 1800, COLOUR, most)) for most in (FULL, NAMES)}) == 1


@pytest.mark.usefixtures("qapp")
def test_a_complaint_marked_never_has_no_feet(atlas: Atlas, plate: Plate) -> None:
    never = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    with_plate = lay_out(plan(atlas, (("symptom", never.id),)), (plate,), *A4)
    without = lay_out(plan(atlas, (("symptom", never.id),)), (), *A4)

    assert [len(page) for page in without.items] == [len(page) for page in with_plate.items]


@pytest.mark.usefixtures("qapp")
def test_grey_sheets_hold_no_colour(atlas: Atlas, plate: Plate) -> None:
    image = picture(lay_out(plan(atlas, (("symptom", "constipation"),)), (plate,), *A4, grey=True), 0)
    step = 3
    colours = {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}
    spread = [max(c) - min(c) for c in ((QColor(v).red(), QColor(v).green(), QColor(v).blue()) for v in colours)]

    assert max(spread) <= 16  # discs keep their near-black


@pytest.mark.usefixtures("qapp")
def test_missing_drawings_are_told_and_leave_the_zones(atlas: Atlas, tmp_path: Path) -> None:
    problems: list[Problem] = []
    bare = sole_plate(atlas, tmp_path, problems)
    pages = lay_out(plan(atlas, (("zone", "liver"),)), (bare,), *A4)

    assert len(problems) == 4
    assert bare.feet[Foot.RIGHT].line_drawing is None
    assert picture(pages, 0).pixelColor(0, 0) == QColor("white")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "views"),
    [
        (("zone", "lumbar-spine"), (View.MEDIAL,)),
        (("zone", "hip"), (View.LATERAL,)),
        (("zone", "nose"), (View.DORSAL,)),
        (("zone", "liver"), (View.PLANTAR,)),
        (("zone", "groin-lymph"), (View.DORSAL, View.MEDIAL, View.LATERAL)),
        (("symptom", "headache"), (View.PLANTAR, View.DORSAL, View.MEDIAL)),
    ],
)
def test_only_surfaces_with_a_hit_are_drawn(
    atlas: Atlas,
    plates: dict[str, tuple[Plate, ...]],
    monkeypatch: pytest.MonkeyPatch,
    name: tuple[str, str],
    views: tuple[View, ...],
) -> None:
    painted: list[tuple[View, Foot]] = []

    def note(_painter: QPainter, plate: Plate, fits: dict[Foot, Fit], *_rest: object) -> None:
        painted.extend((plate.view, foot) for foot in fits)

    monkeypatch.setattr(sheetfeet, "_letter", note)
    pages = lay_out(plan(atlas, (name,)), plates["female"], *A4)
    for index in range(pages.count):
        picture(pages, index)

    assert tuple(view for view in View if any(each[0] is view for each in painted)) == views
    for view in views:
        assert [each[1] for each in painted if each[0] is view] == list(order(view))


@pytest.mark.usefixtures("qapp")
def test_small_type_is_large_enough_to_read() -> None:
    assert SMALL / UNITS_IN_A_POINT >= 8.2


@pytest.mark.usefixtures("qapp")
def test_lines_keep_their_width_and_every_word() -> None:
    text = "Thumb-walk outward from the tendon in close rows " + "x" * 200
    lines = wrap([Run("Strong words first:", strong=True), Run(text)], 58, 900)
    words = "".join(run.text.replace(" ", "") for line in lines for _, run in line)

    assert words == ("Strong words first:" + text).replace(" ", "")
    assert all(start + width_of(run.text, 58, strong=run.strong) <= 901 for line in lines for start, run in line)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    flow = Flow(0, 100, 0, 100, gutter=10)
    flow.add(tall(80), tall(10, keep=True), tall(30))

    assert [len(page) for page in flow.pages] == [1, 2]


def test_columns_are_even_and_go_on_to_the_next_page() -> None:
    flow = Flow(0, 100, 0, 100, gutter=10)
    page = flow.columns([tall(30) for _ in range(8)])

    assert page == 1
    assert [[(each.x, each.y) for each in listed] for listed in flow.pages] == [
        [(0, 0), (0, 30), (0, 60), (55, 0), (55, 30), (55, 60)],
        [(0, 0), (55, 0)],
    ]


def test_what_is_taller_than_a_page_is_still_placed() -> None:
    flow = Flow(0, 100, 0, 100, gutter=10)
    flow.columns([tall(300), tall(20)])

    assert sum(len(page) for page in flow.pages) == 2
