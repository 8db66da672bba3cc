"""The lit surface of the figure: a height field, the light on it, and its tones as areas."""

from itertools import pairwise
from typing import Any, cast

import contourpy
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import ndimage, sparse
from scipy.sparse.linalg import spsolve
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.draw_body import spline

Field = NDArray[np.float64]
Mask = NDArray[np.bool_]

LEFT, TOP, WIDTH, HEIGHT = -206, -6, 413, 1013  # the grid: one cell is one unit
X, D = np.meshgrid(np.arange(WIDTH) + float(LEFT), np.arange(HEIGHT) + float(TOP))


def mask_of(area: BaseGeometry) -> Mask:
    """Tell which grid points lie inside the area."""
    shapely.prepare(area)
    inside: Mask = np.asarray(shapely.contains_xy(area, X, D))
    return inside


def inflated(mask: Mask, flatten: float) -> Field:
    """Raise a blown-up skin over the mask: round on limbs, level `flatten` units from an edge."""
    count = int(mask.sum())
    index = np.full(mask.shape, -1)
    index[mask] = np.arange(count)
    rows, cols = [np.arange(count)], [np.arange(count)]
    values = [np.full(count, 4.0 + 1.0 / flatten**2)]
    for shift, axis in ((1, 0), (-1, 0), (1, 1), (-1, 1)):
        near = np.roll(index, shift, axis)
        pair = mask & (near >= 0)
        rows.append(index[pair])
        cols.append(near[pair])
        values.append(np.full(int(pair.sum()), -1.0))
    matrix = sparse.csc_matrix(
        (np.concatenate(values), (np.concatenate(rows), np.concatenate(cols))), shape=(count, count)
    )
    field = np.zeros(mask.shape)
    field[mask] = np.sqrt(np.maximum(spsolve(matrix, np.ones(count)), 0.0) * 2.0)
    return field


def modelled(forms: dict[str, Any]) -> Field:
    """Sum up the hand-set mounds and ridges, each on both sides of the body."""
    field = np.zeros(X.shape)
    for x, d, across, down, turn, height in forms["mounds"]:
        for side in (1, -1) if x else (1,):
            angle = np.radians(turn) * side
            u = (X - side * x) * np.cos(angle) + (D - d) * np.sin(angle)
            v = -(X - side * x) * np.sin(angle) + (D - d) * np.cos(angle)
            field += height * np.exp(-0.5 * ((u / (0.62 * across)) ** 2 + (v / (0.62 * down)) ** 2))
    for ridge in forms["ridges"]:
        line = spline.opened(ridge["at"])
        for side in (1, -1) if any(x for x, _ in line) else (1,):
            field += ridge["height"] * _ridge([(side * x, d) for x, d in line], ridge["width"])
    return field


def _ridge(line: list[spline.XY], width: float) -> Field:
    """Raise a rounded ridge of height 1 along the line, fading out over the last quarter of each end."""
    path = LineString(line)
    along = np.linspace(0, 1, int(path.length) + 2)
    points = shapely.get_coordinates(shapely.line_interpolate_point(path, along, normalized=True))
    xs, ds = points[:, 0], points[:, 1]
    reach = 3 * width
    box = (
        slice(max(int(ds.min() - reach) - TOP, 0), int(ds.max() + reach) - TOP),
        slice(max(int(xs.min() - reach) - LEFT, 0), int(xs.max() + reach) - LEFT),
    )
    fade = np.sin(np.pi * np.clip(np.minimum(along, 1 - along) * 2 + 0.04, 0, 0.5))
    field = np.zeros(X.shape)
    gap = (X[box][..., None] - xs) ** 2 + (D[box][..., None] - ds) ** 2
    field[box] = (np.exp(-0.5 * gap / (0.7 * width) ** 2) * fade).max(axis=-1)
    return field


def lit(mask: Mask, height: Field, numbers: dict[str, Any]) -> Field:
    """Cast light (0 to 1, a softened cosine) on the height field, darker towards the edge of the mask."""
    smooth = ndimage.gaussian_filter(height, 1.6)
    down, right = np.gradient(smooth)
    light = np.array(numbers["light"]) / np.linalg.norm(numbers["light"])
    length = np.sqrt(right**2 + down**2 + 1.0)
    facing = (-right * light[0] - down * light[1] + light[2]) / length
    field = (0.5 + 0.5 * facing) ** 1.5
    depth = ndimage.distance_transform_edt(mask)
    for reach, share in numbers["edge"]:
        field = field * (1.0 - share * np.exp(-depth / reach))
    result: Field = field
    return result


def shadowed(field: Field, caster: Mask, share: float) -> Field:
    """Lay on the field the soft shadow that a part lying in front throws down and to the right."""
    shadow = ndimage.gaussian_filter(np.roll(caster, (5, 2), (0, 1)).astype(float), 5.0)
    result: Field = field * (1.0 - share * shadow)
    return result


def tones(mask: Mask, field: Field, levels: list[float], within: BaseGeometry) -> list[BaseGeometry]:
    """Trace for each level the area inside `within` that is at least so bright."""
    # Values outside the mask are those of the nearest inside point, so contours run over the edge.
    nearest = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    spread = ndimage.gaussian_filter(field[tuple(nearest)], 1.2)
    lines = contourpy.contour_generator(X, D, spread, name="serial", fill_type=contourpy.FillType.OuterOffset)
    areas: list[BaseGeometry] = []
    for level in levels:
        polygons, offsets = cast("tuple[list[Field], list[NDArray[np.uint32]]]", lines.filled(level, 10.0))
        found = []
        for points, starts in zip(polygons, offsets, strict=True):
            rings = [points[a:b] for a, b in pairwise(starts)]
            found.append(Polygon(rings[0], rings[1:]).buffer(0))
        area = unary_union(found).intersection(within).simplify(0.22)
        areas.append(area)
    return areas
