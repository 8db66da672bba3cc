"""English plurals for Qt's `%n zone(s)`, which needs a translation even into the language it is written in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator


class EnglishPlurals(QTranslator):
    """Turns "(s)" into an s or nothing. Other languages bring a translation file of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False

    def translate(self, _context: str, text: str, _note: str | None = None, count: int = -1) -> str:
        """Return the text, with its plural where a count comes along."""
        return text.replace("(s)", "" if count == 1 else "s") if count >= 0 else text
