"""A language that nobody speaks: every marked text in brackets, with accents, and twice as long."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

PLAIN = "aceinorsuyzACEINORSUYZ"
TURNED = (
    "\u00e0\u00e7\u00e9\u00ee\u00f1\u00f6\u0155\u0161\u00fc\u00fd\u017e"
    "\u00c0\u00c7\u00c9\u00ce\u00d1\u00d6\u0154\u0160\u00dc\u00dd\u017d"
)
ACCENTS = str.maketrans(PLAIN, TURNED)
KEPT = re.compile(r"\{[^}]*\}|%n|<[^>]*>|&(?=\w)")  # what a translator must leave alone
FILLER = "w\u00f6\u0155d\u0161 \u00e0\u0155\u00e9 l\u00f6\u00f1g "


def pseudo(text: str) -> str:
    """Return a text in the language that nobody speaks."""
    kept = KEPT.findall(text)
    words = [part.translate(ACCENTS) for part in KEPT.split(text)]
    said = "".join(part + (kept[at] if at < len(kept) else "") for at, part in enumerate(words))
    length = len(KEPT.sub("", text))
    more = (FILLER * (length // len(FILLER) + 1))[:length].rstrip()
    return f"[{said} {more}]"


class PseudoTranslator(QTranslator):
    """Speaks it."""

    def translate(self, _context: str, source: str, _note: str | None = None, _n: int = -1) -> str:
        """Return the other text for a marked one."""
        return pseudo(source) if source else ""

    def isEmpty(self) -> bool:
        """Say that there are texts."""
        return False
