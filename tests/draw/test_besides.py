"""A chart beside another one: what differs is marked, what agrees steps back."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART, differences
from reflexmap.core.model import Foot, View
from reflexmap.draw.besides import ONLY, marked, set_beside
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("chart", [DEFAULT_CHART, OTHER_CHART])
def test_each_difference_is_marked_on_the_chart_that_draws_it(atlas: Atlas, view: View, chart: str) -> None:
    plate = make_plate(atlas, assets_folder(), [], view=view, chart=chart)
    beside = set_beside(atlas, plate, "female")
    found = marked(atlas, plate, "female")
    for foot in Foot:
        drawn = {area.zone for area in plate.feet[foot].areas}
        differing = {each.zone for each in differences(atlas, view, foot)}
        assert drawn & differing <= set(beside.notes)
        assert beside.feet[foot].shapes.quiet.isdisjoint(beside.notes)
    assert found.only.isdisjoint(found.elsewhere)
    assert set(beside.notes) == found.only | found.elsewhere
    for zone in beside.names:
        assert beside.names[zone].startswith(ONLY) == (zone in found.only)


def test_it_has_a_kept_picture_of_its_own(atlas: Atlas) -> None:
    plate = make_plate(atlas, assets_folder(), [])
    assert set_beside(atlas, plate, "female").key != plate.key
