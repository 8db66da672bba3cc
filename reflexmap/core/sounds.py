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

# In this order: each rule sees what the ones before it made of a word.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^ps", "s"),
        (r"^wr", "r"),
        (r"^x", "s"),
        (r"s?ths?(?=m)", "s"),
        (r"(?<=n)ch(?=[io])", "k"),
        (r"gue?(?=[eiy]|$)", "g"),
        (r"r+h", "r"),
        (r"ph", "f"),
        (r"[ao]e", "e"),
        (r"ou|au|oo", "o"),
        (r"ei|ie|ea|ee|ey", "e"),
        (r"igh", "i"),
        (r"(?<=[aiou])gh", ""),
        (r"(?<=[ae])ch(?=e?s?$)|ck|qu?|c(?=[kaouzlrt])", "k"),
        (r"[st]ion", "shon"),
        (r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
        (r"c(?!h)", "k"),
        (r"x", "ks"),
        (r"dge?(?=[aeiou]|$)|g(?=[eiy])", "j"),
        (r"y", "i"),
        (r"(?<=[a-z])h(?![aeiou])", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=...)e$", ""),
    )
)


def sound(word: str) -> str:
    """Return how a plain word sounds, in letters; the same for words that are easily taken for each other."""
    for pattern, heard in _RULES:
        word = pattern.sub(heard, word)
    return word


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
