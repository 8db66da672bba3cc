"""A button whose words may be longer than its place: it breaks them into lines, as a text does."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reflexmap.ui.plan import grown

SIDES = 28  # px at both sides of the words together
LEAST = 60  # px of width that it asks for


class FittingButton(QPushButton):
    """Says all its words in as many lines as its width needs; a screen reader hears them as one."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    @property
    def words(self) -> str:
        """What the button says."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def wide(self) -> int:
        """Return the width that the words need on one line."""
        return self.fontMetrics().horizontalAdvance(self._words) + grown(SIDES)

    def tall(self, width: int) -> int:
        """Return the height at a width, in logical pixels."""
        lines = len(self._lines(width))
        return QPushButton.sizeHint(self).height() if lines < 2 else lines * self.fontMetrics().height() + grown(10)

    def sizeHint(self) -> QSize:
        """Ask for room for all the words: on one line, or on those that they have now."""
        lines = self._lines(self.width())
        wide = max(self.fontMetrics().horizontalAdvance(line) for line in lines) + grown(SIDES)
        return QSize(wide, self.tall(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow place."""
        return QSize(LEAST, self.tall(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def _fit(self) -> None:
        self.setText("\n".join(self._lines(self.width())))
        self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """Return the words in lines no wider than the room, one word at least on each."""
        room, metrics = width - grown(SIDES), self.fontMetrics()
        lines: list[str] = []
        for word in self._words.split() if room > 0 else [self._words]:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines or [""]
