"""The top of the window: mark, search field, menus, print."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenuBar, QToolButton, QWidget

from reflexmap.draw.icons import icon, paint_icon, paint_mark
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown, grown_size, reachable, text_scale, type_font
from reflexmap.ui.theme import dress

HEIGHT = 56  # px
SAVED_UNDER = 1120  # px of window width under which the word beside the star gives way to the search field
LEAST_SEARCH = 190  # px of the search field before words beside it fold away


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
        self._look = look
        self.fit()

    def fit(self) -> None:
        """Take the height that the size of the text asks for."""
        self.setMinimumHeight(reachable(grown(38)))
        glass, key = grown(26), grown(30)
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            self.setTextMargins(glass, 0, key, 0)
        else:
            self.setTextMargins(grown(44), 0, glass, 0)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where the whole hint would be cut."""
        super().resizeEvent(event)
        whole = self.tr("Search a complaint, zone or part of the body")
        room = self.width() - grown(26) - grown(52)
        fits = self.fontMetrics().horizontalAdvance(whole) <= room
        self.setPlaceholderText(whole if fits else self.tr("Search"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, a magnifying glass, and the key that leads here while the field is empty."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, scale = self.height() / 2, text_scale()
            flipped = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            glass = QRectF(13, middle - 9 * scale, 18 * scale, 18 * scale)
            glass.moveLeft(self.width() - glass.right() if flipped else 13)
            paint_icon(painter, glass, "magnifying-glass", self._look.ink2)
            if self.text():
                return
            key = QRectF(0, middle - 10 * scale, 34 * scale, 20 * scale)
            key.moveLeft(12 if flipped else self.width() - 12 - key.width())
            painter.setPen(QPen(colour(self._look.hairline), 1))
            painter.setBrush(colour(self._look.panel))
            painter.drawRoundedRect(key, 5, 5)
            painter.setPen(colour(self._look.ink2))
            painter.setFont(type_font(12))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "/")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field downwards or clear it."""
        if event.key() == Qt.Key.Key_Down:
            self.entered_results.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Menus(QMenuBar):
    """The menus, whose width Qt measures wrongly where people read from right to left: by the width that they have."""

    def sizeHint(self) -> QSize:
        """Return the room that all menus take."""
        hint = super().sizeHint()
        boxes = [self.actionGeometry(action) for action in self.actions()]
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight or not boxes:
            return hint
        wide = max(box.right() for box in boxes) - min(box.left() for box in boxes)
        return QSize(wide + 8, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a menu that is folded away is hard to find."""
        return self.sizeHint()


class Header(QFrame):
    """Holds what stands above everything."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._mark = Mark(look, self)
        brand = QLabel("Reflexmap", self)
        dress(brand, "brand")
        self.search = SearchField(look, self)
        self.search.setMaximumWidth(528)
        self.menus = Menus(self)
        self.menus.setNativeMenuBar(True)
        self.saved_button = QToolButton(self)
        self.print_button = QToolButton(self)
        self.print_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.theme_button = QToolButton(self)
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
        row.addWidget(self.saved_button)
        row.addWidget(self.print_button)
        row.addWidget(self.theme_button)
        self._row = row
        self._width = 0
        self.fit()
        self.set_look(look)

    def fit(self) -> None:
        """Take the height that the size of the text asks for."""
        self.setFixedHeight(max(HEIGHT, grown(46)))
        self.search.setMaximumWidth(grown(528))
        self.search.fit()
        for button in (self.saved_button, self.print_button, self.theme_button):
            button.setIconSize(grown_size(18, 18))
            button.setMinimumSize(reachable(0), reachable(0))
        if self._width:
            self.set_window_width(self._width)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._mark.look = look
        self._mark.update()
        self.fit()
        self.search.set_look(look)
        for button, name in ((self.saved_button, "star"), (self.print_button, "printer")):
            action = button.defaultAction()
            if action is not None:
                action.setIcon(icon(name, look.ink, grown(20)))
        self.theme_button.setIcon(icon("sun" if look.dark else "moon", look.ink, grown(20)))

    def set_window_width(self, width: int) -> None:
        """Keep the search field in line with the map, closer to the mark in a narrow window."""
        self._width = width
        self._fold(width)
        item = self._row.itemAt(2)
        space = item.spacerItem() if item is not None else None
        if space is not None:
            space.changeSize(96 if width >= 1360 * text_scale() else 16, 0)
            self._row.invalidate()

    def _fold(self, width: int) -> None:
        """Leave words out where the search field would be squeezed: the buttons' first, then the brand."""
        buttons = (self.saved_button, self.print_button)
        for button in buttons:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if width < SAVED_UNDER * text_scale():
            self.saved_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._brand.setVisible(True)
        for button in buttons:
            if self._needs() > width:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        if self._needs() > width:
            self._brand.setVisible(False)

    def _needs(self) -> int:
        """Return the width at which nothing in the header is cut, with a search field that is just wide enough."""
        parts = (self._mark, self._brand, self.menus, self.saved_button, self.print_button, self.theme_button)
        hints = sum(part.sizeHint().width() + 8 for part in parts if not part.isHidden())
        return hints + grown(LEAST_SEARCH) + 50
