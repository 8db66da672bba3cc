"""Print, preview and export from the window."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display, Foot, View
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui import printing
from reflexmap.ui.printing import Printing
from reflexmap.ui.window import Window


@pytest.fixture
def work(window: Window) -> Printing:
    return window.printing


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Answer the save dialog with a file in a folder of the test; returns the folder."""

    def answer(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        return str(tmp_path / Path(start).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return tmp_path


def test_sheet_is_what_is_chosen(window: Window, work: Printing, atlas: Atlas) -> None:
    window.selection.choose_symptom("headache")
    sheet = work.sheet()
    assert sheet is not None
    assert sheet.title == atlas.symptoms["headache"].name
    window.selection.choose_zone("neck")
    sheet = work.sheet()
    assert sheet is not None
    assert sheet.title == atlas.zones["neck"].name


def test_sheet_is_on_the_chart_that_is_shown(window: Window, work: Printing, atlas: Atlas) -> None:
    window.selection.choose_zone("kidney")
    found = {}
    for chart in ("western", "rwo-shur", "both"):
        window.selection.show(replace(window.selection.shown, chart=chart))
        sheet = work.sheet()
        assert sheet is not None
        found[chart] = (sheet.chart_id, sheet.stops[0].find, sheet.compared)
    own = atlas.zone_on("kidney", "rwo-shur").find
    usual = atlas.zones["kidney"].find
    assert found == {
        "western": ("western", usual, ""),
        "rwo-shur": ("rwo-shur", own, ""),
        "both": ("both", usual, "Rwo Shur"),
    }
    assert own != usual


def test_nothing_chosen_says_what_to_do(window: Window, work: Printing) -> None:
    assert work.sheet() is None
    assert window.notice.isVisible()
    assert "Choose a zone" in window.notice.accessibleName()
    work.print_sheet()
    work.preview()
    work.export_pdf()


def test_no_printer_says_so(window: Window, work: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window.selection.choose_zone("liver")
    work.print_sheet()
    assert "No printer" in window.notice.accessibleName()
    assert "PDF" in window.notice.accessibleName()


def test_preview_paints_with_the_printers_function(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    real = printing.paint_to

    def counted(*args: object, **named: object) -> bool:
        calls.append(args[0])
        return real(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(printing, "paint_to", counted)
    window.selection.choose_symptom("headache")
    sheet = work.sheet()
    assert sheet is not None
    dialog = work.preview_dialog(sheet)
    assert "Headache" in dialog.windowTitle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "preview.pdf"))
    dialog.paintRequested.emit(printer)
    assert calls == [printer]
    assert (tmp_path / "preview.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "preview.pdf").stat().st_size > 10_000
    dialog.deleteLater()


def test_the_shown_preview_has_a_living_printer(
    window: Window, work: Printing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QPrinter] = []
    monkeypatch.setattr(printing, "paint_to", lambda printer, *_: painted.append(printer))
    window.selection.choose_zone("liver")
    sheet = work.sheet()
    assert sheet is not None
    dialog = work.preview_dialog(sheet)
    gc.collect()
    dialog.show()  # paints its pages, into the printer that it was given
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[0].docName() == "Reflexmap"
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_export_writes_files(window: Window, work: Printing, save_as: Path, ending: str, start: bytes) -> None:
    window.selection.choose_zone("liver")
    window.actions_by_id[ending].trigger()
    path = save_as / f"liver.{ending}"
    assert path.read_bytes().startswith(start)
    assert window.notice.accessibleName() == f"Saved: {path}"
    assert all(each.suffix == f".{ending}" for each in save_as.iterdir())
    del work


def test_exported_picture_shows_ink(window: Window, work: Printing, save_as: Path) -> None:
    window.selection.choose_zone("liver")
    work.export_png()
    image = QImage(str(save_as / "liver.png"))
    step = 8
    dark = sum(
        image.pixelColor(x, y).lightness() < 120
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    )
    assert 0.005 < dark / (image.width() * image.height() / step**2) < 0.5


def test_ending_is_added_where_it_is_missing(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "my.sheet"), ""))
    window.selection.choose_zone("liver")
    work.export_pdf()
    assert (tmp_path / "my.sheet.pdf").exists()


def test_cancelled_export_writes_nothing(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.selection.choose_zone("liver")
    work.export_pdf()
    assert not list(tmp_path.iterdir())
    assert not window.notice.isVisible()


def test_a_place_that_cannot_be_written_is_told(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "sheet.pdf"), ""))
    window.selection.choose_zone("liver")
    work.export_pdf()
    assert "cannot be written" in window.notice.accessibleName()


def test_complaints_marked_never_print_their_advice(window: Window, work: Printing, atlas: Atlas) -> None:
    symptom = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    window.selection.choose_symptom(symptom.id)
    sheet = work.sheet()
    assert sheet is not None
    assert not sheet.links


@pytest.mark.parametrize(
    ("country", "page"),
    [
        (QLocale.Country.UnitedKingdom, QPageSize.PageSizeId.A4),
        (QLocale.Country.UnitedStates, QPageSize.PageSizeId.Letter),
    ],
)
def test_paper_is_that_of_the_country(
    window: Window, work: Printing, country: QLocale.Country, page: QPageSize.PageSizeId
) -> None:
    window.setLocale(QLocale(QLocale.Language.English, country))
    assert work._printer().pageLayout().pageSize().id() == page


def test_sheets_have_the_surfaces_the_chart_and_the_organs_of_the_choice(window: Window, plate: Plate) -> None:
    def plates(view: View, chart: str, sex: str) -> Plate:
        return make_plate(window.selection.atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    work = Printing(window.selection, plate, window.notice, window, plates=plates)
    window.selection.choose_zone("prostate")
    assert work.sheet() is not None
    assert [each.view for each in work._plates] == [View.MEDIAL]
    assert "prostate" in {area.zone for area in work._plates[0].feet[Foot.RIGHT].areas}

    window.selection.show(replace(window.selection.shown, chart="rwo-shur"))
    sheet = work.sheet()
    assert sheet is not None
    assert sheet.chart_id == "rwo-shur"
    assert {area.chart for each in work._plates for area in each.feet[Foot.LEFT].areas} == {"rwo-shur"}
