"""Golden pictures: what was looked at and found good, compared with a tolerance.

Type and curves differ by a shade between systems, so a picture passes while few pixels are off and the mean stays
small. After a wanted change: REFLEXMAP_UPDATE_GOLDEN=1, then look at each file before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QImage

FOLDER = Path(__file__).parent / "golden"
MEAN_MOST = 1.6  # mean difference of a channel, of 255
OFF_BY = 40  # a pixel is off when a channel differs by more
OFF_MOST = 0.012  # share of pixels that may be off


FORMAT = QImage.Format.Format_RGBX8888
ROUNDED = bytes(min(value // 8 * 8 + 4, 255) for value in range(256))  # 32 steps a channel keep the files small


def pixels(image: QImage) -> bytes:
    """Return four bytes for each pixel."""
    plain = image.convertToFormat(FORMAT)  # kept by name: the bits do not keep it alive
    return bytes(plain.constBits())


def rounded(image: QImage) -> QImage:
    """Return a picture with fewer tones, as golden pictures are kept."""
    raw = pixels(image).translate(ROUNDED)
    return QImage(raw, image.width(), image.height(), image.width() * 4, FORMAT).copy()


def difference(one: QImage, two: QImage) -> tuple[float, float]:
    """Return the mean difference of a channel and the share of pixels that are off."""
    size = one.width() * one.height()
    apart = [abs(a - b) for a, b in zip(pixels(one), pixels(two), strict=True) if a != b]
    off = sum(each > OFF_BY for each in apart)
    return sum(apart) / (size * 3), off / size


def check(image: QImage, name: str) -> None:
    """Fail if a picture differs from its golden one."""
    path = FOLDER / f"{name}.png"
    image = rounded(image)
    if os.environ.get("REFLEXMAP_UPDATE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        assert image.convertToFormat(QImage.Format.Format_RGB888).save(str(path))
        return
    golden = QImage(str(path))
    assert not golden.isNull(), f"{path} is missing: run with REFLEXMAP_UPDATE_GOLDEN=1 and look at it"
    assert golden.size() == image.size()
    mean, off = difference(image, golden)
    assert mean <= MEAN_MOST, f"{name}: mean difference {mean:.2f}"
    assert off <= OFF_MOST, f"{name}: {off:.1%} of the pixels are off"
