"""The first start: where the three hints lie in the window, what counts as having done what they say, what is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from reflexmap.ui.choice import Chosen
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
    places = {"map": partial(_heel, window), "search": partial(place_of, window.header.search)}
    hints = Hints(window, window.look, {**places, "situation": partial(_menu, window)}, seen)
    hints.seen_changed.connect(partial(_keep, window))
    window.selection.chosen_changed.connect(partial(_follow_choice, window, hints))
    window.header.search.textEdited.connect(partial(_done, hints, "search"))
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


def _done(hints: Hints, hint: str, *_: object) -> None:
    hints.done(hint)


def _dress(window: Window, hints: Hints, *_: object) -> None:
    hints.set_look(window.look)


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
