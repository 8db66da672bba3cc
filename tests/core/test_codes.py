"""Codes beside dots: whatever is asked for, they keep air round them, inside the picture, and no point is forgotten."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reflexmap.core.codes import AIR, DOT, SAME, Box, Dot, Taken, hits, place_codes, round_box
from reflexmap.core.model import Foot, Point
from reflexmap.core.rings import meets_box

ROOM = (8.0, 8.0, 592.0, 392.0)


def dot(name: str, x: float, y: float, width: float = 48.0, *, loud: bool = False) -> Dot:
    return Dot(name, Foot.RIGHT, (x, y), width, loud)


def grown(box: Box, by: float = AIR - 0.01) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def inside(box: Box, room: Box) -> bool:
    return room[0] <= box[0] and room[1] <= box[1] and box[2] <= room[2] and box[3] <= room[3]


def same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < SAME and abs(one[1] - other[1]) < SAME


@st.composite
def dots(draw: st.DrawFn) -> list[Dot]:
    """Dots of one foot, some points with several of them."""
    spot = st.tuples(st.integers(0, 600), st.integers(0, 400))
    spots = draw(st.lists(spot, max_size=25))
    names = [draw(st.sampled_from("abcdefghijklmnop")) for _ in spots]
    return [dot(name, x, y, draw(st.sampled_from((25.0, 48.0)))) for name, (x, y) in zip(names, spots, strict=True)]


@settings(max_examples=80, deadline=None)
@given(dots())
def test_codes_stand_in_the_room_off_each_other_and_off_dots(listed: list[Dot]) -> None:
    found = place_codes(listed, (), Taken(room=ROOM))

    for one, two in combinations(found.values(), 2):
        assert not hits(one, [two])
    for index, box in found.items():
        assert inside(box, ROOM)
        strangers = [each.centre for each in listed if not same(each.centre, listed[index].centre)]
        assert not hits(box, [round_box(centre, DOT) for centre in strangers])


@settings(max_examples=80, deadline=None)
@given(dots())
def test_a_second_code_of_a_point_has_air_and_hides_no_leader(listed: list[Dot]) -> None:
    """Five codes on five toe tips must never crowd what else stands there; the first one may stand closer."""
    leader, name = ((0.0, 200.0), (600.0, 210.0)), (200.0, 100.0, 300.0, 114.0)
    found = place_codes(listed, (), Taken((name,), (leader,), ROOM))

    for each in {dot.id for dot in listed}:
        boxes = [box for index, box in found.items() if listed[index].id == each]
        assert sum(hits(grown(box), [name]) or meets_box(*leader, box) for box in boxes) <= 1


def test_the_first_code_of_a_point_may_stand_close_and_the_others_may_not() -> None:
    tips = [dot("ex-le12", x, 100) for x in (100, 125, 150)]
    walls = ((0.0, 0.0, 600.0, 91.0), (0.0, 109.0, 600.0, 400.0))
    found = place_codes(tips, (), Taken(boxes=walls, room=ROOM))

    assert len(found) == 1
    (box,) = found.values()
    assert hits(grown(box), walls)


def test_a_point_with_one_dot_comes_before_one_with_several() -> None:
    listed = [dot("tips", 100, 100), dot("tips", 300, 100), dot("single", 100, 116)]
    walls = ((0.0, 0.0, 600.0, 108.0), (0.0, 125.0, 600.0, 400.0), (0.0, 0.0, 99.0, 400.0))
    found = place_codes(listed, (), Taken(boxes=walls, room=ROOM))

    assert list(found) == [2]


def test_a_code_turns_away_from_the_edge_of_the_picture() -> None:
    (left,) = place_codes([dot("a", 590, 200)], (), Taken(room=ROOM)).values()
    (right,) = place_codes([dot("a", 12, 200)], (), Taken(room=ROOM)).values()

    assert left[2] < 590
    assert right[0] > 12


def test_a_code_hides_no_leader_where_it_has_a_choice() -> None:
    leader = ((110.0, 100.0), (300.0, 100.0))
    (box,) = place_codes([dot("a", 100, 100)], (), Taken(lines=(leader,), room=ROOM)).values()

    assert not meets_box(*leader, box)


def test_a_code_keeps_off_dots_that_have_none_themselves() -> None:
    (box,) = place_codes([dot("a", 100, 100)], [dot("b", 125, 100)], Taken(room=ROOM)).values()

    assert not hits(grown(box), [round_box((125, 100), DOT)])


def test_what_is_loud_has_its_code_even_where_there_is_no_room() -> None:
    everywhere = Taken(boxes=((0.0, 0.0, 600.0, 400.0),))

    assert place_codes([dot("a", 100, 100)], (), everywhere) == {}
    assert set(place_codes([dot("a", 100, 100, loud=True)], (), everywhere)) == {0}


def test_two_dots_at_one_place_have_one_code() -> None:
    assert set(place_codes([dot("a", 100, 100), dot("b", 100.5, 100)], (), Taken(room=ROOM))) == {0}
