"""Plain English words are no slips."""

from __future__ import annotations

import pytest

from tests.shipped import index

INDEX = index()


@pytest.mark.parametrize(
    "query", ["stacking bales", "a poignant speech", "spool of thread", "the barber", "a laser pointer"]
)
def test_a_plain_word_is_not_taken_for_a_slip(query: str) -> None:
    assert INDEX.answer(query).hits == ()


@pytest.mark.parametrize(("query", "wanted"), [("hedache", "headache"), ("constapation", "constipation")])
def test_a_slip_still_is_one(query: str, wanted: str) -> None:
    assert INDEX.answer(query).hits[0].id == wanted
