"""What a crash report says: the fault and where it happened, without anything that a person typed."""

from __future__ import annotations

import os
import re
from types import TracebackType

# Messages of these name parts of the program only; those of others may quote what somebody typed or wrote down.
_OF_CODE = (AttributeError, NameError, ImportError, AssertionError, RecursionError, NotImplementedError)
_QUOTED = re.compile("'[^'\n]*'|\"[^\"\n]*\"|\u201c[^\u201d\n]*\u201d|\u2018[^\u2019\n]*\u2019")
LONGEST = 300  # letters of a message
MOST_FRAMES = 40  # of a traceback, the last ones
HIDDEN = "[...]"


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None, facts: dict[str, str]) -> str:
    """Return the report of a fault: facts about the program and the machine, then the traceback."""
    head = "\n".join(f"{name}: {value}" for name, value in facts.items())
    return home_shortened(f"{head}\n\n{told(kind, error, trace)}")


def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the traceback and what was raised, with what led to it."""
    import traceback  # noqa: PLC0415 - only when something is wrong

    lines = []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and cause is not error:
        lines.append(f"Because of {_named(type(cause), cause)}")
    lines.append("Traceback (most recent call last):")
    for frame in traceback.extract_tb(trace)[-MOST_FRAMES:]:
        lines.append(f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}')
        if frame.line:
            lines.append(f"    {frame.line}")
    lines.append(_named(kind, error))
    return "\n".join(lines)


def _named(kind: type[BaseException], error: BaseException) -> str:
    """Return a fault's name and as much of its message as cannot hold a person's words."""
    if kind.__module__ != "builtins":
        return f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, OSError):
        message = error.strerror or ""
    elif isinstance(error, _OF_CODE):
        message = str(error)
    else:
        message = masked(str(error))
    return f"{kind.__qualname__}: {message}"[:LONGEST].rstrip(": ")


def masked(text: str) -> str:
    """Return a message with everything hidden that stands in quotes."""
    return _QUOTED.sub(HIDDEN, " ".join(text.split()))[:LONGEST]


def home_shortened(text: str) -> str:
    """Return a text with the person's home folder, which holds their name, written as "~"."""
    home = os.path.expanduser("~")  # noqa: PTH111 - keeps "~" when there is no home
    if len(home) < 4 or not os.path.isabs(home):  # noqa: PTH117 - a text, not a path
        return text
    return text.replace(home, "~").replace(home.replace("\\", "\\\\"), "~")
