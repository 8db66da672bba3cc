"""The map as a widget: its camera, its first picture, its keyboard, its layers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.model import Foot
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import Hand


def test_fit_shows_everything_again(footmap: FootMap, map_hand: Hand) -> None:
    fits = dict(footmap.face.picture.fits)
    map_hand.wheel(map_hand.on("liver"), 5)
    map_hand.drag(QPointF(300, 300), QPointF(420, 380))
    footmap.fit_all()
    assert footmap.face.picture.fits == fits
    assert footmap.zoom() == 1.0


def test_buttons_and_keys_zoom_about_the_middle(footmap: FootMap, map_hand: Hand, qtbot: QtBot) -> None:
    middle = QPointF(footmap.width() / 2, footmap.height() / 2)
    before = map_hand.millimetres(Foot.LEFT, middle)
    with qtbot.waitSignal(footmap.zoom_changed) as told:
        footmap.zoom_in()
    assert told.args == [pytest.approx(1.2)]
    assert map_hand.millimetres(Foot.LEFT, middle) == pytest.approx(before, abs=1e-6)
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


def test_repaints_settle_after_zooming(footmap: FootMap, map_hand: Hand, qtbot: QtBot) -> None:
    """While the wheel turns the kept picture is stretched; soon after it is painted anew at its size."""
    footmap.repaint()
    map_hand.wheel(map_hand.on("liver"), 2)
    footmap.repaint()
    assert footmap.face.picture.layers.base_fit != footmap.face.picture.fits[Foot.RIGHT]
    qtbot.waitUntil(lambda: footmap.face.picture.layers.base_fit == footmap.face.picture.fits[Foot.RIGHT], timeout=3000)


def test_guide_lines_come_and_go_with_their_switch(window: Window) -> None:
    footmap = window.canvas.map
    plain = footmap.grab().toImage()
    window.actions_by_id["lines"].trigger()
    lined = footmap.grab().toImage()
    window.actions_by_id["lines"].trigger()

    assert lined != plain
    assert footmap.grab().toImage() == plain


def test_walking_brings_a_zone_into_view(footmap: FootMap, map_hand: Hand) -> None:
    footmap.zoom_by(5.0, map_hand.on("liver"))
    footmap.activateWindow()
    key = next(key for key in footmap.keys.buttons() if key.zone == "heart")
    assert not footmap.rect().contains(key.geometry().center())
    key.setFocus()
    assert footmap.rect().contains(key.geometry().center())
    assert footmap.zoom() == pytest.approx(5.0)


def test_a_drag_moves_what_is_painted_and_places_names_at_rest(footmap: FootMap, map_hand: Hand) -> None:
    footmap.zoom_by(2.0)
    footmap.come_to_rest()
    before = footmap.grab().toImage()
    writing = footmap.face.picture.lettering
    placed = dict(writing._placed)
    map_hand.drag(QPointF(300, 300), QPointF(340, 350))
    moved = footmap.grab().toImage()
    assert moved.pixelColor(440, 400) == before.pixelColor(400, 350)
    assert writing._placed == placed
    footmap.come_to_rest()
    footmap.grab()
    assert writing._placed != placed
