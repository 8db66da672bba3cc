"""The record of a session: one page, each line once, room for notes on every paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Kind, Orientation, Paper
from reflexmap.core.paperblocks import Bullets, Table, plain
from reflexmap.draw.paperpages import PlateMaker
from tests.draw.pages import needs_poppler, plate_maker, sheet, words


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@needs_poppler
@pytest.mark.parametrize("turned", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER, Paper.A3])
def test_it_is_one_page_with_room_for_notes(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, paper: Paper, turned: Orientation
) -> None:
    choices = Choices(paper=paper, orientation=turned)
    (page,) = words(sheet(Kind.RECORD, atlas, plates, choices), tmp_path)
    text = [word.text for word in page]

    assert text.count("Date") == 1
    assert "Client" in text
    assert "notes" in text
    assert text.count("found") == 1
    assert sum(word == "10" for word in text) == 4


def test_what_is_asked_has_boxes_and_numbers_to_circle(atlas: Atlas, plates: PlateMaker) -> None:
    blocks = sheet(Kind.RECORD, atlas, plates).blocks
    (asked,) = [block for block in blocks if isinstance(block, Bullets)]
    (scales,) = [block for block in blocks if isinstance(block, Table)]

    assert asked.boxes
    assert len(asked.items) >= 6
    assert all(plain(row[1].spans).split(" · ") == [str(n) for n in range(11)] for row in scales.rows)
