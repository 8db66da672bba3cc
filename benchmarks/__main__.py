"""`python -m benchmarks [name ...] [--misses]`: measures and prints tables; without names everything.

With `--misses` the search also lists each query that it did not understand.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import frames, keystroke, picture, press, search, sheet, start
from benchmarks.figures import machine

BENCHMARKS: dict[str, tuple[str, Callable[[], None]]] = {
    "start": ("Start to the first painted map", start.run),
    "sheet": ("Sheet to PDF as a whole process", sheet.run),
    "press": ("Press to painted panel", press.run),
    "keystroke": ("Keystroke to painted list", keystroke.run),
    "repaint": ("Painting the whole map", picture.repaint),
    "frames": ("A frame while the map moves", frames.run),
    "labels": ("Placing the names", picture.labels),
    "hits": ("Finding the zone under a point", picture.hits),
    "search": ("What the search finds, and how fast", search.run),
}


def main(names: list[str]) -> int:
    """Run some or all; return 2 for a name that does not exist."""
    misses = "--misses" in names
    names = [name for name in names if name != "--misses"]
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"No benchmark is called {unknown[0]!r}: choose from {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    print(f"{machine()}.\n")
    for name in names or BENCHMARKS:
        title, run = BENCHMARKS[name]
        print(f"### {title}\n")
        if name == "search":
            search.run(misses=misses)
        else:
            run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
