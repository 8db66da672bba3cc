"""`reflexmap` without a command: opens the window, or says why it cannot."""

from __future__ import annotations

import argparse

from reflexmap.core.errors import UserError

NO_DISPLAY_COMMANDS = (
    "Commands that need no display: search, zones and the other lists, at, sheet, snapshot, check, mydata."
)
# The libraries that PySide6's wheel expects on the system; tools/prepare checks the same list.
APT_LINE = (
    '"apt-get install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 '
    'libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"'
)


def run(_options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from reflexmap.cli.display import fault  # noqa: PLC0415 - sockets and libraries that no command needs

    reason = fault()
    if reason:
        raise UserError(f"No window can be opened: {reason}; {lower(NO_DISPLAY_COMMANDS)}")
    from reflexmap.app import run_window  # noqa: PLC0415 - Qt may load only now

    return run_window()


def lower(sentence: str) -> str:
    """Return a sentence as the second half of another one."""
    return sentence[:1].lower() + sentence[1:]


def missing_part(error: ImportError) -> str:
    """Say in one sentence what a failed import lacks: a library of the system, or a package."""
    library = str(error).partition(":")[0]
    if library.startswith("lib") and ".so" in library:
        return f"The system library {library} is missing: on Debian and Ubuntu, {APT_LINE} brings it."
    return f"A part of Reflexmap cannot be loaded ({error}): install it again."
