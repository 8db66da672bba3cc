"""The lit plate: the foot as a medical illustrator would paint it, in flat vector tones."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from tools.draw_feet import svg
from tools.draw_feet.curve import open_curve, tapered
from tools.draw_feet.light import contact, tone
from tools.draw_feet.palette import LIGHT, SKIN_TONES, style_of
from tools.draw_feet.parts import Part, area, parts_of, pieces, polygons
from tools.draw_feet.raster import Field, Raster
from tools.draw_feet.recipe import Recipe
from tools.draw_feet.relief import bumps, relief
from tools.draw_feet.tones import above, carried_out

STEP = 0.5
"""Spacing of the raster that the light is computed on, mm."""

GROUND_LAYERS, GROUND_REACH, GROUND_DROP = 20, 2.4, 1.6
"""The shadow on the ground: how many layers, how soft and how far below, mm."""

BLUSH, BLUSH_ENDS = 0.25, 1.9
"""Opacity in the middle of a pad, and where it ends in spreads. One gradient for each pad:
thin layers on top of each other would add up the rounding of 8-bit colours to a change of hue."""

HAIR = 5.5
"""A tone adding less area than this to the picture may be skipped, mm2."""

WIDE, HALVED = 45.0, 34
"""Up to tone HALVED, a tone that is wider than this (mm2) gets a half tone before it: the ramp
is steeper from shadow to flat skin, and on gentle slopes whole steps would show."""

SOFT = 0.5
"""How far the light is softened before it is cut into tones, mm."""

STRAY = {"far": 0.12, "toe": 0.12, "body": 0.08}
"""How far the edge of a tone may stray when points are dropped, mm; steep parts hide more."""

FAR_SHARE = 0.80
"""Tone left to skin far behind, such as the webs between the toes."""


def plate(recipe: Recipe) -> str:
    """Draw the lit foot as SVG."""
    raster = Raster.over(recipe.box, STEP)
    parts = parts_of(recipe)
    depths = [raster.depth(part.ring) for part in parts]
    return svg.document(
        recipe.box,
        style_of(LIGHT),
        [
            svg.group("ground", _ground(raster, depths)),
            svg.group("skin", _skin(raster, recipe, parts, depths)),
            svg.group("blush", _blush(recipe, parts)),
            svg.group("creases", creases(recipe)),
            svg.group("outline", outline(parts)),
        ],
    )


def creases(recipe: Recipe) -> list[str]:
    """Draw the skin lines as pen strokes that swell and taper."""
    return [
        svg.path(
            "crease",
            svg.area_data([Polygon(tapered(open_curve(c.points, steps=5), c.width))]),
            **({} if c.strength == 1 else {"opacity": f"{c.strength:g}"}),
        )
        for c in recipe.creases
    ]


def outline(parts: tuple[Part, ...]) -> list[str]:
    """Draw the edges: webs and folds finer than the outline of the foot."""
    behind = area([part.shape for part in parts if part.kind != "body"]).buffer(-0.01)
    edges = [(part.kind, line) for part in parts for line in part.seen_edges()]
    far = [line for kind, line in edges if kind == "far"]
    toes = [line for kind, line in edges if kind == "toe"]
    body = [line for kind, line in edges if kind == "body"]
    folds = [p for line in body for p in pieces(line.intersection(behind))]
    free = [p for line in body for p in pieces(line.difference(behind))]
    return [
        svg.path("web", svg.line_data(far)),
        svg.path("fold", svg.line_data(folds)),
        svg.path("outline", svg.line_data([*toes, *free])),
    ]


def lit_field(raster: Raster, recipe: Recipe, part: Part, depth: Field, front: Field) -> Field:
    """Give the tone (0 to 1) of one part under the lamp, with shadows of parts in front."""
    mounds = [m for m in recipe.mounds if m.part == part.id]
    furrows = [f for f in recipe.furrows if f.part == part.id]
    surface = relief(raster, depth, bumps(raster, mounds, furrows), recipe.ceiling[part.kind])
    lit = tone(raster, surface, depth) * contact(raster, front)
    if part.kind == "far":
        lit = lit * FAR_SHARE
    whole = carried_out(raster, lit, depth, inset=0.25)
    return np.clip(raster.blur(whole, SOFT), 0, 1)


def in_front(depths: list[Field], i: int) -> Field:
    """Give the depth inside whatever is painted after part `i`; far outside for the last."""
    nothing = np.full(depths[i].shape, -99.0)
    return np.asarray(np.maximum.reduce([nothing, *depths[i + 1 :]]))


def _skin(raster: Raster, recipe: Recipe, parts: tuple[Part, ...], depths: list[Field]) -> list[str]:
    """Paint part over part, furthest back first."""
    paths = []
    for i, part in enumerate(parts):
        front = in_front(depths, i)
        lit = lit_field(raster, recipe, part, depths[i], front)
        seen = (depths[i] > 0) & (front < 0.5)
        paths += _toned(raster, part, lit, float(lit[seen].min()), float(lit[seen].max()))
    return paths


def _toned(raster: Raster, part: Part, lit: Field, least: float, most: float) -> list[str]:
    """Paint one part, tone over darker tone."""
    top = SKIN_TONES - 1
    first, last = int(np.floor(least * top)), int(np.ceil(most * top))
    # Tones stop a hair inside the outline and go on a little under the parts in front.
    within = area(polygons(part.shape.buffer(-0.08).difference(part.front.buffer(-0.5))))
    stray = STRAY[part.kind]
    numbers = range(first + 1, last + 1)
    areas = above(raster, lit, [(n - 0.5) / top for n in numbers], within=within, stray=stray)
    paths = [svg.path(f"t{first:02d}", svg.area_data(polygons(part.shape.simplify(0.01))))]
    below, painted = within.area, first
    for n, tone_area in zip(numbers, areas, strict=True):
        gain = below - tone_area.area
        # A tone that would show as a hair line only is left to the next one.
        if gain < HAIR and n - painted < 3 and n < last:
            continue
        if gain > WIDE and n <= HALVED:
            (half,) = above(raster, lit, [(n - 1) / top], within=within, stray=stray)
            paths.append(svg.path(f"t{n:02d}", svg.area_data(half.geoms), fill_opacity=".5"))
        paths.append(svg.path(f"t{n:02d}", svg.area_data(tone_area.geoms)))
        below, painted = tone_area.area, n
    return paths


def _blush(recipe: Recipe, parts: tuple[Part, ...]) -> list[str]:
    """Lay a soft red on each pad, ending where its part ends or is covered."""
    paths = []
    for part in parts:
        seen = part.shape.buffer(-0.1).difference(part.front)
        for n, pad in enumerate(p for p in recipe.blush if p.part == part.id):
            wide, high = (reach * BLUSH_ENDS for reach in pad.spread)
            turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
            oval = np.column_stack([pad.at[0] + wide * np.cos(turn), pad.at[1] + high * np.sin(turn)])
            met = polygons(Polygon(oval).intersection(seen).simplify(0.05))
            name = f"{part.id}-pad-{n + 1}"
            paths.append(svg.glow(name, "blush", pad.at, (wide, high), _fading(pad.amount)))
            paths.append(svg.path("", svg.area_data(met), fill=f"url(#{name})"))
    return paths


def _fading(strength: float) -> list[tuple[float, float]]:
    """Give (share of the reach, opacity) from the middle of a pad to its end."""
    shares = np.linspace(0, 1, 9)
    bell = np.exp(-((shares * BLUSH_ENDS) ** 2)) - np.exp(-(BLUSH_ENDS**2))
    return [(float(at), float(BLUSH * strength * b)) for at, b in zip(shares, bell, strict=True)]


def _ground(raster: Raster, depths: list[Field]) -> list[str]:
    """Stack translucent layers into a soft shadow below the foot."""
    cover = np.clip(np.maximum.reduce(depths) / raster.step + 0.5, 0, 1)
    soft = raster.shift(raster.blur(cover, GROUND_REACH), 0, -GROUND_DROP)
    levels = [(n + 0.5) / GROUND_LAYERS for n in range(GROUND_LAYERS)]
    x, y = raster.left, raster.bottom
    width, height = (raster.columns - 1) * raster.step, (raster.rows - 1) * raster.step
    box = Polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    # Only the rim of the shadow is seen: inner holes between toes are under the skin.
    areas = above(raster, soft, levels, within=box, stray=0.4)
    return [svg.path("ground", svg.area_data(a.geoms)) for a in areas]
