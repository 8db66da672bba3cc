"""What once slipped through the danger scan, and what once raised it for nothing, each with its neighbours."""

from __future__ import annotations

import pytest

from reflexmap.core.answer import Advice
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Level
from reflexmap.core.search import SearchIndex


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


def advice(index: SearchIndex, query: str) -> Advice | None:
    return index.answer(query).advice


@pytest.mark.parametrize(
    "query", ["scalp is tener when i brush my hair", "tener scalp on the pillow", "hiting my head and i blacked out"]
)
def test_a_slip_is_not_read_as_a_short_word_with_an_ending(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is not None


@pytest.mark.parametrize(
    ("query", "level"),
    [
        ("stroke", Level.EMERGENCY),
        ("stroak", Level.EMERGENCY),
        ("stroek", Level.EMERGENCY),
        ("strroke", Level.EMERGENCY),
        ("sezure", Level.EMERGENCY),
        ("seizure", Level.EMERGENCY),
        ("poisoned", Level.EMERGENCY),
        ("lose control of my bladder", Level.EMERGENCY),
        ("allergic reaction", Level.URGENT),
    ],
)
def test_a_lone_name_of_danger_brings_advice_with_a_slip_too(index: SearchIndex, query: str, level: Level) -> None:
    found = advice(index, query)

    assert found is not None
    assert found.level is level


@pytest.mark.parametrize("query", ["strike", "streak", "stoke", "stroking", "strokes"])
def test_a_word_of_its_own_is_no_slip_of_a_danger(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is None


@pytest.mark.parametrize(
    "query",
    [
        "back pain, no numbness, bladder fine",
        "bad back, bladder and bowels are normal",
        "sore back but my waterworks are all working fine",
        "I don't have chest pain, I have heartburn",
        "i do not have chest pain",
        "no chest pain just heartburn",
    ],
)
def test_what_is_denied_or_works_as_it_should_raises_no_alarm(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is None


@pytest.mark.parametrize(
    "query",
    [
        "back pain and my bladder is not fine",
        "back pain and my bladder was fine until today",
        "is my bladder normal with this back pain",
        "is chest pain normal",
        "my chest pain is ok",
        "speech is fine but my arm has gone weak all of a sudden",
        "i don't have chest pain but i cant breathe",
    ],
)
def test_what_is_well_takes_nothing_from_the_rest(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is not None


@pytest.mark.parametrize(
    "query", ["end of life", "reflexology at the end of life", "end of life comfort", "foot massage end of life"]
)
def test_the_end_of_life_is_no_wish_to_end_it(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is None


@pytest.mark.parametrize(
    "query", ["end my life", "i want to end my life", "end this life", "this is the end of my life"]
)
def test_a_wish_to_end_it_is_heard(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is not None


@pytest.mark.parametrize("query", ["collapse the table", "the chair collapsed", "how do i collapse my massage couch"])
def test_furniture_may_collapse(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is None


@pytest.mark.parametrize(
    "query", ["grandad collapsed in his chair", "she collapsed at the table", "he collapsed in the tent"]
)
def test_a_person_who_collapsed_beside_furniture_is_heard(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is not None


@pytest.mark.parametrize(
    "query",
    [
        "CP radiating L arm",
        "tounge swelling",
        "sluring his speach",
        "carnt breathe",
        "SOBOE worse this week",
        "he is 6 weeks and temp 38.4",
        "i dont wanna be here anymore",
        "wanna kms",
        "preganant and bleding",
        "legs getting weeker every day",
        "anafilactic",
        "jondice",
        "overdosd on pills",
        "heard a pop in my calf",
        "epilepsy, second fit in an hour",
        "drowning in the pool",
        "drowning in the bath",
        "dad is blue in the face",
        "pt SOB ++",
        "haemoragging",
        "tooth abcess face like a hamster",
        "on chemo, slight temperature",
        "on chemo, temperature with a cold",
        "drooling everywhere and wont swallow",
        "fungal nail infection oozing pus",
        "baby sick green",
        "worried sick, my baby is floppy",
        "type 1 sugar crash and shaking",
        "cant breathe, suffocating",
    ],
)
def test_jottings_and_misspellings_are_heard(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is not None


@pytest.mark.parametrize(
    "query",
    [
        "talked till I was blue in the face",
        "nearly had a heart attack when I saw the gas bill",
        "client a bit low, no thoughts of self-harm",
        "pt denies chest pain, SOB or palpitations",
        "ran 10 kms",
        "drowning in paperwork",
        "an odd feeling in my toe",
        "baby is fine, feeding well and no fever",
        "fungal nail infection",
        "sugar crash after the donuts",
        "eyes burn from screens",
        "scan showed no clot, leg just aches",
        "nosebleed when i was little",
        "cant breathe in these jeans",
        "podcast about sepsis",
        "thats a weight off my chest",
    ],
)
def test_figures_and_denials_stay_calm(index: SearchIndex, query: str) -> None:
    assert advice(index, query) is None
