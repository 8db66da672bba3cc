"""Every name by which something in the atlas can be asked for, and how well a query's words fit each of them."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reflexmap.core.slips import SHORTEST, within
from reflexmap.core.steps import Steps, at_once
from reflexmap.core.terms import WEAKENED, Reader, Term
from reflexmap.core.wording import is_weak, meaning, normalise, telling, unfold

LEAST_WEIGHT = 0.4
LOT = 400  # phrases that are filed in one step
MOST_MET = 100  # names that one word brings by itself, the shortest; longer ones need a second word of the query
MOST_BEGUN = 500  # the same of all words together that an unfinished word may become
MOST_SAID = 6  # words of a text that may be a name with another word in it
LEAST_MET = 16
MOST_COMMON = 40  # names that two words bring together
_NO_WORDS: frozenset[str] = frozenset()


class Phrase(NamedTuple):
    """One name of one entry; `entry` is its number, `weight` that of its telling words, `filler` the other words."""

    entry: int
    text: str
    field: str
    plain: str
    weight: float
    filler: frozenset[str] = frozenset()


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


class Phrases:
    """An inverted index over phrases.

    Phrases are numbered by the weight of their words, so that a list of numbers has the shortest names first: those
    of which one word says most. So a query looks at few phrases even where a word stands in thousands.
    """

    def __init__(self, phrases: Iterable[tuple[int, str, str]]) -> None:
        """Take (entry, text, field) of each phrase."""
        at_once(self._filing(phrases))

    @classmethod
    def in_steps(cls, phrases: Iterable[tuple[int, str, str]]) -> Steps[Phrases]:
        """Make the same in steps."""
        made = cls.__new__(cls)
        yield from made._filing(phrases)  # noqa: SLF001 - its own
        return made

    def _filing(self, phrases: Iterable[tuple[int, str, str]]) -> Steps[None]:
        """File the phrases in steps."""
        self.by_text: dict[str, list[Phrase]] = defaultdict(list)
        self.by_telling: dict[str, list[Phrase]] = defaultdict(list)
        self._postings: dict[str, list[int]] = defaultdict(list)  # numbers in _all, rising
        self._sets: dict[str, frozenset[int]] = {}
        pairs: dict[str, tuple[str, str]] = {}
        found = []
        entries: dict[str, set[int]] = defaultdict(set)
        vocabulary: set[str] = set()
        misspelt: set[str] = set()
        named: dict[int, set[str]] = defaultdict(set)
        for place, (entry, text, field) in enumerate(phrases):
            if place % LOT == 0:
                yield
            plain = unfold(normalise(text))
            said = plain.split()
            kept = telling(said)
            terms = dict.fromkeys([meaning(word) for word in kept])  # a set, in order
            filler = frozenset(said).difference(kept) if len(kept) < len(said) else _NO_WORDS
            found.append((Phrase(entry, text, field, plain, 0.0, filler), said, kept, terms))
            if field == "name":
                named[entry].update(kept)
            slipped = field == "misspelling" or (field == "alias" and _is_slip_of(kept, named[entry]))
            (misspelt if slipped else vocabulary).update(kept)
            for term in terms:
                entries[term].add(entry)
        self._weights = weights = {term: _weight(term, len(having)) for term, having in entries.items()}
        weighed = [sum([weights[term] for term in terms]) for _, _, _, terms in found]
        yield
        yield from self._number([(phrase, terms) for phrase, _, _, terms in found], weighed)
        for place, (phrase, said, kept, _) in enumerate(found):
            if place % LOT == 0:
                yield
            self.by_text[phrase.plain].append(phrase)
            if len(kept) < len(said):
                self.by_telling[" ".join(kept)].append(phrase)
            for one, other in pairwise(said):
                pairs[one + other] = one, other
        self.spelt_rightly = frozenset(vocabulary)
        yield
        self._reader = Reader(self.spelt_rightly, frozenset(misspelt), pairs, weights)

    def warming(self) -> Steps[None]:
        """File the words for those who mistype, in steps; else it is done when the first one does."""
        return self._reader.filing()

    def _number(self, found: Sequence[tuple[Phrase, Iterable[str]]], weighed: Sequence[float]) -> Steps[None]:
        """Give each phrase a number by its weight, and file the numbers under their words."""
        self._all: list[Phrase] = []
        for number, place in enumerate(sorted(range(len(found)), key=weighed.__getitem__)):
            phrase, terms = found[place]
            self._all.append(phrase._replace(weight=weighed[place]))
            for term in terms:
                self._postings[term].append(number)
            if number % LOT == 0:
                yield

    def terms(self, said: list[str], *, unfinished: bool) -> list[Term]:
        """Return the telling words of a query; the last one may be the beginning of a word."""
        return self._reader.terms(said, unfinished=unfinished)

    def with_another_word(self, plain: str) -> list[Phrase]:
        """Return names of several words that are a text but for one everyday word, a slip away: "smell from moth"."""
        said = plain.split()
        if not 1 < len(said) <= MOST_SAID:
            return []
        texts = (
            " ".join((*said[:at], other, *said[at + 1 :]))
            for at, word in enumerate(said)
            for other in self._reader.meant_instead(word)
        )
        return [phrase for text in texts for phrase in self.by_text.get(text, ())]

    def fits(self, terms: Sequence[Term]) -> list[Fit]:
        """Return the phrases that share a word with the query."""
        if len(terms) == 1:
            return self._fits_of_one(terms[0])
        met: dict[int, dict[str, tuple[float, int]]] = {}
        # Weak words count only beside others, unless the query has no others: then they are looked up first.
        order = sorted(enumerate(terms), key=lambda pair: pair[1].weak or not pair[1].known)
        alone = all(term.weak or not term.known for term in terms)
        common = self._in_common(terms)
        for place, term in order:
            most = _most(term)
            for known, closeness in term.may_be.items():
                for number in self._met_by(known, most, common):
                    best = met.get(number)
                    if best is None:
                        if term.weak and not alone:
                            continue
                        best = met[number] = {}
                    if best.get(known, (0.0, 0))[0] < closeness:
                        best[known] = closeness, place
        asked = sum(term.weight for term in terms)
        return [self._fit(self._all[number], best, terms, asked) for number, best in met.items()]

    def _met_by(self, known: str, most: int, common: Sequence[int]) -> Sequence[int]:
        """Return the phrases with a word: if very many have it, the shortest and those with a second one."""
        postings = self._postings[known]
        if len(postings) <= most:
            return postings
        having = self._having(known)
        return [*postings[:most], *(number for number in common if number in having)]

    def _in_common(self, terms: Sequence[Term]) -> list[int]:
        """Return the phrases in which two words of a query stand, where one of them stands in very many."""
        common: set[int] = set()
        for place, term in enumerate(terms):
            most = _most(term)
            large = [known for known in term.may_be if len(self._postings[known]) > most]
            others = {known for at, other in enumerate(terms) if at != place for known in other.may_be}
            for known in large:
                having = self._having(known)
                for other in others:
                    postings = self._postings[other]
                    few = having.intersection(postings) if len(postings) <= MOST_MET else having & self._having(other)
                    common.update(few if len(few) <= MOST_COMMON else heapq.nsmallest(MOST_COMMON, few))
        return sorted(common)

    def _having(self, known: str) -> frozenset[int]:
        """Return all phrases with a word, kept for the next time: few words stand in very many."""
        found = self._sets.get(known)
        if found is None:
            found = self._sets[known] = frozenset(self._postings[known])
        return found

    def _fits_of_one(self, term: Term) -> list[Fit]:
        """Return the phrases with a word that may still become many others: the usual case while somebody types."""
        met: dict[int, tuple[float, float]] = {}
        most = _most(term)
        for known, closeness in term.may_be.items():
            weight = self._weights[known]
            for number in self._postings[known][:most]:
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


def _weight(term: str, entries: int) -> float:
    """Return how much a term says: rare words more than those of many entries."""
    weight = max(LEAST_WEIGHT, 1.2 - 0.16 * math.log(entries))
    return weight * WEAKENED if is_weak(term) else weight


def _most(term: Term) -> int:
    """Return how many phrases each reading of a word brings by itself."""
    return max(LEAST_MET, min(MOST_MET, MOST_BEGUN // max(1, len(term.may_be))))


def _is_slip_of(kept: Sequence[str], names: Iterable[str]) -> bool:
    """Whether an alias is only a word of the name with a slip in it: "nek" for the neck."""
    return len(kept) == 1 and any(
        word != kept[0] and len(word) >= SHORTEST and within(kept[0], word, 1) for word in names
    )
