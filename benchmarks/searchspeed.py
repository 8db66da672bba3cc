"""How fast the search answers, letter by letter: on the shipped atlas and on one that is fifty times larger."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from benchmarks.figures import HEAD, Figures, cpu_ms
from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex
from reflexmap.core.steps import at_once, undisturbed

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Record = TypeVar("_Record", bound="DataclassInstance")

TIMES = 50
EVERY = {1: 12, TIMES: 40}  # which queries are typed: every so many-th
BUILDS = {1: 5, TIMES: 2}
AIM = {1: "5 at p99", TIMES: "16 at p99"}
_CONSONANTS, _VOWELS = "bcdfghjklmnpqrstvwxz", "aeiouy"
_NAMED = ("zones", "techniques", "regions", "symptoms", "cautions", "dangers", "acupoints", "routines", "pages")
_WORDY = ("name", "aliases", "medical", "misspellings", "phrases", "not_signs")


def run(atlas: Atlas, queries: Sequence[str]) -> None:
    """Print the time of each keystroke in the core, and of building the index, without any window."""
    print(HEAD)
    for times in (1, TIMES):
        large = atlas if times == 1 else enlarged(atlas, times)
        size = "shipped atlas" if times == 1 else f"atlas {times} times larger"
        names = [name for table in large.kinds().values() for each in table.values() for name in _names(each)]
        builds = tuple(cpu_ms(_built, large) for _ in range(BUILDS[times]))
        index = _built(large)
        gc.freeze()  # as the program does
        typed = [text[: end + 1] for text in queries[:: EVERY[times]] for end in range(len(text))]
        plain = Figures(f"Looking for the letters in each name, {size}", "ms", tuple(_scan(names, t) for t in typed))
        found = [(cpu_ms(index.answer, text), text) for text in typed]
        print(plain.row())
        print(Figures(f"Answer to a keystroke, {size}", "ms", tuple(ms for ms, _ in found)).row(plain, AIM[times]))
        print(Figures(f"Building the index, {size}", "ms", builds).row())
        slow = ", ".join(f'"{text}" {ms:.1f}' for ms, text in sorted(found, reverse=True)[:3])
        print(f"\nSlowest on the {size}: {slow}. It holds {len(names)} names and aliases.\n")


def _built(atlas: Atlas) -> SearchIndex:
    """Build the index as the window does, with what is needed for mistyped words."""
    with undisturbed():
        return at_once(SearchIndex.in_steps(atlas))


def enlarged(atlas: Atlas, times: int) -> Atlas:
    """Return an atlas with so many times the entries: each copy speaks a tongue of its own, as other complaints would.

    Two copies of three have made-up words of the same lengths; every third has the same words and one more.
    """
    tables: dict[str, Any] = {}
    for name in _NAMED:
        table = getattr(atlas, name)
        copies = {f"{key}-{turn}": _varied(each, turn) for turn in range(1, times) for key, each in table.items()}
        tables[name] = {**table, **copies}
    return replace(atlas, **tables)


def _varied(entry: _Record, turn: int) -> _Record:
    fields: dict[str, Any] = {"id": f"{entry.id}-{turn}"} if hasattr(entry, "id") else {}
    for field in _WORDY:
        said = getattr(entry, field, None)
        if said:
            fields[field] = _said(said, turn) if isinstance(said, str) else tuple(_said(each, turn) for each in said)
    if hasattr(entry, "signs"):
        fields["signs"] = tuple(_varied(sign, turn) for sign in entry.signs)
    return replace(entry, **fields)


def _said(text: str, turn: int) -> str:
    """Return words in the tongue of a copy."""
    if turn % 3 == 0:
        return f"{text} {_shifted('evening', turn)}"
    return " ".join(_shifted(word, turn) if len(word) > 3 else word for word in text.split())


def _shifted(word: str, turn: int) -> str:
    """Return a word with each consonant and each vowel some places further on, so that it can still be said."""
    for row in (_CONSONANTS, _VOWELS):
        by = turn % len(row) or 1
        word = word.lower().translate(str.maketrans(row, row[by:] + row[:by]))
    return word


def _names(entry: object) -> list[str]:
    others = ("aliases", "medical", "misspellings")
    return [getattr(entry, "name", ""), *(name for field in others for name in getattr(entry, field, ()))]


def _scan(names: Sequence[str], text: str) -> float:
    return cpu_ms(lambda: [name for name in names if text in name])
