"""The size of text: steps, bounds, and what grows with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication

from reflexmap.ui.plan import STEPS, flipped, grown, map_scale, set_text_scale, step_from, system_percent, text_scale


@pytest.fixture(autouse=True)
def usual_size(app: QApplication) -> Iterator[None]:
    del app
    yield
    set_text_scale(100)


def test_text_stands_as_planned_until_somebody_wants_more() -> None:
    assert text_scale() == 1.0
    assert grown(13) == 13
    set_text_scale(150)
    assert text_scale() == 1.5
    assert grown(20) == 30


@pytest.mark.parametrize(("percent", "scale"), [(50, 1.0), (100, 1.0), (200, 2.0), (900, 2.0)])
def test_no_size_is_out_of_bounds(percent: int, scale: float) -> None:
    set_text_scale(percent)
    assert text_scale() == scale


def test_steps_lead_from_one_end_to_the_other_and_stay_there() -> None:
    up = [STEPS[0]]
    while (after := step_from(up[-1], 1)) != up[-1]:
        up.append(after)
    assert tuple(up) == STEPS
    assert step_from(STEPS[-1], 1) == STEPS[-1]
    assert step_from(STEPS[0], -1) == STEPS[0]
    assert step_from(137, 1) == 150
    assert step_from(137, -1) == 125


def test_a_plain_screen_asks_for_nothing_more() -> None:
    assert system_percent() == 100


def test_names_on_the_map_leave_room_for_each_other() -> None:
    set_text_scale(200)
    assert map_scale(QSize(600, 500)) == 1.0
    assert map_scale(QSize(4000, 4000)) == 2.0
    assert 1.0 < map_scale(QSize(1200, 900)) < 2.0


def test_a_place_is_flipped_about_its_ground() -> None:
    box, ground = QRectF(10, 5, 20, 8), QRectF(0, 0, 100, 40)
    assert flipped(box, ground, Qt.LayoutDirection.LeftToRight) == box
    there = flipped(box, ground, Qt.LayoutDirection.RightToLeft)
    assert there == QRectF(70, 5, 20, 8)
    assert flipped(there, ground, Qt.LayoutDirection.RightToLeft) == box
