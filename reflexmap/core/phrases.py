"""Every name by which something in the atlas can be asked for, and how well a query's words fit each of them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reflexmap.core.slips import Slips
from reflexmap.core.stems import stem
from reflexmap.core.vocabulary import NO_SLIPS
from reflexmap.core.wording import is_weak, meaning, normalise, telling, unfold

UNKNOWN = 1.0  # weight of a word that the atlas does not know
LEAST_WEIGHT = 0.4
WEAKENED = 0.35  # share of its weight that a weak word keeps
SHORT = 6  # letters of a word that one slip may turn into quite another
BRIEF = 3  # letters of a last word that may be unfinished although it is a word
MOST_WORDS = 24  # telling words of a query that are looked up
MOST_ENDINGS = 40  # words that an unfinished word may become
FAMILIAR = 0.97  # fit of a word that means the same, against the very word


class Phrase(NamedTuple):
    """One name of one entry; `entry` is the entry's number, `weight` that of its telling words."""

    entry: int
    text: str
    field: str
    plain: str
    weight: float


class Fit(NamedTuple):
    """How well a phrase fits the words of a query.

    `asked` is the share of the query that the phrase covers, `told` the share of the phrase that the query
    covers (both by weight, 0 to 1), `closeness` how near the words are (1 the very words), `places` which words
    of the query are met, as bits; `slipped` whether one of them had to be taken for a slip, `guessed` whether it
    was so short a word that it may as well be another one.
    """

    phrase: Phrase
    asked: float
    told: float
    closeness: float
    places: int
    slipped: bool
    guessed: bool

    @property
    def score(self) -> float:
        """0 to 0.9: names that are met exactly stand above."""
        return 0.9 * self.closeness * (0.35 + 0.65 * self.asked) * (0.45 + 0.55 * self.told)


class Term:
    """A word of a query: its weight and the known words that it may be, each with its closeness (0 to 1)."""

    __slots__ = ("guessed", "known", "may_be", "slipped", "weak", "weight")

    def __init__(self, weight: float, may_be: dict[str, float], *, weak: bool, slipped: bool, guessed: bool) -> None:
        self.weight = weight
        self.may_be = may_be
        self.weak = weak
        self.slipped = slipped
        self.guessed = guessed
        self.known = bool(may_be)


class Phrases:
    """An inverted index over phrases."""

    def __init__(self, phrases: Iterable[tuple[int, str, str]]) -> None:
        """Take (entry, text, field) of each phrase."""
        self.by_text: dict[str, list[Phrase]] = defaultdict(list)
        self.by_telling: dict[str, list[Phrase]] = defaultdict(list)
        self._all: list[Phrase] = []
        self._postings: dict[str, list[int]] = defaultdict(list)  # numbers in _all
        self._joined: dict[str, tuple[str, str]] = {}
        found = []
        entries: dict[str, set[int]] = defaultdict(set)
        vocabulary: set[str] = set()
        misspelt: set[str] = set()
        for entry, text, field in phrases:
            plain = unfold(normalise(text))
            said = plain.split()
            kept = telling(said)
            terms = dict.fromkeys([meaning(word) for word in kept])  # a set, in order
            found.append((entry, text, field, plain, said, kept, terms))
            (misspelt if field == "misspelling" else vocabulary).update(kept)
            for term in terms:
                entries[term].add(entry)
        self._weights = weights = {term: _weight(term, len(having)) for term, having in entries.items()}
        for number, (entry, text, field, plain, said, kept, terms) in enumerate(found):
            weight = 0.0
            for term in terms:
                weight += weights[term]
                self._postings[term].append(number)
            phrase = Phrase(entry, text, field, plain, weight)
            self._all.append(phrase)
            self.by_text[plain].append(phrase)
            if len(kept) < len(said):
                self.by_telling[" ".join(kept)].append(phrase)
            for one, other in pairwise(said):
                self._joined[one + other] = one, other
        self.spelt_rightly = frozenset(vocabulary)
        vocabulary |= misspelt
        self.words = frozenset(vocabulary)
        self._sorted = sorted(vocabulary)
        self._slips = Slips(vocabulary)

    def terms(self, said: list[str], *, unfinished: bool) -> list[Term]:
        """Return the telling words of a query; the last one may be the beginning of a word."""
        pieces = self._pieced_together(telling(said))[:MOST_WORDS]
        last = len(pieces) - 1
        unfinished = unfinished and pieces[-1:] == said[-1:]  # "i cry a lot" ends with a word that says nothing
        seen: dict[str, Term] = {}
        for place, word in enumerate(pieces):
            may_be, slipped = self._readings(word, unfinished=unfinished and place == last, alone=last == 0)
            own = meaning(word)
            weak = is_weak(word)
            weight = max((self._weights[term] for term in may_be), default=UNKNOWN * (WEAKENED if weak else 1))
            seen.setdefault(
                own, Term(weight, may_be, weak=weak, slipped=slipped, guessed=slipped and len(word) <= SHORT)
            )
        return list(seen.values())

    def fits(self, terms: Sequence[Term]) -> list[Fit]:
        """Return the phrases that share a word with the query."""
        if len(terms) == 1:
            return self._fits_of_one(terms[0])
        met: dict[int, dict[str, tuple[float, int]]] = {}
        # Weak words count only beside others, unless the query has no others: then they are looked up first.
        order = sorted(enumerate(terms), key=lambda pair: pair[1].weak or not pair[1].known)
        alone = all(term.weak or not term.known for term in terms)
        for place, term in order:
            for known, closeness in term.may_be.items():
                for number in self._postings[known]:
                    best = met.get(number)
                    if best is None:
                        if term.weak and not alone:
                            continue
                        best = met[number] = {}
                    if best.get(known, (0.0, 0))[0] < closeness:
                        best[known] = closeness, place
        asked = sum(term.weight for term in terms)
        return [self._fit(self._all[number], best, terms, asked) for number, best in met.items()]

    def _fits_of_one(self, term: Term) -> list[Fit]:
        """Return the phrases with a word that may still become many others: the usual case while somebody types."""
        met: dict[int, tuple[float, float]] = {}
        for known, closeness in term.may_be.items():
            weight = self._weights[known]
            for number in self._postings[known]:
                if met.get(number, (0.0, 0.0))[0] < closeness:
                    met[number] = closeness, weight
        every = self._all
        return [
            Fit(every[number], 1.0, weight / every[number].weight, closeness, 1, term.slipped, term.guessed)
            for number, (closeness, weight) in met.items()
        ]

    def _fit(self, phrase: Phrase, best: dict[str, tuple[float, int]], terms: Sequence[Term], asked: float) -> Fit:
        told = closeness = 0.0
        places = 0
        for known, (near, place) in best.items():
            weight = self._weights[known]
            told += weight
            closeness += weight * near
            places |= 1 << place
        covered = 0.0
        slipped = guessed = False
        for place, term in enumerate(terms):
            if places >> place & 1:
                covered += term.weight
                slipped |= term.slipped
                guessed |= term.guessed
        return Fit(phrase, covered / asked, told / phrase.weight, closeness / told, places, slipped, guessed)

    def _pieced_together(self, said: list[str]) -> list[str]:
        """Join words that are one word here ("head ache"), part words that are two here ("neckpain")."""
        pieces: list[str] = []
        at = 0
        while at < len(said):
            word = said[at]
            pair = word + said[at + 1] if at + 1 < len(said) else ""
            if pair in self.words and not (word in self.words and said[at + 1] in self.words and len(pair) < 6):
                pieces.append(pair)
                at += 2
                continue
            parts = self._joined.get(word) if word not in self.words else None
            pieces += parts or (word,)
            at += 1
        return pieces

    def _readings(self, word: str, *, unfinished: bool, alone: bool) -> tuple[dict[str, float], bool]:
        """Return the known terms that a word may be, each with its closeness; and whether it is a slip of them."""
        own = meaning(word)
        readings = {own: 1.0 if stem(word) == own else FAMILIAR} if own in self._weights else {}
        if unfinished and (alone or not readings or len(word) <= BRIEF):
            share = 0.75 if readings else 1.0
            for longer in self._beginning_with(word):
                closeness = share * (0.8 + 0.1 * len(word) / len(longer))
                term = meaning(longer)
                readings[term] = max(readings.get(term, 0.0), closeness)
        if readings:
            return readings, False
        if word in NO_SLIPS:
            return {}, False
        slips = {meaning(known): 0.82 if slips == 1 else 0.7 for known, slips in self._slips.near(word)}
        return slips, True

    def _beginning_with(self, start: str) -> list[str]:
        """Return known words that begin so, the shortest first."""
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + "\U0010ffff", first)
        return sorted(self._sorted[first:last], key=len)[:MOST_ENDINGS]


def _weight(term: str, entries: int) -> float:
    """Return how much a term says: rare words more than those of many entries."""
    weight = max(LEAST_WEIGHT, 1.2 - 0.16 * math.log(entries))
    return weight * WEAKENED if is_weak(term) else weight
