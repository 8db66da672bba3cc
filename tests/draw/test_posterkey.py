"""The key of a wall chart: balanced columns, inside its box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.model import System
from reflexmap.draw.posterkey import AIR, Legend, Table

ALL = tuple(System)


@given(st.integers(1, 40), st.floats(60, 160), st.floats(160, 1800))
def test_columns_are_balanced_and_fit(count: int, entry: float, width: float) -> None:
    table = Table(count, entry, 20.0)
    columns, rows = table.columns(width), table.rows(width)
    last = count - (columns - 1) * rows

    assert columns * entry + (columns - 1) * AIR <= width + 0.01 or columns == 1
    assert last * 2 >= rows  # no entry alone in a column of its own
    spots = {table.place(index, width) for index in range(count)}
    assert len(spots) == count
    assert max(y for _, y in spots) + table.row <= table.height(width) + 0.01


@pytest.mark.parametrize("width", [180, 320, 480, 650, 900, 1300, 2000])
def test_ten_systems_never_leave_one_alone(width: float) -> None:
    table = Table(10, 150.0, 21.0)

    assert table.columns(width) in (1, 2, 3, 5, 10)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [0, 1, 8, 30])
@pytest.mark.parametrize("width", [190.0, 320.0, 700.0, 1300.0])
def test_legend_and_numbers_stand_apart_in_their_width(count: int, width: float) -> None:
    legend = Legend(ALL, tuple((number, f"Zone {number}") for number in range(1, count + 1)))
    boxes = legend.boxes(width)

    assert len(boxes) == (2 if count else 1)
    assert all(box.left() >= 0 and box.right() <= width + 0.01 for box in boxes)
    assert len(boxes) == 1 or not boxes[0].intersects(boxes[1])
    assert legend.height(width) == max(box.bottom() for box in boxes)
    assert all(
        box.height() + 0.01 >= table.height(box.width()) for box, table in zip(boxes, legend.tables, strict=True)
    )


def test_without_anything_there_is_no_key() -> None:
    assert Legend((), ()).tables == ()
    assert Legend((), ()).height(400.0) == 0.0
