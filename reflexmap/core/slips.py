"""Slips of the finger: which known words a mistyped word may stand for.

Written out here because loading a library for it costs more time than a whole search. Words are filed under what is
left of them when letters are taken away, so that a look-up costs no more for many words than for few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reflexmap.core.steps import Steps, at_once, in_lots

SHORTEST = 4  # letters; shorter words are too alike
LOT = 200  # words that are filed in one step
LONG = 8  # letters from which two slips are forgiven
JUMBLED = 6  # letters of a word that is known again by its letters alone


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


class OneSlip:
    """Known words, found again with one slip anywhere: a letter added, left out, changed or swapped with the next.

    Every word is filed under itself and under what is left when one letter is taken away.
    """

    def __init__(self, known: Iterable[str], shortest: int = SHORTEST) -> None:
        self._filed: dict[str, list[str]] = defaultdict(list)
        self._shortest = shortest
        self.file(known)

    def file(self, known: Iterable[str]) -> None:
        """Add words."""
        for word in known:
            if len(word) >= self._shortest and word.isalpha():
                for key in {word, *_shortened(word)}:
                    self._filed[key].append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the known words from which a word is one slip away."""
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return ()
        keys = (word, *_shortened(word))
        found = dict.fromkeys(known for key in keys for known in self._filed.get(key, ()))
        return tuple(known for known in found if within(word, known, 1))


class _TwoSlips:
    """Long known words, found again with two slips: one half of a word then has one slip at most.

    Each half is filed as `OneSlip` files whole words. It is made when it is first asked: few people need it.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._heads: dict[str, list[str]] = defaultdict(list)
        self._tails: dict[str, list[str]] = defaultdict(list)
        self.file(known)

    def file(self, known: Iterable[str]) -> None:
        """Add words."""
        for word in known:
            middle = len(word) // 2
            for key in {word[:middle], *_shortened(word[:middle])}:
                self._heads[key].append(word)
            for key in {word[middle:], *_shortened(word[middle:])}:
                self._tails[key].append(word)

    def near(self, word: str) -> Iterator[str]:
        """Yield the known words from which a word is two slips away or fewer."""
        # A word of two letters fewer or more has its middle one letter earlier or later, a slip moves it by one more.
        middle = len(word) // 2
        met: set[str] = set()
        for cut in range(max(1, middle - 2), middle + 4):
            for filed, half in ((self._heads, word[:cut]), (self._tails, word[cut - 1 :])):
                for key in (half, *_shortened(half)):
                    met.update(filed.get(key, ()))
        return (known for known in met if within(word, known, 2))


class Slips:
    """Known words, found again although mistyped: one slip in short words, two in long ones."""

    def __init__(self, known: Iterable[str], shortest: int = SHORTEST) -> None:
        self._shortest = shortest
        self._known = [word for word in known if len(word) >= shortest and word.isalpha()]
        self._one: OneSlip | None = None
        self._two: _TwoSlips | None = None
        self._jumbled: dict[str, list[str]] = {}

    def make_ready(self) -> None:
        """File the words now; else they are filed when the first mistyped one is looked up."""
        at_once(self.filing())

    def filing(self) -> Steps[None]:
        """File the words in steps."""
        one, two = OneSlip((), self._shortest), _TwoSlips(())
        jumbled: dict[str, list[str]] = defaultdict(list)
        for lot in in_lots(self._known, LOT):
            one.file(lot)
            two.file(known for known in lot if len(known) >= LONG)
            for known in lot:
                if len(known) >= JUMBLED:
                    jumbled[_letters(known)].append(known)
            yield
        self._one, self._two, self._jumbled = one, two, jumbled

    def near(self, word: str, most: int = 2) -> tuple[tuple[str, int], ...]:
        """Return the known words nearest to a word, each with its number of slips; all equally near.

        The same letters in another order behind the first ("thoart") are two slips in words of whatever length.
        """
        slips = min(most, allowed_slips(word))
        if len(word) < self._shortest or not slips:
            return ()
        if self._one is None or self._two is None:
            self.make_ready()
        if self._one is None or self._two is None:
            return ()
        if found := self._one.near(word):
            return tuple((known, 1) for known in found)
        if most > 1 and (found := tuple(self._jumbled.get(_letters(word), ()))):
            return tuple((known, 2) for known in found)
        if slips == 1:
            return ()
        return tuple((known, 2) for known in sorted(self._two.near(word)))


def _shortened(word: str) -> set[str]:
    """Return what a word becomes when one letter is left out."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _letters(word: str) -> str:
    """Return the same for words of the same letters that begin alike."""
    return word[:1] + "".join(sorted(word[1:]))
