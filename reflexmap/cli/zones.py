"""`reflexmap zones`: every zone of the atlas, with its shapes in numbers."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.atlas import known_chart, shipped_atlas
from reflexmap.cli.listing import step_json
from reflexmap.cli.output import DONE, write_json
from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.model import Area, Zone

DESCRIPTION = """\
Lists every zone: names, body regions, systems, the feet on which the Western chart teaches it, where charts
disagree, and each area drawn. Points are millimetres in the picture of the view: x to the right, y up from the
heel end (sole, top) or the floor (sides), for a foot of 260 mm. With --chart only the zones of that chart are listed,
with its feet, and JSON has its words too: surfaces, find, brief, steps (seconds on one foot), unverified, sources.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "zones",
        help="list the zones",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="answer as a JSON list")
    parser.add_argument(
        "--chart", metavar="ID", default="", help="one chart: its zones only, its feet, and with --json its words"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the zones."""
    atlas = shipped_atlas()
    if options.chart:
        known_chart(atlas, options.chart)
    chart = options.chart or DEFAULT_CHART
    zones = [atlas.zone_on(each, chart) for each in atlas.zones]
    if options.chart:
        zones = [zone for zone in zones if zone.feet]
    if options.json:
        words = (words_json(zone) if options.chart else {} for zone in zones)
        write_json([as_json(atlas, zone) | told for zone, told in zip(zones, words, strict=True)])
        return DONE
    wide = max((len(zone.id) for zone in zones), default=0)
    named = max((len(zone.name) for zone in zones), default=0)
    for zone in zones:
        feet = {0: "not in this chart", 1: f"{zone.laterality} foot", 2: "both feet"}[len(zone.feet)]
        drawn = "" if atlas.drawn(zone.id, chart) or not zone.feet else ", not drawn yet"
        print(f"{zone.id:<{wide}}  {zone.name:<{named}}  {feet}{drawn}".rstrip())
    return DONE


def charts_of(atlas: Atlas, zone: Zone) -> list[str]:
    """Return the charts that teach a zone: those that draw it, and the Western one where it names a surface."""
    found = {area.chart for area in atlas.areas if area.zone == zone.id}
    if atlas.zones[zone.id].surfaces:
        found.add(DEFAULT_CHART)
    return sorted(found, key=lambda chart: (chart != DEFAULT_CHART, chart))


def as_json(atlas: Atlas, zone: Zone) -> dict[str, Any]:
    """Return a zone as JSON says it."""
    return {
        "id": zone.id,
        "name": zone.name,
        "aliases": list(zone.aliases),
        "regions": list(zone.regions),
        "systems": [str(system) for system in zone.systems],
        "feet": [str(foot) for foot in zone.feet],
        "charts": charts_of(atlas, zone),
        "disputes": [{"kind": each.kind, "text": each.text, "sources": list(each.sources)} for each in zone.disputes],
        "areas": [_area_json(area) for area in atlas.areas if area.zone == zone.id],
    }


def words_json(zone: Zone) -> dict[str, Any]:
    """Return where to find a zone and how to work it, as the chart that was asked teaches it."""
    return {
        "surfaces": [str(view) for view in zone.surfaces],
        "find": zone.find.text,
        "brief": zone.brief,
        "steps": [step_json(step) for step in zone.work],
        "unverified": zone.find.unverified or zone.work_unverified,
        "sources": list(dict.fromkeys(zone.sources + zone.find.sources + zone.work_sources)),
    }


def _area_json(area: Area) -> dict[str, Any]:
    return {
        "chart": area.chart,
        "view": str(area.view),
        "foot": str(area.foot),
        "point": list(area.pole),
        "centroid": list(area.centroid),
        "area_mm2": area.size,
        "helper": area.helper,
    }
