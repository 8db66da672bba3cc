"""Plain English words that lie a slip or two from a word of the atlas, meant as they stand: "bales" are no balls.

They stand in `plainwords.txt`, one in a line. `tools/plain_words` finds them with a spelling dictionary.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

FILE = "plainwords.txt"


@cache
def plain_words() -> frozenset[str]:
    """Return the words. Raises OSError if the file is missing from the program."""
    return frozenset(files("reflexmap.core").joinpath(FILE).read_text(encoding="utf-8").split())
