"""The warning signs on the map: inside their zones, clear of writing and of each other."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from reflexmap.core.atlas import Atlas
from reflexmap.core.badges import Badge, Box, place_badges
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.core.picture import Stand, placed
from reflexmap.core.rings import contains

RADIUS = 7.0


def fits(size: tuple[int, int] = (900, 800)) -> dict[Foot, Fit]:
    return placed(View.PLANTAR, Stand(*size))


def put(atlas: Atlas, marks: Marks, blocked: tuple[Box, ...] = (), scale: float = 1.0) -> tuple[Badge, ...]:
    fit = fits((round(900 * scale), round(800 * scale)))[Foot.RIGHT]
    return place_badges(atlas.areas_on(View.PLANTAR, Foot.RIGHT), fit, marks, blocked, RADIUS)


def test_each_marked_zone_has_one_sign_on_it(atlas: Atlas) -> None:
    found = put(atlas, Marks(avoid=frozenset({"liver", "kidney"}), care=frozenset({"bladder"})))
    assert {(badge.zone, badge.avoid) for badge in found} == {("liver", True), ("kidney", True), ("bladder", False)}
    assert len(found) == 3
    fit = fits()[Foot.RIGHT]
    for badge in found:
        rings = [a.ring for a in atlas.areas_on(View.PLANTAR, Foot.RIGHT) if a.zone == badge.zone]
        assert any(contains(ring, fit.to_mm(badge.centre)) for ring in rings)


def test_no_sign_where_most_zones_are_marked(atlas: Atlas) -> None:
    every = frozenset(atlas.zones)
    assert put(atlas, Marks(avoid=every)) == ()
    found = put(atlas, Marks(avoid=frozenset({"liver"}), care=every - {"liver"}))
    assert [badge.zone for badge in found] == ["liver"]


def test_no_sign_on_a_zone_that_steps_back(atlas: Atlas) -> None:
    marks = Marks(links=(Link("liver", Rank.PRIMARY),), avoid=frozenset({"liver", "kidney"}))
    assert [badge.zone for badge in put(atlas, marks)] == ["liver"]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_signs_cover_neither_writing_nor_each_other(atlas: Atlas, data: st.DataObject) -> None:
    zones = sorted({area.zone for area in atlas.areas_on(View.PLANTAR, Foot.RIGHT)})
    marks = Marks(
        avoid=data.draw(st.frozensets(st.sampled_from(zones), max_size=8)),
        care=data.draw(st.frozensets(st.sampled_from(zones), max_size=8)),
    )
    corner = st.tuples(st.floats(0, 880), st.floats(0, 780), st.floats(8, 160), st.floats(8, 40))
    drawn = data.draw(st.lists(corner, max_size=12))
    blocked = tuple((x, y, x + wide, y + tall) for x, y, wide, tall in drawn)
    found = put(atlas, marks, blocked, data.draw(st.sampled_from([0.5, 1.0, 1.7])))
    for index, badge in enumerate(found):
        x, y = badge.centre
        for left, top, right, bottom in blocked:
            assert x + RADIUS <= left or x - RADIUS >= right or y + RADIUS <= top or y - RADIUS >= bottom
        assert all(math.dist(badge.centre, other.centre) >= 2 * RADIUS - 1e-6 for other in found[:index])
