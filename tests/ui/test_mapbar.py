"""What floats on the map."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.draw.looks import LIGHT, SKINS
from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.mapbar import ViewSwitcher
from reflexmap.ui.segment import Segment
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_skin_swatches_change_the_art(window: Window) -> None:
    """The drawing of the feet takes the tone that was clicked."""
    pictures = []
    swatches = window.canvas.bar.findChildren(SkinSwatch)
    assert [swatch.skin for swatch in swatches] == list(SKINS)
    for swatch in swatches:
        click(swatch)
        assert window.selection.shown.skin == swatch.skin
        assert [each.skin for each in swatches if each.isChecked()] == [swatch.skin]
        style = window.canvas.map.style_now()
        assert style.skin is SKINS[swatch.skin]
        pictures.append(window.canvas.map.face.picture.layers.feet(style).toImage())
    for index, one in enumerate(pictures):
        assert all(one != two for two in pictures[index + 1 :])


def test_the_ring_follows_a_tone_chosen_elsewhere(window: Window) -> None:
    window.selection.show(replace(window.selection.shown, skin="brown"))
    swatches = window.canvas.findChildren(SkinSwatch)
    assert [each.skin for each in swatches if each.isChecked()] == ["brown"]


def test_swatches_have_names(window: Window) -> None:
    names = [swatch.accessibleName() for swatch in window.canvas.bar.findChildren(SkinSwatch)]
    assert all(names)
    assert len(set(names)) == len(names)


def test_zoom_box_zooms_and_fits(window: Window) -> None:
    minus, level, plus = window.canvas.bar.zoom.findChildren(QToolButton)
    click(plus)
    assert window.canvas.map.zoom() > 1
    assert level.text() == "120%"
    click(minus)
    click(minus)
    assert level.text() == "83%"
    click(level)
    assert window.canvas.map.zoom() == 1
    assert level.text() == "100%"


def test_switcher_turns_to_each_surface_that_is_drawn(window: Window, atlas: Atlas) -> None:
    segments = window.canvas.switcher.findChildren(Segment)
    assert [segment.text() for segment in segments] == ["Sole", "Top", "Inner side", "Outer side", "All"]
    assert [segment.isChecked() for segment in segments] == [True, False, False, False, False]
    drawn = {area.view for area in atlas.areas}
    for view, segment in zip((*View, None), segments, strict=True):
        if not segment.isEnabled():
            assert view not in drawn
            assert segment.toolTip()
            continue
        click(segment)
        assert window.selection.shown.view is view
        assert [each for each in segments if each.isChecked()] == [segment]


def test_floating_parts_do_not_lie_on_each_other(make_window: MakeWindow) -> None:
    for size in ((1440, 900), (1280, 800), (1024, 700)):
        window = make_window(*size)
        window.ask("toothache", answered=True)
        canvas = window.canvas
        parts = [part for part in (canvas.switcher, canvas.others, canvas.bar) if part.isVisible()]
        assert len(parts) == 3
        for i, one in enumerate(parts):
            assert canvas.rect().contains(one.geometry().topLeft() + QPoint(1, 1))
            assert canvas.rect().contains(one.geometry().bottomRight() - QPoint(1, 1))
            assert not any(one.geometry().intersects(two.geometry()) for two in parts[i + 1 :])
        window.close()


def test_segments_are_even_again_after_a_narrow_map(selection: Selection, qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(600, 60)
    switcher = ViewSwitcher(selection, LIGHT, ground)
    ground.show()
    wide = switcher.sizeHint().width()
    for room, even in ((wide, True), (260, False), (wide, True)):
        switcher.resize(min(switcher.sizeHint().width(), room), 34)
        QApplication.processEvents()
        widths = {segment.width() for segment in switcher.findChildren(Segment)}
        assert (max(widths) - min(widths) <= 1) is even
