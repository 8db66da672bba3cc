"""Searches what a person wrote: a note is found by its words, and leads to the page that carries it."""

from __future__ import annotations

from collections.abc import Iterable

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.atlas import Atlas
from reflexmap.core.belongings import Note
from reflexmap.core.vocabulary import FILLER
from reflexmap.core.wording import normalise

KIND = "note"
SCORE = 0.3  # under everything that the atlas says
LEAST = 3  # letters of a query for which notes are read
MOST = 5
BEFORE, AFTER = 12, 48  # letters of a note that are quoted round the first word


class Notes:
    """The notes about what the atlas knows, ready to be searched."""

    def __init__(self, notes: Iterable[Note], atlas: Atlas) -> None:
        kinds = atlas.kinds()
        self._notes = [
            (note, kinds[note.kind][note.id].name, normalise(note.text).split())
            for note in notes
            if note.id in kinds.get(note.kind, {})
        ]

    def hits(self, query: str) -> tuple[Hit, ...]:
        """Return the notes that hold all telling words of a query, the last one perhaps unfinished."""
        said = [word for word in normalise(query).split() if word not in FILLER]
        if sum(map(len, said)) < LEAST:
            return ()
        *whole, last = said
        found = []
        for note, name, words in self._notes:
            if all(word in words for word in whole) and any(word.startswith(last) for word in words):
                found.append(Hit(KIND, f"{note.kind}:{note.id}", name, SCORE, _quoted(note.text, said[0])))
        return tuple(found[:MOST])


def page_of(hit: Hit) -> tuple[str, str]:
    """Return (kind, id) of the page that carries a note."""
    kind, _, name = hit.id.partition(":")
    return kind, name


def _quoted(text: str, word: str) -> Matched:
    """Return the words of a note round one that was looked for."""
    line = " ".join(text.split())
    at = max(0, line.casefold().find(word))
    start = max(0, at - BEFORE)
    start = line.rfind(" ", 0, start) + 1 if start else 0
    quote = line[start : at + AFTER]
    return Matched(("\u2026" if start else "") + quote + ("\u2026" if at + AFTER < len(line) else ""), KIND, "word")
