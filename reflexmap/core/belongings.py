"""What a person made and chose: favourites, notes, recent items, situation, settings; and how two such sets merge.

Everything here is plain facts. Ids that the atlas no longer knows are kept like all others: what a person made is
never thrown away because a chart changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

MOST_RECENT = 30  # recent items that are kept
JsonValue = str | int | float | bool | list["JsonValue"] | dict[str, "JsonValue"] | None


@dataclass(frozen=True, slots=True)
class Favourite:
    """Something a person wants to find again; `since` is an ISO time in UTC, as all times here."""

    kind: str
    id: str
    since: str


@dataclass(frozen=True, slots=True)
class Note:
    """A person's own words about something; line breaks are part of them."""

    kind: str
    id: str
    text: str
    changed: str


@dataclass(frozen=True, slots=True)
class Recent:
    """Something a person looked at."""

    kind: str
    id: str
    seen: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """Something that applies to the person who is worked on, such as pregnancy."""

    id: str
    since: str


@dataclass(frozen=True)
class Belongings:
    """Everything of one person. Favourites and ticks: oldest first; recent items: newest first; each name once."""

    favourites: tuple[Favourite, ...] = ()
    notes: tuple[Note, ...] = ()
    recents: tuple[Recent, ...] = ()
    situation: tuple[Ticked, ...] = ()
    settings: Mapping[str, JsonValue] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.favourites or self.notes or self.recents or self.situation or self.settings)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a merge did, counted over favourites, notes, ticks and settings; recent items are not worth a number."""

    added: int = 0
    changed: int = 0
    kept: int = 0


def timestamp(when: datetime | None = None) -> str:
    """Return a time (now by default) as it is kept: ISO, UTC, milliseconds."""
    moment = (when or datetime.now(UTC)).astimezone(UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def clean(text: str) -> str:
    """Return a text that every file can hold: halves of a letter, which some keyboards send, become a mark."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def merge(mine: Belongings, theirs: Belongings, now: str) -> tuple[Belongings, Summary]:
    """Return both sets in one, and what became of theirs.

    Nothing of mine is lost: favourites and ticks are united, a note that differs is kept beside mine. Only settings
    are replaced by theirs. `now` dates the notes that changed.
    """
    favourites, new_favourites = _united(mine.favourites, theirs.favourites, lambda each: (each.kind, each.id))
    ticks, new_ticks = _united(mine.situation, theirs.situation, lambda each: each.id)
    notes, noted = _notes(mine.notes, theirs.notes, now)
    added = sum(key not in mine.settings for key in theirs.settings)
    kept = sum(same(mine.settings[key], value) for key, value in theirs.settings.items() if key in mine.settings)
    total = len(theirs.favourites) + len(theirs.notes) + len(theirs.situation) + len(theirs.settings)
    all_added = new_favourites + new_ticks + noted.added + added
    all_changed = noted.changed + len(theirs.settings) - added - kept
    merged = Belongings(
        favourites=favourites,
        notes=notes,
        recents=_recents(mine.recents, theirs.recents),
        situation=ticks,
        settings={**mine.settings, **theirs.settings},
    )
    return merged, Summary(all_added, all_changed, total - all_added - all_changed)


def same(one: JsonValue, other: JsonValue) -> bool:
    """Whether two settings are alike; true and 1 are not, although Python says so."""
    return one == other and repr(one) == repr(other)


T = TypeVar("T")


def _united(mine: Iterable[T], theirs: Iterable[T], name: Callable[[T], object]) -> tuple[tuple[T, ...], int]:
    known = {name(each): each for each in mine}
    before = len(known)
    for each in theirs:
        known.setdefault(name(each), each)
    return tuple(known.values()), len(known) - before


def _notes(mine: Iterable[Note], theirs: Iterable[Note], now: str) -> tuple[tuple[Note, ...], Summary]:
    known = {(each.kind, each.id): each for each in mine}
    added = changed = kept = 0
    for each in theirs:
        old = known.get((each.kind, each.id))
        text = each.text if old is None else joined(old.text, each.text, now)
        if old is None:
            known[each.kind, each.id] = each
            added += 1
        elif text == old.text:
            kept += 1
        else:
            known[each.kind, each.id] = Note(each.kind, each.id, text, now)
            changed += 1
    return tuple(known.values()), Summary(added, changed, kept)


def joined(mine: str, theirs: str, now: str) -> str:
    """Return a text that holds both notes; a note that holds the other one already is enough."""
    if theirs in mine:
        return mine
    if mine in theirs:
        return theirs
    return f"{mine}\n\n--- {now[:10]}, from the imported file ---\n{theirs}"


def _recents(mine: Iterable[Recent], theirs: Iterable[Recent]) -> tuple[Recent, ...]:
    known: dict[tuple[str, str], Recent] = {}
    # A stable sort: of two that were seen at the same moment, mine comes first.
    for each in sorted((*mine, *theirs), key=lambda each: each.seen, reverse=True):
        known.setdefault((each.kind, each.id), each)
    return tuple(known.values())[:MOST_RECENT]
