"""The middle of the window: the map with what floats on it, or all surfaces together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reflexmap.draw.looks import Look
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.mapbar import MapBar, ViewSwitcher
from reflexmap.ui.mapface import Plates
from reflexmap.ui.motion import STILL, Pace
from reflexmap.ui.othersurfaces import OtherSurfaces
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.allviews import AllViews
    from reflexmap.ui.beside import Beside
    from reflexmap.ui.minimap import Minimap

SWITCHER_TALL, BAR_TALL = 34, 48  # px at 100 per cent


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
        self._beside: Beside | None = None
        self.map = FootMap(selection, plate, look, cache, self, plates=plates)
        self.switcher = ViewSwitcher(selection, look, self)
        self.bar = MapBar(selection, self.map, look, self)
        self.others = OtherSurfaces(selection, self)
        self._minimap: Minimap | None = None
        self._pace = STILL
        self.map.camera_changed.connect(self._follow_camera)
        selection.chosen_changed.connect(self._arrange)
        selection.shown_changed.connect(self._follow_view)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.map.set_look(look)
        if self._all is not None:
            self._all.set_look(look)
        if self._beside is not None:
            self._beside.set_look(look)
        if self._minimap is not None:
            self._minimap.set_look(look)
        self.switcher.set_look(look)
        self.bar.set_look(look)
        self._spread()
        self._arrange()

    def _ground(self) -> QRect:
        """Return where the map lies: all of the canvas, less what the floating parts need more with larger text."""
        return self.rect().adjusted(0, self.switcher.height() - SWITCHER_TALL, 0, BAR_TALL - self.bar.height())

    def maps(self) -> tuple[QWidget, ...]:
        """Return the maps that are made so far."""
        return tuple(each for each in (self.map, self._all, self._beside) if each is not None)

    def _spread(self) -> None:
        """Give each map the ground."""
        for part in self.maps():
            part.setGeometry(self._ground())

    def set_pace(self, pace: Pace) -> None:
        """Let the maps move by themselves for so long."""
        self._pace = pace
        two = self._beside.maps.values() if self._beside is not None else ()
        for each in (self.map, *two):
            each.pace = pace

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the floating parts in their places."""
        self._spread()
        self._arrange()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what a person left open: where that is not the map, nobody waits for the map's first picture."""
        super().showEvent(event)
        if not self.map.isVisibleTo(self):
            QTimer.singleShot(0, self, self.map.note_first_picture)

    def enter(self, zone: str) -> None:
        """Give the keyboard focus to a zone, or to the card that shows it."""
        if self._all is not None and self._all.isVisible():
            self._all.enter(zone)
        elif self._beside is not None and self._beside.isVisible():
            self._beside.enter(zone)
        else:
            self.map.keys.focus(zone)

    @property
    def all_views(self) -> AllViews | None:
        """All surfaces together, built when they are first looked at; None if nothing can make their pictures."""
        if self._all is None and self._plates is not None:
            from reflexmap.ui.allviews import AllViews  # noqa: PLC0415 - see above

            self._all = AllViews(self._selection, self._plates, self._look, self._cache, self)
            self._all.setGeometry(self._ground())
            self._all.stackUnder(self.switcher)
        return self._all

    @property
    def beside(self) -> Beside | None:
        """Two charts side by side, built when they are first looked at; None where there is only one chart."""
        if self._beside is None and self._plates is not None and len(self._selection.atlas.charts) > 1:
            from reflexmap.ui.beside import Beside  # noqa: PLC0415 - see above

            self._beside = Beside(self._selection, self.map, self._plates, self._look, self._cache, self)
            self._beside.setGeometry(self._ground())
            self._beside.stackUnder(self.switcher)
            self._beside.hide()
            self.set_pace(self._pace)
        return self._beside

    @property
    def minimap(self) -> Minimap:
        """The small map in the corner, built when somebody zooms for the first time."""
        if self._minimap is None:
            from reflexmap.ui.minimap import Minimap  # noqa: PLC0415 - see above

            self._minimap = Minimap(self._first_map(), self._look, self)
        return self._minimap

    def _first_map(self) -> FootMap:
        """Return the map that is seen, the left one of two."""
        two = self._beside is not None and self._selection.shown.beside
        return next(iter(self._beside.maps.values())) if two and self._beside is not None else self.map

    def _follow_camera(self) -> None:
        if self._minimap is None and self.map.zoom() > 1.0:
            self.minimap.follow()
            self._arrange()

    def _follow_view(self) -> None:
        """Show one surface large, all of them small, or two charts side by side."""
        wanted: QWidget = self.map
        shown = self._selection.shown
        if shown.view is None and self.all_views is not None:
            wanted = self._all or self.map
        elif shown.beside and self.beside is not None:
            wanted = self._beside or self.map
        parts = [each for each in (self.map, self._all, self._beside) if each is not None]
        shown_now = next((each for each in parts if each.isVisibleTo(self) and each is not wanted), None)
        if shown_now is not None:
            if self._beside is not None and self._beside in (wanted, shown_now):
                self._beside.open(opened=wanted is self._beside)
            inside = self.focusWidget()
            wanted.setVisible(True)
            # Before the other one is hidden, else Qt gives the focus to whatever comes next.
            if inside is not None and (inside is shown_now or shown_now.isAncestorOf(inside)):
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            for each in parts:
                each.setVisible(each is wanted)
            self.bar.zoom.setVisible(wanted is not self._all)
            if self._minimap is not None:
                self._minimap.attach(self._first_map())
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        self.switcher.resize(min(self.switcher.sizeHint().width(), width - 16), self.switcher.height())
        self.switcher.move((width - self.switcher.width()) // 2, 16)
        self.bar.set_room(width)
        self.bar.setGeometry(0, height - self.bar.height() - 4, width, self.bar.height())
        self.others.follow()
        self.others.fit_into(width - 32)
        self.others.move((width - self.others.width()) // 2, self.bar.y() - self.others.height() - 3)
        if self._minimap is not None:
            self._minimap.stand(16, self.bar.y() - 8)
