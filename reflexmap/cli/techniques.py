"""`reflexmap techniques`: every way of working the foot, step by step."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing, print_table, step_json
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Technique

DESCRIPTION = """\
Lists every technique: its names, what it is, which hand does it, its steps, when it serves and when not. A step has
a pressure from 0 (no hand pressure) to 5 (deep, for trained hands only) and a time in seconds.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "techniques",
        summary="list the techniques with their steps",
        description=DESCRIPTION,
        as_json=lambda atlas: [as_json(each) for each in atlas.techniques.values()],
        as_text=_print,
    )


def _print(atlas: Atlas) -> None:
    print_table(
        (each.id, each.name, each.family, f"{sum(step.seconds for step in each.steps)} s")
        for each in atlas.techniques.values()
    )


def as_json(technique: Technique) -> dict[str, Any]:
    """Return a technique as JSON says it."""
    return {
        "id": technique.id,
        "name": technique.name,
        "aliases": list(technique.aliases),
        "family": technique.family,
        "what": technique.what.text,
        "hand": technique.hand,
        "steps": [step_json(step) for step in technique.steps],
        "seconds": sum(step.seconds for step in technique.steps),
        "when": technique.when,
        "when_not": technique.when_not,
        "trained_only": technique.trained_only,
        "unverified": technique.what.unverified,
        "sources": list(dict.fromkeys(technique.what.sources + technique.sources)),
    }
