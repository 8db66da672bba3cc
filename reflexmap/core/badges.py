"""Where the small warning signs stand on zones that a person's situation concerns: inside them, clear of all writing.

Pixels, y down. A sign that finds no room is left out: the hatch on its zone says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Point
from reflexmap.core.rings import contains, distance

MOST = 0.5  # share of a foot's zones above which signs would say no more than the hatch does
STEPS = 9  # places tried across a zone, and as many along it
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign on a zone; `avoid` is true for the octagon, false for the triangle of care."""

    zone: str
    foot: Foot
    centre: Point
    avoid: bool


def place_badges(
    areas: tuple[Area, ...], fit: Fit, marks: Marks, blocked: Iterable[Box], radius: float
) -> tuple[Badge, ...]:
    """Return the signs of one foot, one for each zone, on its largest area; `blocked` are boxes of writing."""
    largest: dict[str, Area] = {}
    for area in areas:
        if area.zone not in largest or area.size > largest[area.zone].size:
            largest[area.zone] = area
    taken = list(blocked)
    found: list[Badge] = []
    for heeded, avoid in ((marks.avoid, True), (marks.care, False)):
        if len(heeded & largest.keys()) > MOST * len(largest):
            continue
        wanted = [area for zone, area in largest.items() if zone in heeded and not marks.is_dimmed(zone)]
        for area in sorted(wanted, key=lambda each: each.size):
            spot = _spot(area, areas, fit, taken, radius)
            if spot is not None:
                taken.append(_round(spot, radius))
                found.append(Badge(area.zone, area.foot, spot, avoid))
    return tuple(found)


def _spot(area: Area, areas: tuple[Area, ...], fit: Fit, taken: list[Box], radius: float) -> Point | None:
    """Return the free place nearest to the deepest point of a zone, None if there is none."""
    ring = tuple(fit.to_pixels(point) for point in area.ring)
    above = [tuple(fit.to_pixels(p) for p in each.ring) for each in areas if area.zone in each.over]
    pole = fit.to_pixels(area.pole)
    for spot in (pole, *_grid(area, fit, pole)):
        if any(_meet(_round(spot, radius), box) for box in taken):
            continue
        inside = contains(ring, spot) and distance(ring, spot) >= radius * 0.8
        if inside and not any(contains(each, spot) or distance(each, spot) < radius for each in above):
            return spot
    return None


def _grid(area: Area, fit: Fit, pole: Point) -> Iterator[Point]:
    left, low, right, high = area.box
    spots = [
        fit.to_pixels((left + (right - left) * (i + 0.5) / STEPS, low + (high - low) * (j + 0.5) / STEPS))
        for i in range(STEPS)
        for j in range(STEPS)
    ]
    yield from sorted(spots, key=lambda spot: (spot[0] - pole[0]) ** 2 + (spot[1] - pole[1]) ** 2)


def _round(spot: Point, radius: float) -> Box:
    return spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
