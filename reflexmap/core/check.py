"""The rules that a data folder must keep, each fault with its file and line.

What a single entry can know of itself is checked where it is read (`words`, `safety`); here stands what needs
several entries. Two rooms are of their own: geometry in `coverage`, ids that lead nowhere in `references`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reflexmap.core import coverage, guidelines, points, references, routines
from reflexmap.core.atlas import ALL, DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Display, Grade, Rank
from reflexmap.core.references import Places, problem

# Promises that this atlas does not make: it says what tradition teaches and what research found.
PROMISES = re.compile(
    r"\b(cures?|cured|heals?|healed|detox\w*|flush(es)? (out )?toxins?|boosts? immunity)\b", re.IGNORECASE
)


def problems(atlas: Atlas, places: Places) -> list[Problem]:
    """Return every broken rule."""
    found = [
        *references.problems(atlas, places),
        *_symptoms(atlas, places),
        *_words(atlas, places),
        *_cautions(atlas, places),
        *_dangers(atlas, places),
        *_promises(atlas, places),
        *points.problems(atlas, places),
        *guidelines.problems(atlas, places),
        *routines.problems(atlas, places),
    ]
    return found + coverage.problems(atlas, places)


def _symptoms(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for symptom in atlas.symptoms.values():
        if not symptom.danger:
            text = f"'{symptom.id}' names no danger sign: add the worst that it may be."
            yield problem(places, "symptoms", symptom.id, text)
        for link in symptom.zones:
            if link.rank is Rank.PRIMARY and link.zone in atlas.zones and not atlas.drawn(link.zone):
                text = f"'{symptom.id}': the {DEFAULT_CHART} chart does not draw its primary zone '{link.zone}'."
                yield problem(places, "symptoms", symptom.id, text)
        for caution in symptom.cautions:
            forbidden = set(atlas.cautions[caution].avoid) if caution in atlas.cautions else set()
            for link in symptom.zones:
                if link.zone in forbidden:
                    text = f"'{symptom.id}' lists the zone '{link.zone}', which its caution '{caution}' forbids."
                    yield problem(places, "symptoms", symptom.id, text)


def _words(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find words for a complaint that are a danger sign's phrase, or that two complaints share."""
    phrases = {
        " ".join(phrase.lower().split()): danger.id
        for danger in atlas.dangers.values()
        for sign in danger.signs
        for phrase in sign.phrases
    }
    taken: dict[str, str] = {}
    for symptom in atlas.symptoms.values():
        for words in (symptom.name, *symptom.aliases, *symptom.misspellings):
            plain = " ".join(words.lower().split())
            if plain in phrases and symptom.display is not Display.NEVER and phrases[plain] not in symptom.danger:
                text = f"'{symptom.id}': '{words}' is a phrase of the danger sign '{phrases[plain]}': link that sign."
                yield problem(places, "symptoms", symptom.id, text)
            if taken.setdefault(plain, symptom.id) != symptom.id:
                text = f"'{symptom.id}': '{words}' stands at '{taken[plain]}' too: keep it in one place."
                yield problem(places, "symptoms", symptom.id, text)


def _cautions(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for caution in atlas.cautions.values():
        if caution.grade is Grade.DO_NOT and caution.techniques != ALL:
            text = f"'{caution.id}': 'do-not' rules out every technique: write 'techniques: all'."
            yield problem(places, "cautions", caution.id, text)


def _dangers(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find a phrase at two levels, and harmless sayings that swallow a phrase."""
    graded: dict[str, tuple[str, str]] = {}
    for danger in atlas.dangers.values():
        for sign in danger.signs:
            for phrase in sign.phrases:
                plain = " ".join(phrase.lower().split())
                owner, level = graded.setdefault(plain, (danger.id, sign.level))
                if level != sign.level:
                    text = f"'{danger.id}': '{phrase}' is '{sign.level}' here and '{level}' at '{owner}': choose one."
                    yield problem(places, "danger_signs", danger.id, text)
    for danger in atlas.dangers.values():
        for harmless in danger.not_signs:
            # A harmless saying masks its words, so a sign inside it would never be heard.
            plain = f" {' '.join(harmless.lower().split())} "
            for phrase in graded:
                if plain in f" {phrase} ":
                    text = f"'{danger.id}': '{harmless}' in 'not_signs' swallows the sign '{phrase}': remove it."
                    yield problem(places, "danger_signs", danger.id, text)


def _promises(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for zone in atlas.zones.values():
        texts = (zone.find.text, zone.brief, zone.tradition.text, *(step.do for step in zone.work))
        yield from _promise(places, "zones", zone.id, texts)
    for symptom in atlas.symptoms.values():
        yield from _promise(places, "symptoms", symptom.id, (symptom.tradition.text,))
    for routine in atlas.routines.values():
        texts = (routine.about.text, *(step.do for step in routine.steps))
        yield from _promise(places, "routines", routine.id, texts)
    for page in atlas.pages.values():
        texts = tuple(claim.text for section in page.sections for claim in section.claims)
        yield from _promise(places, "pages", page.id, texts)
    for point in atlas.acupoints.values():
        texts = (point.find.text, point.press.do, point.tradition.text)
        yield from _promise(places, "acupoints", point.id, texts)
    for technique in atlas.techniques.values():
        texts = (technique.what.text, technique.when, *(step.do for step in technique.steps))
        yield from _promise(places, "techniques", technique.id, texts)


def _promise(places: Places, table: str, id_: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        match = PROMISES.search(text)
        if match:
            message = f"'{id_}': '{match.group()}' promises too much: say what it is traditionally used for."
            yield problem(places, table, id_, message)
