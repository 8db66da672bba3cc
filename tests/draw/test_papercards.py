"""Steps as cards: all in order, under a head in each column, together on one page where that can be."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Ink, Job, Kind, Paper
from reflexmap.draw.papercards import Deck, place_cards
from reflexmap.draw.paperflow import PaperFlow
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.sheetflow import Item
from tests.draw.pages import needs_poppler, plate_maker, words

FULL = Job(Kind.ROUTINE, (("routine", "full-western-routine"),))
SMALLEST = 8.2 / 7.08  # words of steps against those of the footer, which are 7.08 points high


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


def nothing(*_: object) -> None:
    """Paint nothing."""


def placed(heights: list[float], room: float = 100.0, used: float = 0.0) -> list[list[tuple[float, float, float]]]:
    """Return x, y and height of what stands on each page; heads are 5 high."""
    flow = PaperFlow(0.0, 100.0, 0.0, room, gutter=10.0)
    if used:
        flow.add(Item(used, nothing))
    place_cards(flow, Deck(Item(5.0, nothing, keep=True), tuple(Item(each, nothing) for each in heights)), [])
    return [[(each.x, each.y, each.item.height) for each in page] for page in flow.pages]


@pytest.mark.parametrize("count", [1, 2, 3, 9, 18, 19, 40])
def test_cards_are_read_down_and_then_across(count: int) -> None:
    heights = [8.0 + number / 100 for number in range(count)]
    pages = placed(heights)

    assert [high for page in pages for _, _, high in page if high != 5.0] == heights
    for page in pages:
        assert page == sorted(page)
        for x in {x for x, _, _ in page}:
            assert next(high for left, _, high in page if left == x) == 5.0
        assert all(y + high <= 100.0 for _, y, high in page)


def test_columns_are_as_even_as_they_can_be() -> None:
    (page,) = placed([8.0] * 9)

    assert [sum(x == left for left, _, _ in page) for x in (0.0, 55.0)] == [6, 5]


def test_cards_that_a_fresh_page_holds_wait_for_it() -> None:
    assert [len(page) for page in placed([8.0] * 20, used=70.0)] == [1, 22]
    assert len(placed([8.0] * 4, used=70.0)) == 1
    assert [len(page) for page in placed([8.0] * 26, used=70.0)] == [9, 22]  # begun here, it saves a page


@needs_poppler
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("ink", [Ink.COLOUR, Ink.BLACK])
def test_the_longest_routine_has_its_steps_on_two_pages_at_most(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, paper: Paper, ink: Ink
) -> None:
    count = len(atlas.routines["full-western-routine"].steps)
    listed = words(pages_of(FULL, Choices(paper=paper, ink=ink), atlas, plates), tmp_path)
    numbers = {f"{number}." for number in range(1, count + 1)}
    found = [{word.text for word in page} & numbers for page in listed[:3]]
    first = next(index for index, each in enumerate(found) if len(each) > 10)

    assert set().union(*found[first : first + 2]) == numbers
    below = [w.text for page in listed[first + 1 :] for w in page]
    assert "inner" not in [a for a, b in pairwise(below) if b == "side"]  # no foot among the steps
    small = next(w for w in listed[first] if w.text == "relaxation")
    steps = [w for w in listed[first] if w.text in {"Walk", "walk"}]
    assert steps
    assert all(w.bottom - w.top >= (small.bottom - small.top) * SMALLEST * 0.995 for w in steps)


@needs_poppler
def test_on_a4_the_map_is_in_front_and_every_step_behind(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    listed = words(pages_of(FULL, Choices(), atlas, plates), tmp_path)
    front, back = ({word.text for word in page} for page in listed[:2])

    assert {"sole", "top", "inner", "outer"} <= front
    assert {"1.", "47.", "49:30"} <= back
    assert "1." not in front
