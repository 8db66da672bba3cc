"""What shapely knows of a polygon: its size, its middle, its deepest point, what is wrong with it.

Importing shapely costs more than opening a window, so only modules that are needed after the first paint
import this one.
"""

from __future__ import annotations

from dataclasses import dataclass

import shapely
from shapely.geometry import Polygon
from shapely.validation import explain_validity

from reflexmap.core.model import Point, Ring

POLE_PRECISION = 0.2  # mm: a fifth of the finest line on paper


@dataclass(frozen=True, slots=True)
class Measure:
    """Pole of inaccessibility, its distance to the edge (mm), centroid, size (mm2)."""

    pole: Point
    depth: float
    centroid: Point
    size: float


def fault(ring: Ring) -> str:
    """Say in one sentence what is wrong with a ring, or return an empty text."""
    polygon = Polygon(ring)
    if not polygon.is_valid:
        reason = explain_validity(polygon)
        return f"The outline crosses or touches itself ({reason}): move the points there apart."
    if polygon.area < 1.0:
        return "The shape is smaller than one square millimetre: draw it larger or remove it."
    return ""


def measure(ring: Ring) -> Measure:
    """Measure a valid ring."""
    polygon = Polygon(ring)
    circle = shapely.maximum_inscribed_circle(polygon, tolerance=POLE_PRECISION)
    (px, py), _ = circle.coords
    middle = polygon.centroid
    return Measure(
        pole=(round(px, 2), round(py, 2)),
        depth=round(circle.length, 2),
        centroid=(round(middle.x, 2), round(middle.y, 2)),
        size=round(polygon.area, 1),
    )
