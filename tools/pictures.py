"""Takes the pictures of the README and the docs: `python -m tools.pictures`, or `make pictures`.

The window is always painted with the same fonts on the same platform, so a picture changes only when the window does.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"

# Name of the picture, and what `reflexmap snapshot` is told.
WINDOWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("window-light.png", ("--zone", "liver")),
    ("window-dark.png", ("--zone", "liver", "--theme", "dark")),
    ("window-symptom.png", ("--query", "headache")),
    ("window-small.png", ("--zone", "stomach", "--size", "1024x700")),
)
SHEETS: tuple[tuple[str, tuple[str, ...]], ...] = (("sheet.png", ("headache",)),)


def take(command: str, name: str, words: tuple[str, ...]) -> None:
    """Run one command of Reflexmap in a process of its own and say what it wrote."""
    file = FOLDER / name
    subprocess.run([sys.executable, "-m", "reflexmap", command, *words, "-o", str(file)], cwd=ROOT, check=True)


def main() -> int:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, words in WINDOWS:
        take("snapshot", name, words)
    for name, words in SHEETS:
        take("sheet", name, words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
