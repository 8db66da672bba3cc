"""The middle of the window: what it begins with, and how it moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.canvas import Canvas
from reflexmap.ui.choice import Shown
from reflexmap.ui.motion import LIVELY
from reflexmap.ui.state import Selection

MakeCanvas = Callable[[Shown], Canvas]


@pytest.fixture
def make(selection: Selection, plate: Plate, atlas: Atlas, qtbot: QtBot) -> MakeCanvas:
    def plates(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    def canvas(shown: Shown) -> Canvas:
        made = Canvas(selection, plate, LIGHT, ArtCache(None), plates=plates)
        made.resize(QSize(1000, 700))
        qtbot.addWidget(made)
        selection.show(replace(shown, names=False))  # as what was left open at the last start
        return made

    return canvas


@pytest.mark.parametrize("shown", [Shown(), Shown(view=None), Shown(beside=True)], ids=["map", "all", "beside"])
def test_what_waits_for_the_first_picture_comes_whatever_is_shown(make: MakeCanvas, shown: Shown, qtbot: QtBot) -> None:
    canvas = make(shown)
    told: list[bool] = []
    canvas.map.first_painted.connect(lambda: told.append(True))
    canvas.show()
    qtbot.waitUntil(lambda: bool(told))
    assert canvas.map.keys.buttons()


def test_a_pace_holds_for_all_maps(make: MakeCanvas, selection: Selection, qtbot: QtBot) -> None:
    canvas = make(Shown())
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.set_pace(LIVELY)
    selection.show(replace(selection.shown, beside=True))
    assert canvas.beside is not None
    assert {each.pace for each in (canvas.map, *canvas.beside.maps.values())} == {LIVELY}
