"""What was missed once and then mended stays mended: the wanted result or advice shows, and calm words stay calm."""

from __future__ import annotations

import pytest

from benchmarks.queries import CALM, DANGER, MENDED, NONSENSE, READ, Query, read
from benchmarks.search import judge
from reflexmap.core.atlas import Atlas
from reflexmap.core.search import SearchIndex

RIGHT = 0.985  # share of the queries that were read which bring what is wanted; of some the expectation is doubtful
SILENT_OR_NOT = (DANGER, CALM, NONSENSE)


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> SearchIndex:
    return SearchIndex(atlas)


@pytest.mark.parametrize("query", read(MENDED), ids=lambda query: query.text)
def test_a_mended_query_brings_what_is_wanted(query: Query, index: SearchIndex, atlas: Atlas) -> None:
    judged = judge(query, index.answer(query.text), atlas)

    if query.kind not in SILENT_OR_NOT:
        assert not judged.missed, judged.why()
        return
    assert judged.alarmed == (query.kind == DANGER)
    if query.kind == DANGER:
        assert judged.warned
        assert judged.graded


def test_what_was_read_and_mended_stays_right(index: SearchIndex, atlas: Atlas) -> None:
    judged = [judge(query, index.answer(query.text), atlas) for query in read(READ)]
    missed = [each.query.text for each in judged if each.missed]

    assert 1 - len(missed) / len(judged) >= RIGHT, missed
    assert [each.query.text for each in judged if each.query.kind == DANGER and not each.warned] == []
