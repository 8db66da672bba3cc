"""Sets a damaged database aside under a name of its own, so that nothing that could be repaired is ever overwritten."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

SIDES = ("-journal", "-wal", "-shm")  # what SQLite may lay beside a database
PATTERN = "reflexmap-damaged-*.sqlite"  # the names given here


def identity(path: Path) -> tuple[int, ...]:
    """Return numbers that differ when another file stands under a name, or when it was written to; () for none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def set_aside(path: Path, today: datetime) -> Path:
    """Give a damaged file and what lies beside it a name that nobody has, and return it; raises OSError."""
    aside = _reserve(path, today)
    try:
        # What lies beside goes first: a journal left alone would be played into the next database.
        for side in SIDES:
            beside = path.with_name(path.name + side)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + side))
        if path.is_dir():
            aside.unlink()
            path.rename(aside)
        else:
            path.replace(aside)
    except OSError:
        if aside.is_file() and aside.stat().st_size == 0:
            aside.unlink()
        raise
    return aside


def _reserve(path: Path, today: datetime) -> Path:
    """Make an empty file under a free name, so that no other window takes the same one."""
    number = 1
    while True:
        aside = path.with_name(f"reflexmap-damaged-{today:%Y-%m-%d}-{number}.sqlite")
        taken = any(aside.with_name(aside.name + side).exists() for side in SIDES)
        try:
            if not taken:
                os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                return aside
        except FileExistsError:
            pass
        number += 1
