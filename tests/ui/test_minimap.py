"""The small map in the corner: where one is, and how to go elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from reflexmap.ui.minimap import Minimap
from reflexmap.ui.window import Window


@pytest.fixture
def minimap(window: Window) -> Minimap:
    return window.canvas.minimap


def test_hidden_while_everything_is_in_view(window: Window, minimap: Minimap) -> None:
    assert not minimap.isVisible()
    window.canvas.map.zoom_by(2.0)
    assert minimap.isVisible()
    assert minimap.geometry().bottom() < window.canvas.bar.y()
    QTest.keyClick(window.canvas.map, Qt.Key.Key_0)
    assert window.canvas.map.zoom() == 1.0
    assert not minimap.isVisible()


def test_the_frame_is_what_the_map_shows(window: Window, minimap: Minimap) -> None:
    window.canvas.map.zoom_by(4.0)
    frame, whole = minimap.frame(), minimap.rect()
    assert frame.center().x() == pytest.approx(whole.width() / 2, abs=1)
    assert frame.width() == pytest.approx((whole.width() - 12) / 4, abs=1)
    shot = minimap.grab().toImage()
    accent = QColor(window.look.accent)
    assert shot.pixelColor(round(frame.left()), round(frame.center().y())).rgb() == accent.rgb()


def test_a_press_and_a_drag_go_there(window: Window, minimap: Minimap) -> None:
    window.canvas.map.zoom_by(3.0)
    for spot in (QPoint(40, 50), QPoint(90, 100)):
        QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=spot)
        middle = minimap.frame().center()
        assert (middle.x(), middle.y()) == pytest.approx((spot.x(), spot.y()), abs=0.6)
    assert window.canvas.map.zoom() == pytest.approx(3.0)


def test_hidden_where_all_surfaces_are_shown(window: Window, minimap: Minimap) -> None:
    window.canvas.map.zoom_by(3.0)
    window.canvas.map.hide()
    minimap.follow()
    assert not minimap.isVisible()
    window.canvas.map.show()
