"""What a query is after besides its words: what it denies, whether it asks if something is safe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from reflexmap.core.answer import Matched
from reflexmap.core.fits import APART, WHOLE, togetherness
from reflexmap.core.phrases import Fit
from reflexmap.core.terms import FAMILIAR, NEAR, WEAKENED, Term
from reflexmap.core.vocabulary import FILLER, listed
from reflexmap.core.wording import clauses, meaning

_DENIES = listed("no not without never isnt arent wasnt dont doesnt didnt havent hasnt hadnt")
_DENIES |= (_ROWS := listed("denies denied denying"))  # these deny a whole row: "denies fever or swelling"
_LACKS = _DENIES | listed("cant cannot couldnt wont wouldnt")  # these deny nothing, but tell what does not work
_ENDS = listed("but just only yet although though however instead except and then still")
_SOMEBODY = listed("hes i im ive it its my our shes she they we")  # after what was denied: the next sentence
_RAISED = listed("believe reckon suppose think")  # a denial before them is meant for what follows
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
_FEELING = listed("be feel feeling feels felt very so")
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
        self._denied = _only_denied(query, said) if not _DENIES.isdisjoint(said) else None
        self._lacking = self._denied and frozenset(map(meaning, _denied(query, _LACKS)))
        self._complains = False
        self.locates = bool(_LOCATES.search(" ".join(said)))

    def unsaid(self, filler: frozenset[str]) -> int:
        """Return how many of a name's small words were not said, but for those that change nothing."""
        return len(filler - self._said - _EMPTY) if filler else 0

    def shrinks(self, filler: frozenset[str]) -> bool:
        """Whether small words of a name were not said without which its one other word may mean anything."""
        return not (filler - self._said - _EMPTY).issubset(_FEELING)

    def read(self, terms: Sequence[Term]) -> None:
        """Note complaints, and weaken words that only ask where something is."""
        self._complains = any(term.may_be.get("pain", 0.0) >= NEAR for term in terms)
        if self.locates and any(not term.weak and _SPOTS.isdisjoint(term.may_be) for term in terms if term.known):
            for term in terms:  # "the spot for the bladder" is no rash
                if not _SPOTS.isdisjoint(term.may_be) and not term.weak:
                    term.weak = True
                    term.weight *= WEAKENED

    def deny(self, terms: Sequence[Term], fits: Iterable[Fit]) -> None:
        """Mark what the query denies ("no fever, just a cough"), unless nothing else is said.

        What is complained of by a denial is not denied: "no energy, no fever" denies the fever alone.
        """
        if self._denied is None:
            return
        nots = _bits(_denies(term) for term in terms)
        lacks = 0
        for fit in fits:
            if fit.places & nots and fit.told > WHOLE and fit.closeness >= NEAR and togetherness(fit, terms) > APART:
                lacks |= fit.places
        for place, term in enumerate(terms):
            term.lacking = _among(term, self._lacking) and bool(lacks >> place & 1)
        marked = [term for term in terms if _among(term, self._denied) and not term.lacking]
        told = [term for term in terms if term.known and not term.weak and not _denies(term)]
        if any(not term.lacking and term not in marked for term in told):  # "not pregnant, just bloated"
            marked = [term for term in terms if _among(term, self._denied)]
        if any(term not in marked for term in told):
            for term in marked:
                term.denied = True

    def meant(self, fits: list[Fit], terms: Sequence[Term]) -> list[Fit]:
        """Leave out the names that rest on denied words, unless they deny them, too ("no appetite").

        What a denial stands before is all that it denies: "not dizzy, just sleepy" does not tell of no sleep, and
        "not pregnant" not of a wish to get pregnant.
        """
        if not any(term.denied for term in terms):
            return fits
        nots = _bits(_denies(term) for term in terms)
        others = _bits(not term.denied and not term.weak for term in terms)
        denied = _bits(term.denied for term in terms)
        reached = _bits(term.denied or term.lacking for term in terms)
        return [
            fit
            for fit in fits
            if (
                fit.places & reached and not self.unsaid(fit.phrase.filler)
                if fit.places & nots
                else fit.places & others and not fit.places & denied
            )
        ]

    def share(self, kind: str) -> float:
        """Return less than 1 for what does not hurt where a query tells of pain, for what has no place in "where"."""
        if self.locates and kind not in _PLACED:
            return ELSEWHERE
        return BESIDE_PAIN if self._complains and kind not in _PAINFUL else 1.0

    def weighed(self, found: dict[int, T], kinds: Sequence[str]) -> dict[int, tuple[float, Matched]]:
        """Let cautions lead where a query asks whether something is safe."""
        if not self._asks_safety:
            return dict(found)
        answering = {kinds[each] for each, (score, _) in found.items() if score >= LEAST_CAUTION}
        if answering.isdisjoint(_AFTER):
            return dict(found)
        safer = SAFER | {"page": LESS} if "caution" in answering else SAFER
        return {
            each: (round(score * safer.get(kinds[each], LESS), 4), matched) for each, (score, matched) in found.items()
        }


def _denies(term: Term) -> bool:
    return "not" in term.may_be


def _bits(holds: Iterable[bool]) -> int:
    return sum(1 << place for place, each in enumerate(holds) if each)


def _among(term: Term, meanings: frozenset[str] | None) -> bool:
    return meanings is not None and any(term.may_be.get(word, 0.0) >= FAMILIAR for word in meanings)


def _only_denied(query: str, said: Sequence[str]) -> frozenset[str]:
    """Return the meanings that are denied and not told besides: "no chest pain, just sore feet" tells of a pain."""
    told = Counter(map(meaning, said))
    denied = Counter(map(meaning, _denied(query, _DENIES)))
    return frozenset(each for each, times in denied.items() if times >= told[each])


def _denied(query: str, denials: frozenset[str]) -> Iterable[str]:
    """Yield the telling words that stand shortly after a denial, in the same clause."""
    for clause in clauses(query):
        reach = 0
        for word in clause:
            if word in denials or (reach and word in ("or", "nor")):  # "no headache or fever"
                reach = len(clause) if word in _ROWS else max(reach, REACH)
            elif word in _ENDS or (word in _SOMEBODY and reach < REACH):
                reach = 0
            elif word in _RAISED:
                continue  # "I don't think it is my heart" denies the heart
            elif reach and word not in FILLER:
                reach -= 1
                yield word
