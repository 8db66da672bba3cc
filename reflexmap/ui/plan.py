"""How large text stands. What is painted is planned at 100 per cent, in plan pixels, and painted so many times larger.

The application object keeps the scale, as it keeps its font: both hold for every widget there is and will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.draw.fonts import REGULAR, text_font

LEAST, MOST = 100, 200  # per cent
STEPS = (100, 110, 125, 150, 175, 200)  # per cent, what the keys go through
PLAIN_DPI = 96.0  # logical dots per inch of a screen on which nobody asked for larger text
_KEY = "textScale"


def text_scale() -> float:
    """Return how many times larger text is than planned, from 1 to 2."""
    app = QApplication.instance()
    scale = app.property(_KEY) if app is not None else None
    return scale if isinstance(scale, float) else 1.0


def set_text_scale(percent: int) -> None:
    """Take a person's size of text; what is on the screen already is dressed anew by `theme.apply`."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_KEY, min(max(percent, LEAST), MOST) / 100)


def system_percent() -> int:
    """Return the size of text that the system asks for, where it tells by the density of its screen."""
    screen = QGuiApplication.primaryScreen()
    told = screen.logicalDotsPerInch() / PLAIN_DPI if screen is not None else 1.0
    return round(min(max(told, LEAST / 100), MOST / 100) * 100)


def step_from(percent: int, step: int) -> int:
    """Return the next larger (step 1) or smaller (-1) size of text, the same at the end."""
    beyond = [each for each in STEPS if (each > percent if step > 0 else each < percent)]
    return percent if not beyond else min(beyond) if step > 0 else max(beyond)


def grown(pixels: float) -> int:
    """Return plan pixels as pixels of a widget."""
    return round(pixels * text_scale())


def grown_size(width: float, height: float) -> QSize:
    """Return a size in plan pixels as pixels of a widget."""
    return QSize(grown(width), grown(height))


def type_font(pixels: int, weight: int = REGULAR) -> QFont:
    """Return the text font for a widget that paints its words itself, such as a label."""
    return text_font(grown(pixels), weight)


def plan_box(widget: QWidget) -> QRectF:
    """Return the ground of a widget in plan pixels."""
    scale = text_scale()
    return QRectF(0, 0, widget.width() / scale, widget.height() / scale)


@contextmanager
def planned(widget: QWidget) -> Iterator[tuple[QPainter, QRectF]]:
    """Give a painter in plan pixels, with smooth edges, and the widget's ground."""
    scale = text_scale()
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        yield painter, plan_box(widget)


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """Return a place in a widget (plan pixels), at the other side where people read from right to left."""
    if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(widget.width() / text_scale() - box.right(), box.top(), box.width(), box.height())
