"""Keeps what a person made and chose: each change is on the disk when its method returns, or a StoreError says why not.

Times are ISO texts in UTC. Names that the atlas does not know are kept like all others.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from reflexmap.core.belongings import (
    MOST_RECENT,
    Belongings,
    Favourite,
    JsonValue,
    Note,
    Recent,
    Summary,
    Ticked,
    clean,
    merge,
    timestamp,
)
from reflexmap.core.database import Opened, explain, in_memory, open_in

Clock = Callable[[], datetime]
_OLDEST = "DELETE FROM recent WHERE rowid NOT IN (SELECT rowid FROM recent ORDER BY rowid DESC LIMIT ?)"


def _utc() -> datetime:
    return datetime.now(UTC)


class Store:
    """One person's things. `path` is their file, None while nothing is kept; `trouble` is a sentence to show, or ""."""

    def __init__(self, opened: Opened, clock: Clock = _utc) -> None:
        self._connection = opened.connection
        self._clock = clock
        self.path: Path | None = opened.path
        self.trouble = opened.trouble

    @classmethod
    def open(cls, folder: Path | None, clock: Clock = _utc) -> Self:
        """Open the store of a folder, which is made where it is missing; never fails, see `trouble`."""
        return cls(open_in(folder, clock), clock)

    @classmethod
    def in_memory(cls, clock: Clock = _utc) -> Self:
        """Return a store for tests and pictures, which keeps nothing."""
        return cls(in_memory(), clock)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    # Favourites

    def favourites(self) -> tuple[Favourite, ...]:
        """Return the favourites, oldest first."""
        return tuple(Favourite(*row) for row in self._rows("SELECT kind, id, since FROM favourite ORDER BY rowid"))

    def is_favourite(self, kind: str, name: str) -> bool:
        """Whether something is a favourite."""
        return bool(self._rows("SELECT 1 FROM favourite WHERE kind = ? AND id = ?", kind, name))

    def set_favourite(self, kind: str, name: str, *, on: bool) -> None:
        """Make something a favourite, or no longer one."""
        with self._writing() as write:
            if on:
                write("INSERT OR IGNORE INTO favourite VALUES (?, ?, ?)", kind, name, self._now())
            else:
                write("DELETE FROM favourite WHERE kind = ? AND id = ?", kind, name)

    # Notes

    def notes(self) -> tuple[Note, ...]:
        """Return all notes, by the name of what they are about."""
        return tuple(Note(*row) for row in self._rows("SELECT kind, id, text, changed FROM note ORDER BY kind, id"))

    def note(self, kind: str, name: str) -> str:
        """Return the note about something, "" for none."""
        found = self._rows("SELECT text FROM note WHERE kind = ? AND id = ?", kind, name)
        return str(found[0][0]) if found else ""

    def set_note(self, kind: str, name: str, text: str) -> None:
        """Keep a note as it was written; one without a letter is removed."""
        with self._writing() as write:
            if text.strip():
                write("INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?)", kind, name, text, self._now())
            else:
                write("DELETE FROM note WHERE kind = ? AND id = ?", kind, name)

    # Recent items

    def recents(self) -> tuple[Recent, ...]:
        """Return what was looked at, newest first."""
        return tuple(Recent(*row) for row in self._rows("SELECT kind, id, seen FROM recent ORDER BY rowid DESC"))

    def visit(self, kind: str, name: str) -> None:
        """Note that something is looked at; only the newest stay."""
        with self._writing() as write:
            write("INSERT OR REPLACE INTO recent VALUES (?, ?, ?)", kind, name, self._now())
            write(_OLDEST, MOST_RECENT)

    def forget_recents(self) -> None:
        """Forget what was looked at."""
        with self._writing() as write:
            write("DELETE FROM recent")

    # The situation of the person who is worked on

    def situation(self) -> tuple[Ticked, ...]:
        """Return what was ticked, oldest first."""
        return tuple(Ticked(*row) for row in self._rows("SELECT id, since FROM situation ORDER BY rowid"))

    def set_situation(self, ids: Iterable[str]) -> None:
        """Keep what is ticked; what stays ticked keeps its date."""
        wanted = dict.fromkeys(clean(each) for each in ids)
        with self._writing() as write:
            for old in {str(row[0]) for row in write("SELECT id FROM situation")} - set(wanted):
                write("DELETE FROM situation WHERE id = ?", old)
            for each in sorted(wanted):
                write("INSERT OR IGNORE INTO situation VALUES (?, ?)", each, self._now())

    # Settings, as plain values; core/settings.py says what they mean

    def settings(self) -> dict[str, JsonValue]:
        """Return every setting that was ever changed."""
        found = {}
        for key, raw in self._rows("SELECT key, value FROM setting ORDER BY key"):
            try:
                found[str(key)] = json.loads(raw)
            except (ValueError, RecursionError):  # as good as never changed
                continue
        return found

    def put_settings(self, values: Mapping[str, JsonValue]) -> None:
        """Keep some settings, all of them or none."""
        with self._writing() as write:
            for key, value in values.items():
                write("INSERT OR REPLACE INTO setting VALUES (?, ?)", key, json.dumps(value))

    # Everything

    def forget_everything(self) -> None:
        """Delete all of it for good: what is deleted is overwritten, and the file made as small as a new one."""
        with self._writing() as write:
            for table in ("favourite", "note", "recent", "situation", "setting"):
                write(f"DELETE FROM {table}")  # noqa: S608 - the names stand above
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error:
            return  # another window reads just now: the file stays as large, its pages are blank all the same

    def everything(self) -> Belongings:
        """Return all of it as it is at one moment."""
        with self._transaction("BEGIN"):
            return self._everything()

    def take(self, theirs: Belongings) -> Summary:
        """Add somebody's belongings to these; all of them or, when it fails, none."""
        with self._transaction("BEGIN IMMEDIATE"):
            merged, summary = merge(self._everything(), theirs, self._now())
            for table, rows in (
                ("favourite", [(each.kind, each.id, each.since) for each in merged.favourites]),
                ("note", [(each.kind, each.id, each.text, each.changed) for each in merged.notes]),
                ("recent", [(each.kind, each.id, each.seen) for each in reversed(merged.recents)]),
                ("situation", [(each.id, each.since) for each in merged.situation]),
                ("setting", [(key, json.dumps(value)) for key, value in merged.settings.items()]),
            ):
                self._write(f"DELETE FROM {table}")  # noqa: S608 - the names stand above
                for row in rows:
                    self._write(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", *row)  # noqa: S608
        return summary

    def _everything(self) -> Belongings:
        return Belongings(self.favourites(), self.notes(), self.recents(), self.situation(), self.settings())

    def _now(self) -> str:
        return timestamp(self._clock())

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, [clean(each) for each in values]).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise explain(error, self.path) from error

    def _write(self, statement: str, *values: str | int) -> list[tuple[Any, ...]]:
        plain = [clean(each) if isinstance(each, str) else each for each in values]
        return self._connection.execute(statement, plain).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[Callable[..., list[tuple[Any, ...]]]]:
        with self._transaction("BEGIN IMMEDIATE"):
            yield self._write

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        """Do everything inside as one step: it is on the disk at the end, or nothing has changed."""
        try:
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise explain(error, self.path) from error
