"""Paper in a printer: what is asked of it, and what is done where it cannot do that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from reflexmap.core.paper import Choices, Ink, Paper
from reflexmap.draw.paperpages import Page, Pages
from reflexmap.ui import printdevice
from reflexmap.ui.printdevice import fitted, paint_on, paper_like, printer_for


def blank(*sizes: tuple[float, float]) -> Pages:
    return Pages("Test", tuple(Page(*size, lambda _: None) for size in sizes), tuple)


@pytest.fixture
def printer(app: object, tmp_path: Path) -> QPrinter:
    del app
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    made.setFullPage(True)
    return made


def limited(monkeypatch: pytest.MonkeyPatch, edge: float) -> None:
    """Let each printer leave a strip (mm) white along the edges."""
    monkeypatch.setattr(printdevice, "_in_mm", lambda _: QMarginsF(edge, edge, edge, edge))


def test_a_printer_is_set_to_the_paper_and_the_ink(app: object) -> None:
    del app
    made = printer_for(blank((297.0, 210.0)), Choices(ink=Ink.GREY))
    layout = made.pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A4
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert made.colorMode() is QPrinter.ColorMode.GrayScale
    assert made.fullPage()
    assert made.docName() == "Reflexmap: Test"


@pytest.mark.parametrize(
    ("size", "paper"),
    [((210, 297), Paper.A4), ((297, 210), Paper.A4), ((215.9, 279.4), Paper.LETTER), ((100, 148), None)],
)
def test_papers_are_known_by_their_size(size: tuple[float, float], paper: Paper | None) -> None:
    assert paper_like(QSizeF(*size)) is paper


def test_other_paper_in_the_printer_is_laid_out_anew(printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    assert fitted(printer, Choices()).paper is Paper.LETTER
    assert fitted(printer, Choices(tiles=Paper.A4, paper=Paper.A2)) == Choices(tiles=Paper.LETTER, paper=Paper.A2)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert fitted(printer, Choices()).paper is Paper.A4


def test_wide_edges_of_a_printer_widen_the_margins(printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    limited(monkeypatch, 4.2)
    assert fitted(printer, Choices()).margin == Choices().margin
    limited(monkeypatch, 16.5)
    assert fitted(printer, Choices()).margin == 19.0


def boxes_on(printer: QPrinter, pages: Pages) -> list[QRectF]:
    found: list[QRectF] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pages, "paint", lambda _self, _painter, _index, box: found.append(QRectF(box)))
        assert paint_on(printer, pages)
    return found


def test_pages_keep_their_size_on_their_paper(printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dots = printer.resolution() / 25.4
    upright, lying = boxes_on(printer, blank((210.0, 297.0), (297.0, 210.0)))
    assert (upright.width(), upright.height()) == pytest.approx((210 * dots, 297 * dots))
    assert (lying.width(), lying.height()) == pytest.approx((297 * dots, 210 * dots))
    assert upright.topLeft().manhattanLength() == 0


def test_paper_that_no_sheet_is_made_for_shrinks_the_page(printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    limited(monkeypatch, 5.0)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    dots = printer.resolution() / 25.4
    (box,) = boxes_on(printer, blank((210.0, 297.0)))
    assert box.left() >= 5 * dots - 1
    assert box.right() <= 143.3 * dots  # drivers measure A5 in whole points
    assert box.width() / box.height() == pytest.approx(210 / 297)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A2))
    (box,) = boxes_on(printer, blank((210.0, 297.0)))
    assert box.width() == pytest.approx(210 * dots)  # larger paper does not blow it up


def test_only_the_wanted_pages_are_printed(printer: QPrinter) -> None:
    painted: list[float] = []
    pages = Pages(
        "Test",
        tuple(Page(210.0, 297.0, lambda _painter, at=at: painted.append(at)) for at in range(4)),  # type: ignore[misc]
        tuple,
    )
    printer.setFromTo(2, 3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    assert paint_on(printer, pages)
    assert painted == [1, 2]


def test_a_printer_that_does_not_start_is_told(printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    assert not paint_on(printer, blank((210.0, 297.0)))
