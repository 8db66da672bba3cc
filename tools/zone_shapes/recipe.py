"""Turns the hand-set points of a recipe into areas of one view of the right or left foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
from shapely import LineString, Polygon, box, get_parts, unary_union
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from .curve import STEP, band, spaced, spline, tube
from .partition import Area, partition, soft_polygon
from .skin import Skin, SoleSkin

GeometryT = TypeVar("GeometryT", bound=BaseGeometry)

AXIS = {"plantar": 0.0, "dorsal": 0.0, "medial": 260.0, "lateral": 260.0}
"""The left foot's picture is the right one's with x -> axis - x, mm."""

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
    view: str = "plantar"
    sex: str = ""


@dataclass
class Surface:
    """One view of one foot while its zones are being laid."""

    view: str
    foot: str
    skin: Skin
    shapes: list[Shape] = field(default_factory=list)

    def own(self, area: BaseGeometry, drawn_for: str) -> BaseGeometry:
        """Bring an area drawn for one foot into the frame of the right foot."""
        return _turned(area, self.view) if drawn_for == "left" else area

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
        for step in recipe.get("wholes", ()):
            self._gather(step)
        for step in recipe.get("overlays", ()):
            if step["foot"] in ("both", self.foot):
                area = self._clipped(step)
                for zone in step.get("minus", ()):
                    taken = [shape.polygon for shape in self.shapes if shape.zone == zone]
                    area = area.difference(unary_union(taken))
                piece = soft_polygon(area)
                self._add(step, piece, tuple(self._under(step["zone"], piece)))

    def _gather(self, step: Mapping[str, Any]) -> None:
        """Lay a zone that is the sum of others under its parts."""
        parts = [shape for shape in self.shapes if shape.zone in step["of"]]
        self.shapes = [replace(s, over=(step["zone"],)) if s in parts else s for s in self.shapes]
        whole = unary_union([part.polygon for part in parts])
        for piece in get_parts(whole):
            self._add(step, piece, ())

    def _key(self, step: Mapping[str, Any]) -> str:
        return f"{step['zone']}/{'helper' if step.get('helper') else 'main'}"

    def _under(self, zone: str, piece: Polygon) -> Iterator[str]:
        for shape in self.shapes:
            if shape.zone != zone and shape.polygon.intersection(piece).area > CROSSING:
                yield shape.zone

    def _add(self, step: Mapping[str, Any], polygon: Polygon, over: tuple[str, ...]) -> None:
        label = step.get("label_at")
        if label is not None and step["foot"] == "left":
            label = [AXIS[self.view] - label[0], label[1]]
        if label is not None and not polygon.buffer(0.5).intersects(LineString([label, label])):
            label = None
        at = None if label is None else (float(label[0]), float(label[1]))
        unique = tuple(dict.fromkeys(over))
        helper, sex = bool(step.get("helper")), str(step.get("sex", ""))
        self.shapes.append(Shape(step["zone"], self.foot, polygon, unique, helper, at, self.view, sex))

    def _clipped(self, step: Mapping[str, Any]) -> BaseGeometry:
        if "toe" in step:
            allowed = self.skin.on_toe(step["toe"])
        else:
            allowed = self.skin.to_edge if step.get("to_edge") else self.skin.inside
        return self.own(self._drawn(step), step["foot"]).intersection(allowed)

    def _drawn(self, step: Mapping[str, Any]) -> BaseGeometry:
        if "parts" in step:
            return unary_union([self._drawn(part) for part in step["parts"]])
        if "spine" in step:
            return self._spine(step["spine"])
        if "fold" in step:
            return self._fold_band(step["fold"])
        if "above" in step:
            return self._part_of_toe(step)
        return _free_shape(step)

    @property
    def _sole(self) -> SoleSkin:
        if not isinstance(self.skin, SoleSkin):
            raise TypeError(f"only the sole has a toe fold, not {self.view}")
        return self.skin

    def _part_of_toe(self, step: Mapping[str, Any]) -> BaseGeometry:
        """All that lies on the tip side of a curve across a toe."""
        if step["above"] == "fold":
            # The last toe's fold leaves the outline sideways: carry it on past the edge.
            line = np.vstack([[[-70.0, 181.0]], np.asarray(self._sole.fold().coords)])
        else:
            line = spline(step["above"], closed=False)
        lid = [[line[-1][0], 300.0], [line[0][0], 300.0]]
        return Polygon(np.vstack([line, lid])).buffer(0)

    def _fold_band(self, told: Mapping[str, Any]) -> BaseGeometry:
        """Band of even depth just under the bases of the toes."""
        strip = self._sole.fold().buffer(told["width"])
        side = box(told["from"], 150.0, told["to"], 230.0)
        return strip.intersection(side).intersection(Polygon(self._sole.sole_edge).buffer(0))

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


def _free_shape(step: Mapping[str, Any]) -> BaseGeometry:
    """Area that needs nothing of the foot: a tube, a band or a closed curve."""
    if "tube" in step:
        told = step["tube"]
        ends = told.get("ends", [True, True])
        folds = told.get("folds", [0.0, 1.0])
        return tube(told["path"], told["width"], (ends[0], ends[1]), (folds[0], folds[1]))
    if "band" in step:
        told = step["band"]
        upper, lower = spline(told["upper"], closed=False), spline(told["lower"], closed=False)
        return band(upper, lower, told["between"], told.get("bulges", 0), told.get("depth", 0.6))
    return Polygon(spline(step["shape"], closed=True)).buffer(0)


def build(recipe: Mapping[str, Any], skin: Skin) -> list[Shape]:
    """All shapes of a view, both feet; the left foot is laid in the right frame, then mirrored."""
    shapes: list[Shape] = []
    for foot in ("right", "left"):
        surface = Surface(recipe["view"], foot, skin)
        surface.lay(recipe)
        shapes += surface.shapes if foot == "right" else [mirrored(shape) for shape in surface.shapes]
    return shapes


def mirrored(shape: Shape) -> Shape:
    """Turn a shape over to the other foot's picture."""
    at = None if shape.label_at is None else (AXIS[shape.view] - shape.label_at[0], shape.label_at[1])
    return replace(shape, polygon=_turned(shape.polygon, shape.view), label_at=at)


def _turned(area: GeometryT, view: str) -> GeometryT:
    turned: GeometryT = scale(area, -1, 1, origin=(AXIS[view] / 2, 0))
    return turned
