"""The top of the window: mark, search field, menus, print."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenuBar, QToolButton, QWidget

from reflexmap.draw.fonts import text_font
from reflexmap.draw.icons import icon, paint_icon, paint_mark
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.theme import dress

HEIGHT = 56  # px


class Mark(QWidget):
    """The pair of soles."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, QRectF(2, 1, 24, 26), self.look.accent)


class SearchField(QLineEdit):
    """Takes the query; Down goes to the results, Escape clears."""

    entered_results = Signal()
    escaped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        dress(self, "field")
        self.setPlaceholderText(self.tr("Search a complaint, zone or part of the body"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(self.tr("Type what hurts, a zone or a part of the body"))
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))  # Qt's own has none
        self.setMaxLength(200)
        self.setMinimumHeight(38)
        self.setTextMargins(26, 0, 30, 0)
        self._look = look

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, a magnifying glass, and the key that leads here while the field is empty."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() / 2
            paint_icon(painter, QRectF(13, middle - 9, 18, 18), "magnifying-glass", self._look.ink2)
            if self.text():
                return
            key = QRectF(self.width() - 46, middle - 10, 34, 20)
            painter.setPen(QPen(colour(self._look.hairline), 1))
            painter.setBrush(colour(self._look.panel))
            painter.drawRoundedRect(key, 5, 5)
            painter.setPen(colour(self._look.ink2))
            painter.setFont(text_font(12))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "/")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field downwards or clear it."""
        if event.key() == Qt.Key.Key_Down:
            self.entered_results.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """Holds what stands above everything."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self._mark = Mark(look, self)
        brand = QLabel("Reflexmap", self)
        dress(brand, "brand")
        self.search = SearchField(look, self)
        self.search.setMaximumWidth(528)
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(True)
        self.print_button = QToolButton(self)
        self.print_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.print_button.setIconSize(QSize(18, 18))
        self.theme_button = QToolButton(self)
        self.theme_button.setIconSize(QSize(18, 18))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(brand)
        self._brand = brand
        row.addSpacing(96)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.print_button)
        row.addWidget(self.theme_button)
        self._row = row
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._mark.look = look
        self._mark.update()
        self.search.set_look(look)
        action = self.print_button.defaultAction()
        if action is not None:
            action.setIcon(icon("printer", look.ink))
        self.theme_button.setIcon(icon("sun" if look.dark else "moon", look.ink))

    def set_window_width(self, width: int) -> None:
        """Keep the search field in line with the map, closer to the mark in a narrow window."""
        item = self._row.itemAt(2)
        space = item.spacerItem() if item is not None else None
        if space is not None:
            space.changeSize(96 if width >= 1360 else 16, 0)
            self._row.invalidate()
