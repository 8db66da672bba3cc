"""The words that are meant as they stand."""

from __future__ import annotations

from reflexmap.core.plainwords import plain_words
from reflexmap.core.vocabulary import HEARD
from tests.shipped import index
from tools.plain_words import main, missing


def test_words_that_would_be_taken_for_slips_are_found() -> None:
    phrases = index()._scorer._phrases
    assert missing(phrases, ["shouldxr", "Bales", "headaches", "ear"]) == ["shouldxr"]
    assert missing(phrases, sorted(plain_words())[::40]) == []


def test_the_list_is_in_order_and_holds_nothing_that_people_hear_as_a_complaint() -> None:
    words = sorted(plain_words())
    assert all(word.isalpha() and word.islower() for word in words)
    assert not HEARD & plain_words()


def test_it_wants_a_file() -> None:
    assert main([]) == 2
