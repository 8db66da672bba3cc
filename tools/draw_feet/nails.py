"""Nails: skin tones under a pale veil, an edge, and the reflection of the lamp."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from tools.draw_feet import svg
from tools.draw_feet.parts import Part, polygons
from tools.draw_feet.recipe import Recipe

ENDS = 1.8
"""Where a gleam ends, in spreads."""


def veil(part: Part) -> str:
    """Lay the pale colour over the tones of a nail."""
    seen = part.shape.buffer(-0.05).difference(part.front)
    return svg.path("nail", svg.area_data(polygons(seen.simplify(0.01))))


def gleams(recipe: Recipe, part: Part) -> list[str]:
    """Set the reflection of the lamp on a nail, where the recipe has it."""
    seen = part.shape.buffer(-0.25).difference(part.front)
    paths = []
    for n, gleam in enumerate(g for g in recipe.gleams if g.part == part.id):
        wide, high = (reach * ENDS for reach in gleam.spread)
        turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
        oval = np.column_stack([gleam.at[0] + wide * np.cos(turn), gleam.at[1] + high * np.sin(turn)])
        name = f"{part.id}-gleam-{n + 1}"
        shares = np.linspace(0, 1, 7)
        bell = np.exp(-((shares * ENDS) ** 2)) - np.exp(-(ENDS**2))
        stops = [(float(at), float(gleam.amount * b)) for at, b in zip(shares, bell, strict=True)]
        paths.append(svg.glow(name, "gleam", gleam.at, (wide, high), stops))
        met = polygons(Polygon(oval).intersection(seen).simplify(0.03))
        paths.append(svg.path("", svg.area_data(met), fill=f"url(#{name})"))
    return paths
