"""Slips of the finger: which known words a mistyped word may stand for.

Written out here because loading a library for it costs more time than a whole search.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

SHORTEST = 4  # letters; shorter words are too alike
LONG = 8  # letters from which two slips are forgiven


def allowed_slips(word: str) -> int:
    """Return how many letters of a word may be wrong."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < LONG else 2


def within(one: str, other: str, slips: int) -> bool:
    """Whether at most so many letters were added, left out, changed or swapped with the next."""
    if abs(len(one) - len(other)) > slips:
        return False
    start = 0
    end = min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    if one == other:
        return True
    if slips == 0:
        return False
    swapped = one[:2] == other[1::-1] and len(one) > 1
    return (
        (swapped and within(one[2:], other[2:], slips - 1))
        or within(one[1:], other[1:], slips - 1)
        or within(one[1:], other, slips - 1)
        or within(one, other[1:], slips - 1)
    )


class Slips:
    """Known words, found again although mistyped. The first letter must be right, missing, added or swapped."""

    def __init__(self, known: Iterable[str], shortest: int = SHORTEST) -> None:
        self._shortest = shortest
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in known:
            if len(word) >= shortest and word.isalpha():
                self._by_letter[word[0]].append(word)

    def near(self, word: str, most: int = 2) -> tuple[tuple[str, int], ...]:
        """Return the known words nearest to a word, each with its number of slips; all equally near."""
        if len(word) < self._shortest:
            return ()
        for slips in range(1, min(most, allowed_slips(word)) + 1):
            found = tuple((known, slips) for known in self._candidates(word) if within(word, known, slips))
            if found:
                return found
        return ()

    def _candidates(self, word: str) -> list[str]:
        """Return the words whose first letter fits."""
        found = list(self._by_letter.get(word[0], ()))
        if word[1] != word[0]:
            # "ehadache" (swapped) and "kneck" (added); a missing first letter is met by its second one.
            found += [known for known in self._by_letter.get(word[1], ()) if within(known, word, 1)]
        return found


class OneSlip:
    """Known words, found again with one slip anywhere: a letter added, left out, changed or swapped with the next.

    Every word is filed under itself and under what is left when one letter is taken away, so that a look-up costs
    no more for many words than for few.
    """

    def __init__(self, known: Iterable[str], shortest: int = SHORTEST) -> None:
        self._filed: dict[str, list[str]] = defaultdict(list)
        for word in known:
            if len(word) >= shortest and word.isalpha():
                for key in {word, *_shortened(word)}:
                    self._filed[key].append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the known words from which a word is one slip away."""
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return ()
        keys = (word, *_shortened(word))
        found = dict.fromkeys(known for key in keys for known in self._filed.get(key, ()))
        return tuple(known for known in found if within(word, known, 1))


def _shortened(word: str) -> set[str]:
    """Return what a word becomes when one letter is left out."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}
