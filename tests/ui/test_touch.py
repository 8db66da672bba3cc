"""Fingers on the map, with touch events as a screen sends them."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reflexmap.core.model import Foot
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.pointer import SLACK
from reflexmap.ui.state import Selection
from reflexmap.ui.touch import LONG, REACH
from tests.ui.conftest import Hand


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def tap(footmap: FootMap, screen: QPointingDevice, spot: QPoint) -> None:
    QTest.touchEvent(footmap, screen).press(1, spot, footmap).commit()
    QTest.touchEvent(footmap, screen).release(1, spot, footmap).commit()


def drag(footmap: FootMap, screen: QPointingDevice, *spots: QPoint) -> None:
    QTest.touchEvent(footmap, screen).press(1, spots[0], footmap).commit()
    for spot in spots[1:]:
        QTest.touchEvent(footmap, screen).move(1, spot, footmap).commit()
    QTest.touchEvent(footmap, screen).release(1, spots[-1], footmap).commit()


def beside(footmap: FootMap, away: float) -> QPoint:
    """Return a place that lies so many pixels beside all zones, near the outer edge of a foot."""
    for y in range(100, footmap.height() - 100, 5):
        for x in range(20, footmap.width() - 20, 3):
            spot = QPointF(x, y)
            if not footmap.pointer.zones_at(spot, away - 3) and footmap.pointer.zones_at(spot, away):
                return spot.toPoint()
    raise LookupError("zones everywhere")


def test_a_tap_chooses(footmap: FootMap, map_hand: Hand, screen: QPointingDevice, selection: Selection) -> None:
    tap(footmap, screen, map_hand.on("liver").toPoint())
    assert selection.chosen.zone == "liver"
    assert selection.hovered == ""


def test_a_finger_may_be_off_by_half_a_target(footmap: FootMap, screen: QPointingDevice, selection: Selection) -> None:
    spot = beside(footmap, REACH - 2)
    assert not footmap.pointer.zones_at(QPointF(spot), SLACK)
    tap(footmap, screen, spot)
    assert selection.chosen.zone


def test_a_drag_pans_only_what_is_zoomed(
    footmap: FootMap, map_hand: Hand, screen: QPointingDevice, selection: Selection
) -> None:
    before = map_hand.pixel(Foot.RIGHT, (0.0, 100.0))
    drag(footmap, screen, QPoint(300, 300), QPoint(340, 310), QPoint(400, 330))
    assert map_hand.pixel(Foot.RIGHT, (0.0, 100.0)) == before
    footmap.zoom_by(2.0)
    before = map_hand.pixel(Foot.RIGHT, (0.0, 100.0))
    drag(footmap, screen, QPoint(300, 300), QPoint(340, 310), QPoint(400, 330))
    assert map_hand.pixel(Foot.RIGHT, (0.0, 100.0)) - before == QPointF(100, 30)
    assert selection.chosen.zone == ""


def test_two_fingers_keep_what_lies_under_them(footmap: FootMap, map_hand: Hand, screen: QPointingDevice) -> None:
    first, second = QPoint(300, 400), QPoint(400, 400)
    under = [map_hand.millimetres(Foot.RIGHT, QPointF(spot)) for spot in (first, second)]
    QTest.touchEvent(footmap, screen).press(1, first, footmap).commit()
    QTest.touchEvent(footmap, screen).stationary(1).press(2, second, footmap).commit()
    first, second = QPoint(250, 380), QPoint(450, 380)
    QTest.touchEvent(footmap, screen).move(1, first, footmap).move(2, second, footmap).commit()
    assert footmap.zoom() == pytest.approx(2.0)
    for spot, before in zip((first, second), under, strict=True):
        assert math.dist(map_hand.millimetres(Foot.RIGHT, QPointF(spot)), before) < 0.01
    QTest.touchEvent(footmap, screen).release(1, first, footmap).release(2, second, footmap).commit()


def test_lifting_one_of_two_fingers_makes_no_leap(footmap: FootMap, map_hand: Hand, screen: QPointingDevice) -> None:
    first, second = QPoint(300, 400), QPoint(500, 400)
    footmap.zoom_by(2.0)
    QTest.touchEvent(footmap, screen).press(1, first, footmap).commit()
    QTest.touchEvent(footmap, screen).stationary(1).press(2, second, footmap).commit()
    before = map_hand.pixel(Foot.RIGHT, (0.0, 100.0))
    QTest.touchEvent(footmap, screen).stationary(1).release(2, second, footmap).commit()
    QTest.touchEvent(footmap, screen).move(1, QPoint(310, 400), footmap).commit()
    assert map_hand.pixel(Foot.RIGHT, (0.0, 100.0)) - before == QPointF(10, 0)
    QTest.touchEvent(footmap, screen).release(1, QPoint(310, 400), footmap).commit()


def test_a_long_press_opens_the_menu_and_chooses_nothing(
    footmap: FootMap, map_hand: Hand, screen: QPointingDevice, selection: Selection, qtbot: QtBot
) -> None:
    spot = map_hand.on("liver").toPoint()
    QTest.touchEvent(footmap, screen).press(1, spot, footmap).commit()
    qtbot.waitUntil(lambda: bool(footmap.findChildren(QMenu)), timeout=LONG * 8)
    menu = footmap.findChildren(QMenu)[0]
    assert "Liver" in [action.text() for action in menu.actions()]
    menu.close()
    QTest.touchEvent(footmap, screen).release(1, spot, footmap).commit()
    assert selection.chosen.zone == ""
