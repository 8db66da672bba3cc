"""The soft end of the leg: shading that calms down, skin and outline that fade to nothing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.draw_feet import svg
from tools.draw_feet.palette import SKIN_TONES
from tools.draw_feet.parts import Part, pieces, polygons
from tools.draw_feet.raster import Field, Raster
from tools.draw_feet.recipe import Leg

UNDER = 3.0
"""How far the fading skin goes on under the tones of the foot, mm."""

GLOWS = ((8, 1.0, 0.32, 0.5), (4, 1.0, 0.12, 0.6), (8, 0.0, 0.1, 0.4), (52, 0.22, 0.3, 0.45))
"""What models the end of the leg: tone, place and reach across the leg (shares of its width), opacity."""

HELD = 0.62
"""How far into the fading the modelling goes on, as a share: later it would thicken what fades."""

CORNER = 0.3
"""How much of a corner at the cut may be rounded, mm."""

WIDE = 1000.0
"""Wider than any picture, mm."""


def room(box_mm: tuple[float, float, float, float], leg: Leg | None) -> tuple[float, float, float, float]:
    """Give the box to compute the light in: the leg goes on past the picture, so that it swells as a leg does."""
    if leg is None:
        return box_mm
    left, bottom, width, height = box_mm
    more = 30.0
    return (left, bottom if leg.clear > leg.solid else bottom - more, width, height + more)


def flat_tone(leg: Leg) -> int:
    """Give the number of the tone that the fading skin has."""
    return round(leg.tone * (SKIN_TONES - 1))


def tones(leg: Leg) -> tuple[int, ...]:
    """Give the tones that gradients of the leg use."""
    return tuple(sorted({flat_tone(leg), *(glow[0] for glow in GLOWS)}))


def calmed(raster: Raster, lit: Field, leg: Leg) -> Field:
    """Bring the tones of the leg to the flat one before the skin fades."""
    _, y = raster.mesh()
    flat = flat_tone(leg) / (SKIN_TONES - 1)
    return np.asarray(lit + (flat - lit) * _calm(y, leg))


def opacity(raster: Raster, leg: Leg) -> Field:
    """Give how much of the skin is there at each point, 1 to 0."""
    _, y = raster.mesh()
    return 1 - _eased((y - leg.solid) / (leg.clear - leg.solid))


def shadowing(raster: Raster, leg: Leg) -> Field:
    """Give how much of its shadow the leg throws: none where one would see it through the skin."""
    return np.clip(4 * opacity(raster, leg) - 3, 0, 1)


def short(shape: BaseGeometry, leg: Leg) -> BaseGeometry:
    """Cut a shape a little before the tones are cut, so that it is hidden at the cut."""
    return shape.difference(past(leg.solid - np.sign(leg.clear - leg.solid), leg))


def squared(shape: Polygon, cut: float) -> Polygon:
    """Hold the corners at the height `cut`: the curves of the drawing would round them along the whole edge."""
    points: list[tuple[float, ...]] = []
    for start, end in pairwise(shape.exterior.coords):
        points.append(start)
        long = float(np.hypot(end[0] - start[0], end[1] - start[1]))
        if long < 3 * CORNER:
            continue
        share = CORNER / long
        if abs(start[1] - cut) < CORNER:
            points.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
        if abs(end[1] - cut) < CORNER:
            points.append((end[0] + (start[0] - end[0]) * share, end[1] + (start[1] - end[1]) * share))
    return Polygon(points, [ring.coords for ring in shape.interiors])


def past(y: float, leg: Leg) -> Polygon:
    """Give the area of all that lies beyond the height y, towards the end of the leg."""
    low, high = leg.beyond(y)
    return box(-WIDE, low, WIDE, high)


def fading_skin(part: Part, leg: Leg) -> list[str]:
    """Paint the end of the leg in one flat tone that fades."""
    start = leg.solid - np.sign(leg.clear - leg.solid) * UNDER
    end = part.shape.intersection(past(start, leg)).difference(past(leg.clear, leg))
    return [
        svg.fade("leg-skin", f"t{flat_tone(leg):02d}", (0, leg.solid), (0, leg.clear), fading_stops()),
        svg.path(
            "",
            svg.area_data(squared(squared(p, start), leg.clear) for p in polygons(end.simplify(0.02))),
            fill="url(#leg-skin)",
        ),
    ]


def fading_form(part: Part, leg: Leg) -> list[str]:
    """Model the end of the leg with soft glows that come as the tones calm down, and fade with the skin.

    Single gradients: many thin layers would add up the rounding of 8-bit colours to stripes.
    """
    across = part.shape.intersection(LineString([(-WIDE, leg.solid), (WIDE, leg.solid)]))
    left, _, right, _ = across.bounds
    within = part.shape.buffer(-0.1).intersection(past(leg.form, leg)).difference(past(leg.clear, leg))
    top = leg.solid + HELD * (leg.clear - leg.solid)
    middle_y, high = (leg.form + top) / 2, abs(top - leg.form) / 2
    paths = []
    for n, (tone, at, reach, strength) in enumerate(GLOWS):
        wide, middle = reach * (right - left), (round(left + at * (right - left), 2), round(middle_y, 2))
        turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        oval = Polygon(np.column_stack([middle[0] + wide * np.cos(turn), middle[1] + high * np.sin(turn)]))
        name = f"leg-form-{n + 1}"
        stops = [(float(s), float(strength * (1 - _eased(np.array(s))))) for s in np.linspace(0, 1, 9)]
        paths.append(svg.glow(name, f"t{tone:02d}", middle, (round(wide, 2), high), stops))
        met = polygons(oval.intersection(within).simplify(0.05))
        paths.append(svg.path("", svg.area_data(met), fill=f"url(#{name})"))
    return paths


def fading_outline(lines: list[LineString], leg: Leg) -> list[str]:
    """Draw the outline of the end of the leg with a pen that fades."""
    seen = past(leg.solid, leg).difference(past(leg.clear, leg))
    ends = [p for line in lines for p in pieces(line.intersection(seen))]
    return [
        svg.fade("leg-line", "outline", (0, leg.solid), (0, leg.clear), fading_stops()),
        svg.path("ending", svg.line_data(ends), stroke="url(#leg-line)"),
    ]


def fading_stops() -> list[tuple[float, float]]:
    """Give (share of the way, opacity) from whole skin to none."""
    return [(float(at), float(1 - _eased(np.array(at)))) for at in np.linspace(0, 1, 9)]


def _calm(y: Field, leg: Leg) -> Field:
    """Give how far the tones have calmed down at heights y; wholly so a little before the cut."""
    return _eased((y - leg.form) / (leg.solid - np.sign(leg.solid - leg.form) * 2 - leg.form))


def _eased(share: Field) -> Field:
    """Bend 0..1 so that it starts and ends gently."""
    held = np.clip(share, 0, 1)
    return np.asarray(held**2 * (3 - 2 * held))
