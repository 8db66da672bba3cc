"""The top of the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.header import Header, SearchField
from tests.ui.conftest import MakeWindow


@pytest.fixture
def field(app: QApplication, qtbot: QtBot) -> Iterator[SearchField]:
    del app
    header = Header(LIGHT)
    qtbot.addWidget(header)
    header.resize(1200, 56)
    header.show()
    qtbot.waitExposed(header)
    yield header.search
    header.close()


def test_says_what_to_type(field: SearchField) -> None:
    assert "complaint" in field.placeholderText()
    assert field.accessibleName() == "Search"
    assert field.accessibleDescription()


def test_down_and_escape_are_told(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.entered_results):
        QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.escaped):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_takes_no_more_than_a_line(field: SearchField) -> None:
    field.setText("a" * 5000)
    assert len(field.text()) == 200


def test_hint_key_goes_once_something_is_typed(field: SearchField) -> None:
    before = field.grab().toImage()
    box = (field.width() - 40, field.height() // 2 - 9)
    field.setText("x")
    field.setClearButtonEnabled(False)
    assert field.grab().toImage().pixel(*box) != before.pixel(*box)


def test_theme_changes_the_mark(field: SearchField) -> None:
    header = field.parentWidget()
    assert isinstance(header, Header)
    before = header._mark.grab().toImage()
    header.set_look(DARK)
    assert header._mark.grab().toImage() != before


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_nothing_lies_on_anything_else(make_window: MakeWindow, width: int) -> None:
    header = make_window(width, 700).header
    brand = next(label for label in header.findChildren(QLabel) if label.text() == "Reflexmap")
    row = [brand, header.search, header.menus, header.print_button, header.theme_button]
    ends = [(part.mapTo(header, QPoint(0, 0)).x(), part.mapTo(header, QPoint(part.width(), 0)).x()) for part in row]
    for (_, end), (start, _) in pairwise(ends):
        assert end <= start
    assert ends[-1][1] <= width
    assert header.search.width() >= 280
    hint = header.search.fontMetrics().horizontalAdvance(header.search.placeholderText())
    assert header.search.width() - 26 - 52 >= hint
    menus = sum(header.menus.actionGeometry(action).width() for action in header.menus.actions())
    assert header.menus.width() >= menus
