"""The person's things as the window sees them: told once, kept at once, and still there when the disk is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.belongings import Summary
from reflexmap.core.settings import SETTINGS
from reflexmap.core.store import Store
from reflexmap.ui.mine import Mine

SIGNALS = ("favourites_changed", "notes_changed", "recents_changed", "situation_changed", "settings_changed")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "things")


@pytest.fixture
def mine(app: QApplication, store: Store) -> Iterator[Mine]:
    made = Mine(store, app)
    yield made
    made.close()
    made.deleteLater()


def _another_start(tmp_path: Path) -> Mine:
    return Mine(Store.open(tmp_path / "things"))


def _break(store: Store) -> None:
    """Let every write fail from now on, as on a full disk."""
    store._connection.execute("PRAGMA query_only = ON")


def _mend(store: Store) -> None:
    store._connection.execute("PRAGMA query_only = OFF")


def test_a_favourite_is_told_and_kept(mine: Mine, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(mine.favourites_changed):
        assert mine.toggle_favourite("zone", "liver")
    assert mine.is_favourite("zone", "liver")

    later = _another_start(tmp_path)
    assert [(each.kind, each.id) for each in later.favourites()] == [("zone", "liver")]
    later.close()

    with qtbot.waitSignal(mine.favourites_changed):
        assert not mine.toggle_favourite("zone", "liver")
    assert mine.favourites() == ()


def test_a_note_is_told_with_its_name_and_only_when_it_changes(mine: Mine, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(mine.notes_changed) as told:
        assert mine.set_note("symptom", "headache", "two\nlines")
    assert told.args == ["symptom", "headache"]
    with qtbot.assertNotEmitted(mine.notes_changed):
        assert mine.set_note("symptom", "headache", "two\nlines")

    later = _another_start(tmp_path)
    assert later.note("symptom", "headache") == "two\nlines"
    assert [each.id for each in later.notes()] == ["headache"]
    later.close()


def test_visits_are_kept_in_order_and_the_same_one_is_no_news(mine: Mine, qtbot: QtBot) -> None:
    mine.visit("zone", "liver")
    with qtbot.waitSignal(mine.recents_changed):
        mine.visit("zone", "lung")
    with qtbot.assertNotEmitted(mine.recents_changed):
        mine.visit("zone", "lung")

    assert [each.id for each in mine.recents()] == ["lung", "liver"]


def test_who_does_not_want_visits_remembered_has_none(mine: Mine, qtbot: QtBot) -> None:
    mine.visit("zone", "liver")

    with qtbot.waitSignals([mine.settings_changed, mine.recents_changed]):
        mine.set_setting("recents", False)
    mine.visit("zone", "lung")

    assert mine.recents() == ()


def test_the_situation_is_told_once_and_kept(mine: Mine, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(mine.situation_changed):
        mine.set_situation({"pregnant", "diabetes"})
    with qtbot.assertNotEmitted(mine.situation_changed):
        mine.set_situation(["diabetes", "pregnant"])

    later = _another_start(tmp_path)
    assert later.situation() == mine.situation() == frozenset({"pregnant", "diabetes"})
    later.close()


def test_settings_are_told_by_key_and_kept(mine: Mine, tmp_path: Path) -> None:
    spy = QSignalSpy(mine.settings_changed)

    mine.set_settings({"view": "dorsal", "names": True, "hints-done": ("search", "turn")})
    mine.set_setting("view", "dorsal")

    assert [spy.at(i)[0] for i in range(spy.count())] == ["view", "hints-done"]
    later = _another_start(tmp_path)
    assert {key: later.setting(key) for key in SETTINGS} == {key: mine.setting(key) for key in SETTINGS}
    assert later.setting("hints-done") == ("search", "turn")
    assert later.setting("skin") == "light"
    later.close()


def test_a_wrong_setting_is_a_fault_of_ours(mine: Mine) -> None:
    with pytest.raises(ValueError, match="theme cannot be 'neon'"):
        mine.set_setting("theme", "neon")
    with pytest.raises(KeyError):
        mine.set_setting("no-such-setting", "x")


def test_nonsense_in_the_file_is_the_default(app: QApplication) -> None:
    store = Store.in_memory()
    store.put_settings({"theme": 7, "text-scale": 1000, "of-a-later-version": True})

    mine = Mine(store, app)

    assert (mine.setting("theme"), mine.setting("text-scale")) == ("system", 100)
    mine.close()


def test_what_cannot_be_kept_is_told_once_until_something_is(mine: Mine, store: Store) -> None:
    spy = QSignalSpy(mine.trouble)
    _break(store)

    assert not mine.toggle_favourite("zone", "liver")
    assert not mine.set_note("zone", "liver", "x")
    mine.visit("zone", "liver")

    assert spy.count() == 1
    assert "was not kept" in spy.at(0)[0]
    assert (mine.favourites(), mine.note("zone", "liver"), mine.recents()) == ((), "", ())

    _mend(store)
    assert mine.set_note("zone", "liver", "x")
    _break(store)
    assert not mine.set_note("zone", "liver", "y")
    assert spy.count() == 2


def test_situation_and_settings_hold_even_when_they_cannot_be_kept(mine: Mine, store: Store, qtbot: QtBot) -> None:
    _break(store)

    with qtbot.waitSignals([mine.situation_changed, mine.trouble]):
        mine.set_situation({"pregnant"})
    with qtbot.waitSignal(mine.settings_changed):
        mine.set_setting("theme", "dark")

    assert mine.situation() == frozenset({"pregnant"})
    assert mine.setting("theme") == "dark"


def test_a_file_that_fails_while_open_is_told_and_reads_as_empty(mine: Mine, store: Store) -> None:
    mine.set_note("zone", "liver", "x")
    spy = QSignalSpy(mine.trouble)
    store._connection.execute("DROP TABLE note")

    assert (mine.note("zone", "liver"), mine.notes()) == ("", ())
    assert spy.count() == 1


def test_trouble_at_the_start_can_be_asked_for(app: QApplication, tmp_path: Path) -> None:
    (tmp_path / "things").touch()

    mine = Mine(Store.open(tmp_path / "things"), app)

    assert "Nothing can be kept" in mine.opening_trouble
    mine.set_note("zone", "liver", "for now")
    assert mine.note("zone", "liver") == "for now"
    mine.close()


def test_what_is_exported_can_be_imported_and_everybody_hears(mine: Mine, app: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    mine.toggle_favourite("zone", "liver")
    mine.set_note("zone", "liver", "x")
    mine.visit("zone", "liver")
    mine.set_situation({"pregnant"})
    mine.set_setting("theme", "dark")
    assert mine.export_to(file)
    other = Mine(Store.in_memory(), app)
    spies = {name: QSignalSpy(getattr(other, name)) for name in SIGNALS}

    assert other.import_from(file) == Summary(added=4)

    assert {name: spy.count() for name, spy in spies.items()} == dict.fromkeys(SIGNALS, 1)
    assert other.situation() == frozenset({"pregnant"})
    assert other.setting("theme") == "dark"
    assert other.import_from(file) == Summary(kept=4)
    assert {name: spy.count() for name, spy in spies.items()} == dict.fromkeys(SIGNALS, 1)
    other.close()


def test_files_that_cannot_be_written_or_read_are_told(mine: Mine, tmp_path: Path) -> None:
    spy = QSignalSpy(mine.trouble)

    assert not mine.export_to(tmp_path / "none" / "mine.json")
    assert mine.import_from(tmp_path / "none" / "mine.json") is None

    assert "cannot be written: no such file or directory." in spy.at(0)[0]
    assert "cannot be read: no such file or directory." in spy.at(1)[0]


def test_deleting_everything_is_told_to_everybody(mine: Mine) -> None:
    mine.toggle_favourite("zone", "liver")
    mine.set_note("zone", "liver", "x")
    mine.visit("zone", "liver")
    mine.set_situation({"pregnant"})
    mine.set_settings({"theme": "dark", "skin": "deep"})
    spies = {name: QSignalSpy(getattr(mine, name)) for name in SIGNALS}

    assert mine.delete_all()

    assert {name: spy.count() for name, spy in spies.items()} == dict.fromkeys(SIGNALS, 1) | {"settings_changed": 2}
    assert (mine.situation(), mine.setting("theme"), mine.notes()) == (frozenset(), "system", ())
    assert not mine.everything()


def test_what_cannot_be_deleted_stays_and_is_told(mine: Mine, store: Store) -> None:
    mine.set_note("zone", "liver", "x")
    spy = QSignalSpy(mine.trouble)
    _break(store)

    assert not mine.delete_all()

    assert spy.count() == 1
    assert mine.note("zone", "liver") == "x"
