"""The rules of the drawn chart: inside the foot, overlaps declared, both feet complete."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry import MultiPolygon, Polygon

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Area, Foot, View, Zone
from reflexmap.core.references import Places

OUTSIDE = 0.02  # share of a zone's size that may reach over the outline
OVERLAP = 1.0  # mm2 that neighbours may share by rounding


def problems(atlas: Atlas, places: Places) -> list[Problem]:
    """Return every broken rule of the drawn charts."""
    return [*_inside(atlas, places), *_overlaps(atlas, places), *_sides(atlas, places)]


def _at(places: Places, index: int) -> tuple[str, int]:
    return places.get(("areas", str(index)), ("data", 0))


def _inside(atlas: Atlas, places: Places) -> Iterator[Problem]:
    skins: dict[tuple[View, Foot], MultiPolygon | None] = {}
    for index, area in enumerate(atlas.areas):
        where = (area.view, area.foot)
        if where not in skins:
            outline = atlas.outline(*where)
            skins[where] = MultiPolygon([Polygon(ring) for ring in outline.rings]) if outline else None
            if outline is None:
                text = f"There is no outline of the {area.foot} foot, {area.view}: add it to outlines.geojson."
                yield Problem(*_at(places, index), text)
        skin = skins[where]
        if skin is None or not skin.is_valid:
            continue
        polygon = Polygon(area.ring)
        outside = polygon.difference(skin).area / polygon.area
        if outside > OUTSIDE:
            text = f"Zone '{area.zone}' lies {outside:.0%} outside the {area.foot} foot: move it inside the outline."
            yield Problem(*_at(places, index), text)


def _overlaps(atlas: Atlas, places: Places) -> Iterator[Problem]:
    pictures: dict[tuple[str, View, Foot], list[int]] = {}
    for index, area in enumerate(atlas.areas):
        pictures.setdefault((area.chart, area.view, area.foot), []).append(index)
    for indices in pictures.values():
        polygons = [Polygon(atlas.areas[index].ring) for index in indices]
        tree = shapely.STRtree(polygons)
        for first, second in zip(*tree.query(polygons, predicate="intersects"), strict=True):
            if first >= second:
                continue
            a, b = atlas.areas[indices[first]], atlas.areas[indices[second]]
            if _declared(a, b):
                continue
            shared = polygons[first].intersection(polygons[second]).area
            if shared > OVERLAP:
                text = (
                    f"Zone '{b.zone}' covers {shared:.0f} mm2 of '{a.zone}' on the {a.foot} foot: "
                    f"move the border, or name the lower one in 'over'."
                )
                yield Problem(*_at(places, indices[second]), text)


def _declared(a: Area, b: Area) -> bool:
    return b.zone in a.over or a.zone in b.over


def _sides(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find zones on the wrong foot, missing from a foot, or on a view that they do not name."""
    drawn: dict[tuple[str, View], set[Foot]] = {}
    for index, area in enumerate(atlas.areas):
        if area.chart != DEFAULT_CHART or area.zone not in atlas.zones:
            continue
        zone = atlas.zones[area.zone]
        drawn.setdefault((area.zone, area.view), set()).add(area.foot)
        if zone.feet and area.foot not in zone.feet:
            text = f"Zone '{zone.id}' belongs on the {zone.laterality} foot only: remove it from the {area.foot} one."
            yield Problem(*_at(places, index), text)
    for zone in atlas.zones.values():
        for text in _gaps(zone, drawn):
            yield Problem(*places.get(("zones", zone.id), ("data", 0)), text)


def _gaps(zone: Zone, drawn: dict[tuple[str, View], set[Foot]]) -> Iterator[str]:
    """Say where a zone's surfaces and the drawn chart differ; a view with no zones at all is not drawn yet."""
    for view in sorted({view for _, view in drawn}):
        feet = drawn.get((zone.id, view), set())
        if view in zone.surfaces:
            for foot in zone.feet:
                if foot not in feet:
                    yield f"Zone '{zone.id}' is taught on the {foot} foot, {view}, but the chart does not draw it."
        elif feet and zone.surfaces:
            yield f"Zone '{zone.id}' is drawn on the {view} view: add it to its surfaces."
