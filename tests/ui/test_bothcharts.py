"""Both charts on the map: what a press, a hover and a search for a zone do while they are compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import Foot, View
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    made = make_window()
    made.selection.show(replace(made.selection.shown, chart=BOTH_CHARTS))
    made.canvas.map.make_ready()
    return made


def spot(window: Window, atlas: Atlas, zone: str, chart: str) -> QPoint:
    (area,) = (each for each in atlas.areas_on(View.PLANTAR, Foot.RIGHT, chart) if each.zone == zone)
    return QPointF(*window.canvas.map._picture.fits[Foot.RIGHT].to_pixels(area.pole)).toPoint()


@pytest.mark.parametrize("chart", [DEFAULT_CHART, OTHER_CHART])
def test_a_press_opens_the_zone_on_either_chart(window: Window, atlas: Atlas, chart: str) -> None:
    zone = "heart" if chart == "" else "kidney"
    QTest.mouseClick(window.canvas.map, Qt.MouseButton.LeftButton, pos=spot(window, atlas, zone, chart))

    assert window.selection.chosen.zone == zone


def test_the_tip_names_the_other_chart_and_says_how_it_differs(window: Window, atlas: Atlas) -> None:
    shown = window.canvas.map
    QTest.mouseMove(shown, spot(window, atlas, "kidney", OTHER_CHART))
    assert window.selection.hovered == "kidney"
    name, *rest = shown.name_of(atlas.zones["kidney"]).split("\n")
    assert name == "Kidneys (Rwo Shur)"
    assert "Rwo Shur" in " ".join(rest)

    QTest.mouseMove(shown, spot(window, atlas, "knee", DEFAULT_CHART))
    assert shown.name_of(atlas.zones["knee"]).split("\n")[0] == atlas.zones["knee"].name


def test_a_tip_on_one_chart_is_the_bare_name(window: Window, atlas: Atlas) -> None:
    window.selection.show(replace(window.selection.shown, chart=OTHER_CHART))
    window.canvas.map.make_ready()
    QTest.mouseMove(window.canvas.map, spot(window, atlas, "kidney", OTHER_CHART))

    assert window.canvas.map.name_of(atlas.zones["kidney"]) == atlas.zones["kidney"].name


def test_a_zone_of_either_chart_turns_the_map_to_it(selection: Selection, atlas: Atlas) -> None:
    selection.show(replace(selection.shown, chart=BOTH_CHARTS))
    for zone in atlas.zones:
        selection.choose_zone(zone)
        views = {area.view for area in atlas.areas if area.zone == zone}
        assert selection.shown.view in views
        assert selection.shown.chart == BOTH_CHARTS
    assert {area.chart for area in selection.areas_of("kidney")} == {DEFAULT_CHART, OTHER_CHART}
    assert selection.areas_of("kidney")[0].chart == DEFAULT_CHART


def test_all_surfaces_and_a_complaint_show_both(window: Window) -> None:
    window.selection.show(replace(window.selection.shown, view=None))
    window.selection.choose_symptom("headache")
    window.canvas.grab()

    assert window.selection.shown.chart == BOTH_CHARTS
