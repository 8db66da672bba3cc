"""The line drawing for paper: parts filled white in painting order, so hidden lines are hidden."""

from __future__ import annotations

from shapely.geometry import LineString, Polygon

from tools.draw_feet import svg
from tools.draw_feet.curve import open_curve, tapered
from tools.draw_feet.leg import past
from tools.draw_feet.palette import line_style, open_line_style
from tools.draw_feet.parts import Part, parts_of, pieces, polygons
from tools.draw_feet.recipe import Leg, Recipe

THINNER = 0.45
"""Width of a printed crease as a share of the painted one."""

FINEST = 0.13
"""Width of the line that stands for a tendon, mm."""

SETS_IN = 0.5
"""Where the pen sets in on a part that grows out of the skin behind it, as share of its root."""


def line_drawing(recipe: Recipe) -> str:
    """Draw the foot in lines as SVG."""
    outlines = [drawn for part in parts_of(recipe) for drawn in _part(part, recipe.leg)]
    strokes = [(c.points, c.width * THINNER) for c in recipe.creases]
    strokes += [(f.points, FINEST) for f in recipe.furrows if f.line]
    creases = [
        svg.path("crease", svg.area_data([Polygon(tapered(open_curve(points, steps=5), width))]))
        for points, width in strokes
    ]
    style = line_style() + (open_line_style() if recipe.leg else [])
    return svg.document(recipe.box, style, [svg.group("outline", outlines), svg.group("creases", creases)])


def _part(part: Part, leg: Leg | None) -> list[str]:
    """Draw one part; the edge stays open at a root and where the leg leaves the picture."""
    shape = part.shape
    if leg and part.kind == "body":
        line = LineString([*part.ring, part.ring[0]]).difference(past(leg.end, leg))
        return _open(polygons(shape.difference(past(leg.end, leg)).simplify(0.01)), pieces(line))
    if part.root:
        return _open(polygons(shape.simplify(0.01)), part.seen_edges(SETS_IN))
    return [svg.path("outline", svg.area_data(polygons(shape.simplify(0.01))))]


def _open(shapes: list[Polygon], lines: list[LineString]) -> list[str]:
    return [svg.path("paper", svg.area_data(shapes)), svg.path("line", svg.line_data(lines))]
