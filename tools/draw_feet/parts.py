"""The parts of a foot as shapes, and which of their edges are seen."""

from __future__ import annotations

from collections.abc import Sequence
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


ROOT = 0.35
"""Up to this share of the way along a root a part is much like the skin behind it."""


@dataclass(frozen=True)
class Part:
    """One closed part in mm, y up.

    `front` is all skin that is painted over it later, `hiding` the same without the roots, where
    one sees what lies behind. `root` is where the part grows out of the skin behind it, and `shade`
    dims it, see `Contour`.
    """

    id: str
    kind: str
    ring: Line
    shape: Polygon
    front: Area
    hiding: Area
    root: tuple[Point, Point] | None = None
    shade: float = 1.0

    def grown(self, x: Field, y: Field) -> Field:
        """Give how much of its own form the part has at (x, y): 0 at its root, 1 from there on."""
        if self.root is None:
            return np.ones(x.shape)
        (x0, y0), (x1, y1) = self.root
        share = np.clip(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2), 0, 1)
        return np.asarray(share**2 * (3 - 2 * share))

    def held_back(self, inset: float) -> Area:
        """Give the part's area without a rim of `inset` mm at its root, where it still looks like the skin behind."""
        return area([*polygons(self.shape.buffer(-inset)), *polygons(_firm(self.shape, self.root))])

    def seen_edges(self, start: float = 0, end: float = 50) -> list[LineString]:
        """Give the pieces of the outline that no part in front covers.

        Of a part with a root only those between two shares of the way along the root.
        """
        line = LineString([*self.ring, self.ring[0]]).difference(self.front)
        return pieces(line.intersection(_band(self.root, start, end)) if self.root else line)


def parts_of(recipe: Recipe) -> tuple[Part, ...]:
    """Give the parts in painting order, furthest back first."""
    rings = [eased(closed_curve(c.knots), EASE[c.kind] if c.ease is None else c.ease) for c in recipe.contours]
    shapes = [Polygon(ring) for ring in rings]
    roots = [contour.root for contour in recipe.contours]
    kinds = [contour.kind for contour in recipe.contours]
    firm = [_firm(shape, root) for shape, root in zip(shapes, roots, strict=True)]
    return tuple(
        Part(
            contour.id,
            contour.kind,
            rings[i],
            shapes[i],
            _skin_after(i, shapes, kinds),
            _skin_after(i, firm, kinds),
            contour.root,
            contour.shade,
        )
        for i, contour in enumerate(recipe.contours)
    )


def _firm(shape: Polygon, root: tuple[Point, Point] | None) -> Area:
    """Give a shape without the beginning of its root."""
    return area(polygons(shape.intersection(_band(root, ROOT, 50)))) if root else shape


def _band(root: tuple[Point, Point], start: float, end: float) -> Polygon:
    """Give the band between two shares of the way along a root."""
    first, second = (np.array(p) for p in root)
    way = second - first
    aside = np.array([-way[1], way[0]]) * 20
    near, far = first + way * start, first + way * end
    return Polygon([near - aside, near + aside, far + aside, far - aside])


def _skin_after(i: int, shapes: Sequence[Area], kinds: list[str]) -> Area:
    """Join what is painted after part `i`; nails lie on the skin and hide none of its edges."""
    return area([shape for shape, kind in zip(shapes[i + 1 :], kinds[i + 1 :], strict=True) if kind != "nail"])


def skin(parts: tuple[Part, ...]) -> Area:
    """Give the area that zones may lie on: toes and body, not the webs far behind them."""
    return area([part.shape for part in parts if part.kind != "far"])


def area(shapes: Sequence[Area]) -> Area:
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
