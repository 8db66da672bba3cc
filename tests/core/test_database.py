"""Opening a person's file, whatever is the matter with it: nothing is overwritten, one sentence says what was done."""

from __future__ import annotations

import ctypes
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reflexmap.core import database, setaside
from reflexmap.core.database import NAME, VERSION, Opened, open_in
from reflexmap.core.store import Store
from tests.core.damages import ASIDE, DAY, NOISE, hole, hundred_notes, random_bytes, sql

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store that holds a hundred notes."""
    return hundred_notes(tmp_path / "things")


def _open(folder: Path | None) -> Opened:
    return open_in(folder, lambda: DAY)


def test_a_missing_folder_is_made_for_this_person_alone(tmp_path: Path) -> None:
    opened = _open(tmp_path / "deep" / "reflexmap")
    opened.connection.close()

    assert opened.path == tmp_path / "deep" / "reflexmap" / NAME
    assert opened.trouble == ""
    if os.name == "posix":
        assert opened.path.parent.stat().st_mode & 0o777 == 0o700
        assert opened.path.stat().st_mode & 0o777 == 0o600


def test_between_writes_there_is_one_file(folder: Path) -> None:
    store = Store.open(folder)
    store.set_note("zone", "liver", "x")

    assert [path.name for path in folder.iterdir()] == [NAME]
    store.close()


def test_a_file_without_a_byte_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()

    opened = _open(tmp_path)
    opened.connection.close()

    assert (opened.path, opened.trouble) == (tmp_path / NAME, "")


def test_a_journal_goes_aside_with_its_file(folder: Path) -> None:
    random_bytes(folder / NAME)
    (folder / f"{NAME}-journal").write_bytes(b"of the damaged file")

    opened = _open(folder)
    opened.connection.close()

    assert opened.path == folder / NAME
    assert (folder / f"{ASIDE}-journal").read_bytes() == b"of the damaged file"


INTERRUPTED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")  # so that half of the write goes to the file before its end
connection.execute("PRAGMA cache_spill = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE half (written)")
connection.execute("UPDATE note SET text = 'half written ' || text")
os._exit(9)
"""


@pytest.mark.parametrize("torn", [False, True])
def test_a_write_that_was_cut_off_is_taken_back(folder: Path, *, torn: bool) -> None:
    path = folder / NAME
    subprocess.run([sys.executable, "-c", INTERRUPTED, str(path)], check=False)
    assert (folder / f"{NAME}-journal").stat().st_size > 512
    raw = path.read_bytes()
    assert b"half written" in raw
    if torn:  # the power went while the first page was written
        path.write_bytes(NOISE[:4096] + raw[4096:])

    store = Store.open(folder)
    notes = store.notes()
    store.close()

    assert (store.trouble, len(notes)) == ("", 100)
    assert all(each.text.startswith("note ") for each in notes)


def test_a_damaged_file_that_cannot_be_moved_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random_bytes(folder / NAME)
    before = (folder / NAME).read_bytes()

    def refuse(*_values: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(database, "set_aside", refuse)
    store = Store.open(folder)
    store.set_note("zone", "liver", "for now")

    assert store.path is None
    assert store.note("zone", "liver") == "for now"
    assert str(folder / NAME) in store.trouble
    assert "permission denied" in store.trouble
    assert (folder / NAME).read_bytes() == before
    store.close()


def test_what_another_window_set_aside_already_is_not_moved_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hole(folder / NAME)
    check = database._check
    calls: list[int] = []

    def slow(connection: sqlite3.Connection) -> None:
        calls.append(1)
        if len(calls) == 1:  # meanwhile, elsewhere
            setaside.set_aside(folder / NAME, DAY)
            Store.open(folder).close()
            raise database._DamagedError("seen a moment ago")
        check(connection)

    monkeypatch.setattr(database, "_check", slow)
    opened = _open(folder)
    opened.connection.close()

    assert opened.trouble == ""
    assert sorted(path.name for path in folder.iterdir()) == [ASIDE, NAME]


def test_a_newer_file_is_not_touched(folder: Path) -> None:
    sql(folder / NAME, f"PRAGMA user_version = {VERSION + 1}", "CREATE TABLE more (thing)")
    before = (folder / NAME).read_bytes()

    store = Store.open(folder)
    store.set_note("zone", "liver", "for now")
    store.close()

    assert store.path is None
    assert "newer Reflexmap" in store.trouble
    assert (folder / NAME).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_no_folder_at_all_means_memory_and_a_sentence() -> None:
    opened = _open(None)
    opened.connection.close()

    assert opened.path is None
    assert "HOME" in opened.trouble


def test_a_folder_that_cannot_be_made_means_memory_and_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    opened = _open(tmp_path / "file" / "reflexmap")
    opened.connection.close()

    assert opened.path is None
    assert "not a directory" in opened.trouble


def test_a_file_in_use_is_not_taken_for_damaged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    other = sqlite3.connect(folder / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    opened = _open(folder)
    opened.connection.close()
    other.close()

    assert opened.path is None
    assert "database is locked" in opened.trouble
    assert [path.name for path in folder.iterdir()] == [NAME]


READ_ONLY = """
import sys
from pathlib import Path
from reflexmap.core.store import Store
store = Store.open(Path(sys.argv[1]))
store.set_note("zone", "liver", "for now")
print(store.path, len(store.notes()), store.trouble)
store.close()
"""


def _not_almighty() -> None:
    """Take from the administrator what other people do not have: to write where permissions say no."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, effective with the next program


@pytest.mark.skipif(sys.platform != "linux", reason="takes rights away in the way of Linux")
@pytest.mark.parametrize("target", ["folder", "file"])
def test_what_is_write_protected_can_be_read(folder: Path, target: str) -> None:
    (folder if target == "folder" else folder / NAME).chmod(0o500)
    before = (folder / NAME).read_bytes()

    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(folder)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        preexec_fn=_not_almighty,
        check=False,
    )

    folder.chmod(0o700)
    assert done.stdout.startswith("None 101 Nothing can be kept"), done.stderr
    assert "write-protected" in done.stdout
    assert (folder / NAME).read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="takes rights away in the way of Linux")
def test_a_damaged_file_in_a_protected_folder_stays(folder: Path) -> None:
    random_bytes(folder / NAME)
    before = (folder / NAME).read_bytes()
    folder.chmod(0o500)

    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(folder)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        preexec_fn=_not_almighty,
        check=False,
    )

    folder.chmod(0o700)
    assert done.stdout.startswith("None 1 "), done.stderr
    assert "cannot be set aside" in done.stdout
    assert (folder / NAME).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_one_wrong_letter_does_not_cost_a_note(folder: Path) -> None:
    path = folder / NAME
    raw = path.read_bytes()
    assert raw.count(b"note 42 ") >= 20
    path.write_bytes(raw.replace(b"note 42 ", b"n\xffte 42 ", 1))

    store = Store.open(folder)

    assert store.trouble == ""
    assert "n\ufffdte 42" in store.note("zone", "z42")
    store.close()


def test_writes_go_to_the_disk_before_they_return(folder: Path) -> None:
    opened = _open(folder)

    chosen = {
        name: opened.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")
    }
    opened.connection.close()

    assert chosen == {"synchronous": 3, "journal_mode": "delete"}
