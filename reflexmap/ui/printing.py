"""Print, print options, export, copy: what is on the screen goes to paper, files and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job
from reflexmap.draw.looks import LIGHT, Look
from reflexmap.draw.pagefiles import page_image, write_pages
from reflexmap.draw.paperpages import Pages
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder, cache_folder
from reflexmap.ui import printdevice
from reflexmap.ui.bookjob import BookJob
from reflexmap.ui.mapface import Plates
from reflexmap.ui.mine import Mine
from reflexmap.ui.notices import NoticeBar
from reflexmap.ui.printdialog import PrintDialog
from reflexmap.ui.printkinds import screen_job
from reflexmap.ui.printmemory import keep, recalled
from reflexmap.ui.printworks import KeptPlates, Works
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.canvas import Canvas

COPY_DPI = 200  # dots per inch of a copied page
Say = Callable[[str], None]
T = TypeVar("T")


class Printing(QObject):
    """Makes sheets and hands them to a printer, a file or the clipboard. `look` is that of its dialogs."""

    def __init__(
        self,
        selection: Selection,
        notice: NoticeBar,
        window: QWidget,
        *,
        plates: Plates | None = None,
        mine: Mine | None = None,
    ) -> None:
        super().__init__(window)
        self._selection = selection
        self._make = plates or self._plate
        self._kept = KeptPlates(self._make)
        self._notice = notice
        self._window = window
        self._mine = mine
        self.country = ""  # whose emergency numbers are printed; "" for those of the window's language
        self.look: Look = LIGHT
        self.dialog: PrintDialog | None = None
        self.book_job: BookJob | None = None

    # What is on the screen

    def job(self) -> Job:
        """Return the sheet of what is on the screen."""
        return screen_job(self._selection)

    def choices(self) -> Choices:
        """Return the choices of last time, as the map stands now."""
        return recalled(self._mine, self._selection, self._window.locale())

    def pages(self, job: Job, choices: Choices) -> Pages:
        """Lay a sheet out; raises UserError for one that cannot be made."""
        return self._works(self._kept).lay_out(job, choices)()

    def print_sheet(self) -> None:
        """Print what is on the screen, through the system's own print dialog only."""
        self._print(self.job(), self.choices(), self._window, self._notice.say)

    def export(self, ending: str) -> None:
        """Save what is on the screen as a file (`ending` without the dot)."""
        self._save(self.job(), self.choices(), ending, self._window, self._notice.say)

    def copy_map(self, canvas: Canvas) -> None:
        """Put a picture of the map on the clipboard, on white ground and sharp enough to print."""
        from reflexmap.ui.mapcopy import map_picture  # noqa: PLC0415 - few people copy the map

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            picture = map_picture(canvas, self._selection, self._make)
        finally:
            QGuiApplication.restoreOverrideCursor()
        QGuiApplication.clipboard().setImage(picture)
        said = self.tr("The map is on the clipboard as a picture of {width} by {height} pixels.")
        self._notice.say(said.format(width=picture.width(), height=picture.height()))

    # The dialog

    def options(self) -> PrintDialog:
        """Open the print dialog with what is on the screen."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            return self.dialog
        works = self._works(KeptPlates(self._make))  # the dialog's thread has plates of its own
        made = PrintDialog(self._selection, self.look, self.job(), self.choices(), works, self._window)
        made.print_wanted.connect(self._print_chosen)
        made.save_wanted.connect(self._save_chosen)
        made.copy_wanted.connect(self._copy_chosen)
        made.finished.connect(self._forget)
        self.dialog = made
        made.open()
        return made

    def set_look(self, look: Look) -> None:
        """Change the theme of the open dialog."""
        self.look = look
        if self.dialog is not None:
            self.dialog.set_look(look)

    def _print_chosen(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        keep(self._mine, dialog.choices)
        if self._print(dialog.job, dialog.choices, dialog, dialog.say):
            dialog.accept()

    def _save_chosen(self, ending: str) -> None:
        dialog = self.dialog
        if dialog is not None:
            keep(self._mine, dialog.choices)
            self._save(dialog.job, dialog.choices, ending, dialog, dialog.say)

    def _copy_chosen(self, page: int) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        keep(self._mine, dialog.choices)
        pages = self._tried(lambda: self.pages(dialog.job, dialog.choices), dialog.say)
        if pages is not None:
            QGuiApplication.clipboard().setImage(page_image(pages, min(page, pages.count - 1), COPY_DPI))
            dialog.say(self.tr("The page is on the clipboard as a picture."))

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # The whole atlas

    def book(self, kind: str = "pdf") -> None:
        """Ask for a folder and write the whole atlas into it as PDF or HTML, while the window goes on."""
        if self.book_job is not None and self.book_job.isRunning():
            self._notice.say(self.tr("The book is being written already."))
            return
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Folder for the whole atlas as a book"), start)
        if not folder:
            return
        plates = KeptPlates(self._make)  # the thread has plates of its own
        works = Works(self._selection, plates, self._country())
        job = BookJob(Path(folder), works, self.choices(), self._window, kind=kind)
        job.told.connect(self._notice.say)
        self.book_job = job
        job.begin()

    # Deeds

    def _print(self, job: Job, choices: Choices, parent: QWidget, say: Say) -> bool:
        """Ask the system's dialog and print; returns whether it was printed."""
        if printdevice.no_printer():
            say(self.tr("No printer is set up on this computer. Save the sheet as PDF instead."))
            return False
        pages = self._tried(lambda: self.pages(job, choices), say)
        if pages is None:
            return False
        printer = printdevice.printer_for(pages, choices)
        asking = QPrintDialog(printer, parent)
        accepted = asking.exec() == QDialog.DialogCode.Accepted
        asking.deleteLater()
        if not accepted:
            return False
        done = self._tried(
            lambda: printdevice.print_sheet(printer, lambda fitting: self.pages(job, fitting), choices), say
        )
        if done is False:
            say(self.tr("The printer did not take the sheet. Is it switched on and ready?"))
        return bool(done)

    def _save(self, job: Job, choices: Choices, ending: str, parent: QWidget, say: Say) -> None:
        pages = self._tried(lambda: self.pages(job, choices), say)
        if pages is None:
            return
        path = self._asked_path(self.tr("Export"), pages.title, ending, parent)
        if path is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            files = self._tried(lambda: write_pages(path, pages, f".{ending}"), say)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if files:
            say(self.tr("Saved: {path}").format(path=files[0]))

    def _asked_path(self, title: str, name: str, ending: str, parent: QWidget) -> Path | None:
        """Ask where to save; None if nothing was chosen."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        plain = "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-")
        start = str(Path(folder) / f"{plain[:80]}.{ending}")
        kind = {
            "pdf": self.tr("PDF document"),
            "png": self.tr("PNG picture"),
            "svg": self.tr("SVG drawing"),
            "html": self.tr("HTML page"),
        }[ending]
        chosen, _ = QFileDialog.getSaveFileName(parent, title, start, f"{kind} (*.{ending})")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")

    def _tried(self, deed: Callable[[], T], say: Say) -> T | None:
        """Do something that may not work; then say why, and return None."""
        try:
            return deed()
        except UserError as error:
            say(str(error))
            return None

    def _works(self, plates: KeptPlates) -> Works:
        return Works(self._selection, plates, self._country())

    def _country(self) -> str:
        return self.country or QLocale.territoryToCode(self._window.locale().territory())

    def _plate(self, view: View, chart: str, sex: str) -> Plate:
        return make_plate(
            self._selection.atlas, assets_folder(), [], view=view, chart=chart, sex=sex, kept=cache_folder()
        )
