"""One unpainted button per zone and foot, so that keyboard and screen reader reach what the map paints.

Painting a map tells a screen reader nothing, and item interfaces written in Python crash some Qt versions when a
reader is attached. Real buttons with an empty paintEvent are slower by a fraction of a millisecond and just work:
each has a name, a description, a place and a press action.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reflexmap.core.hits import neighbour
from reflexmap.core.model import Foot, Point
from reflexmap.ui.plan import map_scale

ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class ZoneKey(QAbstractButton):
    """A zone of one foot as a button that only keyboard and screen reader notice."""

    focused = Signal(str, bool)
    walked = Signal(str, str)

    def __init__(self, zone: str, foot: Foot, parent: QWidget) -> None:
        super().__init__(parent)
        self.zone = zone
        self.foot = foot
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the map shows the zone and its focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the map which zone has the focus."""
        super().focusInEvent(event)
        self.focused.emit(self.zone, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the map that the focus left."""
        super().focusOutEvent(event)
        self.focused.emit(self.zone, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter or Space, leave the rest to the window."""
        if event.key() in ARROWS:
            self.walked.emit(self.objectName(), Qt.Key(event.key()).name)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def nextCheckState(self) -> None:
        """Leave the check mark to the selection, which alone knows what is chosen."""

    def mark(self, chosen: bool) -> None:  # noqa: FBT001 - a state, set by the map
        """Set the check mark without telling anybody."""
        self.blockSignals(True)
        self.setChecked(chosen)
        self.blockSignals(False)


class ZoneKeys(QWidget):
    """All zone buttons of the map; they share one tab stop, arrows walk among them."""

    pressed = Signal(str)
    focus_changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys: dict[str, ZoneKey] = {}
        self._spots: dict[str, Point] = {}
        self._abouts: dict[str, str] = {}
        self._warnings: Mapping[str, str] = {}

    def warn(self, words: Mapping[str, str]) -> None:
        """Let a screen reader say of some zones, before what they are, what a person's situation asks for."""
        if words != self._warnings:
            self._warnings = words
            for key in self._keys.values():
                self._describe(key)

    def _describe(self, key: ZoneKey) -> None:
        warning, about = self._warnings.get(key.zone, ""), self._abouts.get(key.objectName(), "")
        key.setAccessibleDescription(f"{warning}. {about}" if warning else about)

    def build(self, entries: tuple[tuple[str, Foot, str, str], ...]) -> None:
        """Make a button for each (zone, foot, name, description)."""
        for key in self._keys.values():
            key.deleteLater()
        self._keys = {}
        for zone, foot, name, about in entries:
            key = ZoneKey(zone, foot, self)
            key.setObjectName(f"{foot}:{zone}")
            key.setText(name)
            key.setAccessibleName(name)
            self._abouts[key.objectName()] = about
            self._describe(key)
            key.clicked.connect(self._press)
            key.toggled.connect(self._toggle)
            key.focused.connect(self._focus)
            key.walked.connect(self._walk)
            self._keys[key.objectName()] = key
        first = next(iter(self._keys.values()), None)
        if first is not None:
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def place(self, boxes: dict[str, QRect], spots: dict[str, Point]) -> None:
        """Put the buttons where the zones are (plan pixels) and remember spots for walking (y up)."""
        self._spots, scale = spots, map_scale(self.size())
        for name, key in self._keys.items():
            box = boxes.get(name)
            if box is not None and scale != 1.0:
                spot = QPoint(round(box.x() * scale), round(box.y() * scale))
                box = QRect(spot, QSize(round(box.width() * scale), round(box.height() * scale)))
            key.setVisible(box is not None)
            if box is not None and key.geometry() != box:
                key.setGeometry(box)

    def check(self, zone: str) -> None:
        """Mark a zone's buttons as the chosen ones."""
        for key in self._keys.values():
            if key.isChecked() != (key.zone == zone):
                key.mark(key.zone == zone)

    def focus(self, zone: str) -> None:
        """Give the keyboard focus to a zone, to the first one for ""."""
        key = next((key for key in self._keys.values() if zone in ("", key.zone)), None)
        if key is not None:
            self._give_focus(key)

    def buttons(self) -> tuple[ZoneKey, ...]:
        """Return the buttons in order."""
        return tuple(self._keys.values())

    def _press(self) -> None:
        key = self.sender()
        if isinstance(key, ZoneKey):
            self.pressed.emit(key.zone)

    def _toggle(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Take a screen reader's toggle as a press; the mark is the selection's to set."""
        key = self.sender()
        if isinstance(key, ZoneKey):
            key.mark(not on)
            self.pressed.emit(key.zone)

    def _focus(self, zone: str, gained: bool) -> None:  # noqa: FBT001 - a signal's value
        self.focus_changed.emit(zone if gained else "")

    def _walk(self, name: str, arrow: str) -> None:
        if name in self._spots:
            target = neighbour(self._spots, name, ARROWS[Qt.Key[arrow]])
            self._give_focus(self._keys[target])

    def _give_focus(self, key: ZoneKey) -> None:
        """Move the focus and the one tab stop (roving focus)."""
        for each in self._keys.values():
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        key.setFocus(Qt.FocusReason.OtherFocusReason)
