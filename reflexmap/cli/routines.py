"""`reflexmap routines`: steps for one sitting, in order and with their times."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing
from reflexmap.cli.output import write
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Routine, RoutineStep
from reflexmap.core.routines import question

DESCRIPTION = """\
Lists every routine with its steps in order: what to do, on which foot ("both", "right", "left"), in which zone, with
which technique, at which pressure (0 to 4) and for how many seconds. The seconds of a step cover both feet together,
or the one foot named. Its cautions are ids; read them before you begin.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "routines",
        summary="list the routines with their steps",
        description=DESCRIPTION,
        as_json=lambda atlas: [as_json(atlas, each) for each in atlas.routines.values()],
        as_text=_print,
    )


def _print(atlas: Atlas) -> None:
    for routine in atlas.routines.values():
        write(f"{routine.id}: {routine.name} ({routine.minutes} min)")
        if asked := question(atlas, routine):
            write(f"First: {asked}", 2)
        for number, step in enumerate(routine.steps, 1):
            write(f"{number}. {step.do} ({_details(atlas, step)})", 2)
        write()


def _details(atlas: Atlas, step: RoutineStep) -> str:
    """Return foot, zone, technique, pressure and time in a few words."""
    zone, technique = atlas.zones.get(step.zone), atlas.techniques.get(step.technique)
    foot = "both feet" if step.foot == "both" else f"{step.foot} foot"
    names = [each.name for each in (zone, technique) if each is not None]
    return ", ".join((foot, *names, f"pressure {step.pressure}", f"{step.seconds} s"))


def as_json(atlas: Atlas, routine: Routine) -> dict[str, Any]:
    """Return a routine as JSON says it; a step's foot is "both", "right" or "left"."""
    return {
        "id": routine.id,
        "name": routine.name,
        "aliases": list(routine.aliases),
        "about": routine.about.text,
        "complaints": list(routine.complaints),
        "question": question(atlas, routine) or None,
        "minutes": routine.minutes,
        "seconds": routine.seconds,
        "steps": [
            {
                "do": step.do,
                "foot": step.foot,
                "zone": step.zone or None,
                "technique": step.technique or None,
                "pressure": step.pressure,
                "seconds": step.seconds,
            }
            for step in routine.steps
        ],
        "zones": list(routine.zones),
        "cautions": list(routine.cautions),
        "danger": list(routine.danger),
        "unverified": routine.about.unverified,
        "sources": list(dict.fromkeys(routine.about.sources + routine.sources)),
    }
