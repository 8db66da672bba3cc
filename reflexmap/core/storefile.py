"""A person's things as one readable file: JSON with line breaks, notes line by line, dates that people can read.

    {"format": "reflexmap-mydata", "version": 1, "written": "2026-11-21T18:20:05.000Z",
     "favourites": [{"kind": "zone", "id": "liver", "since": "..."}], ...}

Reading is strict, so that half a file is not taken for a whole one; what it says is then merged (core/belongings.py).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from reflexmap.core.belongings import Belongings, Favourite, JsonValue, Note, Recent, Ticked, clean, timestamp
from reflexmap.core.errors import UserError

FORMAT = "reflexmap-mydata"
VERSION = 1  # raised when an older Reflexmap would misread the file
LARGEST = 64_000_000  # bytes that are read: what anybody could write by hand, many times over
Raw = dict[str, Any]


def to_text(mine: Belongings, written: str) -> str:
    """Return everything as the text of a file; `written` is its date."""
    value: Raw = {
        "format": FORMAT,
        "version": VERSION,
        "written": written,
        "favourites": [{"kind": each.kind, "id": each.id, "since": each.since} for each in mine.favourites],
        "notes": [
            {"kind": each.kind, "id": each.id, "changed": each.changed, "text": each.text.split("\n")}
            for each in mine.notes
        ],
        "recents": [{"kind": each.kind, "id": each.id, "seen": each.seen} for each in mine.recents],
        "situation": [{"id": each.id, "since": each.since} for each in mine.situation],
        "settings": dict(mine.settings),
    }
    return clean(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def write(path: Path, mine: Belongings, written: str) -> None:
    """Write the file whole or not at all; only its owner may read it. Raises OSError."""
    # Only here, because most starts write no such file.
    import tempfile  # noqa: PLC0415

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(to_text(mine, written).encode())
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def read(path: Path) -> Belongings:
    """Read a file; raises UserError with one sentence that says what is wrong and where."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(f'The file "{path}" cannot be read: {(error.strerror or str(error)).lower()}.') from error
    if len(raw) > LARGEST:
        raise UserError(f'The file "{path}" is too large to be one that Reflexmap exported.')
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UserError(f'The file "{path}", line {line}: this is not UTF-8 text.') from error
    return from_text(text, str(path))


def from_text(text: str, name: str) -> Belongings:
    """Return what the text of a file says; `name` is for the sentence of a UserError."""
    return _Reader(name).belongings(text)


def _constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number here")


class _Reader:
    """Reads one file and complains with its name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def fault(self, message: str) -> NoReturn:
        """Complain; the message goes on after the file's name."""
        raise UserError(f'The file "{self._name}"{message}.')

    def belongings(self, text: str) -> Belongings:
        """Return what the file says."""
        value = self.parse(text)
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            self.fault(f' is not one that Reflexmap exported: "format" must be "{FORMAT}"')
        version = value.get("version")
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            self.fault(': "version" must be a whole number')
        if version > VERSION:
            self.fault(" was exported by a newer Reflexmap: install the newer version to import it")
        settings = value.get("settings", {})
        if not isinstance(settings, dict):
            self.fault(': "settings" must be an object')
        notes = [
            Note(
                self.word(raw, "kind", at), self.word(raw, "id", at), self.lines(raw, at), self.time(raw, "changed", at)
            )
            for raw, at in self.entries(value, "notes")
        ]
        return Belongings(
            favourites=tuple(
                Favourite(self.word(raw, "kind", at), self.word(raw, "id", at), self.time(raw, "since", at))
                for raw, at in self.entries(value, "favourites")
            ),
            notes=tuple(note for note in notes if note.text.strip()),
            recents=tuple(
                Recent(self.word(raw, "kind", at), self.word(raw, "id", at), self.time(raw, "seen", at))
                for raw, at in self.entries(value, "recents")
            ),
            situation=tuple(
                Ticked(self.word(raw, "id", at), self.time(raw, "since", at))
                for raw, at in self.entries(value, "situation")
            ),
            settings={clean(key): each for key, each in settings.items()},
        )

    def parse(self, text: str) -> JsonValue:
        """Return the file as JSON says it."""
        try:
            value: JsonValue = json.loads(text, parse_constant=_constant)
        except json.JSONDecodeError as error:
            self.fault(f", line {error.lineno}: this is not JSON ({error.msg.lower()})")
        except (ValueError, RecursionError) as error:
            self.fault(f" is not JSON ({error})")
        return value

    def entries(self, value: Raw, key: str) -> Iterator[tuple[Raw, str]]:
        """Yield the entries of a list with where each stands, such as "notes, entry 2"."""
        found = value.get(key, [])
        if not isinstance(found, list):
            self.fault(f': "{key}" must be a list')
        for number, raw in enumerate(found, 1):
            at = f", {key}, entry {number}"
            if not isinstance(raw, dict):
                self.fault(f"{at}: this must be an object")
            yield raw, at

    def word(self, raw: Raw, key: str, at: str) -> str:
        """Return a text that names something."""
        value = raw.get(key)
        if not isinstance(value, str) or not value.strip():
            self.fault(f'{at}: "{key}" must be a text')
        return clean(value)

    def time(self, raw: Raw, key: str, at: str) -> str:
        """Return a date, as it is kept; one without a time zone is taken for UTC."""
        value = raw.get(key)
        try:
            moment = datetime.fromisoformat(value)  # type: ignore[arg-type]
            return timestamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        except (TypeError, ValueError, OverflowError):
            self.fault(f'{at}: "{key}" must be a date such as 2026-11-21T18:20:05Z')

    def lines(self, raw: Raw, at: str) -> str:
        """Return a note: a list of lines, or one text as somebody may write it by hand."""
        value = raw.get("text")
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            self.fault(f'{at}: "text" must be a list of lines')
        return clean("\n".join(found))
