"""`reflexmap mydata`: where a person's favourites, notes and settings lie; to one readable file, back, or gone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reflexmap.cli.output import BAD, DONE, NOTHING, say, target
from reflexmap.core.errors import UserError
from reflexmap.resources import user_folder

if TYPE_CHECKING:
    from reflexmap.core.store import Store

ENDINGS = (".json",)

DESCRIPTION = """\
Says where your favourites, notes, recent items, situation and settings lie, and how much of each there is. All of
it stays in one file on this machine; no part of it is ever sent anywhere. An export holds everything in one file
that you can read. An import adds such a file to what is here: a note that differs is kept beside yours, settings
are taken over.
"""
EPILOG = """\
examples:
  reflexmap mydata
  reflexmap mydata export my-reflexmap.json
  reflexmap mydata import my-reflexmap.json
  reflexmap mydata delete --yes
  reflexmap mydata delete --damaged

exit codes: 0 done, 1 nothing there or a damaged file was set aside, 2 wrong use or cannot read or write
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "mydata",
        help="your favourites, notes and settings: where they lie, export, import, delete",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    deeds = parser.add_subparsers(title="what to do", metavar="DEED")
    export = deeds.add_parser("export", help="write everything to one readable file", allow_abbrev=False)
    export.add_argument("file", metavar="FILE", help="a .json file to write")
    export.set_defaults(run=run_export)
    bring = deeds.add_parser("import", help="add what such a file holds", allow_abbrev=False)
    bring.add_argument("file", metavar="FILE", help="a file that was exported")
    bring.set_defaults(run=run_import)
    delete = deeds.add_parser("delete", help="delete everything of yours on this machine", allow_abbrev=False)
    delete.add_argument("--yes", action="store_true", help="do not ask")
    delete.add_argument("--damaged", action="store_true", help="delete damaged files that were set aside, too")
    delete.set_defaults(run=run_delete)


def run(_options: argparse.Namespace) -> int:
    """Say where everything lies and how much there is."""
    folder = _folder()
    if not _file(folder).exists():
        print(f"Your things lie in: {_file(folder)}")
        print("Nothing is kept yet.")
        _name_damaged(folder)
        return DONE
    store, code = _open(folder)
    try:
        mine = store.everything()
    finally:
        store.close()
    print(f"Your things lie in: {_file(folder)}")
    for label, count in (
        ("Favourites", len(mine.favourites)),
        ("Notes", len(mine.notes)),
        ("Recent items", len(mine.recents)),
        ("My situation, ticked", len(mine.situation)),
        ("Settings changed", len(mine.settings)),
    ):
        print(f"  {label}: {count}")
    _name_damaged(folder)
    return code


def run_export(options: argparse.Namespace) -> int:
    """Write everything to a file."""
    target(options.file, ENDINGS)
    folder = _folder()
    if not _file(folder).exists():
        say(f'Nothing is kept in "{folder}" yet: no file was written.')
        return NOTHING
    store, code = _open(folder)
    try:
        mine = store.everything()
    finally:
        store.close()
    if not mine:
        say("Nothing is kept yet: no file was written.")
        return code or NOTHING
    from reflexmap.core import storefile  # noqa: PLC0415 - as below
    from reflexmap.core.belongings import timestamp  # noqa: PLC0415 - as below

    storefile.write(Path(options.file), mine, timestamp())
    print(options.file)
    return DONE


def run_import(options: argparse.Namespace) -> int:
    """Add what a file holds."""
    from reflexmap.core import storefile  # noqa: PLC0415 - as below

    theirs = storefile.read(Path(options.file))
    store, code = _open(_folder())
    try:
        if code == BAD:
            return BAD  # nothing would be kept
        done = store.take(theirs)
    finally:
        store.close()
    print(f"{done.added} added, {done.changed} changed, {done.kept} kept as they were.")
    return code


def run_delete(options: argparse.Namespace) -> int:
    """Delete everything, after a question."""
    from reflexmap.core import database, setaside  # noqa: PLC0415 - as below

    folder = _folder()
    found = [path for side in ("", *setaside.SIDES) if (path := folder / (database.NAME + side)).is_file()]
    if options.damaged:
        found += [path for path in _damaged(folder) if path.is_file()]
    if not found:
        say(f'There is nothing of yours in "{folder}".')
        return NOTHING
    if not options.yes and not _agreed(found):
        say("Nothing was deleted.")
        return NOTHING
    for path in found:
        path.unlink(missing_ok=True)
        print(f"Deleted: {path}")
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return DONE


def _agreed(found: list[Path]) -> bool:
    if not (sys.stdin and sys.stdin.isatty()):
        raise UserError("Nobody can be asked here: write --yes to delete your things without a question.")
    for path in found:
        print(path)
    print("Delete this for good, with all favourites, notes and settings? [y/N] ", end="", flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _folder() -> Path:
    folder = user_folder()
    if folder is None:
        raise UserError("The system names no folder for your things: set HOME to your home folder.")
    return folder


def _file(folder: Path) -> Path:
    from reflexmap.core.database import NAME  # noqa: PLC0415 - as below

    return folder / NAME


def _damaged(folder: Path) -> list[Path]:
    from reflexmap.core.setaside import PATTERN, SIDES  # noqa: PLC0415 - as below

    return sorted(path for side in ("", *SIDES) for path in folder.glob(PATTERN + side))


def _name_damaged(folder: Path) -> None:
    for path in _damaged(folder):
        print(f"  Set aside because it was damaged: {path}")


def _open(folder: Path) -> tuple[Store, int]:
    """Open the store and say what is wrong with it; the exit code goes with that."""
    from reflexmap.core.store import Store  # noqa: PLC0415 - SQLite loads only for those who need it

    store = Store.open(folder)
    if store.trouble:
        say(store.trouble)
    return store, BAD if store.path is None else NOTHING if store.trouble else DONE
