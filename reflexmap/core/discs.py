"""Where the numbered discs of a working order stand: on their zones, never on each other.

Pixels, y down. A zone too small or too crowded for its disc gets it beside itself, tied to it by a short line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Point, Rank, Ring
from reflexmap.core.rings import contains, upright_middle

LESSER = 0.25  # a zone's area smaller than this share of its largest one carries no disc
COVERS = 0.75  # share of a zone that a disc may cover before it moves beside it
APART = 2.15  # radii between the middles of two discs
AROUND = (1.3, 1.8, 2.4, 3.2)  # radii from the zone's edge, tried when there is no room on it
DIRECTIONS = 16


@dataclass(frozen=True, slots=True)
class Disc:
    """A number on the map; `anchor` is where its zone lies, the same as `centre` unless it had to move away."""

    zone: str
    number: int
    rank: Rank
    centre: Point
    anchor: Point

    @property
    def moved(self) -> bool:
        """Whether a line must tie the disc to its zone."""
        return self.centre != self.anchor


def place_discs(areas: tuple[Area, ...], fit: Fit, marks: Marks, radius: float) -> tuple[Disc, ...]:
    """Return the discs of one foot: one for a zone, but one on each toe for toe zones; the smallest first."""
    largest: dict[str, float] = {}
    for area in areas:
        if not area.helper:
            largest[area.zone] = max(largest.get(area.zone, 0.0), area.size)
    wanted = [
        area
        for area in areas
        if marks.rank(area.zone) is not None and not area.helper and area.size > largest[area.zone] * LESSER
    ]
    rings = {id(area): tuple(fit.to_pixels(point) for point in area.ring) for area in wanted}
    placed: list[Disc] = []
    for area in sorted(wanted, key=lambda each: each.size):
        above = [rings[id(other)] for other in wanted if area.zone in other.over]
        others = [rings[id(other)] for other in wanted if other.zone != area.zone]
        pole = fit.to_pixels(area.pole)
        taken = [disc.centre for disc in placed]
        # A disc keeps off the middle of the small zones whose own disc stands beside them.
        taken += [disc.anchor for disc in placed if disc.moved]
        spot = None
        if area.size * fit.scale**2 * COVERS >= math.pi * radius**2:
            spot = _on_zone(rings[id(area)], pole, above, taken, radius)
        if spot is None:
            spot = _beside(pole, area, fit.scale, others, taken, radius)
        anchor = spot if contains(rings[id(area)], spot) else pole
        rank = marks.rank(area.zone) or Rank.SECONDARY
        placed.append(Disc(area.zone, marks.number(area.zone), rank, spot, anchor))
    return tuple(sorted(placed, key=lambda disc: disc.number))


def _clear(spot: Point, taken: list[Point], radius: float) -> bool:
    return all(math.dist(spot, other) >= APART * radius for other in taken)


def _on_zone(ring: Ring, pole: Point, above: list[Ring], taken: list[Point], radius: float) -> Point | None:
    """Return the best free point on a zone, None if there is none."""
    for spot in (pole, *_spots(ring, pole)):
        if _clear(spot, taken, radius) and not any(_touches(each, spot, radius) for each in above):
            return spot
    return None


def _spots(ring: Ring, pole: Point) -> Iterator[Point]:
    """Yield points along the middle of a zone, the nearest to its pole first."""
    xs = [x for x, _ in ring]
    least, most = min(xs), max(xs)
    found = []
    for step in range(1, 16):
        x = least + (most - least) * step / 16
        y = upright_middle(ring, x)
        if y is not None:
            found.append((x, y))
    yield from sorted(found, key=lambda spot: math.dist(spot, pole))


def _touches(ring: Ring, spot: Point, radius: float) -> bool:
    """Whether a disc would cover a part of a ring that lies on top."""
    return contains(ring, spot) or any(math.dist(spot, point) < radius for point in ring)


def _beside(pole: Point, area: Area, scale: float, others: list[Ring], taken: list[Point], radius: float) -> Point:
    """Return a free point near a zone, off the other lit zones where possible; both feet mirror each other."""
    inwards = 1 if area.foot is Foot.RIGHT else -1
    fallback = pole
    for share in AROUND:
        distance = (area.depth * scale + share * radius) * inwards
        for step in range(DIRECTIONS):
            turn = 2 * math.pi * step / DIRECTIONS
            spot = (pole[0] + math.cos(turn) * distance, pole[1] + math.sin(turn) * abs(distance))
            if not _clear(spot, taken, radius):
                continue
            if not any(contains(ring, spot) for ring in others):
                return spot
            fallback = spot if fallback == pole else fallback
    return fallback
