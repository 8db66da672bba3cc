"""Keeps parsed data between starts, because parsing YAML costs more than drawing the feet.

The key is a checksum of every byte of the data folder and of the program's version, so a changed comma is read
anew. Only sound data is kept. A cache that cannot be read or written is no fault: the data is parsed instead.

A file has three lines: a checksum of what follows, what the first picture needs, and the rest, which is only made
into objects when somebody asks for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reflexmap import __version__
from reflexmap.core.checksum import checksum

FORMAT = 4  # raise when the kept structure changes
KEPT_FILES = 4  # folders somebody works with in turn


def digest(files: Mapping[str, bytes]) -> str:
    """Return the key for a folder's content."""
    parts = [part for name in sorted(files) for part in (name.encode(), files[name])]
    return checksum(f"{__version__} {FORMAT}".encode(), *parts)


@dataclass(frozen=True)
class Kept:
    """What a cache file holds; the rest stays bytes until it is asked for."""

    first: dict[str, Any]
    _rest: bytes

    def rest(self) -> dict[str, Any]:
        """Return what the first picture did not need."""
        value: dict[str, Any] = json.loads(self._rest)
        return value


def _total(body: bytes) -> bytes:
    return checksum(body).encode()


class Cache:
    """A folder with one file per key; None as the folder means that nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> Kept | None:
        """Return what was kept under a key, or None; a file with a single changed byte counts as none."""
        if self._folder is None:
            return None
        try:
            total, _, body = (self._folder / f"atlas-{key}.json").read_bytes().partition(b"\n")
            if total != _total(body):
                return None
            first, _, rest = body.partition(b"\n")
            return Kept(json.loads(first), rest)
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, key: str, first: Mapping[str, Any], rest: Mapping[str, Any]) -> None:
        """Keep a value in two parts; the file appears whole or not at all."""
        if self._folder is None:
            return
        # Only here, because a start from the cache writes nothing.
        import tempfile  # noqa: PLC0415

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".atlas-")
            body = b"\n".join(json.dumps(part, separators=(",", ":")).encode() for part in (first, rest))
            with os.fdopen(handle, "wb") as file:
                file.write(_total(body) + b"\n" + body)
            Path(name).replace(self._folder / f"atlas-{key}.json")
            self._tidy()
        except OSError:
            return

    def _tidy(self) -> None:
        """Drop the oldest files beyond a handful."""
        if self._folder is None:
            return
        found = sorted(self._folder.glob("atlas-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in found[KEPT_FILES:]:
            old.unlink(missing_ok=True)
