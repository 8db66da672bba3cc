"""Which zone lies under a point, near it, or in a direction from another zone."""

from __future__ import annotations

import math

import shapely
from shapely.geometry import Point as ShapelyPoint
from shapely.geometry import Polygon

from reflexmap.core.model import Area, Point

SIDEWAYS = 2.5  # how much more a step to the side costs than one straight on, when walking with the arrow keys


class ZoneIndex:
    """The areas of one picture (one view of one foot), ready to be asked. Lengths are millimetres."""

    def __init__(self, areas: tuple[Area, ...]) -> None:
        self.areas = areas
        self._polygons = [Polygon(area.ring) for area in areas]
        self._tree = shapely.STRtree(self._polygons)

    def at(self, point: Point) -> tuple[Area, ...]:
        """Return the areas that cover a point, the topmost (smallest) first."""
        found = self._tree.query(ShapelyPoint(point), predicate="intersects")
        return tuple(sorted((self.areas[index] for index in found), key=lambda area: area.size))

    def near(self, point: Point, slack: float) -> tuple[Area, ...]:
        """Return the areas at a point; where there is none, the nearest within `slack`.

        A near miss is forgiven, a hit is never taken away: a small zone inside a large one is reached when the
        point is no farther from it than `slack` divided by four, so that glands of a few pixels can be hit.
        """
        covering = self.at(point)
        spot = ShapelyPoint(point)
        close = [
            (self._polygons[index].distance(spot), self.areas[index])
            for index in self._tree.query(spot.buffer(slack))
            if self.areas[index] not in covering
        ]
        if not covering:
            close = [(away, area) for away, area in close if away <= slack]
            close.sort(key=lambda pair: (pair[0], pair[1].size))
            return tuple(area for _, area in close[:1])
        tiny = [
            (away, area)
            for away, area in close
            if away <= slack / 4 and area.depth < slack and area.size < covering[0].size / 4
        ]
        tiny.sort(key=lambda pair: (pair[0], pair[1].size))
        return tuple(area for _, area in tiny[:1]) + covering


def zones_of(areas: tuple[Area, ...]) -> tuple[str, ...]:
    """Return the zone ids of some areas, each once, in order."""
    return tuple(dict.fromkeys(area.zone for area in areas))


def neighbour(spots: dict[str, Point], start: str, direction: Point) -> str:
    """Return the id whose spot lies next in a direction (x right, y up), or `start` when none does.

    `spots` may hold zones of both feet placed side by side; the walk then crosses from one to the other.
    """
    x0, y0 = spots[start]
    best, least = start, math.inf
    for name, (x, y) in spots.items():
        along = (x - x0) * direction[0] + (y - y0) * direction[1]
        aside = abs((x - x0) * direction[1]) + abs((y - y0) * direction[0])
        if name == start or along <= 0.5:
            continue
        cost = along + aside * SIDEWAYS
        if cost < least:
            best, least = name, cost
    return best
