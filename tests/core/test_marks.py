"""What stands out on a picture."""

from __future__ import annotations

import pytest

from reflexmap.core.marks import Marks
from reflexmap.core.model import Link, Rank

LINKS = (Link("brain", Rank.PRIMARY), Link("neck", Rank.SECONDARY), Link("eye", Rank.PRIMARY))


def test_numbers_are_the_working_order_over_both_ranks() -> None:
    marks = Marks(links=LINKS)
    assert [marks.number(zone) for zone in ("brain", "neck", "eye", "liver")] == [1, 2, 3, 0]
    assert [marks.rank(zone) for zone in ("brain", "neck", "liver")] == [Rank.PRIMARY, Rank.SECONDARY, None]


def test_nothing_is_dimmed_at_rest() -> None:
    assert not Marks().is_dimmed("liver")
    assert Marks().is_dimmed("liver", system_off=True)


@pytest.mark.parametrize(
    ("marks", "dimmed"),
    [
        (Marks(links=LINKS), True),
        (Marks(lit=frozenset({"brain"})), True),
        (Marks(dimmed=frozenset({"liver"})), True),
        (Marks(links=LINKS, chosen="liver"), False),
        (Marks(links=LINKS, hovered="liver"), False),
        (Marks(links=LINKS, lit=frozenset({"liver"})), False),
        (Marks(dimmed=frozenset({"lung"})), False),
        (Marks(chosen="lung"), False),
    ],
)
def test_what_steps_back(marks: Marks, dimmed: bool) -> None:  # noqa: FBT001 - a table's column
    assert marks.is_dimmed("liver") is dimmed


def test_hits_step_back_only_when_their_system_is_off() -> None:
    assert not Marks(links=LINKS).is_dimmed("brain")
    assert Marks(links=LINKS, dimmed=frozenset({"brain"})).is_dimmed("brain")


def test_equal_marks_are_one_key() -> None:
    """Pictures are kept by what is marked."""
    assert hash(Marks(links=LINKS, lit=frozenset({"a"}))) == hash(Marks(links=LINKS, lit=frozenset({"a"})))
    assert Marks(hovered="a") != Marks(hovered="b")
