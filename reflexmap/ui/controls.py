"""Small painted controls: switch, legend row, skin swatch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reflexmap.core.model import System
from reflexmap.draw.fonts import REGULAR, text_font, text_metrics
from reflexmap.draw.looks import HUES, SKINS, Look, colour
from reflexmap.ui.plan import grown, mirrored, plan_box, planned, reachable, text_scale

LINES = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
        self.updateGeometry()
        self.update()

    def paint_ground(self, painter: QPainter, radius: float = 8) -> None:
        """Paint the hover ground and the focus ring, in plan pixels."""
        box = plan_box(self).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.field))
            painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(colour(self._look.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)


def lines_height(text: str, px: int, width: float) -> float:
    """Return how tall a text is that breaks into lines of a width (plan pixels)."""
    return text_metrics(px).boundingRect(QRectF(0, 0, max(width, 20), 2000), LINES, text).height()


class Row(Control):
    """A control as wide as its column, which grows taller where its words need more than one line.

    `MARGINS` is what lies beside the words in plan pixels, `TALL` the least height.
    """

    MARGINS = 0.0
    TALL = 32.0
    WIDE = 180.0

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words_height(self, width: float) -> float:
        """Return how tall the words are in a width, in plan pixels."""
        return lines_height(self.text(), 13, width)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow row may be taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        words = self.words_height(width / text_scale() - self.MARGINS)
        return reachable(grown(max(self.TALL, words + 10)))

    def sizeHint(self) -> QSize:
        """Return a row of the rail."""
        return QSize(grown(self.WIDE), reachable(grown(self.TALL)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the rail is narrower than wide words."""
        return QSize(40, reachable(grown(self.TALL)))


class Switch(Row):
    """A labelled switch, as wide as its column."""

    MARGINS = 56.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint label and switch."""
        with planned(self) as (painter, ground):
            self.paint_ground(painter)
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink))
            inner = ground.adjusted(8, 0, -8, 0)
            painter.drawText(mirrored(self, inner.adjusted(0, 0, -40, 0)), LINES, self.text())
            track = mirrored(self, QRectF(inner.right() - 32, inner.center().y() - 9, 32, 18))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.accent if self.isChecked() else self._look.ink3))
            painter.drawRoundedRect(track, 9, 9)
            painter.setBrush(colour(self._look.on_accent if self.isChecked() else self._look.panel))
            onward = self.isChecked() is (self.layoutDirection() is Qt.LayoutDirection.LeftToRight)
            x = track.right() - 9 if onward else track.left() + 9
            painter.drawEllipse(QPointF(x, track.center().y()), 6.5, 6.5)


class Choice(Row):
    """A radio button with a second, quieter line."""

    MARGINS = 40.0
    TALL = 42.0

    def __init__(self, look: Look, text: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self._about = about
        self.setAccessibleDescription(about)
        self.setAutoExclusive(True)

    def words_height(self, width: float) -> float:
        """Return how tall both texts are in a width, in plan pixels."""
        return lines_height(self.text(), 13, width) + lines_height(self._about, 11, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and both lines."""
        with planned(self) as (painter, ground):
            self.paint_ground(painter)
            painter.setOpacity(1.0 if self.isEnabled() else 0.55)
            spot = mirrored(self, QRectF(9, ground.height() / 2 - 8, 16, 16)).center()
            accent = self._look.accent if self.isChecked() else self._look.ink3
            painter.setPen(QPen(colour(accent), 1.6))
            painter.drawEllipse(spot, 7.5, 7.5)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(accent))
                painter.drawEllipse(spot, 4, 4)
            wide = ground.width() - self.MARGINS
            name, about = lines_height(self.text(), 13, wide), lines_height(self._about, 11, wide)
            top = (ground.height() - name - about) / 2
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink))
            painter.drawText(mirrored(self, QRectF(36, top, wide, name)), LINES, self.text())
            painter.setFont(text_font(11, REGULAR))
            painter.setPen(colour(self._look.ink2))
            painter.drawText(mirrored(self, QRectF(36, top + name, wide, about)), LINES, self._about)


class SystemRow(Row):
    """A legend row: swatch, name of a body system, how many zones it has. Unchecked means switched off."""

    MARGINS = 74.0
    TALL = 34.0

    def __init__(self, look: Look, system: System, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.system = system
        self._count = count
        self._folded = False
        self.setChecked(True)

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

    def heightForWidth(self, width: int) -> int:
        """Return the height of a swatch alone, or what the words need."""
        return reachable(self.TALL) if self._folded else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return a row of the rail; a swatch alone does not grow, so that the folded rail stays slim."""
        return QSize(40, reachable(self.TALL)) if self._folded else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(34, reachable(self.TALL)) if self._folded else super().minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch, name and count."""
        hue = HUES[self.system]
        with planned(self) as (painter, ground):
            self.paint_ground(painter)
            middle, scale = ground.height() / 2, text_scale() if self._folded else 1.0
            side = 16 / scale
            swatch = QRectF(ground.width() / 2 - side / 2, middle - side / 2, side, side)
            if not self._folded:
                swatch = mirrored(self, QRectF(9, middle - 8, 16, 16))
            painter.setPen(QPen(colour(hue.line), 1.3 / scale))
            painter.setBrush(colour(hue.fill) if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(swatch, 4 / scale, 4 / scale)
            if self._folded:
                return
            painter.setFont(text_font(13, REGULAR))
            painter.setPen(colour(self._look.ink if self.isChecked() else self._look.ink3))
            box = QRectF(37, 0, ground.width() - self.MARGINS, ground.height())
            painter.drawText(mirrored(self, box), LINES, self.text())
            painter.setPen(colour(self._look.ink2 if self.isChecked() else self._look.ink3))
            end = mirrored(self, QRectF(ground.width() - 42, 0, 32, ground.height()))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(end, flags, self.locale().toString(self._count))


SWATCH = 28  # px


class SkinSwatch(Control):
    """A round swatch that gives the feet a skin tone."""

    def __init__(self, look: Look, skin: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.skin = skin
        self.setToolTip(text)
        self.setAutoExclusive(True)
        self.setFixedSize(SWATCH, SWATCH)

    def set_look(self, look: Look) -> None:
        """Change the theme, and take the size that can be pressed."""
        side = reachable(SWATCH)
        self.setFixedSize(side, side)
        super().set_look(look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tone; a ring marks the one in use."""
        skin = SKINS[self.skin]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spot = QRectF(self.rect()).center()
            painter.setPen(QPen(colour(self._look.accent), 2))
            if self.isChecked():
                radius = 10.4 if self.hasFocus() else 11.5
                painter.drawEllipse(spot, radius, radius)
            if self.hasFocus():
                painter.drawRoundedRect(QRectF(spot.x() - 13, spot.y() - 13, 26, 26), 8, 8)
            edge, wide = (self._look.ink3, 1.4) if self._look.contrast else (skin.shadow, 0.8)
            painter.setPen(QPen(colour(edge), wide))
            painter.setBrush(colour(skin.mid))
            painter.drawEllipse(spot, 7.8, 7.8)
