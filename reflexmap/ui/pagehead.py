"""The head of a page that can be kept: its first part, with a star and a pencil at the right end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QKeySequence, QPainter

from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look
from reflexmap.ui.parts import Action, Part, Spoken, Spot

translate = QCoreApplication.translate
TARGET = 44.0  # px, side of what can be pressed
SIGN = 20.0  # px, side of an icon
OUT = (TARGET - SIGN) / 2  # px that the last target reaches over the page's right edge, so that its icon ends there


def pencil_names() -> tuple[str, str]:
    """Return what the pencil is called before and after a note is written."""
    return translate("PageHead", "Write a note"), translate("PageHead", "My note")


class PageHead(Part):
    """`star` turns the favourite on and off, `write` leads to the note; None where a page has no room for one."""

    def __init__(
        self, first: Part, *, on: bool, star: Action, noted: bool = False, write: Action | None = None
    ) -> None:
        self.gap = first.gap
        self._first = first
        self._on = on
        self._star = star
        self._noted = noted
        self._write = write
        self._width = 0.0
        self._middle = 12.0

    def lay(self, width: float, look: Look) -> float:
        """Leave room for the icons; they stand beside the first line."""
        self._width = width
        taken = TARGET * (2 if self._write else 1) - OUT
        height = self._first.lay(width - taken, look)
        self._middle = min(height, 32.0) / 2
        return height

    def _target(self, x: float, y: float, place: int) -> QRectF:
        """Return the box of the star (0) or the pencil (1)."""
        left = x + self._width + OUT - TARGET * (place + 1)
        return QRectF(left, y + self._middle - TARGET / 2, TARGET, TARGET)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint the first part and the icons."""
        self._first.paint(painter, look, x, y)
        star = self._target(x, y, 0).adjusted(OUT, OUT, -OUT, -OUT)
        paint_icon(painter, star, "star-fill" if self._on else "star", look.accent if self._on else look.ink2)
        if self._write:
            pencil = self._target(x, y, 1).adjusted(OUT, OUT, -OUT, -OUT)
            name, ink = ("note-pencil-fill", look.accent) if self._noted else ("note-pencil", look.ink2)
            paint_icon(painter, pencil, name, ink)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return what the first part has, then the pencil and the star."""
        yield from self._first.spots(x, y)
        if self._write:
            name = pencil_names()[self._noted]
            yield Spot(self._target(x, y, 1), name, self._write, tip=name)
        tip = translate("PageHead", "Take out of Saved") if self._on else translate("PageHead", "Keep in Saved")
        keys = QKeySequence("Ctrl+B").toString(QKeySequence.SequenceFormat.NativeText)
        name = translate("PageHead", "Favourite")
        yield Spot(self._target(x, y, 0), name, self._star, checked=self._on, tip=f"{tip} ({keys})")

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the texts of the first part."""
        return self._first.spoken(x, y)
