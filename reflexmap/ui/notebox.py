"""Where a person writes a note: grows with its text, keeps it while they write, and says whether it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from reflexmap.ui.choice import NO_PAGE, Page
from reflexmap.ui.plan import text_scale
from reflexmap.ui.theme import dress

PAUSE = 300  # ms without a letter after which the note is kept
LINES = 3  # lines of room that an empty note has
AROUND = 10  # px between edge and letters

Keep = Callable[[str, str, str], bool]  # kind, id, text; whether that went well


class NoteEdit(QTextEdit):
    """The field itself: plain text, as tall as it needs to be; Tab leaves it, Escape too."""

    left = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("My notes"))
        self.setPlaceholderText(self.tr("Write what you want to remember"))
        self.document().setDocumentMargin(AROUND)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something in here from the window."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and _means_something(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; save at once where somebody is used to asking for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the person goes elsewhere."""
        super().focusOutEvent(event)
        self.save_wanted.emit()


def _means_something(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Save)


class NoteBox(QFrame):
    """The field and a line under it. What cannot be kept stays in the field, and is tried again with each change."""

    grown = Signal()
    left = Signal()

    def __init__(self, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._subject: Page = NO_PAGE
        self._changed_since = False
        self._unkept: dict[Page, str] = {}  # what could not be kept, for as long as the window lives
        self.edit = NoteEdit(self)
        self.status = QLabel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit, 1)
        column.addWidget(self.status)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)
        self.edit.save_wanted.connect(self.save)
        self.edit.left.connect(self.left)
        dress(self.edit, "body")
        dress(self.status, "quiet")
        self.hide()

    @property
    def subject(self) -> Page:
        """What the note is about, as (kind, id)."""
        return self._subject

    def show_note(self, subject: Page, text: str) -> None:
        """Turn to the note about something; what was being written about something else is kept first."""
        if subject == self._subject:
            return
        self.save()
        self._subject = subject
        self._put(self._unkept.get(subject, text))

    def take(self, text: str) -> None:
        """Take a note that was changed elsewhere, unless a person is writing on it."""
        if not self._changed_since and self._subject not in self._unkept and text != self.edit.toPlainText():
            self._put(text)

    def save(self) -> None:
        """Keep what is written, if anything has changed."""
        if not self._changed_since and self._subject not in self._unkept:
            return
        self._pause.stop()
        self._changed_since = False
        self._unkept[self._subject] = self.edit.toPlainText()
        for (kind, name), text in list(self._unkept.items()):
            if self._keep(kind, name, text):
                self._unkept.pop((kind, name), None)  # keeping is told at once, and a page that follows may save too
        self._say()

    def height_for(self, width: float) -> float:
        """Return how tall the box must be for a width, in plan pixels as the width."""
        scale = text_scale()
        document = self.edit.document()
        if document.textWidth() != width * scale - 2:
            document.setTextWidth(width * scale - 2)
        line = self.edit.fontMetrics().lineSpacing()
        tall = max(document.size().height(), line * LINES + 2 * AROUND) + 2
        return (tall + 4 + self.status.sizeHint().height()) / scale

    def sizeHint(self) -> QSize:
        """Return some size; the page gives another one."""
        return QSize(300, 100)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written when the page or the whole window goes."""
        super().hideEvent(event)
        self.save()

    def _put(self, text: str) -> None:
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self._say()

    def _changed(self) -> None:
        self._changed_since = True
        self._pause.start()
        self._say()
        if self.isVisible() and abs(self.height_for(self.width() / text_scale()) * text_scale() - self.height()) > 1:
            self.grown.emit()

    def _say(self) -> None:
        """Say below the field where the text is."""
        if self._subject in self._unkept:
            text = self.tr("Not saved. The text stays here while the window is open.")
        elif self._changed_since:
            text = self.tr("Writing\u2026")
        elif self.edit.toPlainText().strip():
            text = self.tr("Saved on this machine")
        else:
            text = self.tr("Stays on this machine")
        self.status.setText(text)
