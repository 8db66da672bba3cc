"""`reflexmap sheet`: every kind of sheet on paper."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reflexmap.cli.atlas import known_chart, shipped_atlas
from reflexmap.cli.output import DONE, NOTHING, country, say, target
from reflexmap.cli.search import Answerer
from reflexmap.cli.sheetoptions import add_choices, choices_of
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem, UserError
from reflexmap.core.model import View
from reflexmap.core.paper import NAMED, Choices, Job, Kind, TypeSize

if TYPE_CHECKING:
    from reflexmap.core.answer import Answer
    from reflexmap.core.guard import Guard
    from reflexmap.draw.plate import Plate

KINDS = ("zone", "symptom")
ENDINGS = (".pdf", ".png", ".svg", ".html")
FORMATS = ("pdf", "html")  # of the book
Names = tuple[tuple[str, str], ...]  # (kind, id)

DESCRIPTION = """\
Writes a sheet. Without --kind it is a reference sheet for one or several zones or complaints: every surface of the
feet that holds one of its zones, with their numbers, the steps in working order, cautions and sources. --for takes
the best result of a search instead, or all complaints that the query tells of. A complaint that must not be worked
brings its advice page. Further pages of a picture become FILE-2.png and so on.

kinds: zone, symptom, plan (several complaints), routine, technique (one id each); chart (a wall chart of all
surfaces), surface (of one: plantar, dorsal, medial or lateral), acupoints, blank and answers (to learn from; with
surfaces as ids, or all), record (of a session), situation (what to leave alone; with --situation).

--all makes a book of the whole atlas in a folder. HTML holds the words of a sheet and its map
as a drawing, for screen readers and small screens.
"""
EPILOG = """\
examples:
  reflexmap sheet headache -o headache.pdf
  reflexmap sheet zone:liver zone:stomach -o two-zones.svg --paper letter
  reflexmap sheet --for "cant sleep" -o sleep.png --ink grey
  reflexmap sheet --kind routine headache-routine -o card.pdf --type 14
  reflexmap sheet --kind chart -o wall.pdf --paper a2 --tiles a4
  reflexmap sheet --kind surface plantar -o sole.pdf --paper a2 --life-size
  reflexmap sheet --kind blank plantar -o learn.pdf
  reflexmap sheet --kind situation --situation pregnant-later -o situation.pdf
  reflexmap sheet --all books

exit codes: 0 written, 1 nothing found for the query, 2 wrong use or cannot write
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sheet",
        help="write a sheet as PDF, PNG, SVG or HTML, or the whole atlas as a book",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="zones or complaints, such as liver or symptom:headache")
    parser.add_argument("--kind", choices=[*map(str, Kind)], help="the kind of sheet (default: as the ids say)")
    parser.add_argument("--for", dest="query", metavar="QUERY", help="the best result of a search")
    parser.add_argument("-o", "--output", metavar="FILE", help="a .pdf, .png, .svg or .html file to write")
    parser.add_argument("--dpi", type=int, metavar="N", help="dots per inch of a PNG, 30 to 1200 (default: 150)")
    parser.add_argument("--all", metavar="DIR", help="write the whole atlas as a book into a folder, with progress")
    parser.add_argument("--format", choices=FORMATS, help="with --all: the kind of book (default: pdf)")
    parser.add_argument("--quiet", action="store_true", help="with --all: without the progress")
    parser.add_argument(
        "--situation",
        action="append",
        default=[],
        metavar="ID",
        help="an item of My situation, such as pregnant-later; may be given several times",
    )
    add_choices(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the sheet and name its files."""
    kind = Kind(options.kind) if options.kind else None
    if options.all is not None:
        return _book(options)
    _check_use(options, kind)
    choices = choices_of(options)
    ending = target(options.output, ENDINGS)
    atlas = shipped_atlas()
    known_chart(atlas, choices.chart, both=True)
    if not atlas.dangers:
        raise UserError("The danger signs cannot be read, so no sheet is made: run reflexmap check and mend them.")
    if options.query is not None:
        answer = Answerer(atlas).answer(options.query)
        if answer.advice:
            say(f"{answer.advice.title}: {answer.advice.text}")
        if not answer.hits:
            say(f'Nothing found for "{options.query}": no sheet was written.')
            return NOTHING
        job = job_for(best(atlas, answer))
    else:
        job = named_job(atlas, kind, options.ids)
    guard = _guard(atlas, options.situation)
    for file in _write(atlas, job, choices, guard, Path(options.output), ending, options.dpi):
        print(file)
    return DONE


def _check_use(options: argparse.Namespace, kind: Kind | None) -> None:
    """Raise UserError for options that do not go together."""
    if options.output is None:
        raise UserError("Name the file to write with -o; see reflexmap sheet --help.")
    if options.format or options.quiet:
        raise UserError("--format and --quiet belong to --all.")
    if kind is None and bool(options.ids) == (options.query is not None):
        raise UserError("Name zones or complaints, or give --for with a query, and not both.")
    if kind is not None and options.query is not None:
        raise UserError("Give --kind with ids, or --for with a query, and not both.")
    if options.dpi is not None and not options.output.lower().endswith(".png"):
        raise UserError("--dpi is for .png files.")


def _book(options: argparse.Namespace) -> int:
    """Write the whole atlas."""
    others = (options.kind, options.query, options.output, options.dpi)
    if options.ids or options.situation or any(each is not None for each in others):
        raise UserError("--all makes one book of everything: leave out ids, --kind, --for, -o, --dpi and --situation.")
    choices = choices_of(options)
    if choices.tiles is not None or choices.life_size or choices.type_size != TypeSize.NORMAL:
        raise UserError("A book has neither tiles nor life size nor large type: make it as HTML for large type.")
    atlas = shipped_atlas()
    known_chart(atlas, choices.chart)
    from reflexmap.cli.book import write_all  # noqa: PLC0415 - few sheets are books

    return write_all(atlas, Path(options.all), choices, options.format or "pdf", quiet=options.quiet)


def named_job(atlas: Atlas, kind: Kind | None, ids: list[str]) -> Job:
    """Return the sheet that a kind and some ids name; without a kind, the ids say which it is."""
    if kind is None:
        return job_for(tuple(dict.fromkeys(atlas.find(each, KINDS) for each in ids)))
    allowed = NAMED.get(kind, ())
    if ids and not allowed:
        raise UserError(f"A sheet of the kind {kind} takes no ids.")
    if allowed == ("view",):
        wrong = next((each for each in ids if each not in set(View)), "")
        if wrong:
            raise UserError(f'There is no surface called "{wrong}": choose {", ".join(View)}.')
        return Job(kind, tuple(("view", each) for each in ids))
    return Job(kind, tuple(dict.fromkeys(atlas.find(each, allowed) for each in ids)))


def job_for(names: Names) -> Job:
    """Return the sheet about some zones and complaints."""
    if len(names) == 1:
        return Job(Kind.ZONE if names[0][0] == "zone" else Kind.SYMPTOM, names)
    return Job(Kind.PLAN, names)


def best(atlas: Atlas, answer: Answer) -> Names:
    """Return what the best result's sheet is about: all complaints told together, the zones of a body region."""
    if answer.together:
        return tuple(("symptom", each) for each in answer.together)
    hit = answer.hits[0]
    if hit.kind in KINDS:
        return ((hit.kind, hit.id),)
    zones = atlas.zones_of_region(hit.id) if hit.kind == "region" else ()
    if not zones:
        raise UserError(f'The best result is the {hit.kind} "{hit.name}": sheets are made for zones and complaints.')
    return tuple(("zone", zone.id) for zone in zones)


def _guard(atlas: Atlas, ticked: list[str]) -> Guard | None:
    """Return a person's situation, None where nothing was given."""
    if not ticked:
        return None
    from reflexmap.core.guard import Guard  # noqa: PLC0415 - few sheets have one
    from reflexmap.core.situation import items_of  # noqa: PLC0415 - see above

    wrong = next((each for each in ticked if each not in items_of(atlas.situations)), "")
    if wrong:
        raise UserError(f'There is no item "{wrong}" in My situation.')
    return Guard(atlas, frozenset(ticked))


def _write(
    atlas: Atlas, job: Job, choices: Choices, guard: Guard | None, path: Path, ending: str, dpi: int | None = None
) -> list[Path]:
    # Qt and the painters load here, when it is sure that there is something to paint.
    from reflexmap.cli.offscreen import start  # noqa: PLC0415

    app = start()
    from reflexmap.draw.pagefiles import DPI, write_pages  # noqa: PLC0415
    from reflexmap.draw.paperpages import pages_of  # noqa: PLC0415
    from reflexmap.draw.plates import make_plate  # noqa: PLC0415
    from reflexmap.resources import assets_folder, cache_folder  # noqa: PLC0415

    problems: list[Problem] = []
    made: dict[tuple[View, str, str], Plate] = {}
    kept = cache_folder()

    def plate(view: View, chart: str, sex: str) -> Plate:
        if (view, chart, sex) not in made:
            made[view, chart, sex] = make_plate(
                atlas, assets_folder(), problems, view=view, chart=chart, sex=sex, kept=kept
            )
        return made[view, chart, sex]

    pages = pages_of(job, choices, atlas, plate, guard=guard, country=country())
    for problem in dict.fromkeys(problems):
        say(str(problem))
    files = write_pages(path, pages, ending, dpi=DPI if dpi is None else dpi)
    del app
    return files
