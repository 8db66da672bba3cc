"""Acupoints on the map as a person uses them: switched on, pointed at, clicked, walked to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolTip
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui import pointpage
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import Shown
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.panel import Panel
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import Hand


@pytest.fixture
def footmap(selection: Selection, plate: Plate, qtbot: QtBot) -> FootMap:
    """The map by itself, with acupoints and without names."""

    def plates(view: View, chart: str, sex: str) -> Plate:
        return make_plate(selection.atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    selection.show(Shown(names=False, points=True))
    made = FootMap(selection, plate, LIGHT, ArtCache(None), plates=plates)
    made.resize(QSize(850, 780))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    selection.show(Shown(names=False, points=False))
    selection.show(Shown(names=False, points=True))
    return made


@pytest.fixture
def hand(footmap: FootMap) -> Hand:
    return Hand(footmap)


def dot(hand: Hand, foot: Foot = Foot.RIGHT) -> QPointF:
    """Return where KI1 lies on a sole."""
    return hand.pixel(foot, (-6.0 if foot is Foot.RIGHT else 6.0, 145.0))


def test_they_are_off_at_first(selection: Selection) -> None:
    assert not selection.shown.points


@pytest.mark.parametrize("foot", list(Foot))
def test_pointing_names_a_point_and_no_zone(
    footmap: FootMap, hand: Hand, selection: Selection, qtbot: QtBot, foot: Foot
) -> None:
    hand.move(dot(hand, foot))

    assert footmap.points.hovered == "ki1"
    assert selection.hovered == ""
    assert footmap.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.waitUntil(lambda: QToolTip.text() == "KI1 Yongquan, Gushing Spring")

    hand.move(QPointF(footmap.width() / 2, 40))
    assert footmap.points.hovered == ""
    assert footmap.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_hand_stays_a_hand_between_point_and_zone(footmap: FootMap, hand: Hand) -> None:
    hand.move(hand.on("gallbladder"))
    for spot in (dot(hand), hand.on("gallbladder")):
        hand.move(spot)
        assert footmap.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_a_click_opens_the_points_page_over_what_is_chosen(hand: Hand, selection: Selection) -> None:
    selection.choose_zone("liver")
    hand.click(dot(hand))

    assert selection.chosen.point == "ki1"
    assert selection.chosen.zone == "liver"
    selection.step_back()
    assert selection.chosen.point == ""


def test_a_click_beside_the_dots_still_chooses_zones(hand: Hand, selection: Selection) -> None:
    hand.click(hand.on("gallbladder"))

    assert selection.chosen.zone == "gallbladder"


def test_switched_off_they_catch_nothing(footmap: FootMap, hand: Hand, selection: Selection) -> None:
    selection.show(Shown(names=False))
    hand.click(dot(hand))

    assert selection.chosen.point == ""
    assert selection.chosen.zone
    assert footmap.points.keys.buttons() == ()


def test_clicking_again_reaches_the_point_at_the_same_place(hand: Hand, selection: Selection) -> None:
    selection.clear_for_page("acupoint", "lr2")
    assert selection.shown.view is View.DORSAL
    web = hand.pixel(Foot.RIGHT, (-9.8, 213.5))

    hand.click(web)
    assert selection.chosen.point == "ex-le10"
    hand.click(web)
    assert selection.chosen.point == "lr2"


def test_the_menu_lists_points_before_zones(hand: Hand, footmap: FootMap, selection: Selection) -> None:
    hand.click(dot(hand), Qt.MouseButton.RightButton)
    menu = footmap.findChildren(QMenu)[-1]
    first, *others = menu.actions()

    assert first.text() == "KI1 Yongquan, Gushing Spring"
    assert others
    first.trigger()
    assert selection.chosen.point == "ki1"
    menu.close()


def test_keyboard_and_screen_reader_reach_each_point(footmap: FootMap, selection: Selection) -> None:
    keys = footmap.points.keys.buttons()
    names = [key.accessibleName() for key in keys]

    assert len(keys) == 8
    assert "Acupoint KI1 Yongquan, Gushing Spring, left foot" in names
    keys[0].setFocus()
    assert footmap.points.hovered == keys[0].zone
    QTest.keyClick(keys[0], Qt.Key.Key_Return)
    assert selection.chosen.point == keys[0].zone
    assert keys[0].isChecked()


def test_buttons_follow_the_zoom(footmap: FootMap, hand: Hand) -> None:
    footmap.zoom_by(2.0)
    footmap.come_to_rest()  # codes are placed when the hand rests
    key = next(key for key in footmap.points.keys.buttons() if key.objectName() == "right:ki1")

    assert key.geometry().contains(dot(hand).toPoint())


def test_names_inside_zones_keep_clear_of_the_dots(footmap: FootMap, selection: Selection) -> None:
    selection.show(Shown(points=True))
    marks = footmap.face.picture.point_marks
    labels = [label.box for label in footmap.face.picture.writing.labels if label.inside]

    assert labels
    for mark in marks:
        x, y = mark.centre
        assert not [box for box in labels if box[0] < x < box[2] and box[1] < y < box[3]], mark


def test_a_complaint_lights_its_points_and_the_others_step_back(footmap: FootMap, selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.answer_question("headache")
    layer = footmap.face.picture.lettering.points
    assert layer is not None
    assert layer.lit >= {"lr3", "ki1"}
    named = {mark.id for mark in footmap.face.picture.point_marks if mark.box}

    assert named == {"ki1"}
    assert layer.is_dimmed("ex-shimian")
    selection.clear()
    assert selection.lit_points() == frozenset()


def test_characters_show_only_where_there_are_letters_for_them(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    point = atlas.acupoints["lr3"]
    monkeypatch.setattr(pointpage, "can_write", lambda text: text.isascii())
    assert pointpage.names_of(point) == "Great Surge"
    assert pointpage.point_title(point) == "LR3 Taichong"
    monkeypatch.setattr(pointpage, "can_write", lambda _text: True)
    assert pointpage.names_of(point) == "Great Surge \u00b7 \u592a\u51b2"


def test_the_menu_shows_them_too(window: Window) -> None:
    action = window.actions_by_id["acupoints"]
    action.trigger()
    assert window.selection.shown.points
    window.selection.show(Shown())
    assert not action.isChecked()


def test_a_search_result_opens_the_point_and_turns_the_map(window: Window) -> None:
    window.ask("ki3")

    assert window.selection.chosen.point == "ki3"
    assert window.selection.shown.points
    assert window.selection.shown.view is View.MEDIAL


def test_the_page_says_all_that_matters(selection: Selection, qtbot: QtBot) -> None:
    panel = Panel(selection, country="GB")
    qtbot.addWidget(panel)
    panel.resize(360, 844)
    panel.show()
    panel.make_ready()
    selection.open_page("acupoint", "lr3")
    panel.flow.paper.finish()
    text = "\n".join(panel.flow.paper.texts())

    assert "LR3 T\u00e0ich\u014dng" in text
    for each in ("Great Surge", "Where to find it", "How to press it", "Cautions", "Traditionally used for", "Sources"):
        assert each in text
    button = panel.flow.paper.button("Headache")
    assert button is not None
    button.click()
    assert selection.chosen.symptom == "headache"


def test_a_complaint_leads_to_its_points(selection: Selection, qtbot: QtBot) -> None:
    panel = Panel(selection, country="GB")
    qtbot.addWidget(panel)
    panel.resize(360, 844)
    panel.show()
    panel.make_ready()
    selection.choose_symptom("headache")
    selection.answer_question("headache")
    panel.flow.paper.finish()
    button = panel.flow.paper.button("LR3 Taichong")
    assert button is not None
    button.click()

    assert selection.chosen.point == "lr3"
    assert selection.chosen.symptom == "headache"
