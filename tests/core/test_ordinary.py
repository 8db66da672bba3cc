"""Ordinary words are read as they stand, whatever their form."""

from __future__ import annotations

import pytest

from reflexmap.core.ordinary import ORDINARY, roots


@pytest.mark.parametrize(
    ("word", "root"),
    [("shopping", "shop"), ("driving", "drive"), ("parties", "party"), ("walked", "walk"), ("slowly", "slow")],
)
def test_a_form_has_its_root(word: str, root: str) -> None:
    assert root in roots(word)


@pytest.mark.parametrize("word", ["as", "bed", "ring"])
def test_short_words_lose_nothing_that_makes_them(word: str) -> None:
    assert set(roots(word)) <= {word, word[:-1], f"{word[:-1]}e"}


@pytest.mark.parametrize("word", ["important", "different"])
def test_words_that_are_no_slips_are_listed(word: str) -> None:
    assert word in ORDINARY
