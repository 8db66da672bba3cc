"""Where two charts differ about one surface of one foot: what only one of them draws, what lies in another place.

Plain arithmetic, row by row across the foot: shapely would cost the window more time to load than the answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.chartwords import Basis, key
from reflexmap.core.model import Area, Foot, Ring, View, Zone

OTHER_CHART = "rwo-shur"  # the chart that is compared with the default one
SAME = 0.35  # share of the common ground (both areas together) from which two areas count as the same place
ROW = 0.8  # mm between the rows in which areas are measured
KINDS = ("side", "place")  # the disputes that tell where a zone lies

Spans = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A zone that the two charts do not draw alike on one surface of one foot.

    `ours` are its areas on the default chart, `others` those on the other one; one of them may be empty. `text` is
    what the atlas says of it in one sentence, "" where it says nothing. `common` is the share of common ground.
    """

    zone: str
    ours: tuple[Area, ...]
    others: tuple[Area, ...]
    text: str
    common: float = 0.0


def differences(atlas: Atlas, view: View, foot: Foot, sex: str = "female") -> tuple[Difference, ...]:
    """Return the zones that differ on a surface of a foot, in the order of the zones."""
    ours, others = (_by_zone(atlas, view, foot, chart, sex) for chart in (DEFAULT_CHART, OTHER_CHART))
    name = atlas.charts[OTHER_CHART].name if OTHER_CHART in atlas.charts else ""
    found = []
    for zone in atlas.zones.values():
        mine, theirs = ours.get(zone.id, ()), others.get(zone.id, ())
        common = overlap(mine, theirs)
        if (mine or theirs) and common < SAME:
            found.append(Difference(zone.id, mine, theirs, said_of(zone, name), common))
    return tuple(found)


def overlap(ours: tuple[Area, ...], others: tuple[Area, ...]) -> float:
    """Return how much of the ground of both is common, from 0 (apart) to 1 (the same)."""
    if not ours or not others:
        return 0.0
    boxes = [area.box for area in (*ours, *others)]
    low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
    common = whole = 0.0
    y = low + ROW / 2
    while y < high:
        mine, theirs = _spans(ours, y), _spans(others, y)
        both = _length(_shared(mine, theirs))
        common += both
        whole += _length(mine) + _length(theirs) - both
        y += ROW
    return common / whole if whole else 0.0


def lies_elsewhere(atlas: Atlas, zone: str, chart: str) -> bool:
    """Whether a chart draws a zone in another place than the default chart, on some surface of some foot."""
    usual, here = atlas.areas_of(zone, DEFAULT_CHART), atlas.areas_of(zone, chart)
    if chart == DEFAULT_CHART or not usual or not here:
        return False
    pictures = dict.fromkeys((area.view, area.foot) for area in (*usual, *here))
    return any(
        overlap(*(tuple(each for each in areas if (each.view, each.foot) == picture) for areas in (usual, here))) < SAME
        for picture in pictures
    )


def basis(atlas: Atlas, zone: str, chart: str) -> Basis:
    """Return whose words `Atlas.zone_on` gives: the zone's own, the chart's, or another chart's."""
    words = atlas.chart_words.get(key(chart, zone))
    elsewhere = chart in atlas.charts and lies_elsewhere(atlas, zone, chart)
    if words is None or words.find is None:
        return Basis.OTHER if elsewhere else Basis.USUAL
    return Basis.PLACE if elsewhere and not words.work else Basis.OWN


def said_of(zone: Zone, chart: str) -> str:
    """Return the first sentence of a zone's disputes about side or place that names a chart, "" for none."""
    for dispute in zone.disputes:
        if dispute.kind in KINDS:
            for sentence in dispute.text.split(". "):
                if chart and chart in sentence:
                    return sentence.rstrip(".") + "."
    return ""


def _by_zone(atlas: Atlas, view: View, foot: Foot, chart: str, sex: str) -> dict[str, tuple[Area, ...]]:
    found: dict[str, tuple[Area, ...]] = {}
    for area in atlas.areas_on(view, foot, chart):
        if area.sex in ("", sex):
            found[area.zone] = (*found.get(area.zone, ()), area)
    return found


def _spans(areas: tuple[Area, ...], y: float) -> Spans:
    """Return the stretches of a row that some areas cover, without overlaps, from left to right."""
    merged: Spans = []
    for left, right in sorted(span for area in areas for span in _cuts(area.ring, y)):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _cuts(ring: Ring, y: float) -> Spans:
    cuts = []
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y):
            cuts.append((x2 - x1) * (y - y1) / (y2 - y1) + x1)
        x1, y1 = x2, y2
    cuts.sort()
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def _shared(one: Spans, two: Spans) -> Spans:
    return [(max(a, c), min(b, d)) for a, b in one for c, d in two if min(b, d) > max(a, c)]


def _length(spans: Spans) -> float:
    return sum(right - left for left, right in spans)
