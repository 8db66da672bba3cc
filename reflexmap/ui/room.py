"""How rail, map and panel share the width of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflexmap.ui.choice import Chosen
from reflexmap.ui.header import Header
from reflexmap.ui.rail import Rail
from reflexmap.ui.side import Side

PANEL_WIDTH = 360  # px
NARROW_PANEL = 330
DRAWER_UNDER = 1120  # px of window width under which the panel opens only for something chosen


class Room:
    """Folds rail and header and opens and shuts the panel, as the window's width and the choice ask for."""

    def __init__(self, header: Header, rail: Rail, middle: QWidget, side: Side) -> None:
        self._header = header
        self._rail = rail
        self._side = side
        self.layout = QHBoxLayout()
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(0)
        for part, stretch in ((rail, 0), (middle, 1), (side, 0)):
            self.layout.addWidget(part, stretch)

    def arrange(self, width: int, chosen: Chosen) -> None:
        """Fit everything to a width of the window in pixels."""
        self._rail.set_window_width(width)
        self._header.set_window_width(width)
        drawer = width < DRAWER_UNDER
        self._side.setFixedWidth(NARROW_PANEL if drawer else PANEL_WIDTH)
        self._side.setVisible(not drawer or chosen != Chosen())
