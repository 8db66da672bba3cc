"""Both charts on the map: what a press, a hover and a search for a zone do while they are compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.state import Selection
from reflexmap.ui.surfacecard import SurfaceCard
from reflexmap.ui.window import Window


@pytest.fixture
def window(atlas: Atlas, plate: Plate, kept: Path, qtbot: QtBot) -> Window:
    def plates(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    made = Window(atlas, plate, LIGHT, cache=ArtCache(kept), plates=plates)
    made.resize(1440, 900)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.selection.show(replace(made.selection.shown, chart=BOTH_CHARTS))
    made.canvas.map.make_ready()
    return made


def spot(window: Window, atlas: Atlas, zone: str, chart: str) -> QPoint:
    (area,) = (each for each in atlas.areas_on(View.PLANTAR, Foot.RIGHT, chart) if each.zone == zone)
    return QPointF(*window.canvas.map.face.picture.fits[Foot.RIGHT].to_pixels(area.pole)).toPoint()


@pytest.mark.parametrize("chart", [DEFAULT_CHART, OTHER_CHART])
def test_a_press_opens_the_zone_on_either_chart(window: Window, atlas: Atlas, chart: str) -> None:
    QTest.mouseClick(window.canvas.map, Qt.MouseButton.LeftButton, pos=spot(window, atlas, "adrenal", chart))

    assert window.selection.chosen.zone == "adrenal"


def test_the_tip_names_the_other_chart_and_says_how_it_differs(window: Window, atlas: Atlas) -> None:
    shown = window.canvas.map
    QTest.mouseMove(shown, spot(window, atlas, "kidney", OTHER_CHART))
    assert window.selection.hovered == "kidney"
    name, *rest = shown.pointer.name_of(atlas.zones["kidney"]).split("\n")
    assert name == "Kidneys (Rwo Shur)"
    assert "Rwo Shur" in " ".join(rest)

    QTest.mouseMove(shown, spot(window, atlas, "knee", DEFAULT_CHART))
    assert shown.pointer.name_of(atlas.zones["knee"]).split("\n")[0] == atlas.zones["knee"].name


def test_a_tip_on_one_chart_is_the_bare_name(window: Window, atlas: Atlas) -> None:
    window.selection.show(replace(window.selection.shown, chart=OTHER_CHART))
    window.canvas.map.make_ready()
    QTest.mouseMove(window.canvas.map, spot(window, atlas, "kidney", OTHER_CHART))

    assert window.canvas.map.pointer.name_of(atlas.zones["kidney"]) == atlas.zones["kidney"].name


def test_a_zone_of_either_chart_turns_the_map_to_it(selection: Selection, atlas: Atlas) -> None:
    selection.show(replace(selection.shown, chart=BOTH_CHARTS))
    compared = [zone for zone in atlas.zones if any(atlas.drawn(zone, each) for each in (DEFAULT_CHART, OTHER_CHART))]
    assert set(atlas.zones) - set(compared) == {"sternum", "pubic-symphysis"}  # the Marquardt chart's own
    for zone in compared:
        selection.choose_zone(zone)
        views = {area.view for area in selection.areas_of(zone)}
        assert selection.shown.view in views
        assert selection.shown.chart == BOTH_CHARTS
    assert {area.chart for area in selection.areas_of("kidney")} == {DEFAULT_CHART, OTHER_CHART}
    assert selection.areas_of("kidney")[0].chart == DEFAULT_CHART


def test_all_surfaces_show_both(window: Window, atlas: Atlas) -> None:
    window.selection.show(replace(window.selection.shown, view=None))
    window.selection.choose_symptom("headache")
    window.canvas.grab()
    for card in window.findChildren(SurfaceCard):
        assert {area.chart for area in card.plate.feet[Foot.RIGHT].areas} == {DEFAULT_CHART, OTHER_CHART}
        kidney = atlas.zones["kidney"]
        card._tip_chart = OTHER_CHART
        assert card.name_of(kidney).startswith("Kidneys (Rwo Shur)")
        card._tip_chart = DEFAULT_CHART
        assert card.name_of(kidney).startswith("Kidneys")
    assert len(window.findChildren(SurfaceCard)) == len(View)
