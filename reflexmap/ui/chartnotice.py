"""Says on a page that the chart on the map does not draw what the page is about, and turns to one that does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.model import Symptom
from reflexmap.core.workingorder import chart_for, shows_primary
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Buttons, Links
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


def zone_notice(zone: str, selection: Selection) -> list[Part]:
    """Return which chart draws a zone and a way to it, where the chart on the map leaves the zone out."""
    atlas = selection.atlas
    if selection.areas_of(zone):
        return []
    charts = sorted(atlas.charts.values(), key=lambda chart: chart.partial)
    other = next((chart for chart in charts if atlas.drawn(zone, chart.id)), None)
    if other is None:
        return []

    def turn() -> None:
        selection.show(replace(selection.shown, chart=other.id))
        selection.reveal(zone)

    said = translate("ChartNotice", "The {chart} chart draws it.").format(chart=other.name)
    word = translate("ChartNotice", "Show the {chart} chart").format(chart=other.name)
    return [Text(said, style="quiet", gap=6), Links([(word, turn)])]
