"""Laid-out pages as files: PDF, PNG, SVG and HTML, each whole or not at all; and as pictures for the clipboard."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from reflexmap import CREATOR
from reflexmap.core.errors import UserError
from reflexmap.core.wholefile import Maker, write_whole
from reflexmap.draw.looks import colour
from reflexmap.draw.paperpages import Pages
from reflexmap.draw.sheettext import MM
from reflexmap.draw.sheetwords import tr

if TYPE_CHECKING:
    from reflexmap.core.htmlpage import Words

ENDINGS = (".pdf", ".png", ".svg", ".html")
PDF_DPI = 1200
SVG_DPI = 508  # 20 units in a millimetre
DPI = 150  # of pictures, where nobody chooses
LEAST_DPI, MOST_DPI = 30, 1200
MOST_PIXELS = 200_000_000  # of one picture: 800 MB while it is painted
INCH = 25.4
END = b"%%EOF\n"  # of a whole PDF


def write_pages(path: Path, pages: Pages, ending: str, *, dpi: int = DPI) -> list[Path]:
    """Write pages in the format of an ending (`ENDINGS`); returns the files, further pages as `name-2.png` and so on.

    `dpi` counts for PNG. Raises UserError with one sentence, and then leaves every older file as it was.
    """
    if ending == ".pdf":
        return write_whole([(path, partial(_pdf, pages))])
    if ending == ".html":
        from reflexmap.core.htmlpage import page_of  # noqa: PLC0415 - few files are HTML

        drawer = pages.drawer() if pages.drawer is not None else None
        page = page_of(pages.title, pages.blocks, pages.language, CREATOR, html_words(), drawer)
        return write_whole([(path, page.encode("utf-8"))])
    if ending not in ENDINGS:
        raise UserError(f'No file can end in "{ending}": choose {", ".join(ENDINGS)}.')
    if ending == ".png":
        check_dpi(pages, dpi)
    make: Callable[..., bytes] = partial(_png, dpi=dpi) if ending == ".png" else _svg
    return write_whole([(numbered(path, i), _filled(partial(make, pages, i))) for i in range(pages.count)])


def page_image(pages: Pages, index: int, dpi: int = DPI) -> QImage:
    """Return one page as a picture, such as for the clipboard; raises UserError for one that would be too large."""
    width, height = pages.size(index)
    dots = dpi / INCH
    image = QImage(round(width * dots), round(height * dots), QImage.Format.Format_RGB32)
    if image.isNull():
        raise UserError("The picture would be too large: choose fewer dots per inch.")
    image.fill(colour("#FFFFFF"))
    image.setDotsPerMeterX(round(dots * 1000))
    image.setDotsPerMeterY(round(dots * 1000))
    image.setText("Title", pages.title)
    image.setText("Software", CREATOR)
    with QPainter(image) as painter:
        pages.paint(painter, index, QRectF(0, 0, image.width(), image.height()))
    return image


def check_dpi(pages: Pages, dpi: int) -> None:
    """Raise UserError for dots per inch that no picture of these pages can have."""
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise UserError(f"A picture has {LEAST_DPI} to {MOST_DPI} dots per inch.")
    largest = max(width * height for width, height in map(pages.size, range(pages.count)))
    if largest * (dpi / INCH) ** 2 > MOST_PIXELS:
        raise UserError("The picture would be too large: choose fewer dots per inch.")


def numbered(path: Path, index: int) -> Path:
    """Return the name of the file of one page: the first has the name itself."""
    return path if index == 0 else path.with_name(f"{path.stem}-{index + 1}{path.suffix}")


class PdfPages:
    """A PDF on a disk, written page by page, so that a long book is never whole in memory."""

    def __init__(self, path: Path, title: str) -> None:
        self._file = QFile(str(path))
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise OSError(errno.EIO, self._file.errorString())
        self._writer = QPdfWriter(self._file)
        self._writer.setResolution(PDF_DPI)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._writer.setCreator(CREATOR)
        self._painter = QPainter()

    def add(self, pages: Pages) -> None:
        """Append pages; raises OSError as soon as the disk is full."""
        for index in range(pages.count):
            width, height = pages.size(index)
            # An exact match, or Qt would take a named paper that is nearly as large.
            size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
            self._writer.setPageSize(size)
            if self._painter.isActive():
                self._writer.newPage()
            elif not self._painter.begin(self._writer):
                raise UserError("The sheet could not be painted: Qt gave no reason.")
            pages.paint(self._painter, index, QRectF(0, 0, width * PDF_DPI / INCH, height * PDF_DPI / INCH))
            self._check()

    def close(self) -> None:
        """Write what is still missing; raises OSError if that failed."""
        if self._painter.isActive():
            self._painter.end()
        self._check()
        self._file.close()
        with Path(self._file.fileName()).open("rb") as written:
            written.seek(-min(len(END), written.seek(0, os.SEEK_END)), os.SEEK_END)
            if written.read() != END:  # Qt's writer goes on after a write that failed
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def drop(self) -> None:
        """Give up in the middle."""
        if self._painter.isActive():
            self._painter.end()
        self._file.close()

    def _check(self) -> None:
        if not self._file.flush() or self._file.error() != QFile.FileError.NoError:
            raise OSError(errno.EIO, self._file.errorString())


def paint_pdf(path: Path, title: str, parts: Iterable[Pages]) -> None:
    """Write a PDF part by part as they come; raises OSError if the disk is full."""
    made = PdfPages(path, title)
    try:
        for part in parts:
            made.add(part)
        made.close()
    finally:
        made.drop()


def html_words() -> Words:
    """Return what an HTML page itself says."""
    from reflexmap.core.htmlpage import Words  # noqa: PLC0415 - few files are HTML

    pressures = (
        tr("no pressure"),
        tr("feather"),
        tr("light"),
        tr("medium"),
        tr("firm"),
        tr("deep, trained hands only"),
    )
    return Words(tr("Contents"), tr("Number"), tr("secondary"), pressures)


def _pdf(pages: Pages, path: Path) -> None:
    """Paint a PDF beside its place and finish it there."""
    from reflexmap.draw.pdffinish import About, finish  # noqa: PLC0415 - only a PDF is finished

    raw = path.with_suffix(".raw.part")
    try:
        paint_pdf(raw, pages.title, [pages])
        finish(raw, path, About(pages.title, pages.language, pages.outline, pages.links))
    finally:
        raw.unlink(missing_ok=True)


def _filled(make: Callable[[], bytes]) -> Maker:
    """Return a call that makes a file's content when its turn comes, so that one page is in memory at a time."""

    def fill(path: Path) -> None:
        path.write_bytes(make())

    return fill


def _png(pages: Pages, index: int, dpi: int) -> bytes:
    buffer = _buffer()
    return _content(buffer, done=QImageWriter(buffer, QByteArray(b"png")).write(page_image(pages, index, dpi)))


def _svg(pages: Pages, index: int) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only a drawing needs it

    from reflexmap.draw.svgtext import with_plain_text  # noqa: PLC0415 - see above

    width, height = pages.size(index)
    box = QRectF(0, 0, width * MM, height * MM)
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(SVG_DPI)
    generator.setSize(QSize(round(box.width()), round(box.height())))
    generator.setViewBox(box)
    generator.setTitle(pages.title)
    generator.setDescription(CREATOR)
    painter = QPainter()
    done = painter.begin(generator)
    if done:
        painter.fillRect(box, colour("#FFFFFF"))
        pages.paint(painter, index, box)
        done = painter.end()
    return with_plain_text(_content(buffer, done=done), pages.language, (width, height))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _content(buffer: QBuffer, *, done: bool) -> bytes:
    if not done:
        raise UserError("The sheet could not be painted: Qt gave no reason.")
    return bytes(buffer.data().data())
