"""The command palette: one line to type in, and everything that can be done, found by bits of its name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.ranking import Named, rank
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.offers import Offer
from reflexmap.ui.paletterows import OFFER, OfferDelegate, OfferModel
from reflexmap.ui.plan import grown
from reflexmap.ui.theme import dress

WIDE = 640  # px
MOST_ROWS = 10
TOP = 56  # px from the window's upper edge
BELOW = 24  # px kept free under the box
MARGIN = 10  # px inside the box
GAP = 6  # px between line and list
VEIL = 0.32  # opacity of the veil over the window
SHADOW = (16, 0.012)  # px of reach, opacity of each pixel of it
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}


class Line(QLineEdit):
    """The line of the palette; it keeps Escape and Tab from the window."""

    def event(self, event: QEvent) -> bool:
        """Take keys here that would be shortcuts of the window, or move the focus away."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() != Qt.Key.Key_Escape:
                return True
        return super().event(event)


class Palette(QWidget):
    """Lies over a window while it is open; gives the focus back to where it was when it closes.

    `ask` returns what can be done at that moment: it is asked each time the palette opens.
    """

    def __init__(self, ask: Callable[[], list[Offer]], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ask = ask
        self._window = parent
        self._look = look
        self._offers: list[Offer] = []
        self._names: list[Named] = []
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Commands"))
        self._box = QFrame(self)
        self.line = Line(self._box)
        self.line.setObjectName("search")
        dress(self.line, "field")
        self.line.setPlaceholderText(self.tr("What would you like to do?"))
        self.line.setAccessibleName(self.tr("Find a command"))
        self.line.setClearButtonEnabled(True)
        self.model = OfferModel(self)
        self._delegate = OfferDelegate(look, self)
        self.list = QListView(self._box)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Commands"))
        self._note = QLabel(self._box)
        dress(self._note, "small")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)  # it repeats what somebody typed
        column = QVBoxLayout(self._box)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        for part in (self.line, self.list, self._note):
            column.addWidget(part)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self.run)
        parent.installEventFilter(self)
        self.hide()

    # Opening and closing

    def open(self) -> None:
        """Ask what can be done, and wait for a person to type; open already, begin anew."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._offers = self._ask()
        self._names = [Named(offer.name, offer.group) for offer in self._offers]
        self.line.clear()
        self._filter()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Close, forget what was typed, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.clear()
        self._offers = []
        self.model.set_offers([])

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self._delegate.look = look
        self.update()

    # Finding and running

    def _filter(self) -> None:
        """Show what the typed letters leave, the best marked; before that all, with what waits at the end."""
        query = self.line.text()
        rows = [self._offers[place] for place in rank(query, self._names)]
        if not query.strip():
            rows.sort(key=lambda offer: bool(offer.why))
        self.model.set_offers(rows)
        self.list.setVisible(bool(rows))
        self._note.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
            self._say(self.tr("%n command(s)", "", len(rows)) + ". " + self._current())
        else:
            self._note.setText(self.tr("No command is called \u201c{query}\u201d.").format(query=query))
            self._say(self._note.text())
        self._place()

    def run(self) -> None:
        """Do what is marked; what waits stays where it is and says why."""
        offer = self.list.currentIndex().data(OFFER) if self.list.currentIndex().isValid() else None
        if not isinstance(offer, Offer):
            return
        if offer.why:
            self._say(offer.why)
            return
        self.close_up()
        offer.run()

    def _move(self, step: int) -> None:
        """Mark another row; one step beyond the end begins anew."""
        count = self.model.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(row))
        self._say(self._current())

    def _current(self) -> str:
        index = self.list.currentIndex()
        words = (index.data(), index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
        return ", ".join(str(each) for each in words if each)

    def _say(self, sentence: str) -> None:
        """Say something to a screen reader: the focus stays in the line, so rows do not speak by themselves."""
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, sentence))

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and take the keys that walk through the list."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _take(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run()
        elif key in STEPS:
            self._move(STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when somebody presses beside the box."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_up()
        event.accept()

    # Looks

    def _place(self) -> None:
        """Lie over the whole window, with the box near its upper edge and as tall as its rows."""
        over = self._window.rect()
        self.setGeometry(over)
        wide = min(grown(WIDE), over.width() - 48)
        rows = self.model.rowCount()
        taken = 2 * MARGIN + self.line.sizeHint().height() + GAP
        if rows:
            row = self._delegate.row_height()
            most = max((over.height() - TOP - BELOW - taken) // row, 1)
            self.list.setFixedHeight(row * min(rows, MOST_ROWS, most))
            taken += self.list.height()
        else:
            taken += self._note.heightForWidth(wide - 2 * MARGIN)
        self._box.setGeometry((over.width() - wide) // 2, TOP, wide, taken)

    def sizeHint(self) -> QSize:
        """Return the window's size: the palette lies over all of it."""
        return self._window.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a veil over the window, the box's soft shadow and its ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), colour("#000000", VEIL))
            box = QRectF(self._box.geometry())
            painter.setPen(Qt.PenStyle.NoPen)
            most, opacity = SHADOW
            painter.setBrush(colour("#000000", opacity))
            for reach in range(most, 0, -1):
                painter.drawRoundedRect(box.adjusted(-reach, -reach + 4, reach, reach + 4), 12 + reach, 12 + reach)
            painter.setPen(QPen(colour(self._look.hairline), 1))
            painter.setBrush(colour(self._look.panel))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
