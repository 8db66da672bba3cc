"""The way in: `reflexmap` and `python -m reflexmap`."""

from __future__ import annotations

import sys

from reflexmap.cli.program import run


def main() -> int:
    """Run the program with the command line's words and return its exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
