"""Where and when a complaint came is told around it."""

from __future__ import annotations

import pytest

from reflexmap.core.circumstances import circumstances
from tests.shipped import index

INDEX = index()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("bruised my shin on the coffee table", {"coffee", "table"}),
        ("after lunch my belly is tight", {"lunch"}),
        ("headache and sore neck from the drive and a cough", {"drive"}),
        ("knee", set()),
        ("my shop feet hurt in the shop", set()),  # what is said elsewhere, too, is no circumstance
        ("whenever i travel i get constipated", {"travel"}),
    ],
)
def test_words_that_tell_where_or_when(said: str, told: set[str]) -> None:
    assert circumstances(said.split()) == told


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("bruised my shin on the coffee table", "caution:bruise"),
        ("on my feet all day in the shop", "symptom:sore-feet"),
        ("shoulders ache after breaststroke", "symptom:shoulder-pain"),
        ("dead tired after the night shift", "symptom:fatigue"),
    ],
)
def test_they_do_not_hide_the_complaint(query: str, wanted: str) -> None:
    best = INDEX.answer(query).hits[0]
    assert f"{best.kind}:{best.id}" == wanted


@pytest.mark.parametrize("query", ["crack in the windscreen", "pain in the neck of a bottle", "knots in the wood"])
def test_they_turn_no_everyday_word_into_a_complaint(query: str) -> None:
    assert all(hit.kind != "caution" and hit.score < 0.9 for hit in INDEX.answer(query).hits)
