"""`reflexmap mydata`: where it lies, out to a file, back again, and gone."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from reflexmap.core.database import NAME
from reflexmap.core.store import Store

Run = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder, not made yet."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "reflexmap"


@pytest.fixture
def kept(folder: Path) -> Path:
    """A person's folder with something of each kind."""
    store = Store.open(folder)
    store.set_favourite("zone", "liver", on=True)
    store.set_note("zone", "liver", "Tender.\nGo lightly.")
    store.set_note("symptom", "no-longer-known", "kept all the same")
    store.visit("zone", "liver")
    store.set_situation({"pregnant"})
    store.put_settings({"theme": "dark"})
    store.close()
    return folder


def _damage(folder: Path) -> None:
    (folder / NAME).write_bytes(b"no database at all" * 100)


def test_without_anything_it_says_where_it_will_lie_and_makes_nothing(here: Run, folder: Path) -> None:
    told = here("mydata")

    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [f"Your things lie in: {folder / NAME}", "Nothing is kept yet."]
    assert not folder.exists()


def test_it_says_how_much_there_is(here: Run, kept: Path) -> None:
    told = here("mydata")

    assert told.code == 0
    assert [line.strip() for line in told.out.splitlines()] == [
        f"Your things lie in: {kept / NAME}",
        "Favourites: 1",
        "Notes: 2",
        "Recent items: 1",
        "My situation, ticked: 1",
        "Settings changed: 1",
    ]


def test_an_export_comes_back_on_another_machine(here: Run, kept: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json")
    assert here("mydata", "export", file).out == f"{file}\n"
    assert json.loads(Path(file).read_text(encoding="utf-8"))["favourites"][0]["id"] == "liver"
    before = Store.open(kept)
    mine = before.everything()
    before.close()
    assert here("mydata", "delete", "--yes").code == 0

    told = here("mydata", "import", file)

    assert (told.code, told.out) == (0, "5 added, 0 changed, 0 kept as they were.\n")
    after = Store.open(kept)
    assert after.everything() == mine
    after.close()
    assert here("mydata", "import", file).out == "0 added, 0 changed, 5 kept as they were.\n"


def test_an_import_keeps_both_notes(here: Run, kept: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json")
    here("mydata", "export", file)
    store = Store.open(kept)
    store.set_note("zone", "liver", "Something else.")

    told = here("mydata", "import", file)

    assert told.out == "0 added, 1 changed, 4 kept as they were.\n"
    note = store.note("zone", "liver")
    store.close()
    assert note.startswith("Something else.\n\n--- 20")
    assert note.endswith(" ---\nTender.\nGo lightly.")


def test_nothing_to_export_writes_no_file(here: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    told = here("mydata", "export", str(file))
    assert (told.code, told.out) == (1, "")

    Store.open(folder).close()
    told = here("mydata", "export", str(file))
    assert (told.code, told.out) == (1, "")
    assert not file.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "mine.txt"), "must end in .json"),
        (("export", "no/such/folder/mine.json"), "There is no folder"),
        (("import", "no-such-file.json"), "no such file or directory"),
        (("import",), "--help"),
        (("burn",), "--help"),
        (("delete",), "--yes"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_wrong_use_is_told_in_one_sentence(
    here: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)

    told = here("mydata", *words)

    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert told.err.count("\n") == 1
    assert (kept / NAME).exists()


def test_delete_takes_the_file_what_lies_beside_it_and_the_folder(here: Run, kept: Path) -> None:
    (kept / f"{NAME}-journal").touch()

    told = here("mydata", "delete", "--yes")

    assert told.code == 0
    assert told.out.splitlines() == [f"Deleted: {kept / NAME}", f"Deleted: {kept / NAME}-journal"]
    assert not kept.exists()
    assert here("mydata", "delete", "--yes").code == 1


def test_delete_leaves_damaged_files_until_it_is_told_to_take_them(here: Run, kept: Path) -> None:
    _damage(kept)
    told = here("mydata")
    aside = next(kept.glob("reflexmap-damaged-*.sqlite"))
    assert told.code == 1
    assert str(aside) in told.err
    assert f"Set aside because it was damaged: {aside}" in told.out

    assert here("mydata", "delete", "--yes").code == 0
    assert aside.exists()
    assert here("mydata", "delete", "--yes", "--damaged").code == 0
    assert not kept.exists()


@pytest.mark.parametrize(
    ("answer", "gone"), [("y\n", True), ("Yes\n", True), ("\n", False), ("", False), ("n\n", False)]
)
def test_at_a_terminal_it_asks(
    here: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, gone: bool
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(answer))

    told = here("mydata", "delete")

    assert "[y/N]" in told.out
    assert told.code == (0 if gone else 1)
    assert (kept / NAME).exists() is not gone


def test_a_file_that_would_not_be_kept_is_not_imported(here: Run, kept: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json")
    here("mydata", "export", file)
    here("mydata", "delete", "--yes")
    kept.write_text("a file where the folder belongs", encoding="utf-8")

    told = here("mydata", "import", file)

    assert (told.code, told.out) == (2, "")
    assert "Nothing can be kept" in told.err


def test_no_folder_at_all_is_told(here: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(folder.relative_to("/")))

    told = here("mydata")

    assert told.code == 2
    assert "set HOME" in told.err
