"""The words of a wall chart: a title of any length stays on the page, danger and edition are on each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import LONGEST_TITLE, Choices
from reflexmap.draw import postertext as texts
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.sheettext import Line, width_of

ROOMS = [QSizeF(690.0, 470.0), QSizeF(888.0, 1299.0), QSizeF(1299.0, 888.0), QSizeF(1990.0, 1390.0)]


@pytest.fixture(scope="module")
def told(atlas: Atlas, qapp: object) -> texts.Words:
    del qapp
    return texts.words_of("Foot reflexology", Choices(), atlas, "GB")


def end(line: Line, px: int) -> float:
    start, run = line[-1]
    return start + width_of(run.text, px, strong=run.strong)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("practice", ["", "Sole Mates", "Practice for touch and rest " * 3])
def test_a_long_title_is_broken_and_never_meets_the_name_beside_it(
    atlas: Atlas, told: texts.Words, room: QSizeF, practice: str
) -> None:
    long = ("The feet and what the chart says of them for Ann " * 3)[:LONGEST_TITLE]
    words = texts.words_of(long, Choices(practice=practice[:LONGEST_TITLE]), atlas, "GB")
    made, usual = texts.header(words, room), texts.header(told, room)

    assert len(usual.title) == 1
    assert usual.px == texts.title_px(room)
    assert made.px >= texts.title_px(room) * texts.LEAST_TITLE - 1
    beside = min(width_of(made.name, texts.NAME, strong=True), room.width() * 0.42)
    assert all(end(line, made.px) + beside <= room.width() for line in made.title)
    assert made.height >= usual.height
    assert made.below > made.base


@pytest.mark.parametrize("room", ROOMS)
def test_both_parts_of_the_danger_line_stand_side_by_side(told: texts.Words, room: QSizeF) -> None:
    (left, call), (right, never) = texts._danger(told, room.width())

    assert max(left + end(line, TYPE) for line in call) < right
    assert max(right + end(line, TYPE) for line in never) <= room.width()
    for lines in (call, never):
        if len(lines) > 1:
            assert end(lines[-1], TYPE) > 0.3 * max(end(line, TYPE) for line in lines)


def test_a_chart_names_its_edition_and_the_dangers(told: texts.Words, atlas: Atlas) -> None:
    assert atlas.charts["western"].edition in told.edition
    assert told.call[0].strong
    assert told.never[0].strong
    assert all(each.name in told.never[1].text for each in atlas.general_cautions() if each.grade == "do-not")
