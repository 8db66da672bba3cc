"""The list of what may be ticked: groups of boxes in one or two columns, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from reflexmap.core.situation import Situation, SituationGroup
from reflexmap.draw.looks import Look
from reflexmap.ui.plan import grown
from reflexmap.ui.theme import dress
from reflexmap.ui.tickbox import TickBox

TWO_COLUMNS = 640  # px of width from which there are two


class Group(QWidget):
    """One heading with its boxes."""

    def __init__(self, group: SituationGroup, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        head = QLabel(group.name, self)
        dress(head, "head")
        head.setContentsMargins(14, 0, 0, 0)
        self._items = {item.id: item for item in group.items}
        self.boxes = {item.id: TickBox(look, item.name, item.help, self) for item in group.items}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addLayout(self._grid)

    def narrow(self, words: tuple[str, ...]) -> int:
        """Show the boxes that hold all words, hide the others and, without any, the heading; return how many show."""
        count = 0
        for name, box in self.boxes.items():
            fits = matches(self._items[name], words)
            box.setVisible(fits)
            count += fits
        self.setVisible(bool(count))
        return count

    def arrange(self, columns: int) -> None:
        """Lay the shown boxes out in reading order, line by line."""
        shown = [box for box in self.boxes.values() if not box.isHidden()]
        for box in self.boxes.values():
            self._grid.removeWidget(box)
        for index, box in enumerate(shown):
            self._grid.addWidget(box, index // columns, index % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))


class SituationList(QWidget):
    """All groups; says which ids are ticked after each press."""

    ticked_changed = Signal()

    def __init__(
        self, groups: Mapping[str, SituationGroup], ticked: frozenset[str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = 0
        self.groups = [Group(group, look, self) for group in groups.values()]
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 14)
        column.setSpacing(0)
        for group in self.groups:
            column.addWidget(group)
        column.addStretch(1)
        self.boxes = {name: box for group in self.groups for name, box in group.boxes.items()}
        for name, box in self.boxes.items():
            box.setChecked(name in ticked)
            box.toggled.connect(self.ticked_changed)
        self._arrange()

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of the ticked boxes, shown or not."""
        return frozenset(name for name, box in self.boxes.items() if box.isChecked())

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        for box in self.boxes.values():
            box.look = look
            box.update()

    def clear(self) -> None:
        """Untick everything, and say so once."""
        for box in self.boxes.values():
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
            box.update()
        self.ticked_changed.emit()

    def narrow(self, text: str) -> int:
        """Show what holds each word of a text; return how many boxes show."""
        words = tuple(text.casefold().split())
        count = sum(group.narrow(words) for group in self.groups)
        self._columns = 0
        self._arrange()
        return count

    def first(self) -> TickBox | None:
        """Return the first box that shows."""
        return next((box for box in self.boxes.values() if not box.isHidden()), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one column or two."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Leave the width to the window."""
        return QSize(TWO_COLUMNS, super().sizeHint().height())

    def _arrange(self) -> None:
        columns = 2 if self.width() >= grown(TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            for group in self.groups:
                group.arrange(columns)


def matches(item: Situation, words: tuple[str, ...]) -> bool:
    """Whether an item's name, hint or other names hold all words."""
    text = " ".join((item.name, item.help, *item.aliases)).casefold()
    return all(word in text for word in words)
