"""Zone shapes of the Western chart on the sole.

`python -m tools.zone_shapes tidy [file]`   after an edit by hand
`python -m tools.zone_shapes build FILE`    draw all shapes anew from plantar.yaml

data/charts/western/zones.geojson is the truth: teachers edit it, and what they
set by hand is final. `tidy` puts an edited chart in order without redrawing it:
neighbours meet point for point, numbers have one decimal, `over` names what lies
beneath, features are sorted from toes to heel. `build` is how the first drawing was
made; it knows nothing of later edits, so it must be told where to write.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from .chart import chart_text, read_chart, sort_shapes
from .recipe import build
from .skin import read_skin
from .tidy import ClashError, tidy

ROOT = Path(__file__).resolve().parents[2]
RECIPE = Path(__file__).with_name("plantar.yaml")
CONTOURS = ROOT / "tools" / "draw_feet" / "plantar.yaml"
CHART = ROOT / "data" / "charts" / "western" / "zones.geojson"


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    recipe = yaml.safe_load(RECIPE.read_text(encoding="utf-8"))
    try:
        match arguments:
            case ["tidy"]:
                target, shapes = CHART, tidy(read_chart(CHART))
            case ["tidy", name]:
                target, shapes = Path(name), tidy(read_chart(Path(name)))
            case ["build", name]:
                target, shapes = Path(name), tidy(build(recipe, read_skin(CONTOURS)))
            case _:
                sys.stderr.write(f"{__doc__}\n")
                return 2
    except ClashError as clash:
        sys.stderr.write(f"{clash}\n")
        return 1
    target.write_text(chart_text(sort_shapes(shapes, recipe["order"])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
