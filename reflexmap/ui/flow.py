"""A scrolling page of parts: painted at once, then given buttons to press and texts for screen readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reflexmap.draw.looks import LIGHT, Look
from reflexmap.ui.parts import Part
from reflexmap.ui.plan import flipped, planned_page, text_scale
from reflexmap.ui.spots import KEYBOARD, Reading, SpotButton

SIDE = 24  # px of room at both sides
TOP = 16
BOTTOM = 28
FOLD = 500  # px that are laid out at least before the first painting
BAR = 10  # px that the scroll bar may take


class Paper(QWidget):
    """The page itself: parts one under the other, as tall as they need. Parts are placed in plan pixels."""

    finished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        side: int = SIDE,
        right: int = SIDE,
        top: int = TOP,
        bottom: int = BOTTOM,
    ) -> None:
        super().__init__(parent)
        self._side, self._right, self._top, self._bottom = side, right, top, bottom
        self._look = LIGHT
        self._scale = text_scale()
        self.fold = FOLD
        self._parts: list[Part] = []
        self._rest: Iterator[Part] = iter(())
        self._placed: list[tuple[Part, float, float]] = []  # part, top, height
        self._buttons: list[SpotButton] = []
        self._readings: list[Reading] = []
        self._lent: list[QWidget] = []
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self.finish)
        self.buttons: list[SpotButton] = []

    def show_parts(self, parts: Iterable[Part], look: Look, *, whole: bool = False) -> None:
        """Show another page. What lies below the fold is made after the first painting, unless `whole`."""
        self._parts = []
        self._rest = iter(parts)
        self._look = look
        self.lay(whole=whole)

    def lay(self, *, whole: bool = False) -> None:
        """Place the parts for the present width; buttons and texts follow after the painting."""
        if self.width() <= self._side + self._right:
            return
        self._scale = text_scale()
        made, self._parts, self._placed = self._parts, [], []
        for known in made:
            self._add(known)
        parent = self.parentWidget()
        seen = parent.height() / self._scale if parent is not None else 0.0
        fold = float("inf") if whole or parent is None else max(seen, self.fold) + 60.0
        while self._end() < fold and (part := next(self._rest, None)) is not None:
            self._add(part)
        self._place_widgets()
        waiting = 0 if self._end() < fold else self.fold
        self._grow(waiting)
        self._late.start()
        self.update()

    def _add(self, part: Part) -> None:
        """Put a part at the end."""
        y = self._end() + (part.gap if self._placed else 0.0)
        height = part.lay((self.width() - self._side - self._right) / self._scale, self._look)
        self._parts.append(part)
        self._placed.append((part, y, height))

    def _end(self) -> float:
        return self._placed[-1][1] + self._placed[-1][2] if self._placed else float(self._top)

    def _grow(self, waiting: int) -> None:
        """Take the height of the parts, and some pixels for those that wait."""
        self.setFixedHeight(round((self._end() + self._bottom + waiting) * self._scale))

    @property
    def _left(self) -> float:
        """Where the parts begin in plan pixels; the room beside them does not grow with the text."""
        return self._side / self._scale

    def _pixels(self, box: QRectF) -> QRectF:
        """Return a place in plan pixels as pixels of the widget."""
        scale = self._scale
        grown = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
        return flipped(grown, QRectF(self.rect()), self.layoutDirection())

    def _place_widgets(self) -> None:
        """Lay the real widgets on their parts; those that no part has any more go."""
        found = [each for part, y, _ in self._placed if (each := part.widget(self._left, y))]
        lent = [widget for widget, _ in found]
        for gone in self._lent:
            if gone not in lent:
                gone.hide()
        self._lent = lent
        for widget, box in found:
            widget.setGeometry(self._pixels(box).toRect())
            widget.show()

    def finish(self) -> None:
        """Make what waits below the fold, then place buttons and texts."""
        self._late.stop()
        if self.width() > self._side + self._right:
            for part in self._rest:
                self._add(part)
            self._place_widgets()
            self._grow(0)
        self._hand_over()
        self.finished.emit()

    def _hand_over(self) -> None:
        """Place buttons and texts in reading order: the order of children is what screen readers follow."""
        texts = spots = 0
        order: list[QWidget] = []
        for part, y, _ in self._placed:
            for text in part.spoken(self._left, y):
                if texts == len(self._readings):
                    self._readings.append(Reading(self))
                self._readings[texts].become(replace(text, box=self._pixels(text.box)))
                order.append(self._readings[texts])
                texts += 1
            lent = part.widget(self._left, y)
            if lent is not None:
                order.append(lent[0])
            for spot in part.spots(self._left, y):
                if spots == len(self._buttons):
                    self._buttons.append(SpotButton(self))
                self._buttons[spots].become(replace(spot, box=self._pixels(spot.box)), self._look)
                order.append(self._buttons[spots])
                spots += 1
        for each in order:
            each.raise_()
            each.show()
        self._chain(order)
        for rest in (*self._buttons[spots:], *self._readings[texts:]):
            rest.hide()
        self.buttons = self._buttons[:spots]

    def _chain(self, order: list[QWidget]) -> None:
        """Let Tab reach the real widgets where they stand between the buttons."""
        before: QWidget | None = None
        for each in order:
            if isinstance(each, Reading):
                continue
            stop = each.focusProxy() or each
            if before is not None and each in self._lent:
                QWidget.setTabOrder(before, stop)
            before = stop

    def button(self, name: str) -> SpotButton | None:
        """Return the button with a name, placing buttons first if they still wait."""
        if self._late.isActive():
            self.finish()
        return next((each for each in self.buttons if each.accessibleName() == name), None)

    def texts(self) -> tuple[str, ...]:
        """Return all texts of the page in reading order."""
        if self._late.isActive():
            self.finish()
        return tuple(text.text for part, y, _ in self._placed for text in part.spoken(self._left, y))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts that are in view."""
        seen: QRect = event.rect()
        top, bottom = seen.top() / self._scale - 4, seen.bottom() / self._scale + 4
        with planned_page(self) as painter:
            for part, y, height in self._placed:
                if y < bottom and y + height > top:
                    part.paint(painter, self._look, self._left, y)


class Flow(QScrollArea):
    """A page that scrolls up and down; one without buttons can take the focus, so that arrow keys scroll it."""

    focused = Signal(bool)

    def __init__(
        self, parent: QWidget | None = None, *, side: int = SIDE, top: int = TOP, bottom: int = BOTTOM
    ) -> None:
        super().__init__(parent)
        self.paper = Paper(side=side, right=side - BAR, top=top, bottom=bottom)
        self.setWidget(self.paper)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_parts(self, parts: Iterable[Part], look: Look, *, stay: bool = False) -> None:
        """Show another page from its top, or the same page again where it was."""
        bar = self.verticalScrollBar()
        value = bar.value() if stay else 0
        self.paper.show_parts(parts, look, whole=stay)
        bar.setValue(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the area, less the scroll bar, whether it shows or not."""
        super().resizeEvent(event)
        if self.paper.width() != self.width() - BAR:
            self.paper.setFixedWidth(max(self.width() - BAR, 1))
            self.paper.lay()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that arrow keys scroll now."""
        super().focusInEvent(event)
        self.focused.emit(event.reason() in KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that they do not any more."""
        super().focusOutEvent(event)
        self.focused.emit(False)
