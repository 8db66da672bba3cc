"""Where Tab goes: part by part as the window is read, and in each part from its beginning to its end.

Qt goes by when widgets were made; here the list of results and the panel are made late, and pages change all the time.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

LINE = 12  # px that the middles of neighbours in one line may differ in height


def stops(parts: Iterable[QWidget | None]) -> list[QWidget]:
    """Return what Tab visits, in order; a part inside another part belongs to the one that is named first."""
    found: dict[int, QWidget] = {}
    for part in parts:
        if part is None or not part.isVisible():
            continue
        inside = [each for each in (part, *part.findChildren(QWidget)) if _stops_at(each)]
        for each in _as_read(part, inside):
            found.setdefault(id(each), each)
    return list(found.values())


def step(parts: Iterable[QWidget | None], now: QWidget | None, *, forward: bool) -> bool:
    """Move the focus one stop on or back; return whether there was one."""
    order = stops(parts)
    if not order:
        return False
    here = next((place for place, each in enumerate(order) if each is now), None)
    onward = 1 if forward else -1
    target = order[(here + onward) % len(order)] if here is not None else order[0 if forward else -1]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _stops_at(widget: QWidget) -> bool:
    wants = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return wants and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _as_read(part: QWidget, inside: list[QWidget]) -> list[QWidget]:
    """Return widgets line by line, in each line in reading direction."""
    turned = part.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def middle(widget: QWidget) -> tuple[int, int]:
        spot = widget.mapTo(part, QPoint(widget.width() // 2, min(widget.height() // 2, 22)))
        return spot.y(), -spot.x() if turned else spot.x()

    places = sorted(((*middle(each), each) for each in inside), key=lambda place: place[:2])
    lines: list[list[tuple[int, int, QWidget]]] = []
    for place in places:
        if lines and place[0] - lines[-1][0][0] <= LINE:
            lines[-1].append(place)
        else:
            lines.append([place])
    return [each for line in lines for _, _, each in sorted(line, key=lambda place: place[1])]
