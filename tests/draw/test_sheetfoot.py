"""Feet on paper: colour where colour was chosen, and every distinction still there when the sheet is copied in grey."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from reflexmap.core.atlas import Atlas
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Grade, Level, Link, Rank, System, View
from reflexmap.core.paper import Ink
from reflexmap.core.sheet import plan
from reflexmap.core.sheetfacts import Alarm, Call, Care
from reflexmap.draw import sheetlit
from reflexmap.draw.looks import AVOID, HUES
from reflexmap.draw.paperzones import paint_faint, paint_first, paint_second, tones
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate, plates_for
from reflexmap.draw.sheet import lay_out, paint_page
from reflexmap.draw.sheetfoot import Press, paint_foot, paint_part
from reflexmap.draw.sheetlit import lit_foot
from reflexmap.draw.sheetstands import whole
from reflexmap.resources import assets_folder
from tests.draw import golden

pytestmark = pytest.mark.usefixtures("qapp")
DOTS = 3.0  # for one millimetre of paper
SIZE = 96


@pytest.fixture(scope="module")
def sole(atlas: Atlas, qapp: object) -> Plate:
    del qapp
    return make_plate(atlas, assets_folder(), [])


def foot_picture(plate: Plate, press: Press, marks: Marks) -> QImage:
    image = QImage(320, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_foot(painter, plate.feet[Foot.RIGHT], Fit(2.5, 160, 680), marks, press)
    return image


def marked(rank: Rank | None, *, avoid: bool = False) -> Marks:
    links = (Link("liver", rank),) if rank else (Link("lung", Rank.PRIMARY),)
    return Marks(links=links, avoid=frozenset({"liver"} if avoid else ()))


def saturation(image: QImage) -> int:
    return max(image.pixelColor(x, y).hsvSaturation() for x in range(0, 320, 3) for y in range(0, 700, 3))


def patch(system: System, rank: Rank | None, ink: Ink) -> QImage:
    """Return how a zone looks in grey: a square of it, three times as large as on paper."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#EFCDB4" if ink is Ink.COLOUR else "white"))
    path = QPainterPath()
    path.addRect(QRectF(8, 8, SIZE - 16, SIZE - 16))
    with QPainter(image) as painter:
        painter.scale(1.0, 1.0)
        style, hue, px = Press(ink).style, HUES[system], 0.6
        if rank is None:
            paint_faint(painter, path, style, px)
        else:
            (paint_first if rank is Rank.PRIMARY else paint_second)(painter, path, hue, style, px)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_colour_prints_colour_and_the_others_none(sole: Plate) -> None:
    marks = marked(Rank.PRIMARY)
    assert saturation(foot_picture(sole, Press(Ink.COLOUR), marks)) > 120
    assert saturation(foot_picture(sole, Press(Ink.GREY), marks)) == 0
    black = foot_picture(sole, Press(Ink.BLACK), marks)
    assert saturation(black) == 0


def test_a_lit_zone_has_the_colour_of_its_system_and_the_foot_its_skin(sole: Plate) -> None:
    area = next(each for each in sole.feet[Foot.RIGHT].areas if each.zone == "liver")
    system = sole.feet[Foot.RIGHT].shapes.system("liver")
    assert system is not None
    x, y = Fit(2.5, 160, 680).to_pixels(area.pole)
    first, second = (foot_picture(sole, Press(Ink.COLOUR), marked(rank)) for rank in Rank)

    assert first.pixelColor(round(x), round(y)) == QColor(tones(HUES[system])[0])
    found = {second.pixelColor(round(x) + dx, round(y) + dy).name().upper() for dx in range(8) for dy in range(8)}
    assert tones(HUES[system])[1] in found
    light, deep = (foot_picture(sole, Press(Ink.COLOUR, skin), Marks()) for skin in ("light", "deep"))
    assert light.pixelColor(160, 640).lightness() > deep.pixelColor(160, 640).lightness() + 40


def test_the_mark_for_danger_is_red_in_colour_only(sole: Plate) -> None:
    def reds(ink: Ink) -> int:
        image = foot_picture(sole, Press(ink), marked(None, avoid=True))
        return sum(image.pixelColor(x, y) == QColor(AVOID) for x in range(320) for y in range(0, 700, 2))

    assert reds(Ink.COLOUR) > 20
    assert reds(Ink.GREY) == reds(Ink.BLACK) == 0


@pytest.mark.parametrize("ink", list(Ink))
@pytest.mark.parametrize("system", list(System))
def test_kinds_of_zones_stay_apart_in_grey(system: System, ink: Ink) -> None:
    looks = [patch(system, rank, ink) for rank in (Rank.PRIMARY, Rank.SECONDARY, None)]
    for one, other in combinations(looks, 2):
        far = [
            abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
            for x in range(10, SIZE - 10)
            for y in range(10, SIZE - 10)
        ]
        assert sum(each > 24 for each in far) / len(far) > 0.08, system


def test_a_part_of_a_foot_ends_where_it_should(atlas: Atlas) -> None:
    side = make_plate(atlas, assets_folder(), [], view=View.MEDIAL)
    image = QImage(720, 560, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    fit = Fit(2.5, 30, 520)
    with QPainter(image) as painter:
        foot = side.feet[Foot.RIGHT]
        paint_part(painter, foot, fit, Marks(), Press(Ink.COLOUR), (0.0, 80.0), whole(View.MEDIAL))
    rows = [y for y in range(560) if any(image.pixelColor(x, y).lightness() < 245 for x in range(0, 720, 2))]

    assert fit.to_pixels((0.0, 80.0))[1] - 1 <= min(rows) < fit.to_pixels((0.0, 60.0))[1]
    assert max(rows) > fit.to_pixels((0.0, 2.0))[1]


def test_a_lit_foot_is_kept_and_a_damaged_file_is_made_anew(sole: Plate, atlas: Atlas, tmp_path: Path) -> None:
    kept = make_plate(atlas, assets_folder(), [], kept=tmp_path).feet[Foot.LEFT]
    skin = Press(Ink.COLOUR).style.skin
    plain = lit_foot(sole.feet[Foot.LEFT], skin, 1.0)
    first = lit_foot(kept, skin, 1.0)
    (file,) = tmp_path.glob("print-*.raw")
    assert plain is not None
    assert first is not None
    assert first[0] == plain[0]
    assert lit_foot(kept, skin, 1.0) is not None
    again = lit_foot(kept, skin, 1.0)
    assert again is not None
    assert again[0] is first[0]  # a PDF file then holds it once

    content = file.read_bytes()
    for damaged in (content[:-5], b"\x40" * len(content)):  # cut short, or sound but different: so it is read
        file.write_bytes(damaged)
        sheetlit._made.cache_clear()
        found = lit_foot(kept, skin, 1.0)
        assert found is not None
        assert (found[0] == plain[0]) is (len(damaged) < len(content))
        assert file.stat().st_size == len(content)


def test_a_sheet_looks_as_it_did(atlas: Atlas) -> None:
    sign = "A made-up sign that stands in for those of the data, which may change."
    call = Call(Level.EMERGENCY, "Call 999 now.", (sign,) * 5)
    alarms = (Alarm("A first group", (call,), ""), *(Alarm(f"Group {n}", (call,), "") for n in range(2, 6)))
    cares = [
        Care(grade, f"A {word} caution", "Made up. " * 12, (), (), general=True)
        for grade, word in ((Grade.DO_NOT, "first"), (Grade.DO_NOT, "second"), (Grade.ASK_FIRST, "third"))
    ]
    sheet = replace(
        plan(atlas, (("symptom", "headache"),), "GB"),
        alarms=alarms,
        cautions=tuple(cares),
        questions=(("Headache", sign),),
        findings=(),
        tradition=(),
    )
    pages = lay_out(sheet, plates_for(atlas, assets_folder(), [], sheet.views()), 210.0, 297.0)
    image = QImage(round(210 * DOTS), round(297 * DOTS), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_page(painter, pages, 0, QRectF(image.rect()))
    assert pages.count > 1
    golden.check(image, "paper-headache")
