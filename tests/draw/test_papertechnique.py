"""A technique's page: everything about the technique on the first page, with its drawing and one small map."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Job, Kind, Part
from reflexmap.core.paperblocks import Figure, Picture, Table
from reflexmap.draw.paperpages import PlateMaker, pages_of
from tests.draw.pages import needs_poppler, plate_maker, words


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@needs_poppler
@pytest.mark.parametrize("name", ["thumb-walking", "effleurage", "acupressure", "press-and-hold", "foot-soak"])
def test_the_technique_itself_is_on_the_first_page(atlas: Atlas, plates: PlateMaker, tmp_path: Path, name: str) -> None:
    technique = atlas.techniques[name]
    pages = pages_of(Job(Kind.TECHNIQUE, (("technique", name),)), Choices(), atlas, plates)
    first = unescape(" ".join(word.text for word in words(pages, tmp_path)[0]))

    for text in (technique.hand, *(step.do for step in technique.steps)):
        assert set(text.split()) <= set(first.split())
    assert "When not" in first


def test_it_has_its_drawing_and_one_small_map(atlas: Atlas, plates: PlateMaker) -> None:
    job = Job(Kind.TECHNIQUE, (("technique", "thumb-walking"),))
    blocks = pages_of(job, Choices(), atlas, plates).blocks
    bare = pages_of(job, Choices(parts=frozenset(Part) - {Part.MAP, Part.STEPS}), atlas, plates).blocks

    assert [block.name for block in blocks if isinstance(block, Figure)] == ["thumb-walking"]
    (shown,) = [block for block in blocks if isinstance(block, Picture)]
    assert len(shown.views) == 1
    assert shown.scale < 1.0
    assert not [block for block in bare if isinstance(block, Figure | Picture | Table)]


@needs_poppler
@pytest.mark.parametrize("name", ["rotation-on-a-point", "thumb-walking"])
def test_each_zone_is_named_once_on_the_first_page(atlas: Atlas, plates: PlateMaker, tmp_path: Path, name: str) -> None:
    pages = pages_of(Job(Kind.TECHNIQUE, (("technique", name),)), Choices(), atlas, plates)
    first = unescape(" ".join(word.text for word in words(pages, tmp_path)[0]))

    for zone in atlas.zones_with_technique(name, "western"):
        assert first.count(f"{zone.name};") + first.count(f"{zone.name}.") == 1, zone.name
