"""What follows from the facts: names, links, derived cautions, numbers."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas, ranked, with_numbers
from reflexmap.core.errors import AmbiguousNameError, UnknownNameError
from reflexmap.core.model import Display, Foot, Grade, Level, Link, Rank, View


def test_a_full_name_finds_its_thing_and_a_bare_one_where_it_is_unique(atlas: Atlas) -> None:
    assert atlas.find("zone:prostate") == ("zone", "prostate")
    assert atlas.find("headache") == ("symptom", "headache")
    assert atlas.find("liver", ("zone",)) == ("zone", "liver")


def test_a_shared_id_lists_its_candidates(atlas: Atlas) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        atlas.find("prostate")

    assert {"symptom:prostate", "zone:prostate"} <= set(caught.value.candidates)
    assert all(each in str(caught.value) for each in caught.value.candidates)


@pytest.mark.parametrize("name", ["", ":", "nosuch", "zone:", "zone:headache", "planet:mars", "Liver", "zone:liver:x"])
def test_an_unknown_name_is_an_error(atlas: Atlas, name: str) -> None:
    with pytest.raises(UnknownNameError):
        atlas.find(name)


def test_areas_are_found_by_picture_and_by_zone(atlas: Atlas) -> None:
    on_left = atlas.areas_on(View.PLANTAR, Foot.LEFT)

    assert {area.foot for area in on_left} == {Foot.LEFT}
    assert "heart" in {area.zone for area in on_left}
    assert "liver" not in {area.zone for area in on_left}
    assert atlas.drawn("liver")
    assert not atlas.drawn("liver", "no-such-chart")
    assert atlas.outline(View.PLANTAR, Foot.RIGHT) is not None


def test_both_are_the_whole_charts_and_a_partial_one_has_its_own_surfaces(atlas: Atlas) -> None:
    assert atlas.charts_in("both") == ("western", "rwo-shur")
    assert atlas.charts_in("marquardt") == ("marquardt",)
    assert atlas.views_on("western") == atlas.views_on("both") == frozenset(View)
    assert atlas.views_on("marquardt") == {View.DORSAL, View.MEDIAL}
    assert atlas.view_on(View.PLANTAR, "marquardt") is View.DORSAL
    assert atlas.view_on(View.MEDIAL, "marquardt") is View.MEDIAL
    assert atlas.view_on(View.LATERAL, "western") is View.LATERAL
    assert atlas.zone_on("sternum", "both").feet == ()


def test_a_region_knows_its_zones_and_a_zone_its_complaints(atlas: Atlas) -> None:
    assert "liver" in [zone.id for zone in atlas.zones_of_region("liver")]
    for symptom in atlas.symptoms_of_zone("solar-plexus"):
        assert symptom.display is not Display.NEVER
        assert "solar-plexus" in [link.zone for link in symptom.zones]


def test_primary_complaints_come_first(atlas: Atlas) -> None:
    primary = [
        any(link == Link("solar-plexus", Rank.PRIMARY) for link in symptom.zones)
        for symptom in atlas.symptoms_of_zone("solar-plexus")
    ]

    assert primary == sorted(primary, reverse=True)


def test_cautions_of_a_zone_are_derived_and_the_heaviest_lead(atlas: Atlas) -> None:
    for zone in atlas.zones:
        cautions = atlas.cautions_of_zone(zone)
        assert len({each.id for each in cautions}) == len(cautions)
        general = set(atlas.general_cautions())
        assert general <= set(cautions)
        named = [each for each in cautions if each not in general]
        assert all(zone in each.avoid or zone in each.lightly for each in named)
        for part in (named, [each for each in cautions if each in general and zone not in each.avoid]):
            weights = [tuple(Grade).index(each.grade) for each in part if each in named]
            assert weights == sorted(weights)


def test_cautions_of_a_complaint_begin_with_its_own(atlas: Atlas) -> None:
    for symptom in atlas.symptoms.values():
        found = [each.id for each in atlas.cautions_of_symptom(symptom)]
        assert set(found[: len(symptom.cautions)]) == set(symptom.cautions)
        assert len(set(found)) == len(found)


def test_danger_signs_of_a_complaint_begin_with_the_most_pressing(atlas: Atlas) -> None:
    for symptom in atlas.symptoms.values():
        levels = [tuple(Level).index(each.level) for each in atlas.dangers_of_symptom(symptom)]
        assert levels == sorted(levels)


def test_findings_name_the_thing_first_and_then_what_concerns_all(atlas: Atlas) -> None:
    for zone in ("liver", "heart"):
        general = [each.zones == ("all",) for each in atlas.findings_of_zone(zone)]
        assert general == sorted(general)
    assert any(each.zones == ("all",) for each in atlas.findings_of_symptom("headache"))


def test_numbers_fall_back_to_everywhere(atlas: Atlas) -> None:
    fallback = atlas.numbers_for("ZZ")

    assert atlas.numbers_for("GB").country == "GB"
    assert fallback == atlas.numbers_for("")
    assert with_numbers("Call {emergency} or {urgent}.", atlas.numbers_for("GB")).startswith("Call 999")


def test_ranked_keeps_the_working_order() -> None:
    links = (Link("a", Rank.SECONDARY), Link("b", Rank.PRIMARY), Link("c", Rank.PRIMARY))

    assert ranked(links, Rank.PRIMARY) == ("b", "c")
    assert ranked(links, Rank.SECONDARY) == ("a",)
