"""The settings: each change holds at once, shows what holds, and can be reached by keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from reflexmap.core.store import Store
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.mine import Mine
from reflexmap.ui.settingsdialog import SettingsDialog
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


@pytest.fixture
def mine(app: QApplication) -> Iterator[Mine]:
    made = Mine(Store.in_memory(), app)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def dialog(mine: Mine, selection: Selection, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(mine, selection, LIGHT)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_each_change_is_kept_at_once(dialog: SettingsDialog, mine: Mine) -> None:
    dialog.theme.buttons["dark"].click()
    dialog.motion.buttons["reduced"].click()
    dialog.size_box.larger.click()
    dialog.skins[-1].click()
    dialog.recents.click()
    dialog.country.setCurrentIndex(dialog.country.findData("NZ"))
    dialog.country.activated.emit(dialog.country.currentIndex())
    kept = {key: mine.setting(key) for key in ("theme", "motion", "text-scale", "skin", "recents", "country")}
    assert kept == {
        "theme": "dark",
        "motion": "reduced",
        "text-scale": 110,
        "skin": "paper",
        "recents": False,
        "country": "NZ",
    }


def test_shows_what_holds_wherever_it_was_set(dialog: SettingsDialog, mine: Mine) -> None:
    assert dialog.theme.buttons["system"].isChecked()
    mine.set_settings({"theme": "contrast", "text-scale": 200, "country": "GB", "recents": False})
    assert dialog.theme.buttons["contrast"].isChecked()
    assert "200" in dialog.size_box.level.text()
    assert not dialog.size_box.larger.isEnabled()
    assert dialog.country.currentData() == "GB"
    assert not dialog.recents.isChecked()


def test_everything_has_a_name_and_is_large_enough_for_a_finger(dialog: SettingsDialog) -> None:
    controls = [*dialog.findChildren(QAbstractButton), *dialog.findChildren(QComboBox)]
    controls = [each for each in controls if each.isVisible() and each not in dialog.skins]
    assert len(controls) > 12
    for each in controls:
        name = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
        assert name, each
        assert each.height() >= 44, name


def test_tab_reaches_every_part(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    seen = set()
    for _ in range(40):
        seen.add(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    parts = {dialog.country, dialog.recents, dialog.data.export_button, dialog.done_button, dialog.size_box.larger}
    assert parts <= seen


def test_hints_can_be_asked_for_only_when_they_are_gone(dialog: SettingsDialog, mine: Mine) -> None:
    assert not dialog.hints.isEnabled()
    mine.set_setting("hints-done", ("map",))
    assert dialog.hints.isEnabled()
    dialog.hints.click()
    assert mine.setting("hints-done") == ()


def test_the_theme_changes_while_it_is_open(dialog: SettingsDialog) -> None:
    before = dialog.country.grab().toImage()
    dialog.set_look(DARK)
    assert dialog.country.grab().toImage() != before
    dialog.set_look(LIGHT)


def test_the_window_follows(window: Window) -> None:
    dialog = window.keep.open_settings()
    assert window.keep.open_settings() is dialog
    dialog.theme.buttons["dark"].click()
    assert window.look.dark
    dialog.theme.buttons["light"].click()
    assert window.look is LIGHT
    window.selection.choose_symptom("headache")
    dialog.country.changed.emit("US")
    alarm = " ".join((*window.panel.alarm.head.texts(), *window.panel.alarm.details.paper.texts()))
    numbers = window.selection.atlas.numbers_for("US")
    assert numbers.emergency in alarm
    dialog.done_button.click()


def test_follows_the_size_of_the_text_while_it_is_open(make_window: MakeWindow) -> None:
    window = make_window()
    dialog = window.keep.open_settings()
    before = dialog.theme.sizeHint().width()
    for _ in range(5):
        dialog.size_box.larger.click()
    assert window.mine.setting("text-scale") == 200
    assert dialog.theme.sizeHint().width() > before * 1.7
    assert dialog.done_button.height() >= 88
    for _ in range(5):
        dialog.size_box.smaller.click()
    assert dialog.theme.sizeHint().width() == before


def test_fits_a_small_window(window: Window) -> None:
    window.resize(1024, 700)
    dialog = window.keep.open_settings()
    assert dialog.height() <= 660
    assert dialog.done_button.isVisible()
    dialog.done_button.click()
