"""The drawings as SVG bytes with their colours exchanged: another skin, the dark theme, paper.

The art holds its colours in one style block, so a skin tone is a swap of that block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from reflexmap.core.artfile import MAX_BYTES, NO_SVG, view_box
from reflexmap.core.errors import Problem
from reflexmap.core.fit import Fit
from reflexmap.draw.looks import DARK_DIM, Look, Skin, mixed

_STYLE = re.compile(rb"<style[^>]*>.*?</style>", re.DOTALL)
_RULE = re.compile(r"\.([a-z][\w-]*)\s*\{([^}]*)\}")
_VIEW = re.compile(rb'viewBox="[^"]*"')
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
BLUSH = (0.98, 0.62, 0.53)  # the redder pads: the flat skin colour with its channels scaled so
LINE = 0.32  # outlines are the shadow colour, this much darker


@dataclass(frozen=True, slots=True)
class Drawing:
    """One SVG file: its bytes and its view box (x, y, width, height in the picture's units, y down)."""

    content: bytes
    box: tuple[float, float, float, float]


class ArtError(Exception):
    """The file is not a drawing that can be shown."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def read_drawing(path: Path) -> Drawing:
    """Return a drawing from a file; raises ArtError with file, line and a sentence."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ArtError(Problem(path.name, 0, "The drawing is larger than 4 MB: is it the right file?"))
        content = path.read_bytes()
    except OSError as error:
        text = f"The drawing cannot be read ({error.strerror}): restore it from a fresh copy."
        raise ArtError(Problem(path.name, 0, text)) from error
    box = view_box(content)
    if box is None:
        raise ArtError(Problem(path.name, 1, NO_SVG))
    return Drawing(content, box)


def skinned(drawing: Drawing, skin: Skin, look: Look) -> bytes:
    """Return the bytes of a lit foot in another skin tone."""
    found = _STYLE.search(drawing.content)
    if found is None:
        return drawing.content
    style = found.group().decode()
    tones = sorted({name for name, _ in _RULE.findall(style) if re.fullmatch(r"t\d+", name)})
    dim = DARK_DIM if look.dark and skin.dims else 1.0
    colours = {name: _dimmed(_ramp(skin, i / max(len(tones) - 1, 1)), dim) for i, name in enumerate(tones)}
    line = _dimmed(mixed(skin.shadow, "#000000", LINE), dim)
    for name in ("outline", "web", "fold", "crease"):
        colours[name] = line
    colours["blush"] = _dimmed(_scaled(skin.mid, BLUSH), dim)
    colours["nail"], colours["gleam"] = _dimmed("#FFF4EE", dim), _dimmed("#FFFFFF", dim)
    if look.dark:
        colours["ground"] = "#000000"
    return drawing.content[: found.start()] + _recoloured(style, colours).encode() + drawing.content[found.end() :]


def recoloured(drawing: Drawing, colours: dict[str, str]) -> bytes:
    """Return the bytes with the colour of each named class exchanged."""
    found = _STYLE.search(drawing.content)
    if found is None:
        return drawing.content
    style = _recoloured(found.group().decode(), colours)
    return drawing.content[: found.start()] + style.encode() + drawing.content[found.end() :]


def _recoloured(style: str, colours: dict[str, str]) -> str:
    def swap(match: re.Match[str]) -> str:
        new = colours.get(match.group(1))
        return match.group() if new is None else f".{match.group(1)}{{{_COLOUR.sub(new, match.group(2))}}}"

    return _RULE.sub(swap, style)


def _ramp(skin: Skin, share: float) -> str:
    if share <= 0.5:
        return mixed(skin.shadow, skin.mid, share * 2)
    return mixed(skin.mid, skin.light, share * 2 - 1)


def _dimmed(value: str, share: float) -> str:
    return value if share == 1.0 else mixed("#000000", value, share)


def _scaled(value: str, shares: tuple[float, float, float]) -> str:
    channels = (int(value[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(channel * share):02X}" for channel, share in zip(channels, shares, strict=True))


def paint_drawing(painter: QPainter, content: bytes, drawing: Drawing, fit: Fit) -> bool:
    """Paint SVG bytes at a fit (the picture's units to pixels); return False if Qt cannot read them."""
    # Only here, because a start that finds its pictures reads no drawing.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    renderer = QSvgRenderer(QByteArray(content))
    if not renderer.isValid():
        return False
    x, y, width, height = drawing.box
    corner = fit.to_pixels((x, -y))
    renderer.render(painter, QRectF(corner[0], corner[1], width * fit.scale, height * fit.scale))
    return True


def drawn_picture(content: bytes, box: tuple[float, float, float, float], size: tuple[int, int]) -> QImage:
    """Return a part of SVG bytes (x, y, width, height in the drawing's units) as a picture of a size in pixels.

    Qt's reader lets the other threads of Python go on, which `QSvgRenderer.render` does not: a large foot takes a
    second, and a book or a preview in a thread would hold the window up. The picture is null if Qt cannot read them.
    """
    framed = _VIEW.sub(f'viewBox="{" ".join(map(repr, box))}"'.encode(), content, count=1)
    buffer = QBuffer()
    buffer.setData(framed)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(*size))
    return reader.read()
