"""The measure of the search holds answers against what was wanted, and its large atlas is as large as it says."""

from __future__ import annotations

import pytest

from benchmarks.queries import CALM, DANGER, NONSENSE, TWO, Query
from benchmarks.search import Judged, judge
from benchmarks.searchspeed import enlarged
from reflexmap.core.answer import Advice, Answer, Hit, Matched
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Level


def _hit(name: str) -> Hit:
    kind, _, bare = name.partition(":")
    return Hit(kind, bare, bare, 1.0, Matched(bare, "name", "exact"))


def _judged(atlas: Atlas, query: Query, *hits: str, advice: Advice | None = None) -> Judged:
    return judge(query, Answer(query.text, advice, tuple(_hit(each) for each in hits)), atlas)


def _query(kind: str, *want: str, danger: str = "", level: Level | None = None) -> Query:
    groups = tuple(frozenset(each.split("/")) for each in want)
    return Query("words", kind, groups, frozenset({danger} - {""}), level, "", "own")


def _advice(atlas: Atlas, group: str, level: Level) -> Advice:
    return Advice(level, "", "", (atlas.dangers[group].signs[0].text,), ())


@pytest.mark.parametrize(
    ("hits", "rank", "astray", "why"),
    [
        (("symptom:cough",), 1, False, ""),
        (("symptom:cold", "symptom:flu"), 2, False, "wrong first"),
        (("a:1", "a:2", "a:3", "symptom:cough"), 4, True, "wrong first, not among the first"),
        ((), 0, False, "nothing found"),
    ],
)
def test_any_of_the_wanted_results_counts(
    atlas: Atlas, *, hits: tuple[str, ...], rank: int, astray: bool, why: str
) -> None:
    judged = _judged(atlas, _query("plain", "symptom:cough/symptom:flu"), *hits)

    assert (judged.rank, judged.astray, judged.why()) == (rank, astray, why)


def test_of_two_complaints_both_must_come(atlas: Atlas) -> None:
    query = _query(TWO, "symptom:cough", "symptom:flu")

    assert _judged(atlas, query, "symptom:flu", "a:1", "a:2", "a:3", "symptom:cough").why() == ""
    assert _judged(atlas, query, "symptom:flu", "a:1").why() == "not among the first"


def test_danger_needs_the_advice_of_its_group_and_its_grade(atlas: Atlas) -> None:
    query = _query(DANGER, danger="rf-stroke", level=Level.EMERGENCY)

    assert _judged(atlas, query).why() == "no advice"
    assert _judged(atlas, query, advice=_advice(atlas, "rf-stroke", Level.EMERGENCY)).why() == ""
    assert _judged(atlas, query, advice=_advice(atlas, "rf-stroke", Level.URGENT)).why() == "graded too low"
    other = _judged(atlas, query, advice=_advice(atlas, "rf-burn", Level.EMERGENCY))
    assert other.why() == "advice of another group"


def test_silence_is_broken_by_advice_or_by_results(atlas: Atlas) -> None:
    alarm = _advice(atlas, "rf-stroke", Level.URGENT)

    assert _judged(atlas, _query(CALM), advice=alarm).why() == "false alarm"
    assert _judged(atlas, _query(CALM), "symptom:cough").why() == ""
    assert _judged(atlas, _query(NONSENSE), "symptom:cough").why() == "result for nonsense"


def test_the_large_atlas_has_so_many_entries_with_words_of_their_own(atlas: Atlas) -> None:
    large = enlarged(atlas, 4)

    for table in ("symptoms", "zones", "dangers"):
        assert len(getattr(large, table)) == 4 * len(getattr(atlas, table))
    names = {symptom.name for symptom in large.symptoms.values()}
    assert len(names) > 0.99 * len(large.symptoms)  # words of three letters stay as they are
