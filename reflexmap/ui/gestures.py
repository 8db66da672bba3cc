"""Wheel, touch pad and fingers on the map: they zoom about where they are, and pan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from reflexmap.ui.footmap import FootMap

FINGERS = (QNativeGestureEvent, QGestureEvent)  # the events that `take` wants to see
ZOOM_STEP = 1.2  # one notch of the wheel, one press of a zoom button


class Gestures:
    """Takes from the map the events that move its camera."""

    def __init__(self, footmap: FootMap) -> None:
        self._map = footmap
        footmap.grabGesture(Qt.GestureType.PinchGesture)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; a touch pad's sideways movement pans."""
        if event.source() is Qt.MouseEventSource.MouseEventSynthesizedBySystem and not event.modifiers():
            self._map.pan_by(QPointF(event.pixelDelta()))
        else:
            self._map.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def take(self, event: QEvent) -> bool:
        """Take pinches from touch screens and touch pads; return whether the event was one."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._map.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self._map.mapFromGlobal(pinch.centerPoint().toPoint())
                self._map.zoom_by(pinch.scaleFactor(), QPointF(centre))
                return True
        return False
