"""The measure of the search is well formed: what it asks for exists, and it asks enough of every kind of difficulty.

What the search answers is no matter for a test: `python -m benchmarks search` tells it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from benchmarks.queries import CALM, DANGER, MENDED, NONSENSE, QUERIES, READ, TWO, Query, read
from reflexmap.core.atlas import Atlas

MEASURE = read()  # the queries that still measure something
ALL = (*MEASURE, *read(READ), *read(MENDED))
LEAST = {
    "plain": 60,
    "typo": 80,
    "lay": 90,
    "phrase": 60,
    TWO: 30,
    "zone": 30,
    "technique": 15,
    "acupoint": 20,
    "routine": 10,
    "condition": 25,
    DANGER: 160,
    CALM: 60,
    NONSENSE: 25,
}
FORMS = {"paraphrase", "typo", "qualifier"}


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_there_are_enough_queries_of_each_kind(kind: str, least: int) -> None:
    assert sum(query.kind == kind for query in ALL) >= least  # a query that is mended moves, none goes


def test_there_are_enough_queries_that_measure() -> None:
    assert len(MEASURE) >= 400


def test_no_kind_is_misspelt() -> None:
    assert {query.kind for query in ALL} == set(LEAST)


def test_no_query_stands_twice() -> None:
    counted = Counter(query.text.casefold() for query in ALL)

    assert [text for text, count in counted.items() if count > 1] == []


def test_every_answer_that_is_wanted_exists(atlas: Atlas) -> None:
    known = {f"{kind}:{name}" for kind, table in atlas.kinds().items() for name in table}

    for query in ALL:
        assert frozenset().union(*query.want) <= known, query.text
        assert query.dangers <= set(atlas.dangers), query.text


def test_every_query_wants_what_its_kind_can_bring() -> None:
    for query in ALL:
        assert bool(query.dangers) == (query.kind == DANGER), query.text
        assert (query.form in FORMS) == (query.kind == DANGER), query.text
        assert query.level is None or query.kind == DANGER, query.text
        assert len(query.want) in _groups_wanted(query), query.text


def _groups_wanted(query: Query) -> set[int]:
    """How many groups of results a query of this kind may want."""
    if query.kind in {DANGER, NONSENSE}:
        return {0}
    return {0, 1} if query.kind == CALM else {2} if query.kind == TWO else {1}


def test_every_danger_group_is_paraphrased_misspelt_and_qualified(atlas: Atlas) -> None:
    forms = defaultdict(set)
    for query in ALL:
        for group in query.dangers:
            forms[group].add(query.form)

    assert {group: FORMS - forms[group] for group in atlas.dangers if FORMS - forms[group]} == {}


@pytest.mark.parametrize("path", [QUERIES, READ, MENDED], ids=["measure", "read", "mended"])
def test_every_query_names_the_page_that_it_comes_from(path: Path) -> None:
    sources = yaml.safe_load(path.read_text(encoding="utf-8"))["sources"]

    assert {query.source for query in read(path)} == set(sources)
    for source in sources.values():
        assert set(source) == {"title", "locator", "seen"}
        assert source["seen"]
