from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.slips import Slips, allowed_slips, within
from reflexmap.core.stems import stem
from reflexmap.core.vocabulary import FILLER, NO_SLIPS, SAME, WEAK
from reflexmap.core.wording import clauses, is_weak, meaning, normalise, telling, words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Can't", "cant"),
        ("can\u2019t", "cant"),
        ("caf\u00e9", "cafe"),
        ("C\u0152liac", "coeliac"),
        ("stra\u00dfe", "strasse"),
        ("thumb-walking", "thumb walking"),
        ("  two   words ", "two words"),
        ("a_b/c", "a b c"),
        ("", ""),
        ("\x00!?", ""),
    ],
)
def test_letters_are_made_plain(text: str, plain: str) -> None:
    assert normalise(text) == plain


@given(st.text(max_size=60))
def test_plain_letters_stay_as_they_are(text: str) -> None:
    plain = normalise(text)

    assert normalise(plain) == plain


@pytest.mark.parametrize("text", ["can't sleep", "cant sleep", "cannot sleep", "can not sleep", "unable to sleep"])
def test_cannot_is_one_word_however_it_is_written(text: str) -> None:
    assert words(text) == ["cant", "sleep"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("do not want", ["dont", "want"]),
        ("won't go", ["wont", "go"]),
        ("will not go", ["wont", "go"]),
        ("does not fade", ["doesnt", "fade"]),
        ("shortness of breath", ["breathless"]),
        ("throwing up blood", ["vomit", "blood"]),
        ("keep being sick", ["vomit"]),
        ("want", ["want"]),
        ("another knot", ["another", "knot"]),
    ],
)
def test_sayings_become_one_word(text: str, said: list[str]) -> None:
    assert words(text) == said


def test_a_text_is_cut_at_stops_and_commas() -> None:
    assert clauses("No fever, stiff neck. Why?") == [["no", "fever"], ["stiff", "neck"], ["why"]]


@pytest.mark.parametrize(
    "forms",
    [
        "headache headaches",
        "foot feet",
        "tooth teeth",
        "calf calves",
        "toe toes",
        "knee knees",
        "kidney kidneys",
        "ovary ovaries",
        "vertigo vertigo",
        "sleep sleeping slept sleeps",
        "swollen swelling swells",
        "bleed bleeding bled",
        "dizzy dizziness",
        "tired tiredness",
        "sudden suddenly",
        "constipated constipation",
        "infected infection",
        "confused confusion",
        "bloated bloating",
        "stress stressed stresses",
        "cramp cramps cramping",
        "breathe breathing",
        "paralysed paralyzed",
        "oedema edema",
        "diarrhoea diarrhea",
        "haemorrhoids hemorrhoids haemorrhoid",
        "tumour tumor tumours",
        "exercise exercising",
        "colour colours color",
        "anaemia anemia anaemic",
        "pregnant pregnancy",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "spine spin",
        "toe to",
        "limp limping",
        "heel health",
        "wrist rest",
        "hip hop",
        "arthritis artery",
        "months monthlies",
    ],
)
def test_different_words_keep_different_stems(pair: str) -> None:
    one, other = pair.split()

    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["hurts", "hurt", "aching", "sore", "pains", "painful", "achy", "ache"])
def test_words_for_pain_mean_the_same(word: str) -> None:
    assert meaning(word) == "pain"


def test_filler_is_left_out_unless_nothing_else_is_said() -> None:
    assert telling(["my", "neck", "is", "sore"]) == ["neck", "sore"]
    assert telling(["my", "the"]) == ["my", "the"]


def test_words_that_say_little_are_known() -> None:
    assert is_weak("pains")
    assert is_weak("problems")
    assert not is_weak("back")
    assert not is_weak("liver")


def test_no_word_has_two_meanings_in_the_tables() -> None:
    said = [word for listed in SAME.values() for word in listed.split()]

    assert len(said) == len(set(said))
    assert not FILLER & set(said)
    assert not FILLER & NO_SLIPS
    assert not FILLER & WEAK


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("liver", "liver", 0),
        ("liver", "livver", 1),
        ("liver", "lver", 1),
        ("liver", "livar", 1),
        ("liver", "lievr", 1),
        ("headache", "haedahce", 2),
        ("diarrhoea", "diarhea", 2),
    ],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert within(one, other, slips)
    assert within(other, one, slips)
    assert slips == 0 or not within(one, other, slips - 1)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_counting_slips_is_the_same_both_ways(one: str, other: str) -> None:
    assert within(one, other, 2) == within(other, one, 2)


@pytest.mark.parametrize(("word", "slips"), [("hip", 0), ("knee", 1), ("stomach", 1), ("headache", 2), ("l4", 0)])
def test_longer_words_are_forgiven_more_slips(word: str, slips: int) -> None:
    assert allowed_slips(word) == slips


def test_the_nearest_known_words_are_found() -> None:
    slips = Slips(["liver", "lover", "kidney", "neck", "knee"])

    assert slips.near("livver") == (("liver", 1),)
    assert slips.near("kneck") == (("neck", 1),)
    assert slips.near("ilver") == (("liver", 1),)
    assert set(slips.near("lver")) == {("liver", 1), ("lover", 1)}
    assert slips.near("xyzzy") == ()
    assert slips.near("li") == ()
    assert slips.near("l4-l5") == ()


@pytest.mark.parametrize("word", ["iver", "aliver", "kiver", "lvier", "ilver"])
def test_the_first_letter_may_be_wrong_too(word: str) -> None:
    assert ("liver", 1) in Slips(["liver", "kidney"]).near(word)


@given(st.lists(st.text("abcd", min_size=8, max_size=12), max_size=30), st.text("abcd", min_size=8, max_size=12))
def test_no_word_within_two_slips_is_overlooked(known: list[str], word: str) -> None:
    found = Slips(known).near(word)
    jumbled = {each for each in known if each[0] == word[0] and sorted(each) == sorted(word)}  # counted as two slips

    for slips in (1, 2):
        wanted = {each for each in known if within(word, each, slips)}
        if slips > 1 and jumbled:
            wanted = jumbled
        if wanted:
            assert {each for each, _ in found} == wanted
            return
    assert found == ()
