"""The lit plate: the foot as a medical illustrator would paint it, in flat vector tones."""

from __future__ import annotations

import numpy as np
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from tools.draw_feet import leg, nails, svg
from tools.draw_feet.light import contact, tone
from tools.draw_feet.palette import LIGHT, SKIN_TONES, leg_style, nail_style, style_of
from tools.draw_feet.parts import Part, area, parts_of, polygons
from tools.draw_feet.pen import creases, outline
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

FINE = 0.06
"""So is a tone whose band is on average finer than this, mm, for each whole of thrift above 1."""

WIDE, HALVED = 45.0, 34
"""Up to tone HALVED, a tone that is wider than this (mm2) gets a half tone before it: the ramp
is steeper from shadow to flat skin, and on gentle slopes whole steps would show."""

SOFT = 0.5
"""How far the light is softened before it is cut into tones, mm."""

STRAY = {"far": 0.12, "toe": 0.12, "body": 0.08, "nail": 0.06}
"""How far the edge of a tone may stray when points are dropped, mm; steep parts hide more."""

HELD_BACK = 1.5
"""How far the darkest tone stays inside a part where this grows out of the skin behind it, mm;
lighter ones less. Else the rims of all the darker tones would add up to a line there."""

FAR_SHARE = 0.80
"""Tone left to skin far behind, such as the webs between the toes."""


def plate(recipe: Recipe) -> str:
    """Draw the lit foot as SVG."""
    raster = Raster.over(leg.room(recipe.box, recipe.leg), STEP)
    parts = parts_of(recipe)
    depths = [raster.depth(part.ring) for part in parts]
    return svg.document(
        recipe.box,
        _style(recipe),
        [
            svg.group("ground", _ground(raster, recipe, depths)),
            svg.group("skin", _skin(raster, recipe, parts, depths)),
            svg.group("blush", _blush(recipe, parts)),
            svg.group("creases", creases(recipe)),
            svg.group("outline", outline(recipe, parts)),
        ],
    )


def _style(recipe: Recipe) -> list[str]:
    """Give the style block: the skin, and what this view has beside it."""
    rules = style_of(LIGHT)
    if recipe.leg:
        rules += leg_style(LIGHT, leg.tones(recipe.leg))
    if any(c.kind == "nail" for c in recipe.contours):
        rules += nail_style()
    return rules


def lit_field(raster: Raster, recipe: Recipe, part: Part, depth: Field, cover: Field) -> Field:
    """Give the tone (0 to 1) of one part under the lamp, with shadows of parts in front."""
    mounds = [m for m in recipe.mounds if m.part == part.id]
    furrows = [f for f in recipe.furrows if f.part == part.id]
    surface = relief(raster, depth, bumps(raster, mounds, furrows), recipe.ceiling[part.kind])
    lit = tone(raster, surface, depth) * contact(raster, cover)
    if part.kind == "far":
        lit = lit * FAR_SHARE * part.shade
    whole = carried_out(raster, lit, depth, inset=0.25)
    return np.asarray(np.clip(raster.blur(whole, SOFT), 0, 1))


def in_front(parts: tuple[Part, ...], depths: list[Field], i: int) -> Field:
    """Give the depth inside whatever skin is painted after part `i`; far outside for the last."""
    later = [d for part, d in zip(parts[i + 1 :], depths[i + 1 :], strict=True) if part.kind != "nail"]
    return np.asarray(np.maximum.reduce([np.full(depths[i].shape, -99.0), *later]))


def covered(raster: Raster, parts: tuple[Part, ...], depths: list[Field], i: int) -> Field:
    """Give how much of each point the skin painted after part `i` covers, 0 to 1."""
    x, y = raster.mesh()
    later = [
        raster.cover(depth) * part.grown(x, y)
        for part, depth in zip(parts[i + 1 :], depths[i + 1 :], strict=True)
        if part.kind != "nail"
    ]
    return np.asarray(np.maximum.reduce([np.zeros(x.shape), *later]))


def _skin(raster: Raster, recipe: Recipe, parts: tuple[Part, ...], depths: list[Field]) -> list[str]:
    """Paint part over part, furthest back first."""
    paths = []
    x, y = raster.mesh()
    painted = np.zeros(x.shape)
    for i, part in enumerate(parts):
        cover = covered(raster, parts, depths, i)
        lit = lit_field(raster, recipe, part, depths[i], cover)
        own = part.grown(x, y)
        lit = own * lit + (1 - own) * painted if part.root else lit
        painted = np.where(depths[i] > 0, lit, painted)
        seen = (depths[i] > 0) & (in_front(parts, depths, i) < 0.5)
        if recipe.leg and part.kind == "body":
            paths += leg.fading_skin(part, recipe.leg)
            end = leg.fading_form(part, recipe.leg)
            calm = leg.calmed(raster, lit, recipe.leg)
            seen &= leg.opacity(raster, recipe.leg) == 1
            paths += _toned(raster, recipe, part, calm, (float(calm[seen].min()), float(calm[seen].max()))) + end
        else:
            paths += _toned(raster, recipe, part, lit, (float(lit[seen].min()), float(lit[seen].max())))
        if part.kind == "nail":
            paths += [nails.veil(part), *nails.gleams(recipe, part)]
    return paths


def _toned(raster: Raster, recipe: Recipe, part: Part, lit: Field, span: tuple[float, float]) -> list[str]:
    """Paint one part, tone over darker tone; `span` are its least and its greatest brightness."""
    least, most = span
    top = SKIN_TONES - 1
    first, last = int(np.floor(least * top)), int(np.ceil(most * top))
    # Tones stop a hair inside the outline and go on a little under the parts in front.
    within = area(polygons(part.shape.buffer(-0.08).difference(part.hiding.buffer(-0.5))))
    base: BaseGeometry = part.shape
    if recipe.leg and part.kind == "body":
        within = area(polygons(within.difference(leg.past(recipe.leg.solid, recipe.leg))))
        base = leg.short(base, recipe.leg)
    if part.root:
        base = part.held_back(HELD_BACK)
    stray = STRAY[part.kind] * recipe.thrift
    numbers = range(first + 1, last + 1)
    areas = above(raster, lit, [(n - 0.5) / top for n in numbers], within=within, stray=stray)
    if part.root:
        insets = [HELD_BACK * (last - n) / (last - first) for n in numbers]
        cut = [a.intersection(part.held_back(inset)) for a, inset in zip(areas, insets, strict=True)]
        areas = [MultiPolygon(polygons(a)) for a in cut]
    paths = [svg.path(f"t{first:02d}", svg.area_data(polygons(base.simplify(0.01))))]
    below, painted = within.area, first
    for n, tone_area in zip(numbers, areas, strict=True):
        gain = below - tone_area.area
        # A tone that would show as a hair line only is left to the next one.
        thin = max(HAIR * recipe.thrift, FINE * (recipe.thrift - 1) * tone_area.length)
        if gain < thin and n - painted < 3 and n < last:
            continue
        if gain > WIDE * recipe.thrift**2 and n <= HALVED:
            (half,) = above(raster, lit, [(n - 1) / top], within=within, stray=stray)
            paths.append(svg.path(f"t{n:02d}", _cut_data(recipe, part, half), fill_opacity=".5"))
        paths.append(svg.path(f"t{n:02d}", _cut_data(recipe, part, tone_area)))
        below, painted = tone_area.area, n
    return paths


def _cut_data(recipe: Recipe, part: Part, tone_area: MultiPolygon) -> str:
    """Give path data of a tone, with a straight edge where a leg is cut."""
    if recipe.leg and part.kind == "body":
        return svg.area_data(leg.squared(p, recipe.leg.solid) for p in tone_area.geoms)
    return svg.area_data(tone_area.geoms)


def _blush(recipe: Recipe, parts: tuple[Part, ...]) -> list[str]:
    """Lay a soft red on each pad, ending where its part ends or is covered."""
    paths = []
    under_nails = area([part.shape for part in parts if part.kind == "nail"])
    for part in parts:
        seen = part.shape.buffer(-0.1).difference(part.front)
        seen = seen.difference(under_nails) if part.kind != "nail" else seen
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


def _ground(raster: Raster, recipe: Recipe, depths: list[Field]) -> list[str]:
    """Stack translucent layers into a soft shadow below the foot."""
    cover = raster.cover(np.maximum.reduce(depths))
    if recipe.leg:
        cover = cover * leg.shadowing(raster, recipe.leg)
    soft = raster.shift(raster.blur(cover, GROUND_REACH), 0, -GROUND_DROP)
    levels = [(n + 0.5) / GROUND_LAYERS for n in range(GROUND_LAYERS)]
    x, y = raster.left, raster.bottom
    width, height = (raster.columns - 1) * raster.step, (raster.rows - 1) * raster.step
    box = Polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    # Only the rim of the shadow is seen: inner holes between toes are under the skin.
    areas = above(raster, soft, levels, within=box, stray=0.4)
    return [svg.path("ground", svg.area_data(a.geoms)) for a in areas]
