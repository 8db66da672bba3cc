"""The lit foot as a picture for colour sheets: made once for a size and a skin, and kept between starts.

A PDF file knows no half transparent gradients, and the tones of a foot are many paths; painting them costs more than
everything else on a sheet. A kept file holds raw pixels; it may vanish or be damaged at any time.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, qVersion
from PySide6.QtGui import QImage, QPainter

from reflexmap.core.checksum import checksum
from reflexmap.draw.art import Drawing, drawn_picture, skinned
from reflexmap.draw.looks import LIGHT, Skin
from reflexmap.draw.plate import FootPlate

SHARP = 220.0 / 25.4  # dots in a millimetre of paper: shading is soft, more would only make files larger
AIR = 1.5  # mm of a foot round its outline
KEPT_FILES = 24
VERSION = 1  # raise when the same drawing would be painted differently
FORMAT = QImage.Format.Format_RGB32
_GROUND = re.compile(rb'<\w+ class="ground"[^>]*/>')  # the shadow that a foot throws: paper is no floor


def lit_foot(foot: FootPlate, skin: Skin, dots: float) -> tuple[QImage, QRectF] | None:
    """Return a foot on white and its box in millimetres with y downwards; `dots` are pixels for a millimetre of it.

    None where there is no drawing.
    """
    if foot.drawing is None:
        return None
    edge = foot.skin_path.boundingRect().adjusted(-AIR, -AIR, AIR, AIR)
    box = QRectF(edge.x(), -edge.bottom(), edge.width(), edge.height())
    size = (max(round(box.width() * dots), 1), max(round(box.height() * dots), 1))
    return _made(foot.drawing, skin, box.getRect(), size, foot.kept), box


@lru_cache(maxsize=16)
def _made(
    drawing: Drawing, skin: Skin, box: tuple[float, float, float, float], size: tuple[int, int], kept: Path | None
) -> QImage:
    """Return the picture; the same object each time, which a PDF file then holds once."""
    content = _GROUND.sub(b"", skinned(drawing, skin, LIGHT))
    key = checksum(repr((VERSION, qVersion(), box, size)).encode(), content)
    path = kept / f"print-{key}.raw" if kept is not None else None
    if path is not None and (found := _read(path, size)) is not None:
        return found
    image = QImage(*size, FORMAT)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.drawImage(0, 0, drawn_picture(content, box, size))
    if path is not None:
        _write(path, bytes(image.constBits()))
    return image


def _read(path: Path, size: tuple[int, int]) -> QImage | None:
    image = QImage(*size, FORMAT)
    try:
        with path.open("rb", buffering=0) as file:
            if os.fstat(file.fileno()).st_size != image.sizeInBytes():
                return None
            return image if file.readinto(image.bits()) == image.sizeInBytes() else None
    except OSError:
        return None


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and drop the oldest beyond a handful."""
    import tempfile  # noqa: PLC0415 - a sheet that finds its pictures writes none

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=".part-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(part).replace(path)
        found = sorted(path.parent.glob("print-*.raw"), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in found[KEPT_FILES:]:
            old.unlink(missing_ok=True)
    except OSError:
        return
