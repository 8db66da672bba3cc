"""Zone shapes of the charts.

`python -m tools.zone_shapes tidy [FILE]`               after an edit by hand
`python -m tools.zone_shapes build CHART FILE [VIEW...]`  draw shapes anew from the recipes

data/charts/<chart>/zones.geojson is the truth: teachers edit it, and what they
set by hand is final. `tidy` puts an edited chart in order without redrawing it:
neighbours meet point for point, numbers have one decimal, `over` names what lies
beneath, features are sorted from toes to heel. `build` is how the first drawing was
made; it knows nothing of later edits, so it must be told where to write. Views that
are not named keep what the file says of them; without a view all are drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from .chart import chart_text, read_chart, sort_shapes
from .recipe import Shape, build
from .skin import Skin, read_skin, read_sole
from .tidy import ClashError, tidy

ROOT = Path(__file__).resolve().parents[2]
CONTOURS = ROOT / "tools" / "draw_feet" / "plantar.yaml"
OUTLINES = ROOT / "data" / "outlines.geojson"
CHART = ROOT / "data" / "charts" / "western" / "zones.geojson"
VIEWS = ("plantar", "dorsal", "medial", "lateral")
PREFIX = {"western": "", "rwo-shur": "rwo-shur-", "marquardt": "marquardt-"}
"""How the recipes of a chart begin: one YAML file beside this one for each view that the chart draws."""


def recipe_path(chart: str, view: str) -> Path:
    """Return where the recipe of one view of a chart lies, if the chart draws that view."""
    return Path(__file__).with_name(f"{PREFIX[chart]}{view}.yaml")


def views_of(chart: str) -> list[str]:
    """Return the views that a chart draws."""
    return [view for view in VIEWS if recipe_path(chart, view).exists()]


def recipe_of(chart: str, view: str) -> dict[str, Any]:
    """Hand-set points of one view of a chart."""
    recipe: dict[str, Any] = yaml.safe_load(recipe_path(chart, view).read_text(encoding="utf-8"))
    return recipe


def orders_for(shapes: list[Shape]) -> dict[str, list[str]]:
    """Working orders of the chart that knows every zone of the shapes."""
    for chart in PREFIX:
        orders = {view: recipe_of(chart, view)["order"] for view in views_of(chart)}
        if all(shape.zone in orders.get(shape.view, ()) for shape in shapes):
            return orders
    raise LookupError("no chart has all these zones: add a new zone to `order` in its recipe")


def draw(chart: str, views: list[str], before: list[Shape]) -> list[Shape]:
    """Shapes of a chart: the named views drawn anew, the others as they were."""
    shapes = [shape for shape in before if shape.view not in views]
    for view in views:
        recipe = recipe_of(chart, view)
        skin: Skin = read_sole(CONTOURS) if view == "plantar" else read_skin(OUTLINES, view, recipe.get("webs", ()))
        shapes += tidy(build(recipe, skin))
    return shapes


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    try:
        match arguments:
            case ["tidy"]:
                target, shapes = CHART, tidy(read_chart(CHART))
            case ["tidy", name]:
                target, shapes = Path(name), tidy(read_chart(Path(name)))
            case ["build", chart, name, *views] if chart in PREFIX and set(views) <= set(views_of(chart)):
                target = Path(name)
                before = read_chart(target) if views and target.exists() else []
                shapes = draw(chart, views or views_of(chart), before)
            case _:
                sys.stderr.write(f"{__doc__}\n")
                return 2
        text = chart_text(sort_shapes(shapes, orders_for(shapes)))
    except (ClashError, LookupError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
