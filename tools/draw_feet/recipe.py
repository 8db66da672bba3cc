"""The recipe of one view: the numbers a drawing starts from, read from YAML.

Lengths are picture millimetres of the view, y up. `for_foot` gives the same recipe for either
foot, so nothing after this module needs to know about mirroring: the lamp stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import yaml

Foot = Literal["right", "left"]
Point = tuple[float, float]

FEET: tuple[Foot, Foot] = ("right", "left")


@dataclass(frozen=True)
class Knot:
    """One point of a curve; a corner splits the smooth curve there."""

    at: Point
    corner: bool = False


@dataclass(frozen=True)
class Contour:
    """One closed part of the foot; kind is `far` (behind), `toe`, `body` or `nail`.

    `ease` is the length over which the curve is softened, mm, if not that of the kind.
    A part with a `root` grows out of what lies behind it: at the first point of the root it has
    the tone of the skin behind, at the second one its own. `shade` is the share of light that
    reaches the part.
    """

    id: str
    kind: str
    knots: tuple[Knot, ...]
    ease: float | None = None
    root: tuple[Point, Point] | None = None
    shade: float = 1.0


@dataclass(frozen=True)
class Mound:
    """A soft bump: `amount` times exp(-(dx/sx)^2 - (dy/sy)^2), spread in mm.

    The amount is a height in mm for relief (negative: a hollow) and a strength 0..1 for blush.
    """

    part: str
    at: Point
    spread: Point
    amount: float
    turn: float = 0.0


@dataclass(frozen=True)
class Furrow:
    """A groove in the relief along a line: depth (negative: a ridge) and half width in mm.

    On paper, where there is no relief, a line stands for it if `line` is set.
    """

    part: str
    points: tuple[Point, ...]
    depth: float
    width: float
    line: bool = False


@dataclass(frozen=True)
class Crease:
    """A fine skin line: full width in mm at its middle; `strength` scales its darkness."""

    points: tuple[Point, ...]
    width: float
    strength: float


@dataclass(frozen=True)
class Leg:
    """Where the leg leaves the picture; all are heights y, mm, in the order in which one passes them.

    From `form` to `solid` the shading calms down to the flat `tone` (0..1), from `solid` to
    `clear` the skin fades to nothing. The outline of the foot ends at `end`.
    """

    form: float
    solid: float
    end: float
    clear: float
    tone: float

    def beyond(self, y: float) -> tuple[float, float]:
        """Give the range of heights (least, most) from `y` on outwards, well past the picture."""
        return (y, y + 200) if self.clear > self.solid else (y - 200, y)


@dataclass(frozen=True)
class Recipe:
    """Everything that one view of one foot is drawn from.

    `thrift` above 1 lets the edges of tones stray more and skips more of the thinnest tones: for
    views with so much relief that the file would grow too large.
    """

    view: str
    foot: Foot
    box: tuple[float, float, float, float]
    mirror: float
    contours: tuple[Contour, ...]
    ceiling: dict[str, float]
    mounds: tuple[Mound, ...]
    blush: tuple[Mound, ...]
    furrows: tuple[Furrow, ...]
    creases: tuple[Crease, ...]
    gleams: tuple[Mound, ...] = ()
    leg: Leg | None = None
    thrift: float = 1.0


def read(path: Path) -> Recipe:
    """Read the recipe of the right foot."""
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    left, bottom, width, height = (float(number) for number in raw["box"])
    return Recipe(
        view=str(raw["view"]),
        foot="right",
        box=(left, bottom, width, height),
        mirror=float(raw["mirror"]),
        contours=tuple(_contour(c) for c in raw["contours"]),
        ceiling={kind: float(height) for kind, height in raw["ceiling"].items()},
        mounds=_mounds(raw["mounds"], amount="height"),
        blush=_mounds(raw["blush"], amount="strength"),
        furrows=tuple(
            Furrow(part, _line(f["points"]), float(f["depth"]), float(f["width"]), bool(f.get("line", False)))
            for part, rows in raw["furrows"].items()
            for f in rows
        ),
        creases=tuple(
            Crease(_line(c["points"]), float(c["width"]), float(c.get("strength", 1.0))) for c in raw["creases"]
        ),
        gleams=_mounds(raw.get("gleams", {}), amount="strength"),
        thrift=float(raw.get("thrift", 1.0)),
        leg=Leg(**{name: float(y) for name, y in raw["leg"].items()}) if "leg" in raw else None,
    )


def for_foot(recipe: Recipe, foot: Foot) -> Recipe:
    """Give the recipe of `foot`, made from that of the right foot."""
    if foot == recipe.foot:
        return recipe

    def across(point: Point) -> Point:
        return (recipe.mirror - point[0], point[1])

    def bump(mound: Mound) -> Mound:
        return replace(mound, at=across(mound.at), turn=-mound.turn)

    return replace(
        recipe,
        foot=foot,
        contours=tuple(
            replace(
                c,
                knots=tuple(replace(k, at=across(k.at)) for k in c.knots),
                root=(across(c.root[0]), across(c.root[1])) if c.root else None,
            )
            for c in recipe.contours
        ),
        mounds=tuple(bump(m) for m in recipe.mounds),
        blush=tuple(bump(m) for m in recipe.blush),
        furrows=tuple(replace(f, points=tuple(across(p) for p in f.points)) for f in recipe.furrows),
        creases=tuple(replace(c, points=tuple(across(p) for p in c.points)) for c in recipe.creases),
        gleams=tuple(bump(m) for m in recipe.gleams),
    )


def _contour(raw: dict[str, Any]) -> Contour:
    root = _line(raw["root"]) if "root" in raw else None
    return Contour(
        raw["id"],
        raw["kind"],
        tuple(_knot(p) for p in raw["points"]),
        ease=float(raw["ease"]) if "ease" in raw else None,
        root=(root[0], root[1]) if root else None,
        shade=float(raw.get("shade", 1.0)),
    )


def _knot(raw: list[Any]) -> Knot:
    return Knot((float(raw[0]), float(raw[1])), corner=raw[2:] == ["c"])


def _line(raw: list[list[float]]) -> tuple[Point, ...]:
    return tuple((float(x), float(y)) for x, y in raw)


def _mounds(raw: dict[str, list[dict[str, Any]]], *, amount: str) -> tuple[Mound, ...]:
    return tuple(
        Mound(
            part,
            (float(m["at"][0]), float(m["at"][1])),
            (float(m["spread"][0]), float(m["spread"][1])),
            float(m[amount]),
            float(m.get("turn", 0.0)),
        )
        for part, rows in raw.items()
        for m in rows
    )
