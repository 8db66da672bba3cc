"""What is denied in a query, and what is said to work as it should: "no chest pain", "bladder and bowels are fine"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reflexmap.core.lexicon import is_article
from reflexmap.core.shorthand import written_out
from reflexmap.core.vocabulary import listed
from reflexmap.core.wording import clauses, meaning

JOINS = listed("although and but however plus then though with yet")
_DENIALS = listed(
    """
    arent denied denies deny didnt doesnt dont hadnt hasnt havent isnt neither never no nor not wasnt werent without
    zero nil
    """
)
# Words that may stand between a denial and what is denied: "no sign of any chest pain".
_BRIDGES = listed(
    """
    a actual actually acute an any bad complaint complaints complaining current episode episodes evidence experience
    experienced feel feeling felt get getting got had has have having hint history idea ideas intent kind longer more
    much my new nor obvious of or plan plans real really recent report reports severe sign signs single sort sudden
    suffer suffering symptom symptoms the thought thoughts trace type
    """
)
_LISTING = 4  # words that a list may hold between its denial and what is denied: "no fever, rash or chest pain"
_LISTS_DENIED = listed("denies denied denying deny")  # these deny a whole row: "denies chest pain, SOB or palpitations"
_ROW_ENDS = listed("but complains except feels has however is now only reports says still though")
_ONLY = listed("just only sure even so merely certain knowing")  # "not only", "not sure": nothing is denied
_CANNOT = listed("barely cannot cant couldnt hardly never not unable wont")  # "can't reach the door without gasping"
_CRIES = listed("oh god please help")  # "oh no, chest pain"
# What may be said to work as it should, "bladder fine": a pain is never denied so.
_WORKINGS = frozenset(
    meaning(word)
    for word in listed(
        """
        balance bladder bowel bowels breathing colour eyesight feeling hearing movement pee peeing poo pulse sensation
        sight speech temp temperature urine vision waterworks wee weeing
        """
    )
)
_WELL = listed("fine normal normally ok okay alright unaffected")
_ARE = listed(
    "all also and are both feel feels function functioning is look looks or perfectly quite seem seems the"
    " totally work working works"
)
_REFUSALS = _DENIALS | listed(
    "barely cannot cant couldnt difficult difficulty hard hardly struggle struggling struggles trouble unable wont"
)
_NOT_ALWAYS = listed("before earlier last once one then this till until yesterday when")
_ASKS = listed("are does do is was were")  # "is my bladder normal?"


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word; `place` counts all words of the query, `turn` telling words, `clause` clauses and joins."""

    raw: str
    senses: frozenset[str]
    place: int
    turn: int
    clause: int


class Denials:
    """Reads what is denied among the words of a query.

    `said` are all its words with the number of their clause, `inside` the places of the words of a saying, by that of
    the word it is heard at.
    """

    def __init__(self, said: Sequence[tuple[str, int]], inside: Mapping[int, Collection[int]]) -> None:
        self._all = said
        self._inside = inside
        raws = {raw for raw, _ in said}
        self.none = raws.isdisjoint(_DENIALS) and raws.isdisjoint(_WELL) and raws.isdisjoint(_LISTS_DENIED)

    def denied(self, span: Sequence[Word], needed: Collection[str]) -> list[int]:
        """Return the places of the words that a denial stands before: "no chest pain", "stiff neck without fever".

        `needed` are the senses that the words are said for.
        """
        if self.none:
            return []
        if well := [word.place for word in span if self._is_well(word)]:
            return well
        # "No clot" is a saying of its own ("won't clot"), but not where a clot is what is spoken of.
        sayings = [word.place for word in span if not _is_plainly(word, needed)]
        used = {word.place for word in span}.union(*(self._inside.get(place, ()) for place in sayings))
        for word in span:
            if self._is_denied(word, used):
                return [each.place for each in span if each.turn >= word.turn and each.clause == word.clause]
        return [word.place for word in span] if self._in_denied_row(span[0]) else []

    def denies(self, word: Word) -> bool:
        """Whether a word denies another, or only stands between a denial and what is denied."""
        return word.raw in _DENIALS or word.raw in _LISTS_DENIED or word.raw in _BRIDGES

    def _is_denied(self, word: Word, used: Collection[int]) -> bool:
        """Whether a denial stands before a word, with nothing in between but its bridges, a list, and `used` places."""
        listing = 0
        for place in range(word.place - 1, -1, -1):
            raw, clause = self._all[place]
            if clause != word.clause and raw not in JOINS:
                return False
            if place in used:
                continue
            if raw in _DENIALS and not self._means_more(raw, place):
                return True
            if raw in ("or", "nor"):
                listing = _LISTING
            elif raw not in _BRIDGES:
                listing -= 1
                if listing < 0:
                    return False
        return False

    def _in_denied_row(self, word: Word) -> bool:
        """Whether a word stands in a row that is denied as a whole."""
        for raw, _ in reversed(self._all[: word.place]):
            if raw in _LISTS_DENIED:
                return True
            if raw in _ROW_ENDS:
                return False
        return False

    def _is_well(self, word: Word) -> bool:
        """Whether something is said to work as it should: "bladder and bowels are fine", but not "is it normal?"."""
        before = (raw for raw, _ in self._all[word.place - 1 :: -1] if not is_article(raw))
        if word.senses.isdisjoint(_WORKINGS) or (word.place and next(before, "") in _ASKS):
            return False
        now = word.clause
        for raw, clause in self._all[word.place + 1 :]:
            now = clause if raw == "and" else now
            if clause != now:
                return False
            if raw in _WELL:
                return _NOT_ALWAYS.isdisjoint(later for later, each in self._all if each == now)
            if raw not in _ARE and meaning(raw) not in _WORKINGS:
                return False
        return False

    def _means_more(self, raw: str, place: int) -> bool:
        """Whether a denial denies nothing: "never so bad before", "not only", "oh no", "can't walk without"."""
        after = [later for later, _ in self._all[place + 1 :]]
        if raw == "without":
            return any(each in _CANNOT for each, clause in self._all[:place] if clause == self._all[place][1])
        if raw == "never":
            return any(later in ("before", "like", "such", "so") for later in after)
        if raw == "no":
            return place > 0 and self._all[place - 1][0] in _CRIES
        return bool(after) and after[0] in _ONLY


def leaves_out_refusal(name: str, said: str) -> bool:
    """Whether a name tells what cannot be done ("can't take a deep breath"), and what is said does not."""
    return _has(name, _REFUSALS) and not _has(said, _REFUSALS)


def denies(name: str) -> bool:
    """Whether a name is of something missing: "no puff"."""
    return _has(name, _DENIALS)


def _has(text: str, some: Collection[str]) -> bool:
    return any(word in some for part in clauses(written_out(text)) for word in part)


def _is_plainly(word: Word, needed: Collection[str]) -> bool:
    """Whether a word says what is needed by itself, not as the end of a saying."""
    return any(each in needed for each in word.senses if not each.startswith("<"))
