"""Ranking names by a few letters: beginnings first, then words, letters in turn, slips of the finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.ranking import Named, rank

THINGS = [
    Named("Print sheet", "File"),
    Named("Print preview", "File"),
    Named("Zoom in", "View"),
    Named("Zoom out", "View"),
    Named("Dark theme", "View"),
    Named("Patterns", "View"),
    Named("Inner side", "Side of the foot"),
    Named("Weekly foot care", "Routines"),
    Named("Sheet of routines", "File"),
]


def names(query: str) -> list[str]:
    return [THINGS[place].name for place in rank(query, THINGS)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("zoom in", "Zoom in"),  # the whole name
        ("dark", "Dark theme"),  # its beginning
        ("theme", "Dark theme"),  # a word in it
        ("prev print", "Print preview"),  # words in any order
        ("dt", "Dark theme"),  # first letters of its words
        ("tterns", "Patterns"),  # a piece of a word
        ("zmin", "Zoom in"),  # letters in turn
        ("drak", "Dark theme"),  # swapped letters
        ("patterms", "Patterns"),  # a wrong letter
        ("DÀRK", "Dark theme"),  # capitals and accents
    ],
)
def test_the_best_leads(query: str, first: str) -> None:
    assert names(query)[0] == first


def test_a_beginning_beats_a_word_within() -> None:
    assert names("sheet") == ["Sheet of routines", "Print sheet"]


def test_the_group_finds_its_members_after_the_names() -> None:
    assert names("routines") == ["Sheet of routines", "Weekly foot care"]


def test_every_word_must_be_met() -> None:
    assert names("zoom theme") == []
    assert names("zoom teh") == []


def test_scattered_letters_count_only_where_nothing_better_is() -> None:
    more = [*THINGS, Named("Differences are marked", "Chart")]
    assert [more[place].name for place in rank("dark", more)] == ["Dark theme"]
    assert [more[place].name for place in rank("dfmk", more)] == ["Differences are marked"]


def test_nothing_typed_leaves_everything_in_its_order() -> None:
    assert rank("", THINGS) == list(range(len(THINGS)))
    assert rank("  ", THINGS) == list(range(len(THINGS)))


def test_what_nobody_offers_is_not_found() -> None:
    assert rank("qwxyz", THINGS) == []
    assert rank("anything", []) == []


@given(st.text(max_size=30))
def test_any_text_gives_each_place_at_most_once(query: str) -> None:
    found = rank(query, THINGS)
    assert len(found) == len(set(found))
    assert set(found) <= set(range(len(THINGS)))


@given(st.sampled_from(THINGS), st.integers(1, 8))
def test_the_beginning_of_a_name_always_finds_it(thing: Named, letters: int) -> None:
    assert thing.name in names(thing.name[:letters])
