"""Keeps the painted feet between starts: painting 56 tones takes longer than everything else together.

A file holds the raw pixels of one picture. It may vanish or be damaged at any time; then the art is painted anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

KEPT_FILES = 8
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class ArtCache:
    """Pictures by a key of everything that they depend on; None as the folder means that nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @staticmethod
    def key(*parts: object) -> str:
        """Return a key for bytes, texts and numbers."""
        total = hashlib.sha256()
        for part in parts:
            total.update((part if isinstance(part, bytes) else repr(part).encode()) + b"\0")
        return total.hexdigest()[:32]

    def get(self, key: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a kept picture of a size in device pixels, None if there is none."""
        if self._folder is None:
            return None
        try:
            raw = (self._folder / f"feet-{key}.raw").read_bytes()
        except OSError:
            return None
        if len(raw) != size.width() * size.height() * 4:
            return None
        image = QImage(raw, size.width(), size.height(), size.width() * 4, FORMAT)
        pixmap = QPixmap.fromImage(image.copy())
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def put(self, key: str, pixmap: QPixmap) -> None:
        """Keep a picture; the file appears whole or not at all."""
        if self._folder is None:
            return
        image = pixmap.toImage().convertToFormat(FORMAT)
        if image.bytesPerLine() != image.width() * 4:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".feet-")
            with os.fdopen(handle, "wb") as file:
                file.write(bytes(image.constBits()))
            Path(name).replace(self._folder / f"feet-{key}.raw")
            found = sorted(self._folder.glob("feet-*.raw"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in found[KEPT_FILES:]:
                old.unlink(missing_ok=True)
        except OSError:
            return
