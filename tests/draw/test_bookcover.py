"""The cover of the book: title on a dark ground, pure ink in black, nothing over the edge."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Ink, Paper
from reflexmap.draw.bookcover import GROUND, SIDE, cover
from reflexmap.draw.paperpages import PlateMaker
from reflexmap.draw.sheettext import MM
from tests.draw.pages import needs_poppler, painted, plate_maker, words

TITLE = "Foot reflexology: the whole atlas"


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@pytest.mark.parametrize("ink", Ink)
def test_the_title_stands_on_the_ground_of_its_ink(atlas: Atlas, plates: PlateMaker, ink: Ink) -> None:
    image = painted(cover(atlas, plates, Choices(ink=ink), TITLE), 0, 1.0)

    assert image.pixelColor(3, 3).name().upper() == GROUND[ink]
    assert image.pixelColor(3, image.height() - 3).name() == "#ffffff"
    if ink is not Ink.COLOUR:
        tones = [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
        assert max(tone.hsvSaturation() for tone in tones) < 12


@needs_poppler
@pytest.mark.parametrize("title", [TITLE, "A practice's own very long title for its printed atlas of the feet"])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_all_words_are_inside_the_margins(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, title: str, paper: Paper
) -> None:
    pages = cover(atlas, plates, Choices(paper=paper, practice="Sole Mates"), title)
    (listed,) = words(pages, tmp_path)
    width, height = pages.size(0)

    assert {"Sole", "Mates", "Reflexmap", str(len(atlas.zones)), "diagnosis."} <= {word.text for word in listed}
    assert all(word.left >= SIDE / MM - 0.8 and word.right <= width - SIDE / MM + 0.8 for word in listed)
    assert all(word.top > 5.0 and word.bottom < height - 5.0 for word in listed)
