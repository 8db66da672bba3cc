"""The options of `reflexmap sheet`: the choices of the print dialog, by the same names."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.errors import UserError
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import (
    LEAST_MARGIN,
    MOST_MARGIN,
    TILE_PAPERS,
    Choices,
    Ink,
    Orientation,
    Paper,
    Part,
    TypeSize,
    problems,
)

SEXES = ("female", "male")


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add an option for each choice."""
    usual = Choices()
    add = parser.add_argument_group("choices").add_argument
    add(
        "--chart",
        default=DEFAULT_CHART,
        metavar="ID",
        help=f"the chart whose places and words are printed (default: {DEFAULT_CHART}); {BOTH_CHARTS} draws all, "
        f"in the words of the {DEFAULT_CHART} one",
    )
    add("--paper", choices=[*map(str, Paper)], default=str(usual.paper), help="paper size (default: a4)")
    add("--orientation", choices=[*map(str, Orientation)], default=str(usual.orientation), help="default: auto")
    add(
        "--margin",
        type=float,
        default=usual.margin,
        metavar="MM",
        help=f"margins, {LEAST_MARGIN:g} to {MOST_MARGIN:g} mm (default: {usual.margin:g})",
    )
    add("--ink", choices=[*map(str, Ink)], default=str(usual.ink), help="colour, grey, or black alone")
    add("--grey", action="store_true", help="the same as --ink grey")
    add("--type", choices=[*map(str, TypeSize)], default=str(usual.type_size), help="size of the type in points")
    add("--without", action="append", choices=[*map(str, Part)], default=[], help="a part to leave out; repeatable")
    add("--foot", choices=[*map(str, Foot)], help="one foot only")
    add("--surface", action="append", choices=[*map(str, View)], default=[], help="a surface to draw; repeatable")
    add("--title", default="", metavar="TEXT", help="a title in place of the sheet's own")
    add("--no-name-line", action="store_true", help="without the lines for a name and a date")
    add("--practice", default="", metavar="TEXT", help="the name of a practice, above the title")
    add("--logo", default="", metavar="FILE", help="a picture beside that name")
    add("--sex", choices=SEXES, default=usual.sex, help="whose organs are drawn (default: female)")
    add("--skin", default=usual.skin, metavar="ID", help="a skin tone: fair, light, medium, tan, brown, deep or paper")
    add("--no-numbers", action="store_true", help="blank sheets without numbers")
    add("--life-size", action="store_true", help="charts with feet 260 mm long, over several sheets if need be")
    add("--tiles", choices=[*map(str, TILE_PAPERS)], help="spread each page over sheets of a smaller paper")


def choices_of(options: argparse.Namespace) -> Choices:
    """Return the choices that a person typed; raises UserError for those that cannot be printed."""
    ink = Ink.GREY if options.grey and options.ink == str(Ink.COLOUR) else Ink(options.ink)
    choices = Choices(
        parts=frozenset(Part) - {Part(each) for each in options.without},
        feet=(Foot(options.foot),) if options.foot else Choices().feet,
        surfaces=_views(options.surface),
        paper=Paper(options.paper),
        orientation=Orientation(options.orientation),
        margin=options.margin,
        ink=ink,
        type_size=TypeSize(options.type),
        title=options.title,
        name_line=not options.no_name_line,
        practice=options.practice,
        logo=options.logo,
        chart=options.chart,
        sex=options.sex,
        skin=options.skin,
        numbers=not options.no_numbers,
        life_size=options.life_size,
        tiles=Paper(options.tiles) if options.tiles else None,
    )
    if faults := problems(choices):
        raise UserError(faults[0])
    return choices


def _views(names: Sequence[str]) -> tuple[View, ...]:
    return tuple(view for view in View if view in names)
