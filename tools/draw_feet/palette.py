"""The colours of the drawing: one block of classes, so that another skin is another block."""

from __future__ import annotations

from dataclasses import dataclass

SKIN_TONES = 56
"""How many flat tones the skin is cut into."""

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Ramp:
    """Three colours of one skin, #RRGGBB: in shadow, flat, in light."""

    shadow: str
    mid: str
    light: str


LIGHT = Ramp("#B27F66", "#EFCDB4", "#FBEBDD")
"""The skin that the files are written with; the program swaps the block for others."""

OUTLINE_SHARE = 0.68
"""The outline is the shadow colour darkened by 32 %."""

GROUND_SHADE = "#2A2522"
"""So dark that each thin layer takes the same whole step from every colour channel."""

BLUSH = (0.98, 0.62, 0.53)
"""The blush is the flat skin colour with its channels scaled so: redder, a little darker."""


def tone_colours(ramp: Ramp, count: int = SKIN_TONES) -> list[str]:
    """Give the colours of all tones, darkest first."""
    shadow, mid, light = (_parsed(c) for c in (ramp.shadow, ramp.mid, ramp.light))
    colours = []
    for i in range(count):
        t = 2 * i / (count - 1)
        start, end, share = (shadow, mid, t) if t <= 1 else (mid, light, t - 1)
        colours.append(_mixed(start, end, share))
    return colours


def style_of(ramp: Ramp) -> list[str]:
    """Give the style block of the lit drawing, one rule on each line."""
    line = _mixed((0, 0, 0), _parsed(ramp.shadow), OUTLINE_SHARE)
    blush = "#" + "".join(f"{round(c * share):02X}" for c, share in zip(_parsed(ramp.mid), BLUSH, strict=True))
    pen = f"fill:none;stroke:{line};stroke-linecap:round;stroke-linejoin:round"
    return [
        *(f".t{i:02d}{{fill:{colour}}}" for i, colour in enumerate(tone_colours(ramp))),
        f".ground{{fill:{GROUND_SHADE};fill-opacity:.0118}}",
        f".blush{{stop-color:{blush}}}",
        f".crease{{fill:{line};fill-opacity:.3}}",
        f".web{{{pen};stroke-width:.385}}",
        f".fold{{{pen};stroke-width:.44;stroke-opacity:.6}}",
        f".outline{{{pen};stroke-width:.55}}",
    ]


def line_style() -> list[str]:
    """Give the style block of the line drawing for paper."""
    pen = "stroke:#3A3A3A;stroke-width:.25;stroke-linecap:round;stroke-linejoin:round"
    return [f".outline{{fill:#FFFFFF;{pen}}}", ".crease{fill:#A6A6A6}"]


def _parsed(colour: str) -> Colour:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return (red, green, blue)


def _mixed(start: Colour, end: Colour, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)
