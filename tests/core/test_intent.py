"""What a query denies, what it complains is missing, and what it asks to be safe."""

from __future__ import annotations

import pytest

from tests.shipped import index

INDEX = index()


def found(query: str) -> list[str]:
    return [f"{hit.kind}:{hit.id}" for hit in INDEX.answer(query).hits]


@pytest.mark.parametrize(
    ("query", "wanted", "denied"),
    [
        ("stiff neck, no headache or fever", "symptom:neck-pain", "symptom:fever"),
        ("stiff neck without headache nor fever", "symptom:neck-pain", "symptom:headache"),
        ("not dizzy, just sleepy", "symptom:fatigue", "symptom:dizziness"),
        ("I don't think it's my heart, just indigestion", "symptom:indigestion", "zone:heart"),
    ],
)
def test_what_is_denied_is_no_result(query: str, wanted: str, denied: str) -> None:
    assert found(query)[0] == wanted
    assert denied not in found(query)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("no energy, no fever", "symptom:fatigue"),
        ("not pregnant, only bloated", "symptom:bloating"),
        ("no fever, no energy", "symptom:fatigue"),
        ("not hungry but no fever", "symptom:poor-appetite"),
        ("can't sleep, no fever", "symptom:insomnia"),
        ("I don't think I'm making enough milk", "symptom:breastfeeding"),
    ],
)
def test_what_is_missing_is_a_complaint_beside_what_is_denied(query: str, wanted: str) -> None:
    assert found(query)[0] == wanted
    assert "symptom:fever" not in found(query)


def test_no_advice_is_given_by_the_name_of_what_is_denied() -> None:
    assert INDEX.answer("stiff neck, no headache or fever").advice is None


def test_a_named_condition_stands_before_the_page_about_safety() -> None:
    assert found("8 weeks pregnant, is a foot massage safe")[0].startswith("caution:pregnancy")
    assert found("is foot massage safe")[0] == "page:is-it-safe"


@pytest.mark.parametrize("query", ["I'm 34 weeks and my shoes feel tight", "she's 34 wks, swollen ankles"])
def test_weeks_of_pregnancy_count_in_the_search_too(query: str) -> None:
    first = found(query)[:4]
    assert {"symptom:pregnancy-swelling", "symptom:pregnancy-discomfort", "caution:pregnancy"} & set(first)


def test_a_name_of_which_small_words_are_missing_does_not_lead() -> None:
    """ "On my feet all day" is more than a foot."""
    assert found("liver right foot")[0] == "zone:liver"
    assert found("on my feet all day")[0] == "symptom:sore-feet"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [("bafeng points between toes", "acupoint:ex-le10"), ("pressing tai chong daily", "acupoint:lr3")],
)
def test_a_point_is_found_by_its_chinese_name_inside_a_sentence(query: str, wanted: str) -> None:
    assert wanted in found(query)[:3]
