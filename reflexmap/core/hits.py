"""Which zone lies under a point, near it, or in a direction from another zone.

Plain arithmetic: a foot has less than a hundred areas, so asking their boxes first is fast enough, and shapely
would cost the window more time and memory to load than everything else together.
"""

from __future__ import annotations

import math

from reflexmap.core.model import Area, Point
from reflexmap.core.rings import covers, distance

SIDEWAYS = 2.5  # how much more a step to the side costs than one straight on, when walking with the arrow keys


class ZoneIndex:
    """The areas of one picture (one view of one foot), ready to be asked. Lengths are millimetres."""

    def __init__(self, areas: tuple[Area, ...]) -> None:
        self.areas = areas
        self._boxed = [(*area.box, area) for area in sorted(areas, key=lambda area: area.size)]

    def at(self, point: Point) -> tuple[Area, ...]:
        """Return the areas that cover a point, the topmost (smallest) first."""
        return tuple(area for area in self._reached(point, 0.0) if covers(area.ring, point))

    def near(self, point: Point, slack: float) -> tuple[Area, ...]:
        """Return the areas at a point; where there is none, the nearest within `slack`.

        A near miss is forgiven, a hit is never taken away: a small zone inside a large one is reached when the
        point is no farther from it than `slack` divided by four, so that glands of a few pixels can be hit.
        """
        reached = self._reached(point, slack)
        covering = tuple(area for area in reached if covers(area.ring, point))
        if covering:
            close = [area for area in reached if area.depth < slack and area.size < covering[0].size / 4]
            forgiven = slack / 4
        else:
            close, forgiven = reached, slack
        # Sorting keeps the smaller area first where two are equally far.
        found = sorted(((distance(area.ring, point), area) for area in close), key=lambda pair: pair[0])
        return tuple(area for away, area in found[:1] if away <= forgiven) + covering

    def _reached(self, point: Point, slack: float) -> list[Area]:
        """Return the areas whose box comes within `slack` of a point, the smallest first."""
        x, y = point
        return [
            area
            for left, bottom, right, top, area in self._boxed
            if left - slack <= x <= right + slack and bottom - slack <= y <= top + slack
        ]


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
