"""What the person made and chose, as the window sees it: kept at once, and told to every part that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reflexmap.core.belongings import Belongings, Favourite, JsonValue, Note, Recent, Summary, timestamp
from reflexmap.core.errors import UserError
from reflexmap.core.settings import SETTINGS, Value
from reflexmap.core.store import Store

T = TypeVar("T")
MOST_SEARCHES = 8


class Mine(QObject):
    """Favourites, notes, recent items, situation and settings around a store.

    What cannot be kept is told by `trouble`, the same sentence once only until something is kept again. Settings and
    the situation hold for this window even then: a warning must not vanish because a disk is full.

    `opening_trouble` is what there was to tell when the file was opened, "" for nothing.
    """

    favourites_changed = Signal()
    notes_changed = Signal(str, str)  # kind, id
    recents_changed = Signal()
    situation_changed = Signal()
    settings_changed = Signal(str)  # key
    trouble = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._told = ""
        self.opening_trouble = store.trouble
        self._settings: dict[str, JsonValue] = self._read(store.settings, {})
        self._situation = self._read(lambda: frozenset(each.id for each in store.situation()), frozenset[str]())

    def close(self) -> None:
        """Let the file go, as the last thing."""
        self._store.close()

    # Favourites

    def favourites(self) -> tuple[Favourite, ...]:
        """Return the favourites, oldest first; some may be unknown to this atlas."""
        return self._read(self._store.favourites, ())

    def is_favourite(self, kind: str, name: str) -> bool:
        """Whether something is a favourite."""
        return self._read(lambda: self._store.is_favourite(kind, name), default=False)

    def toggle_favourite(self, kind: str, name: str) -> bool:
        """Make something a favourite or no longer one; returns what it is now."""
        now = not self.is_favourite(kind, name)
        if not self._write(lambda: self._store.set_favourite(kind, name, on=now)):
            return not now
        self.favourites_changed.emit()
        return now

    # Notes

    def notes(self) -> tuple[Note, ...]:
        """Return every note; some may be about what this atlas does not know."""
        return self._read(self._store.notes, ())

    def note(self, kind: str, name: str) -> str:
        """Return the note about something, "" for none."""
        return self._read(lambda: self._store.note(kind, name), "")

    def set_note(self, kind: str, name: str, text: str) -> bool:
        """Keep a note, or remove it when it is blank; returns whether that went well."""
        if text == self.note(kind, name):
            return True
        if not self._write(lambda: self._store.set_note(kind, name, text)):
            return False
        self.notes_changed.emit(kind, name)
        return True

    # Recent items

    def recents(self) -> tuple[Recent, ...]:
        """Return what was looked at, newest first; some may be unknown to this atlas."""
        return self._read(self._store.recents, ())

    def visit(self, kind: str, name: str) -> None:
        """Note that something is looked at, unless the person does not want that."""
        newest = self.recents()[:1]
        if not self.setting("recents") or [(each.kind, each.id) for each in newest] == [(kind, name)]:
            return
        if self._write(lambda: self._store.visit(kind, name)):
            self.recents_changed.emit()

    def searches(self) -> tuple[str, ...]:
        """Return what was searched for, the newest first."""
        kept = self.setting("searches")
        return kept if isinstance(kept, tuple) else ()

    def note_search(self, text: str) -> None:
        """Note a search that led somewhere, unless the person does not want that."""
        said = " ".join(text.split())
        if said and self.setting("recents"):
            others = [each for each in self.searches() if each.casefold() != said.casefold()]
            self.set_setting("searches", (said, *others)[:MOST_SEARCHES])

    def forget_recents(self) -> None:
        """Forget what was looked at and searched for."""
        self.set_setting("searches", ())
        if self._write(self._store.forget_recents):
            self.recents_changed.emit()

    # Situation

    def situation(self) -> frozenset[str]:
        """Return the ids of what is ticked."""
        return self._situation

    def set_situation(self, ids: Iterable[str]) -> None:
        """Tick exactly these."""
        wanted = frozenset(ids)
        if wanted == self._situation:
            return
        self._situation = wanted
        self._write(lambda: self._store.set_situation(wanted))
        self.situation_changed.emit()

    # Settings

    def setting(self, key: str) -> Value:
        """Return a setting, its default where nothing sound is kept; core/settings.py has the keys."""
        return SETTINGS[key].read(self._settings.get(key))

    def set_setting(self, key: str, value: Value) -> None:
        """Change a setting."""
        self.set_settings({key: value})

    def set_settings(self, values: Mapping[str, Value]) -> None:
        """Change several settings in one write; raises ValueError for a value that a setting cannot have."""
        for key, value in values.items():
            if not SETTINGS[key].allows(value):
                raise ValueError(f"{key} cannot be {value!r}")
        changed = {key: value for key, value in values.items() if value != self.setting(key)}
        if not changed:
            return
        plain: dict[str, JsonValue] = {
            key: list(value) if isinstance(value, tuple) else value for key, value in changed.items()
        }
        self._settings.update(plain)
        self._write(lambda: self._store.put_settings(plain))
        for key in changed:
            self.settings_changed.emit(key)
        if changed.get("recents") is False:
            self.forget_recents()  # who does not want them remembered does not want the old ones either

    # Everything

    @property
    def place(self) -> Path | None:
        """The file in which everything lies, None while nothing is kept."""
        return self._store.path

    def everything(self) -> Belongings:
        """Return all of it."""
        return self._read(self._store.everything, Belongings())

    def delete_all(self) -> bool:
        """Delete everything for good and tell everybody; returns whether that went well."""
        before = self.everything()
        if not self._write(self._store.forget_everything):
            return False
        self._settings, self._situation = {}, frozenset()
        self._tell(before, Belongings())
        return True

    # Files

    def export_to(self, path: Path) -> bool:
        """Write everything to a readable file; returns whether that went well."""
        from reflexmap.core import storefile  # noqa: PLC0415 - a start reads and writes no such file

        try:
            storefile.write(path, self._store.everything(), timestamp())
        except (UserError, OSError) as error:
            self.trouble.emit(_sentence(error, path))
            return False
        return True

    def import_from(self, path: Path) -> Summary | None:
        """Add what a file holds and tell everybody; None when that did not go well."""
        from reflexmap.core import storefile  # noqa: PLC0415 - see above

        before = self._read(self._store.everything, Belongings())
        try:
            summary = self._store.take(storefile.read(path))
        except UserError as error:
            self.trouble.emit(str(error))
            return None
        self._tell(before, self._read(self._store.everything, before))
        return summary

    def _tell(self, before: Belongings, after: Belongings) -> None:
        """Emit the signals for whatever differs."""
        keys = dict.fromkeys((*after.settings, *before.settings))
        changed = [key for key in keys if after.settings.get(key) != before.settings.get(key)]
        self._settings.update(after.settings)
        self._situation |= {each.id for each in after.situation}
        if after.favourites != before.favourites:
            self.favourites_changed.emit()
        for kind, name in dict.fromkeys((note.kind, note.id) for note in {*after.notes} ^ {*before.notes}):
            self.notes_changed.emit(kind, name)
        if after.recents != before.recents:
            self.recents_changed.emit()
        if after.situation != before.situation:
            self.situation_changed.emit()
        for key in changed:
            if key in SETTINGS:
                self.settings_changed.emit(key)

    def _read(self, ask: Callable[[], T], default: T) -> T:
        try:
            return ask()
        except UserError as error:
            self._tell_once(str(error))
            return default

    def _write(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except UserError as error:
            self._tell_once(str(error))
            return False
        self._told = ""
        return True

    def _tell_once(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self.trouble.emit(sentence)


def _sentence(error: Exception, path: Path) -> str:
    if isinstance(error, OSError):
        return f'The file "{path}" cannot be written: {(error.strerror or str(error)).lower()}.'
    return str(error)
