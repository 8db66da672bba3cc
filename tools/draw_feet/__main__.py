"""Draw all feet: `python -m tools.draw_feet [folder]`, run from the root of the project.

Writes `assets/feet/*.svg` and `data/outlines.geojson` below the folder (default: here).
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.draw_feet.lines import line_drawing
from tools.draw_feet.outlines import outlines
from tools.draw_feet.plate import plate
from tools.draw_feet.recipe import FEET, for_foot, read

RECIPES = ("plantar", "dorsal", "medial", "lateral")
"""Views that are drawn; each has a YAML file of its name beside this module."""


def draw(folder: Path) -> list[Path]:
    """Write every drawing below `folder` and give the files written."""
    recipes = [for_foot(read(Path(__file__).with_name(f"{view}.yaml")), foot) for view in RECIPES for foot in FEET]
    texts = {Path("data/outlines.geojson"): outlines(recipes)}
    for recipe in recipes:
        name = f"{recipe.view}-{recipe.foot}"
        texts[Path(f"assets/feet/{name}.svg")] = plate(recipe)
        texts[Path(f"assets/feet/{name}-line.svg")] = line_drawing(recipe)
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return [folder / path for path in texts]


if __name__ == "__main__":
    for written in draw(Path(sys.argv[1]) if len(sys.argv) > 1 else Path()):
        print(written, written.stat().st_size)
