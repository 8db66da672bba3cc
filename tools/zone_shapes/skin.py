"""The skin of a right foot in one view: its outline, its toes and the fold at their bases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import yaml
from shapely import LineString, Polygon, box, unary_union
from shapely.geometry import shape as as_shape
from shapely.geometry.base import BaseGeometry

from .curve import Points, spline

RIM = 1.3  # mm of bare skin left between a zone and the outline
RUN_ON = 0.1  # mm left where a zone goes on over the edge of the foot
TOE_BASE = 190.0  # mm; toes of the top view lie above it

FOLD_ENDS = ((-52.2, 181.0), (40.9, 203.0))  # where the toe fold leaves the outline of the sole


@dataclass(frozen=True)
class Skin:
    """Areas of one view of the right foot in picture millimetres."""

    outline: Polygon
    toes: dict[int, BaseGeometry]

    @property
    def inside(self) -> BaseGeometry:
        """Where zones lie that stop short of the outline."""
        return self.outline.buffer(-RIM)

    @property
    def to_edge(self) -> BaseGeometry:
        """Where zones lie that go on over the edge."""
        return self.outline.buffer(-RUN_ON)

    def on_toe(self, number: int) -> BaseGeometry:
        """Where zones of one toe lie: the rim stays bare."""
        return self.inside.intersection(self.toes[number])


@dataclass(frozen=True)
class SoleSkin(Skin):
    """The sole, whose toes lie in front of one another and of the ball."""

    sole_edge: Points  # closed curve of the sole without toes, heel end first

    @property
    def inside(self) -> BaseGeometry:
        """Where zones below the toe fold lie that stop short of the outline."""
        sole = Polygon(self.sole_edge).buffer(0).union(self.toes[1])
        return self.outline.buffer(-RIM).intersection(sole)

    def on_toe(self, number: int) -> BaseGeometry:
        """Where zones of one toe lie: the rim stays bare, also beside a toe that lies in front."""
        toe: BaseGeometry = self.toes[number].buffer(-RIM)
        if number == 1:
            # The great toe's base runs on to the ball without a fold to stop at.
            toe = toe.union(self.inside.intersection(box(10.5, 200.0, 46.0, 211.5)))
        if number < 5:
            toe = toe.difference(self.toes[number + 1].buffer(RIM))
        return toe

    def fold(self) -> LineString:
        """Trace the fold between toes and sole, from the little toe to the big toe."""
        first, last = (int(np.argmin(np.linalg.norm(self.sole_edge - end, axis=1))) for end in FOLD_ENDS)
        return LineString(self.sole_edge[first : last + 1])


def read_sole(recipe: Path) -> SoleSkin:
    """Build the skin of the sole from the contours that the foot drawing starts from."""
    contours = yaml.safe_load(recipe.read_text(encoding="utf-8"))["contours"]
    curves = {item["id"]: spline(item["points"], closed=True) for item in contours}
    toes: dict[int, BaseGeometry] = {number: Polygon(curves[f"toe{number}"]).buffer(0) for number in range(1, 6)}
    sole = Polygon(curves["sole"]).buffer(0)
    outline = unary_union([*toes.values(), sole])
    if not isinstance(outline, Polygon):
        raise TypeError("the toes must touch the sole")
    return SoleSkin(outline, toes, curves["sole"])


def read_skin(outlines: Path, view: str, webs: Sequence[float] = ()) -> Skin:
    """Build the skin of a view from its drawn outline.

    `webs` are the limits of the toes across the picture, x in mm: before the
    great toe, at the four webs, past the little toe.
    """
    for feature in json.loads(outlines.read_text(encoding="utf-8"))["features"]:
        if feature["properties"] == {"view": view, "foot": "right"}:
            outline = as_shape(feature["geometry"]).buffer(0)
            if not isinstance(outline, Polygon):
                raise TypeError(f"the {view} outline must be one piece")
            pairs = enumerate(pairwise(webs), start=1)
            return Skin(outline, {number: box(left, TOE_BASE, right, 300.0) for number, (left, right) in pairs})
    raise LookupError(f"{outlines.name} holds no outline of the right foot, {view}")
