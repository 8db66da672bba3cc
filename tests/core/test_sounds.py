"""Words written as they are heard find the word that was meant."""

from __future__ import annotations

import pytest

from reflexmap.core.sounds import MOST, Sounds, sound

KNOWN = Sounds(
    (
        "sciatica",
        "verruca",
        "diarrhoea",
        "eczema",
        "earache",
        "haemorrhoids",
        "asthma",
        "bronchitis",
        "psoriasis",
        "knee",
    )
)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("siatica", "sciatica"),
        ("verucca", "verruca"),
        ("diarea", "diarrhoea"),
        ("exema", "eczema"),
        ("earake", "earache"),
        ("athsma", "asthma"),
        ("bronkitis", "bronchitis"),
    ],
)
def test_a_word_is_known_by_its_sound(heard: str, meant: str) -> None:
    assert KNOWN.like(heard) == (meant,)


@pytest.mark.parametrize(("heard", "meant"), [("hemroids", "haemorrhoids"), ("soriasis", "psoriasis")])
def test_a_long_word_may_sound_nearly_alike(heard: str, meant: str) -> None:
    assert meant in (*KNOWN.like(heard), *KNOWN.nearly(heard))


@pytest.mark.parametrize("word", ["kne", "nee", "keyboard", "carburettor", "", "x1z", "12345"])
def test_short_and_other_words_sound_like_nothing(word: str) -> None:
    assert KNOWN.like(word) == KNOWN.nearly(word) == ()


def test_a_sound_of_many_words_is_no_help() -> None:
    alike = ("phlem" + "m" * times for times in range(MOST + 1))

    assert Sounds(alike).like("flem") == ()


@pytest.mark.parametrize(("one", "other"), [("phlegm", "flegm"), ("tired", "tyred"), ("apnoea", "apnea")])
def test_words_that_sound_alike_are_written_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_it_can_be_made_in_steps() -> None:
    made = Sounds(("sciatica",))
    for _ in made.filing():
        pass

    assert made.like("siatica") == ("sciatica",)
