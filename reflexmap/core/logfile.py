"""A small log that never grows: lines with a date, an older file beside the present one.

Written out here because `logging.handlers` brings sockets and pickles along, at each start.
"""

from __future__ import annotations

import threading
import time
from pathlib import Path

NAME = "reflexmap.log"
HARD = "hard-crash.log"  # where the interpreter writes when the process dies
MOST_BYTES = 256 * 1024
OLDER = 2  # files that are kept besides
MOST_LINES = 400  # in one run; a fault that comes with each picture must not fill the disk


class LogFile:
    """Appends to a file in a folder, made with the first line. What cannot be written is let go."""

    def __init__(self, folder: Path | None, name: str = NAME, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self._name = name
        self._most = most
        self._left = MOST_LINES
        self._lock = threading.Lock()

    @property
    def path(self) -> Path | None:
        """Where the log lies, None when the system names no place."""
        return self.folder / self._name if self.folder else None

    def write(self, level: str, text: str) -> bool:
        """Write an entry with its time; return whether it stands in the file."""
        path = self.path
        if path is None:
            return False
        entry = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {level} {text.rstrip()}\n"
        with self._lock:
            if self._left <= 0:
                return False
            self._left -= 1
            try:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._turn(path, len(entry))
                with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                    file.write(entry)
            except OSError:
                return False
        return True

    def _turn(self, path: Path, more: int) -> None:
        """Move a full file aside, and the older ones on; the oldest goes."""
        if not path.exists() or path.stat().st_size + more <= self._most:
            return
        for number in range(OLDER, 0, -1):
            older = path.with_name(f"{path.name}.{number}")
            newer = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
            if newer.exists():
                newer.replace(older)
