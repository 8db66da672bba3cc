"""The left rail: legend, switches, folding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.model import Foot, System, View
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.chartkey import ChartKey
from reflexmap.ui.controls import Choice, Switch, SystemRow
from reflexmap.ui.rail import FOLDED, WIDE, Rail
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import system_name


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


def test_legend_names_each_system_that_is_drawn_and_counts_its_zones(rail: Rail, atlas: Atlas) -> None:
    drawn = {area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot) if area.sex in ("", "female")}
    rows = rail.findChildren(SystemRow)
    assert {row.system for row in rows} >= {atlas.zones[zone].system for zone in drawn}
    assert sum(row._count for row in rows) == len(drawn)
    for row in rows:
        assert row.accessibleName() == system_name(row.system)
        assert row.isVisible()


def test_click_switches_a_system_off_and_all_on_brings_it_back(rail: Rail, selection: Selection) -> None:
    row = next(row for row in rail.findChildren(SystemRow) if row.system is System.DIGESTIVE)
    click(row)
    assert selection.shown.off == {System.DIGESTIVE}
    assert selection.marks().is_dimmed("liver")
    click(next(button for button in rail.findChildren(QPushButton) if button.text() == "All on"))
    assert selection.shown.off == frozenset()
    assert row.isChecked()


def test_space_switches_a_system(rail: Rail, selection: Selection) -> None:
    row = rail.findChildren(SystemRow)[0]
    rail.activateWindow()
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert selection.shown.off == {row.system}


def test_switches_show_names_and_patterns(rail: Rail, selection: Selection) -> None:
    names, patterns = (rail.legend._names, rail.legend._patterns)
    assert names.isChecked()
    click(names)
    assert not selection.shown.names
    click(patterns)
    assert selection.shown.patterns


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


def test_chart_is_named_in_full(rail: Rail, atlas: Atlas) -> None:
    choices = rail.findChildren(Choice)
    assert {choice.text() for choice in choices} == {"Both"} | {chart.name for chart in atlas.charts.values()}
    assert [choice.isChecked() for choice in choices] == [choice.objectName() == DEFAULT_CHART for choice in choices]
    for choice in choices:
        assert choice.sizeHint().height() <= choice.height()


def test_guide_lines_are_switched_on_and_off(rail: Rail, selection: Selection) -> None:
    switch = next(each for each in rail.findChildren(Switch) if each.text() == "Guide lines")
    assert not switch.isChecked()
    click(switch)
    assert selection.shown.lines
    click(switch)
    assert not selection.shown.lines


def test_the_chart_that_the_program_opens_with_comes_first(rail: Rail, atlas: Atlas) -> None:
    names = [choice.text() for choice in rail.findChildren(Choice)]

    assert names[0] == atlas.charts[DEFAULT_CHART].name
    assert sorted(names[:-1]) == sorted(chart.name for chart in atlas.charts.values())
    assert names[-1] == "Both"


def test_both_charts_are_chosen_with_a_key_that_names_them(rail: Rail, selection: Selection, atlas: Atlas) -> None:
    (key,) = rail.findChildren(ChartKey)
    before = sum(row._count for row in rail.findChildren(SystemRow))
    assert not key.isVisible()

    click(next(choice for choice in rail.findChildren(Choice) if choice.text() == "Both"))

    assert selection.shown.chart == BOTH_CHARTS
    assert selection.shown.base_chart == DEFAULT_CHART
    assert key.isVisible()
    for chart in atlas.charts.values():
        assert chart.name in key.accessibleName()
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
