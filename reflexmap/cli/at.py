"""`reflexmap at`: the zones under a point of a foot."""

from __future__ import annotations

import argparse
import math
from typing import Any

from reflexmap.cli.atlas import known_chart, shipped_atlas
from reflexmap.cli.output import DONE, SCHEMA, say, write_json
from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.model import Foot, View

DESCRIPTION = """\
Names the zones that cover a point, the topmost (smallest) first. The point is given in millimetres in the
picture of the view: x to the right, y up from the heel end (sole, top) or the floor (sides), for a foot of
260 mm. On the sole x is 0 on the mid-line of the foot; the left foot is the mirror image of the right one.
"""
EPILOG = """\
example:
  reflexmap at plantar right -20 140
  reflexmap at medial left 60 25 --chart rwo-shur
  reflexmap at plantar right -20 140 --chart both --json

exit codes: 0 done (no zone at the point too), 2 wrong use
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "at",
        help="name the zones under a point",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("view", metavar="VIEW", choices=[str(view) for view in View], help=", ".join(View))
    parser.add_argument("foot", metavar="FOOT", choices=[str(foot) for foot in Foot], help=" or ".join(Foot))
    parser.add_argument("x", metavar="X", type=_number, help="millimetres to the right")
    parser.add_argument("y", metavar="Y", type=_number, help="millimetres up")
    parser.add_argument(
        "--chart",
        default=DEFAULT_CHART,
        metavar="ID",
        help=f"the chart to ask (default: {DEFAULT_CHART}); {BOTH_CHARTS} names the zones of each whole chart",
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=run)


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


_number.__name__ = "number"  # what argparse calls it when it complains


def run(options: argparse.Namespace) -> int:
    """Name the zones under the point."""
    atlas = shipped_atlas()
    known_chart(atlas, options.chart, both=True)
    from reflexmap.core.hits import ZoneIndex, zones_of  # noqa: PLC0415 - only this command asks

    both = options.chart == BOTH_CHARTS
    by_chart: dict[str, tuple[str, ...]] = {}
    for chart in atlas.charts_in(options.chart):
        areas = atlas.areas_on(View(options.view), Foot(options.foot), chart)
        by_chart[chart] = zones_of(ZoneIndex(areas).at((options.x, options.y)))
    found = dict.fromkeys(zone for zones in by_chart.values() for zone in zones)
    if options.json:
        answer: dict[str, Any] = {"schema": SCHEMA, "zones": list(found)}
        write_json(answer | ({"charts": {chart: list(zones) for chart, zones in by_chart.items()}} if both else {}))
        return DONE
    for zone in found:
        charts = ", ".join(chart for chart, zones in by_chart.items() if zone in zones)
        print(f"{zone}  {atlas.zones[zone].name}" + (f"  ({charts})" if both else ""))
    if not found:
        say("No zone lies at this point.")
    return DONE
