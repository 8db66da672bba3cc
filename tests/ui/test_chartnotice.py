"""A complaint on a chart that draws none of its primary zones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Link, Rank
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.mapkey import MapKey
from reflexmap.ui.panel import Panel
from reflexmap.ui.state import Selection


@pytest.fixture
def bare(app: QApplication, atlas: Atlas) -> Selection:
    """A selection on an atlas in which a complaint's only primary zone is drawn by the Western chart alone."""
    links = (Link("solar-plexus", Rank.SECONDARY), Link("sinuses", Rank.PRIMARY))
    changed = replace(atlas.symptoms["sinus-headache"], zones=links)
    selection = Selection(replace(atlas, symptoms={**atlas.symptoms, changed.id: changed}), app)
    selection.choose_symptom(changed.id)
    selection.answer_question(changed.id)
    return selection


@pytest.fixture
def panel(bare: Selection, qtbot: QtBot) -> Panel:
    made = Panel(bare, country="GB")
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def texts(panel: Panel) -> str:
    return "\n".join(panel.flow.paper.texts())


def test_the_page_says_that_the_chart_lacks_the_primary_zones_and_turns_to_the_other(
    panel: Panel, bare: Selection
) -> None:
    assert "draws none of the primary zones" not in texts(panel)

    bare.show(replace(bare.shown, chart="rwo-shur"))

    assert "The Rwo Shur chart draws none of the primary zones of this complaint." in texts(panel)
    button = panel.flow.paper.button("Show the Western chart")
    assert button is not None
    button.click()
    assert bare.shown.chart == "western"
    assert "draws none of the primary zones" not in texts(panel)


def test_the_page_of_a_shipped_complaint_follows_the_chart(panel: Panel, bare: Selection) -> None:
    bare.choose_symptom("forehead-pain")
    bare.answer_question("forehead-pain")
    assert panel.flow.paper.button("Frontal sinus") is None

    bare.show(replace(bare.shown, chart="rwo-shur"))

    assert panel.flow.paper.button("Frontal sinus") is not None
    assert "draws none of the primary zones" not in texts(panel)


def test_what_a_complaint_advises_besides_stands_on_its_page(panel: Panel, bare: Selection) -> None:
    bare.choose_symptom("high-blood-pressure")
    bare.answer_question("high-blood-pressure")

    assert bare.atlas.symptoms["high-blood-pressure"].advice in texts(panel)


def test_the_key_counts_what_the_shown_chart_draws(bare: Selection, qtbot: QtBot) -> None:
    key = MapKey(LIGHT)
    qtbot.addWidget(key)
    key.set_counts(bare)
    assert "1 primary" in key.accessibleName()
    assert "1 secondary" in key.accessibleName()

    bare.show(replace(bare.shown, chart="rwo-shur"))
    key.set_counts(bare)

    assert "0 primary" in key.accessibleName()
    assert "1 secondary" in key.accessibleName()


def test_the_key_names_the_dotted_edge_while_charts_are_compared(bare: Selection, qtbot: QtBot) -> None:
    key = MapKey(LIGHT)
    qtbot.addWidget(key)
    key.set_counts(bare)
    tall = key.height()
    assert "dotted" not in key.accessibleName()

    bare.show(replace(bare.shown, chart="both"))
    key.set_counts(bare)

    assert "Rwo Shur areas with a dotted edge" in key.accessibleName()
    assert key.height() > tall
    assert not key.grab().isNull()
