"""What the commands that list one kind of record have in common: `--json`, or a line of text for each record."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any

from reflexmap.cli.atlas import shipped_atlas
from reflexmap.cli.output import DONE, write_json
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Step

EPILOG = """\
Without --json each one is told in a few words, its id first. With --json the answer is a list of objects, in the
order of the data files; ids are those of the other commands.

exit codes: 0 done, 2 wrong use
"""


def add_listing(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    *,
    summary: str,
    description: str,
    as_json: Callable[[Atlas], list[dict[str, Any]]],
    as_text: Callable[[Atlas], None],
) -> None:
    """Add a command that lists something."""
    parser = commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="answer as a JSON list")

    def run(options: argparse.Namespace) -> int:
        atlas = shipped_atlas()
        if options.json:
            write_json(as_json(atlas))
        else:
            as_text(atlas)
        return DONE

    parser.set_defaults(run=run)


def print_table(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows with their columns below each other; the last column is as long as it likes."""
    lines = list(rows)
    widths = [max(len(row[column]) for row in lines) for column in range(len(lines[0]) - 1)] if lines else []
    for row in lines:
        start = "".join(f"{text:<{width}}  " for text, width in zip(row, widths, strict=False))
        print((start + row[-1]).rstrip())


def step_json(step: Step) -> dict[str, Any]:
    """Return one step as JSON says it: pressure 0 to 5, time in seconds."""
    return {
        "do": step.do,
        "pressure": step.pressure,
        "seconds": step.seconds,
        "technique": step.technique or None,
    }
