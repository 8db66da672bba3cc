"""Where names stand: inside their zone, or beside the feet with leaders that never cross."""

from __future__ import annotations

from itertools import combinations

import pytest
from shapely.geometry import LineString, Polygon, box
from shapely.geometry import Point as ShapelyPoint

from reflexmap.core.atlas import Atlas
from reflexmap.core.columns import Frame, Label
from reflexmap.core.labels import fit_inside, place
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import Stand, placed

SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (0.0, 40.0))


def size_of(text: str, px: int) -> tuple[float, float]:
    """Measure a text as a typeface with letters of one width would."""
    return len(text) * px * 0.55, px * 1.25


def test_a_name_that_fits_stands_on_one_line_at_the_largest_size() -> None:
    found = fit_inside(SQUARE, (50, 20), 20, "Liver", size_of, [])

    assert found is not None
    assert found[:2] == (("Liver",), 12)
    assert Polygon(SQUARE).contains(box(*found[2]))


def test_a_longer_name_is_broken_in_two() -> None:
    found = fit_inside(SQUARE, (50, 20), 20, "Ascending colon wall", size_of, [])

    assert found is not None
    assert found[0] == ("Ascending", "colon wall")


def test_a_name_that_fits_nowhere_is_not_forced() -> None:
    assert fit_inside(SQUARE, (50, 20), 20, "A name that is much too long for it", size_of, []) is None
    assert fit_inside(SQUARE, (50, 20), 3, "Liver", size_of, []) is None


def test_a_name_keeps_clear_of_what_lies_on_its_zone() -> None:
    gland = ((40.0, 5.0), (60.0, 5.0), (60.0, 35.0), (40.0, 35.0))

    found = fit_inside(SQUARE, (50, 20), 20, "Ear", size_of, [gland])

    assert found is not None
    assert not Polygon(gland).intersects(box(*found[2]))


@pytest.fixture(scope="module", params=[(820, 780), (1180, 1000)], ids=["small", "large"])
def labels(atlas: Atlas, request: pytest.FixtureRequest) -> tuple[Label, ...]:
    width, height = request.param
    stand = Stand(width, height)
    areas = {foot: atlas.areas_on(View.PLANTAR, foot) for foot in Foot}
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    frame = Frame(stand.margin - 8, width / 2, width - stand.margin + 8, 40, height - 40)
    return place(areas, placed(View.PLANTAR, stand), names, size_of, frame)


def test_most_zones_of_the_chart_have_a_name(labels: tuple[Label, ...], atlas: Atlas) -> None:
    drawn = {area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot)}

    assert len({label.zone for label in labels}) >= 0.9 * len(drawn)


def test_no_two_names_overlap(labels: tuple[Label, ...]) -> None:
    touching = [
        (one.lines, two.lines)
        for one, two in combinations(labels, 2)
        if box(*one.box).intersection(box(*two.box)).area > 1
    ]

    assert touching == []


def test_no_two_leaders_cross_and_none_crosses_a_name(labels: tuple[Label, ...]) -> None:
    lines = [(label, LineString(leader)) for label in labels for leader in label.leaders]

    for (one, first), (two, second) in combinations(lines, 2):
        assert one is two or not first.crosses(second), (one.lines, two.lines)
    for owner, line in lines:
        for label in labels:
            assert label is owner or not line.crosses(box(*label.box).buffer(-1.5)), (owner.lines, label.lines)


def test_a_leader_ends_in_its_zone(labels: tuple[Label, ...], atlas: Atlas, request: pytest.FixtureRequest) -> None:
    width, height = request.node.callspec.params["labels"]
    fits = placed(View.PLANTAR, Stand(width, height))

    for label in labels:
        for leader in label.leaders:
            spot = leader[-1]
            areas = [area for area in atlas.areas_of(label.zone) if area.view is View.PLANTAR]
            rings = [[fits[area.foot].to_pixels(point) for point in area.ring] for area in areas]
            assert any(Polygon(ring).buffer(1).contains(ShapelyPoint(spot)) for ring in rings), label.zone


def test_only_the_chosen_zones_are_named_when_asked_so(atlas: Atlas) -> None:
    areas = {foot: atlas.areas_on(View.PLANTAR, foot) for foot in Foot}
    fits = placed(View.PLANTAR, Stand(820, 780))
    frame = Frame(108, 410, 712, 40, 740)

    found = place(areas, fits, {"liver": "Liver", "heart": "Heart"}, size_of, frame, only=("liver",))

    assert [label.zone for label in found] == ["liver"]
