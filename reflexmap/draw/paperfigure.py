"""The drawing of a technique's movement: a finger on skin, or a foot with arrows."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from reflexmap.core.paperblocks import Figure
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheettext import MM, Inks
from reflexmap.resources import assets_folder

FOLDER = "techniques"
# What needs no drawing of its own: its movement is that of another technique.
ALIKE = {
    "acupressure": "press-and-hold",
    "acupressure-ki1": "press-and-hold",
    "acupressure-lr3": "press-and-hold",
    "friction": "rotation-on-a-point",
    "trigger-point-release": "press-and-hold",
}
HIGHEST = 50 * MM  # of a drawing
AIR = 1.2 * MM  # inside its frame
UNIT = 0.5 * MM  # of a drawing without a foot, at most
SIGN, FLESH = b"#0B5F6E", b"#EDEDED"  # colours that follow the ink
LINE = 0.25 * MM  # width of a foot's outline on paper
_BOX = re.compile(rb'viewBox="([-\d. ]+)"')
_FOOT = re.compile(rb'data-foot="([a-z]+)-([a-z]+)"')
_WIDTH = re.compile(rb"stroke-width:([.\d]+)")


def file_of(name: str) -> Path | None:
    """Return the file of a technique's drawing, None where it has none."""
    path = assets_folder() / FOLDER / f"{ALIKE.get(name, name)}.svg"
    return path if path.is_file() else None


def figure(block: Figure, width: float, setting: Setting) -> list[Item]:
    """Return a drawing in a thin frame; nothing where its file cannot be read."""
    path = file_of(block.name)
    content = _read(path) if path is not None else b""
    box, over = _BOX.search(content), _FOOT.search(content)
    if box is None:
        return []
    left, top, wide, high = (float(number) for number in box.group(1).split())
    turned = over is not None and over.group(1) in (b"plantar", b"dorsal")
    across, down = (high, wide) if turned else (wide, high)
    free = width - 2 * AIR
    scale = min(free / across, (HIGHEST - 2 * AIR) / down, *(() if over else (UNIT,)))
    height = down * scale + 2 * AIR
    inks = setting.inks
    drawing = QSvgRenderer(QByteArray(_inked(content, inks, black=setting.black)))
    foot = _foot(over.group(0), scale) if over else None

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.save()
        marks.frame(painter, QRectF(x, y, width, height), inks.line, 0.16)
        painter.translate(x + (width - across * scale) / 2, y + AIR)
        if turned:
            painter.translate(0.0, down * scale)
            painter.rotate(-90.0)
        painter.scale(scale, scale)
        painter.translate(-left, -top)
        if foot is not None:
            foot[0].render(painter, foot[1])
        drawing.render(painter, QRectF(left, top, wide, high))
        painter.restore()

    return [Item(height, paint, 1.6 * MM)]


@lru_cache(maxsize=32)
def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _inked(content: bytes, inks: Inks, *, black: bool) -> bytes:
    found = content.replace(SIGN, inks.accent.encode())
    return found.replace(FLESH, b"#FFFFFF") if black else found


def _foot(named: bytes, scale: float) -> tuple[QSvgRenderer, QRectF] | None:
    """Return the line drawing of a foot with lines of one width on paper, and its box."""
    view, side = named.split(b'"')[1].decode().split("-")
    content = _read(assets_folder() / "feet" / f"{view}-{side}-line.svg")
    box = _BOX.search(content)
    if box is None:
        return None

    def thicker(match: re.Match[bytes]) -> bytes:
        return b"stroke-width:%.3f" % (float(match.group(1)) / 0.25 * LINE / scale)

    numbers = [float(number) for number in box.group(1).split()]
    return QSvgRenderer(QByteArray(_WIDTH.sub(thicker, content))), QRectF(*numbers)
