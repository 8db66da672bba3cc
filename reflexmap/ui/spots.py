"""What lies unpainted over painted pages: buttons to press, texts and regions for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reflexmap.draw.looks import LIGHT, Look, colour
from reflexmap.ui.parts import Action, Spoken, Spot
from reflexmap.ui.state import Selection

KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class SpotButton(QAbstractButton):
    """A pressable place on the page. The page paints the words, the button only hover and focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = LIGHT
        self._action: Action | None = None
        self._inside = False
        self.ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._press)

    def become(self, spot: Spot, look: Look) -> None:
        """Take on another name, place and action."""
        self.look = look
        self._action = spot.action
        self.setText(spot.name.replace("&", "&&"))
        self.setAccessibleName(spot.name)
        self.setAccessibleDescription(spot.hint)
        self.setCheckable(spot.checked is not None)
        self.setChecked(bool(spot.checked))
        self.setToolTip(spot.tip)
        self.setGeometry(spot.box.toAlignedRect())

    def _press(self) -> None:
        if self._action is not None:
            self._action()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint hover and focus."""
        del event
        if not (self._inside or self.ringed):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setPen(QPen(colour(self.look.accent), 2) if self.ringed else Qt.PenStyle.NoPen)
            painter.setBrush(
                colour(self.look.ink, 0.10 if self.isDown() else 0.05) if self._inside else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(box, 8, 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Note the pointer."""
        super().enterEvent(event)
        self._inside = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._inside = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, unless a click brought the focus: it says nothing then."""
        super().focusInEvent(event)
        self.ringed = event.reason() in KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.ringed = False
        self.update()

    def hideEvent(self, event: object) -> None:
        """Start fresh when the button serves another page later."""
        del event
        self._inside = False


class Reading(QLabel):
    """A text that only a screen reader notices."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def become(self, text: Spoken) -> None:
        """Take on another text and place."""
        self.setText(text.text)
        self.setGeometry(text.box.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""


class RegionKey(QAbstractButton):
    """A region as a button that only a screen reader notices; the figure shows it."""

    def __init__(self, region: str, name: str, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._region = region
        self._selection = selection
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._choose)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""

    def _choose(self) -> None:
        self._selection.choose_region(self._region)
