"""The names of an exercise: under the feet, or on both sides of larger feet where the page lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Paper
from reflexmap.draw import paperpractice
from reflexmap.draw.papernames import COLUMN, LINE, beside
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.posterpanel import Panel, panel
from tests.draw.pages import plate_maker


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@given(st.integers(1, 90), st.floats(900, 2000), st.floats(500, 1200))
def test_columns_of_names_stand_beside_the_feet_or_nowhere(count: int, width: float, height: float) -> None:
    area = QRectF(0, 84, width, height)
    feet, columns = beside(count, area)

    assert bool(columns) is (-(-count // 2) * LINE <= height)
    for each in columns:
        assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(each)
        assert not each.intersects(feet)
        assert each.width() >= COLUMN


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_on_a_page_that_lies_feet_are_larger_between_their_names(
    atlas: Atlas, plates: PlateMaker, monkeypatch: pytest.MonkeyPatch, paper: Paper
) -> None:
    made: list[Panel] = []

    def note(*given: object, **named: object) -> Panel:
        made.append(panel(*given, **named))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(paperpractice, "panel", note)
    choices = Choices(paper=paper, orientation=Orientation.LANDSCAPE)
    for kind in (Kind.BLANK, Kind.ANSWERS):
        made.clear()
        pages = pages_of(Job(kind, (("view", View.PLANTAR),)), choices, atlas, plates)
        under, between = made
        assert between.scale > under.scale * 1.25
        assert pages.count == 1
