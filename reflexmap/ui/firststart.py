"""The first start: where the three hints lie in the window, what counts as having done what they say, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from reflexmap.ui.choice import NO_PAGE, Chosen
from reflexmap.ui.hints import HINTS, Hints, place_of
from reflexmap.ui.plan import map_scale

if TYPE_CHECKING:
    from reflexmap.ui.window import Window

KEPT = "hints-done"  # the setting that holds the ids of hints that do not come again
SPOT = 16  # px round the point of the map that a hint points at


def begin(window: Window) -> Hints | None:
    """Show the hints that were not seen yet; None if there are none."""
    seen = window.mine.setting(KEPT)
    if not isinstance(seen, tuple) or set(HINTS) <= set(seen):
        return None
    spots = {"map": _heel, "search": _field, "situation": _menu}
    places = {hint: partial(_unless_busy, window, spot) for hint, spot in spots.items()}
    hints = Hints(window, window.look, places, seen, partial(_free, window))
    hints.watch(window.canvas.map)  # which is laid out a moment after panel and results come and go
    hints.seen_changed.connect(partial(_keep, window))
    window.selection.chosen_changed.connect(partial(_follow_choice, window, hints))
    window.header.search.textEdited.connect(partial(_done, hints, "search"))
    window.header.search.textChanged.connect(partial(_look_again, hints))
    window.mine.situation_changed.connect(partial(_done, hints, "situation"))
    window.actions_by_id["dark"].toggled.connect(partial(_dress, window, hints))
    window.comfort.look_changed.connect(partial(_dress, window, hints))
    hints.begin()
    return hints


def _keep(window: Window, seen: tuple[str, ...]) -> None:
    window.mine.set_setting(KEPT, seen)


def _follow_choice(window: Window, hints: Hints) -> None:
    if window.selection.chosen != Chosen():  # who has found a page needs no hint that lies over the map
        hints.done("map")
    hints.begin()


def _look_again(hints: Hints, *_: object) -> None:
    hints.begin()


def _done(hints: Hints, hint: str, *_: object) -> None:
    hints.done(hint)


def _dress(window: Window, hints: Hints, *_: object) -> None:
    hints.set_look(window.look)


def _unless_busy(window: Window, spot: Callable[[Window], QRect]) -> QRect:
    """Return where a hint lies; nowhere while results, advice or a complaint are read: it might cover a warning."""
    chosen = window.selection.chosen
    reading = window.header.search.text() or window.advice.isVisible() or chosen.symptom or chosen.page != NO_PAGE
    return QRect() if reading else spot(window)


def _free(window: Window) -> QRect:
    """Return what a hint may lie over: the window but for the words at the foot of the map."""
    bar = place_of(window.canvas.bar)
    whole = window.rect()
    return whole if bar.isEmpty() else whole.adjusted(0, 0, 0, bar.top() - 1 - whole.bottom())


def _field(window: Window) -> QRect:
    return place_of(window.header.search)


def _heel(window: Window) -> QRect:
    """Return a spot low on the first foot, where the card covers neither names nor toes; empty where no map shows."""
    shown = window.canvas.map
    whole = place_of(shown)
    fits = shown.face.picture.fits
    feet = shown.face.plate.feet
    poles = [fits[foot].to_pixels(area.pole) for foot, each in feet.items() if foot in fits for area in each.areas]
    if whole.isEmpty() or not poles:
        return QRect()
    x, y = max(poles, key=lambda pole: (round(pole[1]), -pole[0]))
    scale = map_scale(shown.size())
    spot = whole.topLeft() + QPoint(round(x * scale), round(y * scale))
    return QRect(spot.x() - SPOT // 2, spot.y() - SPOT // 2, SPOT, SPOT)


def _menu(window: Window) -> QRect:
    """Return where the menu with "My situation" is opened."""
    bar = window.header.menus
    wanted = window.actions_by_id["situation"]
    for action in bar.actions():
        if any(menu is action.menu() for menu in wanted.associatedObjects()):
            box = bar.actionGeometry(action)
            return QRect(bar.mapTo(window, box.topLeft()), box.size()) if bar.isVisible() else QRect()
    return QRect()
