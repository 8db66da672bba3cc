"""The line drawing for paper: parts filled white in painting order, so hidden lines are hidden."""

from __future__ import annotations

from shapely.geometry import Polygon

from tools.draw_feet import svg
from tools.draw_feet.curve import open_curve, tapered
from tools.draw_feet.palette import line_style
from tools.draw_feet.parts import parts_of, polygons
from tools.draw_feet.recipe import Recipe

THINNER = 0.45
"""Width of a printed crease as a share of the painted one."""


def line_drawing(recipe: Recipe) -> str:
    """Draw the foot in lines as SVG."""
    outlines = [svg.path("outline", svg.area_data(polygons(part.shape.simplify(0.01)))) for part in parts_of(recipe)]
    creases = [
        svg.path(
            "crease",
            svg.area_data([Polygon(tapered(open_curve(c.points, steps=5), c.width * THINNER))]),
        )
        for c in recipe.creases
    ]
    return svg.document(recipe.box, line_style(), [svg.group("outline", outlines), svg.group("creases", creases)])
