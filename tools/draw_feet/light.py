"""One soft lamp from the upper left, and the tone it gives each point of a part.

Tones are numbers 0 (shadow) to 1 (light); 0.5 is flat skin.
"""

from __future__ import annotations

import numpy as np

from tools.draw_feet.raster import Field, Raster
from tools.draw_feet.relief import Relief

LAMP = np.array([-0.36, 0.50, 0.79]) / np.linalg.norm([-0.36, 0.50, 0.79])
"""Direction to the lamp: x right, y up, z towards the viewer."""

GLEAM = (LAMP + np.array([0, 0, 1])) / np.linalg.norm(LAMP + np.array([0, 0, 1]))
"""The way a surface faces that mirrors the lamp to the viewer."""

GLOSS, TIGHT = 0.10, 28
"""How much the moist gleam of skin adds, and how small it is."""

DARKEST, FALL = 0.22, 2.9
"""Half-Lambert brightness that maps to tone 0, and the exponent of the curve from there."""

RIM = ((0.16, 2.2), (0.07, 9.0))
"""Edge occlusion: (share taken at the outline, reach in mm)."""

CONTACT, CONTACT_REACH = 0.34, 2.0
"""Share of tone that a part in front takes from what lies behind it, and its softness, mm."""

CONTACT_SHIFT = (0.9, -1.2)
"""Where a contact shadow falls, mm: away from the lamp."""


def tone(raster: Raster, surface: Relief, depth: Field) -> Field:
    """Give the tone of each point of the part, before other parts throw shadows."""
    nx, ny, nz = surface.normal
    half_lambert = 0.5 + 0.5 * (LAMP[0] * nx + LAMP[1] * ny + LAMP[2] * nz)
    bright = np.clip((half_lambert - DARKEST) / (1 - DARKEST), 0, 1) ** FALL
    gleam = np.clip(nx * GLEAM[0] + ny * GLEAM[1] + nz * GLEAM[2], 0, 1)
    bright = bright + GLOSS * gleam**TIGHT
    # Skin lying lower than what is round about sees less of the sky.
    sunk = np.clip(raster.blur(surface.bumps, 16.0) - surface.bumps, -3, 4)
    bright = bright * (1 - 0.022 * sunk)
    for share, reach in RIM:
        bright = bright * (1 - share * np.exp(-((np.maximum(depth, 0) / reach) ** 1.3)))
    return np.asarray(bright)


def contact(raster: Raster, cover: Field) -> Field:
    """Give the factor by which the parts in front (cover 0 to 1) darken what lies behind."""
    soft = raster.blur(raster.shift(cover, *CONTACT_SHIFT), CONTACT_REACH)
    return 1 - CONTACT * np.clip(1.5 * soft, 0, 1)
