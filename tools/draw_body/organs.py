"""The organs and regions as areas, from the hand-set points in the folder `anatomy`.

Words of those files, per part of an organ:
area     closed smooth curve through points (if both ends lie on the mid-line: left half of a
         curve that is the same on both sides)     corners  straight-sided polygon
tube     smooth line of even width `w`; `rings` swellings of share `depth`; `flat` ends;
         `span` keeps the part between two of its points
taper    smooth line with a half-width at each point
scallop  closed curve with `count` bulges of `depth`
beads    round nodes [x, d, radius] joined by a thread of width `link`
star     [x, d, outer radius, inner radius] with `rays`
column   [top, bottom, number] of vertebrae; half-widths of `body` and `wing`, first and last
ball     [x, d, radius]
`less` takes parts away. `slit` opens such a part to the outside, so that no hole is left.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
import yaml
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.draw_body import spline
from tools.draw_body.figure import HERE, Figure
from tools.draw_body.svg import polygons

Spec = dict[str, Any]
SMALLEST = 12.0  # square units; smaller scraps of a clipped region are dropped


@dataclass(frozen=True, slots=True)
class Shape:
    """One lit and clickable area: x to the viewer's right, y up from the soles, in thousandths."""

    view: str
    region: str
    side: str  # the person's side: left, right, or "" for what lies on the mid-line or is single
    ring: tuple[spline.XY, ...]


def _tube(spec: Spec) -> BaseGeometry:
    first, last = spec.get("span", (0, len(spec["tube"]) - 1))
    line = LineString(spline.opened(spec["tube"])[first * 8 : last * 8 + 1])
    half, rings = spec["w"] / 2, int(spec.get("rings", 0))
    count = max(int(line.length / 1.2), 2)
    beads = []
    for i in range(count + 1):
        at = line.interpolate(i / count, normalized=True)
        # |sin| gives round swellings with sharp waists between them, as on the large bowel.
        swell = abs(math.sin(math.pi * rings * i / count)) - 1 if rings else 0.0
        beads.append([at.x, at.y, half * (1 + spec.get("depth", 0.0) * swell)])
    tube = unary_union([spline.stroke([a, b]) for a, b in pairwise(beads)])
    if spec.get("flat"):
        tube = max(polygons(tube.intersection(line.buffer(half + 6, cap_style="flat"))), key=lambda p: p.area)
    return tube


def _scallop(spec: Spec) -> BaseGeometry:
    ring = Polygon(spline.closed(spec["scallop"])).exterior
    inside = Polygon(ring)
    count = spec["count"]
    points = []
    for i in range(count * 8):
        share = i / (count * 8)
        at, near = ring.interpolate(share, normalized=True), ring.interpolate((share + 0.002) % 1, normalized=True)
        length = max(math.hypot(near.x - at.x, near.y - at.y), 1e-9)
        normal = ((near.y - at.y) / length, -(near.x - at.x) / length)
        if inside.contains(Point(at.x + 0.05 * normal[0], at.y + 0.05 * normal[1])):
            normal = (-normal[0], -normal[1])
        out = spec["depth"] * (abs(math.sin(math.pi * count * share)) - 0.6)
        points.append((at.x + out * normal[0], at.y + out * normal[1]))
    return Polygon(points).buffer(0)


def _beads(spec: Spec) -> BaseGeometry:
    nodes = spec["beads"]
    balls = [affinity.scale(Point(x, d).buffer(r, quad_segs=6), 0.92, 1.08) for x, d, r in nodes]
    thread = LineString([(x, d) for x, d, _ in nodes]).buffer(spec["link"] / 2)
    return unary_union([thread, *balls])


def _star(spec: Spec) -> BaseGeometry:
    x, d, outer, inner = spec["star"]
    points = []
    for i in range(spec["rays"] * 2):
        angle, reach = math.pi * i / spec["rays"], inner if i % 2 else outer
        points.append((x + reach * math.sin(angle), d - reach * math.cos(angle)))
    star = Polygon(points)
    return star.buffer(-0.6).buffer(1.2).buffer(-0.6)


def _column(spec: Spec) -> BaseGeometry:
    top, bottom, count = spec["column"]
    pitch = (bottom - top) / count
    body, wing = (np.linspace(spec[part][0], spec[part][1], count) for part in ("body", "wing"))
    parts: list[BaseGeometry] = []
    for i in range(count):
        middle = top + pitch * (i + 0.5)
        high, low = middle - 0.43 * pitch, middle + 0.43 * pitch
        parts.append(box(-body[i], high, body[i], low).buffer(-2.2).buffer(2.2))
        tip = 0.13 * pitch
        parts.append(
            spline.stroke(
                [
                    [-wing[i], middle - tip, 1.2 + tip / 2],
                    [0, middle, 0.26 * pitch],
                    [wing[i], middle - tip, 1.2 + tip / 2],
                ]
            )
        )
    inner = float(body.min()) * 0.72
    parts.append(box(-inner, top + 0.1 * pitch, inner, bottom - 0.1 * pitch))
    return unary_union(parts).buffer(0.9).buffer(-1.8).buffer(0.9)


def _area(spec: Spec) -> BaseGeometry:
    points = spec["area"]
    if points[0][0] == 0 and points[-1][0] == 0:
        return spline.mirrored(spline.halved(points))
    return spline.polygon(points)


def _ball(spec: Spec) -> BaseGeometry:
    x, d, radius = spec["ball"]
    return Point(x, d).buffer(radius, quad_segs=10)


MAKERS: dict[str, Callable[[Spec], BaseGeometry]] = {
    "area": _area,
    "ball": _ball,
    "beads": _beads,
    "column": _column,
    "corners": lambda spec: Polygon(spec["corners"]),
    "scallop": _scallop,
    "star": _star,
    "taper": lambda spec: spline.stroke(spec["taper"]),
    "tube": _tube,
}


def _part(spec: Spec) -> BaseGeometry:
    """Draw one part of an organ with the maker that its first word names."""
    return MAKERS[next(iter(spec))](spec)


def _mirror(area: BaseGeometry) -> BaseGeometry:
    return affinity.scale(area, -1, 1, origin=(0, 0))


def _organ(spec: Spec, figure: Figure) -> BaseGeometry:
    """Draw the organ before clipping, in the person's coordinates; of a pair, the left one."""
    if "figure" in spec:
        named: BaseGeometry = getattr(figure, spec["figure"])
        return named.intersection(box(0, -10, 300, 1010)) if spec.get("pair") else named
    area = unary_union([_part(part) for part in spec["parts"]])
    for part in spec.get("less", ()):
        away = getattr(figure, part["figure"]) if "figure" in part else _part(part)
        if "slit" in part:
            away = away.union(_slit(away, part["slit"]))
        area = area.difference(away)
    # The thousandth of overlap on the mid-line lets the two halves melt into one.
    return area.union(_mirror(area)).buffer(0.05).buffer(-0.05) if spec.get("half") else area


def _slit(away: BaseGeometry, end: list[Any]) -> BaseGeometry:
    line = end if isinstance(end[0], list) else [[away.centroid.x, away.centroid.y], end]
    return LineString(line).buffer(0.5)


def _rings(area: BaseGeometry, view: str) -> list[tuple[spline.XY, ...]]:
    """Round the outer rings of the area as seen in the view; largest first."""
    sign = 1 if view == "front" else -1
    rings = []
    for piece in sorted(polygons(area.simplify(0.08)), key=lambda p: -p.area):
        if piece.area < SMALLEST:
            continue
        turned = Polygon([(sign * x, 1000 - d) for x, d in piece.exterior.coords])
        corners = shapely.get_coordinates(turned.normalize())
        ring: list[spline.XY] = []
        for x, y in corners:
            point = (round(float(x), 1) + 0.0, round(float(y), 1) + 0.0)
            if not ring or ring[-1] != point:
                ring.append(point)
        rings.append(tuple(ring))
    return rings


def shapes(figures: dict[str, Figure]) -> list[Shape]:
    """Draw all organs and sort their shapes by view, region and side."""
    found: list[Shape] = []
    for file in sorted((HERE / "anatomy").glob("*.yaml")):
        for spec in yaml.safe_load(file.read_text(encoding="utf-8")):
            for view in ("front", "back") if spec["view"] == "both" else (spec["view"],):
                figure = figures[view]
                within = {"body": figure.outline, "head": figure.head}.get(spec.get("clip", ""))
                sides = ("left", "right") if spec.get("pair") else (spec.get("side", ""),)
                area = _organ(spec, figure)
                for side in sides:
                    own = area
                    if spec.get("pair") and side == "right":
                        own = affinity.translate(_mirror(area), *spec.get("shift_right", (0, 0)))
                    if within is not None:
                        own = own.intersection(within)
                    if spec.get("pair") and spec.get("clip"):
                        keep = box(0, -20, 400, 1020)
                        own = own.intersection(keep if side == "left" else _mirror(keep))
                    found += [Shape(view, spec["id"], side, ring) for ring in _rings(own, view)]
    order = {"front": 0, "back": 1}
    return sorted(found, key=lambda s: (order[s.view], s.region, s.side))
