"""The controls of the settings by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reflexmap.draw.looks import LIGHT
from reflexmap.ui.settingsrows import CountryBox, Segments, SizeBox, country_name


def home(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_segments_tell_what_was_chosen_and_show_what_holds(qtbot: QtBot) -> None:
    parent = home(qtbot)
    row = Segments(LIGHT, [("a", "First"), ("b", "Second")], parent)
    with qtbot.waitSignal(row.changed) as told:
        row.buttons["b"].click()
    assert told.args == ["b"]
    with qtbot.assertNotEmitted(row.changed):
        row.show_value("a")
    assert row.buttons["a"].isChecked()
    row.show_value("of a later version")
    assert row.buttons["a"].isChecked()


def test_the_size_goes_in_steps_and_ends(qtbot: QtBot) -> None:
    parent = home(qtbot)
    box = SizeBox(LIGHT, parent)
    box.show_value(100)
    assert not box.smaller.isEnabled()
    with qtbot.waitSignal(box.changed) as told:
        box.larger.click()
    assert told.args == [110]


def test_countries_stand_by_name_after_the_systems_own(qtbot: QtBot) -> None:
    parent = home(qtbot)
    box = CountryBox(LIGHT, ["", "US", "GB", "DE"], parent)
    names = [box.itemText(row) for row in range(box.count())]
    assert names[0].startswith("As the system says")
    assert names[1:] == sorted(names[1:]) == ["Germany", "United Kingdom", "United States"]
    box.show_value("GB")
    assert box.currentText() == "United Kingdom"
    box.show_value("XX")
    assert box.currentIndex() == 0
    parent.show()
    with qtbot.waitSignal(box.changed) as told:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert told.args == ["DE"]
    assert country_name("") == "\u2013"
