"""A touch screen: what is pressed is at least 44 pixels tall, as soon as somebody touches the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from reflexmap.ui.controls import Choice, SkinSwatch, Switch, SystemRow
from reflexmap.ui.plan import FINGER, for_fingers, reachable, set_fingers
from reflexmap.ui.segment import Segment
from reflexmap.ui.window import Window

KINDS = (Segment, Switch, Choice, SystemRow, SkinSwatch)


@pytest.fixture
def touched(window: Window) -> Iterator[Window]:
    """The window, without a touch screen again afterwards."""
    yield window
    set_fingers(on=False)
    window._dress_anew()


def pressed(window: Window) -> list[QAbstractButton]:
    controls: list[QAbstractButton] = [each for kind in KINDS for each in window.findChildren(kind)]
    controls += [window.header.print_button, window.header.theme_button, *window.canvas.bar.zoom.buttons()]
    return [each for each in controls if each.isVisible()]


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(1024, 700)])
def test_all_targets_grow_at_the_first_touch(touched: Window, size: QSize) -> None:
    window = touched
    window.resize(size)
    QApplication.processEvents()
    assert min(each.height() for each in pressed(window)) < FINGER
    screen = QTest.createTouchDevice()
    spot = window.canvas.map.rect().center()
    QTest.touchEvent(window.canvas.map, screen).press(1, spot, window.canvas.map).commit()
    QTest.touchEvent(window.canvas.map, screen).release(1, spot, window.canvas.map).commit()
    QApplication.processEvents()
    assert for_fingers()
    for each in pressed(window):
        assert each.height() >= FINGER, each.text() or each.accessibleName()
    assert window.canvas.switcher.geometry().bottom() < window.canvas.bar.y()


def test_a_length_is_a_finger_at_least(app: QApplication) -> None:
    del app
    assert reachable(30) == 30
    set_fingers(on=True)
    assert (reachable(30), reachable(60)) == (FINGER, 60)
    set_fingers(on=False)
