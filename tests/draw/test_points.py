"""Acupoints on the picture: dots where they belong, codes that never collide."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import Stand, placed
from reflexmap.draw.fonts import can_write
from reflexmap.draw.points import (
    NEAR,
    PointMark,
    dot_boxes,
    paint_points,
    place_points,
    point_layer,
    points_at,
    uncovered,
)

pytestmark = pytest.mark.usefixtures("qapp")


def marks_of(atlas: Atlas, view: View, size: tuple[int, int] = (900, 800), **loud: str) -> tuple[PointMark, ...]:
    return place_points(point_layer(atlas.acupoints, view, **loud), placed(view, Stand(*size)))


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("size", [(900, 800), (520, 460)])
def test_codes_never_collide(atlas: Atlas, view: View, size: tuple[int, int]) -> None:
    boxes = [mark.box for mark in marks_of(atlas, view, size) if mark.box]

    assert boxes
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if meet(a, b)]


@pytest.mark.parametrize("view", list(View))
def test_both_feet_have_the_same_dots(atlas: Atlas, view: View) -> None:
    marks = marks_of(atlas, view)
    right, left = ([mark.id for mark in marks if mark.foot is foot] for foot in (Foot.RIGHT, Foot.LEFT))

    assert right == left
    assert set(right) == {point.id for point in atlas.acupoints.values() if view in {s.view for s in point.spots}}


def test_dots_lie_at_their_place_in_millimetres(atlas: Atlas) -> None:
    fits = {Foot.RIGHT: Fit(2.0, 100.0, 600.0), Foot.LEFT: Fit(2.0, 400.0, 600.0)}
    marks = place_points(point_layer(atlas.acupoints, View.PLANTAR), fits)
    found = {(mark.id, mark.foot): mark.centre for mark in marks}

    assert found["ki1", Foot.RIGHT] == (88.0, 310.0)
    assert found["ki1", Foot.LEFT] == (412.0, 310.0)


def test_a_code_keeps_clear_of_other_writing(atlas: Atlas) -> None:
    layer = point_layer(atlas.acupoints, View.PLANTAR)
    fits = placed(View.PLANTAR, Stand(900, 800))
    everywhere = (0.0, 0.0, 900.0, 800.0)

    assert not [mark for mark in place_points(layer, fits, [everywhere]) if mark.box]


def test_what_is_chosen_always_has_its_code(atlas: Atlas) -> None:
    layer = point_layer(atlas.acupoints, View.PLANTAR, "ki1")
    everywhere = (0.0, 0.0, 900.0, 800.0)
    named = [mark.id for mark in place_points(layer, placed(View.PLANTAR, Stand(900, 800)), [everywhere]) if mark.box]

    assert named == ["ki1", "ki1"]


def test_the_pointer_finds_a_dot_and_its_code(atlas: Atlas) -> None:
    marks = marks_of(atlas, View.PLANTAR)
    heel = next(mark for mark in marks if mark.id == "ki1" and mark.foot is Foot.RIGHT)
    x, y = heel.centre

    assert points_at(marks, (x + NEAR - 1, y)) == ("ki1",)
    assert heel.box is not None
    assert points_at(marks, ((heel.box[0] + heel.box[2]) / 2, (heel.box[1] + heel.box[3]) / 2)) == ("ki1",)
    assert points_at(marks, (x, y + 60)) == ()


def test_points_at_one_place_are_all_found_and_named_once(atlas: Atlas) -> None:
    marks = marks_of(atlas, View.DORSAL)
    web = next(mark for mark in marks if mark.id == "lr2" and mark.foot is Foot.RIGHT)
    here = [mark for mark in marks if mark.centre == web.centre]

    assert set(points_at(marks, web.centre)) >= {"lr2", "ex-le10"}
    assert sum(mark.box is not None for mark in here) <= 1


def test_names_keep_clear_of_a_box_round_each_dot(atlas: Atlas) -> None:
    fits = placed(View.PLANTAR, Stand(900, 800))
    layer = point_layer(atlas.acupoints, View.PLANTAR)

    assert len(dot_boxes(layer, fits)) == len(layer.spots) == 8


def test_a_dot_is_a_dark_ring_with_a_white_core(atlas: Atlas) -> None:
    layer = point_layer(atlas.acupoints, View.PLANTAR)
    marks = place_points(layer, {Foot.RIGHT: Fit(2.0, 150.5, 500.5)})
    picture = QImage(300, 520, QImage.Format.Format_RGB32)
    picture.fill(0xFF9ACD32)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_points(painter, marks, layer)
    x, y = next(mark.centre for mark in marks if mark.id == "ki1")

    assert picture.pixelColor(int(x), int(y)).lightness() > 240
    assert picture.pixelColor(int(x) - 3, int(y)).lightness() < 60


def test_points_that_step_back_never_cover_a_number(atlas: Atlas) -> None:
    layer = point_layer(atlas.acupoints, View.PLANTAR, lit=frozenset({"ki1"}))
    marks = place_points(layer, placed(View.PLANTAR, Stand(900, 800)))
    everywhere = (0.0, 0.0, 900.0, 800.0)

    assert {mark.id for mark in uncovered(marks, layer, [everywhere])} == {"ki1"}
    assert uncovered(marks, layer, []) == marks


def test_signs_without_a_letter_are_known() -> None:
    assert QApplication.instance() is not None
    assert can_write("LR3 Taichong")
    assert not can_write("\U000105b0\uffff")
