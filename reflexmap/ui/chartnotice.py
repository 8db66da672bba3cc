"""Says on a complaint's page that the chart on the map draws none of its primary zones, and turns to one that does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.model import Symptom
from reflexmap.core.workingorder import chart_for, shows_primary
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Buttons
from reflexmap.ui.parts import Part, Text
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate


def chart_notice(symptom: Symptom, selection: Selection) -> list[Part]:
    """Return one sentence and, where another chart can help, a button; nothing where the map shows a primary zone."""
    atlas, shown = selection.atlas, selection.shown.chart
    if shows_primary(atlas, symptom, shown):
        return []
    words = (
        translate("ChartNotice", "No chart here draws the primary zones of this complaint.")
        if shown == BOTH_CHARTS
        else translate("ChartNotice", "The {chart} chart draws none of the primary zones of this complaint.")
    )
    name = atlas.charts[shown].name if shown in atlas.charts else shown
    inside: list[Part] = [Text(words.format(chart=name), style="plain")]
    other = chart_for(atlas, symptom)
    if other:

        def turn() -> None:
            selection.show(replace(selection.shown, chart=other))

        word = translate("ChartNotice", "Show the {chart} chart").format(chart=atlas.charts[other].name)
        inside.append(Buttons([(word, True, turn)], gap=12))
    return [Card(inside, ground="accent_bg", gap=10)]
