"""Colours: the ten systems can be told apart, names and edges keep their contrast."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from reflexmap.core.model import System
from reflexmap.draw.looks import DARK, HUES, LIGHT, LOOKS, SKINS, ZONE_INK, Hue, Look, Skin, colour, mixed
from tests.draw.contrast import contrast

# How full colour blindness of three kinds turns linear red, green, blue (Machado, Oliveira and Fernandes 2009).
BLIND = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def oklab(linear: list[float]) -> tuple[float, float, float]:
    """Return a colour in OKLab, where equal distances look equally large."""
    r, g, b = (max(value, 0.0) for value in linear)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def seen(value: str, kind: str) -> tuple[float, float, float]:
    parts = [QColor(value).redF(), QColor(value).greenF(), QColor(value).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return oklab([sum(a * b for a, b in zip(row, linear, strict=True)) for row in BLIND[kind]])


@pytest.mark.parametrize("kind", list(BLIND))
def test_fills_stay_apart_for_the_colour_blind(kind: str) -> None:
    """About 2 is just visible; fills keep twice that."""
    for one, two in combinations(HUES.values(), 2):
        a, b = seen(one.fill, kind), seen(two.fill, kind)
        assert 100 * sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 >= 4.0


def test_every_system_has_colours_and_a_pattern_of_its_own() -> None:
    assert set(HUES) == set(System)
    for field in ("fill", "line", "strong", "on_dark", "pattern"):
        assert len({getattr(hue, field) for hue in HUES.values()}) == len(HUES)


@pytest.mark.parametrize("hue", HUES.values(), ids=list(HUES))
def test_contrast_of_each_system(hue: Hue) -> None:
    assert contrast(ZONE_INK, hue.fill) >= 4.5
    assert contrast(hue.line, hue.fill) >= 3.0
    assert contrast("#FFFFFF", hue.strong) >= 4.5
    assert contrast(hue.line, LIGHT.panel) >= 4.5
    assert contrast(hue.on_dark, DARK.panel) >= 4.5


@pytest.mark.parametrize("skin", SKINS.values(), ids=list(SKINS))
def test_contrast_on_each_skin(skin: Skin) -> None:
    for hue in HUES.values():
        fill = mixed(skin.mid, hue.fill, skin.alpha)
        assert contrast(ZONE_INK, fill) >= 4.5
        assert contrast(hue.line, fill) >= 3.0
        assert skin.keyline or contrast(hue.line, skin.mid) >= 3.0


def test_skins_run_from_shadow_to_light() -> None:
    for skin in SKINS.values():
        tones = [QColor(tone).lightnessF() for tone in (skin.shadow, skin.mid, skin.light)]
        assert tones == sorted(tones)
    mids = [QColor(SKINS[name].mid).lightnessF() for name in ("fair", "light", "medium", "tan", "brown", "deep")]
    assert mids == sorted(mids, reverse=True)


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_looks_hold_valid_colours(look: Look) -> None:
    for name in look.__slots__:
        value = getattr(look, name)
        if name not in ("id", "dark", "contrast"):
            assert QColor(value).isValid(), name
    assert (QColor(look.panel).lightness() < 128) is look.dark


def test_mixed_and_colour() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 0.0) == "#102030"
    assert mixed("#102030", "#AABBCC", 1.0) == "#AABBCC"
    assert colour("#102030").alpha() == 255
    assert colour("#102030", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
