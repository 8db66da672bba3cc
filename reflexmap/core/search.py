"""Finds what a person asks for in plain words, and says why each result is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reflexmap.core.answer import Advice, Answer, Hit
from reflexmap.core.atlas import Atlas
from reflexmap.core.danger import DangerScan
from reflexmap.core.denials import denies, leaves_out_refusal
from reflexmap.core.entries import Entries
from reflexmap.core.findingsearch import Outcomes
from reflexmap.core.model import Display, Grade, Level, Numbers
from reflexmap.core.phrases import Phrases
from reflexmap.core.pointsearch import PointNames
from reflexmap.core.scoring import BESIDE, EXACT, Found, Scorer
from reflexmap.core.steps import Steps, at_once, undisturbed
from reflexmap.core.wording import normalise, words

LONGEST = 600  # letters of a query that are looked up; danger signs are listened for beyond
NAMED_EXACTLY = EXACT["misspelling"]
BEARS = 0.81  # score of a result that stands below an emergency although only words of it are named
GRAVE = 0.7  # the same of a page that is advice itself
NOT_SO_NEAR = 0.55  # score of an emergency's page below which it is not meant
NAMED = 0.84  # score of a complaint that is named whole in a query


class SearchIndex:
    """Everything in an atlas that can be asked for. Build it once; answering changes nothing."""

    def __init__(self, atlas: Atlas) -> None:
        with undisturbed():
            at_once(self._building(atlas))

    @classmethod
    def in_steps(cls, atlas: Atlas) -> Steps[SearchIndex]:
        """Build the same in steps, so that a window stays awake, and what is only needed for mistyped words as well."""
        made = cls.__new__(cls)
        yield from made._building(atlas)  # noqa: SLF001 - its own
        yield from made._phrases.warming()  # noqa: SLF001
        return made

    def _building(self, atlas: Atlas) -> Steps[None]:
        self._atlas = atlas
        self._entries = Entries(atlas)
        yield
        phrases = self._phrases = yield from Phrases.in_steps(self._entries.names())
        self._scorer = Scorer(phrases, [hit.kind for hit in self._entries.hits], self._entries.body)
        self._points = PointNames(atlas.acupoints)
        yield
        self._outcomes = Outcomes(atlas.pages, atlas.findings)
        yield
        self._scan = yield from DangerScan.in_steps(atlas.dangers, atlas.danger_words, phrases.spelt_rightly)
        self._emergencies = _emergencies(atlas)

    def answer(self, query: str, *, country: str = "", limit: int | None = 20, cautions: bool = False) -> Answer:
        """Return medical advice, if any, and the results, best first.

        `country` (ISO code) chooses the phone numbers of the advice. With `cautions`, each result has those of its
        page; a list that changes with each letter does without them, since they are looked up among all.
        """
        numbers = self._atlas.numbers_for(country)
        asked = query[:LONGEST]
        scored = self._scorer.scored(asked)
        told = {
            entry: place for place, entry in enumerate(scored.leaders)
        }  # of two that fit as well, the first one told
        ranked = sorted(
            scored.found, key=lambda entry: (-round(scored.found[entry][0], 3), told.get(entry, len(told)), entry)
        )
        ranked = [entry for entry in ranked if not self._far_fetched(entry, scored.found)]
        listed = self._listed(scored.found, ranked[:limit])
        points = self._points_beside(asked, () if scored.nearest else listed)
        research = self._outcomes.hit(asked)
        hits = sorted([*([] if scored.nearest else listed), *points], key=lambda hit: -hit.score)
        total = len(ranked) + len(points) if not scored.nearest else len(points)
        if research is not None and all((hit.kind, hit.id) != ("page", research.id) for hit in hits):
            hits.append(replace(research, score=min([research.score, *(hit.score for hit in hits)])))
            total += 1
        named = [] if scored.nearest else ranked
        heard = self._scan.advice(query, numbers)
        advice = heard or self._advice_by_name(scored.found, named, numbers, asked)
        complaints = [self._entries.hits[each] for each in scored.leaders]
        together = tuple(hit.id for hit in complaints if hit.kind == "symptom")
        if heard is not None and heard.level is Level.EMERGENCY:
            every = len(hits)
            hits = [hit for hit in hits if self._bears(hit)]
            total -= every - len(hits)
            together = together if {hit.id for hit in hits}.issuperset(together) else ()
        hits = [replace(hit, cautions=self._entries.cautions_for(hit)) if cautions else hit for hit in hits[:limit]]
        return Answer(
            query,
            advice,
            tuple(hits),
            total,
            together if len(together) > 1 else (),
            self._nearest(listed) if scored.nearest and not hits and advice is None else (),
        )

    def _far_fetched(self, entry: int, found: Found) -> bool:
        """Whether a word or two would lead to an emergency: "living with sore feet" is no "don't want to live"."""
        score, matched = found[entry]
        never = self._entries.hits[entry].display is Display.NEVER
        return never and matched.how in ("word", "typo") and score < NOT_SO_NEAR

    def _nearest(self, listed: Sequence[Hit]) -> tuple[Hit, ...]:
        """Return what comes nearest, but no emergency: "my phone is dying" wants no page about suicide."""
        return tuple(hit for hit in listed if hit.display is not Display.NEVER)

    def _bears(self, hit: Hit) -> bool:
        """Whether a result may stand below an emergency: what is named, or is advice itself, but nothing half meant.

        "Spilled boiling oil on my foot" asks for no oils for the feet.
        """
        matched = hit.matched
        named = matched is not None and (matched.how not in ("word", "typo") or matched.field == "name")
        grave = hit.display is Display.NEVER and hit.score >= GRAVE
        return named or hit.score >= BEARS or hit.kind == "caution" or grave

    def _listed(self, found: Found, entries: Sequence[int]) -> list[Hit]:
        """Return results with their scores and reasons."""
        hits = ((self._entries.hits[entry], *found[entry]) for entry in entries)
        return [replace(hit, score=score, matched=matched) for hit, score, matched in hits]

    def _points_beside(self, query: str, hits: Sequence[Hit]) -> list[Hit]:
        """Return the acupoints that a query names, unless other results answer it much better."""
        least = BESIDE * max([0.0, *(hit.score for hit in hits)])
        return [each for each in self._points.hits(query) if each.score >= least]

    def _advice_by_name(self, found: Found, ranked: Sequence[int], numbers: Numbers, query: str) -> Advice | None:
        """Return what to look out for when somebody names something that must not be worked at all."""
        best, reason = found[ranked[0]] if ranked else (0.0, None)
        exactly = best >= NAMED_EXACTLY or (reason is not None and reason.how not in ("word", "typo"))
        least = min(best, NAMED_EXACTLY) if exactly else NAMED
        if not exactly and (meant := self._lone_slip(query)):
            scored = self._scorer.scored(meant).found
            return self._advice_by_name(scored, sorted(scored, key=lambda each: -scored[each][0]), numbers, meant)
        denied: frozenset[str] | None = None
        for entry in ranked:
            if found[entry][0] < least:
                break
            if (matched := found[entry][1]) and leaves_out_refusal(matched.text, query):
                continue  # "take a deep breath" is no "can't take a deep breath"
            hit = self._entries.hits[entry]
            groups: Sequence[str] = ()
            if hit.kind == "symptom" and hit.display is Display.NEVER:
                groups = self._atlas.symptoms[hit.id].danger
            elif exactly and hit.kind == "caution" and self._atlas.cautions[hit.id].grade is Grade.DO_NOT:
                main = self._atlas.cautions[hit.id].danger[:1]
                groups = [each for each in main if self._scan.always_pressing(each)]
            if groups and denied is None:
                denied = self._scan.denied(query)
            itself = matched is not None and denies(matched.text)  # "no puff" is a complaint, not a denial of one
            if denied and not itself and not denied.isdisjoint(groups[:1]):
                continue  # a complaint's first group is the one that its name tells of
            left = [each for each in groups if itself or each not in (denied or ())]
            if advice := self._scan.advice_for(left, numbers):
                return advice
        return None

    def _lone_slip(self, query: str) -> str:
        """Return the name of an emergency that a single mistyped word stands for ("stroak"), else nothing."""
        said = words(query)
        return self._scan.slip_of(said[0], self._emergencies) if len(said) == 1 else ""


def _emergencies(atlas: Atlas) -> tuple[str, ...]:
    """Return the names in one word of what must not be worked at all and may be an emergency."""
    symptoms = [(each.name, *each.aliases) for each in atlas.symptoms.values() if each.display is Display.NEVER]
    cautions = [
        (each.name, *each.aliases) for each in atlas.cautions.values() if each.grade is Grade.DO_NOT and each.danger
    ]
    names = (normalise(name) for each in (*symptoms, *cautions) for name in each)
    return tuple(dict.fromkeys(name for name in names if " " not in name))
