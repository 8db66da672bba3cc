"""Turns the hand-set points of a recipe into areas on the right or left sole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from shapely import LineString, Polygon, box, unary_union
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from .curve import STEP, spaced, spline, tube
from .partition import Area, partition, soft_polygon
from .skin import Skin

CROSSING = 0.4  # mm2, an overlap smaller than this is not named in `over`


@dataclass(frozen=True)
class Shape:
    """One polygon of a zone on one foot, in picture millimetres of that foot."""

    zone: str
    foot: str
    polygon: Polygon
    over: tuple[str, ...] = ()
    helper: bool = False
    label_at: tuple[float, float] | None = None


@dataclass
class Sole:
    """One foot while its zones are being laid."""

    foot: str
    skin: Skin
    shapes: list[Shape] = field(default_factory=list)

    def own(self, area: BaseGeometry, drawn_for: str) -> BaseGeometry:
        """Bring an area drawn for one foot into the frame of the right foot."""
        return scale(area, -1, 1, origin=(0, 0)) if drawn_for == "left" else area

    def lay(self, recipe: Mapping[str, Any]) -> None:
        """Lay all territories, then the overlays, in the frame of the right foot."""
        steps = [step for step in recipe["territories"] if step["foot"] in ("both", self.foot)]
        wanted = [Area(self._key(step), self._clipped(step)) for step in steps]
        cut = partition(wanted)
        # A key is laid once, with the marks of its first step.
        marks = {self._key(step): step for step in reversed(steps)}
        for key, pieces in cut.items():
            for piece in pieces:
                self._add(marks[key], piece, ())
        for step in recipe["overlays"]:
            if step["foot"] in ("both", self.foot):
                area = self._clipped(step)
                for zone in step.get("minus", ()):
                    taken = [shape.polygon for shape in self.shapes if shape.zone == zone]
                    area = area.difference(unary_union(taken))
                piece = soft_polygon(area)
                self._add(step, piece, tuple(self._under(step["zone"], piece)))

    def _key(self, step: Mapping[str, Any]) -> str:
        return f"{step['zone']}/{'helper' if step.get('helper') else 'main'}"

    def _under(self, zone: str, piece: Polygon) -> Iterator[str]:
        for shape in self.shapes:
            if shape.zone != zone and shape.polygon.intersection(piece).area > CROSSING:
                yield shape.zone

    def _add(self, step: Mapping[str, Any], polygon: Polygon, over: tuple[str, ...]) -> None:
        label = step.get("label_at")
        if label is not None and step["foot"] == "left":
            label = [-label[0], label[1]]
        if label is not None and not polygon.buffer(0.5).intersects(LineString([label, label])):
            label = None
        at = None if label is None else (float(label[0]), float(label[1]))
        unique = tuple(dict.fromkeys(over))
        self.shapes.append(Shape(step["zone"], self.foot, polygon, unique, bool(step.get("helper")), at))

    def _clipped(self, step: Mapping[str, Any]) -> BaseGeometry:
        if "toe" in step:
            allowed = self.skin.on_toe(step["toe"])
        else:
            allowed = self.skin.to_edge if step.get("to_edge") else self.skin.inside
        return self.own(self._drawn(step), step["foot"]).intersection(allowed)

    def _drawn(self, step: Mapping[str, Any]) -> BaseGeometry:
        if "parts" in step:
            return unary_union([self._drawn(part) for part in step["parts"]])
        if "tube" in step:
            told = step["tube"]
            ends = told.get("ends", [True, True])
            folds = told.get("folds", [0.0, 1.0])
            return tube(told["path"], told["width"], (ends[0], ends[1]), (folds[0], folds[1]))
        if "spine" in step:
            return self._spine(step["spine"])
        if "fold" in step:
            return self._fold_band(step["fold"])
        if "above" in step:
            return self._part_of_toe(step)
        return Polygon(spline(step["shape"], closed=True)).buffer(0)

    def _part_of_toe(self, step: Mapping[str, Any]) -> BaseGeometry:
        """All that lies on the tip side of a curve across a toe."""
        if step["above"] == "fold":
            # The last toe's fold leaves the outline sideways: carry it on past the edge.
            line = np.vstack([[[-70.0, 181.0]], np.asarray(self.skin.fold().coords)])
        else:
            line = spline(step["above"], closed=False)
        lid = [[line[-1][0], 300.0], [line[0][0], 300.0]]
        return Polygon(np.vstack([line, lid])).buffer(0)

    def _fold_band(self, told: Mapping[str, Any]) -> BaseGeometry:
        """Band of even depth just under the bases of the toes."""
        band = self.skin.fold().buffer(told["width"])
        side = box(told["from"], 150.0, told["to"], 230.0)
        return band.intersection(side).intersection(Polygon(self.skin.sole_edge).buffer(0))

    def _spine(self, told: Mapping[str, Any]) -> BaseGeometry:
        """Strip along the inner edge, its inner border in one soft bulge a vertebra."""
        edge = np.asarray(self.skin.outline.exterior.coords)
        inner = edge[(edge[:, 0] > 20) & (edge[:, 1] > told["from"] - 0.3) & (edge[:, 1] < told["to"])]
        line = spaced(inner[np.argsort(inner[:, 1])], STEP)
        along = np.linspace(0.0, 1.0, len(line))
        wide = np.interp(along, np.linspace(0, 1, len(told["width"])), told["width"])
        wide = wide + 0.6 * (np.abs(np.sin(np.pi * told["vertebrae"] * along)) - 0.6)
        slope = np.gradient(line, axis=0)
        slope /= np.linalg.norm(slope, axis=1)[:, None]
        normal = np.column_stack([slope[:, 1], -slope[:, 0]])
        far = line + normal * 3.0
        near = line - normal * wide[:, None]
        return Polygon(np.vstack([near, far[::-1]])).buffer(0)


def build(recipe: Mapping[str, Any], skin: Skin) -> list[Shape]:
    """All shapes of both feet; the left foot is laid in the right frame, then mirrored."""
    shapes: list[Shape] = []
    for foot in ("right", "left"):
        sole = Sole(foot, skin)
        sole.lay(recipe)
        shapes += sole.shapes if foot == "right" else [mirrored(shape) for shape in sole.shapes]
    return shapes


def mirrored(shape: Shape) -> Shape:
    """Turn a shape over to the other foot's picture: x becomes -x."""
    polygon = scale(shape.polygon, -1, 1, origin=(0, 0))
    at = None if shape.label_at is None else (-shape.label_at[0], shape.label_at[1])
    return Shape(shape.zone, shape.foot, polygon, shape.over, shape.helper, at)
