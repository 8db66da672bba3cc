"""Keeps parsed data between starts, because parsing YAML costs more than drawing the feet.

The key is a digest of every byte of the data folder and of the program's version, so a changed comma is read
anew. Only sound data is kept. A cache that cannot be read or written is no fault: the data is parsed instead.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reflexmap import __version__

FORMAT = 1  # raise when the kept structure changes
KEPT_FILES = 4  # folders somebody works with in turn


def digest(files: Mapping[str, bytes]) -> str:
    """Return the key for a folder's content."""
    total = hashlib.sha256(f"{__version__} {FORMAT}".encode())
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()[:32]


class Cache:
    """A folder with one JSON file per digest; None as the folder means that nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> dict[str, Any] | None:
        """Return what was kept under a key, or None."""
        if self._folder is None:
            return None
        try:
            kept = json.loads((self._folder / f"atlas-{key}.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return kept if isinstance(kept, dict) else None

    def put(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep a value; the file appears whole or not at all."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".atlas-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False, separators=(",", ":"))
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
