"""Ranks short names by a few typed letters, for a list of commands: beginnings first, then words, then letters.

Complaints are searched by `search`, which knows what words mean. Here a person knows the name and types bits of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reflexmap.core.slips import SHORTEST, Slips
from reflexmap.core.wording import normalise

# What a way to match is worth; a hundredth is lost for each ten letters that a name is longer.
EXACT, PREFIX, WORDS, INITIALS, INSIDE, SLIPPED, LETTERS = 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3
ASIDE = 0.15  # what is lost where only the words beside a name match, such as its group
FEWEST = 3  # letters that are looked for one by one; fewer are found in nearly everything


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name, and the words that find it besides."""

    name: str
    aside: str = ""


def rank(query: str, things: Sequence[Named]) -> list[int]:
    """Return the places of the things that a query names, best first; all of them for an empty query."""
    wanted = normalise(query)
    if not wanted:
        return list(range(len(things)))
    plain = [(normalise(each.name), normalise(each.aside)) for each in things]
    scores = {place: _score(wanted, name, aside) for place, (name, aside) in enumerate(plain)}
    found = {place: score for place, score in scores.items() if score > 0}
    if not found or max(found.values()) <= LETTERS:
        found |= _mistyped(wanted, plain)
    if found and max(found.values()) > LETTERS:  # scattered letters are found by chance where words are meant
        found = {place: score for place, score in found.items() if score > LETTERS}
    return sorted(found, key=lambda place: (-found[place], place))


def _score(wanted: str, name: str, aside: str) -> float:
    """Return how well a name fits, 0 for not at all."""
    best = _fit(wanted, name)
    if best > LETTERS or not aside:
        return best - len(name) / 1000 if best else 0.0
    both = _words_begin(wanted, f"{name} {aside}".split())
    return max(best, WORDS - ASIDE if both else 0.0) - len(name) / 1000 if both or best else 0.0


def _fit(wanted: str, name: str) -> float:
    if wanted == name:
        return EXACT
    if name.startswith(wanted):
        return PREFIX
    words = name.split()
    if _words_begin(wanted, words):
        return WORDS
    if "".join(word[0] for word in words).startswith(wanted) and len(wanted) > 1:
        return INITIALS
    if wanted in name:
        return INSIDE
    letters = wanted.replace(" ", "")
    return LETTERS if len(letters) >= FEWEST and _in_turn(letters, words) else 0.0


def _words_begin(wanted: str, words: list[str]) -> bool:
    """Whether each word typed begins a word of its own, in whatever order."""
    left = list(words)
    for typed in wanted.split():
        hit = next((word for word in left if word.startswith(typed)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _in_turn(letters: str, words: list[str]) -> bool:
    """Whether the letters follow one another in the words, the first of them beginning a word."""
    text = " ".join(words)
    starts = [at for at, letter in enumerate(text) if letter == letters[0] and (at == 0 or text[at - 1] == " ")]
    for start in starts:
        at = start
        for letter in letters[1:]:
            at = text.find(letter, at + 1)
            if at < 0:
                break
        else:
            return True
    return False


def _mistyped(wanted: str, plain: Sequence[tuple[str, str]]) -> dict[int, float]:
    """Return the things that a query names with slips of the finger; each word typed must be met."""
    known = Slips({word for name, aside in plain for word in f"{name} {aside}".split()})
    meant: list[set[str]] = []
    for typed in wanted.split():
        near = {word for word, _ in known.near(typed)} if len(typed) >= SHORTEST else set()
        meant.append(near | {typed})
    found = {}
    for place, (name, aside) in enumerate(plain):
        words = f"{name} {aside}".split()
        if all(any(word.startswith(each) for each in options for word in words) for options in meant):
            found[place] = SLIPPED - len(name) / 1000
    return found
