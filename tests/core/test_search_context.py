"""What is told around a complaint neither hides it nor becomes one."""

from __future__ import annotations

import pytest

from tests.shipped import index

INDEX = index()


def first(query: str) -> str:
    hits = INDEX.answer(query).hits
    return f"{hits[0].kind}:{hits[0].id}" if hits else ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("client, 62, has a pacemaker", "caution:pacemaker-device"),
        ("exam question: which zones belong to hay fever please", "symptom:hay-fever"),
        ("my nan swears by peppermint for her constipation", "symptom:constipation"),
        ("the headache came back on tuesday when the neighbours drilled", "symptom:headache"),
        ("hiccups after fizzy pop", "symptom:hiccups"),
        ("bloke in his fifties, sciatica since march", "symptom:sciatica"),
    ],
)
def test_a_complaint_is_found_among_many_other_words(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("ivf starts next month", "caution:ivf-fertility"),
        ("my lower back gives me fits", "symptom:lower-back-pain"),
        ("hip replacement three months ago", "symptom:post-surgery-pain"),
    ],
)
def test_a_word_of_many_meanings_does_not_lead_beside_a_plain_name(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize(
    "query",
    [
        "the operation manual for this tool",
        "cut the corn in the month of may",
        "nails and a hammer from the shop",
        "parallel parking lesson",
        "weather tomorrow in leeds",
    ],
)
def test_words_of_many_meanings_alone_are_no_complaint(query: str) -> None:
    assert first(query) == ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("siatica", "symptom:sciatica"),
        ("exema", "symptom:eczema"),
        ("sore thoart", "symptom:sore-throat"),
        ("verucca", "caution:verruca"),
    ],
)
def test_spelling_by_ear_and_jumbled_letters_are_understood(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("not pregnant just bloated", "symptom:bloating"),
        ("i dont have a fever i have heartburn", "symptom:heartburn"),
        ("no earache, only a sore throat", "symptom:sore-throat"),
    ],
)
def test_what_is_denied_is_not_found(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize("query", ["my knees are shot", "knees are in agony", "my knees are playing me up"])
def test_sayings_of_pain_are_pain(query: str) -> None:
    assert first(query) == "symptom:knee-pain"


@pytest.mark.parametrize("query", ["plus", "also with", "plus plus ", "and also", "with,", "+", "& plus"])
def test_joins_alone_ask_for_nothing(query: str) -> None:
    assert first(query) == ""


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("dad had a stroke last year", "caution:stroke-recent"),
        ("stroke the foot", "technique:effleurage"),
        ("bloody nose", "symptom:nosebleed"),
        ("she has got a nasty cold", "symptom:cold"),
        ("is foot massage safe with asthma", "caution:asthma"),
        ("which toe is for the eyes", "zone:eye"),
    ],
)
def test_the_same_word_means_what_stands_around_it(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize("query", ["phone", "pizza", "clock", "teacher", "a cup of tea"])
def test_an_everyday_word_is_not_a_piece_of_a_name(query: str) -> None:
    assert first(query) == ""


@pytest.mark.parametrize(("query", "wanted"), [("alwas cold feet", "symptom:poor-circulation")])
def test_small_words_may_be_mistyped_too(query: str, wanted: str) -> None:
    assert first(query) == wanted


@pytest.mark.parametrize(("query", "wanted"), [("join pain", "symptom:joint-pain")])
def test_a_slip_may_be_another_word(query: str, wanted: str) -> None:
    hit = INDEX.answer(query).hits[0]

    assert (f"{hit.kind}:{hit.id}", hit.matched.how) == (wanted, "typo")
