"""The raster that light is computed on, and distances to outlines on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.spatial import cKDTree

from tools.draw_feet.curve import Line

Field = NDArray[np.float64]
"""One number per raster point; row = y upwards, column = x."""


@dataclass(frozen=True)
class Raster:
    """Evenly spaced points over the picture; all lengths in mm."""

    left: float
    bottom: float
    columns: int
    rows: int
    step: float

    @classmethod
    def over(cls, box: tuple[float, float, float, float], step: float) -> Raster:
        """Cover the box (left, bottom, width, height)."""
        left, bottom, width, height = box
        return cls(left, bottom, round(width / step) + 1, round(height / step) + 1, step)

    @property
    def x(self) -> NDArray[np.float64]:
        """Give the x of each column."""
        return np.asarray(self.left + self.step * np.arange(self.columns), dtype=np.float64)

    @property
    def y(self) -> NDArray[np.float64]:
        """Give the y of each row."""
        return np.asarray(self.bottom + self.step * np.arange(self.rows), dtype=np.float64)

    def mesh(self) -> tuple[Field, Field]:
        """Give x and y of every raster point."""
        x, y = np.meshgrid(self.x, self.y)
        return x, y

    def depth(self, ring: Line) -> Field:
        """Give the distance of every point to the ring: positive inside, negative outside."""
        x, y = self.mesh()
        apart = np.hypot(*(np.roll(ring, -1, axis=0) - ring).T)
        counts = np.maximum(1, np.ceil(apart / (self.step / 8))).astype(int)
        dense = np.vstack(
            [
                start + (end - start) * (np.arange(count) / count)[:, None]
                for start, end, count in zip(ring, np.roll(ring, -1, axis=0), counts, strict=True)
            ]
        )
        away, _ = cKDTree(dense).query(np.column_stack([x.ravel(), y.ravel()]))
        inside = shapely.contains_xy(shapely.Polygon(ring), x, y)
        return np.asarray(np.where(inside, 1.0, -1.0) * np.asarray(away).reshape(x.shape))

    def cover(self, depth: Field) -> Field:
        """Give the share of each point's square that lies inside (depth > 0), 0 to 1."""
        return np.asarray(np.clip(depth / self.step + 0.5, 0, 1))

    def blur(self, field: Field, reach: float) -> Field:
        """Soften the field with a Gaussian of `reach` mm."""
        return np.asarray(gaussian_filter(field, reach / self.step, mode="nearest"))

    def shift(self, field: Field, dx: float, dy: float) -> Field:
        """Move the field by (dx, dy) mm."""
        x, y = self.mesh()
        return self.sample(field, x - dx, y - dy)

    def sample(self, field: Field, x: Field, y: Field) -> Field:
        """Read the field between its points."""
        row = (y - self.bottom) / self.step
        column = (x - self.left) / self.step
        return np.asarray(map_coordinates(field, [row, column], order=1, mode="nearest"))

    def slope(self, field: Field) -> tuple[Field, Field]:
        """Give the slope of the field per mm towards x and towards y."""
        up, right = np.gradient(field, self.step)
        return np.asarray(right), np.asarray(up)
