"""`reflexmap sheet --all DIR`: the whole atlas as a book, with a line that says how far it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reflexmap.cli.output import DONE, country, say
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem, UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices

if TYPE_CHECKING:
    from reflexmap.draw.plate import Plate

WIDTH = 30  # letters of the bar


def write_all(atlas: Atlas, folder: Path, choices: Choices, kind: str = "pdf", *, quiet: bool = False) -> int:
    """Write the book into a folder, which is made if it is missing, and name the file."""
    from reflexmap.cli.offscreen import start  # noqa: PLC0415 - Qt loads when it is sure that there is a book to make

    new = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(
            f'The folder "{folder}" cannot be made: {(error.strerror or "unknown reason").lower()}.'
        ) from error
    app = start()
    from reflexmap.draw.book import Book, write_book  # noqa: PLC0415 - see above
    from reflexmap.draw.plates import make_plate  # noqa: PLC0415 - see above
    from reflexmap.resources import assets_folder, cache_folder  # noqa: PLC0415 - see above

    problems: list[Problem] = []
    made: dict[tuple[View, str, str], Plate] = {}

    def plate(view: View, chart: str, sex: str) -> Plate:
        if (view, chart, sex) not in made:
            made[view, chart, sex] = make_plate(
                atlas, assets_folder(), problems, view=view, chart=chart, sex=sex, kept=cache_folder()
            )
        return made[view, chart, sex]

    bar = Bar(quiet=quiet)
    try:
        path = write_book(folder, Book(atlas, plate, choices, country()), kind, progress=bar.show)
    except BaseException:
        bar.end()
        if new and not any(folder.iterdir()):
            folder.rmdir()
        raise
    bar.end()
    for problem in dict.fromkeys(problems):
        say(str(problem))
    print(path)
    del app
    return DONE


class Bar:
    """One line on standard error that is written over itself; where that is no terminal, a line for each tenth."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet or sys.stderr is None
        self._over = not self._quiet and sys.stderr.isatty()
        self._last = -1
        self._open = False

    def show(self, done: int, total: int) -> None:
        """Say how much is done."""
        share = 100 * done // total if self._over else 10 * (10 * done // total)
        if self._quiet or share == self._last:
            return
        self._last = share
        if not self._over:
            say(f"The book: {share} %")
            return
        full = WIDTH * done // total
        try:
            print(f"\rThe book: [{'#' * full}{' ' * (WIDTH - full)}] {share:3} %", end="", file=sys.stderr, flush=True)
        except OSError:
            self._quiet = True  # nobody is there to read it
        self._open = True

    def end(self) -> None:
        """Leave the line."""
        if self._open and not self._quiet:
            say("")
        self._open = False
