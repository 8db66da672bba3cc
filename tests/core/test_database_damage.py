"""Damage of every kind: the file is set aside as it is, and a new one begun."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from reflexmap.core.database import NAME
from reflexmap.core.store import Store
from tests.core.damages import ASIDE, DAMAGES, DAY, Break, hundred_notes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store that holds a hundred notes."""
    return hundred_notes(tmp_path / "things")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_set_aside_and_named(folder: Path, damage: Break, tmp_path: Path) -> None:
    damage(folder / NAME)
    copy = tmp_path / "copy"
    (shutil.copytree if (folder / NAME).is_dir() else shutil.copy)(folder / NAME, copy)

    store = Store.open(folder, lambda: DAY)
    store.set_note("zone", "liver", "a new beginning")
    notes = store.notes()
    store.close()

    assert [each.text for each in notes] == ["a new beginning"]
    assert store.path == folder / NAME
    assert str(folder / ASIDE) in store.trouble
    assert store.trouble.endswith(".")
    assert store.trouble.count(". ") == 0
    if copy.is_dir():
        assert (folder / ASIDE / "inside").read_bytes() == b"kept"
    else:
        assert (folder / ASIDE).read_bytes() == copy.read_bytes()
    again = Store.open(folder)
    assert (again.trouble, len(again.notes())) == ("", 1)
    again.close()


def test_wrong_bytes_anywhere_never_stop_the_program(folder: Path, tmp_path: Path) -> None:
    sound = (folder / NAME).read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same in each run
    aside = 0
    for number in range(40):
        here = tmp_path / f"n{number}"
        here.mkdir()
        raw = bytearray(sound)
        for _ in range(chance.choice((1, 3, 30))):
            raw[chance.randrange(chance.choice((200, len(raw))))] = chance.randrange(256)
        (here / NAME).write_bytes(raw)

        store = Store.open(here)
        store.set_note("zone", "liver", "a new note")
        store.visit("zone", "liver")
        assert store.note("zone", "liver") == "a new note"
        assert store.everything()
        store.close()

        found = list(here.glob("reflexmap-damaged-*.sqlite"))
        aside += len(found)
        assert all(each.read_bytes() == raw for each in found)
        if store.path is None:
            assert (here / NAME).read_bytes() == raw
    assert 10 < aside < 40
