"""The left rail: legend, switches, folding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.chartkey import ChartKey
from reflexmap.ui.controls import Choice, Switch, SystemRow
from reflexmap.ui.rail import FOLDED, WIDE, Rail
from reflexmap.ui.state import Selection


@pytest.fixture
def rail(selection: Selection, qtbot: QtBot) -> Rail:
    made = Rail(selection, LIGHT)
    made.resize(WIDE, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_folded_rail_keeps_swatches_and_says_their_names(rail: Rail) -> None:
    rail.set_window_width(1100)
    QApplication.processEvents()
    assert rail.width() == FOLDED
    for row in rail.findChildren(SystemRow):
        assert row.isVisible()
        assert row.toolTip() == system_name(row.system)
    assert not any(each.isVisible() for each in [*rail.findChildren(Switch), *rail.findChildren(Choice)])
    rail.set_window_width(1440)
    QApplication.processEvents()
    assert rail.width() == WIDE
    assert all(each.isVisible() for each in rail.findChildren(Switch))
    assert not rail.findChildren(SystemRow)[0].toolTip()


def test_both_charts_are_chosen_with_a_key_that_names_them(rail: Rail, selection: Selection, atlas: Atlas) -> None:
    (key,) = rail.findChildren(ChartKey)
    before = sum(row._count for row in rail.findChildren(SystemRow))
    assert not key.isVisible()

    click(next(choice for choice in rail.findChildren(Choice) if choice.text() == "Both"))

    assert selection.shown.chart == BOTH_CHARTS
    assert selection.shown.base_chart == DEFAULT_CHART
    assert key.isVisible()
    for chart in atlas.charts_in(BOTH_CHARTS):
        assert atlas.charts[chart].name in key.accessibleName()
    assert sum(row._count for row in rail.findChildren(SystemRow)) > before

    rail.set_window_width(1100)
    assert not key.isVisible()
    rail.set_window_width(1440)
    assert key.isVisible()
    click(rail.findChildren(Choice)[0])
    assert not key.isVisible()


def test_a_rail_that_opens_folded_shows_its_swatches(selection: Selection, qtbot: QtBot) -> None:
    made = Rail(selection, LIGHT)
    qtbot.addWidget(made)
    made.set_window_width(1120)
    made.show()
    qtbot.waitExposed(made)

    for row in made.findChildren(SystemRow):
        assert row.isVisible()
        assert row.geometry().right() < FOLDED


def test_a_scroll_bar_takes_no_room_from_the_words(rail: Rail) -> None:
    choice = rail.findChildren(Choice)[0]
    rail.resize(WIDE, 2000)
    QApplication.processEvents()
    wide, tall = choice.width(), choice.height()
    rail.resize(WIDE, 400)
    QApplication.processEvents()
    assert rail.findChildren(QScrollArea)[0].verticalScrollBar().isVisible()
    assert (choice.width(), choice.height()) == (wide, tall)
