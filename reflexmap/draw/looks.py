"""Every colour of the program, once. Colour on the map means a body system and nothing else.

The system colours were chosen so that ten hues stay apart under three kinds of colour blindness, ink on a fill
has a contrast of 4.5 or more and an edge against its fill 3.0 or more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

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
    """The colours of the window around the map, by role.

    In a look of high `contrast` text has 7:1 or more on every ground, and lines that part things 3:1 or more.
    """

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
    contrast: bool = False

    def hue(self, hue: Hue) -> Hue:
        """Return a system's colours as zones wear them in this look."""
        return _sharpened(hue) if self.contrast else hue


ENOUGH = 7.2  # contrast of writing in the looks of high contrast: a little over 7, for the edges of letters
DARKER = 0.45  # share of black in their zones' edges


@cache
def _sharpened(hue: Hue) -> Hue:
    """Return a system's colours with paler fills, darker edges and strong fills that carry white writing."""
    paler = (mixed(hue.fill, "#FFFFFF", step / 20) for step in range(21))
    deeper = (mixed(hue.strong, "#000000", step / 20) for step in range(21))
    fill = next(each for each in paler if _contrast(each, ZONE_INK) >= ENOUGH)
    strong = next(each for each in deeper if _contrast(each, "#FFFFFF") >= ENOUGH)
    return Hue(fill, mixed(hue.line, "#000000", DARKER), strong, mixed(hue.on_dark, "#FFFFFF", 0.4), hue.pattern)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, 1 to 21."""
    dark, light = sorted(_luminance(QColor(each)) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(value: QColor) -> float:
    parts = (value.redF(), value.greenF(), value.blueF())
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


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
CONTRAST = Look(
    id="contrast",
    dark=False,
    panel="#FFFFFF",
    rail="#FFFFFF",
    canvas="#FFFFFF",
    canvas_glow="#FFFFFF",
    field="#F0F0F0",
    card="#F6F6F6",
    accent_bg="#DDEFF2",
    danger_bg="#FFF0EE",
    warn_bg="#FFF6E0",
    hairline="#5A5A5A",
    ink="#000000",
    ink2="#161616",
    ink3="#333333",
    accent="#00424E",
    on_accent="#FFFFFF",
    danger="#7D0B08",
    warn="#573300",
    leader="#333333",
    body_fill="#FFFFFF",
    body_line="#333333",
    contrast=True,
)
CONTRAST_DARK = Look(
    id="contrast-dark",
    dark=True,
    panel="#000000",
    rail="#000000",
    canvas="#000000",
    canvas_glow="#000000",
    field="#1C1C1C",
    card="#141414",
    accent_bg="#0F3A42",
    danger_bg="#3A0F0C",
    warn_bg="#332400",
    hairline="#9A9A9A",
    ink="#FFFFFF",
    ink2="#F0F0F0",
    ink3="#D4D4D4",
    accent="#8CE4F2",
    on_accent="#00171B",
    danger="#FFC2BB",
    warn="#FFD98A",
    leader="#D4D4D4",
    body_fill="#2A2A2A",
    body_line="#D4D4D4",
    contrast=True,
)
LOOKS = {look.id: look for look in (LIGHT, DARK, CONTRAST, CONTRAST_DARK)}


def look_for(*, dark: bool, contrast: bool) -> Look:
    """Return the look for a dark or light screen, with high contrast or without."""
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST
    return DARK if dark else LIGHT


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
