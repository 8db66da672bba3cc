"""The line on the map that names what a complaint lights on another surface."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from reflexmap.core.model import View
from reflexmap.ui.plan import grown
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import surface_phrase

CHIP_SIDE = 14  # px of room beside the words
CHIP_TALL = 22


class OtherSurfaces(QPushButton):
    """Says which zones of the lit complaint lie on another surface, and turns there when it is pressed."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        dress(self, "pill")
        self._target: View | None = None
        self.setAccessibleName(self.tr("Zones on other surfaces"))
        self.clicked.connect(self._turn)
        selection.chosen_changed.connect(self.follow)
        selection.shown_changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Name the zones with their numbers, one group for each surface."""
        atlas, shown = self._selection.atlas, self._selection.shown
        groups: dict[View | None, list[str]] = {}
        self._target = None
        for number, link in enumerate(self._selection.links() if shown.view is not None else (), 1):
            zone = atlas.zones[link.zone]
            views = [area.view for area in self._selection.areas_of(zone.id)]
            if shown.view in views:
                continue
            view = views[0] if views else None  # a zone without a view is one that the chosen chart leaves out
            self._target = self._target or view
            groups.setdefault(view, []).append(f"{number} {zone.name}")
        parts = [
            self.tr("{zones}: {where}").format(
                zones=", ".join(zones), where=surface_phrase(view) if view else self.tr("not on this chart")
            )
            for view, zones in groups.items()
        ]
        self._words = "   ".join(parts)
        self.setVisible(bool(parts))

    def _turn(self) -> None:
        if self._target is not None:
            self._selection.show(replace(self._selection.shown, view=self._target))

    def fit_into(self, width: int) -> None:
        """Take the width of the words, at most what there is; the tip and the panel have what is cut."""
        metrics = self.fontMetrics()
        room = width - 2 * CHIP_SIDE
        show = self.tr("   Show") if self._target is not None else ""
        taken = metrics.horizontalAdvance(show)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room - taken)
        self.setToolTip(self._words if shown != self._words else "")
        shown += show
        self.setText(shown)
        self.setAccessibleName(self._words)
        self.resize(min(metrics.horizontalAdvance(shown), room) + 2 * CHIP_SIDE, grown(CHIP_TALL))
