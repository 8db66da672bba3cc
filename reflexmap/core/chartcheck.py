"""The rules of a chart's own words: they speak of what it draws, and none is missing where it differs."""

from __future__ import annotations

from collections.abc import Iterator

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.chartwords import FILE, ChartWords, key
from reflexmap.core.differences import lies_elsewhere
from reflexmap.core.errors import Problem
from reflexmap.core.model import Area, Foot, View
from reflexmap.core.references import Places, problem


def problems(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find words that do not fit their chart, and zones that lie elsewhere without words of their own."""
    for id_, words in atlas.chart_words.items():
        for text in _faults(atlas, words):
            yield problem(places, "chart_words", id_, f"'{words.zone}': {text}")
    for chart in atlas.charts:
        for zone in atlas.zones:
            words_here = atlas.chart_words.get(key(chart, zone))
            if (words_here is None or words_here.find is None) and lies_elsewhere(atlas, zone, chart):
                text = (
                    f"'{zone}' lies elsewhere on the {chart} chart than on the {DEFAULT_CHART} one: "
                    f"say in {chart}/{FILE} where to find it."
                )
                place = "chart_words" if words_here is not None else "charts"
                yield problem(places, place, words_here.id if words_here is not None else chart, text)


def _faults(atlas: Atlas, words: ChartWords) -> Iterator[str]:
    if words.zone not in atlas.zones:
        yield "the zone is unknown: correct or add it."
        return
    if words.chart == DEFAULT_CHART:
        yield f"the words of the {DEFAULT_CHART} chart stand in data/zones: move them there."
        return
    areas = atlas.areas_of(words.zone, words.chart)
    if not areas:
        yield f"the {words.chart} chart does not draw the zone: draw it, or remove the entry."
        return
    yield from _sides(words, areas)
    for name in dict.fromkeys(step.technique for step in words.work if step.technique):
        technique = atlas.techniques.get(name)
        if technique is None:
            yield f"the technique '{name}' is unknown: correct or add it."
        elif technique.trained_only:
            yield f"'{name}' is for trained hands only: choose another."


def _sides(words: ChartWords, areas: tuple[Area, ...]) -> Iterator[str]:
    """Say where the feet and surfaces that the words name differ from those that the chart draws."""
    feet = {area.foot for area in areas}
    if words.laterality and feet != (set(Foot) if words.laterality == "both" else {Foot(words.laterality)}):
        drawn = "both feet" if len(feet) > 1 else f"the {next(iter(feet))} foot only"
        yield f"'laterality' says {words.laterality}, and the chart draws {drawn}: correct one of them."
    views = [view for view in View if view in {area.view for area in areas}]
    if words.surfaces and set(words.surfaces) != set(views):
        yield f"'surfaces' differ from those that the chart draws ({', '.join(views)}): correct one of them."
