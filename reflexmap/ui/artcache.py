"""Keeps the painted feet and the first picture of the map between starts.

Painting 56 tones and placing the names takes longer than everything else together. A file holds the raw pixels of
one picture. It may vanish or be damaged at any time; then the picture is painted anew. Keys hold everything that a
picture depends on, this program's own files and Qt's version among it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QImage, QPixmap

from reflexmap.core.checksum import checksum
from reflexmap.resources import code_key

KEPT_FILES = 16
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class ArtCache:
    """Pictures by a key of everything that they depend on; None as the folder means that nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @staticmethod
    def key(*parts: object) -> str:
        """Return a key for bytes, texts and numbers."""
        return checksum(_code_key().encode(), *(p if isinstance(p, bytes) else repr(p).encode() for p in parts))

    def get(self, key: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a kept picture of a size in device pixels, None if there is none."""
        if self._folder is None or size.isEmpty():
            return None
        # Read straight into the picture: a copy in between would be the most memory that a start needs.
        image = QImage(size, FORMAT)
        try:
            with (self._folder / f"feet-{key}.raw").open("rb", buffering=0) as file:
                if os.fstat(file.fileno()).st_size != image.sizeInBytes() or image.bytesPerLine() != size.width() * 4:
                    return None
                if file.readinto(image.bits()) != image.sizeInBytes():
                    return None
        except OSError:
            return None
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def put(self, key: str, pixmap: QPixmap) -> None:
        """Keep a picture."""
        image = pixmap.toImage().convertToFormat(FORMAT)
        if image.bytesPerLine() == image.width() * 4:
            self._write(f"feet-{key}.raw", bytes(image.constBits()))

    def _write(self, name: str, content: bytes) -> None:
        """Write a file whole or not at all, and drop the oldest beyond a handful."""
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
            found = sorted(self._folder.glob("feet-*.raw"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in found[KEPT_FILES:]:
                old.unlink(missing_ok=True)
        except OSError:
            return


@cache
def _code_key() -> str:
    return f"{qVersion()} {code_key('core', 'draw', 'ui')}"
