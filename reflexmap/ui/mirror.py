"""Pages for people who read from right to left: everything at the other side, but no letter turned round."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

ICONS = "phosphor"  # in the name of the icons' font; they are turned, so that arrows point the right way


class MirrorPainter(QPainter):
    """Paints in a picture that is turned round, and turns each text back in its own place."""

    def drawText(self, *given: Any) -> Any:  # noqa: ANN401 - Qt's many ways to draw a text
        """Draw a text that can be read."""
        place = given[0]
        if ICONS in self.font().family().lower():
            return super().drawText(*given)
        if isinstance(place, QRectF | QRect):
            middle = QRectF(place).center().x()
        elif isinstance(place, QPointF | QPoint):
            middle = place.x() + QFontMetricsF(self.font()).horizontalAdvance(str(given[-1])) / 2
        else:
            return super().drawText(*given)
        with turned_back(self, middle):
            return super().drawText(*given)


@contextmanager
def turned_back(painter: QPainter, middle: float) -> Iterator[None]:
    """Let something be painted unturned about a line, where the painter's picture is turned round."""
    if painter.transform().m11() >= 0:
        yield
        return
    painter.save()
    painter.translate(2 * middle, 0)
    painter.scale(-1, 1)
    yield
    painter.restore()
