"""Acupoints: read from their file, mirrored to the left foot, checked against the outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reflexmap.core import geojson
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.model import Acupoint, Foot, Point, PointSpot, Step, View
from reflexmap.core.picture import LENGTH
from reflexmap.core.rings import contains
from reflexmap.core.words import read_step

if TYPE_CHECKING:
    from reflexmap.core.atlas import Atlas

CODE = re.compile(r"[A-Z]{2}(\d{1,2}|-[A-Z][A-Za-z]*\d{0,2})\Z")  # LR3, EX-LE10, EX-Shimian
SIDES = (View.MEDIAL, View.LATERAL)


def read_acupoint(fields: Fields) -> Acupoint:
    """Return the point of one entry of `data/acupoints.yaml`."""
    press = fields.entry("press")
    point = Acupoint(
        id=fields.id(),
        code=fields.text("code", longest=14),
        pinyin=fields.text("pinyin", longest=30),
        pinyin_tones=fields.text("pinyin_tones", longest=30),
        characters=fields.text("characters", longest=8),
        name=fields.text("name", longest=40),
        aliases=fields.texts("aliases"),
        spots=tuple(_spots(fields)),
        find=fields.claim("find"),
        press=read_step(press) if press else Step("", 0, 0),
        tradition=fields.claim("tradition"),
        cautions=fields.ids("cautions"),
        sources=fields.ids("sources"),
    )
    if press:
        fields.faults += press.faults
    if point.code and not CODE.match(point.code):
        fields.fault("code", f"'{point.code}' is no code of a point, such as LR3 or EX-LE10.")
    elif point.code and point.id != point.code.lower():
        fields.fault("id", f"The id of {point.code} must be its code in small letters: '{point.code.lower()}'.")
    if not point.pinyin.isascii():
        fields.fault("pinyin", "'pinyin' is plain here: its tones stand in 'pinyin_tones'.")
    if not point.spots:
        fields.fault("spots", "A point needs at least one spot.")
    if point.press.pressure > 4:
        fields.fault("press", "Pressure 5 is for trained hands only and is never offered on a point.")
    if not point.sources:
        fields.fault("sources", "A point needs a source for its place.")
    fields.done()
    return point


def _spots(fields: Fields) -> Iterator[PointSpot]:
    for each in fields.entries("spots"):
        view = each.one_of("view", View)
        at = _place(each.raw("at"))
        if at is None:
            each.fault("at", "'at' must be a place in millimetres, such as [-12.5, 137].")
        else:
            yield PointSpot(view, at)
        each.done()
        fields.faults += each.faults


def _place(value: object) -> Point | None:
    """Return millimetres; numbers with a point are plain text in these files."""
    if not isinstance(value, list) or any(isinstance(each, bool) for each in value):
        return None
    try:
        return geojson.point([float(each) for each in value])
    except (TypeError, ValueError):
        return None


def on_foot(at: Point, view: View, foot: Foot) -> Point:
    """Return a place of the right foot on either foot: the left one is its mirror image."""
    x, y = at
    if foot is Foot.RIGHT:
        return at
    return (round(LENGTH - x, 3), y) if view in SIDES else (0.0 - x, y)  # 0.0 - 0.0 is 0.0; -0.0 would be read out


def spots_on(points: dict[str, Acupoint], view: View, foot: Foot) -> tuple[tuple[str, Point], ...]:
    """Return (id, place in millimetres) of every spot in one picture, in the order of the file."""
    return tuple(
        (point.id, on_foot(spot.at, view, foot))
        for point in points.values()
        for spot in point.spots
        if spot.view is view
    )


def views_of(point: Acupoint) -> tuple[View, ...]:
    """Return the surfaces on which a point shows, the one that shows it best first."""
    return tuple(dict.fromkeys(spot.view for spot in point.spots))


def problems(atlas: Atlas, places: dict[tuple[str, str], tuple[str, int]]) -> Iterator[Problem]:
    """Yield a problem for every spot that lies beside the foot."""
    for point in atlas.acupoints.values():
        file, line = places.get(("acupoints", point.id), ("data", 0))
        for spot in point.spots:
            outline = atlas.outline(spot.view, Foot.RIGHT)
            if outline is not None and not any(contains(ring, spot.at) for ring in outline.rings):
                text = f"'{point.id}': {list(spot.at)} lies beside the foot, {spot.view}: move it inside the outline."
                yield Problem(file, line, text)
