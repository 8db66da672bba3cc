"""Writing SVG: svg, style, g, path and the gradients of soft pads, in picture millimetres with y down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from shapely.geometry import LineString, Polygon
from shapely.geometry.polygon import orient

Steps = Sequence[tuple[int, int]]


def number(hundredths: int) -> str:
    """Write hundredths of a millimetre as millimetres, as short as it goes."""
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    tail = f".{rest:02d}".rstrip("0") if rest else ""
    return f"{sign}{whole or ''}{tail}" if whole or tail else "0"


def ring_data(points: Iterable[tuple[float, ...]], *, close: bool) -> str:
    """Give path data of a smooth curve steered by the points (mm, y up).

    The points are the controls of a quadratic B-spline, whose joints lie half way between
    them. In SVG such a curve needs its joints only (`t`): each control is the mirror image of
    the one before. Every control is therefore rounded to the parity of its forerunner, which
    keeps the joints on whole hundredths and the rounding from adding up.
    """
    exact = [(float(p[0]) * 100, -float(p[1]) * 100) for p in points]
    if close and exact[0] == exact[-1]:
        exact.pop()
    controls = [(round(exact[0][0]), round(exact[0][1]))]
    for x, y in exact[1:]:
        controls.append((_like(x, controls[-1][0]), _like(y, controls[-1][1])))
    if close:
        controls.append(controls[0])
    joints = [((a[0] + b[0]) // 2, (a[1] + b[1]) // 2) for a, b in pairwise(controls)]
    if close:
        joints.append(joints[0])
    else:
        joints = [controls[0], *joints[1:-1], controls[-1]]
    if len(controls) < 3:
        return "" if close else f"M{_pair(*joints[0])}L{_pair(*joints[-1])}"
    first, second, turn = joints[0], joints[1], controls[1]
    moves = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(joints[1:])]
    opening = f"M{_pair(*first)}q{_run([_apart(first, turn), _apart(first, second)])}"
    return f"{opening}t{_run(moves)}{'z' if close else ''}" if moves else opening


def area_data(shapes: Iterable[Polygon]) -> str:
    """Give path data of polygons; holes turn the other way, so that they stay open."""
    return "".join(
        ring_data(ring.coords, close=True)
        for shape in (orient(polygon) for polygon in shapes)
        for ring in (shape.exterior, *shape.interiors)
    )


def line_data(lines: Iterable[LineString], *, tolerance: float = 0.01) -> str:
    """Give path data of open lines."""
    return "".join(ring_data(line.simplify(tolerance).coords, close=line.is_ring) for line in lines)


def path(kind: str, data: str, **attributes: str) -> str:
    """Write one path, of a class if one is named; an empty one is left out."""
    given = {"class": kind, **attributes} if kind else attributes
    text = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in given.items())
    return f'<path{text} d="{data}"/>' if data else ""


def glow(
    name: str,
    kind: str,
    middle: tuple[float, float],
    reach: tuple[float, float],
    stops: Iterable[tuple[float, float]],
) -> str:
    """Write an oval gradient: stops are (share of the reach, opacity); the class has the colour."""
    place = f"translate({middle[0]:g} {-middle[1]:g}) scale({reach[0]:g} {reach[1]:g})"
    inside = "".join(f'<stop class="{kind}" offset="{at:g}" stop-opacity="{opacity:.3f}"/>' for at, opacity in stops)
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" '
        f'gradientTransform="{place}">{inside}</radialGradient>'
    )


def fade(
    name: str,
    kind: str,
    start: tuple[float, float],
    end: tuple[float, float],
    stops: Iterable[tuple[float, float]],
) -> str:
    """Write a gradient from one point to another (mm, y up); stops as in `glow`."""
    inside = "".join(f'<stop class="{kind}" offset="{at:g}" stop-opacity="{opacity:.3f}"/>' for at, opacity in stops)
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'x1="{start[0]:g}" y1="{-start[1]:g}" x2="{end[0]:g}" y2="{-end[1]:g}">{inside}</linearGradient>'
    )


def group(name: str, paths: Iterable[str]) -> str:
    """Write a named group, one path on each line."""
    return "\n".join([f'<g id="{name}">', *(p for p in paths if p), "</g>"])


def document(box: tuple[float, float, float, float], style: Iterable[str], groups: Iterable[str]) -> str:
    """Write the whole drawing; box is left, bottom, width, height in mm, y up."""
    left, bottom, width, height = box
    view = f"{left:g} {-(bottom + height):g} {width:g} {height:g}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" viewBox="{view}"'
    size = f'width="{width:g}mm" height="{height:g}mm"'
    sheet = "\n".join(["<style>", *style, "</style>"])
    return "\n".join([f"{head} {size}>", sheet, *groups, "</svg>", ""])


def _like(value: float, model: int) -> int:
    """Round to the nearest whole number that is odd or even as the model is."""
    return model + 2 * round((value - model) / 2)


def _apart(start: tuple[int, int], end: tuple[int, int]) -> tuple[int, int]:
    return (end[0] - start[0], end[1] - start[1])


def _pair(x: int, y: int) -> str:
    second = number(y)
    return number(x) + (second if second.startswith("-") else f" {second}")


def _run(moves: Steps) -> str:
    text = ""
    for move in moves:
        pair = _pair(*move)
        text += pair if not text or pair.startswith("-") else f" {pair}"
    return text
