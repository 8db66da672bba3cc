"""The rules that a data folder must keep, each fault with its file and line.

What a single entry can know of itself is checked where it is read (`words`, `safety`); here stands what needs
several entries. Geometry has a file of its own, `coverage`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from reflexmap.core import coverage
from reflexmap.core.atlas import ALL, DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Display, Grade, Rank

Places = dict[tuple[str, str], tuple[str, int]]

# The tables that hold references, and what each field refers to.
REFERENCES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("zones", "zones", (("regions", "regions"),)),
    ("symptoms", "symptoms", (("danger", "dangers"), ("cautions", "cautions"))),
    (
        "cautions",
        "cautions",
        (("avoid", "zones"), ("lightly", "zones"), ("techniques", "techniques"), ("danger", "dangers")),
    ),
    (
        "findings",
        "findings",
        (("zones", "zones"), ("symptoms", "symptoms"), ("techniques", "techniques")),
    ),
)
# Records that carry sources, by the table's name in the atlas and in `places`.
SOURCED = (
    ("zones", "zones"),
    ("techniques", "techniques"),
    ("regions", "regions"),
    ("symptoms", "symptoms"),
    ("cautions", "cautions"),
    ("dangers", "danger_signs"),
    ("findings", "findings"),
    ("charts", "charts"),
)
# Promises that this atlas does not make; see docs/content.md and the advertising rules cited there.
PROMISES = re.compile(
    r"\b(cures?|cured|heals?|healed|detox\w*|flush(es)? (out )?toxins?|boosts? immunity)\b", re.IGNORECASE
)


def problems(atlas: Atlas, places: Places) -> list[Problem]:
    """Return every broken rule."""
    found = [
        *_references(atlas, places),
        *_sources(atlas, places),
        *_symptoms(atlas, places),
        *_cautions(atlas, places),
        *_promises(atlas, places),
    ]
    return found + coverage.problems(atlas, places)


def _problem(places: Places, table: str, id_: str, message: str) -> Problem:
    file, line = places.get((table, id_), ("data", 0))
    return Problem(file, line, message)


def _references(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for table, place, fields in REFERENCES:
        for id_, record in getattr(atlas, table).items():
            for field, target in fields:
                for each in getattr(record, field):
                    if each not in getattr(atlas, target) and getattr(record, field) != ALL:
                        text = f"'{id_}': '{each}' in '{field}' is not in the list of {target}: correct or add it."
                        yield _problem(places, place, id_, text)
    for zone in atlas.zones.values():
        for step in zone.work:
            if step.technique and step.technique not in atlas.techniques:
                text = f"'{zone.id}': the technique '{step.technique}' is unknown: correct or add it."
                yield _problem(places, "zones", zone.id, text)
            elif step.technique and atlas.techniques[step.technique].trained_only:
                text = f"'{zone.id}': '{step.technique}' is for trained hands only: choose another."
                yield _problem(places, "zones", zone.id, text)
    for symptom in atlas.symptoms.values():
        for link in symptom.zones:
            if link.zone not in atlas.zones:
                text = f"'{symptom.id}': the zone '{link.zone}' is unknown: correct or add it."
                yield _problem(places, "symptoms", symptom.id, text)
    for index, area in enumerate(atlas.areas):
        for each in (area.zone, *area.over):
            if each not in atlas.zones:
                yield _problem(places, "areas", str(index), f"The zone '{each}' is unknown: correct or add it.")
    for index, shape in enumerate(atlas.shapes):
        if shape.region not in atlas.regions:
            text = f"The region '{shape.region}' is unknown: correct it or add it to regions.yaml."
            yield _problem(places, "shapes", str(index), text)
    drawn = {shape.region for shape in atlas.shapes}
    for region in atlas.regions:
        if region not in drawn:
            yield _problem(places, "regions", region, f"The region '{region}' has no shape on the body figure.")


def _cited(record: object) -> Iterator[str]:
    """Yield the source ids of a record and of the claims inside it."""
    if isinstance(record, tuple):
        for each in record:
            yield from _cited(each)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if field.name in ("sources", "work_sources"):
                yield from value
            else:
                yield from _cited(value)


def _sources(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for table, place in SOURCED:
        for id_, record in getattr(atlas, table).items():
            for each in dict.fromkeys(_cited(record)):
                if each not in atlas.sources:
                    text = f"'{id_}': the source '{each}' is in no file of data/sources: correct or add it."
                    yield _problem(places, place, id_, text)
    for numbers in atlas.numbers:
        for each in numbers.sources:
            if each not in atlas.sources:
                yield _problem(places, "numbers", numbers.country, f"The source '{each}' is unknown: add it.")


def _symptoms(atlas: Atlas, places: Places) -> Iterator[Problem]:
    phrases = {
        " ".join(phrase.lower().split()): danger.id
        for danger in atlas.dangers.values()
        for sign in danger.signs
        for phrase in sign.phrases
    }
    taken: dict[str, str] = {}
    for symptom in atlas.symptoms.values():
        primary = [link.zone for link in symptom.zones if link.rank is Rank.PRIMARY]
        if symptom.display is not Display.NEVER and not any(atlas.drawn(zone) for zone in primary):
            text = f"'{symptom.id}': the {DEFAULT_CHART} chart draws none of its primary zones: add one that it draws."
            yield _problem(places, "symptoms", symptom.id, text)
        for caution in symptom.cautions:
            forbidden = set(atlas.cautions[caution].avoid) if caution in atlas.cautions else set()
            for link in symptom.zones:
                if link.zone in forbidden:
                    text = f"'{symptom.id}' lists the zone '{link.zone}', which its caution '{caution}' forbids."
                    yield _problem(places, "symptoms", symptom.id, text)
        for words in (symptom.name, *symptom.aliases, *symptom.misspellings):
            plain = " ".join(words.lower().split())
            if plain in phrases and symptom.display is not Display.NEVER and phrases[plain] not in symptom.danger:
                text = f"'{symptom.id}': '{words}' is a phrase of the danger sign '{phrases[plain]}': link that sign."
                yield _problem(places, "symptoms", symptom.id, text)
            if taken.setdefault(plain, symptom.id) != symptom.id:
                text = f"'{symptom.id}': '{words}' stands at '{taken[plain]}' too: keep it in one place."
                yield _problem(places, "symptoms", symptom.id, text)


def _cautions(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for caution in atlas.cautions.values():
        if caution.grade is Grade.DO_NOT and caution.techniques != ALL:
            text = f"'{caution.id}': 'do-not' rules out every technique: write 'techniques: all'."
            yield _problem(places, "cautions", caution.id, text)
    graded: dict[str, tuple[str, str]] = {}
    for danger in atlas.dangers.values():
        for sign in danger.signs:
            for phrase in sign.phrases:
                plain = " ".join(phrase.lower().split())
                owner, level = graded.setdefault(plain, (danger.id, sign.level))
                if level != sign.level:
                    text = f"'{danger.id}': '{phrase}' is '{sign.level}' here and '{level}' at '{owner}': choose one."
                    yield _problem(places, "danger_signs", danger.id, text)


def _promises(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for zone in atlas.zones.values():
        texts = (zone.find.text, zone.brief, zone.tradition.text, *(step.do for step in zone.work))
        yield from _promise(places, "zones", zone.id, texts)
    for symptom in atlas.symptoms.values():
        yield from _promise(places, "symptoms", symptom.id, (symptom.tradition.text,))
    for technique in atlas.techniques.values():
        texts = (technique.what.text, technique.when, *(step.do for step in technique.steps))
        yield from _promise(places, "techniques", technique.id, texts)


def _promise(places: Places, table: str, id_: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        match = PROMISES.search(text)
        if match:
            message = f"'{id_}': '{match.group()}' promises too much: say what it is traditionally used for."
            yield _problem(places, table, id_, message)


def pruned(atlas: Atlas) -> Atlas:
    """Return the atlas without references that lead nowhere, so that the rest can trust every id."""

    def keep(ids: tuple[str, ...], table: object) -> tuple[str, ...]:
        return ids if ids == ALL else tuple(each for each in ids if each in table)  # type: ignore[operator]

    zones = {
        id_: dataclasses.replace(
            zone,
            regions=keep(zone.regions, atlas.regions),
            work=tuple(step for step in zone.work if step.technique in atlas.techniques),
        )
        for id_, zone in atlas.zones.items()
    }
    symptoms = {
        id_: dataclasses.replace(
            symptom,
            zones=tuple(link for link in symptom.zones if link.zone in atlas.zones),
            danger=keep(symptom.danger, atlas.dangers),
            cautions=keep(symptom.cautions, atlas.cautions),
        )
        for id_, symptom in atlas.symptoms.items()
    }
    return dataclasses.replace(
        atlas,
        zones=zones,
        symptoms=symptoms,
        areas=tuple(area for area in atlas.areas if area.zone in atlas.zones),
        shapes=tuple(shape for shape in atlas.shapes if shape.region in atlas.regions),
    )
