"""Draws the body figure's pictures ahead, so that turning it is quick."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reflexmap.core.figure import HEAD_TALL, TOP, TORSO, WHOLE, Crop
from reflexmap.draw.body import VIEWS
from reflexmap.ui.bodymap import BodyMap

PICTURES = tuple((view, crop) for crop in (TORSO, Crop(TOP, HEAD_TALL), WHOLE) for view in VIEWS)


class Warmer(QTimer):
    """Draws one picture at a time, while nothing else happens."""

    def __init__(self, figure: Callable[[], BodyMap], parent: QObject) -> None:
        super().__init__(parent)
        self._figure = figure
        self._waiting = list(PICTURES)
        self.setInterval(0)
        self.timeout.connect(self._draw_next)

    def begin_anew(self) -> None:
        """Draw all pictures again, as for another theme."""
        self._waiting = list(PICTURES)
        self.start()

    def _draw_next(self) -> None:
        if not self._waiting:
            self.stop()
            return
        self._figure().warm(*self._waiting.pop(0))
