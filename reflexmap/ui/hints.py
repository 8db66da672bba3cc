"""Three quiet hints at the first start, one after another, each beside what it speaks of; gone for good once closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown
from reflexmap.ui.theme import dress

Place = Callable[[], QRect]  # where something lies in the window (pixels); empty while it is not to be seen
HINTS = ("map", "search", "situation")  # ids in the order in which they come
WIDE = 300  # px of the words
TIP = 9  # px, height of the pointing corner
AROUND = 12  # px of shadow and corner round the card
EDGE = 8  # px kept free to the window's edges
SHADOW = 0.012  # opacity of each pixel of it


class HintCard(QFrame):
    """One hint with its two buttons and a corner that points at what it speaks of."""

    got_it = Signal()
    no_more = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._corner = QPoint()
        self._words = QLabel(self)
        dress(self._words, "plain")
        self._words.setWordWrap(True)
        self._count = QLabel(self)
        dress(self._count, "quiet")
        self.close_button = QPushButton(self.tr("Got it"), self)
        dress(self.close_button, "second")
        self.close_button.clicked.connect(self.got_it)
        self.never_button = QPushButton(self.tr("No more hints"), self)
        dress(self.never_button, "link")
        self.never_button.clicked.connect(self.no_more)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.never_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND + 16, AROUND + 14, AROUND + 14, AROUND + 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def show_hint(self, words: str, count: str) -> None:
        """Show other words, and which hint of how many they are."""
        self._words.setText(words)
        self._count.setText(count)
        self.setAccessibleName(self.tr("Hint"))
        self.setAccessibleDescription(words)
        self.close_button.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """Return the room for words and buttons, the shadow round them included."""
        wide = max(grown(WIDE) + 2 * AROUND + 30, super().sizeHint().width())
        inner = wide - 2 * AROUND - 30
        tall = self._words.heightForWidth(inner) + 8 + self.close_button.sizeHint().height()
        return QSize(wide, tall + 2 * AROUND + 26)

    def point_at(self, place: QRect, window: QRect) -> None:
        """Lie below something, or above it where there is no room, inside that part of the window."""
        self.resize(self.sizeHint())
        below = place.bottom() + self.height() <= window.bottom()
        top = place.bottom() - AROUND + TIP if below else place.top() - self.height() + AROUND - TIP
        most = window.right() - self.width() + AROUND - EDGE
        left = max(min(place.center().x() - self.width() // 3, most), window.left() - AROUND + EDGE)
        self.move(left, max(top, window.top()))
        x = min(max(place.center().x() - left, AROUND + 22), self.width() - AROUND - 22)
        self._corner = QPoint(x, AROUND - TIP if below else self.height() - AROUND + TIP)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape mean "Got it" while the keyboard is here."""
        if event.key() == Qt.Key.Key_Escape:
            self.got_it.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window while the keyboard is here."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a soft shadow, the card and its corner."""
        box = QRectF(self.rect()).adjusted(AROUND + 0.5, AROUND + 0.5, -AROUND - 0.5, -AROUND - 0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 12, 12)
        base = box.top() if self._corner.y() < box.center().y() else box.bottom()
        x = self._corner.x()
        corner = QPainterPath()
        points = [QPointF(x - TIP, base), QPointF(x, self._corner.y()), QPointF(x + TIP, base)]
        corner.addPolygon(QPolygonF([*points, points[0]]))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("#000000", SHADOW))
            for reach in range(AROUND - 3, 0, -1):
                painter.drawRoundedRect(box.adjusted(-reach, -reach + 3, reach, reach + 3), 12 + reach, 12 + reach)
            painter.setPen(QPen(colour(self.look.accent), 2 if self.look.contrast else 1))
            painter.setBrush(colour(self.look.panel))
            painter.drawPath(shape.united(corner))


class Hints(QObject):
    """Shows what was not seen yet. `seen_changed` carries all ids that must not come again, to be kept.

    `free` tells what of the window a hint may lie over; the whole of it if nothing is given.
    """

    seen_changed = Signal(tuple)

    def __init__(
        self,
        window: QWidget,
        look: Look,
        places: Mapping[str, Place],
        seen: Iterable[str] = (),
        free: Place | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._free = free or window.rect
        self.seen = frozenset(seen)
        self.now = ""
        self.card = HintCard(look, window)
        self.card.got_it.connect(self._got_it)
        self.card.no_more.connect(self._no_more)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        self.watch(window)

    def watch(self, widget: QWidget) -> None:
        """Take the card along whenever this widget changes its size."""
        widget.installEventFilter(self)

    def words(self, hint: str) -> str:
        """Return what a hint says."""
        return {
            "map": self.tr("Click an area of a foot to read what tradition teaches about it."),
            "search": self.tr("Type what bothers you in your own words, such as \u201cI cannot sleep\u201d."),
            "situation": self.tr(
                "Tick what applies to you under \u201cMy situation\u201d in this menu: the map marks what to leave out."
            ),
        }[hint]

    def begin(self) -> None:
        """Show the first hint that was not seen and whose place is to be seen; hide the card if there is none."""
        before = self.now if self.card.isVisible() else ""
        waiting = [hint for hint in HINTS if hint not in self.seen and hint in self._places]
        self.now = next((hint for hint in waiting if not self._places[hint]().isEmpty()), "")
        if not self.now:
            self._hide()
            return
        if self.now == before:
            self._place()
            return  # it need not be said twice
        words = self.words(self.now)
        count = self.tr("{number} of {all}").format(number=HINTS.index(self.now) + 1, all=len(HINTS))
        self.card.show_hint(words, count)
        self._place()
        self.card.show()
        self.card.raise_()
        if QAccessible.isActive():
            sentence = self.tr("Hint: {words}").format(words=words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, sentence))

    def done(self, hint: str) -> None:
        """Take note that somebody did what a hint speaks of: it need not come any more."""
        if hint in HINTS and hint not in self.seen:
            self._see({hint})
            if hint == self.now:
                self.begin()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.card.look = look
        self.card.update()

    def _got_it(self) -> None:
        self._see({self.now})
        self.begin()

    def _no_more(self) -> None:
        self._see(set(HINTS))
        self.begin()

    def _see(self, hints: set[str]) -> None:
        self.seen |= hints - {""}
        self.seen_changed.emit(tuple(hint for hint in HINTS if hint in self.seen))

    def _hide(self) -> None:
        """Hide the card, and leave the keyboard somewhere sensible."""
        held = self.card.isAncestorOf(self._window.focusWidget()) if self._window.focusWidget() else False
        self.card.hide()
        if held:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        place = self._places[self.now]() if self.now else QRect()
        self.card.setVisible(not place.isEmpty() and self.card.isVisible())
        if not place.isEmpty():
            self.card.point_at(place, self._free())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay beside its place when something changes its size; once more when that has laid itself out."""
        if event.type() == QEvent.Type.Resize and self.now:
            self._place()
            self._later.start()
        return False


def place_of(widget: QWidget) -> QRect:
    """Return where a widget lies in its window, an empty box while it is hidden."""
    if not widget.isVisible():
        return QRect()
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
