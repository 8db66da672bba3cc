"""The panel speaks the words of the chart that the map shows, and says whose they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.chartwords import ChartWords
from reflexmap.core.model import Claim, Foot, Step, View
from reflexmap.ui.panel import Panel
from reflexmap.ui.spots import SpotButton
from reflexmap.ui.state import Selection

CHART = "rwo-shur"
Open = Callable[..., Panel]
KIDNEY = ChartWords(
    zone="kidney",
    chart=CHART,
    laterality="",
    surfaces=(),
    find=Claim("Two fingers below the hollow."),
    brief="Press the spot and hold",
    work=(Step("Press with a bent knuckle.", 2, 44, "press-and-hold"),),
    work_sources=("zhangyue",),
    work_unverified=False,
    sources=(),
)


@pytest.fixture
def told(app: QApplication, atlas: Atlas, qtbot: QtBot) -> Open:
    """Open a panel on an atlas with no words for charts but the given ones, with a chart shown."""

    def make(*words: ChartWords, chart: str = CHART) -> Panel:
        selection = Selection(replace(atlas, chart_words={each.id: each for each in words}), app)
        selection.show(replace(selection.shown, chart=chart))
        panel = Panel(selection)
        qtbot.addWidget(panel)
        panel.resize(360, 844)
        panel.show()
        qtbot.waitExposed(panel)
        panel.make_ready()
        return panel

    return make


def texts(panel: Panel) -> str:
    panel.flow.paper.finish()
    return "\n".join(panel.flow.paper.texts())


def test_a_zone_page_has_the_charts_words(told: Open) -> None:
    panel = told(KIDNEY)
    panel._selection.choose_zone("kidney")

    page = texts(panel)
    assert "Two fingers below the hollow." in page
    assert "Press with a bent knuckle." in page
    assert "44 s" in page
    assert "As the Rwo Shur chart teaches it." in page
    assert "follow the Western chart" not in page
    assert panel._selection.atlas.zones["kidney"].find.text not in page


def test_turning_the_chart_writes_the_page_anew(told: Open, atlas: Atlas) -> None:
    panel = told(KIDNEY)
    selection = panel._selection
    selection.choose_zone("kidney")

    selection.show(replace(selection.shown, chart="western"))

    assert atlas.zones["kidney"].find.text in texts(panel)
    assert "teaches it" not in texts(panel)


def test_where_charts_are_compared_each_has_its_words(told: Open, atlas: Atlas) -> None:
    panel = told(KIDNEY, chart=BOTH_CHARTS)
    panel._selection.choose_zone("kidney")

    page = texts(panel)
    first, second = page.index(atlas.zones["kidney"].find.text), page.index("Two fingers below the hollow.")
    assert first < page.index("As the Western chart teaches it, like the steps below.") < second
    assert page.index("On the Rwo Shur chart") < second < page.index("Technique")
    assert "Press with a bent knuckle." not in page

    panel._selection.choose_zone("bladder")  # both draw it in the same place, and have no other words
    assert "teaches it" not in texts(panel)
    panel._selection.choose_zone("adrenal")  # no words of the other chart are at hand
    assert "The Rwo Shur chart draws it in another place." in texts(panel)
    panel._selection.choose_zone("sinuses")
    assert "Only the Western chart draws it." in texts(panel)


def test_lent_steps_are_said_to_be_lent(told: Open) -> None:
    panel = told(replace(KIDNEY, work=(), work_sources=()))
    panel._selection.choose_zone("kidney")

    assert "As the Rwo Shur chart teaches it. The steps follow the Western chart." in texts(panel)


def test_words_for_another_place_are_warned_of(told: Open) -> None:
    panel = told()
    panel._selection.choose_zone("kidney")

    assert "These words and the steps follow the Western chart, the map Rwo Shur." in texts(panel)
    panel._selection.choose_zone("bladder")  # both charts draw it in the same place
    assert "follow the Western chart" not in texts(panel)


def test_the_feet_are_those_of_the_chart(told: Open, atlas: Atlas) -> None:
    areas = tuple(area for area in atlas.areas if (area.zone, area.foot) != ("kidney", Foot.LEFT))
    panel = told()
    panel._selection.atlas = replace(panel._selection.atlas, areas=areas)
    panel._selection.choose_zone("kidney")
    assert "Right foot" in texts(panel)
    assert "Both feet" not in texts(panel)

    panel._selection.choose_zone("sinuses")  # this chart does not draw them
    assert "Not on this chart" in texts(panel)


def test_the_sources_of_the_words_are_listed(told: Open, atlas: Atlas) -> None:
    panel = told(replace(KIDNEY, sources=("lolipop-zones",)))
    panel._selection.choose_zone("kidney")
    button = panel.flow.paper.button("What was seen")
    assert button is not None
    button.click()

    assert f"{atlas.sources['lolipop-zones'].title}. " in texts(panel)


def test_a_working_order_has_the_charts_brief_pressure_and_time(told: Open, atlas: Atlas) -> None:
    symptom = next(
        each.id
        for each in atlas.symptoms.values()
        if each.display == "normal" and "kidney" in {link.zone for link in each.zones}
    )
    panel = told(KIDNEY)
    panel._selection.choose_symptom(symptom)

    assert "Press the spot and hold. Pressure 2 of 5, light, 44 s" in _hints(panel)


def _hints(panel: Panel) -> str:
    panel.flow.paper.finish()
    return "\n".join(each.accessibleDescription() for each in panel.flow.paper.buttons if isinstance(each, SpotButton))


def test_a_region_says_where_the_chart_places_its_zones(told: Open, atlas: Atlas) -> None:
    region = next(each for each in atlas.regions if len(atlas.zones_of_region(each)) > 1)
    zone = atlas.zones_of_region(region)[0].id
    one = next(area for area in atlas.areas if area.zone == zone)
    areas = tuple(area for area in atlas.areas if area.zone != zone)
    panel = told()
    moved = replace(one, chart=CHART, view=View.MEDIAL, foot=Foot.LEFT)
    panel._selection.atlas = replace(panel._selection.atlas, areas=(*areas, moved))
    panel._selection.choose_region(region)

    assert "Left foot, Inner side" in _hints(panel)
