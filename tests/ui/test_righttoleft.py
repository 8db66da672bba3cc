"""The window for people who read from right to left: it mirrors, the feet do not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.core.model import Foot
from reflexmap.ui.controls import Switch
from reflexmap.ui.flow import SIDE
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


@pytest.fixture
def turned(app: QApplication) -> Iterator[None]:
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def mirrored(turned: None, make_window: MakeWindow) -> Window:
    del turned
    made = make_window()
    made.selection.choose_zone("liver")
    made.make_ready()
    QApplication.processEvents()
    return made


def left_of(window: Window, part: QWidget) -> int:
    return part.mapTo(window, QPoint(0, 0)).x()


def test_rail_is_at_the_right_and_panel_at_the_left(mirrored: Window) -> None:
    places = [left_of(mirrored, part) for part in (mirrored.side, mirrored.canvas, mirrored.rail)]
    assert places == sorted(places)
    header = mirrored.header
    places = [left_of(mirrored, part) for part in (header.theme_button, header.menus, header.search)]
    assert places == sorted(places)
    assert header.menus.actionGeometry(header.menus.actions()[-1]).left() >= 0


def test_the_right_foot_stays_where_anatomy_puts_it(mirrored: Window, window: Window) -> None:
    fits = mirrored.canvas.map.face.picture.fits
    assert fits[Foot.RIGHT].x < fits[Foot.LEFT].x
    labels = mirrored.canvas.map.face.picture.writing.labels
    assert labels
    for label in labels:
        left, _, right, _ = label.box
        assert left >= 0
        assert right <= mirrored.canvas.map.width()
    window.selection.choose_zone("liver")
    plain = window.canvas.map.face.picture.writing.labels
    assert [label.lines for label in labels] == [label.lines for label in plain]


def test_a_press_on_a_zone_and_on_the_page_still_hits(mirrored: Window) -> None:
    keys = {key.objectName(): key for key in mirrored.canvas.map.keys.buttons()}
    foot = mirrored.canvas.map.face.picture.fits[Foot.RIGHT]
    assert abs(keys["right:liver"].geometry().center().x() - foot.x) < 60
    paper = mirrored.panel.flow.paper
    star = paper.button("Favourite")
    assert star is not None
    assert star.geometry().center().x() < paper.width() / 2


def test_pages_begin_at_the_right(mirrored: Window) -> None:
    """Title and chips end at the page's right margin."""
    mirrored.panel.flow.paper.finish()
    paper = mirrored.panel.flow.paper
    picture = paper.grab().toImage()
    ratio = picture.devicePixelRatio()
    ground = picture.pixelColor(2, 2)
    title = range(round(16 * ratio), round(110 * ratio))
    inked = [x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground for y in title)]
    assert abs(max(inked) / ratio - (paper.width() - SIDE)) < 8


def test_grips_pull_the_other_way(mirrored: Window) -> None:
    grip = mirrored.room.panel_grip
    assert grip.geometry().center().x() < mirrored.canvas.geometry().center().x()
    assert mirrored.room.rail_grip.geometry().center().x() > mirrored.canvas.geometry().center().x()


def test_switches_write_at_the_right(mirrored: Window) -> None:
    switch = mirrored.rail.findChildren(Switch)[0]
    picture = switch.grab().toImage()
    ground = picture.pixelColor(picture.width() // 2, 2)
    right = range(picture.width() * 3 // 4, picture.width() - 4)
    assert any(picture.pixelColor(x, picture.height() // 2) != ground for x in right)
    assert picture.pixelColor(30, picture.height() // 2) != ground  # the track
