"""Lines, arrows and signs of a drawing as SVG. Lengths are half millimetres of paper, y down."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.geometry import LineString, Polygon

Point = tuple[float, float]
INK, SIGN = "#3A3A3A", "#0B5F6E"  # of lines, and of what moves
STEPS = 48  # of a bent line
HEAD = 5.0  # length of an arrow's head


def style(size: float) -> str:
    """Return the style of a drawing whose lines are `size` times as wide as those of the others."""
    return f"""\
.fill{{fill:#FFFFFF;stroke:none}}
.flesh{{fill:#EDEDED;stroke:none}}
.out{{fill:none;stroke:{INK};stroke-width:{0.6 * size:g};stroke-linecap:round;stroke-linejoin:round}}
.thin{{fill:none;stroke:{INK};stroke-width:{0.36 * size:g};stroke-linecap:round}}
.ghost{{fill:none;stroke:{INK};stroke-width:{0.42 * size:g};stroke-dasharray:2 1.5}}
.halo{{fill:none;stroke:#FFFFFF;stroke-width:{2.8 * size:g};stroke-linecap:butt;stroke-linejoin:round}}
.move{{fill:none;stroke:{SIGN};stroke-width:{1.2 * size:g};stroke-linecap:butt;stroke-linejoin:round}}
.head{{fill:{SIGN};stroke:none}}
.ring{{fill:none;stroke:{SIGN};stroke-width:{0.7 * size:g}}}"""


def path(points: Sequence[Point], kind: str, *, closed: bool = False) -> str:
    """Return a line through points, or a closed shape."""
    told = "L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    return f'<path class="{kind}" d="M{told}{"Z" if closed else ""}"/>'


def dot(at: Point, radius: float, kind: str = "head") -> str:
    """Return a filled dot or a ring."""
    return f'<circle class="{kind}" cx="{at[0]:.2f}" cy="{at[1]:.2f}" r="{radius:.2f}"/>'


def arc(middle: Point, radii: Point, start: float, end: float) -> list[Point]:
    """Return points of an ellipse from one angle to another, in degrees against the clock from the right."""
    angles = (math.radians(start + (end - start) * step / STEPS) for step in range(STEPS + 1))
    return [(middle[0] + radii[0] * math.cos(a), middle[1] - radii[1] * math.sin(a)) for a in angles]


def smooth(points: Sequence[Point]) -> list[Point]:
    """Return a line with its corners cut, again and again, so that it bends evenly; its ends stay."""
    line = list(points)
    for _ in range(4):
        cut = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairwise(line)
            for share in (0.25, 0.75)
        ]
        line = [line[0], *cut, line[-1]]
    return line


def arrow(points: Sequence[Point], *, both: bool = False, size: float = 1.0) -> list[str]:
    """Return an arrow along points, with a head at the end or at both ends.

    A larger one has a halo that parts it from what it crosses.
    """
    line = list(points)
    heads = [_head(line, size)]
    if both:
        heads.append(_head(line[::-1], size))
    shaft = LineString(line)
    cut = HEAD * size * 0.7
    first = cut if both else 0.0
    told = [_at(shaft, first + (shaft.length - cut - first) * step / STEPS) for step in range(STEPS + 1)]
    found = [path(told, "halo")] if size > 1.0 else []
    return [*found, path(told, "move"), *heads]


def _at(shaft: LineString, way: float) -> Point:
    found = shaft.interpolate(way)
    return found.x, found.y


def _head(line: Sequence[Point], size: float) -> str:
    """Return the head at the end of a line, which points along its last part."""
    shaft = LineString(line)
    long = HEAD * size
    back = _at(shaft, max(shaft.length - long, 0.0))
    tip = line[-1]
    turn = math.atan2(tip[1] - back[1], tip[0] - back[0])
    wings = [(tip[0] - long * math.cos(turn + a), tip[1] - long * math.sin(turn + a)) for a in (-0.42, 0.42)]
    return path([tip, *wings], "head", closed=True)


def polygon(shape: Polygon, kind: str) -> str:
    """Return a filled shape."""
    return path(ring(shape), kind, closed=True)


def ring(shape: Polygon) -> list[Point]:
    """Return the points of a shape's edge."""
    return [(x, y) for x, y, *_ in shape.exterior.simplify(0.05).coords]


def drawing(parts: Sequence[str], box: tuple[float, float, float, float], foot: str = "", *, size: float = 1.0) -> str:
    """Return a whole drawing; `foot` names the line drawing of a foot that it lies on, in whose millimetres it is."""
    x, y, wide, high = box
    over = f' data-foot="{foot}"' if foot else ""
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" viewBox="{x:g} {y:g} {wide:g} {high:g}"{over}>\n'
        f"<style>\n{style(size)}\n</style>\n{body}\n</svg>\n"
    )
