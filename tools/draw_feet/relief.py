"""The relief of one part of the foot: an inflated outline with mounds, hollows and furrows.

A part is inflated by solving Poisson's equation on its shape; the root of the solution is the
height (a disc becomes a half ball). The surface is described by its normals, which stay finite
at the rim where the height itself is infinitely steep.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.linalg import spsolve
from scipy.spatial import cKDTree

from tools.draw_feet.curve import along, open_curve
from tools.draw_feet.raster import Field, Raster
from tools.draw_feet.recipe import Furrow, Mound

MARGIN = 3.0
"""How far outside the outline the swelling is continued, mm."""


@dataclass(frozen=True)
class Relief:
    """The surface of one part: its unit normals, and its bumps alone in mm."""

    normal: tuple[Field, Field, Field]
    bumps: Field


def swelling(raster: Raster, depth: Field) -> Field:
    """Solve Poisson's equation inside the outline (depth > 0), zero on the outline.

    The outline crosses between raster points; the true crossing is used, else the rim would
    show the steps of the raster. Outside, the solution goes on as its own odd mirror image.
    """
    inside = depth > 0
    number = np.full(depth.shape, -1)
    number[inside] = np.arange(inside.sum())
    diagonal = np.zeros(int(inside.sum()))
    rows: list[NDArray[np.int64]] = []
    columns: list[NDArray[np.int64]] = []
    for axis, by in ((0, 1), (0, -1), (1, 1), (1, -1)):
        other = np.roll(number, by, axis)[inside]
        far = np.roll(depth, by, axis)[inside]
        near = depth[inside]
        joined = other >= 0
        crossing = np.clip(near / np.maximum(near - far, 1e-9), 0.05, 1.0)
        diagonal += np.where(joined, 1.0, 1.0 / crossing)
        rows.append(number[inside][joined])
        columns.append(other[joined])
    row = np.concatenate([*rows, np.arange(len(diagonal))])
    column = np.concatenate([*columns, np.arange(len(diagonal))])
    value = np.concatenate([*(np.full(len(r), -1.0) for r in rows), diagonal])
    matrix = coo_array((value, (row, column)), shape=(len(diagonal),) * 2).tocsc()
    solved = np.zeros(depth.shape)
    solved[inside] = spsolve(matrix, np.full(len(diagonal), 4 * raster.step**2))

    x, y = raster.mesh()
    inwards_x, inwards_y = raster.slope(depth)
    rim = (depth <= 0) & (depth > -MARGIN)
    for _ in range(4):  # the mirrored points near the rim lean on outside points: settle them
        mirrored = raster.sample(solved, x - 2 * depth * inwards_x, y - 2 * depth * inwards_y)
        solved = np.where(rim, -mirrored, solved)
    return solved


def bumps(raster: Raster, mounds: list[Mound], furrows: list[Furrow]) -> Field:
    """Add up the mounds and press in the furrows, mm."""
    total = mounds_field(raster, mounds)
    x, y = raster.mesh()
    points = np.column_stack([x.ravel(), y.ravel()])
    for furrow in furrows:
        line = open_curve(furrow.points, steps=40)
        away, nearest = cKDTree(line).query(points, distance_upper_bound=4 * furrow.width)
        share = np.append(np.sin(np.pi * along(line)), 0.0)[nearest]
        press = furrow.depth * share * np.exp(-((away / furrow.width) ** 2))
        total -= np.asarray(press).reshape(total.shape)
    return total


def mounds_field(raster: Raster, mounds: list[Mound]) -> Field:
    """Add up soft bumps."""
    x, y = raster.mesh()
    total = np.zeros(x.shape)
    for mound in mounds:
        cos, sin = np.cos(np.radians(mound.turn)), np.sin(np.radians(mound.turn))
        dx, dy = x - mound.at[0], y - mound.at[1]
        along_x, along_y = cos * dx + sin * dy, cos * dy - sin * dx
        total += mound.amount * np.exp(-((along_x / mound.spread[0]) ** 2) - (along_y / mound.spread[1]) ** 2)
    return total


def relief(raster: Raster, depth: Field, bumps_mm: Field, ceiling: float) -> Relief:
    """Give the surface whose inflated height is bent towards `ceiling` mm."""
    swollen = raster.blur(swelling(raster, depth), 0.35)
    height = np.sqrt(np.maximum(swollen, 1e-4))
    bend = 1 / np.cosh(np.minimum(height / ceiling, 30)) ** 2
    right, up = raster.slope(swollen)
    bump_right, bump_up = raster.slope(bumps_mm)
    # All three are multiplied by twice the height, so that nothing is infinite at the rim.
    nx = -bend * right - 2 * height * bump_right
    ny = -bend * up - 2 * height * bump_up
    nz = 2 * height
    length = np.sqrt(nx**2 + ny**2 + nz**2)
    return Relief((nx / length, ny / length, nz / length), bumps_mm)
