"""Reads routines, and checks that none lacks a caution of what it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.model import Display, Routine, RoutineStep
from reflexmap.core.references import Places, problem

FEET = ("both", "right", "left")
LONGEST_STEP = 160  # letters of one step: a person reads it with busy hands
SENTENCE = re.compile(r"(?<=[.?]) +")  # between two sentences of a question


def read_routine(fields: Fields) -> Routine:
    """Return the routine of one entry of `data/routines.yaml`."""
    routine = Routine(
        id=fields.id(),
        name=fields.text("name", longest=60),
        aliases=fields.texts("aliases"),
        minutes=fields.whole("minutes", 1, 180),
        about=fields.claim("about"),
        complaints=fields.ids("complaints"),
        cautions=fields.ids("cautions"),
        danger=fields.ids("danger"),
        steps=tuple(_step(each) for each in fields.entries("steps")),
        sources=fields.ids("sources"),
    )
    if not routine.steps:
        fields.fault("steps", "A routine needs steps.")
    elif abs(routine.seconds - routine.minutes * 60) > 30:
        text = f"The steps take {routine.seconds} seconds in all, which is not {routine.minutes} minutes: correct it."
        fields.fault("minutes", text)
    if not routine.sources and not routine.about.unverified:
        fields.fault("sources", "A routine needs a source, or an unverified 'about'.")
    fields.done()
    return routine


def _step(fields: Fields) -> RoutineStep:
    step = RoutineStep(
        do=fields.text("do", longest=LONGEST_STEP),
        foot=fields.word("foot", FEET),
        zone=fields.text("zone", optional=True),
        technique=fields.text("technique", optional=True),
        pressure=fields.whole("pressure", 0, 4),
        seconds=fields.whole("seconds", 1, 3600),
    )
    if not step.zone and not step.technique:
        fields.fault("technique", "A step names a zone, a technique or both.")
    fields.done()
    return step


def question(atlas: Atlas, routine: Routine) -> str:
    """Return what must be answered before a routine's steps, "" for nothing; what two complaints ask stands once."""
    found = (atlas.symptoms[each] for each in routine.complaints if each in atlas.symptoms)
    asked: list[str] = []
    for symptom in found:
        for sentence in SENTENCE.split(symptom.question) if symptom.display is Display.AFTER_CHECK else ():
            twice = [place for place, each in enumerate(asked) if _asks(each, sentence) or _asks(sentence, each)]
            if twice:
                asked[twice[0]] = max(asked[twice[0]], sentence, key=len)
            else:
                asked.append(sentence)
    return " ".join(asked)


def _asks(long: str, short: str) -> bool:
    """Whether one question begins with all the words of another."""
    words = short.casefold().rstrip("?.").split()
    return long.casefold().rstrip("?.").replace(",", " ").split()[: len(words)] == words


def problems(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find routines that use what they do not warn of, and steps that do not fit their zone or a lay person."""
    for routine in atlas.routines.values():
        for caution in missing_cautions(atlas, routine):
            text = f"'{routine.id}' lacks the caution '{caution}' of what it uses: add it."
            yield problem(places, "routines", routine.id, text)
        for each in routine.complaints:
            if each in atlas.symptoms and atlas.symptoms[each].display is Display.NEVER:
                text = f"'{routine.id}': the complaint '{each}' shows no zones: there is no routine for it."
                yield problem(places, "routines", routine.id, text)
        for step in routine.steps:
            technique, zone = atlas.techniques.get(step.technique), atlas.zones.get(step.zone)
            if technique is not None and technique.trained_only:
                text = f"'{routine.id}': '{technique.id}' is for trained hands only: choose another."
                yield problem(places, "routines", routine.id, text)
            if zone is not None and zone.laterality not in ("both", step.foot):
                text = f"'{routine.id}': the zone '{zone.id}' is on the {zone.laterality} foot only: correct 'foot'."
                yield problem(places, "routines", routine.id, text)


def missing_cautions(atlas: Atlas, routine: Routine) -> tuple[str, ...]:
    """Return the cautions that a routine's techniques and zones carry and that it does not name."""
    techniques = {step.technique for step in routine.steps} - {""}
    zones = {step.zone for step in routine.steps} - {""}
    found = []
    for caution in atlas.cautions.values():
        used = caution.techniques == ALL or bool(techniques & set(caution.techniques))
        used = used or bool(zones & (set(caution.avoid) | set(caution.lightly)))
        if used and caution.id not in routine.cautions:
            found.append(caution.id)
    return tuple(found)
