"""The names under which a book's index lists something: those that a reader would look up, not all that people type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from reflexmap.core.wording import meaning, telling, words

MOST_WORDS = 3  # words of a name that somebody looks up
MOST_NAMES = 6  # such names of a complaint; the first ones are the usual ones
MOST_CONDITIONS = 40  # the same of a caution, which lists conditions


def index_names(name: str, aliases: Iterable[str], most: int = MOST_NAMES) -> tuple[str, ...]:
    """Return a name and the aliases that are nouns of their own: "lumbago", but not "my back has gone"."""
    return tuple(dict.fromkeys([name, *islice(_looked_up(aliases), most)]))


def _looked_up(aliases: Iterable[str]) -> Iterator[str]:
    for alias in aliases:
        said = words(alias)
        speaks = any(each.isdigit() or meaning(each) == "not" for each in said)  # "can't relax" is no entry
        if len(said) <= MOST_WORDS and telling(said) == said and not speaks:
            yield alias
