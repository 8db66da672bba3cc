"""The body figure as plain arithmetic: which part of it to show, and which region lies under a point.

Lengths are thousandths of the body height; x to the viewer's right from the mid-line, y up from the soles.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reflexmap.core.model import Point, RegionShape, Ring
from reflexmap.core.rings import contains, distance

TOP = 1012.0  # a little air over the crown
HEAD_FROM = 800.0  # what lies wholly above is shown on the head alone
TORSO_FROM = 425.0  # what reaches lower needs the whole figure
HEAD_TALL = 240.0
TORSO_TALL = 520.0
WHOLE_TALL = 1024.0
MARGIN = 40.0  # room kept under a lit region


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of the figure that is shown: its upper edge and its height; the mid-line is in the middle."""

    top: float = TOP
    tall: float = WHOLE_TALL


WHOLE = Crop()
TORSO = Crop(TOP, TORSO_TALL)


def crop_for(rings: tuple[Ring, ...], aspect: float) -> Crop:
    """Return the closest crop in which all rings are seen; `aspect` is the picture's width by its height."""
    points = [point for ring in rings for point in ring]
    if not points:
        return TORSO
    low, high = min(y for _, y in points), max(y for _, y in points)
    wide = max(abs(x) for x, _ in points)
    if low >= HEAD_FROM and wide <= HEAD_TALL * aspect / 2:
        return Crop(TOP, HEAD_TALL)
    if low < TORSO_FROM or high - low > TORSO_TALL - MARGIN or wide > TORSO_TALL * aspect / 2:
        return WHOLE
    return Crop(min(TOP, low - MARGIN + TORSO_TALL), TORSO_TALL)


def ring_size(ring: Ring) -> float:
    """Return the area of a ring."""
    total = 0.0
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        total += x1 * y2 - x2 * y1
        x1, y1 = x2, y2
    return abs(total) / 2


class FigureIndex:
    """The regions that can be chosen; sorted when first asked, since the first picture does not need it."""

    def __init__(self, shapes: tuple[RegionShape, ...], regions: frozenset[str]) -> None:
        self._wanted = [shape for shape in shapes if shape.region in regions]

    @cached_property
    def _shapes(self) -> list[RegionShape]:
        """The smallest first."""
        return sorted(self._wanted, key=lambda shape: ring_size(shape.ring))

    def region_at(self, view: str, point: Point, slack: float) -> str:
        """Return the smallest region under a point, else the nearest within `slack`, else ""."""
        nearest, least = "", slack
        for shape in self._shapes:
            if shape.view != view:
                continue
            if contains(shape.ring, point):
                # A near miss of something tiny beats a hit on something large around it.
                return nearest if nearest and least < slack / 2 else shape.region
            away = distance(shape.ring, point)
            if away < least:
                nearest, least = shape.region, away
        return nearest

    def walk(self, view: str, crop: Crop, aspect: float) -> tuple[str, ...]:
        """Return the regions seen in a crop, from the head down and from left to right."""
        middles: dict[str, Point] = {}
        for shape in self._shapes:
            if shape.view == view:
                x = sum(x for x, _ in shape.ring) / len(shape.ring)
                y = sum(y for _, y in shape.ring) / len(shape.ring)
                if crop.top - crop.tall < y < crop.top and abs(x) < crop.tall * aspect / 2:
                    middles.setdefault(shape.region, (x, y))
        return tuple(sorted(middles, key=lambda region: (-round(middles[region][1] / 12), middles[region][0])))
