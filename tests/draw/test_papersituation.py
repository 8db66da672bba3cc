"""The sheet "My situation": two pages, nothing told twice, feet only where something is marked."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind, Paper
from reflexmap.core.paperblocks import Bullets, Heading, Lines, Paragraph, Picture, plain
from reflexmap.draw.paperpages import Pages, PlateMaker, pages_of
from tests.draw.pages import plate_maker

SEVERAL = frozenset({"pregnant-early", "blood-thinners", "varicose-veins", "diabetes"})
LATER = frozenset({"pregnant-later", "varicose-veins"})


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


def made(atlas: Atlas, plates: PlateMaker, ticked: frozenset[str], paper: Paper = Paper.A4) -> Pages:
    return pages_of(Job(Kind.SITUATION), Choices(paper=paper), atlas, plates, guard=Guard(atlas, ticked), country="GB")


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("ticked", [LATER, frozenset({"varicose-veins"}), frozenset({"diabetes"})])
def test_it_needs_two_pages_at_most(atlas: Atlas, plates: PlateMaker, ticked: frozenset[str], paper: Paper) -> None:
    assert made(atlas, plates, ticked, paper).count <= 2


def test_two_pages_do_on_a4_for_several_items(atlas: Atlas, plates: PlateMaker) -> None:
    assert made(atlas, plates, SEVERAL).count == 2


@pytest.mark.parametrize("ticked", [SEVERAL, LATER], ids=["several", "later"])
def test_no_caution_is_told_twice(atlas: Atlas, plates: PlateMaker, ticked: frozenset[str]) -> None:
    blocks = made(atlas, plates, ticked).blocks
    told = [plain(item) for block in blocks if isinstance(block, Bullets) for item in block.items]
    told += [plain(block.spans) for block in blocks if isinstance(block, Paragraph)]

    for caution in Guard(atlas, ticked).cautions:
        assert len([text for text in told if text.startswith(f"{caution.name}.")]) == 1, caution.name
    assert any(isinstance(block, Lines) for block in blocks)


def test_only_marked_surfaces_are_drawn(atlas: Atlas, plates: PlateMaker) -> None:
    guard = Guard(atlas, LATER)
    (shown,) = [block for block in made(atlas, plates, LATER).blocks if isinstance(block, Picture)]
    wanted = {a.view for zone in guard.avoid for a in atlas.areas_of(zone, "western")}

    assert set(shown.views) == wanted
    assert list(shown.views) == [view for view in View if view in wanted]
    assert "hatched" in shown.text
    stop = made(atlas, plates, SEVERAL).blocks
    assert not [block for block in stop if isinstance(block, Picture)]
    assert "No foot work for now" in [block.text for block in stop if isinstance(block, Heading)]
