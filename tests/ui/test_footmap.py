"""The map as a person uses it: pointing, clicking, zooming, dragging."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QMenu, QPinchGesture, QToolTip
from pytestqt.qtbot import QtBot
from shapely.geometry import Point as ShapelyPoint
from shapely.geometry import Polygon

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.core.rings import covers, distance
from reflexmap.draw.guides import name_boxes
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.footmap import SLACK, FootMap
from reflexmap.ui.state import Selection, Shown
from reflexmap.ui.window import Window
from tests.ui.conftest import Hand

ZOOMS = (0.5, 1.0, 2.0, 4.0, 8.0)


@pytest.fixture
def footmap(selection: Selection, plate: Plate, qtbot: QtBot) -> FootMap:
    """The map by itself and without names, which is faster than a whole window."""
    selection.show(Shown(names=False))
    made = FootMap(selection, plate, LIGHT, ArtCache(None))
    made.resize(QSize(850, 780))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


@pytest.fixture
def hand(footmap: FootMap) -> Hand:
    return Hand(footmap)


def wheel(footmap: FootMap, spot: QPointF, notches: float) -> None:
    event = QWheelEvent(
        spot,
        QPointF(footmap.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(footmap, event)


def zoom_to(footmap: FootMap, zoom: float, spot: QPointF) -> None:
    footmap.zoom_by(zoom / footmap.zoom(), spot)
    assert footmap.zoom() == pytest.approx(zoom)


# Pointing


def test_pointing_names_the_zone(footmap: FootMap, hand: Hand, selection: Selection) -> None:
    hand.move(hand.on("liver"))
    assert selection.hovered == "liver"
    assert footmap.cursor().shape() is Qt.CursorShape.PointingHandCursor
    hand.move(QPointF(footmap.width() / 2, 40))
    assert selection.hovered == ""
    assert footmap.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_tip_says_the_name(footmap: FootMap, hand: Hand, atlas: Atlas, qtbot: QtBot) -> None:
    assert footmap.isVisible()
    hand.move(hand.on("gallbladder"))
    assert QToolTip.text() == ""
    qtbot.waitUntil(lambda: QToolTip.text() == atlas.zones["gallbladder"].name, timeout=3000)
    QToolTip.hideText()


def test_leaving_the_map_forgets_the_zone(footmap: FootMap, hand: Hand, selection: Selection) -> None:
    hand.move(hand.on("liver"))
    QApplication.sendEvent(footmap, QEvent(QEvent.Type.Leave))
    assert selection.hovered == ""


# Clicking


def test_click_selects_each_drawn_zone(hand: Hand, selection: Selection, atlas: Atlas) -> None:
    zones = sorted({area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot)})
    for zone in zones:
        selection.clear()
        hand.click(hand.on(zone))
        assert selection.chosen.zone == zone


def test_click_on_the_ground_clears(footmap: FootMap, hand: Hand, selection: Selection) -> None:
    hand.click(hand.on("liver"))
    hand.click(QPointF(footmap.width() / 2, 40))
    assert selection.chosen.zone == ""


@pytest.mark.parametrize("zoom", ZOOMS)
def test_near_misses_are_forgiven_equally_at_every_zoom(
    footmap: FootMap, hand: Hand, selection: Selection, zoom: float
) -> None:
    """Six pixels beside a zone hit it, eight do not: whatever the zoom, in pixels of the screen."""
    tried = 0
    for foot, index in footmap._indexes.items():
        for area in index.areas[::7]:
            polygon = Polygon(area.ring)
            for share in (0.2, 0.7):
                selection.clear()
                edge = polygon.exterior.interpolate(share, normalized=True)
                zoom_to(footmap, zoom, hand.pixel(foot, (edge.x, edge.y)))
                scale = footmap._picture.fits[foot].scale
                inside = polygon.exterior.interpolate(share + 0.001, normalized=True)
                dx, dy = inside.x - edge.x, inside.y - edge.y
                length = math.hypot(dx, dy)
                for sign in (1, -1):
                    away = (edge.x - sign * dy / length * 6 / scale, edge.y + sign * dx / length * 6 / scale)
                    others = (other.ring for other in index.areas if other.zone != area.zone)
                    if any(covers(ring, away) or distance(ring, away) * scale < 8.5 for ring in others):
                        continue
                    if not 5.5 < polygon.distance(ShapelyPoint(away)) * scale < 6.5:
                        continue
                    tried += 1
                    hand.click(hand.pixel(foot, away))
                    assert selection.chosen.zone == area.zone
                    far = (away[0] + (away[0] - edge.x) * 2 / 6, away[1] + (away[1] - edge.y) * 2 / 6)
                    if polygon.distance(ShapelyPoint(far)) * scale > SLACK + 0.1:
                        hand.click(hand.pixel(foot, far))
                        assert selection.chosen.zone == ""
    assert tried >= 3


@pytest.mark.parametrize("zoom", [0.5, 0.75, 1.0])
def test_tiny_glands_forgive_a_miss_into_the_zone_beneath(
    footmap: FootMap, hand: Hand, selection: Selection, zoom: float
) -> None:
    index = footmap._indexes[Foot.RIGHT]
    gland = next(area for area in index.areas if area.zone == "parathyroid")
    edge = Polygon(gland.ring).exterior.interpolate(0.5, normalized=True)
    zoom_to(footmap, zoom, hand.pixel(Foot.RIGHT, (edge.x, edge.y)))
    away = math.hypot(edge.x - gland.pole[0], edge.y - gland.pole[1])
    reach = 1.2 / footmap._picture.fits[Foot.RIGHT].scale / away
    beside = (edge.x + (edge.x - gland.pole[0]) * reach, edge.y + (edge.y - gland.pole[1]) * reach)
    assert not Polygon(gland.ring).contains(ShapelyPoint(beside))
    hand.click(hand.pixel(Foot.RIGHT, beside))
    assert selection.chosen.zone == "parathyroid"


def test_smaller_zone_wins_and_more_clicks_reach_the_others(hand: Hand, selection: Selection) -> None:
    spot, zones = hand.overlap()
    sizes = [min(area.size for area in hand.map._indexes[Foot.RIGHT].areas if area.zone == zone) for zone in zones]
    assert sizes == sorted(sizes)
    seen = []
    for _ in zones:
        hand.click(spot)
        seen.append(selection.chosen.zone)
    assert tuple(seen) == zones
    hand.click(spot)
    assert selection.chosen.zone == zones[0]


def test_right_click_lists_all_zones_under_the_pointer(hand: Hand, selection: Selection, atlas: Atlas) -> None:
    spot, zones = hand.overlap()
    hand.click(spot, Qt.MouseButton.RightButton)
    menu = hand.map.findChild(QMenu)
    assert menu.isVisible()
    assert [action.text().replace("&&", "&") for action in menu.actions()] == [atlas.zones[zone].name for zone in zones]
    assert selection.chosen.zone == ""
    menu.actions()[-1].trigger()
    assert selection.chosen.zone == zones[-1]
    menu.close()


# Zooming


@pytest.mark.parametrize("notches", [1, -1, 3, -3, 0.25, 20, -20])
@pytest.mark.parametrize("at", [(0.3, 0.2), (0.72, 0.9)])
def test_wheel_zooms_about_the_pointer(footmap: FootMap, hand: Hand, notches: float, at: tuple[float, float]) -> None:
    spot = QPointF(footmap.width() * at[0], footmap.height() * at[1])
    before = {foot: hand.millimetres(foot, spot) for foot in Foot}
    wheel(footmap, spot, notches)
    assert (footmap.zoom() > 1) == (notches > 0)
    for foot in Foot:
        assert hand.millimetres(foot, spot) == pytest.approx(before[foot], abs=1e-6)


def test_zoom_has_ends_and_comes_back(footmap: FootMap, hand: Hand) -> None:
    spot = hand.on("liver")
    for _ in range(4):
        wheel(footmap, spot, 4)
    assert footmap.zoom() == 8.0
    for _ in range(8):
        wheel(footmap, spot, -4)
    assert footmap.zoom() == 0.5


def test_two_fingers_on_a_touch_pad_pan(footmap: FootMap, hand: Hand) -> None:
    spot = hand.on("liver")
    before = hand.pixel(Foot.RIGHT, (0.0, 100.0))
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
    assert hand.pixel(Foot.RIGHT, (0.0, 100.0)) - before == QPointF(12, -30)
    assert footmap.zoom() == 1.0


def test_pinch_on_a_touch_pad_zooms_about_the_fingers(footmap: FootMap, hand: Hand) -> None:
    spot = hand.on("liver")
    before = hand.millimetres(Foot.RIGHT, spot)
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
    assert hand.millimetres(Foot.RIGHT, spot) == pytest.approx(before, abs=1e-6)


def test_pinch_on_a_touch_screen_zooms_about_the_fingers(footmap: FootMap, hand: Hand) -> None:
    spot = QPointF(hand.on("liver").toPoint())
    before = hand.millimetres(Foot.RIGHT, spot)
    pinch = QPinchGesture(footmap)
    pinch.setScaleFactor(1.5)
    pinch.setCenterPoint(QPointF(footmap.mapToGlobal(spot.toPoint())))
    QApplication.sendEvent(footmap, QGestureEvent([pinch]))
    assert footmap.zoom() == pytest.approx(1.5)
    assert hand.millimetres(Foot.RIGHT, spot) == pytest.approx(before, abs=1e-6)


# Dragging


def test_drag_pans_and_chooses_nothing(footmap: FootMap, hand: Hand, selection: Selection) -> None:
    start = hand.on("liver")
    before = hand.millimetres(Foot.RIGHT, start)
    end = start + QPointF(70, -40)
    hand.drag(start, end)
    assert hand.millimetres(Foot.RIGHT, end) == pytest.approx(before, abs=1e-6)
    assert selection.chosen.zone == ""
    assert footmap.zoom() == 1.0


def test_a_trembling_hand_still_clicks(hand: Hand, selection: Selection) -> None:
    start = hand.on("liver")
    hand.drag(start, start + QPointF(2, 1))
    assert selection.chosen.zone == "liver"


def test_fit_shows_everything_again(footmap: FootMap, hand: Hand) -> None:
    fits = dict(footmap._picture.fits)
    wheel(footmap, hand.on("liver"), 5)
    hand.drag(QPointF(300, 300), QPointF(420, 380))
    footmap.fit_all()
    assert footmap._picture.fits == fits
    assert footmap.zoom() == 1.0


def test_double_click_fits(footmap: FootMap, hand: Hand) -> None:
    wheel(footmap, hand.on("liver"), 3)
    hand.double_click(QPointF(footmap.width() / 2, 40))
    assert footmap.zoom() == 1.0


def test_buttons_and_keys_zoom_about_the_middle(footmap: FootMap, hand: Hand, qtbot: QtBot) -> None:
    middle = QPointF(footmap.width() / 2, footmap.height() / 2)
    before = hand.millimetres(Foot.LEFT, middle)
    with qtbot.waitSignal(footmap.zoom_changed) as told:
        footmap.zoom_in()
    assert told.args == [pytest.approx(1.2)]
    assert hand.millimetres(Foot.LEFT, middle) == pytest.approx(before, abs=1e-6)
    footmap.zoom_out()
    assert footmap.zoom() == pytest.approx(1.0)


# The keyboard on the map


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_select_the_focused_zone(footmap: FootMap, selection: Selection, key: Qt.Key, qtbot: QtBot) -> None:
    footmap.activateWindow()
    footmap.keys.focus("liver")
    qtbot.waitUntil(lambda: selection.focused == "liver")
    QTest.keyClick(QApplication.focusWidget(), key)
    assert selection.chosen.zone == "liver"


def test_first_picture_is_told_once(selection: Selection, plate: Plate, qtbot: QtBot) -> None:
    made = FootMap(selection, plate, LIGHT, ArtCache(None))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.first_painted, timeout=5000):
        made.show()
    with qtbot.assertNotEmitted(made.first_painted, wait=60):
        made.update()


def test_repaints_settle_after_zooming(footmap: FootMap, hand: Hand, qtbot: QtBot) -> None:
    """While the wheel turns the kept picture is stretched; soon after it is painted anew at its size."""
    footmap.repaint()
    wheel(footmap, hand.on("liver"), 2)
    footmap.repaint()
    assert footmap._picture._base_fit != footmap._picture.fits[Foot.RIGHT]
    qtbot.waitUntil(lambda: footmap._picture._base_fit == footmap._picture.fits[Foot.RIGHT], timeout=3000)


def test_guide_lines_come_and_go_with_their_switch(window: Window) -> None:
    footmap = window.canvas.map
    plain = footmap.grab().toImage()
    window.actions_by_id["lines"].trigger()
    lined = footmap.grab().toImage()
    window.actions_by_id["lines"].trigger()

    assert lined != plain
    assert footmap.grab().toImage() == plain


def test_names_in_zones_keep_clear_of_the_names_of_guide_lines(window: Window) -> None:
    window.selection.show(Shown(lines=True))
    picture = window.canvas.map._picture
    assert picture.guides is not None
    plates = name_boxes(picture.guides, picture.fits)

    assert len(plates) == 22
    for label in picture.writing.labels:
        if label.inside:
            left, top, right, bottom = label.box
            assert not any(left < x1 and x0 < right and top < y1 and y0 < bottom for x0, y0, x1, y1 in plates)


def test_codes_of_points_keep_clear_of_the_names_of_guide_lines(window: Window) -> None:
    window.selection.show(Shown(lines=True, points=True))
    picture = window.canvas.map._picture
    assert picture.guides is not None
    plates = name_boxes(picture.guides, picture.fits)

    for mark in picture.point_marks:
        if mark.box is not None:
            left, top, right, bottom = mark.box
            assert not any(left < x1 and x0 < right and top < y1 and y0 < bottom for x0, y0, x1, y1 in plates)
