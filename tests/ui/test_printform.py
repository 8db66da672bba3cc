"""The choices of the print dialog: where they come from, what is remembered, and the pages at their side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Ink, Orientation, Paper, Part, TypeSize
from reflexmap.ui.printdialog import PrintDialog
from reflexmap.ui.window import Window

Open = Callable[[], PrintDialog]
UNUSUAL = Choices(
    parts=frozenset(Part) - {Part.RESEARCH, Part.MAP},
    feet=(Foot.LEFT,),
    surfaces=(View.PLANTAR, View.LATERAL),
    paper=Paper.LETTER,
    orientation=Orientation.LANDSCAPE,
    margin=20.0,
    ink=Ink.GREY,
    type_size=TypeSize.LARGE,
    name_line=False,
    practice="Feet & More",
    tiles=Paper.LETTER,
)


@pytest.fixture
def open_dialog(window: Window, qtbot: QtBot) -> Iterator[Open]:
    def opened() -> PrintDialog:
        made = window.printing.options()
        qtbot.waitUntil(lambda: made.preview.count > 0)
        return made

    yield opened
    if window.printing.dialog is not None:
        window.printing.dialog.reject()


@pytest.mark.parametrize(
    "name",
    [
        "parts",
        "feet",
        "surfaces",
        "paper",
        "orientation",
        "margin",
        "ink",
        "type_size",
        "name_line",
        "practice",
        "tiles",
    ],
)
def test_each_choice_is_there_again(
    window: Window, open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet.html"), ""))
    window.selection.choose_zone("liver")
    dialog = open_dialog()
    wanted = replace(dialog.choices, **{name: getattr(UNUSUAL, name)})
    assert wanted != dialog.choices
    dialog.form.show_choices(dialog.job, wanted)
    dialog.save_wanted.emit("html")
    dialog.reject()

    assert open_dialog().choices == wanted
    assert window.printing.choices() == wanted  # Ctrl+P as well


def test_a_logo_is_there_again(open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>')
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet.html"), ""))
    dialog = open_dialog()
    dialog.form.logo._take(str(logo))
    dialog.save_wanted.emit("html")
    dialog.reject()

    assert open_dialog().choices.logo == str(logo)


def test_a_title_is_the_sheets_own_and_chart_organs_and_skin_are_the_maps(
    window: Window, open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet.html"), ""))
    window.selection.choose_zone("kidney")
    dialog = open_dialog()
    dialog.form.show_choices(dialog.job, replace(dialog.choices, title="For Ann", chart="rwo-shur", sex="male"))
    dialog.save_wanted.emit("html")
    assert "For Ann" in (tmp_path / "sheet.html").read_text(encoding="utf-8")
    dialog.reject()

    again = open_dialog()
    assert (again.choices.title, again.choices.chart, again.choices.sex) == ("", "western", "female")
    assert not again.form.title.text()
    again.reject()
    window.selection.show(replace(window.selection.shown, chart="both", sex="male", skin="deep"))
    last = open_dialog().choices
    assert (last.chart, last.sex, last.skin) == ("both", "male", "deep")


def test_the_first_pages_are_sharp_at_once(window: Window, qtbot: QtBot) -> None:
    window.selection.choose_zone("liver")
    dialog = window.printing.options()
    qtbot.waitUntil(lambda: dialog.preview.picture(0) is not None)
    picture, room = dialog.preview.picture(0), dialog.preview.viewport()
    assert picture is not None
    assert picture.height() > 0.8 * room.height() * room.devicePixelRatioF()
    dialog.reject()


def test_the_form_says_where_its_chart_comes_from(window: Window, open_dialog: Open) -> None:
    window.selection.show(replace(window.selection.shown, chart="rwo-shur", sex="male"))
    form = open_dialog().form
    assert form.chart.currentText() == "Rwo Shur"
    assert form.sex.currentText() == "Men"
    for picked in (form.chart, form.sex):
        assert "at first" in picked.accessibleName()
        assert "the map" in picked.accessibleName()
    assert form.chart.mapTo(form, QPoint()).y() < form.parts[Part.MAP].mapTo(form, QPoint()).y()


def test_a_smaller_room_keeps_the_place_that_is_looked_at(window: Window, open_dialog: Open) -> None:
    window.selection.choose_symptom("headache")
    dialog = open_dialog()
    preview = dialog.preview
    preview.set_zoom(2.0)
    preview.verticalScrollBar().setValue(150)
    dialog.resize(dialog.width() - 60, dialog.height() - 40)
    assert preview.verticalScrollBar().value() == 150
