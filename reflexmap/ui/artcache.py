"""Keeps the painted feet and the placed names of the first picture between starts.

Painting 56 tones takes longer than everything else together, and placing the names comes next. A file may vanish
or be damaged at any time; then its content is made anew. The keys hold everything that the content depends on,
this program's own files among it.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

from reflexmap.core.columns import Label
from reflexmap.core.model import Foot
from reflexmap.resources import code_key

KEPT_FILES = 8  # of each kind
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class ArtCache:
    """Pictures and names by a key of everything that they depend on; None as the folder: nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @staticmethod
    def key(*parts: object) -> str:
        """Return a key for bytes, texts and numbers."""
        total = hashlib.sha256(_code_key().encode())
        for part in parts:
            total.update((part if isinstance(part, bytes) else repr(part).encode()) + b"\0")
        return total.hexdigest()[:32]

    def get(self, key: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a kept picture of a size in device pixels, None if there is none."""
        raw = self._read(f"feet-{key}.raw")
        if raw is None or len(raw) != size.width() * size.height() * 4:
            return None
        # The pixmap takes over a copy of its own: the bytes go when this function ends.
        pixmap = QPixmap.fromImage(QImage(raw, size.width(), size.height(), size.width() * 4, FORMAT).copy())
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def put(self, key: str, pixmap: QPixmap) -> None:
        """Keep a picture."""
        image = pixmap.toImage().convertToFormat(FORMAT)
        if image.bytesPerLine() == image.width() * 4:
            self._write(f"feet-{key}.raw", bytes(image.constBits()), "feet-*.raw")

    def get_labels(self, key: str) -> tuple[Label, ...] | None:
        """Return kept names, None if there are none."""
        raw = self._read(f"names-{key}.json")
        try:
            return None if raw is None else tuple(_label(*each) for each in json.loads(raw))
        except (ValueError, TypeError):
            return None

    def put_labels(self, key: str, labels: tuple[Label, ...]) -> None:
        """Keep names."""
        plain = [(each.zone, each.lines, each.size, each.box, each.leaders, each.feet) for each in labels]
        self._write(f"names-{key}.json", json.dumps(plain).encode(), "names-*.json")

    def _read(self, name: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def _write(self, name: str, content: bytes, kind: str) -> None:
        """Write a file whole or not at all, and drop the oldest of its kind beyond a handful."""
        if self._folder is None:
            return
        # Only here, because a start that finds its files writes none.
        import tempfile  # noqa: PLC0415

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=self._folder, prefix=".part-")
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(part).replace(self._folder / name)
            found = sorted(self._folder.glob(kind), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in found[KEPT_FILES:]:
                old.unlink(missing_ok=True)
        except OSError:
            return


@cache
def _code_key() -> str:
    return code_key("core", "draw", "ui")


def _label(
    zone: str, lines: list[str], size: int, box: list[float], leaders: list[list[list[float]]], feet: list[str]
) -> Label:
    left, top, right, bottom = box
    lines_to = tuple(tuple((x, y) for x, y in leader) for leader in leaders)
    return Label(zone, tuple(lines), size, (left, top, right, bottom), lines_to, tuple(map(Foot, feet)))
