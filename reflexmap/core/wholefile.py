"""Puts files in their places whole or not at all: an older file stays as it was until the new one is complete."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reflexmap.core.errors import UserError

PREFIX = ".reflexmap-"
PART = ".part"  # ending of a file that is still being written
LEFT_BEHIND = 3600.0  # seconds after which a part belongs to a program that was killed

Maker = Callable[[Path], None]


def write_whole(files: Sequence[tuple[Path, bytes | Maker]]) -> list[Path]:
    """Write files and return them; on failure none of them is new, none is half and no part is left.

    What is written is bytes, or a call that fills the part file it is given. Raises UserError with one sentence.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            _check(path)
            _sweep(path.parent)
            part = _new_part(path)
            ready.append((part, path))
            if isinstance(content, bytes):
                part.write_bytes(content)
            else:
                content(part)
            _to_disk(part)
        for part, path in ready:
            part.replace(path)
    except OSError as error:
        reason = (error.strerror or str(error) or "unknown reason").lower()
        raise UserError(f'The sheet cannot be written to "{files[0][0]}": {reason}.') from error
    finally:
        for part, _ in ready:
            part.unlink(missing_ok=True)
    return [path for _, path in ready]


def _check(path: Path) -> None:
    if path.is_dir():
        raise UserError(f'"{path}" is a folder: give the name of a file.')
    if path.exists() and not path.is_file():
        raise UserError(f'"{path}" is no file that can be replaced: give another name.')


def _new_part(path: Path) -> Path:
    """Return a new empty file beside a path, as open to others as any new file."""
    for number in range(1000):
        part = path.with_name(f"{PREFIX}{os.getpid()}-{number}{PART}")
        try:
            part.touch(exist_ok=False)
        except FileExistsError:
            continue
        return part
    raise OSError(0, "the folder holds too many parts of files")


def _to_disk(part: Path) -> None:
    """Wait until a file is on the disk, so that a crash after the exchange finds it whole."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Take away the parts that a killed program left long ago."""
    now = time.time()
    for part in folder.glob(f"{PREFIX}*{PART}"):
        try:
            if now - part.stat().st_mtime > LEFT_BEHIND:
                part.unlink()
        except OSError:
            continue  # somebody else's
