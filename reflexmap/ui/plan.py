"""How large text stands. What is painted is planned at 100 per cent, in plan pixels, and painted so many times larger.

The application object keeps the scale, as it keeps its font: both hold for every widget there is and will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.draw.fonts import REGULAR, text_font

LEAST, MOST = 100, 200  # per cent
STEPS = (100, 110, 125, 150, 175, 200)  # per cent, what the keys go through
PLAIN_DPI = 96.0  # logical dots per inch of a screen on which nobody asked for larger text
NAMED = QSize(780, 640)  # px of a map on which every zone can be named at 100 per cent
TIGHT = 640  # px of window width at 100 per cent under which rail and map give the panel what they can
_KEY = "textScale"
_FINGERS = "fingers"
FINGER = 44  # px that a finger hits


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


def map_scale(size: QSize) -> float:
    """Return how many times larger names on a map of a size are: no more than leaves room for all of them."""
    return max(min(text_scale(), size.width() / NAMED.width(), size.height() / NAMED.height()), 1.0)


def tight(width: int) -> bool:
    """Whether a window of a width has little room for three parts side by side with text of this size."""
    return width < TIGHT * text_scale()


def grown(pixels: float) -> int:
    """Return plan pixels as pixels of a widget."""
    return round(pixels * text_scale())


def set_fingers(*, on: bool) -> None:
    """Make what is pressed large enough for fingers, or as large as it is planned."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_FINGERS, on)


def for_fingers() -> bool:
    """Whether what is pressed is large enough for fingers."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_FINGERS))


def reachable(pixels: float) -> int:
    """Return a length, in pixels of a widget, of something that is pressed: a finger's width on a touch screen."""
    return max(round(pixels), FINGER) if for_fingers() else round(pixels)


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


@contextmanager
def planned_page(widget: QWidget) -> Iterator[QPainter]:
    """Give a painter in plan pixels for a page; where people read from right to left, its picture is turned round."""
    if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        with planned(widget) as (painter, _):
            yield painter
        return
    from reflexmap.ui.mirror import MirrorPainter  # noqa: PLC0415 - only where people read so

    scale = text_scale()
    with MirrorPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(widget.width(), 0)
        painter.scale(-scale, scale)
        yield painter


def planned_row(painter: QPainter, rect: QRect) -> QRectF:
    """Let a painter that a list lends draw one row in plan pixels, and return the row's ground."""
    scale = text_scale()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    return QRectF(0, 0, rect.width() / scale, rect.height() / scale)


def flipped(box: QRectF, ground: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Return a place on a ground, at the other side where people read from right to left."""
    if direction is Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(ground.left() + ground.right() - box.right(), box.top(), box.width(), box.height())


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """Return a place in a widget (plan pixels), at the other side where people read from right to left."""
    return flipped(box, plan_box(widget), widget.layoutDirection())
