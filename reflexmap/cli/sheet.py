"""`reflexmap sheet`: a reference sheet on paper, for zones or complaints."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reflexmap.cli.atlas import known_chart, shipped_atlas
from reflexmap.cli.output import DONE, NOTHING, country, say, target
from reflexmap.cli.search import Answerer
from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem, UserError

if TYPE_CHECKING:
    from reflexmap.core.answer import Answer

KINDS = ("zone", "symptom")
ENDINGS = (".pdf", ".png", ".svg")
Names = tuple[tuple[str, str], ...]  # (kind, id)

DESCRIPTION = """\
Writes a reference sheet for one or several zones or complaints: every surface of the feet that holds one of its
zones, with their numbers, the steps in working order, cautions and sources. --for takes the best result of a
search instead. A complaint that must not be worked brings its advice page. Further pages of a picture become
FILE-2.png and so on.
"""
EPILOG = """\
examples:
  reflexmap sheet headache -o headache.pdf
  reflexmap sheet zone:liver zone:stomach -o two-zones.svg --paper letter
  reflexmap sheet --for "cant sleep" -o sleep.png --grey
  reflexmap sheet zone:lumbar-spine -o back.pdf --chart rwo-shur

exit codes: 0 written, 1 nothing found for the query, 2 wrong use or cannot write
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sheet",
        help="write a reference sheet as PDF, PNG or SVG",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="zones or complaints, such as liver or symptom:headache")
    parser.add_argument("--for", dest="query", metavar="QUERY", help="the best result of a search")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="a .pdf, .png or .svg file to write")
    parser.add_argument(
        "--chart",
        default=DEFAULT_CHART,
        metavar="ID",
        help=f"the chart whose places and words are printed (default: {DEFAULT_CHART}); {BOTH_CHARTS} draws all, "
        f"in the words of the {DEFAULT_CHART} one",
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper size (default: a4)")
    parser.add_argument("--grey", action="store_true", help="greys only, for a black and white printer")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the sheet and name its files."""
    if bool(options.ids) == (options.query is not None):
        raise UserError("Name zones or complaints, or give --for with a query, and not both.")
    ending = target(options.output, ENDINGS)
    atlas = shipped_atlas()
    known_chart(atlas, options.chart, both=True)
    if not atlas.dangers:
        raise UserError("The danger signs cannot be read, so no sheet is made: run reflexmap check and mend them.")
    if options.query is None:
        names = tuple(dict.fromkeys(atlas.find(each, KINDS) for each in options.ids))
    else:
        answer = Answerer(atlas).answer(options.query)
        if answer.advice:
            say(f"{answer.advice.title}: {answer.advice.text}")
        if not answer.hits:
            say(f'Nothing found for "{options.query}": no sheet was written.')
            return NOTHING
        names = best(atlas, answer)
    for file in _write(atlas, names, Path(options.output), ending, options):
        print(file)
    return DONE


def best(atlas: Atlas, answer: Answer) -> Names:
    """Return what the best result's sheet is about; a body region brings the zones linked with it."""
    hit = answer.hits[0]
    if hit.kind in KINDS:
        return ((hit.kind, hit.id),)
    zones = atlas.zones_of_region(hit.id) if hit.kind == "region" else ()
    if not zones:
        raise UserError(f'The best result is the {hit.kind} "{hit.name}": sheets are made for zones and complaints.')
    return tuple(("zone", zone.id) for zone in zones)


def _write(atlas: Atlas, names: Names, path: Path, ending: str, options: argparse.Namespace) -> list[Path]:
    # Qt and the painters load here, when it is sure that there is something to paint.
    from reflexmap.cli.offscreen import start  # noqa: PLC0415

    app = start()
    from reflexmap.core.sheet import plan  # noqa: PLC0415
    from reflexmap.draw import export  # noqa: PLC0415
    from reflexmap.draw.plates import plates_for  # noqa: PLC0415
    from reflexmap.resources import assets_folder  # noqa: PLC0415

    sheet = plan(atlas, names, country(), chart=options.chart)
    problems: list[Problem] = []
    plates = plates_for(atlas, assets_folder(), problems, sheet.views(), chart=options.chart, sex=sheet.sex)
    for problem in problems:
        say(str(problem))
    write = {".pdf": export.write_pdf, ".png": export.write_png, ".svg": export.write_svg}[ending]
    files = write(path, sheet, plates, options.paper, grey=options.grey)
    del app
    return files
