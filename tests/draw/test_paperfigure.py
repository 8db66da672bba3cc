"""Drawings of movements: each belongs to a technique, stays in its frame and follows the ink."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Ink
from reflexmap.core.paperblocks import Figure
from reflexmap.draw import paperfigure
from reflexmap.draw.paperfigure import ALIKE, HIGHEST, figure, file_of
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.sheettext import INKS, MM
from reflexmap.resources import assets_folder

WIDE = 80 * MM
NAMES = sorted(path.stem for path in (assets_folder() / "techniques").glob("*.svg"))
DOTS = 4.0 / MM  # four dots in a millimetre


def setting(ink: Ink) -> Setting:
    def none(view: object) -> None:
        raise AssertionError(view)

    return Setting(ink, INKS[ink], 5.6, none, ())  # type: ignore[arg-type]


def painted(name: str, ink: Ink) -> QImage:
    """Return a drawing with 4 mm of paper round it."""
    (item,) = figure(Figure(name, ""), WIDE, setting(ink))
    air = 4 * MM
    image = QImage(round((WIDE + 2 * air) * DOTS), round((item.height + 2 * air) * DOTS), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(DOTS, DOTS)
        item.paint(painter, air, air)
    return image


def test_each_drawing_belongs_to_a_technique(atlas: Atlas) -> None:
    assert len(NAMES) > 12
    assert set(NAMES) | set(ALIKE) <= set(atlas.techniques)
    assert set(ALIKE.values()) <= set(NAMES)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_stays_inside_its_frame(name: str) -> None:
    image = painted(name, Ink.COLOUR)
    edge = round(3.6 * MM * DOTS)
    wide, tall = image.width(), image.height()
    dark = [(x, y) for x in range(wide) for y in range(tall) if image.pixelColor(x, y).lightness() < 200]
    outside = [(x, y) for x, y in dark if not (edge <= x < wide - edge and edge <= y < tall - edge)]
    signs = [(x, y) for x, y in dark if image.pixelColor(x, y).hslSaturation() > 80]

    assert outside == []
    assert len(dark) > 800
    assert signs
    assert tall <= (HIGHEST + 8 * MM) * DOTS + 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["thumb-walking", "effleurage"])
def test_black_drawings_have_no_colour_and_no_grey_ground(name: str) -> None:
    image = painted(name, Ink.BLACK)
    tones = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    flat = sum(225 < tone.lightness() < 250 for tone in tones)

    assert all(tone.hslSaturation() == 0 or tone.lightness() in (0, 255) for tone in tones)
    assert flat < len(tones) / 50


@pytest.mark.usefixtures("qapp")
def test_without_a_drawing_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert file_of("foot-soak") is None
    assert figure(Figure("foot-soak", ""), WIDE, setting(Ink.COLOUR)) == []
    (tmp_path / "techniques").mkdir()
    (tmp_path / "techniques" / "effleurage.svg").write_text("no drawing")
    monkeypatch.setattr(paperfigure, "assets_folder", lambda: tmp_path)
    assert figure(Figure("effleurage", ""), WIDE, setting(Ink.COLOUR)) == []
