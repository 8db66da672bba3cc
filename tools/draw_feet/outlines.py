"""The outlines of the drawn feet as GeoJSON, for cutting zones and finding what was clicked.

The webs far behind the toes are left out: zones lie on toes and sole. So a narrow window
between two toes that touch above their web belongs to the outline. The far border seen below the
arch from the inner side is left out too. Where the leg leaves the picture the outline is straight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from shapely.geometry import Polygon
from shapely.geometry.polygon import orient

from tools.draw_feet.leg import past
from tools.draw_feet.parts import parts_of, polygons, skin
from tools.draw_feet.recipe import Recipe

NOTE = (
    "Picture millimetres of each view (x right, y up, 260 mm foot), not longitude and latitude. "
    "Toes and body joined; the webs behind the toes are left out."
)

TOLERANCE = 0.02
"""How far the outline may stray from the drawn curve, mm."""


def outlines(recipes: Iterable[Recipe]) -> str:
    """Write the outlines of all recipes, one ring on each line."""
    features = ",\n".join(_feature(recipe) for recipe in recipes)
    head = f'{{"type": "FeatureCollection",\n"note": {json.dumps(NOTE)},\n"features": [\n'
    return f"{head}{features}\n]}}\n"


def _feature(recipe: Recipe) -> str:
    whole = skin(parts_of(recipe))
    foot = whole.difference(past(recipe.leg.end, recipe.leg)) if recipe.leg else whole
    shapes = polygons(foot.simplify(TOLERANCE))
    bodies = [_rings(orient(shape)) for shape in shapes]
    kind = "Polygon" if len(bodies) == 1 else "MultiPolygon"
    inner = bodies[0] if len(bodies) == 1 else "[" + ",\n".join(bodies) + "]"
    properties = json.dumps({"view": recipe.view, "foot": recipe.foot})
    return (
        f'{{"type": "Feature", "properties": {properties},\n"geometry": {{"type": "{kind}", "coordinates": {inner}}}}}'
    )


def _rings(shape: Polygon) -> str:
    # The window of web that toes 3 and 4 enclose is left in: zones may lie on the web between two toes.
    ring = json.dumps([[_rounded(x), _rounded(y)] for x, y in shape.exterior.coords], separators=(",", ":"))
    return f"[\n{ring}\n]"


def _rounded(value: float) -> float:
    """Round to 0.01 mm, without a negative zero."""
    return round(float(value), 2) + 0.0
