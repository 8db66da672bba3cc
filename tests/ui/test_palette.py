"""The command palette: found by bits of a name, run by Enter, gone by Escape, and it forgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflexmap.draw.looks import DARK
from reflexmap.ui.offers import offers
from reflexmap.ui.palette import Palette
from reflexmap.ui.paletterows import OFFER
from reflexmap.ui.window import Window


@pytest.fixture
def palette(window: Window) -> Iterator[Palette]:
    made = Palette(lambda: offers(window.actions_by_id, window.selection), window._look, window)
    window.canvas.map.setFocus()
    made.open()
    yield made
    made.close_up()
    made.deleteLater()


def shown(palette: Palette) -> list[str]:
    return [palette.model.index(row).data() for row in range(palette.model.rowCount())]


def test_it_opens_with_everything_and_what_waits_last(palette: Palette, window: Window) -> None:
    assert palette.isVisible()
    assert palette.line.hasFocus()
    rows = [palette.model.index(row).data(OFFER) for row in range(palette.model.rowCount())]
    assert len(rows) == len(offers(window.actions_by_id, window.selection))
    assert [bool(row.why) for row in rows] == sorted(bool(row.why) for row in rows)


def test_typing_finds_and_enter_runs(palette: Palette, window: Window) -> None:
    QTest.keyClicks(palette.line, "patt")
    assert shown(palette)[0] == "Patterns"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.selection.shown.patterns
    assert not palette.isVisible()
    assert window.canvas.map.hasFocus()


def test_slips_of_the_finger_are_forgiven(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "pattrens")
    assert "Patterns" in shown(palette)


def test_escape_closes_only_the_palette(palette: Palette, window: Window) -> None:
    window.selection.choose_zone("liver")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.selection.chosen.zone == "liver"
    assert window.canvas.map.hasFocus()


def test_letters_that_are_shortcuts_are_typed(palette: Palette, window: Window) -> None:
    zoom = window.canvas.map.face.picture.fits
    QTest.keyClicks(palette.line, "/+-0?")
    assert palette.line.text() == "/+-0?"
    assert window.canvas.map.face.picture.fits == zoom


def test_it_remembers_nothing(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "secret")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.line.text() == ""
    assert palette.model.rowCount() == 0
    palette.open()
    assert palette.line.text() == ""


def test_what_waits_is_greyed_and_enter_leaves_it(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "star this page")
    offer = palette.list.currentIndex().data(OFFER)
    assert offer.why
    assert (
        "not available: Open a zone, complaint, routine, technique or acupoint first"
        in palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    )
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_walk_and_begin_anew(palette: Palette) -> None:
    rows = palette.model.rowCount()
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    for _ in range(2):
        QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == rows - 1
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.line, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 5
    assert palette.line.hasFocus()


def test_tab_stays_within(palette: Palette) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Tab)
    QTest.keyClick(palette.line, Qt.Key.Key_Backtab)
    assert palette.line.hasFocus()


def test_a_press_runs_and_a_press_beside_closes(palette: Palette, window: Window) -> None:
    QTest.keyClicks(palette.line, "deep skin")
    spot = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.selection.shown.skin == "deep"
    palette.open()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, palette.height() - 5))
    assert not palette.isVisible()


def test_nothing_found_says_so(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "qqqwww")
    assert not palette.list.isVisible()
    assert "qqqwww" in palette._note.text()
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(1024, 700)])
def test_it_fits_into_the_window(palette: Palette, window: Window, size: QSize) -> None:
    window.resize(size)
    QApplication.processEvents()
    assert palette.geometry() == window.rect()
    assert window.rect().contains(palette._box.geometry())
    row = palette.list.visualRect(palette.model.index(0))
    assert palette.list.viewport().rect().contains(row)


def test_names_for_screen_readers(palette: Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    assert palette.line.accessibleName() == "Find a command"
    assert palette.list.accessibleName() == "Commands"
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    QTest.keyClicks(palette.line, "patterns")
    assert said[-1] == "1 command. Patterns, View, off"
    QTest.keyClicks(palette.line, "zzz")
    assert said[-1].startswith("No command is called")


def test_it_follows_the_theme(palette: Palette) -> None:
    before = palette.grab().toImage().pixelColor(palette._box.geometry().topLeft() + QPoint(6, 30)).lightness()
    palette.set_look(DARK)
    after = palette.grab().toImage().pixelColor(palette._box.geometry().topLeft() + QPoint(6, 30)).lightness()
    assert before > 240
    assert after < 60
