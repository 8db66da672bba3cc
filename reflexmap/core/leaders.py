"""The line from a name in a column to its zone: level first, then straight. Pixels, y down.

On the screen the second part goes straight to its zone at whatever slope. On paper it may have a few slopes only, so
that the lines of a column run beside each other; they are level as far as they can be and turn near their zone.
"""

from __future__ import annotations

import math
from itertools import pairwise

from reflexmap.core.model import Point

Box = tuple[float, float, float, float]  # left, top, right, bottom

LEAD = 10.0  # px that a leader runs level before it turns
APART = 5.0  # px between a name and its leader
CLOSE = 0.5  # px between two leaders, at which they seem to touch
CALM = (1.0, 0.5774, 1.7321, 3.7321)  # 45 degrees where they will do, else 30, 60 and 75


def straight(box: Box, y: float, anchor: Point) -> tuple[Point, ...]:
    """Return a leader from the nearer end of a name: level for a little, then straight to the anchor."""
    if anchor[0] < box[0]:
        return (box[0] - APART, y), (box[0] - APART - LEAD, y), anchor
    return (box[2] + APART, y), (box[2] + APART + LEAD, y), anchor


def sloped(box: Box, y: float, anchor: Point, slope: float) -> tuple[Point, ...] | None:
    """Return a leader whose second part has a slope (rise by run), None where the anchor is too near for it."""
    leftwards = anchor[0] < box[0]
    start = box[0] - APART if leftwards else box[2] + APART
    run = abs(anchor[1] - y) / slope
    away = (start - anchor[0]) if leftwards else (anchor[0] - start)
    if away - run < LEAD:
        return None
    turn = anchor[0] + run if leftwards else anchor[0] - run
    return (start, y), (turn, y), anchor


def turns_on(one: tuple[Point, ...], two: tuple[Point, ...]) -> bool:
    """Whether a leader turns on another one: then they cross, though none of their parts crosses one of the other."""
    for corner in one[1:-1]:
        for start, end in pairwise(two):
            # Charts ask this a million times: most lines are seen to be far away before their distance is measured.
            if _far(corner[0], start[0], end[0]) or _far(corner[1], start[1], end[1]):
                continue
            if _distance(corner, start, end) < CLOSE:
                return True
    return False


def _far(at: float, one: float, two: float) -> bool:
    """Whether a place is farther than `CLOSE` from all that lies between two others."""
    return (at < one - CLOSE and at < two - CLOSE) or (at > one + CLOSE and at > two + CLOSE)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a straight line between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / long if long else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (start[0] + share * dx, start[1] + share * dy))


def slope_of(leader: tuple[Point, ...]) -> float:
    """Return the slope of a leader's second part; 0 for one that is level all the way."""
    (x0, y0), (x1, y1) = leader[-2:]
    if math.isclose(y0, y1, abs_tol=1e-6):
        return 0.0
    return abs(y1 - y0) / abs(x1 - x0) if x0 != x1 else math.inf
