"""Writes the whole atlas as a book in a thread, with a bar that shows how far it is and a way to stop it."""

from __future__ import annotations

import gc
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from reflexmap.core.errors import UserError
from reflexmap.core.paper import Choices
from reflexmap.ui.printworks import Works

SOON = 300  # ms after which the bar is shown


class BookJob(QThread):
    """One book in a folder. `told` gives the sentence at its end; nothing is left behind by one that is stopped."""

    advanced = Signal(int, int)  # done, all
    told = Signal(str)

    def __init__(self, folder: Path, works: Works, choices: Choices, window: QWidget, *, kind: str = "pdf") -> None:
        super().__init__(window)
        self._folder = folder
        self._works = works
        self._choices = choices
        self._kind = kind
        self._stop = Event()
        self.bar = QProgressDialog(window)
        self.bar.setWindowTitle(self.tr("Whole atlas as a book"))
        self.bar.setLabelText(self.tr("Writing the book. You can go on working."))
        self.bar.setCancelButtonText(self.tr("Stop"))
        self.bar.setWindowModality(Qt.WindowModality.NonModal)
        self.bar.setMinimumDuration(SOON)
        self.bar.setAutoReset(False)
        self.bar.setRange(0, 0)
        self.bar.canceled.connect(self._stop.set)
        self.advanced.connect(self._show)
        self.finished.connect(self._end)
        window.destroyed.connect(self.stop)  # a thread must not outlive what it tells
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def begin(self) -> None:
        """Start, and show the bar in a moment."""
        self.bar.setValue(0)
        gc.freeze()  # a search for rubbish among all that the window has read would hold it up by a quarter of a second
        self.start()

    def stop(self) -> None:
        """Stop and wait until the thread has ended, as when the window is closed."""
        self._stop.set()
        self.wait()

    def run(self) -> None:
        """Write the book; runs in the thread."""
        from reflexmap.draw.book import Book, StoppedError, write_book  # noqa: PLC0415 - the window does not wait for it

        works = self._works
        book = Book(works.selection.atlas, works.plates, self._choices, works.country)
        try:
            path = write_book(self._folder, book, self._kind, progress=self.advanced.emit, stopped=self._stop.is_set)
        except StoppedError:
            self.told.emit(self.tr("The book was stopped; nothing was written."))
        except UserError as error:
            self.told.emit(str(error))
        else:
            self.told.emit(self.tr("Saved: {path}").format(path=path))

    def _show(self, done: int, whole: int) -> None:
        if not self._stop.is_set():
            self.bar.setMaximum(max(whole, 1))
            self.bar.setValue(min(done, whole))

    def _end(self) -> None:
        self.bar.close()
        self.bar.deleteLater()
