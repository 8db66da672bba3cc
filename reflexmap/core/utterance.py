"""What a person says in a query, word by word, and whether a phrase is said in it, denied in it, or only looks so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reflexmap.core.vocabulary import listed
from reflexmap.core.wording import clauses, meaning, words

LONGEST = 400  # words that are listened to
SLACK = 3  # telling words that may stand between those of a phrase

_FILLER = listed(
    """
    a about also am an and any are as at be because been being but by currently did do does ever extremely for
    from had has have having he her him his i id if im in into is it its ive just like me my of on or our please
    properly quite really she slightly so some somewhat than that the their then there these they this those to too very
    was we were what when where which while who why with would you your
    """
)
_ARTICLES = listed("a an her his my of the your")
_JOINS = listed("although and but however plus then though with yet")
_DENIALS = listed(
    """
    arent denied denies deny didnt doesnt dont hadnt hasnt havent isnt neither never no nor not wasnt without
    """
)
# Words that may stand between a denial and what is denied: "no sign of any chest pain".
_BRIDGES = listed(
    """
    a an any bad current experience experienced feel feeling felt get getting got had has have having longer
    more much my nor of or real really severe sign signs single sudden suffer suffering symptom symptoms the
    """
)
_SIDES = listed("left right upper lower both")
_PARTS = frozenset(
    meaning(word)
    for word in listed(
        """
        ankle arm back bottom breast calf chest ear elbow eye face finger foot groin gum hand head heel hip jaw
        knee leg lip neck nose rib scalp shoulder side skin stomach temple testicle thigh throat toe tongue
        tooth wrist
        """
    )
)


def sense(word: str) -> str:
    """Return what a word stands for where it matters most.

    "Hurt myself" is not a pain, and "cannot breathe" (through the nose) is not yet "not breathing".
    """
    if word in ("hurt", "hurting"):
        return "hurt"
    return word if word == "cant" else meaning(word)


class Phrase:
    """A phrase to listen for: the senses of its telling words, whether it joins two complaints ("x and y").

    A phrase with one telling word among others ("having a stroke") must be said as it stands: `literal`.
    """

    __slots__ = ("joined", "literal", "needed", "words")

    def __init__(self, text: str) -> None:
        self.words = found = words(text)
        self.needed = frozenset([sense(word) for word in found if word not in _FILLER])
        self.joined = not _JOINS.isdisjoint(found)
        alone = len(self.needed) == 1 and len(found) > 1
        self.literal = tuple(sense(word) for word in found if word not in _ARTICLES) if alone else ()


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word; `place` counts all words of the query, `turn` telling words, `clause` clauses and joins."""

    raw: str
    senses: frozenset[str]
    place: int
    turn: int
    clause: int


class Utterance:
    """A query as it is listened to. `senses` gives what a word may stand for, slips included."""

    def __init__(self, query: str, senses: Callable[[str], frozenset[str]]) -> None:
        self._telling: list[Word] = []
        self._all: list[tuple[str, int]] = []  # each word with the number of its clause
        clause = 0
        for part in clauses(query):
            clause += 1
            for raw in part[: LONGEST - len(self._all)]:
                clause += raw in _JOINS
                if raw not in _FILLER:
                    place, turn = len(self._all), len(self._telling)
                    self._telling.append(Word(raw, senses(raw), place, turn, clause))
                self._all.append((raw, clause))
        self.senses = frozenset(each for word in self._telling for each in word.senses)

    def says(self, phrase: Phrase, blocked: frozenset[int] = frozenset()) -> bool:
        """Whether a phrase is said, not denied, and not with the words at blocked places."""
        return phrase.needed <= self.senses and any(
            blocked.isdisjoint([word.place for word in span])
            and not self._denied(span)
            and self._belongs_together(phrase, span)
            for span in self._spans(phrase, SLACK)
        )

    def denied(self, phrase: Phrase) -> frozenset[int]:
        """Return the places of a phrase's words that are denied: of "stiff neck without fever" the last one."""
        if not phrase.needed <= self.senses:
            return frozenset()
        return frozenset(place for span in self._spans(phrase, SLACK) for place in self._denied(span))

    def places(self, phrases: Sequence[Phrase]) -> frozenset[int]:
        """Return the places of the words that say one of the phrases with nothing telling in between."""
        return frozenset(
            word.place
            for phrase in phrases
            if phrase.needed <= self.senses
            for span in self._spans(phrase, 0)
            for word in span
        )

    def _spans(self, phrase: Phrase, slack: int) -> Iterator[tuple[Word, ...]]:
        """Give the closest groups of words that say all that is needed, one for each word that may end it."""
        needed = phrase.needed
        if phrase.literal and not self._has_literally(phrase.literal):
            return
        longest = len(needed) + (slack if len(needed) > 1 else 0)
        last: dict[str, Word] = {}
        for word in self._telling:
            fresh = word.senses & needed
            for each in fresh:
                last[each] = word
            if fresh and len(last) == len(needed):
                span = sorted(last.values(), key=lambda found: found.turn)
                if span[-1].turn - span[0].turn < longest:
                    yield tuple(span)

    def _has_literally(self, literal: tuple[str, ...]) -> bool:
        """Whether the words stand in the query one after the other, articles aside."""
        said = [sense(raw) for raw, _ in self._all if raw not in _ARTICLES]
        return any(tuple(said[at : at + len(literal)]) == literal for at in range(len(said)))

    def _denied(self, span: Sequence[Word]) -> list[int]:
        """Return the places of the words that a denial stands before: "no chest pain", "stiff neck without fever"."""
        used = {word.place for word in span}
        for word in span:
            for place in range(word.place - 1, -1, -1):
                raw, clause = self._all[place]
                if clause != word.clause and raw not in _JOINS:
                    break
                if place in used:
                    continue
                if raw in _DENIALS and not self._compares(raw, place):
                    return [each.place for each in span if each.turn >= word.turn and each.clause == word.clause]
                if raw not in _BRIDGES:
                    break
        return []

    def _compares(self, raw: str, place: int) -> bool:
        """Whether "never" means "never so bad before" rather than "never"."""
        return raw == "never" and any(later in ("before", "like", "such", "so") for later, _ in self._all[place:])

    def _belongs_together(self, phrase: Phrase, span: Sequence[Word]) -> bool:
        """Whether two words say one thing: not the pain of one part and the name of another.

        "Pain in my arm and chest" is chest pain, and "my calf is sore and swollen" a swollen calf; "back pain and a
        chest cold" is no chest pain.
        """
        if len(phrase.needed) != 2 or phrase.joined or phrase.needed.isdisjoint(_PARTS):
            return True
        first, last = span[0], span[-1]
        between = self._telling[first.turn + 1 : last.turn]
        if any(word.senses & _PARTS for word in between):
            return all(word.senses & _PARTS or word.raw in _SIDES for word in between)
        if first.clause == last.clause:
            return True
        said = last if first.senses & _PARTS else first
        return not any(
            word.clause == said.clause and word not in span and word.senses & _PARTS for word in self._telling
        )
