"""The hints of the first start in the real window."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.ui.firststart import KEPT, begin
from reflexmap.ui.hints import AROUND, HINTS, Hints, place_of
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


@pytest.fixture
def fresh(make_window: MakeWindow) -> tuple[Window, Hints]:
    window = make_window(1024, 700)
    hints = begin(window)
    assert hints is not None
    return window, hints


def test_each_hint_has_its_place(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    for hint in HINTS:
        place = hints._places[hint]()
        assert not place.isEmpty(), hint
        assert window.rect().contains(place), hint
    assert hints.now == "map"
    assert hints.card.isVisible()


def test_doing_it_ends_it_and_it_is_kept(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    window.selection.choose_zone("liver")
    assert hints.now == "search"
    QTest.keyClick(window.header.search, Qt.Key.Key_H)
    assert window.mine.setting(KEPT) == ("map", "search")
    window.header.search.clear()
    assert hints.now == "situation"
    hints.card.close_button.click()
    assert window.mine.setting(KEPT) == HINTS
    assert begin(window) is None


def test_no_hint_lies_over_what_warns(fresh: tuple[Window, Hints], qtbot: QtBot) -> None:
    """The hints wait while results, advice or the page of a complaint are read, and come again afterwards."""
    window, hints = fresh
    window.selection.choose_zone("liver")
    QTest.keyClicks(window.header.search, "chest pain")
    qtbot.waitUntil(window.advice.isVisible)
    assert not hints.card.isVisible()
    window.header.search.clear()
    assert hints.card.isVisible()
    window.selection.choose_symptom("headache")
    assert not hints.card.isVisible()
    window.selection.clear()
    assert hints.card.isVisible()
    assert hints.now == "situation"


def test_the_first_hint_leaves_the_words_at_the_foot_of_the_map_free(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    bar = place_of(window.canvas.bar)
    assert not hints.card.geometry().adjusted(AROUND, AROUND, -AROUND, -AROUND).intersects(bar)


def test_the_card_goes_with_the_map(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    window.header.search.setText("headache")
    QApplication.processEvents()
    window.header.search.clear()
    QApplication.processEvents()
    spot = hints._places["map"]()
    assert hints.card.x() + hints.card._corner.x() == spot.center().x()


def test_a_hint_that_stays_is_not_said_again(fresh: tuple[Window, Hints]) -> None:
    _, hints = fresh
    with patch.object(hints.card, "show_hint") as shown:
        hints.begin()
    shown.assert_not_called()


def test_the_card_follows_the_theme(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    window.actions_by_id["dark"].trigger()
    assert hints.card.look is window.look
    window.actions_by_id["dark"].trigger()
    QApplication.processEvents()
    assert hints.card.look is window.look
