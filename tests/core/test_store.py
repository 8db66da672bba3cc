"""The store: what is kept is kept at once, whatever happens to the program, the disk or the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core import database
from reflexmap.core.belongings import MOST_RECENT, Belongings, Favourite, Note, Summary, clean
from reflexmap.core.database import StoreError
from reflexmap.core.store import Store

ANY_TEXT = st.text(alphabet=st.characters(codec=None, categories=None), min_size=1)


class Clock:
    """A clock that goes on a second each time somebody looks."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path, Clock())
    yield made
    made.close()


def _again(store: Store) -> Belongings:
    """Return what another window reads from the same file."""
    assert store.path is not None
    other = Store.open(store.path.parent)
    found = other.everything()
    other.close()
    return found


def test_favourites_come_and_go(store: Store) -> None:
    store.set_favourite("zone", "liver", on=True)
    store.set_favourite("symptom", "headache", on=True)
    store.set_favourite("zone", "liver", on=True)

    assert [(each.kind, each.id) for each in _again(store).favourites] == [("zone", "liver"), ("symptom", "headache")]
    assert store.favourites()[0] == Favourite("zone", "liver", "2026-11-21T12:00:01.000Z")
    assert store.is_favourite("zone", "liver")
    assert not store.is_favourite("symptom", "liver")

    store.set_favourite("zone", "liver", on=False)

    assert [each.id for each in _again(store).favourites] == ["headache"]


def test_a_note_is_kept_as_written_and_goes_when_it_is_blank(store: Store) -> None:
    text = "  first line\r\n\n\tsecond \x00 \U0001f600 "
    store.set_note("zone", "liver", text)
    assert _again(store).notes == (Note("zone", "liver", text, "2026-11-21T12:00:01.000Z"),)

    store.set_note("zone", "liver", " \n")
    assert _again(store).notes == ()
    assert store.note("zone", "liver") == ""


@given(kind=ANY_TEXT, name=ANY_TEXT, text=ANY_TEXT)
def test_any_text_can_be_a_note(kind: str, name: str, text: str) -> None:
    store = Store.in_memory()

    store.set_note(kind, name, text)

    assert store.note(kind, name) == (clean(text) if text.strip() else "")
    store.close()


def test_recent_items_are_the_newest_and_each_stands_once(store: Store) -> None:
    for number in range(MOST_RECENT + 5):
        store.visit("zone", f"z{number}")
    store.visit("zone", "z10")

    found = [each.id for each in _again(store).recents]

    assert found[:3] == ["z10", "z34", "z33"]
    assert len(found) == len(set(found)) == MOST_RECENT
    store.forget_recents()
    assert _again(store).recents == ()


def test_what_stays_ticked_keeps_its_date(store: Store) -> None:
    store.set_situation({"pregnant"})
    before = store.situation()

    store.set_situation({"pregnant", "diabetes"})
    assert [each.id for each in _again(store).situation] == ["pregnant", "diabetes"]
    assert store.situation()[0] == before[0]

    store.set_situation(())
    assert _again(store).situation == ()


def test_settings_keep_their_kind(store: Store) -> None:
    store.put_settings({"names": True, "text-scale": 120, "hints-done": ["a", "b"], "of-a-later-version": {"x": None}})
    store.put_settings({"text-scale": 130})

    assert repr(_again(store).settings) == repr(
        {"hints-done": ["a", "b"], "names": True, "of-a-later-version": {"x": None}, "text-scale": 130}
    )


def test_a_setting_that_is_no_json_counts_as_never_changed(store: Store) -> None:
    store.put_settings({"theme": "dark", "skin": "tan"})
    assert store.path is not None
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("UPDATE setting SET value = '{' WHERE key = 'theme'")
    other.close()

    assert store.settings() == {"skin": "tan"}


def test_two_windows_work_on_one_file(store: Store) -> None:
    assert store.path is not None
    other = Store.open(store.path.parent)
    for number in range(20):
        store.set_note("zone", f"a{number}", "mine")
        other.set_note("zone", f"b{number}", "theirs")

    assert store.trouble == other.trouble == ""
    assert store.notes() == other.notes()
    assert len(store.notes()) == 40
    other.close()


def test_a_window_that_must_wait_too_long_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    assert store.path is not None
    other = Store.open(store.path.parent)
    store._connection.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match=r"Another program is using .*: close it and try again\.$"):
        other.set_note("zone", "liver", "x")

    store._connection.execute("ROLLBACK")
    other.set_note("zone", "liver", "x")
    assert store.note("zone", "liver") == "x"
    other.close()


def test_taking_is_all_or_nothing(store: Store) -> None:
    store.set_note("zone", "liver", "mine")
    before = store.everything()
    theirs = Belongings(notes=(Note("zone", "lung", "theirs", "2026-01-01T00:00:00.000Z"),), settings={"a": 1})
    store._connection.execute(
        "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.setting BEGIN SELECT RAISE(ABORT, 'stopped'); END"
    )

    with pytest.raises(StoreError, match="stopped"):
        store.take(theirs)
    assert store.everything() == before

    store._connection.execute("DROP TRIGGER stop")
    assert store.take(theirs) == Summary(added=2)
    assert {each.id for each in _again(store).notes} == {"liver", "lung"}


def test_a_file_that_was_deleted_or_moved_is_not_written_to(store: Store) -> None:
    assert store.path is not None
    store.set_note("zone", "liver", "x")
    store.path.rename(store.path.with_name("moved"))

    with pytest.raises(StoreError, match="moved or deleted"):
        store.set_note("zone", "liver", "y")

    assert [each.name for each in store.path.parent.iterdir()] == ["moved"]


def test_damage_in_use_is_told_with_what_to_do(store: Store) -> None:
    assert store.path is not None
    store.set_note("zone", "liver", "x" * 9000)
    with store.path.open("r+b") as file:
        file.seek(0)
        file.write(b"\xff" * store.path.stat().st_size)

    with pytest.raises(StoreError, match=r"damaged.*start Reflexmap again"):
        store.notes()
    with pytest.raises(StoreError, match=r"damaged.*start Reflexmap again"):
        store.set_note("zone", "lung", "y")


def test_a_full_database_gives_the_write_up(store: Store) -> None:
    store.set_note("zone", "liver", "kept")
    store._connection.execute("PRAGMA max_page_count = 1")

    with pytest.raises(StoreError, match=r"^The disk is full, .* make room and try again\.$"):
        store.set_note("zone", "lung", "x" * 200_000)

    assert [each.text for each in _again(store).notes] == ["kept"]
    store._connection.execute("PRAGMA max_page_count = 1000000")
    store.set_note("zone", "lung", "x" * 200_000)
    assert len(_again(store).notes) == 2


def test_in_memory_nothing_is_written() -> None:
    store = Store.in_memory()

    store.set_favourite("zone", "liver", on=True)

    assert (store.path, store.trouble) == (None, "")
    assert store.is_favourite("zone", "liver")
    store.close()


def test_everything_can_be_forgotten_for_good(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.set_note("zone", "liver", "a very private word")
    store.set_favourite("zone", "liver", on=True)
    store.visit("zone", "liver")
    store.set_situation(["diabetes"])
    store.put_settings({"theme": "dark"})

    store.forget_everything()

    assert not store.everything()
    assert store.path is not None
    assert b"private" not in store.path.read_bytes()
    store.set_note("zone", "liver", "new")
    assert store.note("zone", "liver") == "new"
    store.close()
