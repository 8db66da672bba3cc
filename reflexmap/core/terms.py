"""How a word of a query is read: as itself, as one that means nearly the same, as a beginning or as a slip."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reflexmap.core.circumstances import circumstances
from reflexmap.core.everyday import EVERYDAY
from reflexmap.core.ordinary import ORDINARY, roots
from reflexmap.core.plainwords import plain_words
from reflexmap.core.slips import OneSlip, Slips
from reflexmap.core.sounds import Sounds
from reflexmap.core.stems import stem
from reflexmap.core.steps import Steps
from reflexmap.core.vocabulary import ASIDE, FILLER, HEARD, JOINS, NEARLY, NO_SLIPS
from reflexmap.core.wording import is_weak, meaning, telling

UNKNOWN = 1.0  # weight of a word that the atlas does not know
BY_THE_WAY = 0.15  # weight of such a word, and most of any other one, that tells who it is about or since when
WEAKENED = 0.35  # share of its weight that a weak word keeps
SHORT = 6  # letters of a word that one slip may turn into quite another
BRIEF = 3  # letters of a last word that may be unfinished although it is a word
LONG = 5  # letters of an everyday word that is not the beginning of another one
MOST_WORDS = 24  # telling words of a query that are looked up
MOST_ENDINGS = 40  # words that an unfinished word may become
TABLED = 3  # letters of beginnings whose words are listed beforehand: there are many words, and few are looked at
SHORTEST_PART = 3  # letters of a word that may stand in a joined one ("earpain")
FAMILIAR = 0.97  # fit of a word that means the same, against the very word
NEAR = 0.86  # the same of a word that means nearly the same
ONE_SLIP, TWO_SLIPS = 0.82, 0.7
AS_HEARD = 0.84  # fit of a word that is written as another one sounds
OTHER_START = 0.9  # share of that for a word that begins with another letter: few slip there
LEAST_OTHER_START = 5  # letters of a word of which that is believed


_MEANT = (NO_SLIPS | EVERYDAY | ORDINARY | ASIDE | plain_words()) - HEARD  # spelt as it was meant
_BY_THE_WAY = frozenset(map(meaning, ASIDE))
_NEARLY: dict[str, tuple[str, ...]] = defaultdict(tuple)
for _meant, _said in NEARLY.items():
    for _word in _said.split():
        _NEARLY[stem(_word)] += (meaning(_meant),)


class Term:
    """A word of a query: its weight and the known words that it may be, each with its closeness (0 to 1).

    `clause` counts the joins before it ("and", commas); `denied` and `lacking` ("no energy") are told by
    core/intent.py. An `everyday` word may have nothing to do with a complaint; one that is `beside` it tells where
    or when it came.
    """

    __slots__ = (
        "beside",
        "clause",
        "denied",
        "everyday",
        "guessed",
        "known",
        "lacking",
        "may_be",
        "slipped",
        "weak",
        "weight",
    )

    def __init__(
        self, weight: float, may_be: dict[str, float], clause: int, *, weak: bool, slipped: bool, guessed: bool
    ) -> None:
        self.weight = weight
        self.clause = clause
        self.denied = False
        self.lacking = False
        self.everyday = False
        self.beside = False
        self.may_be = may_be
        self.weak = weak
        self.slipped = slipped
        self.guessed = guessed
        self.known = bool(may_be)


class Reader:
    """Reads words by what the atlas knows.

    `words` is how its names are spelt, `misspelt` their listed slips, `pairs` what two neighbouring words of a name
    make when they are joined, and `weights` how much each meaning says.
    """

    def __init__(
        self,
        words: frozenset[str],
        misspelt: frozenset[str],
        pairs: Mapping[str, tuple[str, str]],
        weights: Mapping[str, float],
    ) -> None:
        self._rightly = words
        self._words = words | misspelt
        self._pairs = pairs
        self._weights = weights
        self._sorted = sorted(self._words)
        self._begun: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._sorted, key=len):
            for length in range(1, TABLED + 1):
                listed = self._begun[word[:length]]
                if len(listed) < MOST_ENDINGS and len(word) >= length:
                    listed.append(word)
        self._slips = Slips(self._words)
        self._sounds = Sounds(self._words)
        self._asides = OneSlip(sorted(FILLER | ASIDE), LONG)

    def filing(self) -> Steps[None]:
        """File the words in steps; else they are filed when the first mistyped one is looked up."""
        yield from self._slips.filing()
        yield from self._sounds.filing()

    def terms(self, said: list[str], *, unfinished: bool) -> list[Term]:
        """Return the telling words of a query; the last one may be the beginning of a word."""
        pieces = [
            (piece, clause) for clause, part in enumerate(_clauses(said)) for piece in self._pieced_together(part)
        ]
        last = min(len(pieces), MOST_WORDS) - 1
        unfinished = unfinished and pieces[-1][0] == said[-1]  # "i cry a lot" ends with a word that says nothing
        seen: dict[tuple[str, int], Term] = {}
        beside = circumstances(said)
        for place, (word, clause) in enumerate(pieces[:MOST_WORDS]):
            own = meaning(word), 0 if is_weak(word) else clause  # "dry eyes and dry mouth" are two dry parts
            if own not in seen:
                seen[own] = self._term(word, clause, unfinished=unfinished and place == last, alone=last == 0)
                seen[own].beside = word in beside and (seen[own].everyday or not seen[own].known)
        if len(seen) > 2:  # "weather tomorrow" asks for nothing here, whoever says it and when
            for (said_as, _), term in seen.items():
                if said_as in _BY_THE_WAY or said_as.isdigit():
                    term.weight = min(term.weight, BY_THE_WAY)
        return list(seen.values())

    def meant_instead(self, word: str) -> tuple[str, ...]:
        """Return the known words that an everyday word, spelt rightly, may be a slip of: "moth" of a mouth."""
        return tuple(known for known, _ in self._slips.near(word, most=1)) if _is_meant(word) else ()

    def _term(self, word: str, clause: int, *, unfinished: bool, alone: bool) -> Term:
        may_be, slipped = self._readings(word, unfinished=unfinished, alone=alone)
        weak = is_weak(word)
        weight = max((self._weights[term] for term in may_be), default=UNKNOWN * (WEAKENED if weak else 1))
        if (
            not may_be and not _is_meant(word) and word not in ASIDE and self._asides.near(word)
        ):  # "alwas cold", "gettng ill"
            weight = min(weight, BY_THE_WAY)
        unsure = slipped and (len(word) <= SHORT or max(may_be.values(), default=0.0) <= TWO_SLIPS)
        term = Term(weight, may_be, clause, weak=weak, slipped=slipped, guessed=unsure)
        term.everyday = _is_meant(word)
        return term

    def _pieced_together(self, said: Sequence[str]) -> list[str]:
        """Join words that are one word here ("head ache"), part words that are two here ("neckpain")."""
        pieces: list[str] = []
        at = 0
        while at < len(said):
            word = said[at]
            pair = word + said[at + 1] if at + 1 < len(said) else ""
            if pair in self._words and not (word in self._words and said[at + 1] in self._words and len(pair) < 6):
                pieces.append(pair)
                at += 2
                continue
            pieces += (word,) if word in self._words else self._pairs.get(word) or self._parted(word)
            at += 1
        return pieces

    def _parted(self, word: str) -> tuple[str, ...]:
        """Part two words that nobody joined yet ("earpain"); one of them must be spelt as it is, both be known."""
        if meaning(word) in self._weights or _is_meant(word) or self._slips.near(word, most=1):
            return (word,)
        for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            if word[:at] in self._words and word[at:] in self._words:
                return word[:at], word[at:]
        return (word,)

    def _readings(self, word: str, *, unfinished: bool, alone: bool) -> tuple[dict[str, float], bool]:
        """Return the known terms that a word may be, each with its closeness; and whether it is a slip of them."""
        own = meaning(word)
        readings = {own: 1.0 if stem(word) == own else FAMILIAR} if own in self._weights else {}
        begun: list[str] = []
        for other in _NEARLY.get(stem(word), ()):
            if other in self._weights:
                readings.setdefault(other, NEAR)
        open_ended = alone or (not readings and not _is_meant(word)) or len(word) < BRIEF
        brief = bool(readings) and len(word) == BRIEF and not _is_meant(word)
        if unfinished and not _is_complete(word, own) and (open_ended or brief):
            share = 0.75 if readings else 1.0
            begun = self._beginning_with(word)
            for longer in begun:
                closeness = share * (0.8 + 0.1 * len(word) / len(longer))
                term = meaning(longer)
                readings[term] = max(readings.get(term, 0.0), closeness)
        if word in self._rightly or _is_meant(word):
            return readings, False
        # A form that no name has ("headaches"), or a listed slip of one name: it may be a slip of another, too.
        return ({} if begun else self._slipped(word)) | readings, not readings

    def _slipped(self, word: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for known, slips in self._slips.near(word):
            closeness = ONE_SLIP if slips == 1 else TWO_SLIPS
            if known[0] != word[0] and sorted(known[:2]) != sorted(word[:2]):
                if len(known) < LEAST_OTHER_START:
                    continue
                closeness *= OTHER_START
            term = meaning(known)
            found[term] = max(found.get(term, 0.0), closeness)
        # "Exema" is one slip from an oedema, but it sounds like eczema.
        found |= {meaning(known): AS_HEARD for known in self._sounds.like(word)}
        return found or {meaning(known): TWO_SLIPS for known in self._sounds.nearly(word)}

    def _beginning_with(self, start: str) -> list[str]:
        """Return known words that begin so, the shortest first."""
        if len(start) <= TABLED:
            return self._begun.get(start, [])
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + "\U0010ffff", first)
        return sorted(self._sorted[first:last], key=len)[:MOST_ENDINGS]


def _is_complete(word: str, own: str) -> bool:
    """Whether nobody is still typing a word: "and" is no andropause, "house" no housemaid's knee."""
    return own in _BY_THE_WAY or (len(word) >= BRIEF and word in FILLER) or (len(word) >= LONG and _is_meant(word))


def _is_meant(word: str) -> bool:
    """Whether a word is an everyday one, or a form of one."""
    return not _MEANT.isdisjoint(roots(word))


def _clauses(said: Sequence[str]) -> Iterable[list[str]]:
    """Yield the telling words between joins; all words of a query that tells nothing."""
    kept = telling(list(said))
    if kept[0] in FILLER or JOINS.issuperset(kept):
        yield kept
        return
    part: list[str] = []
    for word in said:
        if word in JOINS:
            yield part
            part = []
        elif word not in FILLER:
            if word in part and not is_weak(word):  # "dry mouth dry eyes"
                yield part
                part = []
            part.append(word)
    yield part
