"""What a blind measure missed, told in other words than it used: the cause is mended, not the query."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("my knee is playing up", "symptom:knee-pain"),  # sayings for pain
        ("back is giving me grief", "symptom:lower-back-pain"),
        ("my bonce hurts", "symptom:headache"),  # homely names of parts
        ("zonked", "symptom:fatigue"),
        ("help me get pregnant", "symptom:fertility"),  # small words that were said
        ("can i use this to help me get pregnant", "symptom:fertility"),
        ("knees", "zone:knee"),  # a zone before the region of its name
        ("elbows", "zone:elbow"),
        ("womb", "zone:uterus"),
        ("foot", "symptom:sore-feet"),  # no region that opens nothing
        ("big toe", "zone:brain"),
        ("detoxify", "symptom:detox"),  # words of the founding texts
        ("painkiller substitute", "symptom:chronic-pain"),
        ("lymphatic circulation", "symptom:lymph-swelling"),
        ("neuroimaging", "page:what-research-says"),
    ],
)
def test_the_wanted_result_leads(query: str, wanted: str, index: SearchIndex) -> None:
    first = index.answer(query).hits[0]

    assert f"{first.kind}:{first.id}" == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("stiff neck and stiff back", {"neck-pain", "lower-back-pain"}),  # a word said twice
        ("itchy eyes and itchy skin", {"itchy-eyes", "itchy-skin"}),
        ("pain in neck and shoulder", {"neck-pain", "shoulder-pain"}),  # a word lent to the next part
        ("migraine and sick", {"migraine", "nausea"}),  # no name across a join
    ],
)
def test_two_complaints_stand_first(query: str, wanted: set[str], index: SearchIndex) -> None:
    assert {hit.id for hit in index.answer(query).hits[:2]} == wanted


def test_a_question_of_safety_is_still_one(index: SearchIndex) -> None:
    assert index.answer("can i do this while pregnant").hits[0].id == "pregnancy"
