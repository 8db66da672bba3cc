"""The legend: body systems with their counts, and the chart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.model import Foot, System, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.controls import Choice, SystemRow
from reflexmap.ui.legend import Legend
from reflexmap.ui.rail import WIDE
from reflexmap.ui.state import Selection


@pytest.fixture
def legend(selection: Selection, qtbot: QtBot) -> Legend:
    made = Legend(selection, LIGHT)
    made.resize(WIDE, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_legend_names_each_system_that_is_drawn_and_counts_its_zones(legend: Legend, atlas: Atlas) -> None:
    drawn = {area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot) if area.sex in ("", "female")}
    rows = legend.findChildren(SystemRow)
    assert {row.system for row in rows} >= {atlas.zones[zone].system for zone in drawn}
    assert sum(row._count for row in rows) == len(drawn)
    for row in rows:
        assert row.accessibleName() == system_name(row.system)
        assert row.isVisible()


def test_click_switches_a_system_off_and_all_on_brings_it_back(legend: Legend, selection: Selection) -> None:
    row = next(row for row in legend.findChildren(SystemRow) if row.system is System.DIGESTIVE)
    click(row)
    assert selection.shown.off == {System.DIGESTIVE}
    assert selection.marks().is_dimmed("liver")
    click(next(button for button in legend.findChildren(QPushButton) if button.text() == "All on"))
    assert selection.shown.off == frozenset()
    assert row.isChecked()


def test_space_switches_a_system(legend: Legend, selection: Selection) -> None:
    row = legend.findChildren(SystemRow)[0]
    legend.activateWindow()
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert selection.shown.off == {row.system}


def test_chart_is_named_in_full(legend: Legend, atlas: Atlas) -> None:
    choices = legend.findChildren(Choice)
    assert {choice.text() for choice in choices} == {"Both", "Side by side"} | {
        chart.name for chart in atlas.charts.values()
    }
    assert [choice.isChecked() for choice in choices] == [choice.objectName() == DEFAULT_CHART for choice in choices]
    for choice in choices:
        assert choice.sizeHint().height() <= choice.height()


def test_the_chart_that_the_program_opens_with_comes_first(legend: Legend, atlas: Atlas) -> None:
    names = [choice.text() for choice in legend.findChildren(Choice)]

    assert names[0] == atlas.charts[DEFAULT_CHART].name
    assert sorted(names[:-2]) == sorted(chart.name for chart in atlas.charts.values())
    assert names[-2:] == ["Both", "Side by side"]
