"""`reflexmap check`: what is wrong with a data folder, with file and line."""

from __future__ import annotations

import argparse
from pathlib import Path

from reflexmap.cli.output import DONE, NOTHING, say
from reflexmap.core import artfile
from reflexmap.core.errors import Problem, UserError
from reflexmap.core.load import load
from reflexmap.resources import assets_folder, data_folder

DESCRIPTION = """\
Reads a data folder (default: the shipped one) and the assets folder beside it, and lists every problem as
"file:line: message" on standard output. Nothing is changed. The formats stand in docs/data-format.md.
"""
EPILOG = "exit codes: 0 no problems, 1 problems found, 2 no such folder"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="check a data folder",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("folder", nargs="?", metavar="DIR", help="the data folder")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the problems."""
    data = data_folder() if options.folder is None else Path(options.folder)
    if not data.is_dir():
        raise UserError(f'There is no folder "{data}".')
    assets = assets_folder() if options.folder is None else data.resolve().parent / "assets"
    found = [_placed(problem, data) for problem in load(data).problems]
    if (assets / "feet").is_dir() or options.folder is None:
        found += [_placed(problem, assets) for problem in artfile.problems(assets)]
    for problem in found:
        print(problem)
    if found:
        return NOTHING
    say(f'No problems in "{data}".')
    return DONE


def _placed(problem: Problem, folder: Path) -> Problem:
    """Return a problem with a path that an editor can open from here."""
    path = folder / problem.file
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path
    return Problem(str(shown), problem.line, problem.message)
