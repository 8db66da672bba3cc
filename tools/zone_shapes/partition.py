"""Cuts areas into territories that share their borders point for point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from shapely import LineString, Point, Polygon, get_parts, line_merge, polygonize, unary_union
from shapely.geometry.base import BaseGeometry

from .curve import softened

GRID = 0.1  # mm, the precision of the data
SPACING = 0.8  # mm between points of a border
CORNER = 0.9  # mm, radius of corners that look at bare skin
CREVICE = 0.45  # mm, half the width of a gap that is closed
CRUMB = 2.0  # mm2, a piece smaller than this is not kept


@dataclass(frozen=True)
class Area:
    """A zone's wanted area, before its neighbours are taken off."""

    zone: str
    shape: BaseGeometry


def partition(wanted: Sequence[Area]) -> dict[str, list[Polygon]]:
    """Territories of the areas; an earlier area wins where two overlap.

    A zone may come several times; its pieces are returned together.
    """
    areas = _round_corners(_take_turns(wanted))
    first = snapped(areas)
    return snapped({zone: unary_union(pieces) for zone, pieces in first.items()}, soften=True)


def soft_polygon(shape: BaseGeometry) -> Polygon:
    """Smooth an area that lies over others, space its points evenly and put them on the grid."""
    pieces = [part for part in get_parts(shape.buffer(0)) if isinstance(part, Polygon)]
    largest = max(pieces, key=lambda part: part.area)
    ring = softened(np.asarray(largest.exterior.coords), 0.35, SPACING, closed=True)
    return Polygon(np.round(ring, 1))


def _take_turns(wanted: Sequence[Area]) -> dict[str, BaseGeometry]:
    areas: dict[str, BaseGeometry] = {}
    taken: BaseGeometry = Polygon()
    for area in wanted:
        rest = area.shape.difference(taken)
        areas[area.zone] = areas[area.zone].union(rest) if area.zone in areas else rest
        taken = taken.union(area.shape)
    return areas


def _round_corners(areas: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Close hair gaps between neighbours and round the corners that look at skin."""
    rounded: dict[str, BaseGeometry] = {}
    whole = unary_union(list(areas.values()))
    closed = whole.buffer(CREVICE).buffer(-CREVICE)
    gaps = [gap for gap in get_parts(closed.difference(whole)) if gap.area > 1e-4]
    grown = dict(areas)
    for gap in gaps:
        owner = max(areas, key=lambda zone: grown[zone].buffer(0.05).intersection(gap).area)
        grown[owner] = grown[owner].union(gap.buffer(0.01))
    skin = unary_union(list(grown.values())).buffer(0.02)
    edge = skin.boundary
    for zone, shape in grown.items():
        kept = shape.buffer(-CORNER).buffer(CORNER)
        for bit in get_parts(shape.difference(kept)):
            # Only corners at bare skin are cut; a corner between neighbours stays whole.
            if bit.area > 1e-4 and bit.distance(edge) > 0.05:
                kept = kept.union(bit.buffer(0.01))
        # Cutting may leave stray lines behind: areas only.
        parts = get_parts(kept.intersection(shape))
        rounded[zone] = unary_union([part for part in parts if isinstance(part, Polygon)])
    return rounded


def snapped(shapes: Mapping[str, BaseGeometry], *, soften: bool = False) -> dict[str, list[Polygon]]:
    """Cut the plane along every border and give each face to the first area that holds it.

    With `soften`, borders are smoothed and spaced evenly between the points where
    three areas meet.
    """
    lines = unary_union([shape.boundary for shape in shapes.values()], grid_size=GRID)
    if soften:
        arcs = []
        for arc in get_parts(line_merge(lines)):
            line = np.asarray(arc.coords)
            soft = softened(line, 0.45, SPACING, closed=bool(arc.is_closed))
            arcs.append(LineString(np.round(soft, 1)))
        lines = unary_union(arcs, grid_size=GRID)
    owned: dict[str, list[BaseGeometry]] = {zone: [] for zone in shapes}
    crumbs: list[BaseGeometry] = []
    for face in get_parts(polygonize([*get_parts(lines)])):
        inner: Point = face.representative_point()
        owner = next((zone for zone, shape in shapes.items() if shape.covers(inner)), None)
        thin = face.buffer(-0.2).is_empty
        if thin and face.area < CRUMB:
            crumbs.append(face)
        elif owner is not None:
            owned[owner].append(face)
    for crumb in crumbs:
        _give_away(crumb, owned)
    result: dict[str, list[Polygon]] = {}
    for zone, faces in owned.items():
        pieces = [part for part in get_parts(unary_union(faces)) if isinstance(part, Polygon)]
        result[zone] = [part for part in pieces if part.area >= CRUMB]
    return result


def _give_away(crumb: BaseGeometry, owned: dict[str, list[BaseGeometry]]) -> None:
    """Add a sliver to the neighbour with which it shares the longest border."""
    best, longest = None, 0.15 * crumb.length
    for zone, faces in owned.items():
        shared = sum(crumb.boundary.intersection(face.boundary).length for face in faces)
        if shared > longest:
            best, longest = zone, shared
    if best is not None:
        owned[best].append(crumb)
