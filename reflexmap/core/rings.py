"""Small plain arithmetic on rings, for work that must not wait for shapely to load.

Rings are tuples of points without the first one repeated; any unit.
"""

from __future__ import annotations

from reflexmap.core.model import Point, Ring


def contains(ring: Ring, point: Point) -> bool:
    """Whether a point lies inside a ring (points on the edge may fall either way)."""
    x, y = point
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside


def free_span(ring: Ring, x: float, low: float, high: float) -> tuple[float, float] | None:
    """Return the widest stretch around `x` that stays inside the ring for every y from `low` to `high`.

    None when (x, middle) lies outside.
    """
    if not contains(ring, (x, (low + high) / 2)):
        return None
    left, right = float("-inf"), float("inf")
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if max(y1, y2) >= low and min(y1, y2) <= high:
            for cut in _within_band(x1, y1, x2, y2, low, high):
                if cut <= x:
                    left = max(left, cut)
                else:
                    right = min(right, cut)
        x1, y1 = x2, y2
    return left, right


def _within_band(x1: float, y1: float, x2: float, y2: float, low: float, high: float) -> tuple[float, float]:
    """Return the x of both ends of the part of an edge that lies in a band of y."""
    if y1 == y2:
        return x1, x2
    slope = (x2 - x1) / (y2 - y1)
    start, end = min(max(y1, low), high), min(max(y2, low), high)
    return x1 + (start - y1) * slope, x1 + (end - y1) * slope


def crosses(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the stretches a-b and c-d cross."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def meets_box(a: Point, b: Point, box: tuple[float, float, float, float]) -> bool:
    """Whether the stretch a-b touches a box (left, top, right, bottom)."""
    left, top, right, bottom = box
    if max(a[0], b[0]) < left or min(a[0], b[0]) > right or max(a[1], b[1]) < top or min(a[1], b[1]) > bottom:
        return False
    if left <= a[0] <= right and top <= a[1] <= bottom:
        return True
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return any(crosses(a, b, corners[i], corners[(i + 1) % 4]) for i in range(4)) or (
        left <= b[0] <= right and top <= b[1] <= bottom
    )


def spread(wanted: list[float], pitch: float, low: float, high: float) -> list[float]:
    """Return positions at least `pitch` apart, in the order given, with the least total shift, within bounds.

    `wanted` must not fall. Pools neighbours that are too close and lets each pool stand at its mean (pool-
    adjacent-violators), then moves what sticks out back in. Positions may pass `high` if there is no room.
    """
    pools: list[tuple[float, int]] = []
    for index, value in enumerate(wanted):
        pools.append((value - index * pitch, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (first, n), (second, m) = pools[-2:]
            pools[-2:] = [((first * n + second * m) / (n + m), n + m)]
    flat = [mean for mean, count in pools for _ in range(count)]
    highest = high - (len(flat) - 1) * pitch
    return [max(min(mean, highest), low) + index * pitch for index, mean in enumerate(flat)]
