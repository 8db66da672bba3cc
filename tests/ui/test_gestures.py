"""Wheel, touch pad and fingers on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from reflexmap.core.model import Foot
from reflexmap.ui.footmap import FootMap
from tests.ui.conftest import Hand


@pytest.mark.parametrize("notches", [1, -1, 3, -3, 0.25, 20, -20])
@pytest.mark.parametrize("at", [(0.3, 0.2), (0.72, 0.9)])
def test_wheel_zooms_about_the_pointer(
    footmap: FootMap, map_hand: Hand, notches: float, at: tuple[float, float]
) -> None:
    spot = QPointF(footmap.width() * at[0], footmap.height() * at[1])
    before = {foot: map_hand.millimetres(foot, spot) for foot in Foot}
    map_hand.wheel(spot, notches)
    assert (footmap.zoom() > 1) == (notches > 0)
    for foot in Foot:
        assert map_hand.millimetres(foot, spot) == pytest.approx(before[foot], abs=1e-6)


def test_zoom_has_ends_and_comes_back(footmap: FootMap, map_hand: Hand) -> None:
    spot = map_hand.on("liver")
    for _ in range(4):
        map_hand.wheel(spot, 4)
    assert footmap.zoom() == 8.0
    for _ in range(8):
        map_hand.wheel(spot, -4)
    assert footmap.zoom() == 0.5


def test_two_fingers_on_a_touch_pad_pan(footmap: FootMap, map_hand: Hand) -> None:
    spot = map_hand.on("liver")
    before = map_hand.pixel(Foot.RIGHT, (0.0, 100.0))
    event = QWheelEvent(
        spot,
        spot,
        QPoint(12, -30),
        QPoint(24, -60),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
        Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    )
    QApplication.sendEvent(footmap, event)
    assert map_hand.pixel(Foot.RIGHT, (0.0, 100.0)) - before == QPointF(12, -30)
    assert footmap.zoom() == 1.0


def test_pinch_on_a_touch_pad_zooms_about_the_fingers(footmap: FootMap, map_hand: Hand) -> None:
    spot = map_hand.on("liver")
    before = map_hand.millimetres(Foot.RIGHT, spot)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        QPointF(footmap.mapToGlobal(spot.toPoint())),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(footmap, event)
    assert footmap.zoom() == pytest.approx(1.25)
    assert map_hand.millimetres(Foot.RIGHT, spot) == pytest.approx(before, abs=1e-6)
