"""A quiet strip above the map while something is ticked under "My situation"; red while no foot work is advised."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reflexmap.core.guard import Guard, Heed
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look
from reflexmap.ui.situationwords import effect_text, heed_icon, stop_text, ticked_text
from reflexmap.ui.theme import dress

MOST = 3  # names before "and 2 more"


class HeedSign(QWidget):
    """The octagon or triangle at the left of the strip."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.heed = Heed.CARE
        self.setFixedSize(22, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        ink = self.look.danger if self.heed is Heed.AVOID else self.look.warn
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, QRectF(1, 1, 20, 20), heed_icon(self.heed), ink)


class SituationBar(QFrame):
    """Says what is ticked and what follows, with a way to change it. Hidden while nothing is ticked."""

    change_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = HeedSign(look, self)
        self.stop = QLabel(self)
        dress(self.stop, "danger-head")
        self.text = QLabel(self)
        dress(self.text, "small")
        for label in (self.stop, self.text):
            label.setWordWrap(True)
        self.change = QPushButton(self.tr("Change"), self)
        dress(self.change, "link")
        self.change.setMinimumSize(64, 44)
        self.change.setAccessibleName(self.tr("Change my situation"))
        self.change.clicked.connect(self.change_wanted)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.stop)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 2, 10, 2)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        dress(self, "warn")
        self.setProperty("strip", True)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._sign.look = look
        self._sign.update()

    def show_guard(self, guard: Guard) -> None:
        """Show what a person's situation means, or hide the strip when nothing known is ticked."""
        if not guard.items:
            self.hide()
            return
        self._sign.heed = Heed.AVOID if guard.stop else Heed.CARE
        self._sign.update()
        self.stop.setText(stop_text(guard))
        self.stop.setVisible(bool(guard.stop))
        text = self.tr("My situation: {names}. {effect}")
        effect = "" if guard.stop else effect_text(guard)
        self.text.setText(text.format(names=self._names(guard), effect=effect).strip())
        self.text.setToolTip(ticked_text(guard))
        self.setAccessibleName(f"{self.stop.text()} {self.text.text()}".strip())
        dress(self, "danger" if guard.stop else "warn")
        self.style().unpolish(self)  # the style sheet looks at a role only once
        self.style().polish(self)
        self.show()

    def _names(self, guard: Guard) -> str:
        names = [item.name for item in guard.items]
        if len(names) <= MOST:
            return "; ".join(names)
        more = self.tr("{names}; and {count} more")
        return more.format(names="; ".join(names[:MOST]), count=len(names) - MOST)
