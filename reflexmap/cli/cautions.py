"""`reflexmap cautions`: every reason for care, with its grade."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing, print_table
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Caution

DESCRIPTION = """\
Lists every caution: whom it concerns, what to do, why, and its grade: do-not, ask-first (a doctor or midwife),
leave-out (the spot) or go-lightly. "avoid" and "lightly" name zones, "techniques" what it rules out; each may be
the single word "all". "danger" names the groups of danger signs that belong to it, "help" what
to do instead, whether gentle touch is all right and what to ask a doctor (null where nothing is written).
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "cautions",
        summary="list the cautions with their grades",
        description=DESCRIPTION,
        as_json=lambda atlas: [as_json(each) for each in atlas.cautions.values()],
        as_text=_print,
    )


def _print(atlas: Atlas) -> None:
    print_table((each.id, str(each.grade), each.name) for each in atlas.cautions.values())


def as_json(caution: Caution) -> dict[str, Any]:
    """Return a caution as JSON says it."""
    told = caution.help
    return {
        "id": caution.id,
        "name": caution.name,
        "aliases": list(caution.aliases),
        "grade": str(caution.grade),
        "who": caution.who,
        "action": caution.action,
        "reason": caution.reason.text,
        "always": caution.always,
        "avoid": list(caution.avoid),
        "lightly": list(caution.lightly),
        "techniques": list(caution.techniques),
        "danger": list(caution.danger),
        "help": {"instead": told.instead.text, "gentle": told.gentle, "ask": told.ask} if told else None,
        "unverified": caution.reason.unverified,
        "sources": list(caution.reason.sources),
    }
