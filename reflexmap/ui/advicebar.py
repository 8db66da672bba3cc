"""Medical advice above everything: shown while the query holds a danger sign, cannot be dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look
from reflexmap.ui.theme import dress

if TYPE_CHECKING:
    from reflexmap.core.answer import Advice


class AlarmSign(QWidget):
    """An octagon with an exclamation mark."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setFixedSize(30, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, QRectF(2, 2, 26, 26), "warning-octagon-fill", self.look.danger)


def said(advice: Advice) -> tuple[str, str]:
    """Return title and text in the person's language; what the signs call for comes from data."""
    from reflexmap.core.danger import CHECK_TEXT  # noqa: PLC0415 - the first picture has no advice

    translate = QCoreApplication.translate
    before, text = CHECK_TEXT.partition("{")[0], advice.text
    if text.startswith(before):
        text = translate("Danger", CHECK_TEXT).format(action=text.removeprefix(before))
    return translate("Danger", advice.title), text


class AdviceBar(QFrame):
    """A red bar under the header with what to do, and the signs that were recognised."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "alarm")
        self.setProperty("strip", True)
        self._sign = AlarmSign(look, self)
        self._title = QLabel(self)
        dress(self._title, "danger-head")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._signs = QLabel(self)
        dress(self._signs, "small")
        self._signs.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._text, self._signs):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._sign.look = look
        self._sign.update()

    def show_advice(self, advice: Advice | None) -> None:
        """Show advice, or hide the bar when there is none."""
        if advice is None:
            self.hide()
            return
        title, text = said(advice)
        changed = self._text.text() != text or not self.isVisible()
        self._title.setText(title)
        self._text.setText(text)
        self._signs.setText(" ".join(advice.signs))
        self.setAccessibleName(f"{title}. {text}")
        self.show()
        if changed:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - not at each start

            event = QAccessibleAnnouncementEvent(self, f"{title}. {text}")
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)
