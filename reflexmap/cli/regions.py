"""`reflexmap regions`: every part of the body, with the zones that tradition links with it."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.listing import add_listing, print_table
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Region

DESCRIPTION = """\
Lists every region of the body figure: where it lies, its system, its shapes on the figure ("front" or "back"; "side"
is the person's left or right, null where there is none) and the zones that tradition links with it.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    add_listing(
        commands,
        "regions",
        summary="list the body regions with their zones",
        description=DESCRIPTION,
        as_json=lambda atlas: [as_json(atlas, each) for each in atlas.regions.values()],
        as_text=_print,
    )


def _print(atlas: Atlas) -> None:
    print_table(
        (each.id, each.name, ", ".join(zone.id for zone in atlas.zones_of_region(each.id)))
        for each in atlas.regions.values()
    )


def as_json(atlas: Atlas, region: Region) -> dict[str, Any]:
    """Return a region as JSON says it."""
    drawn = dict.fromkeys((shape.view, shape.side) for shape in atlas.shapes if shape.region == region.id)
    return {
        "id": region.id,
        "name": region.name,
        "aliases": list(region.aliases),
        "place": region.place,
        "system": str(region.system),
        "shapes": [{"view": view, "side": side or None} for view, side in drawn],
        "zones": [zone.id for zone in atlas.zones_of_region(region.id)],
        "unverified": region.unverified,
        "sources": list(region.sources),
    }
