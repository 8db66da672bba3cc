"""Tidies a chart that was edited by hand: shared borders, grid, names in `over`, order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shapely import Polygon, get_parts, set_precision, unary_union
from shapely.geometry.base import BaseGeometry

from .partition import GRID, snapped
from .recipe import CROSSING, Shape

HAIR = 0.25  # mm, half the width of a gap between neighbours that is closed
SEAM = 2.5  # mm, a gap must be this long to be a seam and not a rounded corner
CLASH = 3.0  # mm2, a larger overlap of territories is a mistake for a person to settle


class ClashError(ValueError):
    """Two territories overlap so much that no border can be guessed."""


def tidy(shapes: Sequence[Shape]) -> list[Shape]:
    """Make territories meet border to border and leave the rest of the chart as it is.

    Small overlaps go to the shape that stands earlier in the file, hair gaps to
    the neighbour with the longer border. Overlays keep their outline; only
    their `over` list is worked out anew.
    """
    done: list[Shape] = []
    pictures = dict.fromkeys((shape.view, shape.foot) for shape in shapes)
    for picture in pictures:
        here = [shape for shape in shapes if (shape.view, shape.foot) == picture]
        grounds = _meet([shape for shape in here if not shape.over])
        overlays = [replace(shape, polygon=_on_grid(shape.polygon)) for shape in here if shape.over]
        done += grounds
        done += [replace(shape, over=_under(shape, grounds, overlays)) for shape in overlays]
    return done


def _on_grid(polygon: Polygon) -> Polygon:
    return _largest(set_precision(polygon, GRID))


def _meet(grounds: Sequence[Shape]) -> list[Shape]:
    """Territories cut to shared borders; each shape keeps its own piece."""
    areas = {str(place): shape.polygon for place, shape in enumerate(grounds)}
    for place, shape in enumerate(grounds):
        for other in grounds[place + 1 :]:
            shared = shape.polygon.intersection(other.polygon).area
            if shared > CLASH:
                raise ClashError(
                    f"{shape.view} {shape.foot}: {shape.zone} and {other.zone} overlap by {shared:.1f} mm2; "
                    "move a border, or name one in the other's `over`"
                )
    taken: BaseGeometry = Polygon()
    for key, area in areas.items():
        areas[key] = _largest(area.difference(taken)) if area.intersects(taken) else area
        taken = taken.union(areas[key])
    closed = taken.buffer(HAIR).buffer(-HAIR)
    for gap in get_parts(closed.difference(taken)):
        if gap.length < 2 * SEAM:
            continue
        owner = max(areas, key=lambda key: areas[key].buffer(0.05).intersection(gap).area)
        areas[owner] = _largest(areas[owner].union(gap.buffer(0.02)))
    pieces = snapped(areas)
    return [replace(shape, polygon=_largest(unary_union(pieces[str(place)]))) for place, shape in enumerate(grounds)]


def _largest(area: BaseGeometry) -> Polygon:
    parts = [part for part in get_parts(area) if isinstance(part, Polygon)]
    return max(parts, key=lambda part: part.area)


def _under(shape: Shape, grounds: Sequence[Shape], overlays: Sequence[Shape]) -> tuple[str, ...]:
    """Zones under an overlay: all territories it crosses, and overlays that lie lower.

    Which of two overlays lies lower stays as the file says; where it says
    nothing, the larger one lies lower.
    """

    def crosses(other: Shape) -> bool:
        shared = shape.polygon.intersection(other.polygon).area
        return other.zone != shape.zone and bool(shared > CROSSING)

    def lower(other: Shape) -> bool:
        if other.zone in shape.over or shape.zone in other.over:
            return other.zone in shape.over
        return bool(other.polygon.area > shape.polygon.area)

    below = [other.zone for other in grounds if crosses(other)]
    below += [other.zone for other in overlays if crosses(other) and lower(other)]
    kept = [zone for zone in shape.over if zone in below]
    return tuple(dict.fromkeys([*kept, *below]))
