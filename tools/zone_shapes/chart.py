"""Reads and writes zone shapes as GeoJSON with one ring on a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shapely import Polygon
from shapely.geometry.polygon import orient

from .recipe import Shape

NOTE = "Picture millimetres of the view (x right, y up from the heel end), not longitude and latitude."


FIRST = {"plantar": -1, "dorsal": 1, "medial": 1, "lateral": -1}
"""Views in order, and the sign of x that puts the inner edge or the toes of a right foot first."""


def sort_shapes(shapes: Sequence[Shape], orders: Mapping[str, Sequence[str]]) -> list[Shape]:
    """View by view, right foot first, then in working order; pieces of a zone by place.

    Pieces come from the inner edge outwards, on the sides from the toes to the heel.
    """

    def place(shape: Shape) -> tuple[Any, ...]:
        centre = shape.polygon.centroid
        sign = FIRST[shape.view] if shape.foot == "right" else -FIRST[shape.view]
        return (
            list(FIRST).index(shape.view),
            shape.foot == "left",
            orders[shape.view].index(shape.zone),
            shape.helper,
            round(sign * centre.x, 3),
            round(-centre.y, 3),
        )

    return sorted(shapes, key=place)


def chart_text(shapes: Sequence[Shape]) -> str:
    """Write the whole file: each feature takes a line for its marks and one for each ring."""
    features = ",\n".join(_feature_text(shape) for shape in shapes)
    return '{"type":"FeatureCollection","note":' + json.dumps(NOTE) + ',"features":[\n' + features + "\n]}\n"


def _feature_text(shape: Shape) -> str:
    marks: dict[str, Any] = {
        "zone": shape.zone,
        "view": shape.view,
        "foot": shape.foot,
        "over": list(shape.over),
    }
    if shape.helper:
        marks["helper"] = True
    if shape.sex:
        marks["sex"] = shape.sex
    if shape.label_at is not None:
        marks["label_at"] = [_number(value) for value in shape.label_at]
    head = json.dumps(marks, separators=(",", ":"))
    rings = [_ring_text(ring) for ring in _rings(shape.polygon)]
    return (
        '{"type":"Feature","properties":'
        + head
        + ',"geometry":{"type":"Polygon","coordinates":[\n'
        + ",\n".join(rings)
        + "]}}"
    )


def _rings(polygon: Polygon) -> list[list[tuple[float, float]]]:
    """Rings run anticlockwise from their lowest leftmost point, so that a rewrite changes nothing."""
    turned = orient(polygon, 1.0)
    rings = []
    for ring in [turned.exterior, *turned.interiors]:
        points = [(round(x, 1), round(y, 1)) for x, y in list(ring.coords)[:-1]]
        first = min(range(len(points)), key=lambda index: (points[index][1], points[index][0]))
        rings.append([*points[first:], *points[: first + 1]])
    return rings


def _ring_text(ring: Sequence[tuple[float, float]]) -> str:
    return "[" + ",".join(f"[{_number(x)},{_number(y)}]" for x, y in ring) + "]"


def _number(value: float) -> float | int:
    """One decimal; whole numbers without a dot and no minus zero."""
    short = round(value, 1) + 0.0
    return int(short) if short == int(short) else short


def read_chart(path: Path) -> list[Shape]:
    """Shapes as they stand in a file."""
    shapes = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        marks = feature["properties"]
        shell, *holes = feature["geometry"]["coordinates"]
        at = marks.get("label_at")
        shapes.append(
            Shape(
                marks["zone"],
                marks["foot"],
                Polygon(shell, holes),
                tuple(marks["over"]),
                bool(marks.get("helper")),
                None if at is None else (at[0], at[1]),
                marks["view"],
                marks.get("sex", ""),
            )
        )
    return shapes
