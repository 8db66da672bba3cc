"""The hints of the first start: one after another, beside what they speak of, gone for good."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.draw.looks import CONTRAST_DARK, LIGHT
from reflexmap.ui.hints import HINTS, Hints, place_of
from reflexmap.ui.window import Window


@pytest.fixture
def places() -> dict[str, QRect]:
    return {
        "map": QRect(500, 400, 20, 20),
        "search": QRect(240, 10, 500, 34),
        "situation": QRect(20, 660, 200, 30),
    }


@pytest.fixture
def hints(window: Window, places: dict[str, QRect]) -> Iterator[Hints]:
    def place(name: str) -> QRect:
        return places[name]

    asked = {name: (lambda name=name: place(name)) for name in places}
    made = Hints(window, LIGHT, asked)
    made.begin()
    yield made
    window.removeEventFilter(made)
    made.card.deleteLater()
    made.deleteLater()


def test_they_come_one_after_another_and_then_no_more(hints: Hints) -> None:
    kept: list[tuple[str, ...]] = []
    hints.seen_changed.connect(kept.append)
    for hint in HINTS:
        assert hints.now == hint
        assert hints.card.isVisible()
        assert hints.words(hint) in hints.card._words.text()
        hints.card.close_button.click()
    assert kept == [HINTS[:1], HINTS[:2], HINTS]
    assert not hints.card.isVisible()
    hints.begin()
    assert not hints.card.isVisible()


def test_no_more_hints_ends_all(hints: Hints) -> None:
    hints.card.never_button.click()
    assert hints.seen == frozenset(HINTS)
    assert not hints.card.isVisible()


def test_what_was_seen_does_not_come_again(window: Window, places: dict[str, QRect]) -> None:
    made = Hints(window, LIGHT, {"map": lambda: places["map"], "search": lambda: places["search"]}, seen=("map",))
    made.begin()
    assert made.now == "search"
    made.done("search")
    assert not made.card.isVisible()
    made.card.deleteLater()
    made.deleteLater()


def test_doing_it_is_as_good_as_reading_it(hints: Hints) -> None:
    hints.done("search")
    assert hints.now == "map"
    hints.done("map")
    assert hints.now == "situation"
    hints.done("nonsense")
    assert hints.seen == {"map", "search"}


def test_what_cannot_be_seen_is_kept_for_later(hints: Hints, places: dict[str, QRect]) -> None:
    places["search"] = QRect()
    hints.card.close_button.click()
    assert hints.now == "situation"
    assert "search" not in hints.seen


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(1024, 700)])
@pytest.mark.parametrize("hint", HINTS)
def test_the_card_lies_beside_its_place_and_inside(hints: Hints, window: Window, size: QSize, hint: str) -> None:
    for earlier in HINTS[: HINTS.index(hint)]:
        hints.done(earlier)
    window.resize(size)
    QApplication.processEvents()
    place = hints._places[hint]()
    card = hints.card.geometry().adjusted(12, 12, -12, -12)
    assert window.rect().contains(card)
    assert not card.intersects(place)
    assert card.left() - 30 <= place.center().x() <= card.right() + 30
    tip = hints.card.mapToParent(hints.card._corner)
    assert abs(tip.y() - (place.bottom() if card.top() > place.top() else place.top())) <= 3


def test_it_leaves_the_keyboard_where_it_is(window: Window, places: dict[str, QRect]) -> None:
    window.header.search.setFocus()
    made = Hints(window, LIGHT, {"map": lambda: places["map"]})
    made.begin()
    assert window.header.search.hasFocus()
    made.card.close_button.setFocus()
    QTest.keyClick(made.card.close_button, Qt.Key.Key_Escape)
    assert not made.card.isVisible()
    made.card.deleteLater()
    made.deleteLater()


def test_tab_reaches_the_buttons(hints: Hints, window: Window) -> None:
    reached: list[QWidget] = []
    at = window.header.search
    while (at := at.nextInFocusChain()) is not window.header.search:
        reached.append(at)
    assert hints.card.close_button in reached
    assert hints.card.never_button in reached
    assert hints.card.close_button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_is_read_out(hints: Hints, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    hints.card.close_button.click()
    assert said == ["Hint: " + hints.words("search")]
    assert hints.card.accessibleDescription() == hints.words("search")


def test_it_follows_the_theme(hints: Hints) -> None:
    hints.set_look(CONTRAST_DARK)
    picture = hints.card.grab().toImage()
    assert picture.pixelColor(hints.card.width() // 2, 20).lightness() < 40


def test_place_of_a_hidden_part_is_empty(window: Window) -> None:
    assert place_of(window.header.search).size() == window.header.search.size()
    window.notice.hide()
    assert place_of(window.notice).isEmpty()
