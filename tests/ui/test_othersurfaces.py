"""The line on the map about zones on other surfaces."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Symptom, View
from reflexmap.ui.othersurfaces import OtherSurfaces
from reflexmap.ui.state import Selection


def elsewhere(atlas: Atlas, symptom: Symptom) -> list[tuple[int, str]]:
    """Return number and zone of what a complaint lights off the sole only."""
    found = []
    for number, link in enumerate(symptom.links_on("western"), 1):
        views = {area.view for area in atlas.areas_of(link.zone)} or set(atlas.zones[link.zone].surfaces)
        if views and View.PLANTAR not in views:
            found.append((number, link.zone))
    return found


def test_zones_on_other_surfaces_are_named_with_their_numbers(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(each for each in atlas.symptoms.values() if elsewhere(atlas, each))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    assert label.isVisible()
    label.fit_into(2000)
    hidden = elsewhere(atlas, symptom)
    for number, zone in hidden:
        assert f"{number} {atlas.zones[zone].name}" in label.text()
    assert "on the top" in label.text() or "side" in label.text()
    label.fit_into(120)
    assert label.width() <= 120
    assert all(atlas.zones[zone].name in label.toolTip() for _, zone in hidden)
    selection.clear()
    assert not label.isVisible()


def test_zones_that_the_chosen_chart_leaves_out_are_named_as_such(
    selection: Selection, atlas: Atlas, qtbot: QtBot
) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    selection.show(replace(selection.shown, chart="rwo-shur"))
    symptom = atlas.symptoms["sinus-headache"]
    assert not atlas.drawn("sinuses", "rwo-shur")
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    label.fit_into(2000)
    assert "Sinuses" in label.text()
    assert "not on this chart" in label.text()
    assert "on the sole" not in label.text()


def test_pressing_the_words_turns_the_map_there(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(s for s in atlas.symptoms.values() if any(atlas.areas_of(zone) for _, zone in elsewhere(atlas, s)))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    views = {area.view for _, zone in elsewhere(atlas, symptom) for area in atlas.areas_of(zone)}
    assert selection.shown.view in views


def test_nothing_is_said_where_all_zones_lie_on_the_sole(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(s for s in atlas.symptoms.values() if s.zones and not elsewhere(atlas, s))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    assert not label.isVisible()
