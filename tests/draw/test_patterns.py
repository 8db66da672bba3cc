"""Hatches and dots stay inside their shape, on screen and in SVG."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtWidgets import QApplication

from reflexmap.core.model import System
from reflexmap.draw.looks import HUES
from reflexmap.draw.patterns import hatch, pattern

INK = QColor("#000000")


def disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(20, 20, 60, 60)
    return path


def drawn(name: str) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        pattern(painter, disc(), name, INK, 1.0)
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).lightness() < 128]


@pytest.mark.parametrize("system", list(System))
def test_each_system_has_its_own_pattern_inside_the_shape(qapp: QApplication, system: System) -> None:
    del qapp
    name = HUES[system].pattern
    spots = inked(drawn(name))
    assert all((x - 49.5) ** 2 + (y - 49.5) ** 2 <= 31.5**2 for x, y in spots)
    assert bool(spots) is (name != "blank")
    assert len(spots) < 0.6 * 3.15 * 30**2


def test_patterns_can_be_told_apart(qapp: QApplication) -> None:
    del qapp
    images = [drawn(HUES[system].pattern) for system in System]
    for index, one in enumerate(images):
        assert all(one != two for two in images[index + 1 :])


@pytest.mark.parametrize("angle", [0, 45, 90, 135])
def test_hatch_keeps_its_pitch(qapp: QApplication, angle: float) -> None:
    del qapp
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        hatch(painter, disc(), INK, width=2.0, every=10.0, angle=angle)
    share = len(inked(image)) / (3.1416 * 30**2)
    assert 0.12 < share < 0.28


@pytest.mark.parametrize("name", ["", "sparse-dots", "dense-dots", "rings"])
def test_svg_files_hold_patterns_cut_to_the_shape(qapp: QApplication, tmp_path: Path, name: str) -> None:
    """Qt writes no clips into SVG files, so lines end at the edge and dots keep inside."""
    del qapp
    file = tmp_path / "hatch.svg"
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(QSize(100, 100))
    generator.setViewBox(QRect(0, 0, 100, 100))
    with QPainter(generator) as painter:
        if name:
            pattern(painter, disc(), name, INK, 1.0)
        else:
            hatch(painter, disc(), INK, width=2.0, every=10.0, angle=45)
    renderer = QSvgRenderer(str(file))
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        renderer.render(painter)
    spots = inked(image)
    assert len(spots) > 40
    assert all((x - 49.5) ** 2 + (y - 49.5) ** 2 <= 33**2 for x, y in spots)
