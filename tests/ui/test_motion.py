"""How the map moves: fades between stills, a glide between cameras; never in the way, and none where none is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reflexmap.app import _let_move
from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.core.model import Link, Rank
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.motion import CALM, LIVELY, STILL, Pace
from reflexmap.ui.state import Selection
from tests.ui.conftest import Hand, MakeWindow

SLOW = Pace(hover=400, select=4000, search=4000, turn=4000, zoom=300)


def shot(footmap: FootMap) -> QImage:
    return footmap.grab().toImage()


def test_which_change_takes_how_long() -> None:
    rest, lit = Marks(), Marks(links=(Link("liver", Rank.PRIMARY),))
    assert LIVELY.between(rest, Marks(hovered="liver")) == 90
    assert LIVELY.between(rest, Marks(chosen="liver")) == 160
    assert LIVELY.between(rest, lit) == 200
    assert LIVELY.between(rest, rest) == 0
    assert CALM.between(rest, lit) == 0
    assert CALM.turn == 100
    assert Pace() == STILL


def test_nothing_moves_by_itself_in_pictures(footmap: FootMap, selection: Selection) -> None:
    selection.choose_zone("liver")
    footmap.zoom_in()
    assert not footmap.fade.running
    assert not footmap.glide.running


def test_a_choice_fades_in_and_holds_at_once(footmap: FootMap, selection: Selection) -> None:
    before = shot(footmap)
    footmap.pace = SLOW
    selection.choose_zone("liver")
    assert selection.chosen.zone == "liver"
    assert footmap.fade.running
    early = shot(footmap)
    footmap.fade.stop()
    after = shot(footmap)
    spot = Hand(footmap).on("liver").toPoint()
    was, first, last = (each.pixelColor(spot).lightness() for each in (before, early, after))
    assert abs(first - was) < abs(first - last)


def test_the_next_event_cuts_a_movement_short(footmap: FootMap, selection: Selection, map_hand: Hand) -> None:
    shot(footmap)
    footmap.pace = SLOW
    selection.choose_zone("liver")
    map_hand.wheel(map_hand.on("liver"), 1)
    assert not footmap.fade.running


def test_buttons_glide_and_the_wheel_follows_directly(footmap: FootMap, map_hand: Hand, qtbot: QtBot) -> None:
    footmap.pace = SLOW
    map_hand.wheel(map_hand.on("liver"), 1)
    assert footmap.zoom() == pytest.approx(1.2)
    footmap.zoom_in()
    footmap.zoom_in()  # from where the first would have ended
    assert footmap.glide.running
    assert footmap.zoom() < 1.3
    qtbot.waitUntil(lambda: not footmap.glide.running)
    assert footmap.zoom() == pytest.approx(1.2**3)
    footmap.fit_all()
    map_hand.drag(map_hand.on("liver"), map_hand.on("liver"))
    qtbot.waitUntil(lambda: not footmap.glide.running)
    assert footmap.face.picture.camera == Camera()


def test_lit_zones_come_one_after_another(footmap: FootMap, selection: Selection) -> None:
    shot(footmap)
    footmap.pace = SLOW
    selection.choose_symptom("headache")
    selection.answer_question("headache")
    assert footmap.fade.running
    assert len(footmap.fade._late) == len(selection.links())
    footmap.fade.stop()


def test_a_glide_keeps_one_point_still() -> None:
    start = Camera()
    end = start.zoomed(4.0, (300.0, 200.0), (400.0, 300.0))
    for share in (0.1, 0.5, 0.9):
        on_the_way = start.towards(end, share)
        again = start.zoomed(on_the_way.zoom, (300.0, 200.0), (400.0, 300.0))
        assert (on_the_way.dx, on_the_way.dy) == pytest.approx((again.dx, again.dy))
    assert start.towards(Camera(1.0, 10.0, 20.0), 0.5) == Camera(1.0, 5.0, 10.0)


def test_the_program_moves_as_the_person_wants(make_window: MakeWindow) -> None:
    window = make_window()
    _let_move(window)
    window.comfort.set_motion("full")
    assert window.canvas.map.pace == LIVELY
    window.comfort.set_motion("reduced")
    assert window.canvas.map.pace == CALM
