"""The one database file of a person: opened, checked, brought up to date, and set aside when it is damaged.

A rollback journal rather than a write-ahead log: between two writes there is one file only, which can be copied as
it is; it works in a home on a network, and on a full disk, where giving a write up needs no room. A write is on the
disk when it returns (synchronous=EXTRA also syncs the folder, so that a power cut cannot bring the journal back), and
a program killed within a write leaves a journal from which the next start restores what was there before.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reflexmap.core.errors import UserError
from reflexmap.core.setaside import identity, set_aside

NAME = "reflexmap.sqlite"
_MAGIC = b"SQLite format 3\0"  # how each database begins
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")  # how a journal begins from which one can be restored
APPLICATION = 0x52464C58  # "RFLX": tells our file from another program's
PATIENCE = 2.0  # seconds to wait for another window that is writing
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR}
_TEXT = "TEXT NOT NULL CHECK (typeof({0}) = 'text')"


def _column(name: str) -> str:
    return f"{name} {_TEXT.format(name)}"


# One entry for each version; an entry never changes once a version is released.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"CREATE TABLE setting ({_column('key')} PRIMARY KEY, {_column('value')})",
        f"CREATE TABLE favourite ({_column('kind')}, {_column('id')}, {_column('since')}, PRIMARY KEY (kind, id))",
        f"CREATE TABLE note ({', '.join(map(_column, ('kind', 'id', 'text', 'changed')))}, PRIMARY KEY (kind, id))",
        f"CREATE TABLE recent ({_column('kind')}, {_column('id')}, {_column('seen')}, PRIMARY KEY (kind, id))",
        f"CREATE TABLE situation ({_column('id')} PRIMARY KEY, {_column('since')})",
    ),
)
VERSION = len(MIGRATIONS)
# What the newest version must answer; a file that cannot is no file of ours.
_PROBES = (
    "SELECT key, value FROM setting LIMIT 0",
    "SELECT kind, id, since FROM favourite LIMIT 0",
    "SELECT kind, id, text, changed FROM note LIMIT 0",
    "SELECT kind, id, seen FROM recent LIMIT 0",
    "SELECT id, since FROM situation LIMIT 0",
)

# What a person reads when nothing can be kept, or when something had to be done first.
_NO_FOLDER = (
    "The system names no folder for your things, so favourites, notes and settings are lost when Reflexmap closes: "
    "set HOME to your home folder and start again."
)
_UNWRITABLE = (
    'Nothing can be kept in "{path}" ({reason}), so what you change now is lost when Reflexmap closes: see to room on '
    "the disk and to the right to write there, then start again."
)
_NEWER = (
    'The file "{path}" is from a newer Reflexmap and was left as it is, so nothing is kept now: install the newer '
    "version to see your favourites and notes again."
)
_STUCK = (
    'The file "{path}" is damaged ({why}) and cannot be set aside ({reason}), so nothing is written to it and nothing '
    "is kept now: move it elsewhere and start again."
)
_SET_ASIDE = (
    "The file with your favourites, notes and settings was damaged ({why}), so it was set aside as "
    '"{aside}" and a new one begun: keep it if somebody may repair it, or bring back what you exported with '
    '"reflexmap mydata import FILE".'
)


class StoreError(UserError):
    """Something could not be kept or read; the message is one sentence with what to do."""


class _DamagedError(Exception):
    """The file is no sound database of ours."""


class _NewerError(Exception):
    """A later Reflexmap has written the file."""


@dataclass(frozen=True)
class Opened:
    """An open database: its file, None while everything lies in memory, and what a person should know, else ""."""

    connection: sqlite3.Connection
    path: Path | None
    trouble: str = ""


def in_memory(trouble: str = "") -> Opened:
    """Return a new database that goes with the program."""
    connection = _connect(":memory:")
    _prepare(connection)
    return Opened(connection, None, trouble)


def open_in(folder: Path | None, today: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Opened:
    """Open the database of a folder, whatever is the matter with it; a damaged file is set aside and named."""
    if folder is None:
        return in_memory(_NO_FOLDER)
    path = folder / NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _open_file(path, today)
    except _NewerError:
        return in_memory(_NEWER.format(path=path))
    except OSError as error:
        return in_memory(_UNWRITABLE.format(path=path, reason=_reason(error)))
    except sqlite3.Error as error:
        return in_memory(_UNWRITABLE.format(path=path, reason=error))


def _open_file(path: Path, today: Callable[[], datetime]) -> Opened:
    told = ""
    while True:
        before = identity(path)
        try:
            return _writable(path, told)
        except _DamagedError as error:
            if identity(path) != before:
                continue  # another window has set it aside, or a journal was played back: look again
            try:
                aside = set_aside(path, today())
            except OSError as refused:
                return in_memory(_STUCK.format(path=path, why=error, reason=_reason(refused)))
            told = _SET_ASIDE.format(aside=aside, why=error)


def _writable(path: Path, told: str) -> Opened:
    """Open a file, or a copy of it in memory where it cannot be written; raises what is wrong with it."""
    if path.is_dir():
        raise _DamagedError("a folder stands in its place")
    if not _is_database(_head(path, 20)) and _journal(path) != _JOURNAL_MAGIC:
        raise _DamagedError("it is not a database")  # before SQLite throws away what lies beside it
    # Notes may say much about a person: nobody else on this machine is to read them.
    _begin(path)
    connection = _connect(str(path))
    try:
        locked = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
        _check(connection)
        if locked:
            copy = in_memory(_UNWRITABLE.format(path=path, reason="it is write-protected"))
            connection.backup(copy.connection)
            connection.close()
            _prepare(copy.connection)
            return copy
        _prepare(connection)
    except BaseException as error:
        connection.close()
        if isinstance(error, UnicodeDecodeError):  # SQLite quotes the damaged words in its complaint
            raise _DamagedError("it holds nonsense") from error
        if isinstance(error, sqlite3.Error) and _code(error) in _DAMAGED:
            raise _DamagedError(str(error)) from error
        raise
    return Opened(connection, path, told)


def _is_database(head: bytes) -> bool:
    """Whether a file begins as a database that can be read and written: 1 and 2 are the formats that exist."""
    return not head or (head[:16] == _MAGIC and set(head[18:20]) <= {1, 2})


def _head(path: Path, length: int) -> bytes:
    """Return how a file begins, b"" when it is empty or cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(length)
    except OSError:
        return b""


def _journal(path: Path) -> bytes:
    return _head(path.with_name(f"{path.name}-journal"), len(_JOURNAL_MAGIC))


def _begin(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError:  # it is there already, or SQLite will say why it cannot be
        return


def _connect(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=PATIENCE, isolation_level=None)
    # Bytes that are no letters become marks: a note with one wrong byte is still a note.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _check(connection: sqlite3.Connection) -> None:
    """Raise _DamagedError or _NewerError unless this is an empty file or a sound one of ours."""
    # The whole check and not the quick one, which overlooks damage that the next write would meet; it takes about a
    # millisecond for four hundred notes.
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
    if found != ["ok"]:
        raise _DamagedError(" ".join(" ".join(found).split()) or "it does not say why")
    version, application = _number(connection, "user_version"), _number(connection, "application_id")
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and version == 0 and application == 0:
        return
    if application != APPLICATION or version < 1:
        raise _DamagedError("it is another program's file")
    if version > VERSION:
        raise _NewerError
    if version == VERSION:
        for probe in _PROBES:
            connection.execute(probe)


def _prepare(connection: sqlite3.Connection) -> None:
    """Choose how writes go to the disk, and bring the tables up to date: all of them or none."""
    for choice in ("synchronous = EXTRA", "fullfsync = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {choice}")
    if _number(connection, "user_version") == VERSION:
        return
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again, since another window may have been first.
        for number in range(_number(connection, "user_version"), VERSION):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _code(error: sqlite3.Error | UnicodeDecodeError) -> int:
    """Return the primary result code; the upper bytes only say more about it."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def explain(error: sqlite3.Error | UnicodeDecodeError, path: Path | None) -> StoreError:
    """Return the sentence for a read or write that failed."""
    where = f'"{path}"' if path else "memory"
    if _code(error) == sqlite3.SQLITE_FULL:
        said = f"The disk is full, so this was not kept in {where}: make room and try again."
    elif _code(error) == sqlite3.SQLITE_BUSY:
        said = f"Another program is using {where}, so this was not kept: close it and try again."
    elif getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        said = f"The file {where} was moved or deleted, so this was not kept: close Reflexmap and start it again."
    elif _code(error) in _DAMAGED:
        said = f"The file {where} is damaged, so this was not kept: start Reflexmap again, and it sets the file aside."
    else:
        said = f"This was not kept in {where} ({error}): look whether the disk is full or write-protected."
    return StoreError(said)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
