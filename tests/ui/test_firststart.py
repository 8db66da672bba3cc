"""The hints of the first start in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflexmap.ui.firststart import KEPT, begin
from reflexmap.ui.hints import HINTS, Hints
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
    assert hints.now == "situation"
    assert window.mine.setting(KEPT) == ("map", "search")
    hints.card.close_button.click()
    assert window.mine.setting(KEPT) == HINTS
    assert begin(window) is None


def test_the_card_follows_the_theme(fresh: tuple[Window, Hints]) -> None:
    window, hints = fresh
    window.actions_by_id["dark"].trigger()
    assert hints.card.look is window.look
    window.actions_by_id["dark"].trigger()
    QApplication.processEvents()
    assert hints.card.look is window.look
