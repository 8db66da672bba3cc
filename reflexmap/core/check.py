"""The rules that a data folder must keep, each fault with its file and line.

What a single entry can know of itself is checked where it is read (`words`, `safety`); here stands what needs
several entries. Two rooms are of their own: geometry in `coverage`, ids that lead nowhere in `references`.
"""

from __future__ import annotations

from collections.abc import Iterator

from reflexmap.core import (
    chartcheck,
    coverage,
    dangercheck,
    guidelines,
    points,
    promises,
    references,
    routines,
    situation,
    workingorder,
)
from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.danger import DangerScan
from reflexmap.core.errors import Problem
from reflexmap.core.model import Display, Grade, Region, Routine, Symptom, Zone
from reflexmap.core.references import Places, problem
from reflexmap.core.wording import words

NAMED = ("symptoms", "zones", "regions", "routines")  # what lights zones


def problems(atlas: Atlas, places: Places) -> list[Problem]:
    """Return every broken rule."""
    found = [
        *references.problems(atlas, places),
        *_symptoms(atlas, places),
        *workingorder.problems(atlas, places),
        *_words(atlas, places),
        *_cautions(atlas, places),
        *dangercheck.problems(atlas, places),
        *promises.problems(atlas, places),
        *points.problems(atlas, places),
        *guidelines.problems(atlas, places),
        *routines.problems(atlas, places),
        *chartcheck.problems(atlas, places),
        *situation.problems(atlas, places),
    ]
    return found + coverage.problems(atlas, places)


def _symptoms(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for symptom in atlas.symptoms.values():
        if not symptom.danger:
            text = f"'{symptom.id}' names no danger sign: add the worst that it may be."
            yield problem(places, "symptoms", symptom.id, text)
        for caution in symptom.cautions:
            forbidden = set(atlas.cautions[caution].avoid) if caution in atlas.cautions else set()
            for link in symptom.zones:
                if link.zone in forbidden:
                    text = f"'{symptom.id}' lists the zone '{link.zone}', which its caution '{caution}' forbids."
                    yield problem(places, "symptoms", symptom.id, text)


def _words(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find words for something that lights zones that hold a danger sign's phrase, or that two complaints share."""
    known = frozenset(word for kind in NAMED for record in getattr(atlas, kind).values() for word in _spelt(record))
    scan = DangerScan(atlas.dangers, atlas.danger_words, known)
    for kind in NAMED:
        for id_, record in getattr(atlas, kind).items():
            if getattr(record, "display", None) is Display.NEVER:
                continue
            for name in _said(record):
                for sign in scan.heard(name):
                    # A sign must bring help, never zones: whoever types these words gets the sign alone.
                    text = f"'{id_}': '{name}' holds a phrase of the danger sign '{sign}': leave it to that sign."
                    yield problem(places, kind, id_, text)
    taken: dict[str, str] = {}
    for symptom in atlas.symptoms.values():
        for name in (symptom.name, *symptom.aliases, *symptom.misspellings):
            plain = " ".join(name.lower().split())
            if taken.setdefault(plain, symptom.id) != symptom.id:
                text = f"'{symptom.id}': '{name}' stands at '{taken[plain]}' too: keep it in one place."
                yield problem(places, "symptoms", symptom.id, text)


def _spelt(record: Symptom | Zone | Region | Routine) -> tuple[str, ...]:
    """Return the words of a record's names that are spelt rightly."""
    medical = record.medical if isinstance(record, Symptom) else ()
    return tuple(word for name in (record.name, *record.aliases, *medical) for word in words(name))


def _said(record: Symptom | Zone | Region | Routine) -> tuple[str, ...]:
    """Return every name by which a record is found."""
    more = (*record.medical, *record.misspellings) if isinstance(record, Symptom) else ()
    return (record.name, *record.aliases, *more)


def _cautions(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for caution in atlas.cautions.values():
        if caution.grade is Grade.DO_NOT and caution.techniques != ALL:
            text = f"'{caution.id}': 'do-not' rules out every technique: write 'techniques: all'."
            yield problem(places, "cautions", caution.id, text)
