"""What a sheet says on another chart than the usual one, and where two are drawn together."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.chartwords import Basis, ChartWords
from reflexmap.core.model import Claim, Foot, Step, View
from reflexmap.core.sheet import citation, plan

CHART = "rwo-shur"
KIDNEY = ChartWords(
    zone="kidney",
    chart=CHART,
    laterality="",
    surfaces=(),
    find=Claim("Behind the ankle.", ("lolipop-zones",)),
    brief="Press the hollow",
    work=(Step("Press.", 2, 25, "press-and-hold"),),
    work_sources=(),
    work_unverified=True,
    sources=(),
)
NAMES = (("zone", "bladder"), ("zone", "kidney"))


def moved(atlas: Atlas, *words: ChartWords) -> Atlas:
    """Return the atlas with only some words for charts, and the kidney on the left outer side on the other chart."""
    rest = tuple(area for area in atlas.areas if (area.zone, area.chart) != ("kidney", CHART))
    area = replace(atlas.areas_of("kidney", CHART)[0], view=View.LATERAL, foot=Foot.LEFT)
    return replace(atlas, areas=(*rest, area), chart_words={each.id: each for each in words})


def test_another_chart_prints_its_own_words_feet_and_sources(atlas: Atlas) -> None:
    sheet = plan(moved(atlas, KIDNEY), NAMES[1:], chart=CHART)
    stop = sheet.stops[0]

    assert (stop.brief, stop.find.text, stop.seconds, stop.pressure) == ("Press the hollow", "Behind the ankle.", 25, 2)
    assert (stop.feet, stop.surfaces, stop.drawn) == ((Foot.LEFT,), (View.LATERAL,), (View.LATERAL,))
    assert (stop.basis, sheet.chart, sheet.usual, sheet.compared) == (Basis.OWN, "Rwo Shur", "Western", "")
    assert citation(atlas.sources["lolipop-zones"]) in sheet.sources
    place = {citation(atlas.sources[each]) for each in atlas.zones["kidney"].sources}
    assert not place <= set(sheet.sources)  # they bear out another place


def test_words_that_follow_the_usual_chart_are_known(atlas: Atlas) -> None:
    assert plan(moved(atlas), NAMES, chart=CHART).numbers(Basis.OTHER) == (2,)
    lent = plan(moved(atlas, replace(KIDNEY, work=())), NAMES, chart=CHART)
    assert (lent.numbers(Basis.PLACE), lent.numbers(Basis.USUAL)) == ((2,), (1,))
    assert plan(moved(atlas, KIDNEY), NAMES).numbers(Basis.USUAL) == (1, 2)


def test_both_charts_tell_the_usual_words_and_draw_every_place(atlas: Atlas) -> None:
    sheet = plan(moved(atlas, KIDNEY), NAMES[1:], chart=BOTH_CHARTS)

    assert (sheet.chart, sheet.chart_id, sheet.compared) == ("Western", "both", "Rwo Shur")
    assert sheet.stops[0].brief == atlas.zones["kidney"].brief
    assert sheet.stops[0].feet == (Foot.RIGHT, Foot.LEFT)
    assert set(sheet.views()) == {View.PLANTAR, View.LATERAL}
