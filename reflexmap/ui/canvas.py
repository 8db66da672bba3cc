"""The middle of the window: the map with what floats on it, or all surfaces together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reflexmap.draw.looks import Look
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.mapbar import MapBar, OtherSurfaces, ViewSwitcher
from reflexmap.ui.mapface import Plates
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.allviews import AllViews


class Canvas(QWidget):
    """The map with what floats on it."""

    def __init__(
        self,
        selection: Selection,
        plate: Plate,
        look: Look,
        cache: ArtCache,
        parent: QWidget | None = None,
        *,
        plates: Plates | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._selection = selection
        self._plates = plates
        self._look = look
        self._cache = cache
        self._all: AllViews | None = None
        self.map = FootMap(selection, plate, look, cache, self, plates=plates)
        self.switcher = ViewSwitcher(selection, look, self)
        self.bar = MapBar(selection, self.map, look, self)
        self.others = OtherSurfaces(selection, self)
        selection.chosen_changed.connect(self._arrange)
        selection.shown_changed.connect(self._follow_view)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.map.set_look(look)
        if self._all is not None:
            self._all.set_look(look)
        self.switcher.set_look(look)
        self.bar.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the floating parts in their places."""
        self.map.setGeometry(self.rect())
        if self._all is not None:
            self._all.setGeometry(self.rect())
        self._arrange()
        super().resizeEvent(event)

    def enter(self, zone: str) -> None:
        """Give the keyboard focus to a zone, or to the card that shows it."""
        if self._all is not None and self._all.isVisible():
            self._all.enter(zone)
        else:
            self.map.keys.focus(zone)

    @property
    def all_views(self) -> AllViews | None:
        """All surfaces together, built when they are first looked at; None if nothing can make their pictures."""
        if self._all is None and self._plates is not None:
            from reflexmap.ui.allviews import AllViews  # noqa: PLC0415 - see above

            self._all = AllViews(self._selection, self._plates, self._look, self._cache, self)
            self._all.setGeometry(self.rect())
            self._all.stackUnder(self.switcher)
        return self._all

    def _follow_view(self) -> None:
        """Show one surface large, or all of them small."""
        together = self._selection.shown.view is None and self.all_views is not None
        if self._all is not None and together is not self._all.isVisibleTo(self):
            shown, hidden = (self._all, self.map) if together else (self.map, self._all)
            inside = self.focusWidget()
            shown.setVisible(True)
            # Before the other one is hidden, else Qt gives the focus to whatever comes next.
            if inside is not None and (inside is hidden or hidden.isAncestorOf(inside)):
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
            hidden.setVisible(False)
            self.bar.zoom.setVisible(not together)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        self.switcher.resize(min(self.switcher.sizeHint().width(), width - 16), 34)
        self.switcher.move((width - self.switcher.width()) // 2, 16)
        self.bar.set_room(width)
        self.bar.setGeometry(0, height - 52, width, 48)
        self.others.follow()
        self.others.fit_into(width - 32)
        self.others.move((width - self.others.width()) // 2, height - 77)
