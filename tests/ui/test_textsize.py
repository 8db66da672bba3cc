"""Larger text in the window: at once, everywhere, kept, and nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.store import Store
from reflexmap.draw.looks import LIGHT
from reflexmap.ui import theme
from reflexmap.ui.controls import SystemRow
from reflexmap.ui.mine import Mine
from reflexmap.ui.plan import set_text_scale, text_scale
from reflexmap.ui.room import LEAST_MAP
from reflexmap.ui.textsize import TextSize
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.fits import Watch, data_of, look_at, watching


@pytest.fixture(autouse=True)
def usual_size(app: QApplication) -> Iterator[None]:
    yield
    set_text_scale(100)
    theme.apply(app, LIGHT)


def enlarge(window: Window, percent: int) -> None:
    window.mine.set_setting("text-scale", percent)
    QApplication.processEvents()
    window.make_ready()


def test_larger_and_smaller_are_kept(app: QApplication) -> None:
    mine = Mine(Store.in_memory(), app)
    size = TextSize(mine)
    size.larger()
    assert mine.setting("text-scale") == 110
    assert text_scale() == 1.1
    assert TextSize(mine).percent == 110
    size.smaller()
    assert text_scale() == 1.0
    size.smaller()
    assert mine.setting("text-scale") == 100
    mine.set_setting("text-scale", 200)
    size.usual()
    assert text_scale() == 1.0


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_keys_change_the_size_at_once(make_window: MakeWindow, key: Qt.Key) -> None:
    window = make_window()
    window.activateWindow()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    zoom = window.canvas.map.zoom()
    QTest.keyClick(window, key, both)
    assert text_scale() == 1.1
    assert window.canvas.map.zoom() == zoom
    QTest.keyClick(window, Qt.Key.Key_Minus, both)
    assert text_scale() == 1.0


def test_fonts_rows_pages_and_names_follow(make_window: MakeWindow) -> None:
    window = make_window(3000, 1800)
    window.selection.choose_zone("liver")
    window.make_ready()
    row, paper = window.rail.findChildren(SystemRow)[0], window.panel.flow.paper
    before = (row.height(), paper.height(), window.header.search.font().pixelSize(), window.header.height())
    enlarge(window, 200)
    after = (row.height(), paper.height(), window.header.search.font().pixelSize(), window.header.height())
    assert all(new > old * 1.5 for old, new in zip(before, after, strict=True))
    assert QApplication.font().pixelSize() == 26
    assert window.canvas.map.face.picture.writing.labels
    fits = window.canvas.map.face.picture.fits
    assert max(fit.x for fit in fits.values()) < window.canvas.map.width() * 0.7
    enlarge(window, 100)
    again = (row.height(), paper.height(), window.header.search.font().pixelSize(), window.header.height())
    assert again == before


def test_a_click_hits_the_zone_that_is_seen(make_window: MakeWindow) -> None:
    window = make_window(2200, 1400)
    enlarge(window, 200)
    spot = window.canvas.map.spot_of("liver")
    assert spot is not None
    QTest.mouseClick(window.canvas.map, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert window.selection.chosen.zone == "liver"
    key = next(key for key in window.canvas.map.keys.buttons() if key.objectName() == "right:liver")
    assert key.geometry().contains(spot.toPoint())


@pytest.mark.parametrize(
    ("size", "percent"), [((1440, 900), 200), ((1280, 800), 150), ((1280, 800), 200), ((1024, 700), 200)]
)
def test_nothing_is_cut(
    make_window: MakeWindow, atlas: Atlas, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], percent: int
) -> None:
    watch = Watch(data_of(atlas))
    with watching(monkeypatch, watch):
        window = make_window(*size)
        enlarge(window, percent)
        watch.cut.clear()  # what was laid out on the way
        window.mine.set_situation(["pregnant-later"])
        window.selection.choose_zone("liver")
        look_at(window, watch)
        assert window.side.isVisible()
        assert window.canvas.width() >= LEAST_MAP
        assert window.rail.folded
        window.ask("headache", answered=True)
        look_at(window, watch)
    assert not watch.cut
    assert (window.width(), window.height()) == size
