"""The type of the program: Inter from its package, the system's face where it is missing.

Fonts are found without importing the packages that carry them, which would cost more than reading the files.
"""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

REGULAR = 400
MEDIUM = 500
STRONG = 600


def _package_file(package: str, pattern: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    folder, _, name = pattern.partition("/")
    first, _, last = name.partition("*")
    try:
        # Plain comparing: pathlib's patterns would be compiled for these few names at each start.
        found = [each for each in os.listdir(Path(spec.origin).parent / folder) if each.startswith(first)]  # noqa: PTH208 - names will do
    except OSError:
        return None
    fitting = sorted(each for each in found if each.endswith(last) and len(each) >= len(first) + len(last))
    return Path(spec.origin).parent / folder / fitting[0] if fitting else None


@cache
def _family(package: str, pattern: str) -> str:
    """Load a font file of a package and return its family, "" where it is missing."""
    path = _package_file(package, pattern)
    if path is None:
        return ""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families[0] if families else ""


@cache
def text_font(px: int, weight: int = REGULAR) -> QFont:
    """Return the text font at a size in whole pixels (of the painter, so a scaled painter gives any size)."""
    family = _family("fontpkg_inter", "files/Inter[opsz*.ttf")
    font = QFont(family) if family else QFont()
    font.setPixelSize(max(px, 1))
    font.setWeight(QFont.Weight(weight))
    # Inter comes as one variable font; Qt draws its regular weight unless the axis is set too.
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


@cache
def text_metrics(px: int, weight: int = REGULAR) -> QFontMetricsF:
    """Return the measures of the text font."""
    return QFontMetricsF(text_font(px, weight))


@cache
def can_write(text: str) -> bool:
    """Whether the text font, or one of the system that stands in for it, has a letter for each sign of a text."""
    layout = QTextLayout(text, text_font(13))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    # Sign number 0 of a font is the empty box.
    return all(0 not in run.glyphIndexes() and run.rawFont().isValid() for run in layout.glyphRuns())


@dataclass(frozen=True, slots=True)
class Glyph:
    """One icon: its font and letter."""

    family: str
    letter: str


@cache
def _icon_letters() -> bytes:
    path = _package_file("qtawesome", "fonts/phosphor-charmap*.json")
    return path.read_bytes() if path else b""


@cache
def _icon_letter(name: str) -> str:
    """Return the code of an icon; looked up as text, because the program uses twenty of some thousand entries."""
    _, found, rest = _icon_letters().partition(f'"{name}": "'.encode())
    return rest.partition(b'"')[0].decode() if found else ""


def glyph(name: str) -> Glyph | None:
    """Return an icon of the Phosphor set by name, None where the package is missing."""
    family = _family("qtawesome", "fonts/phosphor-*.ttf")
    code = _icon_letter(name)
    return Glyph(family, chr(int(code, 16))) if family and code else None
