"""The switches for what lies on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.draw.looks import LIGHT
from reflexmap.ui.choice import Shown
from reflexmap.ui.controls import Switch
from reflexmap.ui.layerswitches import LayerSwitches
from reflexmap.ui.state import Selection


@pytest.fixture
def switches(selection: Selection, qtbot: QtBot) -> LayerSwitches:
    made = LayerSwitches(selection, LIGHT)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_switches_show_names_and_patterns(switches: LayerSwitches, selection: Selection) -> None:
    names, patterns = (switches.names, switches.patterns)
    assert names.isChecked()
    click(names)
    assert not selection.shown.names
    click(patterns)
    assert selection.shown.patterns


def test_guide_lines_are_switched_on_and_off(switches: LayerSwitches, selection: Selection) -> None:
    switch = next(each for each in switches.findChildren(Switch) if each.text() == "Guide lines")
    assert not switch.isChecked()
    click(switch)
    assert selection.shown.lines
    click(switch)
    assert not selection.shown.lines


def test_acupoints_are_switched_on_and_follow(switches: LayerSwitches, selection: Selection) -> None:
    click(switches.points)
    assert selection.shown.points
    selection.show(Shown())
    assert not switches.points.isChecked()


def test_men_and_women_have_a_switch_where_the_map_differs(switches: LayerSwitches, selection: Selection) -> None:
    assert switches.male.isVisible() == selection.atlas.differs_by_sex()
    click(switches.male)
    assert selection.shown.sex == "male"
    selection.show(Shown())
    assert not switches.male.isChecked()
