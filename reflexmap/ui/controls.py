"""Small painted controls: switch, legend row, skin swatch, segmented view switcher."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reflexmap.core.model import System
from reflexmap.draw.fonts import MEDIUM, REGULAR, STRONG, text_font
from reflexmap.draw.looks import HUES, SKINS, Look, colour


class Control(QAbstractButton):
    """A painted button with the look's colours and a visible focus ring."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def paint_ground(self, painter: QPainter, radius: float = 8) -> None:
        """Paint the hover ground and the focus ring."""
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.field))
            painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(colour(self._look.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)


class Switch(Control):
    """A labelled switch, as wide as its column."""

    def sizeHint(self) -> QSize:
        """Return a row of the rail."""
        return QSize(180, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint label and switch."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ground(painter)
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink))
            inner = QRectF(self.rect()).adjusted(8, 0, -8, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            track = QRectF(inner.right() - 32, inner.center().y() - 9, 32, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.accent if self.isChecked() else self._look.ink3))
            painter.drawRoundedRect(track, 9, 9)
            painter.setBrush(colour(self._look.on_accent if self.isChecked() else self._look.panel))
            x = track.right() - 9 if self.isChecked() else track.left() + 9
            painter.drawEllipse(QPointF(x, track.center().y()), 6.5, 6.5)


class Choice(Control):
    """A radio button with a second, quieter line."""

    def __init__(self, look: Look, text: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self._about = about
        self.setAccessibleDescription(about)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """Return a two-line row."""
        return QSize(180, 42)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and both lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ground(painter)
            painter.setOpacity(1.0 if self.isEnabled() else 0.55)
            spot = QPointF(17, self.height() / 2)
            accent = self._look.accent if self.isChecked() else self._look.ink3
            painter.setPen(QPen(colour(accent), 1.6))
            painter.drawEllipse(spot, 7.5, 7.5)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(accent))
                painter.drawEllipse(spot, 4, 4)
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink))
            painter.drawText(QRectF(36, 4, self.width() - 40, 18), Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(text_font(11, REGULAR))
            painter.setPen(colour(self._look.ink2))
            painter.drawText(QRectF(36, 21, self.width() - 40, 16), Qt.AlignmentFlag.AlignVCenter, self._about)


class SystemRow(Control):
    """A legend row: swatch, name of a body system, how many zones it has. Unchecked means switched off."""

    def __init__(self, look: Look, system: System, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.system = system
        self._count = count
        self._folded = False
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Change how many zones the system has on the map."""
        self._count = count
        self.update()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 - a state, set by the rail
        """Show only the swatch."""
        self._folded = folded
        self.setToolTip(self.text() if folded else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row of the rail."""
        return QSize(40 if self._folded else 184, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch, name and count."""
        hue = HUES[self.system]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ground(painter)
            middle = self.height() / 2
            swatch = QRectF(self.width() / 2 - 8 if self._folded else 9, middle - 8, 16, 16)
            painter.setPen(QPen(colour(hue.line), 1.3))
            painter.setBrush(colour(hue.fill) if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(swatch, 4, 4)
            if self._folded:
                return
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink if self.isChecked() else self._look.ink3))
            box = QRectF(37, 0, self.width() - 74, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setPen(colour(self._look.ink2 if self.isChecked() else self._look.ink3))
            right = QRectF(0, 0, self.width() - 10, self.height())
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))


class SkinSwatch(Control):
    """A round swatch that gives the feet a skin tone."""

    def __init__(self, look: Look, skin: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.skin = skin
        self.setToolTip(text)
        self.setAutoExclusive(True)
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tone; a ring marks the one in use."""
        skin = SKINS[self.skin]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spot = QPointF(14, 14)
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(colour(self._look.accent), 2))
                painter.drawEllipse(spot, 11.5, 11.5)
            painter.setPen(QPen(colour(skin.shadow), 0.8))
            painter.setBrush(colour(skin.mid))
            painter.drawEllipse(spot, 7.8, 7.8)


class Segment(Control):
    """One surface in the view switcher."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """Return an even width."""
        return QSize(87, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segment, raised when it is in use."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("#3A4148" if self._look.dark else "#FFFFFF"))
                painter.drawRoundedRect(box, 7, 7)
            if self.hasFocus():
                painter.setPen(QPen(colour(self._look.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 7, 7)
            painter.setFont(text_font(13, STRONG if self.isChecked() else MEDIUM))
            ink = self._look.ink if self.isChecked() else self._look.ink2 if self.isEnabled() else self._look.ink3
            painter.setPen(colour(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
