"""Write the drawings of techniques: `python -m tools.draw_techniques [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.draw_techniques.feet import FEET
from tools.draw_techniques.scenes import HANDS


def main(folder: Path) -> None:
    """Write each drawing into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in {**HANDS, **FEET}.items():
        (folder / f"{name}.svg").write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("assets/techniques"))
