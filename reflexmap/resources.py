"""Where the shipped files lie, in a wheel, an editable install and a checkout; where a cache and a person's file go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reflexmap import __version__

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside the package in a wheel, beside it in a checkout.

    The checkout wins, so that an edit in `data/` is seen at once in an editable install too.
    """
    beside = _PACKAGE.parent / name
    return beside if (_PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir() else _PACKAGE / name


def data_folder() -> Path:
    """Return the folder with charts and words."""
    return _shipped("data")


def assets_folder() -> Path:
    """Return the folder with the art."""
    return _shipped("assets")


def cache_folder() -> Path | None:
    """Return a folder for files that may vanish at any time, or None when the system names none."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")  # noqa: PTH111 - keeps "~" when there is no home
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - see above
    return Path(base) / "reflexmap" if base and Path(base).is_absolute() else None


def user_folder() -> Path | None:
    """Return the folder for what a person made and chose, or None when the system names none."""
    if sys.platform == "win32":
        bases = [os.environ.get("APPDATA", "")]
    elif sys.platform == "darwin":
        bases = [os.path.expanduser("~/Library/Application Support")]  # noqa: PTH111 - keeps "~" when there is no home
    else:
        # A relative XDG folder counts as none, as the standard wants it: nobody would find their notes again.
        bases = [os.environ.get("XDG_DATA_HOME", ""), os.path.expanduser("~/.local/share")]  # noqa: PTH111 - see above
    return next((Path(base) / "reflexmap" for base in bases if base and Path(base).is_absolute()), None)


def state_folder() -> Path | None:
    """Return the folder for the log, or None when the system names none."""
    if sys.platform == "win32":
        bases, inside = [os.environ.get("LOCALAPPDATA", "")], "reflexmap/log"
    elif sys.platform == "darwin":
        bases, inside = [os.path.expanduser("~/Library/Logs")], "reflexmap"  # noqa: PTH111 - keeps "~" without a home
    else:
        state = os.path.expanduser("~/.local/state")  # noqa: PTH111 - see above
        bases, inside = [os.environ.get("XDG_STATE_HOME", ""), state], "reflexmap"
    return next((Path(base) / inside for base in bases if base and Path(base).is_absolute()), None)


def code_key(*folders: str) -> str:
    """Return a text that differs when a file in these folders of the program does, for what is kept between starts."""
    found = []
    for folder in folders:
        try:
            with os.scandir(_PACKAGE / folder) as entries:
                found += [(e.name, e.stat().st_mtime_ns, e.stat().st_size) for e in entries if e.name.endswith(".py")]
        except OSError:  # a program packed into one file has no folders, and does not change either
            continue
    return f"{__version__} {sorted(found)}"
