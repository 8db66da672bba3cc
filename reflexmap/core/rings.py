"""Small plain arithmetic on rings, for work that must not wait for shapely to load.

Rings are tuples of points without the first one repeated; any unit.
"""

from __future__ import annotations

import math

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


def covers(ring: Ring, point: Point) -> bool:
    """Whether a point lies inside a ring or on its edge."""
    x, y = point
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 <= y <= y2 or y2 <= y <= y1) and (x1 >= x or x2 >= x):
            turn = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
            if turn == 0 and (x1 <= x or x2 <= x):
                return True
            if (y1 > y) != (y2 > y) and (turn > 0) == (y2 > y1):
                inside = not inside
        x1, y1 = x2, y2
    return inside


def distance(ring: Ring, point: Point) -> float:
    """Return how far a point lies from the edge of a ring."""
    x, y = point
    least = math.inf
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        dx, dy = x2 - x1, y2 - y1
        away_x, away_y = x - x1, y - y1
        along = away_x * dx + away_y * dy
        if along > 0:
            # The nearest point is the far end, or lies in between (long is more than 0 then).
            long = dx * dx + dy * dy
            share = 1.0 if along >= long else along / long
            away_x, away_y = away_x - share * dx, away_y - share * dy
        square = away_x * away_x + away_y * away_y
        if square < least:  # noqa: PLR1730 - a call would cost more than the rest of the line
            least = square
        x1, y1 = x2, y2
    return math.sqrt(least)


def free_span(ring: Ring, x: float, low: float, high: float) -> tuple[float, float] | None:
    """Return the widest stretch around `x` that stays inside the ring for every y from `low` to `high`.

    None when (x, middle) lies outside. Written as one flat loop: names are placed while somebody zooms.
    """
    left, right = -1e9, 1e9
    middle = (low + high) / 2
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 < low and y2 < low) or (y1 > high and y2 > high):
            x1, y1 = x2, y2
            continue
        start, end = x1, x2
        if y1 != y2:
            slope = (x2 - x1) / (y2 - y1)
            if (y1 > middle) != (y2 > middle) and x < x1 + (middle - y1) * slope:
                inside = not inside
            # The ends of the part of this edge that lies in the band.
            start = x1 + ((low if y1 < low else high if y1 > high else y1) - y1) * slope  # noqa: FURB136 - as above
            end = x1 + ((low if y2 < low else high if y2 > high else y2) - y1) * slope  # noqa: FURB136 - as above
        for cut in (start, end):
            if cut <= x:
                if cut > left:  # noqa: PLR1730 - as above
                    left = cut
            elif cut < right:
                right = cut
        x1, y1 = x2, y2
    return (left, right) if inside else None


def thinned(ring: Ring, least: float) -> Ring:
    """Return a ring without points that lie closer than `least` to the one before."""
    kept = [ring[0]]
    for point in ring[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return tuple(kept) if len(kept) > 7 else ring


def upright_middle(ring: Ring, x: float) -> float | None:
    """Return the y in the middle of the longest upright stretch inside the ring at `x`, None outside."""
    cuts = []
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (x1 > x) != (x2 > x):
            cuts.append(y1 + (x - x1) * (y2 - y1) / (x2 - x1))
        x1, y1 = x2, y2
    cuts.sort()
    spans = [(cuts[i + 1] - cuts[i], (cuts[i + 1] + cuts[i]) / 2) for i in range(0, len(cuts) - 1, 2)]
    return max(spans)[1] if spans else None


def crosses(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the stretches a-b and c-d cross."""
    # On which side of a-b the ends of c-d lie, then the other way round; written out because names ask so often.
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    ux, uy = bx - ax, by - ay
    if (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) >= 0:
        return False
    vx, vy = dx - cx, dy - cy
    return (vx * (ay - cy) - vy * (ax - cx)) * (vx * (by - cy) - vy * (bx - cx)) < 0


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
