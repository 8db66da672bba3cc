"""The type of the program: Inter from its package, the system's face where it is missing.

Fonts are found without importing the packages that carry them, which would cost more than reading the files.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

REGULAR = 400
MEDIUM = 500
STRONG = 600


def _package_file(package: str, pattern: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    return next(iter(sorted(Path(spec.origin).parent.glob(pattern))), None)


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
    family = _family("fontpkg_inter", "files/Inter?opsz*.ttf")
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


def type_key() -> str:
    """Return a text that differs when names would measure otherwise."""
    return f"{qVersion()} {text_font(12).family()} {text_metrics(12, MEDIUM).horizontalAdvance('Reflexmap')}"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One icon: its font and letter."""

    family: str
    letter: str


@cache
def _icon_letters() -> dict[str, str]:
    path = _package_file("qtawesome", "fonts/phosphor-charmap*.json")
    letters: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path else {}
    return letters


def glyph(name: str) -> Glyph | None:
    """Return an icon of the Phosphor set by name, None where the package is missing."""
    family = _family("qtawesome", "fonts/phosphor-*.ttf")
    code = _icon_letters().get(name)
    return Glyph(family, chr(int(code, 16))) if family and code else None
