"""Chips above the results that narrow them to a kind or a body system: real buttons that stay pressed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.answer import Hit
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import System
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.fitting import FittingButton
from reflexmap.ui.plan import grown, reachable
from reflexmap.ui.resultorder import KINDS, SCREENFUL, Facets, counts
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import kind_name

TALL = 26  # px
GAP = 6  # px between chips
MOST_SYSTEMS = 4


class Chip(FittingButton):
    """A facet; pressed again it lets go."""

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        dress(self, "pill")
        self.setCheckable(True)
        self.setAccessibleName(name)


class FacetBar(QWidget):
    """Shows the kinds and the most common systems of a long list; wraps like words."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = Facets()
        self._chips: list[Chip] = []
        self.setAccessibleName(self.tr("Narrow the results"))
        self.hide()

    def show_hits(self, hits: Iterable[Hit], atlas: Atlas) -> None:
        """Offer what a list can be narrowed to; nothing for a short one."""
        self.facets = Facets()
        listed = tuple(hits)
        kinds, systems = counts(listed, atlas)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if len(listed) > SCREENFUL and len(kinds) > 1:
            for kind in (each for each in KINDS if kinds[each]):
                self._offer(kind_name(kind), kinds[kind], Facets(kind=kind))
            for system, count in systems.most_common(MOST_SYSTEMS) if len(systems) > 1 else ():
                self._offer(system_name(system), count, Facets(system=system))
        self.setVisible(bool(self._chips))
        self._arrange()

    def chips(self) -> tuple[Chip, ...]:
        """Return the buttons in reading order."""
        return tuple(self._chips)

    def _offer(self, name: str, count: int, facet: Facets) -> None:
        spoken = self.tr("{name} only, %n result(s)", "", count).format(name=name)
        chip = Chip(f"{name} {count}", spoken, self)
        chip.setProperty("facet", "kind" if facet.kind else "system")
        chip.toggled.connect(partial(self._press, chip, facet))
        self._chips.append(chip)
        chip.show()

    def _press(self, chip: Chip, facet: Facets, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Take on a facet; of kinds, and of systems, one at a time."""
        for other in self._chips if on else ():
            if other is not chip and other.property("facet") == chip.property("facet"):
                other.blockSignals(True)
                other.setChecked(False)
                other.blockSignals(False)
        system: System | None = facet.system
        if facet.kind:
            self.facets = replace(self.facets, kind=facet.kind if on else "")
        else:
            self.facets = replace(self.facets, system=system if on else None)
        self.changed.emit()

    def _arrange(self) -> None:
        """Begin another line with a chip that does not fit any more."""
        least = reachable(grown(TALL))
        tall, x, y = least, 0, 0
        for chip in self._chips:
            wide = min(chip.wide(), max(self.width(), 60))
            if x and x + wide > self.width():
                x, y, tall = 0, y + tall + GAP, least
            high = least if wide == chip.wide() else max(least, chip.tall(wide))
            tall = max(tall, high)
            box = QRect(x, y, wide, high)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                box.moveLeft(self.width() - x - wide)
            chip.setGeometry(box)
            x += wide + GAP
        self.setFixedHeight(y + tall + 2 if self._chips else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: the chips wrap."""
        return QSize(60, 0)
