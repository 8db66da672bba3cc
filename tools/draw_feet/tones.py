"""Cutting a lit field into flat tones: one area per level, each lying on the darker ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from contourpy import FillType, contour_generator
from shapely.geometry import MultiPolygon, Polygon

from tools.draw_feet.parts import Area, polygons
from tools.draw_feet.raster import Field, Raster

SPECK = 0.4
"""Areas smaller than this are left out, mm2."""


def above(raster: Raster, field: Field, levels: Sequence[float], *, within: Area, stray: float) -> list[MultiPolygon]:
    """Trace where the field is at or above each level, cut to the area `within`.

    Args:
        raster: where the field's numbers lie.
        field: the numbers.
        levels: rising levels to trace.
        within: the area, mm.
        stray: how far a traced line may stray when points are dropped, mm.

    Returns:
        One area for each level, possibly empty.
    """
    tracer = contour_generator(raster.x, raster.y, field, fill_type=FillType.OuterOffset)
    shapely.prepare(within)
    areas = []
    for level in levels:
        traced = []
        filled: Any = tracer.filled(level, np.inf)  # what it holds depends on the fill type
        for points, offsets in zip(*filled, strict=True):
            rings = [points[start:end] for start, end in pairwise(offsets)]
            traced.append(Polygon(rings[0], rings[1:]))
        met = [shape if shape.is_valid else shape.buffer(0) for shape in traced]
        cut = [shape.intersection(within) for shape in met if within.intersects(shape)]
        kept = [small.simplify(stray) for shape in cut for small in polygons(shape, least=SPECK)]
        areas.append(MultiPolygon([p for shape in kept for p in polygons(shape)]))
    return areas


def carried_out(raster: Raster, field: Field, depth: Field, *, inset: float) -> Field:
    """Continue a part's field outside its outline with the value found `inset` mm inside.

    The traced tones then run on past the outline and are cut there cleanly.
    """
    x, y = raster.mesh()
    inwards_x, inwards_y = raster.slope(depth)
    back = np.maximum(inset - depth, 0)
    return raster.sample(field, x + back * inwards_x, y + back * inwards_y)
