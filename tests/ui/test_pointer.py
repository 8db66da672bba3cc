"""The pointer on the map: pointing, clicking, dragging, the menu of a right press."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from shapely.geometry import Point as ShapelyPoint
from shapely.geometry import Polygon

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.core.rings import covers, distance
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.pointer import SLACK
from reflexmap.ui.state import Selection
from tests.ui.conftest import Hand

ZOOMS = (0.5, 1.0, 2.0, 4.0, 8.0)


def test_pointing_names_the_zone(footmap: FootMap, map_hand: Hand, selection: Selection) -> None:
    map_hand.move(map_hand.on("liver"))
    assert selection.hovered == "liver"
    assert footmap.cursor().shape() is Qt.CursorShape.PointingHandCursor
    map_hand.move(QPointF(footmap.width() / 2, 40))
    assert selection.hovered == ""
    assert footmap.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_tip_says_the_name(footmap: FootMap, map_hand: Hand, atlas: Atlas, qtbot: QtBot) -> None:
    assert footmap.isVisible()
    map_hand.move(map_hand.on("gallbladder"))
    assert QToolTip.text() == ""
    qtbot.waitUntil(lambda: QToolTip.text() == atlas.zones["gallbladder"].name, timeout=3000)
    QToolTip.hideText()


def test_leaving_the_map_forgets_the_zone(footmap: FootMap, map_hand: Hand, selection: Selection) -> None:
    map_hand.move(map_hand.on("liver"))
    QApplication.sendEvent(footmap, QEvent(QEvent.Type.Leave))
    assert selection.hovered == ""


def test_click_selects_each_drawn_zone(map_hand: Hand, selection: Selection, atlas: Atlas) -> None:
    zones = sorted({area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot)})
    for zone in zones:
        selection.clear()
        map_hand.click(map_hand.on(zone))
        assert selection.chosen.zone == zone


def test_click_on_the_ground_clears(footmap: FootMap, map_hand: Hand, selection: Selection) -> None:
    map_hand.click(map_hand.on("liver"))
    map_hand.click(QPointF(footmap.width() / 2, 40))
    assert selection.chosen.zone == ""


@pytest.mark.parametrize("zoom", ZOOMS)
def test_near_misses_are_forgiven_equally_at_every_zoom(
    footmap: FootMap, map_hand: Hand, selection: Selection, zoom: float
) -> None:
    """Six pixels beside a zone hit it, eight do not: whatever the zoom, in pixels of the screen."""
    tried = 0
    for foot, index in footmap.face.indexes.items():
        for area in index.areas[::7]:
            polygon = Polygon(area.ring)
            for share in (0.2, 0.7):
                selection.clear()
                edge = polygon.exterior.interpolate(share, normalized=True)
                map_hand.zoom_to(zoom, map_hand.pixel(foot, (edge.x, edge.y)))
                scale = footmap.face.picture.fits[foot].scale
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
                    map_hand.click(map_hand.pixel(foot, away))
                    assert selection.chosen.zone == area.zone
                    far = (away[0] + (away[0] - edge.x) * 2 / 6, away[1] + (away[1] - edge.y) * 2 / 6)
                    if polygon.distance(ShapelyPoint(far)) * scale > SLACK + 0.1:
                        map_hand.click(map_hand.pixel(foot, far))
                        assert selection.chosen.zone == ""
    assert tried >= 3


@pytest.mark.parametrize("zoom", [0.5, 0.75, 1.0])
def test_tiny_glands_forgive_a_miss_into_the_zone_beneath(
    footmap: FootMap, map_hand: Hand, selection: Selection, zoom: float
) -> None:
    index = footmap.face.indexes[Foot.RIGHT]
    gland = next(area for area in index.areas if area.zone == "parathyroid")
    edge = Polygon(gland.ring).exterior.interpolate(0.5, normalized=True)
    map_hand.zoom_to(zoom, map_hand.pixel(Foot.RIGHT, (edge.x, edge.y)))
    away = math.hypot(edge.x - gland.pole[0], edge.y - gland.pole[1])
    reach = 1.2 / footmap.face.picture.fits[Foot.RIGHT].scale / away
    beside = (edge.x + (edge.x - gland.pole[0]) * reach, edge.y + (edge.y - gland.pole[1]) * reach)
    assert not Polygon(gland.ring).contains(ShapelyPoint(beside))
    map_hand.click(map_hand.pixel(Foot.RIGHT, beside))
    assert selection.chosen.zone == "parathyroid"


def test_smaller_zone_wins_and_more_clicks_reach_the_others(map_hand: Hand, selection: Selection) -> None:
    spot, zones = map_hand.overlap()
    sizes = [
        min(area.size for area in map_hand.map.face.indexes[Foot.RIGHT].areas if area.zone == zone) for zone in zones
    ]
    assert sizes == sorted(sizes)
    seen = []
    for _ in zones:
        map_hand.click(spot)
        seen.append(selection.chosen.zone)
    assert tuple(seen) == zones
    map_hand.click(spot)
    assert selection.chosen.zone == zones[0]


def test_right_click_lists_all_zones_under_the_pointer(map_hand: Hand, selection: Selection, atlas: Atlas) -> None:
    spot, zones = map_hand.overlap()
    map_hand.click(spot, Qt.MouseButton.RightButton)
    menu = map_hand.map.findChild(QMenu)
    assert menu.isVisible()
    assert [action.text().replace("&&", "&") for action in menu.actions()] == [atlas.zones[zone].name for zone in zones]
    assert selection.chosen.zone == ""
    menu.actions()[-1].trigger()
    assert selection.chosen.zone == zones[-1]
    menu.close()


def test_drag_pans_and_chooses_nothing(footmap: FootMap, map_hand: Hand, selection: Selection) -> None:
    start = map_hand.on("liver")
    before = map_hand.millimetres(Foot.RIGHT, start)
    end = start + QPointF(70, -40)
    map_hand.drag(start, end)
    assert map_hand.millimetres(Foot.RIGHT, end) == pytest.approx(before, abs=1e-6)
    assert selection.chosen.zone == ""
    assert footmap.zoom() == 1.0


def test_a_trembling_hand_still_clicks(map_hand: Hand, selection: Selection) -> None:
    start = map_hand.on("liver")
    map_hand.drag(start, start + QPointF(2, 1))
    assert selection.chosen.zone == "liver"


def test_double_click_fits(footmap: FootMap, map_hand: Hand) -> None:
    map_hand.wheel(map_hand.on("liver"), 3)
    map_hand.double_click(QPointF(footmap.width() / 2, 40))
    assert footmap.zoom() == 1.0
