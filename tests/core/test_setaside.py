"""Setting a damaged file aside: with all that lies beside it, under a name that nobody had."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reflexmap.core.setaside import SIDES, identity, set_aside

DAY = datetime(2026, 11, 21, 23, 59, tzinfo=UTC)


def test_the_file_and_its_side_files_move_together(tmp_path: Path) -> None:
    path = tmp_path / "reflexmap.sqlite"
    path.write_bytes(b"main")
    for side in SIDES:
        path.with_name(path.name + side).write_bytes(side.encode())

    aside = set_aside(path, DAY)

    assert aside.name == "reflexmap-damaged-2026-11-21-1.sqlite"
    assert aside.read_bytes() == b"main"
    assert [aside.with_name(aside.name + side).read_bytes() for side in SIDES] == [side.encode() for side in SIDES]
    assert len(list(tmp_path.iterdir())) == 1 + len(SIDES)


def test_an_older_one_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "reflexmap.sqlite"
    (tmp_path / "reflexmap-damaged-2026-11-21-1.sqlite").write_bytes(b"first")
    (tmp_path / "reflexmap-damaged-2026-11-21-2.sqlite-journal").write_bytes(b"half of a second")
    path.write_bytes(b"third")

    aside = set_aside(path, DAY)

    assert aside.name == "reflexmap-damaged-2026-11-21-3.sqlite"
    assert (tmp_path / "reflexmap-damaged-2026-11-21-1.sqlite").read_bytes() == b"first"


def test_a_folder_is_set_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "reflexmap.sqlite"
    path.mkdir()
    (path / "inside").write_bytes(b"kept")

    assert (set_aside(path, DAY) / "inside").read_bytes() == b"kept"


def test_a_refusal_leaves_no_empty_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "reflexmap.sqlite"
    path.write_bytes(b"main")

    def refuse(*_names: object) -> Path:
        raise PermissionError(13, "another program holds it")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(PermissionError):
        set_aside(path, DAY)

    assert [each.name for each in tmp_path.iterdir()] == ["reflexmap.sqlite"]


def test_identity_tells_files_apart(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert identity(path) == ()

    path.write_bytes(b"one")
    first = identity(path)
    assert first == identity(path)

    path.write_bytes(b"longer")
    assert identity(path) != first
