"""The parts of a foot as shapes, and which of their edges are seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from tools.draw_feet.curve import Line, closed_curve, eased
from tools.draw_feet.raster import Field
from tools.draw_feet.recipe import Point, Recipe

Area = Polygon | MultiPolygon

EASE = {"far": 1.3, "toe": 1.3, "body": 3.0, "nail": 0.6}
"""Over what length the outlines are softened, mm."""


@dataclass(frozen=True)
class Part:
    """One closed part in mm, y up; `front` is all skin that is painted over it later.

    `root` is where the part grows out of the skin behind it, and `shade` dims it, see `Contour`.
    """

    id: str
    kind: str
    ring: Line
    shape: Polygon
    front: Area
    root: tuple[Point, Point] | None = None
    shade: float = 1.0

    def grown(self, x: Field, y: Field) -> Field:
        """Give how much of its own form the part has at (x, y): 0 at its root, 1 from there on."""
        if self.root is None:
            return np.ones(x.shape)
        (x0, y0), (x1, y1) = self.root
        share = np.clip(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2), 0, 1)
        return np.asarray(share**2 * (3 - 2 * share))

    def past_root(self) -> Area:
        """Give the area where the part has its own form wholly."""
        return area(polygons(self.shape.intersection(self._along_root(1, 50))))

    def seen_edges(self, start: float = 0, end: float = 50) -> list[LineString]:
        """Give the pieces of the outline that no part in front covers.

        Of a part with a root only those between two shares of the way along the root.
        """
        line = LineString([*self.ring, self.ring[0]]).difference(self.front)
        return pieces(line.intersection(self._along_root(start, end)) if self.root else line)

    def _along_root(self, start: float, end: float) -> Polygon:
        """Give the band between two shares of the way along the root."""
        first, second = (np.array(p) for p in self.root or ((0.0, 0.0), (1.0, 0.0)))
        way = second - first
        aside = np.array([-way[1], way[0]]) * 20
        near, far = first + way * start, first + way * end
        return Polygon([near - aside, near + aside, far + aside, far - aside])


def parts_of(recipe: Recipe) -> tuple[Part, ...]:
    """Give the parts in painting order, furthest back first."""
    rings = [eased(closed_curve(c.knots), EASE[c.kind] if c.ease is None else c.ease) for c in recipe.contours]
    shapes = [Polygon(ring) for ring in rings]
    kinds = [contour.kind for contour in recipe.contours]
    return tuple(
        Part(contour.id, contour.kind, rings[i], shapes[i], _skin_after(i, shapes, kinds), contour.root, contour.shade)
        for i, contour in enumerate(recipe.contours)
    )


def _skin_after(i: int, shapes: list[Polygon], kinds: list[str]) -> Area:
    """Join what is painted after part `i`; nails lie on the skin and hide none of its edges."""
    return area([shape for shape, kind in zip(shapes[i + 1 :], kinds[i + 1 :], strict=True) if kind != "nail"])


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
