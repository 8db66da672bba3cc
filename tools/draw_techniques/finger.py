"""A thumb or finger from the side: an outline round its bones, its nail, the creases of its joint."""

from __future__ import annotations

import math
from dataclasses import dataclass

from shapely import get_parts
from shapely.geometry import LineString, Polygon, box
from shapely.geometry import Point as Spot
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

from tools.draw_techniques.pen import Point, path, polygon

FRAME = box(0.0, 0.0, 160.0, 90.0)
ROUND = 4.2  # of the corners where bones meet


@dataclass(frozen=True)
class Joint:
    """The middle of a joint or of the tip, and how thick the finger is there (radius)."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Finger:
    """Joints from the hand to the tip; the nail is on the left of that way, or on the right with `turned`."""

    joints: tuple[Joint, ...]
    turned: bool = False

    @property
    def shape(self) -> Polygon:
        """The outline, cut off at the frame of the drawing."""
        bones = [
            unary_union([Spot(a.x, a.y).buffer(a.radius, 48), Spot(b.x, b.y).buffer(b.radius, 48)]).convex_hull
            for a, b in zip(self.joints, self.joints[1:], strict=False)
        ]
        pad = _along(self.joints[-2], self.joints[-1], 0.55, -0.14 if not self.turned else 0.14)
        soft = Spot(*pad).buffer(self.joints[-1].radius * 1.04, 48)
        whole = unary_union([*bones, soft]).buffer(ROUND, 32).buffer(-2 * ROUND, 32).buffer(ROUND, 32)
        return Polygon(max(parts(whole.intersection(FRAME).boundary), key=lambda edge: edge.length))


def drawn(finger: Finger) -> list[str]:
    """Return a finger with nail and creases."""
    shape = finger.shape
    return [polygon(shape, "fill"), *_outline(shape, "out"), *_nail(finger), *_creases(finger)]


def ghost(finger: Finger) -> list[str]:
    """Return where a finger is next, as a broken line."""
    return _outline(finger.shape, "ghost")


def _outline(shape: Polygon, kind: str) -> list[str]:
    edge = shape.exterior.difference(FRAME.exterior.buffer(0.05))
    return [path([(x, y) for x, y, *_ in line.simplify(0.04).coords], kind) for line in parts(edge)]


def parts(edge: BaseGeometry) -> list[LineString]:
    """Return the unbroken lines of an edge."""
    lines = [line for line in get_parts(edge) if isinstance(line, LineString)]
    merged = linemerge(lines) if len(lines) > 1 else lines[0]
    return [line for line in get_parts(merged) if isinstance(line, LineString)]


def _along(a: Joint, b: Joint, share: float, off: float) -> Point:
    """Return a point beside the bone from a to b: `off` thicknesses to its left."""
    long = math.hypot(b.x - a.x, b.y - a.y)
    ux, uy = (b.x - a.x) / long, (b.y - a.y) / long
    thick = (a.radius + (b.radius - a.radius) * share) * off
    return a.x + ux * long * share + uy * thick, a.y + uy * long * share - ux * thick


def _nail(finger: Finger) -> list[str]:
    a, b = finger.joints[-2:]
    side = -1.0 if finger.turned else 1.0
    long = math.hypot(b.x - a.x, b.y - a.y)
    end = 1.0 + b.radius * 0.55 / long
    points = [_along(a, b, s, side * off) for s, off in ((0.52, 0.98), (0.52, 0.78), (0.58, 0.70), (0.8, 0.68))]
    return [path([*points, _along(a, b, end, side * 0.72)], "thin")]


def _creases(finger: Finger) -> list[str]:
    """Return three creases over the last joint and one under it."""
    before, at, after = finger.joints[-3], finger.joints[-2], finger.joints[-1]
    side = -1.0 if finger.turned else 1.0
    found = []
    for bone, share in (((before, at), 0.93), ((at, after), 0.0), ((at, after), 0.13)):
        outer, inner = (_along(*bone, share, side * off) for off in (0.92, 0.66))
        found.append(path([outer, inner], "thin"))
    under = [_along(at, after, share, -side * off) for share, off in ((-0.02, 0.9), (0.03, 0.7), (0.04, 0.5))]
    return [*found, path(under, "thin")]
