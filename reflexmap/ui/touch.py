"""Fingers on the map: a tap chooses, a drag pans what is zoomed, two fingers pinch, a long press opens the menu."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QTouchEvent

if TYPE_CHECKING:
    from reflexmap.ui.footmap import FootMap

REACH = 22.0  # px that a finger may be off: half of a target of 44
DRAG_FROM = 12.0  # px of movement that make a tap a drag
LONG = 500  # ms that make a tap a long press


class Touch(QObject):
    """Takes the map's touch events; `active` while a finger is down."""

    begun = Signal()

    def __init__(self, footmap: FootMap) -> None:
        super().__init__(footmap)
        self._map = footmap
        self._fingers: dict[int, QPointF] = {}
        self._start = QPointF()
        self._tapping = False
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG)
        self._long.timeout.connect(self._open_menu)

    @property
    def active(self) -> bool:
        """Whether a finger is down."""
        return bool(self._fingers)

    def take(self, event: QTouchEvent) -> None:
        """Take an event; from its beginning on no mouse is made of it."""
        now = {
            point.id(): self._fingers.get(point.id(), QPointF(point.position()))
            if point.state() is QEventPoint.State.Stationary
            else QPointF(point.position())
            for point in event.points()
        }
        kind = event.type()
        if kind is QEvent.Type.TouchBegin:
            self._begin(next(iter(now.values())))
        elif kind is QEvent.Type.TouchCancel:
            self._stop_tap()
        elif kind is QEvent.Type.TouchUpdate:
            self._move(now)
        elif self._tapping:
            self._stop_tap()
            self._map.pointer.choose_at(self._start, REACH)
        lifted = {point.id() for point in event.points() if point.state() is QEventPoint.State.Released}
        ended = kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
        self._fingers = {} if ended else {name: spot for name, spot in now.items() if name not in lifted}
        event.accept()

    def _begin(self, spot: QPointF) -> None:
        self._start = spot
        self._tapping = True
        self.begun.emit()
        self._long.start()

    def _stop_tap(self) -> None:
        self._tapping = False
        self._long.stop()

    def _move(self, now: dict[int, QPointF]) -> None:
        """Pan with one finger what is zoomed; pinch and pan with two."""
        if len(now) > 1:
            self._stop_tap()
            both = [name for name in now if name in self._fingers][:2]
            if len(both) == 2:
                self._pinch([self._fingers[name] for name in both], [now[name] for name in both])
            return
        spot = next(iter(now.values()))
        step = spot - self._start
        if self._tapping and math.hypot(step.x(), step.y()) <= DRAG_FROM:
            return
        self._stop_tap()
        before = self._fingers.get(next(iter(now)), spot)
        if self._map.zoom() > 1.0:
            self._map.pan_by(spot - before)

    def _pinch(self, before: list[QPointF], now: list[QPointF]) -> None:
        """Keep what lies under both fingers under them."""
        was, is_now = _apart(before), _apart(now)
        middle = (now[0] + now[1]) / 2
        self._map.pan_by(middle - (before[0] + before[1]) / 2)
        if was > 0 and is_now > 0:
            self._map.zoom_by(is_now / was, middle)

    def _open_menu(self) -> None:
        self._stop_tap()
        self._map.pointer.offer_zones(self._start, REACH)


def _apart(fingers: list[QPointF]) -> float:
    step = fingers[1] - fingers[0]
    return math.hypot(step.x(), step.y())


def touch_screen() -> bool:
    """Whether this machine has a touch screen."""
    return any(device.type() is QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices())
