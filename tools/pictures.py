"""Takes the pictures of the README and the docs: `python -m tools.pictures`, or `make pictures`.

The window is always painted with the same fonts on the same platform, so a picture changes only when the window does.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"

# Name of the picture, and what `reflexmap snapshot` is told.
WINDOWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("window-light.png", ("--zone", "liver")),
    ("window-dark.png", ("--zone", "liver", "--theme", "dark")),
    ("window-symptom.png", ("--query", "cant sleep", "--answered")),
    ("window-small.png", ("--zone", "stomach", "--size", "1024x700")),
)
SHEET = ("sheet.png", ("insomnia",))  # its first page


def reflexmap(*words: str) -> None:
    """Run one command of Reflexmap in a process of its own."""
    subprocess.run([sys.executable, "-m", "reflexmap", *words], cwd=ROOT, check=True)


def main() -> int:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, words in WINDOWS:
        reflexmap("snapshot", *words, "-o", str(FOLDER / name))
    name, ids = SHEET
    with tempfile.TemporaryDirectory() as folder:
        reflexmap("sheet", *ids, "-o", str(Path(folder) / name))
        shutil.copy(Path(folder) / name, FOLDER / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
