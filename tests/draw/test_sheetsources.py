"""Sources on a sheet: a numbered list, each a link where it has an address, or the same run on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.sheet import plan
from reflexmap.draw.papercompact import addresses
from reflexmap.draw.sheetsources import NUMBER, listed, run_on
from reflexmap.draw.sheettext import COLOUR, FOOT, LEADING, LEAST_POINTS, MM, POINT

pytestmark = pytest.mark.usefixtures("qapp")
COLUMN = 90.5 * MM


def test_each_source_is_an_entry_and_a_link(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "headache"),))
    known = addresses(atlas, sheet.cited)
    items = listed(sheet, COLUMN, COLOUR, known, all_=True)

    assert sum(item.opens for item in items) == len(sheet.sources)
    assert {spot.address for item in items for spot in item.spots} == {known[n] for n in sheet.sources if known.get(n)}
    assert all(spot.x >= NUMBER for item in items for spot in item.spots)
    assert all(spot.x + spot.width <= COLUMN for item in items for spot in item.spots)
    assert FOOT / POINT >= LEAST_POINTS
    assert {item.height for item in items} == {FOOT * LEADING}


def test_general_sources_may_be_counted_and_the_list_run_on(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "liver"),))
    whole, own = (listed(sheet, COLUMN, COLOUR, {}, all_=each) for each in (True, False))
    run = run_on(sheet, COLUMN, COLOUR, addresses(atlas, sheet.cited), all_=False)

    assert sheet.own_sources < len(sheet.sources)
    assert len(own) < len(whole)
    assert len(run) < len(own)
    assert any(spot.address for item in run for spot in item.spots)


def test_a_sheet_without_sources_has_no_entry(atlas: Atlas) -> None:
    bare = replace(plan(atlas, (("zone", "liver"),)), sources=(), own_sources=0)

    assert listed(bare, COLUMN, COLOUR, {}, all_=True) == run_on(bare, COLUMN, COLOUR, {}, all_=True) == []
