"""The line "On these pages": on sheets with many pages, each part with its page, each a link."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Job, Kind, TypeSize
from reflexmap.draw.papercontents import MANY, contents
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.sheettext import COLOUR
from tests.draw.pages import needs_poppler, plate_maker, sheet, words

LONG = Job(Kind.ROUTINE, (("routine", "full-western-routine"),))


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@needs_poppler
@pytest.mark.parametrize("type_size", [TypeSize.NORMAL, TypeSize.LARGE])
def test_a_long_sheet_says_where_its_parts_are(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, type_size: TypeSize
) -> None:
    pages = pages_of(LONG, Choices(type_size=type_size), atlas, plates)
    first = " ".join(word.text for word in words(pages, tmp_path)[0])
    later: dict[str, int] = {}
    for each in pages.outline:
        if each.level == 2:
            later.setdefault(each.title, each.page)
    later = {title: page for title, page in later.items() if page}

    assert pages.count >= MANY
    assert later
    for title, page in later.items():
        assert f"{title}, page {page + 1}" in first
    targets = {link.target for link in pages.links if link.page == 0 and link.target > 0}
    assert set(later.values()) <= targets


def test_every_page_that_is_named_in_words_is_a_link_to_it(atlas: Atlas, plates: PlateMaker) -> None:
    for kind in (Kind.ROUTINE, Kind.TECHNIQUE, Kind.ACUPOINTS, Kind.SITUATION):
        pages = sheet(kind, atlas, plates)
        signs = next(each.page for each in pages.outline if each.title == "The danger signs in full")
        assert signs in {link.target for link in pages.links if link.page == 0}
        assert not any(link.address.startswith("#") for link in pages.links)


@pytest.mark.usefixtures("qapp")
def test_a_short_sheet_has_none() -> None:
    where = {"Steps": 1, "Sources": 3, "": 3}

    assert contents(where, 2000.0, COLOUR) is None
    assert contents({**where, "": 4}, 2000.0, COLOUR) is not None
    assert contents({"Steps": 1, "": 4}, 2000.0, COLOUR) is None
