"""What stands over two charts side by side: each chart's name with how it differs, which foot is shown, the way out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reflexmap.core.model import Foot
from reflexmap.draw.fonts import REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.plan import grown_size, planned
from reflexmap.ui.segment import Segment
from reflexmap.ui.theme import dress

BELOW_SWITCHER = 56  # px under the top of the map, which begins lower where the switcher is taller
NAME, WORDS = 15, 12  # px of type
VEIL = 0.94
TALL = 44  # plan pixels of both lines


class BesideHead(QLabel):
    """The name of a chart, and in a second line how many of its zones differ from the chart beside it."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._lines: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_counts(0, 0)

    def set_counts(self, elsewhere: int, only: int, *, named: bool = True) -> None:
        """Say how many zones lie elsewhere on the other chart, and how many it does not draw.

        `named` tells whether the map shows the names that carry the mark.
        """
        moved = self.tr("%n zone(s) in another place", "", elsewhere)
        own = self.tr("%n marked + only here", "", only) if named else self.tr("%n only here", "", only)
        self._lines = (self.tr("{moved}, {own}").format(moved=moved, own=own), moved, own)
        self.setText(f"{self._name}. {self._lines[0]}")
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Faint zones are the same on both charts."))
        self.update()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return grown_size(180, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines in the middle, on a veil, so that a foot zoomed this far does not disturb them."""
        with planned(self) as (painter, box):
            painter.fillRect(box, colour(self._look.canvas, VEIL))
            painter.translate(0, box.height() - TALL)
            painter.setFont(text_font(NAME, STRONG))
            painter.setPen(colour(self._look.ink))
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(0, 2, box.width(), 22), middle, self._name)
            metrics = text_metrics(WORDS, REGULAR)
            room = box.width() - 16
            line = next((each for each in self._lines if metrics.horizontalAdvance(each) <= room), self._lines[-1])
            painter.setFont(text_font(WORDS, REGULAR))
            painter.setPen(colour(self._look.ink2))
            painter.drawText(QRectF(0, 23, box.width(), 18), middle, line)


class BesideBar(QFrame):
    """Chooses the foot where there is room for one only, and leads back to one map."""

    foot_chosen = Signal(Foot)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {Foot.RIGHT: self.tr("Right foot"), Foot.LEFT: self.tr("Left foot")}
        self.segments = {foot: Segment(look, names[foot], self) for foot in (Foot.RIGHT, Foot.LEFT)}
        self.close_button = QPushButton(self.tr("One map"), self)
        self.close_button.setToolTip(self.tr("Show one chart alone again"))
        dress(self.close_button, "link")
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for foot, segment in self.segments.items():
            segment.clicked.connect(self._choose)
            segment.setObjectName(foot)
            row.addWidget(segment)
        row.addWidget(self.close_button)

    def _choose(self) -> None:
        for foot, segment in self.segments.items():
            if segment is self.sender():
                self.foot_chosen.emit(foot)

    def show_foot(self, foot: Foot | None) -> None:
        """Check the foot that is shown; with None both are, and there is nothing to choose."""
        for each, segment in self.segments.items():
            segment.setVisible(foot is not None)
            segment.setChecked(each is foot)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        for segment in self.segments.values():
            segment.set_look(look)

    def place(self, width: int) -> int:
        """Stand in the middle under the view switcher; return where the room below begins."""
        top = BELOW_SWITCHER
        size = self.sizeHint()
        self.setGeometry((width - size.width()) // 2, top, size.width(), size.height())
        return top + size.height() + 4
