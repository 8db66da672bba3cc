"""Which known words sound like a misspelt one: people write "siatica", "verucca" and "diarea" as they hear them.

A word is written as it sounds, roughly: "verruca" and "verucca" both become "veruka". Words that then are alike, or
one letter apart in a long word, may be each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reflexmap.core.slips import OneSlip
from reflexmap.core.steps import Steps, at_once, in_lots

SHORTEST = 5  # letters of a word that is listened to, and of what it sounds like
LOT = 200  # words that are filed in one step
LONG = 6  # letters of a sound in which one more slip is forgiven
MOST = 4  # words that one sound may be; a sound of more is no help

# In this order: each rule sees what the ones before it made of a word. The letters in front tell quickly whether a rule
# can say anything about a word.
_RULES = tuple(
    (hints.split(), re.compile(pattern), heard)
    for hints, pattern, heard in (
        ("kn gn pn", r"^[kgp]n", "n"),
        ("ps", r"^ps", "s"),
        ("wr", r"^wr", "r"),
        ("x", r"^x", "s"),
        ("thm thsm", r"s?ths?(?=m)", "s"),
        ("nch", r"(?<=n)ch(?=[io])", "k"),
        ("gu", r"gue?(?=[eiy]|$)", "g"),
        ("rh", r"r+h", "r"),
        ("ph", "ph", "f"),
        ("ae oe", "[ao]e", "e"),
        ("ou au oo", "ou|au|oo", "o"),
        ("ei ie ea ee ey", "ei|ie|ea|ee|ey", "e"),
        ("igh", "igh", "i"),
        ("gh", r"(?<=[aiou])gh", ""),
        ("ch ck q c", r"(?<=[ae])ch(?=e?s?$)|ck|qu?|c(?=[kaouzlrt])", "k"),
        ("tion sion", "[st]ion", "shon"),
        ("c z", r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
        ("c", "c(?!h)", "k"),
        ("x", "x", "ks"),
        ("dg ge gi gy", r"dge?(?=[aeiou]|$)|g(?=[eiy])", "j"),
        ("y", "y", "i"),
        ("h", r"(?<=[a-z])h(?![aeiou])", ""),
    )
)
_TWICE = re.compile(r"(.)\1+")
_LAST_E = 4  # letters of a word whose last e is not heard


def sound(word: str) -> str:
    """Return how a plain word sounds, in letters; the same for words that are easily taken for each other."""
    for hints, pattern, heard in _RULES:
        for hint in hints:
            if hint in word:
                word = pattern.sub(heard, word)
                break
    word = _TWICE.sub(r"\1", word)
    return word[:-1] if word.endswith("e") and len(word) >= _LAST_E else word


class Sounds:
    """Known words, found again by their sound."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = [word for word in known if _is_heard(word)]
        self._words: dict[str, list[str]] | None = None
        self._near = OneSlip(())

    def filing(self) -> Steps[None]:
        """File the words in steps."""
        words: dict[str, list[str]] = defaultdict(list)
        near = OneSlip(())
        for lot in in_lots(self._known, LOT):
            for word in lot:
                heard = sound(word)
                if heard not in words and len(heard) >= LONG:
                    near.file((heard,))
                words[heard].append(word)
            yield
        self._words, self._near = words, near

    def like(self, word: str) -> tuple[str, ...]:
        """Return the known words that sound like a word, none if too many do."""
        return self._few(self._filed().get(sound(word), ())) if _is_heard(word) else ()

    def nearly(self, word: str) -> tuple[str, ...]:
        """Return the known words that sound nearly like a long word, none if too many do."""
        heard = sound(word) if _is_heard(word) else ""
        if len(heard) < LONG:
            return ()
        words = self._filed()
        return self._few(each for key in self._near.near(heard) if key[0] == heard[0] for each in words[key])

    def _filed(self) -> Mapping[str, Sequence[str]]:
        if self._words is None:
            at_once(self.filing())
        return self._words or {}

    @staticmethod
    def _few(found: Iterable[str]) -> tuple[str, ...]:
        words = tuple(found)
        return words if len(words) <= MOST else ()


def _is_heard(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()
