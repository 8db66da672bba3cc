"""A practice's sign: a picture that a person chose, read carefully, since it may be anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from reflexmap.core.errors import UserError
from reflexmap.core.paper import Choices, Ink
from reflexmap.draw.sheetwords import tr

LONGEST = 1600  # px that are kept of the longer side: 42 mm in print need no more
MOST_PIXELS = 50_000_000  # 200 MB while the picture is read
MOST_BYTES = 30_000_000
WIDEST = 3.5  # times its height, where it stands beside a title


def logo(choices: Choices) -> QImage | None:
    """Return a practice's sign in the ink of the sheet, None without one; raises UserError with one sentence."""
    if not choices.logo:
        return None
    path = Path(choices.logo)
    try:
        size = path.stat().st_size if path.is_file() else -1
    except OSError:
        size = -1
    if size < 0:
        raise UserError(tr('The logo "{name}" is not there any more: choose it again.').format(name=path.name))
    image = QImage() if size > MOST_BYTES else _drawn(path) if path.suffix.lower() == ".svg" else _read(path)
    if image is None or size > MOST_BYTES:
        told = tr('The logo "{name}" is too large: save it with at most {side} pixels a side.')
        raise UserError(told.format(name=path.name, side=LONGEST))
    if image.isNull():
        told = tr('The logo "{name}" cannot be read: choose a PNG, JPEG or SVG picture.')
        raise UserError(told.format(name=path.name))
    return image if choices.ink is Ink.COLOUR else _inked(image, choices.ink)


def paint_logo(painter: QPainter, choices: Choices, right: float, top: float, height: float) -> float:
    """Paint a practice's sign so that it ends at `right`; return the width that it takes with the air beside it.

    One that is very wide is lower than `height`.
    """
    image = logo(choices)
    if image is None:
        return 0.0
    wide = min(height * image.width() / image.height(), height * WIDEST)
    tall = wide * image.height() / image.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(right - wide, top + (height - tall) / 2, wide, tall), image)
    return wide + height * 0.3


def _read(path: Path) -> QImage | None:
    """Return a picture, upright and no larger than paper needs; None for one that is too large to be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)  # pictures of cameras say how they are to be turned
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return None
    image = reader.read()
    if max(image.width(), image.height()) <= LONGEST:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    wanted = image.size().scaled(LONGEST, LONGEST, keep).expandedTo(QSize(1, 1))
    return image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _drawn(path: Path) -> QImage:
    """Return an SVG as a picture that is sharp at the size of a letterhead."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - few sheets have one

    renderer = QSvgRenderer(str(path))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        return QImage()
    size = renderer.defaultSize().scaled(LONGEST, LONGEST // 2, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        renderer.render(painter)
    return image


def _inked(image: QImage, ink: Ink) -> QImage:
    """Return a picture on white, in greys or in black alone."""
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, image)
    kind = QImage.Format.Format_Mono if ink is Ink.BLACK else QImage.Format.Format_Grayscale8
    return flat.convertToFormat(kind)
