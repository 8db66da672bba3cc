"""Finds what a person asks for in plain words, and says why each result is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reflexmap.core.answer import Advice, Answer, Hit, Matched
from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.danger import DangerScan
from reflexmap.core.findingsearch import Outcomes
from reflexmap.core.model import Caution, Display, Grade, Link, Numbers, Rank
from reflexmap.core.phrases import Fit, Phrase, Phrases, Term
from reflexmap.core.pointsearch import PointNames
from reflexmap.core.routines import question
from reflexmap.core.wording import normalise, telling, unfold

LONGEST = 600  # letters of a query that are looked up; danger signs are listened for beyond
EXACT = {"name": 1.0, "alias": 0.96, "medical": 0.96, "misspelling": 0.94, "place": 0.7}
HOW = {"name": "exact", "misspelling": "typo"}
SHARE = {"name": 1.0, "alias": 0.98, "medical": 0.98, "misspelling": 0.97, "place": 0.6}
LEAST_ASKED = 0.6  # share of a query that a result covers
NAMED_EXACTLY = EXACT["misspelling"]
NAMED = 0.84  # score of a complaint that is named whole in a query
WHOLE = 0.95  # share from which something counts as all
LEAST_SCORE = 0.35
LEAST_BESIDE = 0.75  # the same when another result covers all of it
LEAST_TOGETHER = 0.38  # share of a query that the complaints named in it cover together,
LEAST_PLAIN = 0.2  # or, when one is named by several words ("knee hurts"), however much is told around it
MOST_COMPLAINTS = 4
KIND = {"symptom": 1.0, "zone": 0.97, "region": 0.95}  # what people look for first; the others come after
REST = 0.93
BESIDE = 0.55  # share of the best score below which a result is left out
BEGINNING = 3  # letters of an unfinished word that must begin a name

_Scored = dict[int, tuple[float, Matched]]


class SearchIndex:
    """Everything in an atlas that can be asked for. Build it once; answering changes nothing."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._hits: list[Hit] = []
        self._cautions: dict[tuple[str, str], tuple[str, ...]] = {}
        self._phrases = Phrases(self._names())
        self._points = PointNames(atlas.acupoints)
        self._outcomes = Outcomes(atlas.pages, atlas.findings)
        self._scan = DangerScan(atlas.dangers, atlas.danger_words, self._phrases.spelt_rightly)

    def answer(self, query: str, *, country: str = "", limit: int | None = 20) -> Answer:
        """Return medical advice, if any, and the results, best first.

        `country` (ISO code) chooses the phone numbers of the advice.
        """
        numbers = self._atlas.numbers_for(country)
        scored = self._scored(query[:LONGEST])
        ranked = sorted(scored.items(), key=lambda item: (-item[1][0], item[0]))
        hits = [
            replace(hit, score=score, matched=matched, cautions=self._cautions_for(hit))
            for hit, score, matched in ((self._hits[entry], *found) for entry, found in ranked[:limit])
        ]
        hits = self._with_points(query[:LONGEST], hits)
        research = self._outcomes.hit(query[:LONGEST])
        if research is not None and all((hit.kind, hit.id) != ("page", research.id) for hit in hits):
            hits.append(replace(research, score=min([research.score, *(hit.score for hit in hits)])))
        hits = hits[:limit]
        advice = self._scan.advice(query, numbers) or self._advice_by_name(ranked, numbers)
        return Answer(query, advice, tuple(hits))

    def _with_points(self, query: str, hits: list[Hit]) -> list[Hit]:
        """Return the results with the acupoints that a query names among them, in the order of their scores."""
        points = self._points.hits(query)
        if not points:
            return hits
        least = BESIDE * max([0.0, *(hit.score for hit in hits)])
        told = [replace(each, cautions=self._cautions_for(each)) for each in points if each.score >= least]
        return sorted(hits + told, key=lambda hit: -hit.score)

    def _cautions_for(self, hit: Hit) -> tuple[str, ...]:
        """Return the cautions that the page of a hit shows, in its order; found once for each."""
        key = (hit.kind, hit.id)
        if key not in self._cautions:
            atlas = self._atlas
            found: tuple[Caution, ...] = ()
            if hit.kind == "symptom":
                found = atlas.cautions_of_symptom(atlas.symptoms[hit.id])
            elif hit.kind == "zone":
                found = atlas.cautions_of_zone(hit.id)
            elif hit.kind == "acupoint":
                found = atlas.cautions_of_acupoint(atlas.acupoints[hit.id])
            elif hit.kind == "routine":
                found = atlas.cautions_of_routine(atlas.routines[hit.id])
            elif hit.kind == "technique":
                found = tuple(c for c in atlas.cautions.values() if hit.id in c.techniques)
            self._cautions[key] = tuple(caution.id for caution in found)
        return self._cautions[key]

    def _advice_by_name(self, ranked: Sequence[tuple[int, tuple[float, Matched]]], numbers: Numbers) -> Advice | None:
        """Return what to look out for when somebody names something that must not be worked at all."""
        exactly = bool(ranked) and ranked[0][1][0] >= NAMED_EXACTLY
        for entry, (score, _) in ranked:
            if score < (NAMED_EXACTLY if exactly else NAMED):
                break
            hit = self._hits[entry]
            groups: Sequence[str] = ()
            if hit.kind == "symptom" and hit.display is Display.NEVER:
                groups = self._atlas.symptoms[hit.id].danger
            elif exactly and hit.kind == "caution" and self._atlas.cautions[hit.id].grade is Grade.DO_NOT:
                main = self._atlas.cautions[hit.id].danger[:1]
                groups = [each for each in main if self._scan.always_pressing(each)]
            if advice := self._scan.advice_for(groups, numbers):
                return advice
        return None

    # Ranking

    def _scored(self, query: str) -> _Scored:
        """Return the score and the reason of every result, by entry."""
        plain = unfold(normalise(query))
        said = plain.split()
        if not said:
            return {}
        scored: _Scored = {}
        by_text, by_telling = self._phrases.by_text, self._phrases.by_telling
        kept = " ".join(telling(said))
        self._add_exact(scored, by_text.get(plain) or by_text.get(plain.replace(" ", ""), []), 1.0)
        self._add_exact(scored, by_text.get(kept, []), 0.97)
        self._add_exact(scored, by_telling.get(kept, []), 0.95)
        unfinished = not query[-1:].isspace()
        terms = self._phrases.terms(said, unfinished=unfinished)
        if not any(term.known for term in terms):
            return scored
        fits = self._phrases.fits(terms)
        if unfinished and len(plain) <= BEGINNING:
            fits = [fit for fit in fits if fit.phrase.plain.startswith(plain)]
        vague = all(term.weak or not term.known for term in terms)
        if vague:  # "it hurts", "massage"
            kind = "symptom" if any("pain" in term.may_be for term in terms) else "technique"
            fits = [fit for fit in fits if self._hits[fit.phrase.entry].kind == kind]
        # A short word taken for a slip counts only when nothing else was said or meant.
        fits = [fit for fit in fits if not fit.guessed or fit.told > WHOLE or fit.places.bit_count() > 1]
        if scored or any(fit.asked > WHOLE and fit.told > WHOLE for fit in fits):
            self._add(scored, (fit for fit in fits if fit.asked >= LEAST_BESIDE))
        elif not self._add_several(scored, terms, fits):
            self._add(scored, (fit for fit in fits if fit.asked >= LEAST_ASKED and (vague or _says_enough(fit, terms))))
        least = max([LEAST_SCORE, *(BESIDE * score for score, _ in scored.values())])
        return {entry: found for entry, found in scored.items() if found[0] >= least}

    def _add_exact(self, scored: _Scored, phrases: Iterable[Phrase], share: float) -> None:
        for phrase in phrases:
            score = round(EXACT[phrase.field] * share, 4)
            if score > scored.get(phrase.entry, (0.0, None))[0]:
                how = HOW.get(phrase.field, "alias")
                scored[phrase.entry] = score, Matched(phrase.text, phrase.field, how)

    def _add(self, scored: _Scored, fits: Iterable[Fit], share: float = 1.0) -> None:
        """Keep the best fit of each entry."""
        for fit in fits:
            field, entry = fit.phrase.field, fit.phrase.entry
            score = round(fit.score * SHARE[field] * share * KIND.get(self._hits[entry].kind, REST), 4)
            if score > scored.get(entry, (0.0, None))[0]:
                scored[entry] = score, Matched(fit.phrase.text, field, "typo" if fit.slipped else "word")

    def _add_several(self, scored: _Scored, terms: list[Term], fits: list[Fit]) -> bool:
        """Take a query apart into complaints that are named whole; False if they do not make up the query."""
        parts: list[list[Term]] = []
        left = terms
        total = sum(term.weight for term in terms)
        covered = 0.0
        while len(parts) < MOST_COMPLAINTS:
            whole = [fit for fit in fits if fit.told > WHOLE and _says_enough(fit, left)]
            if not whole:
                break
            best = max(whole, key=lambda fit: (round(fit.asked * fit.closeness, 3), -fit.phrase.entry))
            part = [term for place, term in enumerate(left) if best.places >> place & 1]
            parts.append(part)
            covered += sum(term.weight for term in part) / total
            # "Pain in neck and shoulder": what is said of one part may be meant for the next.
            left = [term for term in left if term not in part or term.weak]
            if all(term.weak or not term.known for term in left):
                break
            fits = self._phrases.fits(left)
        plain = any(len(part) > 1 and not any(term.slipped for term in part) for part in parts)
        slipped = any(term.slipped for part in parts for term in part)
        if covered < (LEAST_PLAIN if plain else LEAST_ASKED if slipped else LEAST_TOGETHER):
            return False
        for part in parts:
            # One word out of a query is too little for results that are only partly named by it.
            told = WHOLE if len(part) == 1 and len(terms) > 1 else 0.0
            again = (fit for fit in self._phrases.fits(part) if fit.asked >= LEAST_ASKED and fit.told > told)
            self._add(scored, again, 0.85 + 0.15 * min(1.0, covered))
        return True

    # What can be asked for

    def _names(self) -> Iterable[tuple[int, str, str]]:
        """Give (entry, text, field) of everything, in the order that breaks ties."""
        atlas = self._atlas
        for symptom in atlas.symptoms.values():
            links = () if symptom.display is Display.NEVER else symptom.links_on(DEFAULT_CHART)
            hit = _hit("symptom", symptom.id, symptom.name, links)
            hit = replace(hit, display=symptom.display, question=symptom.question)
            others = {"alias": symptom.aliases, "medical": symptom.medical, "misspelling": symptom.misspellings}
            yield from self._entry(hit, _forms(symptom.name), others)
        for zone in atlas.zones.values():
            hit = _hit("zone", zone.id, zone.name, (Link(zone.id, Rank.PRIMARY),))
            yield from self._entry(hit, (*_forms(zone.name), zone.label), {"alias": zone.aliases})
        for region in atlas.regions.values():
            links = tuple(Link(zone.id, Rank.PRIMARY) for zone in atlas.zones_of_region(region.id))
            others = {"alias": region.aliases, "place": (region.place,)}
            yield from self._entry(_hit("region", region.id, region.name, links), _forms(region.name), others)
        for technique in atlas.techniques.values():
            hit = _hit("technique", technique.id, technique.name)
            yield from self._entry(hit, _forms(technique.name), {"alias": technique.aliases})
        for caution in atlas.cautions.values():
            hit = _hit("caution", caution.id, caution.name)
            yield from self._entry(hit, _forms(caution.name), {"alias": caution.aliases})
        for routine in atlas.routines.values():
            hit = _hit("routine", routine.id, routine.name, atlas.links_of_routine(routine.id))
            if asked := question(atlas, routine):
                hit = replace(hit, display=Display.AFTER_CHECK, question=asked)
            yield from self._entry(hit, _forms(routine.name), {"alias": routine.aliases})
        for page in atlas.pages.values():
            yield from self._entry(_hit("page", page.id, page.name), _forms(page.name), {"alias": page.aliases})

    def _entry(
        self, hit: Hit, names: tuple[str, ...], others: Mapping[str, tuple[str, ...]]
    ) -> Iterable[tuple[int, str, str]]:
        """Keep a hit, and give its names."""
        entry = len(self._hits)
        self._hits.append(hit)
        for name in dict.fromkeys(names):
            yield entry, name, "name"
        for field, texts in others.items():
            for text in texts:
                yield entry, text, field


def _hit(kind: str, entry: str, name: str, links: tuple[Link, ...] = ()) -> Hit:
    """Return a hit that waits for its score and reason."""
    return Hit(kind, entry, name, 0.0, Matched("", "", ""), links=links)


def _forms(name: str) -> tuple[str, ...]:
    """Return a name as it stands, without what it says in brackets, and an abbreviation that stands there."""
    before, _, inside = name.partition(" (")
    short = inside.rstrip(")")
    return (name, before, short) if short.isupper() else (name, before)


def _says_enough(fit: Fit, terms: Sequence[Term]) -> bool:
    """Whether a fit rests on more than weak words."""
    return any(fit.places >> place & 1 and not term.weak for place, term in enumerate(terms))
