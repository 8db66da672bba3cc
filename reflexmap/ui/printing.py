"""Print, preview and export of the reference sheet for what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.sheet import Sheet, plan
from reflexmap.core.sheetsituation import situated
from reflexmap.draw.export import paint_to, write_pdf, write_png, write_svg
from reflexmap.draw.plate import Plate
from reflexmap.ui.mapface import Plates
from reflexmap.ui.notices import NoticeBar
from reflexmap.ui.state import Selection


class Printing(QObject):
    """Makes the sheet of the present choice and hands it to a printer, a preview or a file."""

    def __init__(
        self,
        selection: Selection,
        plate: Plate,
        notice: NoticeBar,
        window: QWidget,
        *,
        plates: Plates | None = None,
    ) -> None:
        super().__init__(window)
        self._selection = selection
        self._sole = plate
        self._make = plates
        self._plates: tuple[Plate, ...] = (plate,)
        self._notice = notice
        self._window = window
        self._previewed: QPrinter | None = None

    def sheet(self) -> Sheet | None:
        """Return the sheet for what is chosen; the open zone goes before the complaint under it."""
        chosen = self._selection.chosen
        name = ("zone", chosen.zone) if chosen.zone else ("symptom", chosen.symptom)
        if not name[1]:
            self._notice.say(self.tr("Choose a zone or a complaint first; the sheet shows what is chosen."))
            return None
        if not self._selection.atlas.dangers:
            self._notice.say(self.tr("The danger signs cannot be read, so no sheet is made: see Help, Data report."))
            return None
        country = QLocale.territoryToCode(self._window.locale().territory())
        shown = self._selection.shown
        known = (*self._selection.atlas.charts, BOTH_CHARTS)
        chart = shown.chart if shown.chart in known else DEFAULT_CHART
        sheet = plan(self._selection.atlas, (name,), country, chart=chart, sex=shown.sex)
        sheet = situated(sheet, self._selection.guard)
        self._plates = self._drawn(sheet)
        return sheet

    def _drawn(self, sheet: Sheet) -> tuple[Plate, ...]:
        """Return the surfaces that hold a zone of the sheet."""
        views = sheet.views()
        if self._make is None or not views:
            return (self._sole,)
        return tuple(self._make(view, sheet.chart_id, sheet.sex) for view in View if view in views)

    def print_sheet(self) -> None:
        """Print on a real printer."""
        sheet = self.sheet()
        if sheet is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self._notice.say(self.tr("No printer is set up on this computer. Use File, Export as PDF instead."))
            return
        printer = self._printer()
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paint_to(printer, sheet, self._plates)
        dialog.deleteLater()

    def preview(self) -> None:
        """Show the real pages before printing."""
        sheet = self.sheet()
        if sheet is None:
            return
        dialog = self.preview_dialog(sheet)
        dialog.exec()
        dialog.deleteLater()

    def preview_dialog(self, sheet: Sheet) -> QPrintPreviewDialog:
        """Return a preview that paints with the same function as the printer."""
        # The dialog keeps a bare pointer: without a reference here Python frees the printer and the program dies.
        self._previewed = self._printer()
        dialog = QPrintPreviewDialog(self._previewed, self._window)
        dialog.setWindowTitle(self.tr("Print preview: {title}").format(title=sheet.title))
        plates = self._plates

        def paint(printer: QPrinter) -> None:
            paint_to(printer, sheet, plates)

        dialog.paintRequested.connect(paint)
        return dialog

    def export_pdf(self) -> None:
        """Save the sheet as PDF."""
        self._export("pdf", self.tr("PDF document"), lambda path, sheet: self._write(write_pdf, path, sheet))

    def export_png(self) -> None:
        """Save the sheet as pictures, one for each page."""
        self._export("png", self.tr("PNG picture"), lambda path, sheet: self._write(write_png, path, sheet))

    def export_svg(self) -> None:
        """Save the sheet as vector drawings, one for each page."""
        self._export("svg", self.tr("SVG drawing"), lambda path, sheet: self._write(write_svg, path, sheet))

    def _write(self, write: Callable[..., object], path: Path, sheet: Sheet) -> None:
        write(path, sheet, self._plates, paper=self._paper())

    def _export(self, ending: str, kind: str, write: Callable[[Path, Sheet], None]) -> None:
        sheet = self.sheet()
        if sheet is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(letter if letter.isalnum() else "-" for letter in sheet.title.lower()).strip("-")
        start = str(Path(folder) / f"{name}.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export"), start, f"{kind} (*.{ending})")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != f".{ending}":
            path = path.with_name(f"{path.name}.{ending}")
        try:
            write(path, sheet)
        except UserError as error:
            self._notice.say(str(error))
        else:
            self._notice.say(self.tr("Saved: {path}").format(path=path))

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        paper = QPageSize.PageSizeId.Letter if self._paper() == "letter" else QPageSize.PageSizeId.A4
        printer.setPageSize(QPageSize(paper))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        printer.setDocName("Reflexmap")
        return printer

    def _paper(self) -> str:
        """Return the paper that the person's country uses."""
        imperial = QLocale.MeasurementSystem.ImperialUSSystem
        return "letter" if self._window.locale().measurementSystem() is imperial else "a4"
