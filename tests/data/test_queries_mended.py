"""What was missed once and then mended stays mended: the advice that was wanted shows, and calm words stay calm."""

from __future__ import annotations

import pytest

from benchmarks.queries import DANGER, MENDED, Query, read
from benchmarks.search import judge
from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


@pytest.mark.parametrize("query", read(MENDED), ids=lambda query: query.text)
def test_a_mended_query_brings_the_advice_of_its_group_or_none(query: Query, index: SearchIndex, atlas: Atlas) -> None:
    judged = judge(query, index.answer(query.text), atlas)

    assert judged.alarmed == (query.kind == DANGER)
    if query.kind == DANGER:
        assert judged.warned
        assert judged.graded
