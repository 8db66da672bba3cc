"""Words of studies lead to the page on research, below everything else."""

from __future__ import annotations

import pytest

from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()


@pytest.mark.parametrize("query", ["cortisol", "brain scans", "finding illness from the feet"])
def test_what_was_studied_leads_to_the_page_on_research(query: str) -> None:
    hits = [(hit.kind, hit.id) for hit in INDEX.answer(query).hits]

    assert ("page", "what-research-says") in hits


def test_a_complaint_still_leads_and_scores_fall() -> None:
    hits = INDEX.answer("poor circulation").hits

    assert (hits[0].kind, hits[0].id) == ("symptom", "poor-circulation")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("query", ["xyzzy", "bicycle", "and the", ""])
def test_nothing_leads_nowhere(query: str) -> None:
    assert INDEX.answer(query).hits == ()


def test_who_somebody_speaks_of_is_no_outcome() -> None:
    assert INDEX.answer("client").hits == ()
