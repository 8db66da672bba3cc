"""What a query is after besides its words: what it denies, whether it asks if something is safe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from reflexmap.core.answer import Matched
from reflexmap.core.phrases import Fit
from reflexmap.core.terms import FAMILIAR, NEAR, WEAKENED, Term
from reflexmap.core.vocabulary import FILLER, listed
from reflexmap.core.wording import clauses, meaning

_DENIES = listed("no not without never isnt arent wasnt dont doesnt didnt havent hasnt hadnt")
_ENDS = listed("but just only yet although though however instead except and or then still")
_SOMEBODY = listed("hes i im ive it its my our shes she they we")  # after what was denied: the next sentence
BESIDE_PAIN = 0.94
ELSEWHERE = 0.85
_PLACED = ("zone", "region", "acupoint")
_LOCATES = re.compile(
    r"\b(where|which (?:part|place|bit)|spot|reflex|reflexes|zones?|area|points?)"
    r" ?(?:do|is|are|to|for|on|of|in|does|$)\b|^where\b|^which (?:part|place|bit)\b"
)
_SPOTS = frozenset(map(meaning, ("spot", "part", "rub", "press", "place")))
_PAINFUL = ("symptom", "caution")
_EMPTY = listed("a am an and are at be for i im in is it my of on or the to with your")
REACH = 3  # telling words that a denial reaches
_ASKS = re.compile(
    r"\b(safe|safely|allowed|risky?|dangerous|harmful|harm|avoid|contraindicat\w*|forbidden"
    r"|(can|could|should|may|shall) (i|we|you|she|he|my|people|someone|somebody|anyone|patients?)"
    r"(?! (do|use|try) \w+ to help)"  # "can I do this to help me sleep" asks for help
    r"|(ok|okay|all right|alright|wise|good idea) (to|for|if|with))\b"
)
LESS = 0.8  # share that other results keep when a query asks whether something is safe,
SAFER = {"caution": 1.0, "page": 0.97}  # and those that answer it, the condition's own page first
_AFTER = ("caution", "page")
LEAST_CAUTION = 0.45  # score of a caution that answers such a question

T = TypeVar("T", bound=tuple[float, Matched])


class Intent:
    """`query` as it was typed, `said` its words. `locates` tells that it asks for a place."""

    def __init__(self, query: str, said: Sequence[str]) -> None:
        self._said = frozenset(said)
        self._asks_safety = bool(_ASKS.search(" ".join(said)))
        self._denied = frozenset(meaning(word) for word in _denied(query)) if not _DENIES.isdisjoint(said) else None
        self._complains = False
        self.locates = bool(_LOCATES.search(" ".join(said)))

    def unsaid(self, filler: frozenset[str]) -> int:
        """Return how many of a name's small words were not said, but for those that change nothing."""
        return len(filler - self._said - _EMPTY) if filler else 0

    def read(self, terms: Sequence[Term]) -> None:
        """Mark what the query denies ("no fever, just a cough"), unless nothing else is said; note complaints."""
        self._complains = any(term.may_be.get("pain", 0.0) >= NEAR for term in terms)
        denied = self._denied or frozenset()
        if self.locates and any(not term.weak and _SPOTS.isdisjoint(term.may_be) for term in terms if term.known):
            for term in terms:  # "the spot for the bladder" is no rash
                if not _SPOTS.isdisjoint(term.may_be) and not term.weak:
                    term.weak = True
                    term.weight *= WEAKENED
        marked = [term for term in terms if any(term.may_be.get(word, 0.0) >= FAMILIAR for word in denied)]
        told = [term for term in terms if term.known and not term.weak and not _denies(term)]
        if any(term not in marked for term in told):
            for term in marked:
                term.denied = True

    def share(self, kind: str) -> float:
        """Return less than 1 for what does not hurt where a query tells of pain, for what has no place in "where"."""
        if self.locates and kind not in _PLACED:
            return ELSEWHERE
        return BESIDE_PAIN if self._complains and kind not in _PAINFUL else 1.0

    def weighed(self, found: dict[int, T], kinds: Sequence[str]) -> dict[int, tuple[float, Matched]]:
        """Let cautions lead where a query asks whether something is safe."""
        if not self._asks_safety:
            return dict(found)
        if not any(kinds[each] in _AFTER and score >= LEAST_CAUTION for each, (score, _) in found.items()):
            return dict(found)
        return {
            each: (round(score * SAFER.get(kinds[each], LESS), 4), matched) for each, (score, matched) in found.items()
        }


def meant(fits: list[Fit], terms: Sequence[Term]) -> list[Fit]:
    """Leave out the names that rest on denied words, unless they deny them, too ("no appetite")."""
    if not any(term.denied for term in terms):
        return fits
    nots = _bits(_denies(term) for term in terms)
    others = _bits(not term.denied and not term.weak for term in terms)
    denied = _bits(term.denied for term in terms)
    return [fit for fit in fits if fit.places & nots or (fit.places & others and not fit.places & denied)]


def _denies(term: Term) -> bool:
    return "not" in term.may_be


def _bits(holds: Iterable[bool]) -> int:
    return sum(1 << place for place, each in enumerate(holds) if each)


def _denied(query: str) -> Iterable[str]:
    """Yield the telling words that stand shortly after a denial, in the same clause."""
    for clause in clauses(query):
        reach = 0
        for word in clause:
            if word in _DENIES:
                reach = REACH
            elif word in _ENDS or (word in _SOMEBODY and reach < REACH):
                reach = 0
            elif reach and word not in FILLER:
                reach -= 1
                yield word
