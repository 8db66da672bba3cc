"""The late atlas: the map at once, the words when they are asked for, and no difference to whoever holds it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.lateatlas import LATER, NOW, late_atlas
from reflexmap.core.load import load


@pytest.fixture
def whole(example: Path) -> Atlas:
    return load(example).atlas


def test_every_field_is_either_there_at_once_or_late() -> None:
    assert {field.name for field in dataclasses.fields(Atlas)} == NOW | LATER
    assert not NOW & LATER


def test_the_map_needs_no_words(whole: Atlas) -> None:
    asked: list[str] = []

    def rest() -> Atlas:
        asked.append("rest")
        return whole

    late = late_atlas(whole, rest)

    assert late.zones is whole.zones
    assert late.areas == whole.areas
    assert asked == []


def test_the_words_are_read_once(whole: Atlas) -> None:
    asked: list[str] = []

    def rest() -> Atlas:
        asked.append("rest")
        return whole

    late = late_atlas(whole, rest)

    assert late.symptoms == whole.symptoms
    assert late.find("symptom:headache") == ("symptom", "headache")
    assert asked == ["rest"]


def test_it_equals_the_whole_atlas_and_can_be_replaced(whole: Atlas) -> None:
    late = late_atlas(whole, lambda: whole)

    assert late == whole
    assert whole == late
    assert late != "atlas"
    assert dataclasses.replace(late, numbers=()) == dataclasses.replace(whole, numbers=())


def test_an_unknown_name_is_an_attribute_error(whole: Atlas) -> None:
    late = late_atlas(whole, lambda: whole)

    with pytest.raises(AttributeError, match="colour"):
        _ = late.colour  # type: ignore[attr-defined]
