"""All surfaces together: where the cards lie, what they show, and that a press opens the surface."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Area, View
from reflexmap.draw.looks import DARK, HUES, LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.allviews import AllViews, boxes
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import Shown
from reflexmap.ui.segment import Segment
from reflexmap.ui.surfacecard import SurfaceCard
from reflexmap.ui.window import Window

SEXES = ("", "female", "male")


class Made:
    """Makes plates as the program does, each once for all tests."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._plates: dict[tuple[View, str, str], Plate] = {}

    def __call__(self, view: View, chart: str, sex: str) -> Plate:
        key = (view, chart, sex)
        if key not in self._plates:
            self._plates[key] = make_plate(self._atlas, assets_folder(), [], view=view, chart=chart, sex=sex)
        return self._plates[key]


@pytest.fixture(scope="module")
def turning(app: QApplication, atlas: Atlas, plate: Plate, kept: Path) -> Iterator[Window]:
    """A window whose map can turn, for all tests of this file."""
    del app
    made = Window(atlas, plate, LIGHT, cache=ArtCache(kept), plates=Made(atlas))
    made.resize(QSize(1440, 900))
    made.show()
    QApplication.processEvents()
    made.make_ready()
    yield made
    made.close()


@pytest.fixture
def views(turning: Window, qtbot: QtBot) -> Iterator[AllViews]:
    """All surfaces, as a press on the switcher brings them."""
    turning.activateWindow()
    qtbot.waitUntil(turning.isActiveWindow)
    QTest.mouseClick(_all_segment(turning), Qt.MouseButton.LeftButton)
    made = turning.canvas.all_views
    assert made is not None
    yield made
    turning.set_look(LIGHT)
    turning.selection.clear()
    turning.selection.hover("")
    turning.selection.show(Shown())


def _all_segment(window: Window) -> Segment:
    return window.canvas.switcher.findChildren(Segment)[-1]


def _area(atlas: Atlas, card: SurfaceCard, zone: str) -> Area:
    areas = [area for area in atlas.areas_of(zone) if area.view is card.view]
    return max(areas, key=lambda area: area.size)


def _spot(atlas: Atlas, card: SurfaceCard, zone: str) -> QPointF:
    area = _area(atlas, card, zone)
    return QPointF(*card.fits[area.foot].to_pixels(area.pole))


def _colour(card: SurfaceCard, spot: QPointF) -> QColor:
    return card.grab().toImage().pixelColor(spot.toPoint())


@pytest.mark.parametrize("size", [(848, 844), (420, 360), (1900, 1000), (700, 640)])
def test_cards_lie_two_by_two_without_touching(size: tuple[int, int]) -> None:
    sole, top, inner, outer = boxes(*size)

    assert sole.left() == inner.left() < sole.right() < top.left() == outer.left()
    assert sole.top() == top.top() < sole.bottom() < inner.top() == outer.top()
    assert sole.height() == top.height() > inner.height() == outer.height()
    assert outer.right() < size[0]
    assert outer.bottom() < size[1]


def test_all_takes_the_place_of_the_map(turning: Window, views: AllViews) -> None:
    assert views.isVisible()
    assert not turning.canvas.map.isVisible()
    assert not turning.canvas.bar.zoom.isVisible()
    assert not turning.actions_by_id["zoom-in"].isEnabled()
    assert [card.view for card in views.cards.values()] == [View.PLANTAR, View.DORSAL, View.MEDIAL, View.LATERAL]

    QTest.mouseClick(turning.canvas.switcher.findChildren(Segment)[0], Qt.MouseButton.LeftButton)

    assert not views.isVisible()
    assert turning.canvas.map.isVisible()
    assert turning.canvas.bar.zoom.isVisible()
    assert turning.actions_by_id["zoom-in"].isEnabled()


def test_each_card_says_what_it_is(views: AllViews) -> None:
    names = [card.accessibleName() for card in views.cards.values()]
    assert names == ["Sole, both feet", "Top, both feet", "Inner side, both feet", "Outer side, both feet"]
    assert all(card.accessibleDescription() for card in views.cards.values())


def test_a_press_on_a_zone_opens_its_surface_with_the_zone_chosen(
    turning: Window, views: AllViews, atlas: Atlas
) -> None:
    card = views.cards[View.MEDIAL]
    spot = _spot(atlas, card, "bladder")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=spot.toPoint())

    assert turning.selection.shown.view is View.MEDIAL
    assert turning.selection.chosen.zone == "bladder"
    assert turning.canvas.map.isVisible()


def test_a_press_between_the_feet_opens_the_surface_alone(turning: Window, views: AllViews) -> None:
    card = views.cards[View.DORSAL]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())

    assert turning.selection.shown.view is View.DORSAL
    assert turning.selection.chosen.zone == ""


def test_a_press_that_is_drawn_away_does_nothing(turning: Window, views: AllViews) -> None:
    card = views.cards[View.PLANTAR]
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() * 2)

    assert turning.selection.shown.view is None


def test_the_keyboard_reaches_a_card_and_opens_it(turning: Window, views: AllViews) -> None:
    turning.actions_by_id["map"].trigger()
    assert views.cards[View.PLANTAR].hasFocus()
    QTest.keyClick(views.cards[View.PLANTAR], Qt.Key.Key_Tab)
    assert views.cards[View.DORSAL].hasFocus()
    QTest.keyClick(views.cards[View.DORSAL], Qt.Key.Key_Space)

    assert turning.selection.shown.view is View.DORSAL
    assert turning.canvas.map.hasFocus()


def test_hovering_names_a_zone_and_lights_it_on_every_card(turning: Window, views: AllViews, atlas: Atlas) -> None:
    inner, sole = views.cards[View.MEDIAL], views.cards[View.PLANTAR]
    spot = _spot(atlas, sole, "bladder")
    before = _colour(sole, spot)
    QTest.mouseMove(inner, _spot(atlas, inner, "bladder").toPoint())

    assert turning.selection.hovered == "bladder"
    assert _colour(sole, spot) != before


def test_a_chosen_zone_stands_out_on_every_surface_that_draws_it(
    turning: Window, views: AllViews, atlas: Atlas
) -> None:
    turning.selection.choose_zone("bladder")

    assert turning.selection.shown.view is None
    strong = QColor(HUES[atlas.zones["bladder"].system].strong)
    for view in {area.view for area in atlas.areas_of("bladder")}:
        found = _colour(views.cards[view], _spot(atlas, views.cards[view], "bladder"))
        assert abs(found.red() - strong.red()) + abs(found.blue() - strong.blue()) < 30


def test_a_complaint_is_numbered_across_all_surfaces(turning: Window, views: AllViews, atlas: Atlas) -> None:
    turning.selection.choose_symptom("headache")
    turning.selection.answer_question("headache")
    marks = turning.selection.marks()

    discs = {view: card.discs(marks) for view, card in views.cards.items()}
    for view, card in views.cards.items():
        card.grab()
        drawn = {area.zone for area in atlas.areas if area.chart == "western" and area.view is view}
        wanted = {number for number, link in enumerate(marks.links, 1) if link.zone in drawn}
        assert {disc.number for disc in discs[view]} == wanted
    assert {disc.number for each in discs.values() for disc in each} == set(range(1, len(marks.links) + 1))


def test_another_chart_and_another_theme_are_painted(turning: Window, views: AllViews) -> None:
    card = views.cards[View.PLANTAR]
    western = card.grab().toImage()
    turning.selection.show(Shown(view=None, chart="rwo-shur"))
    rwo_shur = card.grab().toImage()
    turning.set_look(DARK)
    dark = card.grab().toImage()

    assert western != rwo_shur != dark
    assert dark.pixelColor(30, 30) == QColor(DARK.panel)


def test_a_picture_that_comes_back_is_not_painted_again(turning: Window, views: AllViews) -> None:
    card = views.cards[View.LATERAL]
    card.grab()
    kept = len(card._stills)
    turning.selection.hover("bladder")
    card.grab()

    assert len(card._stills) == kept


def test_guide_lines_lie_on_the_cards_too(turning: Window, views: AllViews) -> None:
    cards = list(views.cards.values())
    plain = [card.grab().toImage() for card in cards]
    turning.actions_by_id["lines"].trigger()

    assert turning.selection.shown.lines
    assert all(card.grab().toImage() != before for card, before in zip(cards, plain, strict=True))


def test_a_zone_of_the_other_sex_is_shown_without_leaving_the_view(turning: Window, views: AllViews) -> None:
    atlas = turning.selection.atlas
    drawn = {sex: {area.zone for area in atlas.areas if area.chart == "western" and area.sex == sex} for sex in SEXES}
    for zone in sorted(drawn["male"] - drawn["female"])[:1]:
        turning.selection.choose_zone(zone)
        assert turning.selection.shown.sex == "male"
    assert turning.selection.shown.view is None
    assert views.isVisible()
