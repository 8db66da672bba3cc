"""What the overview of shortcuts lists: the actions by menu, and what mouse, fingers and keys do on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from reflexmap.core.ranking import Named, rank
from reflexmap.ui.actions import ACTIONS
from reflexmap.ui.offers import plain


@dataclass(frozen=True, slots=True)
class Gesture:
    """One line: what is done, and the shortcuts or movements that do it; `painted` if these are keys."""

    group: str
    name: str
    ways: tuple[str, ...]
    painted: bool = True


def tr(text: str) -> str:
    """Return a text of the overview in the person's language."""
    return QCoreApplication.translate("Shortcuts", text)


def gestures(made: Mapping[str, QAction]) -> list[Gesture]:
    """Return everything that has a shortcut or a movement, in the order of the menus, then of the map."""
    return [*_actions(made), *_keys(), *_mouse(), *_touch()]


def filtered(rows: list[Gesture], query: str) -> list[Gesture]:
    """Return the lines that a query names, in their own order: they keep their places under their headings."""
    named = [Named(row.name, f"{row.group} {' '.join(row.ways)}") for row in rows]
    return [rows[place] for place in sorted(rank(query, named))]


def _actions(made: Mapping[str, QAction]) -> Iterable[Gesture]:
    menus = {spec.id: plain(QCoreApplication.translate("Actions", str(spec.menu))) for spec in ACTIONS}
    native = QKeySequence.SequenceFormat.NativeText
    for name, action in made.items():
        if keys := tuple(key.toString(native) for key in action.shortcuts()):
            yield Gesture(menus.get(name, ""), plain(action.text()), keys)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _keys() -> Iterable[Gesture]:
    group = tr("On the map, by keyboard")
    arrows = tuple(_native(key) for key in ("Left", "Right", "Up", "Down"))
    yield Gesture(group, tr("Walk from zone to zone"), arrows)
    yield Gesture(group, tr("Choose the zone"), (_native("Return"), _native("Space")))
    yield Gesture(group, tr("Go to the next part of the window"), (_native("Tab"),))


def _mouse() -> Iterable[Gesture]:
    group = tr("On the map, with the mouse")
    rows = (
        (tr("Choose a zone"), tr("Click")),
        (tr("Choose what lies beneath it"), tr("Click again")),
        (tr("List all zones under the pointer"), tr("Right click")),
        (tr("Zoom"), tr("Turn the wheel")),
        (tr("Move the picture"), tr("Drag")),
        (tr("Fit both feet again"), tr("Double click")),
        (tr("Back and forward"), tr("Side buttons")),
    )
    for name, way in rows:
        yield Gesture(group, name, (way,), painted=False)


def _touch() -> Iterable[Gesture]:
    group = tr("On the map, by touch")
    rows = (
        (tr("Choose a zone"), tr("Tap")),
        (tr("List all zones under the finger"), tr("Press and hold")),
        (tr("Zoom"), tr("Pinch with two fingers")),
        (tr("Move the picture"), tr("Drag with one finger")),
    )
    for name, way in rows:
        yield Gesture(group, name, (way,), painted=False)
