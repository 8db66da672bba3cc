"""Finds plain English words that the search would take for slips, for `reflexmap/core/plainwords.txt`.

Usage: python -m tools.plain_words DICTIONARY...   (files with one word in a line, as spelling programs have them)

Prints the words that are missing from the list, to be looked through before they are added: what people really type
for a complaint ("hart", "feat") stays out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from reflexmap.core.entries import Entries
from reflexmap.core.load import load
from reflexmap.core.ordinary import roots
from reflexmap.core.phrases import Phrases
from reflexmap.core.vocabulary import HEARD
from reflexmap.resources import data_folder

SHORTEST = 4  # letters of a word that is looked at
ALIKE = 4  # letters from which two words that begin alike are forms of one ("tense", "tenser")


def main(paths: list[str]) -> int:
    """Print what is missing; return the exit code."""
    if not paths:
        sys.stderr.write("Name at least one file with a word in each line.\n")
        return 2
    listed = {word for path in paths for word in Path(path).read_text(encoding="utf-8").split()}
    for word in missing(Phrases(Entries(load(data_folder()).atlas).names()), listed):
        sys.stdout.write(f"{word}\n")
    return 0


def missing(phrases: Phrases, listed: Iterable[str]) -> list[str]:
    """Return the words of a dictionary that are taken for slips, without those that are forms of another one."""
    plain = (word for word in sorted(listed) if len(word) >= SHORTEST and word.isalpha() and word.islower())
    taken = [word for word in plain if word not in HEARD and _is_taken(phrases, word)]
    every = set(taken)
    return [word for word in taken if not any(root != word and root in every for root in roots(word))]


def _is_taken(phrases: Phrases, word: str) -> bool:
    """Whether a word is read as a slip of a known one, and not as a form of it."""
    terms = phrases.terms([word], unfinished=False)
    return len(terms) == 1 and terms[0].slipped and not any(_is_form(word, known) for known in terms[0].may_be)


def _is_form(word: str, known: str) -> bool:
    shared = max(ALIKE, len(known) - 1)
    return len(known) >= shared and word[:shared] == known[:shared]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
