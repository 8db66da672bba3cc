"""High contrast in the whole window, measured on its pixels: writing 7:1, what can be pressed 3:1."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from reflexmap.draw.looks import CONTRAST, CONTRAST_DARK, Look
from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.segment import Segment
from reflexmap.ui.spots import RegionKey
from reflexmap.ui.window import Window
from reflexmap.ui.zonekeys import ZoneKey
from tests.draw.contrast import contrast
from tests.ui.conftest import MakeWindow

BOTH = (CONTRAST, CONTRAST_DARK)
UNPAINTED = (ZoneKey, RegionKey)  # buttons over a drawing, without words of their own


def strongest(picture: QImage, box: QRect) -> float:
    """Return the contrast of what is written in a box to its ground, the commonest colour there."""
    pixels = Counter(
        picture.pixel(x, y)
        for x in range(max(box.left(), 0), min(box.right() + 1, picture.width()))
        for y in range(max(box.top(), 0), min(box.bottom() + 1, picture.height()))
    )
    ground = QColor(pixels.most_common(1)[0][0])
    return max(contrast(QColor(each), ground) for each in pixels)


def written(window: Window, *kinds: type[QWidget]) -> list[QWidget]:
    """Return the labels and buttons with words that can be seen whole and used."""
    found = []
    for kind in kinds:
        for widget in window.findChildren(kind):
            whole = widget.visibleRegion().boundingRect() == widget.rect()
            if isinstance(widget, UNPAINTED):
                continue
            if widget.isVisible() and whole and widget.isEnabled() and getattr(widget, "text", str)().strip():
                found.append(widget)
    return found


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
def test_every_word_of_the_window_can_be_read(make_window: MakeWindow, look: Look) -> None:
    window = make_window()
    window.set_look(look)
    window.notice.say("A notice.")
    window.ask("headache", answered=True)
    QApplication.processEvents()
    picture = window.grab().toImage()
    widgets = written(window, QLabel, QAbstractButton)
    assert len(widgets) > 15
    for widget in widgets:
        box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        # A swatch of skin has no words to be read, only an edge to be seen.
        least = 3.0 if isinstance(widget, SkinSwatch) else 7.0
        assert strongest(picture, box) >= least, (widget, widget.text())  # type: ignore[attr-defined]


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
def test_names_on_the_map_can_be_read(make_window: MakeWindow, look: Look) -> None:
    window = make_window()
    window.set_look(look)
    window.selection.choose_zone("liver")
    QApplication.processEvents()
    shown = window.canvas.map
    picture = shown.grab().toImage()
    labels = shown.face.picture.writing.labels
    assert len(labels) > 20
    for label in labels:
        left, top, right, bottom = label.box
        box = QRectF(left, top, right - left, bottom - top).toAlignedRect()
        assert strongest(picture, box) >= 7.0, label.zone


@pytest.mark.parametrize("look", BOTH, ids=lambda look: look.id)
def test_the_side_in_use_stands_out(make_window: MakeWindow, look: Look) -> None:
    window = make_window()
    window.set_look(look)
    QApplication.processEvents()
    grounds = {}
    for segment in window.findChildren(Segment):
        picture = segment.grab().toImage()
        grounds[segment.isChecked()] = picture.pixelColor(8, segment.height() // 2)
    ground = QColor(look.field)
    assert contrast(grounds[True], ground) >= 3.0
