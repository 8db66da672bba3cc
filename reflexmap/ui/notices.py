"""A quiet bar for expected trouble: what happened, what to do, and a way to put it aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reflexmap.ui.theme import dress


class NoticeBar(QFrame):
    """One sentence with an optional way to the details."""

    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "warn")
        self.setProperty("strip", True)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # it may repeat what stands in a broken file
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._details = QPushButton(self.tr("Details"), self)
        dress(self._details, "link")
        self._details.clicked.connect(self.details_wanted)
        close = QPushButton(self.tr("Close"), self)
        dress(close, "link")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._details)
        row.addWidget(close)
        self.hide()

    def say(self, text: str, *, details: bool = False) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._details.setVisible(details)
        self.show()
