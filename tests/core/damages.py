"""A person's file with a hundred notes, and the ways in which a disk or a person can damage it."""

from __future__ import annotations

import os
import random
import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from reflexmap.core.belongings import Belongings, Note, timestamp
from reflexmap.core.store import Store

DAY = datetime(2026, 11, 21, tzinfo=UTC)
ASIDE = "reflexmap-damaged-2026-11-21-1.sqlite"
NOISE = random.Random(4).randbytes(1_000_000)  # noqa: S311 - the same in each run
Break = Callable[[Path], None]


def hundred_notes(folder: Path) -> Path:
    store = Store.open(folder)
    notes = tuple(Note("zone", f"z{number}", f"note {number} " * 20, timestamp(DAY)) for number in range(100))
    store.take(Belongings(notes=notes))
    store.close()
    return folder


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def random_bytes(path: Path) -> None:
    path.write_bytes(NOISE[:9000])


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def header_only(path: Path) -> None:
    os.truncate(path, 100)


def hole(path: Path) -> None:
    """A disk fault: the pages behind the first are nonsense."""
    raw = bytearray(path.read_bytes())
    raw[4096:] = NOISE[: len(raw) - 4096]
    path.write_bytes(raw)


def nonsense_in_the_schema(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE note", b"CREATE TABLE x \xf6\xf6"))


def other_index(path: Path) -> None:
    """A note that the table has and its index has not."""
    path.write_bytes(re.sub(rb"zonez42(?!note)", b"zonez4x", path.read_bytes()))


def unknown_format(path: Path) -> None:
    """The byte that says how the file is written; SQLite would open it for reading only."""
    raw = bytearray(path.read_bytes())
    raw[18] = 9
    path.write_bytes(raw)


def no_version(path: Path) -> None:
    sql(path, "PRAGMA user_version = 0")


def missing_table(path: Path) -> None:
    sql(path, "DROP TABLE note")


def other_columns(path: Path) -> None:
    sql(path, "ALTER TABLE note RENAME COLUMN text TO words")


def wrong_type(path: Path) -> None:
    sql(path, "PRAGMA ignore_check_constraints = ON", "UPDATE note SET text = x'00ff' WHERE id = 'z7'")


def another_program(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE bookmarks (address)", "PRAGMA user_version = 1")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "inside").write_bytes(b"kept")


DAMAGES: tuple[Break, ...] = (
    random_bytes,
    truncated,
    header_only,
    hole,
    nonsense_in_the_schema,
    other_index,
    unknown_format,
    no_version,
    missing_table,
    other_columns,
    wrong_type,
    another_program,
    a_folder,
)
