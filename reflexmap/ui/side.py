"""The ground at the right side of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Side(QWidget):
    """The ground at the right side of the window, on which the panel lies once it is built."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")  # the same colours as the panel, so that nothing flashes
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def hold(self, panel: QWidget) -> None:
        """Cover the whole ground with the panel."""
        self._layout.addWidget(panel)
