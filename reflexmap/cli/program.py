"""The whole command line: which commands there are, and how each of them ends.

Exit codes: 0 done, 1 nothing found or problems found, 2 wrong use or cannot run. Whatever happens, a person
reads one sentence on standard error and never a traceback.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from typing import Any, NoReturn

from reflexmap import __version__
from reflexmap.cli import (
    acupoints,
    at,
    cautions,
    check,
    mydata,
    regions,
    routines,
    search,
    sheet,
    snapshot,
    sources,
    symptoms,
    techniques,
    window,
    zones,
)
from reflexmap.cli.output import BAD, DONE, close_output, open_output, say
from reflexmap.core.errors import UserError

COMMANDS = (
    search,
    zones,
    acupoints,
    symptoms,
    regions,
    techniques,
    routines,
    cautions,
    sources,
    at,
    sheet,
    snapshot,
    check,
    mydata,
)
DEBUG = "REFLEXMAP_DEBUG"  # set to anything, it brings the traceback back, for people who mend the program

EPILOG = f"""\
Without a command the window opens. All commands work without a display.

{window.NO_DISPLAY_COMMANDS}

Anything can be named as kind:id, such as symptom:prostate or zone:liver; a bare id serves where only one kind
has it. Exit codes: 0 done, 1 nothing found or problems found, 2 wrong use or cannot run. For relaxation and
learning, not medical advice.
"""


class Parser(argparse.ArgumentParser):
    """A parser that complains in one sentence; its commands are made of the same class."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - whatever argparse takes
        super().__init__(**settings)
        # Argparse takes -1e-05, as programs write it, for an option; there is no public way to say otherwise.
        self._negative_number_matcher = re.compile(r"-(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\Z")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read on."""
        say(f'{message[:1].upper()}{message[1:]} (see "{self.prog} --help").')
        self.exit(BAD)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser with every command."""
    parser = Parser(
        prog="reflexmap",
        description="An atlas of foot reflexology: click a zone, search a complaint, print a reference sheet.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Reflexmap {__version__}")
    parser.set_defaults(run=window.run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        open_output()
        code = _run(arguments)
        close_output()
    except BrokenPipeError:
        # The reader has had enough, as in `reflexmap zones | head`: nothing is wrong.
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        where = f' at "{error.filename}"' if error.filename else ""
        say(f"The system says no{where}: {(error.strerror or str(error)).lower()}.")
        return BAD
    return code


def _run(arguments: list[str]) -> int:
    try:
        options = make_parser().parse_args(arguments)
        code: int = options.run(options)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else DONE
    except UserError as error:
        say(str(error))
    except KeyboardInterrupt:
        say("Stopped.")
    except OSError:
        raise
    except ImportError as error:
        say(window.missing_part(error))
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())
        say(f"This is a fault in Reflexmap, please report it ({what}; {DEBUG}=1 shows where).")
    else:
        return code
    return BAD


def _drop_output() -> None:
    """Let whatever is still unwritten go nowhere, so that Python's own last flush stays quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno() if sys.stdout else 1)
