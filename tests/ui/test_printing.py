"""Print, export and copy from the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display
from reflexmap.core.paper import Choices, Ink, Job, Kind, Paper
from reflexmap.core.paperblocks import Box, Heading
from reflexmap.ui import printdevice
from reflexmap.ui.printdialog import PrintDialog
from reflexmap.ui.printing import Printing
from reflexmap.ui.printmemory import KEY, keep, recalled
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


def test_the_sheet_is_on_the_chart_that_is_shown(window: Window, work: Printing) -> None:
    window.selection.choose_zone("kidney")
    for chart in ("western", "rwo-shur", "both"):
        window.selection.show(replace(window.selection.shown, chart=chart, sex="male", skin="deep"))
        made = work.choices()
        assert (made.chart, made.sex, made.skin) == (chart, "male", "deep")
        assert work.pages(work.job(), made).count


def test_no_printer_says_so(window: Window, work: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window.selection.choose_zone("liver")
    work.print_sheet()
    assert "No printer" in window.notice.accessibleName()
    assert "PDF" in window.notice.accessibleName()


def test_ctrl_p_prints_what_is_shown_with_the_systems_dialog_alone(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QPrinter] = []
    printed: list[tuple[str, int]] = []

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        asked.append(dialog.printer())
        return QDialog.DialogCode.Accepted

    def paint(_printer: QPrinter, pages: object) -> bool:
        printed.append((pages.title, pages.count))  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(printdevice, "no_printer", lambda: False)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(printdevice, "paint_on", paint)
    window.selection.choose_symptom("headache")
    window.actions_by_id["print"].trigger()
    assert len(asked) == 1
    assert not window.findChildren(PrintDialog)
    assert printed[0][0] == "Headache"
    assert not window.notice.isVisible()


def test_a_printer_that_fails_is_told(window: Window, work: Printing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printdevice, "no_printer", lambda: False)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(printdevice, "paint_on", lambda *_: False)
    window.selection.choose_zone("liver")
    work.print_sheet()
    assert "printer did not take" in window.notice.accessibleName()


@pytest.mark.parametrize(
    ("ending", "start"), [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml"), ("html", b"<!DOCTYPE html")]
)
def test_export_writes_files(window: Window, save_as: Path, ending: str, start: bytes) -> None:
    window.selection.choose_zone("liver")
    window.actions_by_id[ending].trigger()
    path = save_as / f"liver.{ending}"
    assert path.read_bytes()[: len(start)].lower() == start.lower()
    assert window.notice.accessibleName() == f"Saved: {path}"
    assert all(each.suffix == f".{ending}" for each in save_as.iterdir())


def test_the_bare_map_is_exported_when_nothing_is_chosen(window: Window, save_as: Path) -> None:
    window.actions_by_id["pdf"].trigger()
    (path,) = save_as.iterdir()
    assert window.notice.accessibleName() == f"Saved: {path}"


def test_ending_is_added_where_it_is_missing(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "my.sheet"), ""))
    window.selection.choose_zone("liver")
    work.export("pdf")
    assert (tmp_path / "my.sheet.pdf").exists()


def test_cancelled_export_writes_nothing(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.selection.choose_zone("liver")
    work.export("pdf")
    assert not list(tmp_path.iterdir())
    assert not window.notice.isVisible()


def test_a_place_that_cannot_be_written_is_told(
    window: Window, work: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "sheet.pdf"), ""))
    window.selection.choose_zone("liver")
    work.export("pdf")
    assert "cannot be written" in window.notice.accessibleName()


def test_complaints_marked_never_print_their_advice(window: Window, work: Printing, atlas: Atlas) -> None:
    symptom = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    window.selection.choose_symptom(symptom.id)
    made = work.pages(work.job(), work.choices())
    assert any(isinstance(block, Box) for block in made.blocks)
    heads = [str(block.text) for block in made.blocks if isinstance(block, Heading)]
    assert not [head for head in heads if "order" in head.lower()]


def test_the_map_is_copied_as_a_picture(window: Window) -> None:
    window.actions_by_id["copy-map"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2 * window.canvas.map.width()
    assert len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 5)}) > 20
    assert "clipboard" in window.notice.accessibleName()


@pytest.mark.parametrize(
    ("country", "paper"),
    [(QLocale.Country.UnitedKingdom, Paper.A4), (QLocale.Country.UnitedStates, Paper.LETTER)],
)
def test_paper_is_that_of_the_country(window: Window, work: Printing, country: QLocale.Country, paper: Paper) -> None:
    window.setLocale(QLocale(QLocale.Language.English, country))
    assert work.choices().paper is paper


def test_the_last_choice_is_remembered_but_not_its_title(window: Window) -> None:
    made = Choices(paper=Paper.A3, ink=Ink.BLACK, practice="Feet & More", title="For Ann", margin=20.0)
    keep(window.mine, made)
    again = recalled(window.mine, window.selection, QLocale())
    assert (again.paper, again.ink, again.practice, again.margin) == (Paper.A3, Ink.BLACK, "Feet & More", 20.0)
    assert not again.title
    assert "Ann" not in str(window.mine.setting(KEY))


@pytest.mark.parametrize("spoilt", ["{", "[]", '{"paper": "a9", "margin": 900}', "null"])
def test_a_spoilt_memory_is_the_usual_choice(window: Window, spoilt: str) -> None:
    window.mine.set_setting(KEY, spoilt)
    assert recalled(window.mine, window.selection, QLocale()).margin == Choices().margin


def test_the_dialog_opens_once_and_keeps_what_was_used(
    window: Window, work: Printing, save_as: Path, qtbot: QtBot
) -> None:
    window.selection.choose_zone("liver")
    window.actions_by_id["print-options"].trigger()
    dialog = work.dialog
    assert dialog is not None
    assert work.options() is dialog
    qtbot.waitUntil(lambda: dialog.preview.count > 0)
    dialog.form.ink.setCurrentIndex(dialog.form.ink.findData("black"))
    dialog.form.changed.emit()
    dialog.save_wanted.emit("pdf")
    assert (save_as / "liver.pdf").exists()
    assert "Saved" in dialog.trouble.text()
    dialog.copy_wanted.emit(0)
    assert QGuiApplication.clipboard().image().width() > 1600
    dialog.cancel_button.click()
    assert work.dialog is None
    assert work.choices().ink is Ink.BLACK


def test_a_cancelled_dialog_leaves_the_memory_alone(work: Printing) -> None:
    dialog = work.options()
    dialog.form.ink.setCurrentIndex(dialog.form.ink.findData("black"))
    dialog.reject()
    assert work.choices().ink is Ink.COLOUR


def test_what_cannot_be_made_is_a_sentence(window: Window, work: Printing) -> None:
    work._save(Job(Kind.SITUATION), work.choices(), "pdf", window, window.notice.say)
    assert "Nothing is ticked" in window.notice.accessibleName()
