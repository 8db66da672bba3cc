"""Paper in a real printer: sets it up for a sheet, heeds its margins, and paints the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reflexmap.core.paper import MOST_MARGIN, SIZES, TILE_PAPERS, Choices, Ink, Paper
from reflexmap.draw.paperpages import Pages

CLOSE = 3.0  # mm by which drivers' papers differ from ours
SPARE = 2.0  # mm by which a zone's number may stand out of the margin
INCH = 25.4
Make = Callable[[Choices], Pages]


def no_printer() -> bool:
    """Whether no printer is set up on this computer."""
    return not QPrinterInfo.availablePrinterNames()


def printer_for(pages: Pages, choices: Choices) -> QPrinter:
    """Return the system's printer, set to the paper and the ink of a sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(f"Reflexmap: {pages.title}")
    printer.setCreator("Reflexmap")
    printer.setFullPage(True)
    if choices.ink is not Ink.COLOUR:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    _turn(printer, pages.size(0))
    return printer


def print_sheet(printer: QPrinter, make: Make, choices: Choices) -> bool:
    """Lay a sheet out for the paper that a printer is set to and print it; False if the printer would not.

    Nothing is cut: where the printer cannot print as near to the edge as is chosen, the margins grow, and paper that
    no sheet is made for takes the pages at a smaller size.
    """
    fitting = fitted(printer, choices)
    return paint_on(printer, make(fitting))


def fitted(printer: QPrinter, choices: Choices) -> Choices:
    """Return choices for the paper that a printer is set to, with margins that it can keep."""
    layout = printer.pageLayout()
    paper = paper_like(layout.pageSize().size(QPageSize.Unit.Millimeter))
    edge = _edge(layout)
    found = choices
    if choices.tiles is not None:
        found = replace(choices, tiles=paper) if paper in TILE_PAPERS else choices
    elif paper is not None and not choices.life_size:
        found = replace(choices, paper=paper)
    return replace(found, margin=min(max(choices.margin, ceil(edge + SPARE)), MOST_MARGIN))


def paper_like(size: QSizeF) -> Paper | None:
    """Return the paper of a size in millimetres, None for one that no sheet is made for."""
    low, high = sorted((size.width(), size.height()))
    for paper, (width, height) in SIZES.items():
        if abs(low - width) <= CLOSE and abs(high - height) <= CLOSE:
            return paper
    return None


def paint_on(printer: QPrinter, pages: Pages) -> bool:
    """Paint the wanted pages, each on paper that is turned as it needs."""
    wanted = [index for index in range(pages.count) if _wanted(printer, index)]
    if not wanted:
        return True
    painter = QPainter()
    size = printer.pageLayout().pageSize()
    for at, index in enumerate(wanted):
        _turn(printer, pages.size(index), size)
        if at == 0 and not painter.begin(printer):
            return False
        if at and not printer.newPage():
            painter.end()
            return False
        pages.paint(painter, index, _box(printer, pages.size(index)))
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


def _wanted(printer: QPrinter, index: int) -> bool:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(index + 1)


def _turn(printer: QPrinter, size: tuple[float, float], paper: QPageSize | None = None) -> None:
    """Turn the paper as a page needs, and at first choose the paper as well (millimetres)."""
    upright = QSizeF(min(size), max(size))
    if paper is None:
        fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
        paper = QPageSize(upright, QPageSize.Unit.Millimeter, "", fuzzy)
        printer.setPageSize(paper)
    lying = size[0] > size[1]
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() is not turned:
        printer.setPageOrientation(turned)


def _edge(layout: QPageLayout) -> float:
    """Return the widest strip (mm) along an edge that a printer leaves white."""
    least = _in_mm(layout)
    return max(least.left(), least.top(), least.right(), least.bottom())


def _in_mm(layout: QPageLayout) -> QMarginsF:
    asked = QPageLayout(layout)
    asked.setUnits(QPageLayout.Unit.Millimeter)
    return asked.minimumMargins()


def _box(printer: QPrinter, size: tuple[float, float]) -> QRectF:
    """Return where a page lies, in dots from the painter's origin: on the whole sheet, or smaller inside of it."""
    layout, dpi = printer.pageLayout(), printer.resolution()
    whole = QRectF(layout.fullRectPixels(dpi))
    corner = whole.topLeft() if printer.fullPage() else QRectF(layout.paintRectPixels(dpi)).topLeft()
    dots = dpi / INCH
    own = QSizeF(*size) * dots
    near = CLOSE * dots
    if abs(whole.width() - own.width()) <= near and abs(whole.height() - own.height()) <= near:
        return QRectF(whole.topLeft() - corner, own)
    least = _in_mm(layout)
    room = whole.adjusted(least.left() * dots, least.top() * dots, -least.right() * dots, -least.bottom() * dots)
    # A page on larger paper keeps its size; on smaller paper it shrinks until nothing is cut.
    scale = min(room.width() / own.width(), room.height() / own.height(), 1.0)
    kept = own * scale
    left = room.left() + (room.width() - kept.width()) / 2
    top = room.top() + (room.height() - kept.height()) / 2
    return QRectF(left - corner.x(), top - corner.y(), kept.width(), kept.height())
