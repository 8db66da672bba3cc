"""The map on the clipboard: what is on the screen, on white and sharp."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.canvas import Canvas
from reflexmap.ui.mapcopy import LONG, map_picture
from reflexmap.ui.mapface import Plates
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window

Copied = Callable[..., QImage]


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> Plates:
    @cache
    def made(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    return made


@pytest.fixture
def canvas(selection: Selection, plate: Plate, plates: Plates, qtbot: QtBot) -> Canvas:
    made = Canvas(selection, plate, LIGHT, ArtCache(None), plates=plates)
    made.resize(QSize(1000, 760))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def copied(canvas: Canvas, selection: Selection, plates: Plates) -> Copied:
    """Return a call that shows something and copies it."""

    def copy(**changes: object) -> QImage:
        selection.show(replace(selection.shown, **changes))  # type: ignore[arg-type]
        QApplication.processEvents()
        return map_picture(canvas, selection, plates)

    return copy


def inked(image: QImage) -> float:
    """Return the share of points that are not white."""
    spots = [(x, y) for x in range(0, image.width(), 23) for y in range(0, image.height(), 23)]
    return sum(image.pixelColor(x, y).lightness() < 250 for x, y in spots) / len(spots)


def test_whatever_is_shown_is_copied_large_and_on_white(copied: Copied) -> None:
    ways: dict[str, dict[str, object]] = {
        "soles": {},
        "tops": {"view": View.DORSAL},
        "both": {"view": View.PLANTAR, "chart": "both"},
        "layers": {"chart": "western", "points": True, "lines": True},
        "beside": {"points": False, "lines": False, "beside": True},
        "all": {"view": None},
    }
    pictures = {name: copied(**changes) for name, changes in ways.items()}

    for name, image in pictures.items():
        assert max(image.width(), image.height()) >= LONG, name
        assert min(image.width(), image.height()) >= 1000, name
        ends = (0, 1)
        corners = {
            image.pixelColor((image.width() - 1) * x, (image.height() - 1) * y).name() for x in ends for y in ends
        }
        assert corners == {"#ffffff"}, name
        assert 0.05 < inked(image) < 0.7, name
    names = list(pictures)
    assert not [(a, b) for a in names for b in names if a < b and pictures[a] == pictures[b]]


def test_the_ground_is_white_in_the_dark_too(canvas: Canvas, copied: Copied) -> None:
    light = copied()
    canvas.set_look(DARK)

    assert copied() == light


def test_what_is_chosen_is_on_it_and_what_is_pointed_at_is_not(selection: Selection, copied: Copied) -> None:
    plain = copied()
    selection.hover("liver")
    assert copied() == plain
    selection.hover("")
    selection.choose_zone("liver")
    assert copied() != plain


def test_the_part_that_is_looked_at_is_copied(canvas: Canvas, copied: Copied) -> None:
    whole = copied()
    canvas.map.zoom_in()
    canvas.map.come_to_rest()

    assert copied() != whole
    assert copied().size() == whole.size()


def test_the_command_puts_it_on_the_clipboard_and_says_how_large_it_is(window: Window) -> None:
    window.actions_by_id["copy-map"].trigger()
    image = QGuiApplication.clipboard().image()

    assert max(image.width(), image.height()) >= LONG
    assert f"{image.width()} by {image.height()} pixels" in window.notice.accessibleName()
    assert window.actions_by_id["copy-map"].shortcut().toString() == "Ctrl+Shift+C"
