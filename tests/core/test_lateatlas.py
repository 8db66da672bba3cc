"""The late atlas: the map at once, the words when they are asked for, and no difference to whoever holds it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.lateatlas import LATER, NOW, is_near, late_atlas
from reflexmap.core.load import load
from reflexmap.core.model import Foot, View


@pytest.fixture
def whole(example: Path) -> Atlas:
    return load(example).atlas


def made(whole: Atlas, rest: Callable[[], Atlas]) -> Atlas:
    """Return an atlas whose first picture is there and whose rest is not."""
    near = tuple(area for area in whole.areas if is_near(area.view, area.chart))
    first = dataclasses.replace(whole, areas=near)
    return late_atlas(first, rest, whole.drawn_views(), by_sex=whole.differs_by_sex())


def test_every_field_is_either_there_at_once_or_late() -> None:
    assert {field.name for field in dataclasses.fields(Atlas)} == NOW | LATER
    assert not NOW & LATER


def test_the_map_needs_no_words(whole: Atlas) -> None:
    asked: list[str] = []

    def rest() -> Atlas:
        asked.append("rest")
        return whole

    late = made(whole, rest)

    assert late.zones is whole.zones
    for foot in Foot:
        assert late.areas_on(View.PLANTAR, foot) == whole.areas_on(View.PLANTAR, foot)
    assert late.drawn_views() == whole.drawn_views()
    assert late.differs_by_sex() == whole.differs_by_sex()
    assert asked == []


def test_other_surfaces_and_charts_come_with_the_rest(whole: Atlas) -> None:
    late = made(whole, lambda: whole)

    assert late.areas_on(View.DORSAL, Foot.LEFT) == whole.areas_on(View.DORSAL, Foot.LEFT)
    assert late.areas == whole.areas


def test_the_words_are_read_once(whole: Atlas) -> None:
    asked: list[str] = []

    def rest() -> Atlas:
        asked.append("rest")
        return whole

    late = made(whole, rest)

    assert late.symptoms == whole.symptoms
    assert late.find("symptom:headache") == ("symptom", "headache")
    assert asked == ["rest"]


def test_it_equals_the_whole_atlas_and_can_be_replaced(whole: Atlas) -> None:
    late = made(whole, lambda: whole)

    assert late == whole
    assert whole == late
    assert late != "atlas"
    assert dataclasses.replace(late, numbers=()) == dataclasses.replace(whole, numbers=())


def test_an_unknown_name_is_an_attribute_error(whole: Atlas) -> None:
    late = made(whole, lambda: whole)

    with pytest.raises(AttributeError, match="colour"):
        _ = late.colour  # type: ignore[attr-defined]
