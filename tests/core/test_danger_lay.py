"""Every sentence of the danger signs is heard however it is typed: one slip, filler, no apostrophes, both spellings."""

from __future__ import annotations

import random
import string

import pytest

from reflexmap.core.danger import DangerScan
from reflexmap.core.entries import Entries
from reflexmap.core.model import Level
from reflexmap.core.phrases import Phrases
from tests.shipped import loaded

ATLAS = loaded().atlas
# As the search listens: what the atlas calls things is spelt rightly.
SCAN = DangerScan(ATLAS.dangers, ATLAS.danger_words, Phrases(Entries(ATLAS).names()).spelt_rightly)
LEVELS = tuple(Level)
GROUPS = tuple(ATLAS.dangers)
LONG_ENOUGH = 5  # letters of a word that is mistyped
SLIPS = 4  # mistyped forms of each sentence
BEFORE = ("i think", "please help", "really worried as", "hi there", "since this morning", "what do i do", "so um")
AFTER = ("and im scared", "what should i do", "please help me", "is that bad", "what zone for this", "for hours")
SPELLINGS = (
    ("haemorrhag", "hemorrhag"),
    ("diarrhoea", "diarrhea"),
    ("oedema", "edema"),
    ("caesarean", "cesarean"),
    ("anaesth", "anesth"),
    ("foetal", "fetal"),
    ("paralysed", "paralyzed"),
    ("tumour", "tumor"),
    ("colour", "color"),
    ("grey", "gray"),
    ("goitre", "goiter"),
    ("agonising", "agonizing"),
)


def sentences(group: str) -> list[tuple[str, Level]]:
    """Return the sentences of a group with the level at which each must be heard."""
    return [(said, sign.level) for sign in ATLAS.dangers[group].signs for said in sign.heard]


def is_heard(said: str, level: Level) -> bool:
    """Whether a sentence brings advice that is as pressing as it must be."""
    return any(LEVELS.index(found) <= LEVELS.index(level) for found in SCAN.signs(said).values())


def mistyped(word: str, picked: random.Random) -> str:
    """Return a word with one letter left out, doubled up with another, changed or swapped with the next."""
    at = picked.randrange(len(word) - 1)
    letter = picked.choice(string.ascii_lowercase)
    return picked.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


@pytest.mark.parametrize("group", GROUPS)
def test_a_sentence_is_heard_with_one_slip(group: str) -> None:
    picked = random.Random(group)  # noqa: S311 - which letters are tried is no secret
    missed = []
    for said, level in sentences(group):
        typed = said.split()
        places = [place for place, word in enumerate(typed) if len(word) >= LONG_ENOUGH and word.isalpha()]
        for _ in range(SLIPS if places else 0):
            place = picked.choice(places)
            word = mistyped(typed[place], picked)
            # "Bowl" for bowel is a word of its own: nobody can know that it is a slip.
            if not SCAN.knows(word):
                slipped = " ".join([*typed[:place], word, *typed[place + 1 :]])
                if not is_heard(slipped, level):
                    missed.append(slipped)

    assert not missed


@pytest.mark.parametrize("group", GROUPS)
def test_a_sentence_is_heard_with_words_around_it(group: str) -> None:
    spoken = [
        (text, level)
        for said, level in sentences(group)
        for text in (*(f"{before} {said}" for before in BEFORE), *(f"{said} {after}" for after in AFTER))
    ]

    assert [text for text, level in spoken if not is_heard(text, level)] == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_sentence_is_heard_in_other_spellings(group: str) -> None:
    missed = []
    for said, level in sentences(group):
        forms = [said.upper(), said.replace("'", ""), said.replace("'", "\u2019")]
        forms += [
            said.replace(one, other)
            for british, american in SPELLINGS
            for one, other in ((british, american), (american, british))
            if one in said
        ]
        missed += [form for form in forms if not is_heard(form, level)]

    assert not missed


def test_every_emergency_has_a_dozen_sentences() -> None:
    short = [
        (group, len(sentences(group)))
        for group, danger in ATLAS.dangers.items()
        if danger.level is Level.EMERGENCY and len(sentences(group)) < 12
    ]

    assert not short
