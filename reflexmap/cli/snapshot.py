"""`reflexmap snapshot`: the window as a picture, without a display."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from reflexmap.cli.output import DONE, target
from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.errors import UserError
from reflexmap.core.model import View

ALL = "all"  # the view that shows all surfaces
THEMES = ("light", "dark", "contrast", "contrast-dark")
LEAST, MOST = 320, 8000  # logical pixels of one side
_SIZE = re.compile(r"([1-9]\d{0,4})[xX]([1-9]\d{0,4})\Z", re.ASCII)

DESCRIPTION = """\
Writes the window as it would look, as a PNG. --size is in logical pixels; the picture has --size times --scale
pixels.
"""
EPILOG = """\
examples:
  reflexmap snapshot -o window.png
  reflexmap snapshot -o liver.png --zone liver --theme dark --scale 2
  reflexmap snapshot -o sleep.png --query "cant sleep" --size 1024x700
  reflexmap snapshot -o inner.png --view medial --chart rwo-shur
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "snapshot",
        help="write a picture of the window",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="a .png file to write")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--zone", metavar="ID", default="", help="a zone to choose")
    what.add_argument("--query", metavar="TEXT", default="", help="words to search for; the best result is chosen")
    parser.add_argument(
        "--answered", action="store_true", help="with --query: as after its safety question was answered with no"
    )
    parser.add_argument(
        "--view", choices=[*map(str, View), ALL], default=str(View.PLANTAR), help=f"surface; {ALL} for all four"
    )
    parser.add_argument(
        "--chart",
        default=DEFAULT_CHART,
        metavar="ID",
        help=f"the chart (default: {DEFAULT_CHART}); {BOTH_CHARTS} marks where the charts differ",
    )
    parser.add_argument("--theme", choices=THEMES, default="light", help="default: light")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1440, 900), help="default: 1440x900")
    parser.add_argument("--scale", type=int, choices=(1, 2), default=1, help="pixels for each logical one")
    parser.set_defaults(run=run)


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.match(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no size: write it like 1440x900")
    width, height = int(found.group(1)), int(found.group(2))
    if not (LEAST <= width <= MOST and LEAST <= height <= MOST):
        raise argparse.ArgumentTypeError(f"each side must be {LEAST} to {MOST} pixels")
    return width, height


def run(options: argparse.Namespace) -> int:
    """Write the picture and name it."""
    target(options.output, (".png",))
    if options.zone or options.chart != DEFAULT_CHART:
        from reflexmap.cli.atlas import known_chart, shipped_atlas  # noqa: PLC0415 - only to look the names up

        atlas = shipped_atlas()
        if options.chart != BOTH_CHARTS:
            known_chart(atlas, options.chart)
        if options.zone:
            _, options.zone = atlas.find(options.zone, ("zone",))
    from reflexmap.app import snapshot  # noqa: PLC0415 - the window's parts, when all else is right

    path = Path(options.output)
    try:
        snapshot(
            path,
            zone=options.zone,
            query=options.query,
            view=None if options.view == ALL else View(options.view),
            chart=options.chart,
            look=options.theme,
            size=options.size,
            scale=options.scale,
            answered=options.answered,
        )
    except OSError as error:
        raise UserError(f'The picture cannot be written to "{path}" ({error.strerror or error}).') from error
    print(path)
    return DONE
