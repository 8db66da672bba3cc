"""Work in small steps comes to the same as work at once."""

from __future__ import annotations

import gc

from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex
from reflexmap.core.steps import Steps, at_once, in_lots, undisturbed

MANY = 50  # a search index is built in more steps than this, so that each is short


def counting(to: int) -> Steps[int]:
    for _ in range(to):
        yield
    return to


def test_all_steps_are_taken_and_the_result_returned() -> None:
    assert at_once(counting(3)) == 3
    assert at_once(counting(0)) == 0


def test_steps_that_are_left_are_taken_too() -> None:
    begun = counting(3)
    next(begun)

    assert at_once(begun) == 3


def test_lots_hold_everything_in_order() -> None:
    assert list(in_lots(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(in_lots([], 2)) == []


def test_rubbish_is_looked_for_again_afterwards() -> None:
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_index_built_in_steps_answers_like_one_built_at_once(atlas: Atlas) -> None:
    steps = SearchIndex.in_steps(atlas)
    taken = sum(1 for _ in zip(range(MANY), steps, strict=False))
    index, whole = at_once(steps), SearchIndex(atlas)

    assert taken == MANY
    for query in ("stiff neck and hedache", "crushing chest pain", "LI4", "tumy ache", "stroak"):
        assert index.answer(query) == whole.answer(query)
