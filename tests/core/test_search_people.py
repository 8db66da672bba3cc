"""The search understands how people speak: feelings with parts of the body, denials, questions, several complaints."""

from __future__ import annotations

import pytest

from reflexmap.core.answer import Answer
from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


def first(answer: Answer) -> str:
    return f"{answer.hits[0].kind}:{answer.hits[0].id}" if answer.hits else ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("my heels are killing me after a day on my feet", "symptom:plantar-fasciitis"),
        ("my hip aches when i lie on it", "symptom:hip-pain"),
        ("earpain", "symptom:earache"),
        ("pain under the ball of my foot", "symptom:ball-of-foot-pain"),
        ("where on the foot is the kidney", "zone:kidney"),
        ("where is the heart on the foot", "zone:heart"),
        ("reezing feet", "symptom:poor-circulation"),  # the first letter is missing
        ("wigraine", "symptom:migraine"),  # or wrong
        ("gout attack", "caution:gout"),
        ("Grief", "symptom:grief"),  # a part of "Grief and emotional upset"
        ("ankle", "symptom:ankle-pain"),  # no technique for ankle and Achilles, no region that opens nothing
    ],
)
def test_the_wanted_result_leads(index: SearchIndex, query: str, wanted: str) -> None:
    assert first(index.answer(query)) == wanted


@pytest.mark.parametrize(
    ("query", "wanted", "denied"),
    [
        ("no fever, sore throat", "symptom:sore-throat", "fever"),
        ("headache but no fever", "symptom:headache", "fever"),
        ("no chest pain just heartburn", "symptom:heartburn", "chest-tightness"),
    ],
)
def test_what_is_denied_is_no_result(index: SearchIndex, query: str, wanted: str, denied: str) -> None:
    answer = index.answer(query)

    assert first(answer) == wanted
    assert denied not in {hit.id for hit in answer.hits}


@pytest.mark.parametrize(("query", "wanted"), [("no appetite", "poor-appetite"), ("no energy", "fatigue")])
def test_a_name_that_denies_is_none_itself(index: SearchIndex, query: str, wanted: str) -> None:
    assert first(index.answer(query)) == f"symptom:{wanted}"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("can people with epilepsy have reflexology", "caution:epilepsy"),
        ("should i avoid massage if i have varicose veins", "caution:varicose-veins"),
        ("is it safe in pregnancy", "caution:pregnancy"),
    ],
)
def test_who_asks_whether_it_is_safe_is_led_to_the_caution(index: SearchIndex, query: str, wanted: str) -> None:
    assert first(index.answer(query)) == wanted


@pytest.mark.parametrize(
    ("query", "together"),
    [
        ("stiff neck and headache", ("neck-pain", "headache")),
        ("headache, stiff neck", ("headache", "neck-pain")),
        ("cant sleep and my back hurts", ("insomnia", "lower-back-pain")),
        ("headache", ()),
        ("cold hands and feet", ()),
    ],
)
def test_complaints_told_side_by_side_are_named_together(
    index: SearchIndex, query: str, together: tuple[str, ...]
) -> None:
    answer = index.answer(query)

    assert answer.together == together
    assert {hit.id for hit in answer.hits[: len(together)]} == set(together) or not together


@pytest.mark.parametrize("query", ["sitting on the fence", "dinner plans"])
def test_where_nothing_is_found_the_nearest_three_stand_apart(index: SearchIndex, query: str) -> None:
    answer = index.answer(query)

    assert (answer.hits, answer.total) == ((), 0)
    assert 1 <= len(answer.nearest) <= 3


@pytest.mark.parametrize(
    "query", ["xyzzy", "football scores", "my heart sinks when i think of work", "i could murder a cup of tea", "bread"]
)
def test_nothing_unrelated_is_guessed(index: SearchIndex, query: str) -> None:
    assert index.answer(query).hits == ()


@pytest.mark.parametrize(
    "query", ["xyzzy", "how tall is the eiffel tower", "qwertyuiop", "12345", "pizza recipe", "cheap flights"]
)
def test_nonsense_has_nothing_nearest(index: SearchIndex, query: str) -> None:
    assert index.answer(query).nearest == ()


@pytest.mark.parametrize(
    "query",
    [
        "SP6",
        "sp 6",
        "SP-6",
        "sp.6",
        "spleen 6",
        "splen 6",
        "6 spleen",
        "三阴交",
        "press sp6 for cramps",
        "sanyinjiao",
        "san yin jiao",
        "sānyīnjiāo",
    ],
)
def test_an_acupoint_is_found_however_it_is_written(index: SearchIndex, query: str) -> None:
    assert "acupoint:sp6" in {f"{hit.kind}:{hit.id}" for hit in index.answer(query).hits[:2]}


def test_the_list_says_how_many_there_are_beyond_the_limit(index: SearchIndex) -> None:
    every = index.answer("pain", limit=None)

    assert len(every.hits) == every.total == index.answer("pain", limit=3).total > 3


def test_each_result_says_what_it_was_found_by(index: SearchIndex) -> None:
    hit = index.answer("stomach pain").hits[0]

    assert (hit.id, hit.matched.text, hit.matched.how) == ("stomach-ache", "stomach pain", "alias")
    assert all(each.matched.text for each in index.answer("stomach pain").hits)


def test_the_work_for_a_letter_does_not_grow_with_a_common_word(atlas: Atlas) -> None:
    """No clock: the names that are looked at are counted."""
    phrases = SearchIndex(atlas)._scorer._phrases
    terms = phrases.terms(["pain", "in", "foot"], unfinished=False)

    assert len(phrases.fits(terms)) < 1000


def test_no_emergency_is_guessed_as_the_nearest(index: SearchIndex) -> None:
    assert "suicidal" not in {hit.id for hit in index.answer("my phone is dying").nearest}


@pytest.mark.parametrize("query", ["choking on a grape", "baby is limp", "spilled boiling oil over my foot"])
def test_below_an_emergency_nothing_stands_that_is_half_meant(index: SearchIndex, query: str) -> None:
    answer = index.answer(query)

    assert answer.advice is not None
    assert answer.nearest == ()
    assert {hit.kind for hit in answer.hits} <= {"caution"}
    assert answer.total == len(answer.hits)


def test_below_an_emergency_stays_what_is_named(index: SearchIndex) -> None:
    assert first(index.answer("worst headache of my life")) == "symptom:headache"
