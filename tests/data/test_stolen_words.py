"""No name takes words away from what is meant: the shipped names in sentences about something else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reflexmap.core.wording import words
from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()

LEADS = {
    "neck pain since the funeral": "symptom:neck-pain",
    "sore throat since the divorce": "symptom:sore-throat",
    "been months now and still cannot lift my arm": "symptom:frozen-shoulder",
    "monthlies all over the place": "symptom:irregular-periods",
    "ingrowing toenail": "caution:corn-callus",
    "my walking boots gave me a blister": "caution:open-wounds",
    "screws and a plate in my ankle": "caution:foot-implant",
    "ankle is not swollen, only stiff": "symptom:ankle-pain",
    "bottom of my heel is sore": "symptom:plantar-fasciitis",
    "shingles on my back": "caution:shingles",
    "lymph glands in the groin": "zone:groin-lymph",
}


@pytest.mark.parametrize("query", LEADS)
def test_what_is_meant_leads(query: str) -> None:
    hits = INDEX.answer(query).hits

    assert hits, "nothing found"
    assert f"{hits[0].kind}:{hits[0].id}" == LEADS[query]


def test_an_everyday_word_made_of_two_is_not_taken_apart() -> None:
    assert INDEX.answer("feeling down since lockdown").hits == ()  # no lock, so nothing stiff


def test_no_complaint_lists_its_own_name_written_as_one_word() -> None:
    """Search joins and parts words by itself; a listed "neckpain" would hide "neck" and "pain" from other names."""
    listed = [
        (each.id, one + other)
        for each in ATLAS.symptoms.values()
        for one, other in pairwise(words(each.name))
        if one + other in {*each.aliases, *each.misspellings}
    ]

    assert listed == []
