"""Wheel, touch pad and fingers on the map: they zoom about where they are, and pan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QTouchEvent, QWheelEvent

from reflexmap.ui.touch import Touch

if TYPE_CHECKING:
    from reflexmap.ui.footmap import FootMap

FINGERS = (QNativeGestureEvent, QTouchEvent)  # the events that `take` wants to see
ZOOM_STEP = 1.2  # one notch of the wheel, one press of a zoom button


class Gestures:
    """Takes from the map the events that move its camera."""

    def __init__(self, footmap: FootMap) -> None:
        self._map = footmap
        self.touch = Touch(footmap)
        footmap.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; a touch pad's sideways movement pans."""
        if event.source() is Qt.MouseEventSource.MouseEventSynthesizedBySystem and not event.modifiers():
            self._map.pan_by(QPointF(event.pixelDelta()))
        else:
            self._map.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def take(self, event: QEvent) -> bool:
        """Take fingers on a touch screen, and pinches on a touch pad; return whether the event was one."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._map.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QTouchEvent):
            self.touch.take(event)
            return True
        return False
