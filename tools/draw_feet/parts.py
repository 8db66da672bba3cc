"""The parts of a foot as shapes, and which of their edges are seen."""

from __future__ import annotations

from dataclasses import dataclass

import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from tools.draw_feet.curve import Line, closed_curve, eased
from tools.draw_feet.recipe import Recipe

Area = Polygon | MultiPolygon

EASE = {"far": 1.3, "toe": 1.3, "body": 3.0}
"""Over what length the outlines are softened, mm."""


@dataclass(frozen=True)
class Part:
    """One closed part in mm, y up; `front` is all that is painted over it later."""

    id: str
    kind: str
    ring: Line
    shape: Polygon
    front: Area

    def seen_edges(self) -> list[LineString]:
        """Give the pieces of the outline that no part in front covers."""
        return pieces(LineString([*self.ring, self.ring[0]]).difference(self.front))


def parts_of(recipe: Recipe) -> tuple[Part, ...]:
    """Give the parts in painting order, furthest back first."""
    rings = [eased(closed_curve(c.knots), EASE[c.kind]) for c in recipe.contours]
    shapes = [Polygon(ring) for ring in rings]
    return tuple(
        Part(contour.id, contour.kind, rings[i], shapes[i], area(shapes[i + 1 :]))
        for i, contour in enumerate(recipe.contours)
    )


def skin(parts: tuple[Part, ...]) -> Area:
    """Give the area that zones may lie on: toes and body, not the webs far behind them."""
    return area([part.shape for part in parts if part.kind != "far"])


def area(shapes: list[Polygon]) -> Area:
    """Join shapes into one area; none give an empty one."""
    joined = shapely.union_all(shapes) if shapes else MultiPolygon()
    if not isinstance(joined, Polygon | MultiPolygon):
        raise TypeError(f"parts join to a {joined.geom_type}, not an area")
    return joined


def pieces(geometry: BaseGeometry) -> list[LineString]:
    """Give the separate lines of a geometry, joined end to end where they meet."""
    if isinstance(geometry, MultiLineString):
        geometry = linemerge(geometry)
    lines = [g for g in shapely.get_parts(geometry) if isinstance(g, LineString)]
    return [line for line in lines if line.length > 0.05]


def polygons(geometry: BaseGeometry, *, least: float = 0.0) -> list[Polygon]:
    """Give the polygons of a geometry that are at least `least` mm2 large."""
    return [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon) and part.area > least]
