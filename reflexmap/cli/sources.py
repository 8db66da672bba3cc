"""`reflexmap sources`: every source that somebody opened, with the claims that rest on it."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing
from reflexmap.cli.output import write
from reflexmap.core.atlas import Atlas
from reflexmap.core.citations import Cited, cited
from reflexmap.core.model import Source

DESCRIPTION = """\
Lists every source: title, authors, year, address, how much of it was seen and when, and each claim that rests on it.
A claim names its record (kind and id), the field that holds it ("find", "work", "tradition", "reason"; empty where
the source bears out the record as a whole) and its words.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "sources",
        summary="list the sources with the claims that rest on them",
        description=DESCRIPTION,
        as_json=_listed,
        as_text=_print,
    )


def _listed(atlas: Atlas) -> list[dict[str, Any]]:
    claims = cited(atlas)
    return [as_json(each, claims[each.id]) for each in atlas.sources.values()]


def _print(atlas: Atlas) -> None:
    claims = cited(atlas)
    for source in atlas.sources.values():
        signed = ", ".join(each for each in (source.authors, source.year) if each)
        write(f"{source.id}: {source.title}" + (f" ({signed})" if signed else ""))
        write(source.locator, 2)
        write(f"Seen: {source.seen} ({source.date})", 2)
        for claim in claims[source.id]:
            place = f"{claim.kind}:{claim.id}" + (f", {claim.field}" if claim.field else "")
            write(f"- {place}: {claim.text}", 2)
        write()


def as_json(source: Source, claims: tuple[Cited, ...]) -> dict[str, Any]:
    """Return a source as JSON says it."""
    return {
        "id": source.id,
        "kind": source.kind,
        "title": source.title,
        "authors": source.authors,
        "year": source.year,
        "locator": source.locator,
        "seen": source.seen,
        "date": source.date,
        "claims": [{"kind": c.kind, "id": c.id, "field": c.field or None, "text": c.text} for c in claims],
    }
