"""The map's last picture: kept, moved, stretched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Fit
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.mapframe import MapFrame, stretched

SIZE = QSize(100, 80)
HOME = Fit(2.0, 50.0, 70.0)


@pytest.fixture
def frame(app: QApplication) -> MapFrame:
    del app
    made = MapFrame()

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, 100, 80, QColor("#0000FF"))
        painter.fillRect(40, 30, 20, 20, QColor("#FF0000"))

    made.keep(paint, SIZE, 1.0, HOME, home=True)
    return made


def moved(frame: MapFrame, fit: Fit) -> QImage:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        frame.move_to(painter, fit, SIZE, LIGHT)
    return image


def test_suits_its_own_size_and_sharpness_only(frame: MapFrame) -> None:
    assert frame.suits(SIZE, 1.0)
    assert not frame.suits(SIZE, 2.0)
    assert not frame.suits(QSize(99, 80), 1.0)
    frame.forget()
    assert not frame.suits(SIZE, 1.0)


def test_where_a_picture_lies_through_another_fit() -> None:
    assert stretched(HOME, HOME, SIZE) == QRectF(0, 0, 100, 80)
    assert stretched(HOME, Fit(4.0, 50.0, 70.0), SIZE) == QRectF(-50, -70, 200, 160)


def test_a_drag_moves_it(frame: MapFrame) -> None:
    image = moved(frame, Fit(2.0, 60.0, 70.0))
    assert image.pixelColor(55, 40).name() == "#ff0000"
    assert image.pixelColor(45, 40).name() == "#0000ff"


def test_what_is_beyond_its_edge_is_ground_or_the_whole_map(frame: MapFrame) -> None:
    image = moved(frame, Fit(2.0, 60.0, 70.0))
    assert image.pixelColor(5, 40).name() == QColor(LIGHT.canvas).name()
    frame.keep(
        lambda painter: painter.fillRect(0, 0, 100, 80, QColor("#00FF00")), SIZE, 1.0, Fit(8, 50, 160), home=False
    )
    image = moved(frame, HOME)
    assert image.pixelColor(2, 2).name() == "#0000ff"
    assert image.pixelColor(50, 40).name() == "#00ff00"
