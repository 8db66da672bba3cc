"""Every colour of the program, once. Colour on the map means a body system and nothing else.

The system colours were chosen so that ten hues stay apart under three kinds of colour blindness, ink on a fill
has a contrast of 4.5 or more and an edge against its fill 3.0 or more.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from reflexmap.core.model import System


@dataclass(frozen=True, slots=True)
class Hue:
    """The colours of one body system: fill, its edge, the strong one for hits, text on dark ground, pattern."""

    fill: str
    line: str
    strong: str
    on_dark: str
    pattern: str


HUES: dict[System, Hue] = {
    System.NERVOUS: Hue("#F0DE99", "#685700", "#8A6200", "#B6A461", "sparse-dots"),
    System.SENSORY: Hue("#83CADB", "#096373", "#007C92", "#6AB1C2", "rings"),
    System.RESPIRATORY: Hue("#74B3DE", "#115B84", "#1276AB", "#6EADD7", "horizontal"),
    System.CARDIOVASCULAR: Hue("#CA6A61", "#65201C", "#B4524A", "#E08F86", "cross"),
    System.DIGESTIVE: Hue("#E4965B", "#7E4411", "#AC5D10", "#D89768", "down-right"),
    System.URINARY: Hue("#7A92D8", "#2F417A", "#526CBD", "#8DA5E7", "up-right"),
    System.ENDOCRINE: Hue("#957AA7", "#452B55", "#87639E", "#B79BCA", "dense-dots"),
    System.LYMPHATIC: Hue("#A3CC8C", "#3E6427", "#4C7E2B", "#87AF71", "vertical"),
    System.REPRODUCTIVE: Hue("#DF9BAD", "#804154", "#A8566F", "#D591A3", "grid"),
    System.MUSCULOSKELETAL: Hue("#CADBE2", "#4C5B61", "#62757D", "#98A8AE", "blank"),
}


@dataclass(frozen=True, slots=True)
class Skin:
    """A skin tone: the ramp from shadow to light, how opaque zones lie on it, whether edges need a pale keyline."""

    id: str
    shadow: str
    mid: str
    light: str
    alpha: float
    keyline: bool = False
    dims: bool = False


SKINS: dict[str, Skin] = {
    skin.id: skin
    for skin in (
        Skin("fair", "#B98A78", "#F2D3C3", "#FDF1EA", 0.70, dims=True),
        Skin("light", "#B27F66", "#EFCDB4", "#FBEBDD", 0.70, dims=True),
        Skin("medium", "#946044", "#D9A985", "#F0CFB3", 0.80, keyline=True),
        Skin("tan", "#744629", "#B9805A", "#DAAE8B", 1.0, keyline=True),
        Skin("brown", "#4D2C1B", "#8A5A40", "#B5876B", 1.0, keyline=True),
        Skin("deep", "#2C1913", "#5B3A2D", "#8A6553", 1.0, keyline=True),
        Skin("paper", "#C9C7C2", "#F1F0EC", "#FCFCFA", 0.70, dims=True),
    )
}
DARK_DIM = 0.90  # the light skins are dimmed this much in the dark theme


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of the window around the map, by role."""

    id: str
    dark: bool
    panel: str
    rail: str
    canvas: str
    canvas_glow: str
    field: str
    card: str
    accent_bg: str
    danger_bg: str
    warn_bg: str
    hairline: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    danger: str
    warn: str
    leader: str
    body_fill: str
    body_line: str


LIGHT = Look(
    id="light",
    dark=False,
    panel="#FFFFFF",
    rail="#FBFAF7",
    canvas="#F5F4F0",
    canvas_glow="#FDFDFB",
    field="#F1EFEA",
    card="#F8F6F2",
    accent_bg="#E3F0F1",
    danger_bg="#FCECEA",
    warn_bg="#FDF3DF",
    hairline="#E4E1DA",
    ink="#1B2126",
    ink2="#4D575F",
    ink3="#5F6972",
    accent="#0B5F6E",
    on_accent="#FFFFFF",
    danger="#A3211B",
    warn="#7A4B00",
    leader="#7A756E",
    body_fill="#F3E3D6",
    body_line="#C3A790",
)
DARK = Look(
    id="dark",
    dark=True,
    panel="#1C2024",
    rail="#181B1F",
    canvas="#14171A",
    canvas_glow="#1D2125",
    field="#262B30",
    card="#23282D",
    accent_bg="#1F3A40",
    danger_bg="#41211F",
    warn_bg="#3A2E18",
    hairline="#2E343A",
    ink="#ECEFF1",
    ink2="#B9C1C8",
    ink3="#98A2AB",
    accent="#7FC8D4",
    on_accent="#10252A",
    danger="#FFB0A8",
    warn="#F2C879",
    leader="#8E979F",
    body_fill="#3A3F45",
    body_line="#6B737B",
)
LOOKS = {look.id: look for look in (LIGHT, DARK)}

ZONE_INK = "#1E1712"  # names on fills
DISC_INK = "#14181C"  # numbered discs, the ring round a chosen zone
INSIDE_LEADER = "#3A322C"
KEYLINE = "#FFF6EE"
AVOID = "#A3211B"
CARE = "#7A4B00"


def colour(value: str, alpha: float = 1.0) -> QColor:
    """Return a colour with an opacity from 0 to 1."""
    result = QColor(value)
    result.setAlphaF(alpha)
    return result


def mixed(one: str, two: str, share: float) -> str:
    """Return a colour between two, `share` of the way to the second."""
    a, b = QColor(one), QColor(two)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in parts)
