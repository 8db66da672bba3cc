"""The part "My notes" of a page: a heading, and the room for the field in which a person writes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtWidgets import QWidget

from reflexmap.draw.looks import Look
from reflexmap.ui.notebox import NoteBox
from reflexmap.ui.parts import Head, Part

translate = QCoreApplication.translate


class NotePart(Part):
    """The room for the field, which is a real widget."""

    gap = 6.0

    def __init__(self, box: NoteBox) -> None:
        self._box = box
        self._width = self._height = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Give the field the height that its text needs."""
        del look
        self._width = width
        self._height = self._box.height_for(width)
        return self._height

    def widget(self, x: float, y: float) -> tuple[QWidget, QRectF]:
        """Return the field and its place."""
        return self._box, QRectF(x, y, self._width, self._height)


def note_parts(box: NoteBox) -> list[Part]:
    """Return heading and field."""
    return [Head(translate("NoteParts", "My notes")), NotePart(box)]
