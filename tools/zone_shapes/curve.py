"""Smooth curves in picture millimetres: splines, tubes, even spacing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

Points = NDArray[np.float64]

STEP = 0.25  # working distance between points of a raw curve, mm


def spline(points: Sequence[Sequence[float]], *, closed: bool) -> Points:
    """Centripetal Catmull-Rom curve (alpha 0.5) through every point.

    A closed curve does not repeat its first point.
    """
    given = np.asarray([point[:2] for point in points], dtype=np.float64)
    if closed:
        padded = np.vstack([given[-1], given, given[0], given[1]])
    else:
        padded = np.vstack([2 * given[0] - given[1], given, 2 * given[-1] - given[-2]])
    runs = [_segment(padded[i : i + 4]) for i in range(len(padded) - 3)]
    if not closed:
        runs.append(given[-1:])
    return np.vstack(runs)


def _segment(four: Points) -> Points:
    """Curve from the second to the third of four points, without its end."""
    p0, p1, p2, p3 = four
    gaps = np.maximum(np.linalg.norm(np.diff(four, axis=0), axis=1), 1e-6) ** 0.5
    t1 = gaps[0]
    t2 = t1 + gaps[1]
    t3 = t2 + gaps[2]
    count = max(3, int(np.ceil(np.linalg.norm(p2 - p1) / STEP)))
    t = np.linspace(t1, t2, count, endpoint=False)[:, None]
    a1 = (t1 - t) / t1 * p0 + t / t1 * p1
    a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
    a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
    b1 = (t2 - t) / t2 * a1 + t / t2 * a2
    b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
    curve: Points = (t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2
    return curve


def spaced(line: Points, step: float) -> Points:
    """Give the same line with points about `step` mm apart; both ends stay."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    line = line[np.concatenate([[True], steps > 1e-9])]
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    count = max(1, round(float(along[-1]) / step))
    at = np.linspace(0.0, along[-1], count + 1)
    return np.column_stack([np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])])


def softened(line: Points, reach: float, step: float, *, closed: bool) -> Points:
    """Round the small corners of a line over about `reach` mm, then space it evenly."""
    fine = spaced(line, STEP)
    sigma = reach / STEP
    if closed:
        ring = gaussian_filter1d(fine[:-1], sigma, axis=0, mode="wrap")
        return spaced(np.vstack([ring, ring[:1]]), step)
    # Odd reflection about the ends keeps both ends exactly where they are.
    pad = min(len(fine) - 1, int(4 * sigma))
    head = 2 * fine[0] - fine[pad:0:-1]
    tail = 2 * fine[-1] - fine[-2 : -pad - 2 : -1]
    smooth = gaussian_filter1d(np.vstack([head, fine, tail]), sigma, axis=0)
    smooth = smooth[pad : pad + len(fine)]
    smooth[0], smooth[-1] = fine[0], fine[-1]
    return spaced(smooth, step)


def band(upper: Points, lower: Points, between: Sequence[float], bulges: int, depth: float) -> Polygon:
    """Area between two lines from one x to another, its upper side in soft bulges `depth` mm high."""
    start, end = between
    at = np.linspace(start, end, max(2, round((end - start) / STEP)))
    lines = [line[np.argsort(line[:, 0])] for line in (upper, lower)]
    top, bottom = (np.interp(at, line[:, 0], line[:, 1]) for line in lines)
    if bulges:
        top = top + depth * (np.abs(np.sin(np.pi * bulges * np.linspace(0.0, 1.0, len(at)))) - 0.6)
    return Polygon(np.vstack([np.column_stack([at, top]), np.column_stack([at, bottom])[::-1]]))


def tube(
    path: Sequence[Sequence[float]],
    width: float | Sequence[float],
    round_ends: tuple[bool, bool] = (True, True),
    folds: tuple[float, float] = (0.0, 1.0),
) -> BaseGeometry:
    """Area along a path, as wide as `width` mm (one number, or one for each point).

    `folds` is the depth and the spacing in mm of soft bulges along both walls,
    like those of the colon. A round end is a half circle past the end point.
    """
    raw = spline(path, closed=False)
    line = spaced(raw, STEP)
    along = np.linspace(0.0, 1.0, len(line))
    if isinstance(width, int | float):
        wide = np.full(len(line), float(width))
    else:
        knots = np.asarray(path, dtype=np.float64)
        nearest = [int(np.argmin(np.linalg.norm(line - knot, axis=1))) for knot in knots]
        wide = np.interp(along, along[nearest], np.asarray(width, dtype=np.float64))
    depth, pitch = folds
    travelled = np.arange(len(line)) * STEP
    half = wide / 2 + depth * (np.abs(np.sin(np.pi * travelled / pitch)) - 0.6)
    slope = np.gradient(gaussian_filter1d(line, 4, axis=0, mode="nearest"), axis=0)
    slope /= np.linalg.norm(slope, axis=1)[:, None]
    normal = np.column_stack([-slope[:, 1], slope[:, 0]])
    left, right = line + normal * half[:, None], line - normal * half[:, None]
    body: BaseGeometry = Polygon(np.vstack([left, right[::-1]])).buffer(0)
    if round_ends[0]:
        body = body.union(LineString([line[0], line[1]]).buffer(half[0]))
    if round_ends[1]:
        body = body.union(LineString([line[-2], line[-1]]).buffer(half[-1]))
    return body
