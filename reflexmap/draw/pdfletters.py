"""Letters of a PDF as they were typed, for whoever searches it, copies from it or has it read out.

Inter has taller colons, hyphens and brackets beside capitals and digits. Qt tells them as characters of no meaning
(Unicode's private area), and the space as a tab: "1:00" and "EX-LE11" could not be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from reflexmap.draw.fonts import text_font

if TYPE_CHECKING:
    import pikepdf

PRIVATE = range(0xE000, 0xF900)
# What may have another form: ASCII, Latin, dashes and dots, arrows, signs.
TYPED = (range(0x21, 0x7F), range(0xA1, 0x100), range(0x2010, 0x2045), range(0x2190, 0x2200), range(0x2212, 0x2266))
BESIDE = ("A{}A", "1{}1", "A{}", "{}A")  # where the other forms show up
SIZE = 100  # px; forms are the same at any
TAB, SPACE = "0009", "0020"
_LISTED = re.compile(r"\[[^\]]*\]")  # what the letters of a font mean, as Qt writes it
_MEANT = re.compile(r"<([0-9A-Fa-f]{4})>")


def tell_letters(pages: Iterable[pikepdf.Object]) -> None:
    """Say what was typed for each letter of the fonts that pages use."""
    seen: set[tuple[int, int]] = set()
    for page in pages:
        if "/Resources" not in page or "/Font" not in page.Resources:
            continue
        for font in page.Resources.Font.values():
            if font.objgen in seen or "/ToUnicode" not in font:
                continue
            seen.add(font.objgen)
            told = font.ToUnicode.read_bytes().decode("ascii", "replace")
            font.ToUnicode.write(_LISTED.sub(lambda found: _MEANT.sub(_typed, found.group()), told).encode("ascii"))


def _typed(found: re.Match[str]) -> str:
    code = found.group(1).upper()
    if code == TAB:
        return f"<{SPACE}>"
    if int(code, 16) not in PRIVATE:
        return found.group()
    return f"<{ord(forms()[int(code, 16)]):04X}>" if int(code, 16) in forms() else found.group()


@cache
def forms() -> dict[int, str]:
    """Return the character that each of the typeface's private ones stands for, as far as texts can hold it."""
    font = text_font(SIZE)
    raw = QRawFont.fromFont(font)
    private = {
        raw.glyphIndexesForString(chr(code))[0]: code for code in reversed(PRIVATE) if raw.supportsCharacter(code)
    }
    found: dict[int, str] = {}
    for code in chain(*TYPED):
        if not raw.supportsCharacter(code):
            continue
        for beside in BESIDE:
            for glyph in _glyphs(beside.format(chr(code)), font):
                if glyph in private:
                    found.setdefault(private[glyph], chr(code))
    return found


def _glyphs(text: str, font: QFont) -> list[int]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
