"""Which zones of a complaint's working order a chart draws, and the rules that keep each chart's order whole."""

from __future__ import annotations

from collections.abc import Iterator

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Display, Link, Rank, Symptom
from reflexmap.core.references import Places, problem


def drawn_links(atlas: Atlas, symptom: Symptom, chart: str) -> tuple[Link, ...]:
    """Return the listed zones that a chart draws; for both charts those that one of them draws."""
    charts = atlas.charts_in(chart)
    return tuple(link for link in symptom.links_on(chart) if any(atlas.drawn(link.zone, each) for each in charts))


def shows_primary(atlas: Atlas, symptom: Symptom, chart: str) -> bool:
    """Whether a chart draws at least one of the zones that matter most for a complaint."""
    return any(link.rank is Rank.PRIMARY for link in drawn_links(atlas, symptom, chart))


def chart_for(atlas: Atlas, symptom: Symptom) -> str:
    """Return the whole chart, the default first, that draws one of a complaint's primary zones, "" for none."""
    return next((chart for chart in atlas.charts_in(BOTH_CHARTS) if shows_primary(atlas, symptom, chart)), "")


def problems(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find primary zones that the chart does not draw, and charts on which nothing would be lit."""
    for symptom in atlas.symptoms.values():
        if symptom.display is Display.NEVER:
            continue
        for text in (*_links(atlas, symptom), *_charts(atlas, symptom)):
            yield problem(places, "symptoms", symptom.id, text)


def _links(atlas: Atlas, symptom: Symptom) -> Iterator[str]:
    for link in symptom.zones:
        chart = link.chart or DEFAULT_CHART
        if link.chart and link.chart not in atlas.charts:
            yield f"'{symptom.id}': the chart '{link.chart}' of the zone '{link.zone}' is unknown: correct it."
        elif link.zone not in atlas.zones or atlas.drawn(link.zone, chart):
            continue
        elif link.chart:
            yield f"'{symptom.id}': the {chart} chart, for which the zone '{link.zone}' is listed, does not draw it."
        elif link.rank is Rank.PRIMARY:
            yield f"'{symptom.id}': the {chart} chart does not draw its primary zone '{link.zone}'."


def _charts(atlas: Atlas, symptom: Symptom) -> Iterator[str]:
    """Say on which charts a complaint would light none of its primary zones."""
    for chart in atlas.charts_in(BOTH_CHARTS):  # a partial chart lights what it has
        primary = [link.zone for link in symptom.links_on(chart) if link.rank is Rank.PRIMARY]
        if not primary and any(link.rank is Rank.PRIMARY for link in symptom.zones):
            yield f"'{symptom.id}' lists no primary zone for the {chart} chart: name one."
        # What the default chart lacks is named zone by zone.
        elif primary and chart != DEFAULT_CHART and not shows_primary(atlas, symptom, chart):
            names = ", ".join(primary)
            yield f"'{symptom.id}': the {chart} chart draws none of its primary zones ({names}): name one for it."
