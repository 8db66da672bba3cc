"""The print dialog: real pages at once, every choice, and nothing that makes a person wait."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Ink, Job, Kind, Orientation, Paper, Part, TypeSize
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.draw.paperpages import Pages
from reflexmap.ui.printdialog import PrintDialog
from reflexmap.ui.printpreview import FIT
from reflexmap.ui.printworks import Works
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow

Open = Callable[[], PrintDialog]


@pytest.fixture
def open_dialog(window: Window, qtbot: QtBot) -> Iterator[Open]:
    def opened() -> PrintDialog:
        made = window.printing.options()
        qtbot.waitUntil(lambda: made.preview.count > 0)
        return made

    yield opened
    if window.printing.dialog is not None:
        window.printing.dialog.reject()


def choose(dialog: PrintDialog, box: QComboBox, value: str) -> None:
    """Choose a line of a list, as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    assert box.currentData() == value
    assert dialog._beat.isActive()


def test_it_begins_with_what_is_on_the_screen(window: Window, open_dialog: Open, qtbot: QtBot) -> None:
    window.selection.choose_symptom("headache")
    dialog = open_dialog()
    assert dialog.job == Job(Kind.SYMPTOM, (("symptom", "headache"),))
    pages = window.printing.pages(dialog.job, dialog.choices)
    assert dialog.preview.count == pages.count
    qtbot.waitUntil(lambda: all(dialog.preview.picture(page) is not None for page in range(pages.count)))
    assert dialog.bar.place.text() == f"Page 1 of {pages.count}"


def test_every_choice_reaches_the_sheet(window: Window, open_dialog: Open) -> None:
    window.selection.choose_zone("liver")
    dialog = open_dialog()
    form = dialog.form
    for part in (Part.RESEARCH, Part.SOURCES):
        form.parts[part].click()
    form.feet[Foot.LEFT].click()
    form.surfaces[View.PLANTAR].click()
    form.name_line.click()
    choose(dialog, form.paper, "a3")
    choose(dialog, form.orientation, "landscape")
    choose(dialog, form.margin, "20.0")
    choose(dialog, form.ink, "grey")
    choose(dialog, form.type_size, "14")
    choose(dialog, form.tiles, "letter")
    choose(dialog, form.chart, "rwo-shur")
    choose(dialog, form.sex, "male")
    QTest.keyClicks(form.title, "For Ann ")
    QTest.keyClicks(form.practice, "Feet")
    assert dialog.choices == Choices(
        parts=frozenset(Part) - {Part.RESEARCH, Part.SOURCES},
        feet=(Foot.RIGHT,),
        surfaces=(View.PLANTAR,),
        paper=Paper.A3,
        orientation=Orientation.LANDSCAPE,
        margin=20.0,
        ink=Ink.GREY,
        type_size=TypeSize.LARGE,
        title="For Ann",
        name_line=False,
        practice="Feet",
        chart="rwo-shur",
        sex="male",
        tiles=Paper.LETTER,
    )


def test_safety_is_ticked_greyed_and_says_why(open_dialog: Open) -> None:
    safety = open_dialog().form.safety
    assert safety.isChecked()
    assert not safety.isEnabled()
    assert "cannot be left out" in safety.accessibleDescription()


def test_the_last_foot_is_not_unticked(open_dialog: Open) -> None:
    form = open_dialog().form
    form.feet[Foot.RIGHT].click()
    form.feet[Foot.LEFT].click()
    assert form.choices().feet == (Foot.RIGHT,)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_shows_its_pages(window: Window, open_dialog: Open, qtbot: QtBot, kind: Kind) -> None:
    window.selection.choose_symptom("headache")
    window.selection.set_situation(frozenset({"pregnant-later"}))
    try:
        dialog = open_dialog()
        choose(dialog, dialog.form.kind, str(kind))
        number = dialog.preview._newest_sheet
        qtbot.waitUntil(lambda: dialog.preview._newest_sheet > number and dialog.preview.count > 0)
        with qtbot.waitSignal(dialog.preview.ready, timeout=20_000):
            pass
        assert not dialog.trouble.isVisible()
        assert dialog.job.kind is kind
        assert dialog.preview.picture(0) is not None
    finally:
        window.selection.set_situation(frozenset())


def test_pages_follow_a_choice_and_typing_never_lays_out(
    window: Window, open_dialog: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    real = Works.lay_out

    def counted(works: Works, job: Job, choices: Choices) -> Callable[[], Pages]:
        laid = real(works, job, choices)

        def lay_out() -> Pages:
            threads.append(threading.get_ident())
            return laid()

        return lay_out

    monkeypatch.setattr(Works, "lay_out", counted)
    window.selection.choose_zone("liver")
    dialog = open_dialog()
    before = len(threads)
    QTest.keyClicks(dialog.form.title, "A title that is typed")
    assert len(threads) == before  # many letters, no layout yet
    qtbot.waitUntil(lambda: len(threads) > before)
    assert len(threads) == before + 1
    assert threading.get_ident() not in threads


def test_what_cannot_be_printed_says_so_and_comes_back(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    choose(dialog, dialog.form.kind, "situation")  # nothing is ticked
    qtbot.waitUntil(lambda: "Nothing is ticked" in dialog.trouble.text())
    assert not dialog.print_button.isEnabled()
    assert dialog.preview.count == 0
    choose(dialog, dialog.form.kind, "record")
    qtbot.waitUntil(lambda: dialog.preview.count > 0)
    assert dialog.print_button.isEnabled()
    assert not dialog.trouble.isVisible()


def test_kinds_that_cannot_be_made_now_are_grey(open_dialog: Open) -> None:
    box = open_dialog().form.kind
    model = box.model()
    grey = [str(box.itemData(at)) for at in range(box.count()) if not model.flags(model.index(at, 0)).value & 32]
    assert grey == ["plan", "situation"]


def test_pages_are_turned_and_shown_in_real_size(window: Window, open_dialog: Open, qtbot: QtBot) -> None:
    window.selection.choose_symptom("headache")
    dialog = open_dialog()
    preview, bar = dialog.preview, dialog.bar
    assert not bar.back.isEnabled()
    bar.on.click()
    assert preview.page == 1
    assert bar.place.text().startswith("Page 2 of")
    assert bar.back.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.page == preview.count - 1
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 0
    bar.real.click()
    assert preview._boxes()[0].width() == pytest.approx(210 / 25.4 * 96)
    qtbot.waitUntil(lambda: (preview.picture(0) or DARK) is not DARK and preview.picture(0).width() > 700)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert not bar.real.isChecked()
    QTest.keyClick(preview, Qt.Key.Key_1)
    assert bar.real.isChecked()
    bar.real.click()
    assert preview._boxes()[0].height() < preview.viewport().height()


def test_paper_larger_than_its_room_is_drawn_along(window: Window, open_dialog: Open) -> None:
    window.selection.choose_symptom("headache")
    preview = open_dialog().preview
    QTest.keyClick(preview, Qt.Key.Key_1)
    for _ in range(6):
        QTest.keyClick(preview, Qt.Key.Key_Plus)
    ground, bars = preview.viewport(), (preview.horizontalScrollBar(), preview.verticalScrollBar())
    start = ground.rect().center()
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(ground, start - QPoint(60, 40))
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=start)
    assert [bar.value() for bar in bars] == [60, 40]
    QTest.mouseMove(ground, start + QPoint(50, 50))
    assert [bar.value() for bar in bars] == [60, 40]
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    zoomed = preview.zoom
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert zoomed > preview.zoom == FIT


def test_a_logo_is_chosen_and_removed(open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    logo = tmp_path / "logo & co.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(logo), ""))
    dialog = open_dialog()
    row = dialog.form.logo
    assert not row.remove.isVisibleTo(row)
    row.choose.click()
    assert dialog.choices.logo == str(logo)
    assert "logo & co.svg" in row.choose.accessibleName()
    row.remove.click()
    assert not dialog.choices.logo


def shown_controls(dialog: PrintDialog) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    return [each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()]


def test_everything_has_a_name_and_is_large_enough_for_a_finger(open_dialog: Open) -> None:
    dialog = open_dialog()
    found = [each for each in shown_controls(dialog) if not isinstance(each.parentWidget(), QLineEdit)]
    assert len(found) > 18
    for each in found:
        name = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
        assert name, each
        assert each.height() >= 44, name
    assert dialog.preview.accessibleName()


def test_tab_reaches_every_part(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    seen = set()
    for _ in range(60):
        seen.add(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    form = dialog.form
    assert {form.kind, form.ink, form.title, form.logo.choose, dialog.preview, dialog.bar.real} <= seen
    assert {dialog.print_button, dialog.save_button, dialog.copy_button, dialog.cancel_button} <= seen


@pytest.mark.parametrize(("width", "height", "percent"), [(1024, 700, 100), (1440, 900, 100), (1024, 700, 200)])
def test_it_fits_the_window(make_window: MakeWindow, qtbot: QtBot, width: int, height: int, percent: int) -> None:
    window = make_window(width, height)
    window.mine.set_setting("text-scale", percent)
    window.selection.choose_symptom("headache")
    dialog = window.printing.options()
    qtbot.waitUntil(lambda: dialog.preview.count > 0)
    assert dialog.width() <= width
    assert dialog.height() <= height
    for each in (dialog.print_button, dialog.cancel_button, dialog.bar.real, dialog.preview):
        spot = each.mapTo(dialog, each.rect().bottomRight())
        assert dialog.rect().contains(spot), each
    room = dialog._area.viewport().width()
    assert dialog.form.width() <= room
    assert dialog.preview.width() > 300
    dialog.reject()
    window.mine.set_setting("text-scale", 100)


def test_the_paper_stays_white_in_the_dark(window: Window, open_dialog: Open, qtbot: QtBot) -> None:
    window.selection.choose_zone("liver")
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.preview.ready, timeout=20_000):
        dialog.preview.set_zoom(0)
    window.set_look(DARK)
    try:
        picture = dialog.preview.viewport().grab().toImage()
        box = dialog.preview._boxes()[0]
        assert picture.pixelColor(round(box.left()) + 6, round(box.top()) + 6).name() == "#ffffff"
        assert picture.pixelColor(2, 2).lightness() < 80
    finally:
        window.set_look(LIGHT)


def test_closing_ends_the_thread(window: Window, open_dialog: Open) -> None:
    dialog = open_dialog()
    worker = dialog.preview._worker
    assert worker.isRunning()
    dialog.close()
    assert worker.isFinished()
    assert window.printing.dialog is None
