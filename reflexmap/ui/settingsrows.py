"""Controls of the settings dialog: a row of segments, a size that goes up and down, a list of countries."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reflexmap.draw.fonts import STRONG, text_font, text_metrics
from reflexmap.draw.icons import icon, paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import LEAST, MOST, grown, grown_size, mirrored, planned, step_from
from reflexmap.ui.segment import Segment
from reflexmap.ui.theme import dress

TALL = 44  # px, the least height of a touch target


class Segments(QFrame):
    """One of a few values, each a button; `changed` tells the value that a person chose."""

    changed = Signal(str)

    def __init__(self, look: Look, choices: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(0)
        for value, text in choices:
            button = Segment(look, text, self)
            button.setObjectName(value)
            button.clicked.connect(self._choose)
            self.buttons[value] = button
            row.addWidget(button)
        self.fit()

    def fit(self) -> None:
        """Take the room that the size of the text asks for."""
        for button in self.buttons.values():
            button.setMinimumWidth(grown(text_metrics(13, STRONG).horizontalAdvance(button.text()) + 28))
            button.setFixedHeight(grown(TALL))

    def show_value(self, value: str) -> None:
        """Mark the value that holds."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        for button in self.buttons.values():
            button.set_look(look)
        self.update()

    def _choose(self) -> None:
        self.changed.emit(self.sender().objectName())

    def paintEvent(self, _event: object) -> None:
        """Paint the ground."""
        with planned(self) as (painter, ground):
            box = ground.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour(self._look.hairline), 1))
            painter.setBrush(colour(self._look.field))
            painter.drawRoundedRect(box, 9, 9)


class SizeBox(QFrame):
    """The size of the text in per cent, with a button for smaller and one for larger."""

    changed = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._percent = LEAST
        self.smaller = QToolButton(self)
        self.larger = QToolButton(self)
        self.level = QLabel(self)
        dress(self.level, "strong")
        self.level.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.smaller, self.level, self.larger):
            row.addWidget(widget)
        names = (self.smaller, self.tr("Smaller text")), (self.larger, self.tr("Larger text"))
        for button, name in names:
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.smaller.clicked.connect(lambda: self.changed.emit(step_from(self._percent, -1)))
        self.larger.clicked.connect(lambda: self.changed.emit(step_from(self._percent, 1)))
        self.set_look(look)
        self.fit()

    def fit(self) -> None:
        """Take the room that the size of the text asks for."""
        self.level.setMinimumWidth(grown(64))
        for button in (self.smaller, self.larger):
            button.setFixedSize(grown_size(TALL, TALL))
            button.setIconSize(grown_size(16, 16))

    def show_value(self, percent: int) -> None:
        """Name the size that holds."""
        self._percent = percent
        self.level.setText(self.locale().toString(percent) + "\u2009%")
        self.smaller.setEnabled(percent > LEAST)
        self.larger.setEnabled(percent < MOST)
        for button in (self.smaller, self.larger):
            button.setAccessibleDescription(self.level.text())

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.smaller.setIcon(icon("minus", look.ink))
        self.larger.setIcon(icon("plus", look.ink))


class PickBox(QComboBox):
    """One of a list of values; `changed` tells the value that a person chose."""

    changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.activated.connect(self._tell)
        self.fit()

    def fit(self) -> None:
        """Take the room that the size of the text asks for."""
        self.setMinimumHeight(grown(TALL))
        self.updateGeometry()

    def show_value(self, value: str) -> None:
        """Show the value that holds."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def sizeHint(self) -> QSize:
        """Leave room for the longest name and the caret."""
        names = (self.itemText(index) for index in range(self.count()))
        wide = max((text_metrics(13).horizontalAdvance(name) for name in names), default=0.0)
        return QSize(grown(wide + 56), grown(TALL))

    def paintEvent(self, _event: object) -> None:
        """Paint the name and a caret."""
        look = self.look
        with planned(self) as (painter, ground):
            painter.setPen(QPen(colour(look.accent), 2) if self.hasFocus() else QPen(colour(look.hairline), 1))
            painter.setBrush(colour(look.field if self.underMouse() else look.panel))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 8, 8)
            caret = mirrored(self, QRectF(ground.right() - 30, ground.center().y() - 8, 16, 16))
            paint_icon(painter, caret, "caret-down", look.ink2)
            painter.setFont(text_font(13))
            painter.setPen(colour(look.ink if self.isEnabled() else look.ink3))
            room = mirrored(self, ground.adjusted(14, 0, -36, 0))
            said = text_metrics(13).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _tell(self, index: int) -> None:
        self.changed.emit(str(self.itemData(index)))


class CountryBox(PickBox):
    """Countries whose emergency numbers are known; the first line is what the system says."""

    def __init__(self, look: Look, codes: Iterable[str], parent: QWidget) -> None:
        super().__init__(look, parent)
        own = QLocale.territoryToCode(self.locale().territory())
        self.addItem(self.tr("As the system says ({country})").format(country=country_name(own)), "")
        for name, code in sorted((country_name(code), code) for code in codes if code):
            self.addItem(name, code)


def country_name(code: str) -> str:
    """Return what a country is called."""
    return QLocale.territoryToString(QLocale.codeToTerritory(code)) if code else "\u2013"
