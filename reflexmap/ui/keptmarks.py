"""What shows in a row that something is a favourite or has a note: small icons, and the same in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look
from reflexmap.ui.choice import Kept

translate = QCoreApplication.translate
STAR = "star-fill"
NOTE = "note-fill"
SIGN = 14.0  # px, side of an icon
STEP = 18.0  # px from one icon to the next


def kept_signs(kept: Kept, kind: str, name: str) -> tuple[str, ...]:
    """Return the icons for a row, none where a person marked nothing."""
    star = (STAR,) if (kind, name) in kept.favourites else ()
    return (*star, NOTE) if (kind, name) in kept.noted else star


def kept_text(signs: tuple[str, ...]) -> str:
    """Return what the icons say, for a screen reader; "" for none."""
    words = {STAR: translate("Kept", "Favourite"), NOTE: translate("Kept", "Has a note of yours")}
    return ". ".join(words[sign] for sign in signs)


def kept_width(signs: tuple[str, ...]) -> float:
    """Return the room that the icons take (pixels), with a gap before them."""
    return STEP * len(signs) + 4 if signs else 0.0


def paint_kept(painter: QPainter, look: Look, signs: tuple[str, ...], x: float, middle: float) -> None:
    """Paint the icons side by side, the first one at x, all of them centred on a line."""
    for place, sign in enumerate(signs):
        box = QRectF(x + place * STEP, middle - SIGN / 2, SIGN, SIGN)
        paint_icon(painter, box, sign, look.accent if sign == STAR else look.ink3)
