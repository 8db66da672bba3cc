"""The quiet line on the map that says what this program is for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress

NOTE_SIDES = 26  # px beside the words of the disclaimer


class Disclaimer(QPushButton):
    """The quiet line that this is no medical advice; pressed, it opens the page that says so in full."""

    def __init__(self, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._selection = selection
        dress(self, "line")
        self._wordings = (
            self.tr("For relaxation and learning: not medical advice, not a diagnosis"),
            self.tr("For relaxation and learning, not medical advice"),
            self.tr("Not medical advice"),
        )
        self.setAccessibleName(self._wordings[0])
        self.setToolTip(self.tr("What the map shows, and what it does not"))
        self.clicked.connect(self._explain)
        self.take(0)

    def take(self, room: int) -> None:
        """Say as much as there is room for (px), and never nothing."""
        metrics = self.fontMetrics()
        wide = [metrics.horizontalAdvance(each) + NOTE_SIDES for each in self._wordings]
        fitting = next((place for place, each in enumerate(wide) if each <= room), len(wide) - 1)
        self.setText(self._wordings[fitting])
        self.setFixedWidth(wide[fitting])

    def _explain(self) -> None:
        self._selection.open_page("page", "about-the-map")
