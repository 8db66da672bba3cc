"""What the pen draws over the tones: edges of parts and skin lines."""

from __future__ import annotations

from shapely.geometry import Polygon

from tools.draw_feet import leg, svg
from tools.draw_feet.curve import open_curve, tapered
from tools.draw_feet.parts import Part, area, pieces
from tools.draw_feet.recipe import Recipe

ROOTED = 1.0
"""From here on the edge of a part with a root is a plain outline, as share of the way along its root."""


def creases(recipe: Recipe) -> list[str]:
    """Draw the skin lines as pen strokes that swell and taper."""
    return [
        svg.path(
            "crease",
            svg.area_data([Polygon(tapered(open_curve(c.points, steps=5), c.width))]),
            **({} if c.strength == 1 else {"opacity": f"{c.strength:g}"}),
        )
        for c in recipe.creases
    ]


def outline(recipe: Recipe, parts: tuple[Part, ...]) -> list[str]:
    """Draw the edges: webs, nails and folds finer than the outline of the foot."""
    behind = area([part.shape for part in parts if part.kind in {"far", "toe"}]).buffer(-0.01)
    edges = [(part.kind, line) for part in parts for line in part.seen_edges()]
    far = [line for kind, line in edges if kind == "far"]
    toes = [line for part in parts if part.kind == "toe" for line in part.seen_edges(ROOTED)]
    nail = [line for kind, line in edges if kind == "nail"]
    body = [line for kind, line in edges if kind == "body"]
    ending = leg.fading_outline(body, recipe.leg) if recipe.leg else []
    if recipe.leg:
        body = [p for line in body for p in pieces(line.difference(leg.past(recipe.leg.solid, recipe.leg)))]
    folds = [p for line in body for p in pieces(line.intersection(behind))]
    free = [p for line in body for p in pieces(line.difference(behind))]
    return [
        svg.path("web", svg.line_data(far)),
        svg.path("fold", svg.line_data([*folds, *nail])),
        svg.path("outline", svg.line_data([*toes, *free])),
        *ending,
        *(drawn for part in parts for drawn in _rooted(part)),
    ]


def _rooted(part: Part) -> list[str]:
    """Draw the edge of a part where it grows out of the skin behind it: the pen sets in softly."""
    if part.root is None:
        return []
    name, (start, end) = f"{part.id}-root", part.root
    stops = [(at, 1 - opacity) for at, opacity in leg.fading_stops()]
    soft = svg.line_data(part.seen_edges(0, ROOTED))
    return [svg.fade(name, "outline", start, end, stops), svg.path("ending", soft, stroke=f"url(#{name})")]
