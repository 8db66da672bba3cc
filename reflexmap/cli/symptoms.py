"""`reflexmap symptoms`: every complaint, with its zones in working order."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing, print_table
from reflexmap.core.atlas import DEFAULT_CHART, Atlas, ranked
from reflexmap.core.model import Display, Rank, Symptom

DESCRIPTION = """\
Lists every complaint: what people call it, the zones that tradition links with it in working order, the danger signs
it may be, its cautions and acupoints. "zones_display" says whether its zones are shown: normal, after-check (the
question must be answered first) or never (then "advice" says what to do instead).
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "symptoms",
        summary="list the complaints with their zones",
        description=DESCRIPTION,
        as_json=lambda atlas: [as_json(atlas, each) for each in atlas.symptoms.values()],
        as_text=_print,
    )


def _print(atlas: Atlas) -> None:
    print_table(
        (each.id, each.name, ", ".join(link.zone for link in each.links_on(DEFAULT_CHART)) or "no zones: advice only")
        for each in atlas.symptoms.values()
    )


def as_json(atlas: Atlas, symptom: Symptom) -> dict[str, Any]:
    """Return a complaint as JSON says it; the fields that a search has too mean the same."""
    links = () if symptom.display is Display.NEVER else symptom.links_on(DEFAULT_CHART)
    return {
        "id": symptom.id,
        "name": symptom.name,
        "medical": list(symptom.medical),
        "aliases": list(symptom.aliases),
        "misspellings": list(symptom.misspellings),
        "category": symptom.category,
        "sex": symptom.sex or None,
        "zones_display": str(symptom.display),
        "question": symptom.question or None,
        "primary": list(ranked(links, Rank.PRIMARY)),
        "secondary": list(ranked(links, Rank.SECONDARY)),
        "order": [{"zone": link.zone, "rank": str(link.rank)} for link in links],
        "acupoints": list(symptom.acupoints),
        "danger": [danger.id for danger in atlas.dangers_of_symptom(symptom)],
        "cautions": [caution.id for caution in atlas.cautions_of_symptom(symptom)],
        "advice": symptom.advice or None,
        "tradition": symptom.tradition.text,
        "basis": symptom.basis,
        "unverified": symptom.tradition.unverified,
        "sources": list(dict.fromkeys(symptom.sources + symptom.tradition.sources)),
    }
