from __future__ import annotations

import pytest

from reflexmap.core.lexicon import Lexicon, sense
from reflexmap.core.slips import OneSlip
from tests.shipped import index

LISTS = {"pain": ("pain", "hurting"), "breathless": ("cant catch my breath", "gasping"), "sudden": ("out of the blue",)}
LEXICON = Lexicon(["chest", "swollen", "overdose", "back", "pain"], LISTS, frozenset(["chess"]))


@pytest.mark.parametrize("typed", ["chset", "hcest", "xhest", "ches", "cheest", "chext"])
def test_a_word_is_known_with_one_slip_anywhere(typed: str) -> None:
    assert "chest" in LEXICON.senses(typed)


def test_a_word_of_its_own_is_no_slip() -> None:
    assert "chest" not in LEXICON.senses("chess")
    assert LEXICON.knows("chess")
    assert LEXICON.knows("chests")
    assert not LEXICON.knows("chset")


def test_two_slips_are_forgiven_in_a_long_word_only() -> None:
    lexicon = Lexicon(["unconscious", "chest"], {})

    assert sense("unconscious") in lexicon.senses("unconsious")
    assert sense("unconscious") in lexicon.senses("unconcious")
    assert sense("unconscious") in lexicon.senses("unncoscious")
    assert "chest" not in lexicon.senses("chxxt")


def test_a_word_says_the_lists_that_name_it() -> None:
    assert "<pain>" in LEXICON.senses("hurts")
    assert "<pain>" in LEXICON.senses("pian")
    assert "<pain>" not in LEXICON.senses("swollen")


def test_a_saying_is_found_with_articles_inside_it() -> None:
    row = [LEXICON.senses(word) for word in ("cant", "catch", "breath")]

    assert LEXICON.sayings(row) == [(0, 2, "<breathless>")]
    assert LEXICON.sayings(row[:2]) == []


def test_joined_words_are_parted_and_parted_ones_joined() -> None:
    assert LEXICON.pieces(["backpain"]) == ["back", "pain"]
    assert LEXICON.pieces(["over", "dose"]) == ["overdose"]
    assert LEXICON.pieces(["tennis", "club"]) == ["tennis", "club"]


def test_a_slip_in_a_word_that_a_saying_hangs_on_is_mended_first() -> None:
    assert LEXICON.pieces(["sohrt", "of", "breath"]) == ["breathless"]
    assert LEXICON.pieces(["trew", "up"]) == ["vomit"]


def test_a_burn_is_no_burning_and_a_hurt_is_a_pain() -> None:
    assert sense("burnt") == sense("burned") != sense("burning")
    assert sense("hurt") == sense("hurting") != "pain"
    assert "pain" in LEXICON.senses("hurt")


def test_one_slip_finds_every_word_that_is_near() -> None:
    slips = OneSlip(["heart", "heard", "arm"])

    assert set(slips.near("hear")) == {"heart", "heard"}
    assert slips.near("heartxx") == ()
    assert slips.near("a1m") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tounge", "tongue"),
        ("stroak", "stroke"),
        ("jondice", "jaundice"),
        ("bleding", "bleeding"),
        ("overdosd", "overdosed"),
    ],
)
def test_a_word_is_known_as_it_sounds_or_with_its_letters_shuffled(typed: str, meant: str) -> None:
    lexicon = Lexicon(["tongue", "stroke", "jaundice", "bleeding", "bled", "overdosed", "overdose"], {})

    assert sense(meant) in lexicon.senses(typed)


def test_a_joined_ache_has_its_part_of_the_body() -> None:
    assert {"back", "pain"} <= LEXICON.senses("backache")


def test_a_note_is_no_denial_and_who_is_sleepy_does_not_sleep() -> None:
    assert "not" not in LEXICON.senses("note")
    assert sense("sleepy") not in LEXICON.senses("sleeping")


def test_a_long_word_is_known_by_ear_with_a_slip_in_it() -> None:
    lexicon = Lexicon(["haemorrhaging", "chest"], {})

    assert sense("haemorrhaging") in lexicon.senses("haemoragging")
    assert sense("haemorrhaging") not in lexicon.senses("managing")


def test_piles_are_no_pills() -> None:
    assert sense("piles") != sense("pills")


@pytest.mark.parametrize("word", ["bumpd", "swallowd", "knockd", "seing"])
def test_what_no_ending_makes_is_a_slip(word: str) -> None:
    shipped = index()._scan
    assert not shipped.knows(word)


@pytest.mark.parametrize(
    ("query", "group"),
    [
        ("bumpd my head, vomiting", "rf-head-injury"),
        ("she swallowd a whole box of pills", "rf-overdose"),
        ("seing things that arent there", "rf-psychosis"),
        # Slips that stand in a phrase of another sign mean the same word in every other phrase.
        ("newborn with a temprature", "rf-sick-child"),
        ("having an asthma atack", "rf-breathless"),
        ("yello baby", "rf-jaundice"),
    ],
)
def test_a_slip_that_some_phrase_lists_is_read_in_all_of_them(query: str, group: str) -> None:
    assert group in index()._scan.heard(query)
