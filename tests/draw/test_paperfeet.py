"""The feet of sheets of words: legs cut above what is marked, acupoints large with codes that never meet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.core.paper import Ink, Kind
from reflexmap.core.paperblocks import Picture
from reflexmap.core.picture import SIDE_HEIGHT
from reflexmap.draw.paperfeet import LEAST_LEG, foot_of, picture
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperpages import PlateMaker
from reflexmap.draw.sheetstands import CAPTION, SCALE
from reflexmap.draw.sheettext import COLOUR, MM
from tests.draw.pages import plate_maker, sheet

WIDE = 188 * MM


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


def setting(plates: PlateMaker, atlas: Atlas) -> Setting:
    return Setting(
        Ink.COLOUR,
        COLOUR,
        SCALE,
        lambda view: plates(view, DEFAULT_CHART, "female"),
        (Foot.RIGHT, Foot.LEFT),
        points=atlas.acupoints,
    )


def side(*zones: str) -> Picture:
    marks = Marks(links=tuple(Link(zone, Rank.PRIMARY) for zone in zones))
    return Picture("", (View.MEDIAL,), marks)


def test_a_side_shows_the_leg_only_as_high_as_it_is_marked(atlas: Atlas, plates: PlateMaker) -> None:
    with_marks = setting(plates, atlas)
    tops = {}
    for zone in ("sacrum", "uterus"):
        item = picture(side(zone), WIDE, with_marks)
        shown = (item.height - CAPTION) / SCALE
        areas = [area for area in atlas.areas_of(zone, DEFAULT_CHART) if area.view is View.MEDIAL]
        assert areas
        tops[zone] = max(area.box[3] for area in areas)
        assert max(LEAST_LEG, tops[zone]) <= shown <= SIDE_HEIGHT
    bare = picture(Picture("", (View.MEDIAL,), bare=True), WIDE, with_marks)
    assert bare.height == pytest.approx(SIDE_HEIGHT * SCALE + CAPTION)


def test_nothing_of_a_cut_leg_is_painted_above_the_picture(atlas: Atlas, plates: PlateMaker) -> None:
    item = picture(side("sacrum"), WIDE, setting(plates, atlas))
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    share = 400 / WIDE
    with QPainter(image) as painter:
        painter.scale(share, share)
        item.paint(painter, 0.0, 60.0 / share)
    above = [(x, y) for y in range(58) for x in range(400) if image.pixelColor(x, y).lightness() < 250]
    below = [(x, y) for y in range(60, 100) for x in range(400) if image.pixelColor(x, y).lightness() < 250]

    assert above == []
    assert below


def test_enlarged_feet_fill_their_row_at_most() -> None:
    upright = Picture("", (View.PLANTAR, View.DORSAL), scale=9.0)
    sides = Picture("", (View.MEDIAL,), scale=9.0)

    assert foot_of(Picture("", (View.PLANTAR,)), WIDE, SCALE) == SCALE
    assert SCALE < foot_of(sides, WIDE, SCALE) < WIDE / 2 / 260
    assert SCALE < foot_of(upright, WIDE, SCALE) < 2 * SCALE
    assert foot_of(sides, WIDE / 3, SCALE) == SCALE


def test_the_codes_of_acupoints_never_meet(atlas: Atlas, plates: PlateMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    from reflexmap.draw import paperfeet, points  # noqa: PLC0415 - what is watched

    found: list[points.PointMark] = []
    place = points.place_points

    def watched(layer: points.PointLayer, fits: dict[Foot, Fit], *rest: object, **more: object) -> object:
        marks = place(layer, fits, *rest, **more)  # type: ignore[arg-type]
        found.extend(marks)
        return marks

    monkeypatch.setattr(points, "place_points", watched)
    block = Picture("", (View.PLANTAR, View.DORSAL), points=tuple(atlas.acupoints), scale=1.38)
    paperfeet.picture(block, WIDE, setting(plates, atlas))
    boxes = [QRectF(m.box[0], m.box[1], m.box[2] - m.box[0], m.box[3] - m.box[1]) for m in found if m.box is not None]

    assert len(boxes) > 40
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.intersects(b)]
    for view in (View.PLANTAR, View.DORSAL):
        told = {mark.id for mark in found if mark.box is not None}
        first = {p.id for p in atlas.acupoints.values() if p.spots[0].view is view}
        assert first <= told


def test_acupoints_are_larger_than_other_feet(atlas: Atlas, plates: PlateMaker) -> None:
    shown = [block for block in sheet(Kind.ACUPOINTS, atlas, plates).blocks if isinstance(block, Picture)]

    assert {view for block in shown for view in block.views} == set(View)
    assert all(foot_of(block, WIDE, SCALE) > SCALE * 1.2 for block in shown)
