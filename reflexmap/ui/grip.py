"""The edge between map and rail, or map and panel: drag it, or walk it with the arrow keys, to share the width anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from reflexmap.draw.looks import Look, colour

WIDE = 9  # px that can be grasped
OVER = 2  # px of them that lie over the part, whose scroll bar is near
STEP = 16  # px of one press of an arrow key
LINE = 3  # px of the line that shows while it is grasped or has the keyboard


class Grip(QAbstractSlider):
    """A slider whose value is the width of a part in pixels; it lies over the edge of the map and paints only a line.

    `trailing` says that the part lies at the end of the line of parts: there a drag to the left makes it wider.
    """

    settled = Signal(int)  # the width that a person has chosen
    reset = Signal()

    def __init__(self, part: QWidget, middle: QWidget, look: Look, name: str, *, trailing: bool) -> None:
        super().__init__(middle.parentWidget())
        self.look = look
        self._part = part
        self._middle = middle
        self._trailing = trailing
        self._grasped: tuple[int, int] | None = None  # pointer and width at the press
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(STEP)
        self.setPageStep(4 * STEP)
        self.setInvertedControls(trailing)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Arrow keys change the width, Enter gives back the usual one."))
        self.setToolTip(self.tr("Drag to change the width, double click for the usual one"))
        middle.installEventFilter(self)
        self.actionTriggered.connect(self._tell)

    def show_width(self, width: int, least: int, most: int) -> None:
        """Take the present width of the part and its bounds."""
        self.blockSignals(True)
        self.setRange(least, most)
        self.setValue(width)
        self.blockSignals(False)
        self.place()

    def place(self) -> None:
        """Lie over the edge."""
        box = self._middle.geometry()
        at_left = self._trailing is (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        left = box.left() - OVER if at_left else box.right() + 1 + OVER - WIDE
        self.setGeometry(QRect(left, box.top(), WIDE, box.height()))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the map."""
        if watched is self._middle and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.place()
        return False

    def _tell(self, _action: int) -> None:
        """Tell what an arrow key or a screen reader has chosen."""
        self.settled.emit(self.sliderPosition())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give back the usual width with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.reset.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasp the edge."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grasped = (round(event.globalPosition().x()), self._part.width())
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._grasped is not None:
            start, width = self._grasped
            moved = round(event.globalPosition().x()) - start
            rightwards = self._trailing is (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
            self.setValue(width + (moved if rightwards else -moved))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        del event
        if self._grasped is not None:
            moved = self.value() != self._grasped[1]
            self._grasped = None
            self.update()
            if moved:
                self.settled.emit(self.value())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give back the usual width."""
        del event
        self._grasped = None
        self.reset.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the line."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line while the pointer or the keyboard is here."""
        loud = self.hasFocus() or self._grasped is not None
        if not (loud or self.underMouse()):
            return
        at_left = self._trailing is (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        left = OVER - 1 if at_left else self.width() - OVER - LINE + 1
        with QPainter(self) as painter:
            painter.fillRect(left, 0, LINE, self.height(), colour(self.look.accent if loud else self.look.ink3))
