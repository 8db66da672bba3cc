"""Every name in the data is found as people type it: with filler, a slip, words swapped or joined."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex
from reflexmap.core.wording import normalise

LEAST = 0.98  # share that stands among the first three
SAMPLE = 900  # names of each way of typing
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG_ENOUGH = 5  # letters of a word that gets a slip
BEFORE = ("my", "really bad", "i have a", "what helps with")
AFTER = ("please", "all the time", "really badly", "today")
Names = dict[str, set[tuple[str, str]]]


@pytest.fixture(scope="module")
def names(atlas: Atlas) -> Names:
    found: Names = defaultdict(set)
    for kind, table in atlas.kinds().items():
        for entry in table.values():
            if hasattr(entry, "aliases") and (kind != "region" or atlas.zones_of_region(entry.id)):
                others = (*getattr(entry, "medical", ()), *getattr(entry, "misspellings", ()))
                for text in (entry.name, *entry.aliases, *others):
                    found[normalise(text)].add((kind, entry.id))
    return dict(found)


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


def slipped(text: str, slip: Callable[[str, int, random.Random], str], chance: random.Random) -> str:
    """Return a text with a slip in one of its long words."""
    said = text.split()
    places = [place for place, word in enumerate(said) if len(word) >= LONG_ENOUGH and word.isalpha()]
    if not places:
        return ""
    place = chance.choice(places)
    said[place] = slip(said[place], chance.randrange(len(said[place]) - 1), chance)
    return " ".join(said)


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "itself": lambda text, _: text,
    "filler before": lambda text, chance: (
        f"{chance.choice(['my', 'really bad', 'i have a', 'what helps with'])} {text}"
    ),
    "filler after": lambda text, chance: f"{text} {chance.choice(['please', 'all the time', 'really badly', 'today'])}",
    "swapped letters": lambda text, chance: slipped(
        text, lambda word, at, _: word[:at] + word[at + 1] + word[at] + word[at + 2 :], chance
    ),
    "letter left out": lambda text, chance: slipped(text, lambda word, at, _: word[: at + 1] + word[at + 2 :], chance),
    "letter twice": lambda text, chance: slipped(text, lambda word, at, _: word[:at] + word[at] + word[at:], chance),
    "letter added": lambda text, chance: slipped(
        text, lambda word, at, some: word[: at + 1] + some.choice(LETTERS) + word[at + 1 :], chance
    ),
    "letter changed": lambda text, chance: slipped(
        text, lambda word, at, some: word[: at + 1] + some.choice(LETTERS) + word[at + 2 :], chance
    ),
    "words swapped": lambda text, _: " ".join(reversed(text.split())) if len(text.split()) == 2 else "",
    "words joined": lambda text, _: text.replace(" ", "") if len(text.split()) == 2 and len(text) > 4 else "",
}
LEAST_EACH = 0.95  # one letter less may make another word of it ("calf ramp"), or leave three letters


def test_names_are_found_as_people_type_them(index: SearchIndex, names: Names) -> None:
    counted: dict[str, Counter[bool]] = {way: Counter() for way in WAYS}
    missed = []
    for way, change in WAYS.items():
        chance = random.Random(way)  # noqa: S311 - the same names each time
        for text in chance.sample(sorted(names), min(SAMPLE, len(names))):
            query = change(text, chance)
            if not query or (normalise(query) in names and way != "itself"):
                continue  # it became the name of something else
            best = {(hit.kind, hit.id) for hit in index.answer(query, limit=3).hits}
            counted[way][bool(best & names[text])] += 1
            if not best & names[text]:
                missed.append(query)

    every = sum(counted.values(), Counter())
    assert every[True] / every.total() >= LEAST, missed[:40]
    assert counted["itself"][False] == 0
    assert all(each[True] / each.total() >= LEAST_EACH for each in counted.values()), missed[:40]
