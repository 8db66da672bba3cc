"""Items joined: one under the other, side by side, and a title with the page that it points to."""

from __future__ import annotations

import pytest

from reflexmap.draw.paperjoin import Masking, beside, in_order, joined, pointing
from reflexmap.draw.sheetflow import Item, Placed, Spot
from reflexmap.draw.sheettext import COLOUR


def nothing(*_: object) -> None:
    """Paint nothing."""


def item(height: float, address: str = "") -> Item:
    return Item(height, nothing, spots=(Spot(1.0, 2.0, 3.0, 4.0, address),) if address else ())


def test_joined_items_keep_their_links_where_they_are() -> None:
    made = joined([item(10.0), item(20.0, "https://a.example")])

    assert made.height == 30.0
    assert [(spot.x, spot.y) for spot in made.spots] == [(1.0, 12.0)]


def test_two_groups_stand_next_to_each_other() -> None:
    made = beside([item(10.0)], [item(4.0), item(20.0, "https://a.example")], 100.0)

    assert made.height == 24.0
    assert [(spot.x, spot.y) for spot in made.spots] == [(101.0, 6.0)]


@pytest.mark.usefixtures("qapp")
def test_a_page_that_finds_no_room_beside_a_title_stands_below_it() -> None:
    title = Item(80.0, nothing, spots=(Spot(0.0, 0.0, 900.0, 80.0, title="Get medical help first", level=2),))
    wide = pointing(title, 3000.0, COLOUR, "All signs in full", "Signs", {"Signs": 4})
    narrow = pointing(title, 1000.0, COLOUR, "All signs in full", "Signs", {"Signs": 4})

    assert wide.height == title.height
    assert narrow.height > title.height
    for made in (wide, narrow):
        (link,) = [spot for spot in made.spots if spot.address]
        assert link.address == "#Signs"
        assert link.y + link.height <= made.height


def test_what_masks_is_painted_first_from_the_foot_of_the_page() -> None:
    listed = [Placed(0.0, y, Masking(5.0, nothing) if masks else item(5.0)) for y, masks in
              ((0.0, False), (10.0, True), (20.0, True), (30.0, False))]  # fmt: skip

    assert [each.y for each in in_order(listed)] == [20.0, 10.0, 0.0, 30.0]
