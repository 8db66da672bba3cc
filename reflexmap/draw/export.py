"""Takes a sheet to paper and files: printer, PDF, PNG, SVG. A file appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from reflexmap import __version__
from reflexmap.core.errors import UserError
from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.wholefile import write_whole
from reflexmap.draw import pagefiles, paperpages
from reflexmap.draw.looks import colour
from reflexmap.draw.pagefiles import numbered
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheet import Pages, lay_out, paint_page
from reflexmap.draw.sheettext import MM

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
PDF_DPI = 1200
SVG_DPI = 508  # 20 units in a millimetre
INCH = 25.4
CREATOR = f"Reflexmap {__version__}"


def paper_size(paper: str) -> QSizeF:
    """Return width and height of a paper in millimetres; raises UserError for a paper nobody knows."""
    known = PAPERS.get(paper.lower())
    if known is None:
        raise UserError(f'There is no paper called "{paper}": choose {" or ".join(PAPERS)}.')
    return QPageSize(known).size(QPageSize.Unit.Millimeter)


def laid_out(sheet: Sheet, plates: tuple[Plate, ...], paper: str = "a4", *, grey: bool = False) -> Pages:
    """Return a sheet on pages of a named paper."""
    size = paper_size(paper)
    return lay_out(sheet, plates, size.width(), size.height(), grey=grey)


def paint_to(device: QPagedPaintDevice, sheet: Sheet, plates: tuple[Plate, ...], *, grey: bool = False) -> bool:
    """Paint a sheet on a printer or another device with pages, on the paper it is set to.

    Returns False if the device would not start.
    """
    layout = device.pageLayout()
    size = layout.pageSize().size(QPageSize.Unit.Millimeter)
    if layout.orientation() == QPageLayout.Orientation.Landscape:
        size.transpose()
    pages = lay_out(sheet, plates, size.width(), size.height(), grey=grey)
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots = device.logicalDpiX() / INCH
    # A printer that is not set to the full page puts the origin at the first dot that it can print.
    corner = (
        layout.paintRectPixels(device.logicalDpiX()).topLeft()
        if layout.mode() == QPageLayout.Mode.StandardMode
        else layout.fullRectPixels(device.logicalDpiX()).topLeft()
    )
    page = QRectF(-corner.x(), -corner.y(), size.width() * dots, size.height() * dots)
    for index in range(pages.count):
        if index:
            device.newPage()
        paint_page(painter, pages, index, page)
    return painter.end()


def write_pdf(
    path: Path, sheet: Sheet, plates: tuple[Plate, ...], paper: str = "a4", *, grey: bool = False
) -> list[Path]:
    """Write a sheet as a PDF with text that can be searched; returns the file."""
    paper_size(paper)
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setPageSize(QPageSize(PAPERS[paper.lower()]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(sheet.title)
    writer.setCreator(CREATOR)
    done = paint_to(writer, sheet, plates, grey=grey)
    return write_whole([(path, _content(buffer, done=done))])


def write_png(
    path: Path, sheet: Sheet, plates: tuple[Plate, ...], paper: str = "a4", *, grey: bool = False, dpi: int = 150
) -> list[Path]:
    """Write each page as a picture; returns the files, further pages as `name-2.png` and so on."""
    pages = laid_out(sheet, plates, paper, grey=grey)
    return write_whole([(numbered(path, i), _picture(pages, i, sheet.title, dpi / INCH)) for i in range(pages.count)])


def write_svg(
    path: Path, sheet: Sheet, plates: tuple[Plate, ...], paper: str = "a4", *, grey: bool = False
) -> list[Path]:
    """Write each page as an SVG drawing; returns the files, further pages as `name-2.svg` and so on."""
    pages = laid_out(sheet, plates, paper, grey=grey)
    return write_whole([(numbered(path, i), _drawing(pages, i, sheet)) for i in range(pages.count)])


def write_pages(path: Path, pages: paperpages.Pages, ending: str, *, dpi: int = pagefiles.DPI) -> list[Path]:
    """Write the pages of any sheet as .pdf or .html, or each page as a .png or .svg picture; returns the files."""
    return pagefiles.write_pages(path, pages, ending, dpi=dpi)


def _picture(pages: Pages, index: int, title: str, dots: float) -> bytes:
    """Return one page as PNG bytes with some dots in a millimetre."""
    image = QImage(round(pages.width * dots), round(pages.height * dots), QImage.Format.Format_RGB32)
    if image.isNull():
        raise UserError("The picture would be too large: choose fewer dots per inch.")
    image.fill(colour("#FFFFFF"))
    image.setDotsPerMeterX(round(dots * 1000))
    image.setDotsPerMeterY(round(dots * 1000))
    image.setText("Title", title)
    image.setText("Software", CREATOR)
    with QPainter(image) as painter:
        paint_page(painter, pages, index, QRectF(0, 0, image.width(), image.height()))
    buffer = _buffer()
    return _content(buffer, done=QImageWriter(buffer, QByteArray(b"png")).write(image))


def _drawing(pages: Pages, index: int, sheet: Sheet) -> bytes:
    """Return one page as SVG bytes."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only a drawing needs it

    from reflexmap.draw.svgtext import with_plain_text  # noqa: PLC0415 - see above

    box = QRectF(0, 0, pages.width * MM, pages.height * MM)
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(SVG_DPI)
    generator.setSize(QSize(round(box.width()), round(box.height())))
    generator.setViewBox(box)
    generator.setTitle(sheet.title)
    generator.setDescription(f"{CREATOR}, {sheet.chart} {sheet.edition}")
    painter = QPainter()
    done = painter.begin(generator)
    if done:
        painter.fillRect(box, colour("#FFFFFF"))
        paint_page(painter, pages, index, box)
        done = painter.end()
    return with_plain_text(_content(buffer, done=done), paperpages.LANGUAGE, (pages.width, pages.height))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _content(buffer: QBuffer, *, done: bool) -> bytes:
    if not done:
        raise UserError("The sheet could not be painted: Qt gave no reason.")
    return bytes(buffer.data().data())
