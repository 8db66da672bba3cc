"""What the painting tests share: both soles ready for painting, and a way to paint them into a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.columns import Frame
from reflexmap.core.errors import Problem
from reflexmap.core.marks import Marks
from reflexmap.core.picture import Stand, placed
from reflexmap.draw.plate import (
    Plate,
    Writing,
    paint_art,
    paint_emphasis,
    paint_writing,
    paint_zones,
    place_writing,
)
from reflexmap.draw.plates import sole_plate
from reflexmap.draw.zones import Style
from reflexmap.resources import assets_folder

Paint = Callable[..., QImage]


@pytest.fixture(scope="session")
def soles(atlas: Atlas, qapp: QApplication) -> Plate:
    """Both soles of the shipped chart."""
    del qapp
    problems: list[Problem] = []
    made = sole_plate(atlas, assets_folder(), problems)
    assert not problems
    return made


@pytest.fixture(scope="session")
def paint(soles: Plate) -> Paint:
    """Paint both soles with their names into a picture, the way the window and the sheet do."""

    def painted(style: Style, marks: Marks, width: int = 500, height: int = 470, *, names: bool = True) -> QImage:
        stand = Stand(width, height, margin=20.0, gap=120.0, top=20.0, bottom=20.0)
        fits = placed(soles.view, stand)
        frame = Frame(None, width / 2, None, 24, height - 24)
        writing = place_writing(soles, fits, frame, marks) if names else Writing()
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF" if style.paper else style.look.canvas))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in soles.feet.items():
                paint_art(painter, each, fits[foot], style)
                paint_zones(painter, each, fits[foot], marks, style)
                paint_emphasis(painter, each, fits[foot], marks, style)
            paint_writing(painter, soles, fits, writing, marks, style)
        return image

    return painted
