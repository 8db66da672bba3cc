"""All four surfaces together: soles and tops above, inner and outer sides below."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.model import View
from reflexmap.core.picture import LENGTH, SIDE_HEIGHT
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mapface import Plates
from reflexmap.ui.state import Selection
from reflexmap.ui.surfacecard import APART, FOOT_ROOM, HEAD, MARGIN, SurfaceCard

ORDER = (View.PLANTAR, View.DORSAL, View.MEDIAL, View.LATERAL)  # as read, line by line
PADDING = 24  # px round the cards; less on a narrow map
NARROW = 740  # px of width under which the padding shrinks
GAP = 16  # px between the cards
ABOVE = 66  # px for the view switcher
BELOW = 60  # px for the bar
LOW_ROW = 0.355  # the largest share of the height that the sides get


class AllViews(QWidget):
    """Four cards that listen to the selection; a press on one turns the map to its surface."""

    def __init__(
        self, selection: Selection, plates: Plates, look: Look, cache: ArtCache, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._plates = plates
        self._look = look
        self.cards = {
            view: SurfaceCard(selection, view, partial(self._plate, view), look, cache, self) for view in ORDER
        }
        for card in self.cards.values():
            card.opened.connect(self._open)
        self.setAccessibleName(self.tr("All surfaces"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for signal in (
            selection.chosen_changed,
            selection.shown_changed,
            selection.hovered_changed,
            selection.focused_changed,
        ):
            signal.connect(self._refresh)

    def _plate(self, view: View) -> Plate:
        shown = self._selection.shown
        return self._plates(view, shown.chart, shown.sex)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        for card in self.cards.values():
            card.set_look(look)
        self.update()

    def enter(self, zone: str) -> None:
        """Give the keyboard focus to the first card that shows a zone, to the first one for ""."""
        drawn = {area.view for area in self._selection.areas_of(zone)}
        view = next((each for each in ORDER if each in drawn), View.PLANTAR)
        self.cards[view].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh(self) -> None:
        if self.isVisible():
            for card in self.cards.values():
                card.update()

    def _open(self, zone: str) -> None:
        card = self.sender()
        if isinstance(card, SurfaceCard):
            self._selection.hover("")
            self._selection.show(replace(self._selection.shown, view=card.view))
            if zone:
                self._selection.choose_zone(zone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the cards."""
        for card, box in zip(self.cards.values(), boxes(self.width(), self.height()), strict=True):
            card.setGeometry(box)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(self._look.canvas))


def boxes(width: int, height: int) -> tuple[QRect, QRect, QRect, QRect]:
    """Return where the cards lie, in reading order; the sides get no more height than they can use."""
    padding = PADDING if width >= NARROW else PADDING // 2
    wide = max((width - 2 * padding - GAP) // 2, 1)
    room = max(height - ABOVE - BELOW - GAP, 2)
    used = (wide - 2 * MARGIN - APART) / (2 * LENGTH) * SIDE_HEIGHT + HEAD + FOOT_ROOM
    low = int(min(used, room * LOW_ROW))
    high = room - low
    right, lower = padding + wide + GAP, ABOVE + high + GAP
    return (
        QRect(padding, ABOVE, wide, high),
        QRect(right, ABOVE, wide, high),
        QRect(padding, lower, wide, low),
        QRect(right, lower, wide, low),
    )
