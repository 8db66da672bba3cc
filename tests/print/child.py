"""Prints one sheet to a queue as the window would, in a process of its own; libcups asks for its server only once.

Usage: child.py QUEUE KIND ID PDF: writes the same sheet to PDF and says the chosen margin on standard output.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reflexmap.core.load import load
from reflexmap.core.paper import Choices, Job, Kind
from reflexmap.draw.pagefiles import write_pages
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder, data_folder
from reflexmap.ui.printdevice import fitted, no_printer, print_sheet, printer_for
from reflexmap.ui.printworks import KeptPlates, Works
from reflexmap.ui.state import Selection


def main(queue: str, kind: str, name: str, pdf: str) -> int:
    """Print and write."""
    app = QApplication(["print"])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    atlas = load(data_folder()).atlas
    plates = KeptPlates(
        lambda view, chart, sex: make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)
    )
    works = Works(Selection(atlas, app), plates, "GB")
    job, choices = Job(Kind(kind), (("view" if kind == "surface" else kind, name),)), Choices()
    pages = works.lay_out(job, choices)()
    assert not no_printer()
    printer = printer_for(pages, choices)
    printer.setPrinterName(queue)
    printer.setFullPage(True)
    fitting = fitted(printer, choices)
    write_pages(Path(pdf), works.lay_out(job, fitting)(), ".pdf")
    sys.stdout.write(f"{fitting.margin}\n")
    return 0 if print_sheet(printer, lambda asked: works.lay_out(job, asked)(), choices) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
