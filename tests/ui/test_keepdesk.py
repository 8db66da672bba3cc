"""The actions for a person's things: star, note, saved things, files, settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reflexmap.ui.choice import SAVED
from reflexmap.ui.hints import HintCard
from reflexmap.ui.keptmarks import NOTE, STAR, kept_signs, kept_text
from reflexmap.ui.resultrows import HIT
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


def test_control_b_keeps_the_page_and_lets_it_go(window: Window) -> None:
    star = window.actions_by_id["star"]
    assert not star.isEnabled()
    window.selection.choose_zone("liver")
    assert star.isEnabled()
    window.canvas.map.setFocus()
    QTest.keyClick(window.canvas.map, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.mine.is_favourite("zone", "liver")
    assert star.isChecked()
    window.selection.choose_zone("lung")
    assert not star.isChecked()
    assert window.mine.is_favourite("zone", "liver")
    window.selection.choose_zone("liver")
    star.trigger()
    assert not window.mine.is_favourite("zone", "liver")


def test_saved_opens_and_the_same_again_goes_back(window: Window) -> None:
    window.selection.choose_zone("liver")
    window.header.saved_button.click()
    assert window.selection.chosen.page == SAVED
    assert window.announcer.sentence() == "Saved"
    window.header.saved_button.click()
    assert window.selection.chosen.subject == ("zone", "liver")


def test_saved_shows_a_panel_that_was_hidden(window: Window) -> None:
    window.room.hide("panel", hidden=True)
    window.actions_by_id["saved"].trigger()
    assert window.panel.isVisible()


def test_the_word_beside_the_star_folds_in_a_narrow_window(make_window: MakeWindow) -> None:
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert make_window(1440, 900).header.saved_button.toolButtonStyle() is beside
    narrow = make_window(1024, 700).header.saved_button
    assert narrow.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_the_note_is_one_key_away(window: Window) -> None:
    note = window.actions_by_id["note"]
    assert not note.isEnabled()
    window.selection.choose_symptom("headache")
    assert not note.isEnabled()  # its question comes first
    window.selection.answer_question("headache")
    assert note.isEnabled()
    note.trigger()
    assert window.panel.keeper.box.edit.hasFocus()


def test_rows_show_what_is_marked(window: Window) -> None:
    window.mine.toggle_favourite("zone", "liver")
    window.mine.set_note("zone", "liver", "Tender")
    assert kept_signs(window.selection.kept, "zone", "liver") == (STAR, NOTE)
    window.ask("liver")
    model = window.rail.results.model
    rows = [model.index(row) for row in range(model.rowCount())]
    liver = next(each for each in rows if (hit := each.data(HIT)) and (hit.kind, hit.id) == ("zone", "liver"))
    words = liver.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert words.startswith("Favourite. Has a note of yours. ")
    before = window.rail.results.grab().toImage()
    window.mine.toggle_favourite("zone", "liver")
    assert window.rail.results.grab().toImage() != before
    assert kept_text(()) == ""


def test_a_region_shows_which_of_its_zones_are_marked(window: Window) -> None:
    region = next(r for r in window.selection.atlas.regions if len(window.selection.atlas.zones_of_region(r)) > 1)
    zone = window.selection.atlas.zones_of_region(region)[0]
    window.mine.toggle_favourite("zone", zone.id)
    window.selection.choose_region(region)
    row = window.panel.flow.paper.button(zone.name)
    assert row is not None
    assert row.accessibleDescription().startswith("Favourite. ")


def test_to_a_file_and_back(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.mine.toggle_favourite("zone", "liver")
    file = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.actions_by_id["export-mine"].trigger()
    assert (tmp_path / "mine.json").is_file()
    assert "mine.json" in window.notice.accessibleName()
    window.mine.delete_all()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mine.json"), ""))
    window.actions_by_id["import-mine"].trigger()
    assert window.mine.is_favourite("zone", "liver")
    assert "added" in window.notice.accessibleName()
    assert ("zone", "liver") in window.selection.kept.favourites


def test_a_file_that_is_none_of_ours_is_told(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.json").write_text("{}")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.json"), ""))
    window.actions_by_id["import-mine"].trigger()
    assert "is not one that Reflexmap exported" in window.notice.accessibleName()


def test_a_theme_chosen_by_key_is_kept(window: Window) -> None:
    window.actions_by_id["dark"].trigger()
    assert window.mine.setting("theme") == "dark"
    assert window.look.dark
    window.actions_by_id["dark"].trigger()
    assert window.mine.setting("theme") == "light"
    assert not window.look.dark


def test_hints_come_again_when_the_settings_are_closed(make_window: MakeWindow) -> None:
    window = make_window()
    window.mine.set_setting("hints-done", ("map", "search", "situation"))
    dialog = window.keep.open_settings()
    dialog.hints.click()
    assert window.findChild(HintCard) is None
    dialog.done_button.click()
    card = window.findChild(HintCard)
    assert isinstance(card, HintCard)
    assert card.isVisible()
