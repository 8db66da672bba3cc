"""Curves through points: centripetal Catmull-Rom, and strokes that taper like a pen's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from tools.draw_feet.recipe import Knot, Point

Line = NDArray[np.float64]
"""Points of a polyline, shape (n, 2), mm."""


def closed_curve(knots: Sequence[Knot], *, steps: int = 16) -> Line:
    """Give the dense ring through the knots, first point not repeated."""
    points = np.array([knot.at for knot in knots], dtype=np.float64)
    corners = [i for i, knot in enumerate(knots) if knot.corner]
    if not corners:
        around = np.vstack([points[-1], points, points[0], points[1]])
        return _through(around, steps)
    points = np.vstack([np.roll(points, -corners[0], axis=0), points[corners[0]]])
    cuts = [corner - corners[0] for corner in corners] + [len(points) - 1]
    runs = [open_curve(points[start : end + 1], steps=steps)[:-1] for start, end in pairwise(cuts)]
    return np.vstack(runs)


def eased(ring: Line, reach: float, *, step: float = 0.4) -> Line:
    """Soften a closed curve over `reach` mm, so that no knot shows as a peak in the line."""
    closed = np.vstack([ring, ring[0]])
    share = along(closed)
    length = float(np.hypot(*np.diff(closed, axis=0).T).sum())
    count = round(length / step)
    even = np.arange(count) / count
    spread = reach / length * count
    line = np.column_stack([np.interp(even, share, closed[:, axis]) for axis in (0, 1)])
    once = gaussian_filter1d(line, spread, axis=0, mode="wrap")
    # A softened ring shrinks; softening it again tells by how much, and that is given back.
    return np.asarray(2 * once - gaussian_filter1d(once, spread, axis=0, mode="wrap"))


def open_curve(points: Line | Sequence[Point], *, steps: int = 16) -> Line:
    """Give the dense line through the points, both ends included."""
    line = np.asarray(points, dtype=np.float64)
    if len(line) < 3:
        return line
    ends = np.vstack([2 * line[0] - line[1], line, 2 * line[-1] - line[-2]])
    return np.vstack([_through(ends, steps), line[-1]])


def _through(points: Line, steps: int) -> Line:
    """Evaluate the spline between the second and the last but one point."""
    pieces = []
    for p0, p1, p2, p3 in zip(points, points[1:], points[2:], points[3:], strict=False):
        t1 = float(np.hypot(*(p1 - p0))) ** 0.5
        t2 = t1 + float(np.hypot(*(p2 - p1))) ** 0.5
        t3 = t2 + float(np.hypot(*(p3 - p2))) ** 0.5
        t = np.linspace(t1, t2, steps, endpoint=False)[:, None]
        a1 = (t1 - t) / t1 * p0 + t / t1 * p1
        a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
        a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
        b1 = (t2 - t) / t2 * a1 + t / t2 * a2
        b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
        pieces.append((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2)
    return np.vstack(pieces)


def along(line: Line) -> NDArray[np.float64]:
    """Give how far along the line each point lies, 0 at the start to 1 at the end."""
    gone = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    return np.asarray(gone / gone[-1])


def tapered(line: Line, width: float, *, least: float = 1 / 3) -> Line:
    """Give the ring of a stroke: `width` mm at the middle, `least` of that at the ends."""
    share = least + (1 - least) * np.sin(np.pi * along(line))
    direction = np.gradient(line, axis=0)
    direction /= np.hypot(*direction.T)[:, None]
    aside = np.column_stack([-direction[:, 1], direction[:, 0]]) * (share * width / 2)[:, None]
    return np.vstack([line + aside, (line - aside)[::-1]])
