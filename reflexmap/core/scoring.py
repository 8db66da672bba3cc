"""How well each entry of the atlas answers a query: whole names first, then names that share words with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reflexmap.core.answer import Matched
from reflexmap.core.fits import (
    LEAST_ASKED,
    LEAST_BESIDE,
    UNSURE,
    WHOLE,
    beyond_doubt,
    is_all,
    leading,
    says_enough,
    share_needed,
)
from reflexmap.core.framing import Framing
from reflexmap.core.intent import Intent
from reflexmap.core.phrases import Fit, Phrase, Phrases
from reflexmap.core.sayings import spelt_out
from reflexmap.core.terms import BY_THE_WAY, FAMILIAR, ONE_SLIP, Term
from reflexmap.core.wording import meaning, normalise, telling, unfold

EXACT = {"name": 1.0, "part": 0.93, "alias": 0.96, "medical": 0.96, "misspelling": 0.94, "place": 0.7}
HOW = {"name": "exact", "misspelling": "typo"}
SHARE = {"name": 1.0, "part": 0.97, "alias": 0.98, "medical": 0.98, "misspelling": 0.97, "place": 0.6}
KIND = {"symptom": 1.0, "zone": 0.97, "region": 0.95}  # what people look for first; the others come after
REST = 0.93
REGION = 0.955  # share that a region keeps beside a zone of the same name: below EXACT["alias"], above NAMED_EXACTLY
UNSAID = 0.9  # share that a name keeps of which one small word was not said: "get pregnant" for "pregnant",
UNSAID_MORE = 0.65  # and for each further one: "on my feet all day" is more than feet
LEAST_SCORE = 0.35
MOST_COMPLAINTS = 4
BESIDE = 0.55  # share of the best score below which a result is left out
BEGINNING = 3  # letters of an unfinished word that must begin a name
LEAST_NEAREST = 0.4  # share of a query that what is nearest covers when nothing is found
LEAST_ORDINARY = 0.6  # the same of one that only shares everyday words with it
MOST_NEAREST = 3
SLIPPED = 0.85  # share that a name keeps of which one word was mistyped as another
LENT = 0.97  # share that a complaint keeps whose pain was told of another one
BELOW_LEADERS = 0.01
BEHIND = 0.77
DOUBTED = 4  # how much it counts that something does not hurt
LEAST_TOLD = 0.75  # share of a name that an everyday word must be to ask for it alone
_NAMES = ("name", "part")
_PLACES = ("zone", "region")
_COMPLAINTS = ("symptom", "caution")
_DOINGS = ("technique", "routine", "page")


Found = dict[int, tuple[float, Matched]]


@dataclass(frozen=True, slots=True)
class Scored:
    """Entries with score and reason; `leaders` answer one complaint each, in the order in which they are told.

    With `nearest` nothing was found: these are what comes nearest, and they may be off.
    """

    found: Found = field(default_factory=dict)
    leaders: tuple[int, ...] = ()
    nearest: bool = False


class Scorer:
    """Scores entries; `kinds` is the kind of each entry, by its number, `body` the words for parts of the body."""

    def __init__(self, phrases: Phrases, kinds: Sequence[str], body: Iterable[str]) -> None:
        self._phrases = phrases
        self._kinds = kinds
        self._body = frozenset(meaning(word) for word in body)
        self._framing = Framing(phrases, self._body)

    def scored(self, query: str) -> Scored:
        """Return what answers a query."""
        plain = unfold(normalise(query))
        said = plain.split()
        if not said:
            return Scored()
        intent = Intent(query, said)
        found: Found = {}
        by_text, by_telling = self._phrases.by_text, self._phrases.by_telling
        spoken = spelt_out(query).split()
        worded = self._framing.worded(spoken)
        kept = " ".join(telling(said if worded is spoken else worded))
        self._add_exact(found, by_text.get(plain) or by_text.get(plain.replace(" ", ""), []), 1.0, intent)
        self._add_exact(found, by_text.get(kept, []), 0.95, intent)  # "bloody nose" is more than a nose
        same = by_telling.get(kept, [])
        self._add_exact(found, same, 0.95, intent)
        # "Help me get pregnant" asks for something else than "pregnant".
        self._add_exact(found, (each for each in same if each.filler.issubset(said)), 0.98, intent)
        if not found:
            self._add_exact(found, self._phrases.with_another_word(plain), SLIPPED, intent, how="typo")
        unfinished = not query[-1:].isspace()
        terms = self._phrases.terms(worded, unfinished=unfinished)
        if not any(term.known for term in terms):
            return Scored(found)
        intent.read(terms)
        self._framing.set_aside(terms)
        fits = self._phrases.fits(terms)
        if unfinished and len(plain) <= BEGINNING:
            fits = [fit for fit in fits if fit.phrase.plain.startswith(plain)]
        vague = all(term.weak or not term.known for term in terms)
        if len(terms) == 1 and terms[0].everyday:  # "phone" asks for no "phone neck"
            fits = [fit for fit in fits if fit.told > LEAST_TOLD or fit.phrase.field in _NAMES]
        if vague:  # "it hurts", "massage"
            kind = "symptom" if any("pain" in term.may_be for term in terms) else "technique"
            fits = [fit for fit in fits if self._kinds[fit.phrase.entry] == kind]
        fits = [fit for fit in fits if not self._framing.shrunk(fit, terms, intent)]
        intent.deny(terms, fits)
        fits = intent.meant(fits, terms)
        # A short word taken for a slip counts only when nothing else was said or meant.
        fits = [fit for fit in fits if not fit.guessed or fit.told > WHOLE or fit.places.bit_count() > 1]
        leaders: list[int] = []
        if found or any(is_all(fit, terms) for fit in fits):
            self._add(found, (fit for fit in fits if fit.asked >= LEAST_BESIDE), intent)
        else:
            leaders = self._add_several(found, terms, fits, intent)
            if not leaders:
                # "Foot ulcer" is not the ulcer of another part.
                body = sum(1 << place for place, term in enumerate(terms) if not self._body.isdisjoint(term.may_be))
                enough = (fit for fit in fits if fit.asked >= LEAST_ASKED and (vague or says_enough(fit, terms)))
                self._add(found, (fit for fit in enough if vague or fit.places & body == body), intent)
        least = max([LEAST_SCORE, *(BESIDE * score for score, _ in found.values())])
        best = {entry: reason for entry, reason in found.items() if reason[0] >= least}
        if best or vague:
            return Scored(intent.weighed(best, self._kinds), tuple(each for each in leaders if each in best))
        return Scored(self._nearest(terms, fits, intent), nearest=True)

    def _add_exact(self, found: Found, phrases: Iterable[Phrase], share: float, intent: Intent, how: str = "") -> None:
        for phrase in phrases:
            kind = KIND.get(self._kinds[phrase.entry], REST) if share < 1 else 1.0
            if self._kinds[phrase.entry] == "region":  # a zone of that name, or with that alias, opens more
                share *= REGION
            unsaid = _unsaid(intent.unsaid(phrase.filler))
            score = round(EXACT[phrase.field] * share * unsaid * (0.75 + 0.25 * kind), 4)
            if score > found.get(phrase.entry, (0.0, None))[0]:
                told = how or HOW.get(phrase.field, "alias")
                found[phrase.entry] = score, Matched(phrase.text, phrase.field, told)

    def _add(self, found: Found, fits: Iterable[Fit], intent: Intent, share: float = 1.0) -> None:
        """Keep the best fit of each entry."""
        for fit in fits:
            name, entry = fit.phrase.field, fit.phrase.entry
            unsaid = _unsaid(intent.unsaid(fit.phrase.filler))
            kind = self._kinds[entry]
            liked = KIND.get(kind, REST) * intent.share(kind)
            score = round(fit.score * SHARE[name] * share * unsaid * liked, 4)
            if score > found.get(entry, (0.0, None))[0]:
                found[entry] = score, Matched(fit.phrase.text, name, "typo" if fit.slipped else "word")

    def _add_several(self, found: Found, terms: list[Term], fits: list[Fit], intent: Intent) -> list[int]:
        """Take a query apart into complaints that are named whole; return none if they do not make up the query."""
        parts: list[list[Term]] = []
        left = terms
        total = sum(term.weight for term in terms)
        covered = 0.0
        sure: list[bool] = []
        while len(parts) < MOST_COMPLAINTS:
            whole = [fit for fit in fits if fit.told > WHOLE and says_enough(fit, left)]
            whole = [fit for fit in whole if self._may_lead(fit, left) and intent.unsaid(fit.phrase.filler) <= 1]
            if not whole:
                break
            best = max(
                whole, key=lambda fit: (round(leading(fit, left) * self._liked(fit, intent), 3), -fit.phrase.entry)
            )
            part = [term for place, term in enumerate(left) if best.places >> place & 1]
            parts.append(part)
            sure.append(self._stands_alone(best, part))
            covered += sum(term.weight for term in part) / total
            # "Pain in neck and shoulder": what is said of one part may be meant for the next.
            left = [term for term in left if term not in part or term.weak]
            if all(term.weak or not term.known for term in left):
                break
            fits = intent.meant(self._phrases.fits(left), left)
        if covered < share_needed(parts, sure):
            return []
        main = parts[0]
        parts = beyond_doubt(parts, sure)
        parts.sort(key=lambda part: min(terms.index(term) for term in part if not term.weak or len(part) == 1))
        leaders: list[int] = []
        for part in parts:
            # One word out of a query is too little for results that are only partly named by it.
            told = WHOLE if len(part) == 1 and len(terms) > 1 else 0.0
            own: Found = {}
            again = (fit for fit in self._phrases.fits(part) if fit.asked >= LEAST_ASKED and fit.told > told)
            lent = any(term in part and term.weak for other in parts if other is not part for term in other)
            self._add(
                own, again, intent, (0.85 + 0.15 * min(1.0, covered)) * (LENT if lent and part is not main else 1.0)
            )
            best_first = sorted(own, key=lambda each: (-own[each][0], each))
            leaders += [each for each in best_first if each not in leaders][:1]
            for entry, reason in own.items():
                if reason[0] > found.get(entry, (0.0, None))[0]:
                    found[entry] = reason
        self._step_back(found, leaders, asking=intent.locates or all(term.known for term in terms))
        _lead(found, leaders)
        return leaders

    def _step_back(self, found: Found, leaders: list[int], *, asking: bool) -> None:
        """Put parts of the body behind what is the matter with them: "a rash on my feet", "housemaid's knee".

        Nothing is the matter where somebody is `asking` for the part itself.
        """
        complaints = [found[entry][0] for entry in leaders if self._kinds[entry] not in _PLACES]
        if not complaints and asking:
            return
        most = min(complaints, default=1.0) - BELOW_LEADERS
        for entry, (score, matched) in found.items():
            if self._kinds[entry] in _PLACES:
                found[entry] = round(min(score * BEHIND, most), 4), matched
        if not complaints:
            best = max(found, key=lambda entry: (found[entry][0], -entry))
            if best not in leaders and self._kinds[best] in _COMPLAINTS:
                leaders.append(best)
        leaders.sort(key=lambda entry: self._kinds[entry] in _PLACES)

    def _liked(self, fit: Fit, intent: Intent) -> float:
        """Return less than 1 for what does not hurt where a query tells of pain: "sore muscles after leg day"."""
        return intent.share(self._kinds[fit.phrase.entry]) ** DOUBTED

    def _may_lead(self, fit: Fit, terms: Sequence[Term]) -> bool:
        """Whether one part of a query may be this name: no single word of a technique, no short slip among others."""
        if fit.places.bit_count() > 1:
            return True
        place = fit.places.bit_length() - 1
        alone = sum(each.clause == terms[place].clause and not each.weak for each in terms) == 1
        other = fit.closeness < FAMILIAR and not UNSURE.isdisjoint(terms[place].may_be)  # "brain freeze" is no cold
        doing = self._kinds[fit.phrase.entry] in _DOINGS and fit.asked < LEAST_ASKED
        return alone or not (doing or other or fit.guessed)

    def _stands_alone(self, fit: Fit, part: Sequence[Term]) -> bool:
        """Whether a name means the complaint whatever is told around it: "client, 62, has a pacemaker"."""
        if len(part) > 1:  # "six years old" tells only of whom the rest is said
            return not any(term.slipped for term in part) and any(term.weight > BY_THE_WAY for term in part)
        term = part[0]
        sure = fit.closeness >= ONE_SLIP and not fit.guessed and UNSURE.isdisjoint(term.may_be)
        return sure and self._kinds[fit.phrase.entry] in _COMPLAINTS

    def _nearest(self, terms: Sequence[Term], fits: Iterable[Fit], intent: Intent) -> Found:
        """Return the few entries that come nearest to a query that nothing answers."""
        found: Found = {}
        for fit in fits:
            met = [term for place, term in enumerate(terms) if fit.places >> place & 1 and not term.weak]
            ordinary = all(term.everyday and self._body.isdisjoint(term.may_be) for term in met)  # "pizza recipe"
            if met and not fit.guessed and fit.asked >= (LEAST_ORDINARY if ordinary else LEAST_NEAREST):
                self._add(found, [fit], intent)
        first = sorted(found, key=lambda entry: (-found[entry][0], entry))[:MOST_NEAREST]
        return {entry: found[entry] for entry in first}


def _unsaid(words: int) -> float:
    """Return the share that a name keeps of which so many small words were not said."""
    return UNSAID * UNSAID_MORE ** (words - 1) if words else 1.0


def _lead(found: Found, leaders: Sequence[int]) -> None:
    """Put the others below what answers each complaint best, so that two complaints both stand first."""
    least = min((found[entry][0] for entry in leaders), default=1.0)
    for entry, (score, matched) in found.items():
        if entry not in leaders and score > least - BELOW_LEADERS:
            found[entry] = round(least - BELOW_LEADERS, 4), matched
