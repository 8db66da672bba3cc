"""A chart of which only a part is known: it is never compared, and the map turns to what it draws."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import View
from reflexmap.ui.controls import Choice
from reflexmap.ui.offers import offers
from reflexmap.ui.panel import Panel
from reflexmap.ui.segment import Segment
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window

CHART = "marquardt"


@pytest.fixture
def panel(selection: Selection, qtbot: QtBot) -> Panel:
    made = Panel(selection, country="GB")
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def texts(panel: Panel) -> str:
    panel.flow.paper.finish()
    return "\n".join(panel.flow.paper.texts())


def test_the_map_turns_to_a_surface_that_the_chart_draws_and_stays_there(selection: Selection) -> None:
    selection.show(replace(selection.shown, chart=CHART))
    assert selection.shown.view is View.DORSAL

    selection.show(replace(selection.shown, view=View.PLANTAR))
    assert selection.shown.view is View.DORSAL
    selection.show(replace(selection.shown, view=View.MEDIAL))
    assert selection.shown.view is View.MEDIAL
    selection.show(replace(selection.shown, view=None))
    assert selection.shown.view is None

    selection.show(replace(selection.shown, view=View.PLANTAR, chart=DEFAULT_CHART))
    assert selection.shown.view is View.PLANTAR


def test_it_stands_beside_no_other_and_both_leaves_it_out(selection: Selection, atlas: Atlas) -> None:
    selection.show(replace(selection.shown, chart=CHART))
    selection.show(replace(selection.shown, beside=True))
    assert selection.shown.chart == DEFAULT_CHART

    selection.show(replace(selection.shown, chart=BOTH_CHARTS, beside=False))
    assert {area.chart for area in selection.areas_of("heart")} == {DEFAULT_CHART, OTHER_CHART}
    assert selection.areas_of("sternum") == ()
    assert atlas.drawn("sternum", CHART)


def test_an_acupoint_on_another_surface_brings_the_usual_chart_back(selection: Selection, atlas: Atlas) -> None:
    point = next(each.id for each in atlas.acupoints.values() if {spot.view for spot in each.spots} == {View.PLANTAR})
    selection.show(replace(selection.shown, chart=CHART))

    selection.open_page("acupoint", point)

    assert (selection.shown.chart, selection.shown.view) == (DEFAULT_CHART, View.PLANTAR)


def test_the_switcher_and_the_palette_offer_only_what_it_draws(window: Window) -> None:
    segments = dict(zip((*View, None), window.canvas.switcher.findChildren(Segment), strict=True))
    assert all(segment.isEnabled() and not segment.toolTip() for segment in segments.values())

    window.selection.show(replace(window.selection.shown, chart=CHART))

    assert {view for view, segment in segments.items() if segment.isEnabled()} == {View.DORSAL, View.MEDIAL, None}
    assert segments[View.PLANTAR].toolTip() == "Not drawn by this chart"
    why = {
        each.name: each.why
        for each in offers(window.actions_by_id, window.selection)
        if each.group == "Side of the foot"
    }
    assert [name for name, reason in why.items() if reason] == ["Sole", "Outer side"]

    window.selection.show(replace(window.selection.shown, chart=DEFAULT_CHART))
    assert all(segment.isEnabled() and not segment.toolTip() for segment in segments.values())


def test_it_is_offered_after_the_whole_charts(window: Window) -> None:
    names = [choice.objectName() for choice in window.findChildren(Choice)]
    charts = [each.name for each in offers(window.actions_by_id, window.selection) if each.group == "Chart"]

    assert names[:4] == [DEFAULT_CHART, OTHER_CHART, CHART, BOTH_CHARTS]
    assert charts.index("Marquardt") > max(charts.index("Western"), charts.index("Rwo Shur"))


def test_a_zone_that_the_map_leaves_out_names_its_chart_and_leads_there(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("sternum")
    assert "The Marquardt chart draws it." in texts(panel)

    button = panel.flow.paper.button("Show the Marquardt chart")
    assert button is not None
    button.click()
    QTest.qWait(0)

    assert (selection.shown.chart, selection.shown.view) == (CHART, View.DORSAL)
    assert "As the Marquardt chart teaches it." in texts(panel)
    assert "The Marquardt chart draws it." not in texts(panel)


@pytest.mark.parametrize("chart", [OTHER_CHART, BOTH_CHARTS])
def test_a_whole_chart_is_named_before_a_partial_one(panel: Panel, selection: Selection, chart: str) -> None:
    selection.show(replace(selection.shown, chart=chart))
    selection.choose_zone("face")  # the Western and the Marquardt chart draw it

    if chart == OTHER_CHART:
        assert "The Western chart draws it." in texts(panel)
    else:
        assert "Only the Western chart draws it." in texts(panel)
    assert "Marquardt chart" not in texts(panel)
