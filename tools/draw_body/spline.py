"""Smooth curves through hand-set points, and strokes of changing width."""

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

XY = tuple[float, float]


def _knot(start: float, a: XY, b: XY) -> float:
    return start + math.sqrt(max(math.dist(a, b), 1e-6))


def _span(p0: XY, p1: XY, p2: XY, p3: XY, steps: int) -> list[XY]:
    """Draw the part between p1 and p2 of a centripetal Catmull-Rom curve: no loops, no overshoot."""
    t0 = 0.0
    t1 = _knot(t0, p0, p1)
    t2 = _knot(t1, p1, p2)
    t3 = _knot(t2, p2, p3)
    points: list[XY] = []
    for step in range(steps):
        t = t1 + (t2 - t1) * step / steps
        at = []
        for axis in (0, 1):
            a1 = ((t1 - t) * p0[axis] + (t - t0) * p1[axis]) / (t1 - t0)
            a2 = ((t2 - t) * p1[axis] + (t - t1) * p2[axis]) / (t2 - t1)
            a3 = ((t3 - t) * p2[axis] + (t - t2) * p3[axis]) / (t3 - t2)
            b1 = ((t2 - t) * a1 + (t - t0) * a2) / (t2 - t0)
            b2 = ((t3 - t) * a2 + (t - t1) * a3) / (t3 - t1)
            at.append(((t2 - t) * b1 + (t - t1) * b2) / (t2 - t1))
        points.append((at[0], at[1]))
    return points


def closed(points: Sequence[Sequence[float]], steps: int = 8) -> list[XY]:
    """Draw a closed smooth curve through the points, without the repeated end point."""
    p = [(float(q[0]), float(q[1])) for q in points]
    n = len(p)
    curve: list[XY] = []
    for i in range(n):
        curve += _span(p[i - 1], p[i], p[(i + 1) % n], p[(i + 2) % n], steps)
    return curve


def opened(points: Sequence[Sequence[float]], steps: int = 8) -> list[XY]:
    """Draw an open smooth curve through the points, ends included."""
    p = [(float(q[0]), float(q[1])) for q in points]
    if len(p) == 2:
        return p
    before = (2 * p[0][0] - p[1][0], 2 * p[0][1] - p[1][1])
    after = (2 * p[-1][0] - p[-2][0], 2 * p[-1][1] - p[-2][1])
    whole = [before, *p, after]
    curve: list[XY] = []
    for i in range(1, len(whole) - 2):
        curve += _span(whole[i - 1], whole[i], whole[i + 1], whole[i + 2], steps)
    return [*curve, p[-1]]


def halved(points: Sequence[Sequence[float]], steps: int = 8) -> list[XY]:
    """Draw a curve that starts and ends on the mid-line, with a flat join to its mirror image there."""
    p = [(float(q[0]), float(q[1])) for q in points]
    whole = [(-p[1][0], p[1][1]), *p, (-p[-2][0], p[-2][1])]
    curve: list[XY] = []
    for i in range(1, len(whole) - 2):
        curve += _span(whole[i - 1], whole[i], whole[i + 1], whole[i + 2], steps)
    return [*curve, p[-1]]


def mirrored(half: Sequence[XY]) -> Polygon:
    """Join a half curve and its mirror image about the mid-line to one polygon."""
    return Polygon([*half, *[(-x, y) for x, y in reversed(half[1:-1])]]).buffer(0)


def polygon(points: Sequence[Sequence[float]]) -> Polygon:
    """Fill a closed smooth curve."""
    return Polygon(closed(points)).buffer(0)


def stroke(points: Sequence[Sequence[float]], width: float = 0.0) -> BaseGeometry:
    """Draw a round-ended stroke. Points are [x, y] with one width, or [x, y, half-width]."""
    if width:
        return LineString(opened(points)).buffer(width / 2, quad_segs=6)
    line = opened(points)
    ends = list(range(0, len(line), 8)) if len(points) > 2 else [0, 1]
    beads: list[tuple[XY, float]] = []
    for i in range(len(points) - 1):
        low, high = ends[i], ends[i + 1]
        for j in range(low, high + 1):
            share = (j - low) / (high - low)
            beads.append((line[j], points[i][2] * (1 - share) + points[i + 1][2] * share))
    return unary_union(
        [
            unary_union([Point(a).buffer(ra, quad_segs=8), Point(b).buffer(rb, quad_segs=8)]).convex_hull
            for (a, ra), (b, rb) in pairwise(beads)
        ]
    )
