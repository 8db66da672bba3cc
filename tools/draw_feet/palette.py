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


NAIL, NAIL_SHARE = "#FFF4EE", 0.55
"""A nail is skin under a veil of this colour, mixed in by this share; so it follows the skin."""

GLEAM = "#FFFFFF"
"""The reflection of the lamp in a nail."""


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


def leg_style(ramp: Ramp, tones: tuple[int, ...]) -> list[str]:
    """Give the rules of a leg that fades out: some tones and the outline, as colours of gradients.

    These classes have a second rule, so that whoever swaps the colours of a class swaps these too.
    """
    line = _mixed((0, 0, 0), _parsed(ramp.shadow), OUTLINE_SHARE)
    return [
        *(f".t{tone:02d}{{stop-color:{tone_colours(ramp)[tone]}}}" for tone in tones),
        f".outline{{stop-color:{line}}}",
        ".ending{fill:none;stroke-linecap:butt;stroke-linejoin:round;stroke-width:.55}",
    ]


def nail_style() -> list[str]:
    """Give the rules of nails: the veil over their tones, and the reflection of the lamp."""
    return [f".nail{{fill:{NAIL};fill-opacity:{NAIL_SHARE:g}}}", f".gleam{{stop-color:{GLEAM}}}"]


def line_style() -> list[str]:
    """Give the style block of the line drawing for paper."""
    pen = "stroke:#3A3A3A;stroke-width:.25;stroke-linecap:round;stroke-linejoin:round"
    return [f".outline{{fill:#FFFFFF;{pen}}}", ".crease{fill:#A6A6A6}"]


def open_line_style() -> list[str]:
    """Give the rules of parts on paper whose edge is open: white inside, and lines."""
    return [".paper{fill:#FFFFFF}", ".line{fill:none;stroke:#3A3A3A;stroke-width:.25;stroke-linecap:round}"]


def _parsed(colour: str) -> Colour:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return (red, green, blue)


def _mixed(start: Colour, end: Colour, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)
