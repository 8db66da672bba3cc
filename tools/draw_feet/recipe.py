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
    """One closed part of the foot; kind is `far` (behind), `toe` or `body`."""

    id: str
    kind: str
    knots: tuple[Knot, ...]


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
    """A groove in the relief along a line: depth and half width in mm."""

    part: str
    points: tuple[Point, ...]
    depth: float
    width: float


@dataclass(frozen=True)
class Crease:
    """A fine skin line: full width in mm at its middle; `strength` scales its darkness."""

    points: tuple[Point, ...]
    width: float
    strength: float


@dataclass(frozen=True)
class Recipe:
    """Everything that one view of one foot is drawn from."""

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


def read(path: Path) -> Recipe:
    """Read the recipe of the right foot."""
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    left, bottom, width, height = (float(number) for number in raw["box"])
    return Recipe(
        view=str(raw["view"]),
        foot="right",
        box=(left, bottom, width, height),
        mirror=float(raw["mirror"]),
        contours=tuple(Contour(c["id"], c["kind"], tuple(_knot(p) for p in c["points"])) for c in raw["contours"]),
        ceiling={kind: float(height) for kind, height in raw["ceiling"].items()},
        mounds=_mounds(raw["mounds"], amount="height"),
        blush=_mounds(raw["blush"], amount="strength"),
        furrows=tuple(
            Furrow(part, _line(f["points"]), float(f["depth"]), float(f["width"]))
            for part, rows in raw["furrows"].items()
            for f in rows
        ),
        creases=tuple(
            Crease(_line(c["points"]), float(c["width"]), float(c.get("strength", 1.0))) for c in raw["creases"]
        ),
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
        contours=tuple(replace(c, knots=tuple(replace(k, at=across(k.at)) for k in c.knots)) for c in recipe.contours),
        mounds=tuple(bump(m) for m in recipe.mounds),
        blush=tuple(bump(m) for m in recipe.blush),
        furrows=tuple(replace(f, points=tuple(across(p) for p in f.points)) for f in recipe.furrows),
        creases=tuple(replace(c, points=tuple(across(p) for p in c.points)) for c in recipe.creases),
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
