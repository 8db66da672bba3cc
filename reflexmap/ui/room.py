"""How rail, map and panel share the width of the window: what it likes, what a person dragged, what is hidden."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflexmap.draw.looks import Look
from reflexmap.ui.choice import Chosen
from reflexmap.ui.grip import Grip
from reflexmap.ui.header import Header
from reflexmap.ui.mine import Mine
from reflexmap.ui.plan import grown, text_scale, tight
from reflexmap.ui.rail import Rail
from reflexmap.ui.side import Side

PANEL_WIDTH = 360  # px
NARROW_PANEL = 330
DRAWER_UNDER = 1120  # px of window width under which the panel opens only for something chosen
WIDER_DRAWER = 1.1  # times that with large text at most: who reads large text should see the panel too
PANEL_LEAST, PANEL_MOST = 300, 480  # px between which the panel can be dragged
RAIL_LEAST, RAIL_MOST = 200, 340
LEAST_MAP = 420  # px that the map keeps
TIGHT_MAP = 300  # px of it in a window that is small for its text
PLANNED = 1440  # px of window width from which the panel grows with the window
SHARE = 0.44  # of the window's width that a panel with large text takes at most


class Room(QObject):
    """Folds rail and header, opens and shuts the panel, and gives both their widths."""

    changed = Signal()

    def __init__(self, header: Header, rail: Rail, middle: QWidget, side: Side, *, mine: Mine, look: Look) -> None:
        super().__init__(rail)
        self._header, self._rail, self._side = header, rail, side
        self._mine = mine
        self._width = 0
        self._chosen = Chosen()
        self._needed = False
        self.layout = QHBoxLayout()
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(0)
        for part, stretch in ((rail, 0), (middle, 1), (side, 0)):
            self.layout.addWidget(part, stretch)
        tell = QCoreApplication.translate
        self.rail_grip = Grip(rail, middle, look, tell("Room", "Width of the list of body systems"), trailing=False)
        self.panel_grip = Grip(side, middle, look, tell("Room", "Width of the side panel"), trailing=True)
        for grip, key, part in ((self.rail_grip, "rail", rail), (self.panel_grip, "panel", side)):
            grip.setObjectName(key)
            grip.valueChanged.connect(part.setFixedWidth)
            grip.settled.connect(self._keep)
            grip.reset.connect(self._reset)
        rail.width_changed.connect(self._show_grips)
        mine.settings_changed.connect(self._follow)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        for grip in (self.rail_grip, self.panel_grip):
            grip.look = look
            grip.update()

    # What is hidden

    def hidden(self, part: str) -> bool:
        """Whether a person has hidden the "rail" or the "panel"."""
        return bool(self._mine.setting(f"{part}-hidden"))

    def hide(self, part: str, *, hidden: bool) -> None:
        """Hide the rail or the panel, or show it again."""
        self._mine.set_setting(f"{part}-hidden", hidden)

    # Widths

    def arrange(self, width: int, chosen: Chosen, *, needed: bool = False) -> None:
        """Fit everything to a width of the window in pixels; a `needed` panel shows even if it is hidden.

        That is so where a safety question waits: without the panel nobody could answer it.
        """
        self._width, self._chosen, self._needed = width, chosen, needed
        self._rail.set_room(width, self._number("rail-width"), hidden=self.hidden("rail"))
        self._header.set_window_width(width)
        drawer = width < DRAWER_UNDER * min(text_scale(), WIDER_DRAWER)
        self._side.setFixedWidth(self._panel_width(width, drawer=drawer))
        wanted = not self.hidden("panel") and (not drawer or chosen != Chosen())
        self._side.setVisible(wanted or needed)
        self._show_grips()

    def _panel_width(self, width: int, *, drawer: bool) -> int:
        least, most = self._panel_bounds()
        kept = self._number("panel-width")
        if kept:
            return min(max(kept, least), most)
        likes = grown(NARROW_PANEL if drawer else PANEL_WIDTH + max(width - PLANNED, 0) // 6)
        return min(max(likes, least), most)

    def _panel_bounds(self) -> tuple[int, int]:
        """Return the least and the largest width that the panel may have in this window."""
        room = self._width - (TIGHT_MAP if tight(self._width) else LEAST_MAP) - self._rail.width_now()
        most = min(grown(PANEL_MOST), max(round(self._width * SHARE), grown(NARROW_PANEL) if text_scale() == 1 else 0))
        most = max(min(most, room), PANEL_LEAST)
        return min(PANEL_LEAST, most), most

    def _show_grips(self) -> None:
        rail, panel = not self._rail.isHidden(), not self._side.isHidden()
        self.rail_grip.setVisible(rail and not self._rail.folded)
        self.rail_grip.show_width(self._rail.width_now(), RAIL_LEAST, max(grown(RAIL_MOST), self._rail.width_now()))
        self.panel_grip.setVisible(panel)
        self.panel_grip.show_width(self._side.minimumWidth(), *self._panel_bounds())

    def _number(self, key: str) -> int:
        value = self._mine.setting(key)
        return value if isinstance(value, int) else 0

    def _keep(self, width: int) -> None:
        self._mine.set_setting(f"{self.sender().objectName()}-width", width)

    def _reset(self) -> None:
        self._mine.set_setting(f"{self.sender().objectName()}-width", 0)

    def _follow(self, key: str) -> None:
        """Take on what was kept: by a grip, an action, a settings dialog or an import."""
        if key in ("rail-hidden", "rail-width", "panel-hidden", "panel-width"):
            self.arrange(self._width, self._chosen, needed=self._needed)
            self.changed.emit()
