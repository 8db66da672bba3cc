"""`reflexmap acupoints`: the points of Chinese tradition on foot and ankle."""

from __future__ import annotations

import argparse
from typing import Any

from reflexmap.cli.atlas import shipped_atlas
from reflexmap.cli.output import DONE, write_json
from reflexmap.core.model import Acupoint, Foot
from reflexmap.core.points import on_foot, views_of

DESCRIPTION = """\
Lists the acupoints of foot and ankle: code, pinyin, English name, characters, each spot on both feet, what the
point is traditionally used for, and the ids of the cautions that matter for it. Points are millimetres in the
picture of the view: x to the right, y up from the heel end (sole, top) or the floor (sides), for a foot of 260 mm.
"""
LISTED = (Foot.RIGHT, Foot.LEFT)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "acupoints",
        help="list the acupoints",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="answer as a JSON list")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the acupoints."""
    points = shipped_atlas().acupoints.values()
    if options.json:
        write_json([as_json(point) for point in points])
        return DONE
    code, pinyin, name = (
        max((len(getattr(point, field)) for point in points), default=0) for field in ("code", "pinyin", "name")
    )
    for point in points:
        views = ", ".join(views_of(point))
        print(f"{point.code:<{code}}  {point.pinyin:<{pinyin}}  {point.name:<{name}}  {views}")
    return DONE


def as_json(point: Acupoint) -> dict[str, Any]:
    """Return a point as JSON says it."""
    return {
        "code": point.code,
        "pinyin": point.pinyin,
        "name": point.name,
        "characters": point.characters,
        "spots": [
            {"view": str(spot.view), "foot": str(foot), "at": list(on_foot(spot.at, spot.view, foot))}
            for foot in LISTED
            for spot in point.spots
        ],
        "uses": point.tradition.text,
        "cautions": list(point.cautions),
    }
