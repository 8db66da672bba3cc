"""Where two charts differ: what only one draws, what lies elsewhere, and what the atlas says of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART, Difference, differences, overlap, said_of
from reflexmap.core.model import Area, Foot, Ring, View


def square(left: float, bottom: float, side: float = 10.0) -> Ring:
    return ((left, bottom), (left + side, bottom), (left + side, bottom + side), (left, bottom + side))


def area_like(atlas: Atlas, ring: Ring) -> Area:
    return replace(atlas.areas_of("liver")[0], ring=ring)


def found(atlas: Atlas, view: View, foot: Foot, sex: str = "female") -> dict[str, Difference]:
    return {each.zone: each for each in differences(atlas, view, foot, sex)}


@pytest.mark.parametrize(
    ("one", "two", "share"),
    [
        ((square(0, 0),), (square(0, 0),), 1.0),
        ((square(0, 0),), (square(20, 0),), 0.0),
        ((square(0, 0),), (square(5, 0),), 1 / 3),
        ((square(0, 0),), (square(0, 0, 20),), 0.25),
        ((square(0, 0), square(5, 0)), (square(0, 0), square(5, 0)), 1.0),
        ((square(0, 0), square(30, 0)), (square(0, 0),), 0.5),
        ((), (square(0, 0),), 0.0),
    ],
)
def test_overlap_is_the_share_of_common_ground(
    atlas: Atlas, one: tuple[Ring, ...], two: tuple[Ring, ...], share: float
) -> None:
    ours, others = (tuple(area_like(atlas, ring) for ring in rings) for rings in (one, two))

    assert overlap(ours, others) == pytest.approx(share, abs=0.03)
    assert overlap(others, ours) == pytest.approx(share, abs=0.03)


def test_the_known_quarrels_are_found_and_what_agrees_is_not(atlas: Atlas) -> None:
    sole = found(atlas, View.PLANTAR, Foot.RIGHT)

    assert {"kidney", "adrenal", "solar-plexus", "pancreas", "thyroid"} <= set(sole)
    assert not {"bladder", "cerebellum-brainstem", "small-intestine", "heart"} & set(sole)
    assert "heart" in found(atlas, View.PLANTAR, Foot.LEFT)


def test_what_only_one_chart_draws_has_no_areas_on_the_other(atlas: Atlas) -> None:
    sole = found(atlas, View.PLANTAR, Foot.RIGHT)

    assert sole["insomnia-point"].ours == ()
    assert {area.chart for area in sole["insomnia-point"].others} == {OTHER_CHART}
    assert sole["knee"].others == ()
    assert {area.chart for area in sole["knee"].ours} == {DEFAULT_CHART}
    assert sole["knee"].common == 0.0


def test_only_one_sexs_organs_are_compared(atlas: Atlas) -> None:
    assert "ovary" in found(atlas, View.PLANTAR, Foot.RIGHT)
    male = found(atlas, View.PLANTAR, Foot.RIGHT, "male")
    assert "ovary" not in male
    assert "testis" in male


def test_the_sentence_is_the_atlas_own_and_names_the_chart(atlas: Atlas) -> None:
    name = atlas.charts[OTHER_CHART].name
    for view in View:
        for foot in Foot:
            for each in differences(atlas, view, foot):
                told = " ".join(dispute.text for dispute in atlas.zones[each.zone].disputes)
                assert each.text == "" or (name in each.text and each.text.rstrip(".") in told)
    assert name in said_of(atlas.zones["kidney"], name)
    assert said_of(atlas.zones["kidney"], "") == ""


def test_a_chart_alone_differs_everywhere_and_both_is_no_chart(atlas: Atlas) -> None:
    alone = replace(atlas, areas=atlas.areas_on(View.PLANTAR, Foot.RIGHT), charts={})

    assert {each.zone for each in differences(alone, View.PLANTAR, Foot.RIGHT, "female")} == {
        area.zone for area in alone.areas if area.sex in ("", "female")
    }
    assert BOTH_CHARTS not in atlas.charts
