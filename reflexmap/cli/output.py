"""How a command speaks: answers on standard output, one sentence about trouble on standard error."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from io import TextIOWrapper
from typing import Any

from reflexmap.core.errors import UserError

DONE, NOTHING, BAD = 0, 1, 2  # exit codes
SCHEMA = 1  # of every JSON object; raised when a field changes its meaning
WIDTH = 88  # letters in a line of text


def open_output() -> None:
    """Make standard output and error UTF-8 everywhere, so that pipes read the same on each system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdout is None:
        raise OSError(0, "standard output is closed")


def close_output() -> None:
    """Write what is still waiting; a full disk or a closed pipe shows here at the latest."""
    sys.stdout.flush()


def say(message: str) -> None:
    """Tell one sentence on standard error."""
    try:
        print(message, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return  # nobody is there to read it


def write(text: str = "", indent: int = 0) -> None:
    """Write a paragraph, wrapped, on standard output."""
    margin = " " * indent
    print(textwrap.fill(text, WIDTH, initial_indent=margin, subsequent_indent=margin) if text else "")


def write_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """Write one JSON value over several lines."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def write_json_line(value: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """Write one JSON value on one line, at once; plain ASCII, so that no reader finds a line break inside."""
    print(json.dumps(value, separators=(",", ":")), flush=True)


def country(environment: dict[str, str] | None = None) -> str:
    """Return the country (ISO code) of the system's locale, "" where none is set: it chooses the phone numbers."""
    names = dict(os.environ) if environment is None else environment
    locale = names.get("LC_ALL") or names.get("LC_MESSAGES") or names.get("LANG") or ""
    _, _, territory = locale.partition(".")[0].partition("@")[0].partition("_")
    return territory if len(territory) == 2 and territory.isalpha() and territory.isupper() else ""


def target(path: str, kinds: tuple[str, ...]) -> str:
    """Return the lower-case ending of a file to be written; raises UserError for another one."""
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - the text decides, also "dir/.pdf"
    if ending not in kinds:
        raise UserError(f'The file "{path}" must end in {" or ".join(kinds)}.')
    if os.path.isdir(path):  # noqa: PTH112 - see above
        raise UserError(f'"{path}" is a folder: name a file in it.')
    folder = os.path.dirname(path) or "."  # noqa: PTH120 - see above
    if not os.path.isdir(folder):  # noqa: PTH112 - see above
        raise UserError(f'There is no folder "{folder}": make it first.')
    return ending
