"""A large page over several sheets: the parts cover it all, each sheet has its code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import TILE_PAPERS, Choices, Job, Kind, Paper, size_of
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.papertiles import EDGE, GLUE, code, grid_of
from tests.draw.pages import painted, plate_maker


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@given(st.floats(100, 1500), st.floats(100, 1500), st.sampled_from(TILE_PAPERS))
def test_the_parts_cover_the_page_and_fit_the_paper(width: float, height: float, paper: Paper) -> None:
    grid = grid_of(width, height, paper)

    assert grid.columns * grid.part[0] >= width - 0.01
    assert grid.rows * grid.part[1] >= height - 0.01
    assert grid.part[0] + GLUE + 2 * EDGE <= grid.paper[0] + 0.01
    assert grid.part[1] + GLUE + 2 * EDGE <= grid.paper[1] + 0.01
    assert sorted(grid.paper) == sorted(size_of(paper))


def test_codes_go_by_row_and_column() -> None:
    assert [code(column, row) for row in (0, 1) for column in (0, 1)] == ["A1", "A2", "B1", "B2"]


def test_a_wall_chart_is_tiled_and_a_small_sheet_is_not(atlas: Atlas, plates: PlateMaker) -> None:
    tiled = pages_of(Job(Kind.CHART), Choices(paper=Paper.A2, tiles=Paper.A4), atlas, plates)
    small = pages_of(Job(Kind.RECORD), Choices(tiles=Paper.A4), atlas, plates)

    assert tiled.count >= 6
    assert {tuple(sorted(tiled.size(index))) for index in range(tiled.count)} == {size_of(Paper.A4)}
    assert small.count == 1


def test_tiles_put_together_show_the_page(atlas: Atlas, plates: PlateMaker) -> None:
    whole = pages_of(Job(Kind.CHART), Choices(paper=Paper.A3), atlas, plates)
    tiled = pages_of(Job(Kind.CHART), Choices(paper=Paper.A3, tiles=Paper.A4), atlas, plates)
    grid = grid_of(*whole.size(0), Paper.A4)
    page = painted(whole, 0, 1.0)
    off = seen = 0
    for index in range(grid.count):
        row, column = divmod(index, grid.columns)
        tile = painted(tiled, index, 1.0)
        for y in range(8, int(grid.part[1]) - 8, 7):
            for x in range(8, int(grid.part[0]) - 8, 7):
                at = (round(column * grid.part[0] + x), round(row * grid.part[1] + y))
                if at[0] >= page.width() or at[1] >= page.height():
                    continue
                seen += 1
                one = tile.pixelColor(round(EDGE) + x, round(EDGE) + y).lightness()
                off += abs(one - page.pixelColor(*at).lightness()) > 110

    assert seen > 1000
    assert off / seen < 0.03
