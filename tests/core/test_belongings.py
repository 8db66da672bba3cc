"""Merging two sets of things: nothing of mine is lost, nothing of theirs either, and twice is as good as once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.belongings import (
    MOST_RECENT,
    Belongings,
    Favourite,
    Note,
    Recent,
    Summary,
    Ticked,
    clean,
    joined,
    merge,
    timestamp,
)

NOW = "2026-11-21T18:00:00.000Z"
OLD, NEW = "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"
NAMES = st.sampled_from(["liver", "lung", "spine", "gone-from-the-atlas"])
TIMES = st.datetimes(timezones=st.just(UTC)).map(timestamp)
KINDS = st.sampled_from(["zone", "symptom"])
NAMED = st.tuples(KINDS, NAMES)
SETTING = st.booleans() | st.integers(0, 1) | st.text(max_size=3)


def _made(
    names: dict[tuple[str, str], str], notes: dict[tuple[str, str], str], settings: dict[str, object]
) -> Belongings:
    return Belongings(
        favourites=tuple(Favourite(*name, since) for name, since in names.items()),
        notes=tuple(Note(*name, text, OLD) for name, text in notes.items()),
        recents=tuple(sorted((Recent(*n, s) for n, s in names.items()), key=lambda each: each.seen, reverse=True)),
        situation=tuple(Ticked(name, OLD) for _, name in names if _ == "zone"),
        settings=settings,  # type: ignore[arg-type]
    )


THINGS = st.builds(
    _made,
    st.dictionaries(NAMED, TIMES),
    st.dictionaries(NAMED, st.text(min_size=1, max_size=6)),
    st.dictionaries(st.sampled_from("abc"), SETTING),
)


@given(mine=THINGS, theirs=THINGS)
def test_nothing_of_either_is_lost(mine: Belongings, theirs: Belongings) -> None:
    both, summary = merge(mine, theirs, NOW)

    notes = {(each.kind, each.id): each.text for each in both.notes}
    for note in (*mine.notes, *theirs.notes):
        assert note.text in notes[note.kind, note.id]
    assert {(f.kind, f.id) for f in both.favourites} == {(f.kind, f.id) for f in (*mine.favourites, *theirs.favourites)}
    assert {t.id for t in both.situation} == {t.id for t in (*mine.situation, *theirs.situation)}
    assert set(both.settings) == set(mine.settings) | set(theirs.settings)
    total = len(theirs.favourites) + len(theirs.notes) + len(theirs.situation) + len(theirs.settings)
    assert summary.added + summary.changed + summary.kept == total
    assert min(summary.added, summary.changed, summary.kept) >= 0


@given(mine=THINGS, theirs=THINGS)
def test_the_same_file_twice_changes_nothing_more(mine: Belongings, theirs: Belongings) -> None:
    once, _ = merge(mine, theirs, NOW)

    twice, summary = merge(once, theirs, NOW)

    assert twice == once
    assert (summary.added, summary.changed) == (0, 0)


@given(mine=THINGS)
def test_what_goes_into_nothing_comes_out_as_it_was(mine: Belongings) -> None:
    assert merge(Belongings(), mine, NOW)[0] == mine
    assert merge(mine, Belongings(), NOW) == (mine, Summary())


def test_two_notes_stand_below_each_other_with_a_dated_line() -> None:
    mine = Belongings(notes=(Note("zone", "liver", "Tender on the left.", OLD),))
    theirs = Belongings(notes=(Note("zone", "liver", "Go lightly.", NEW),))

    both, summary = merge(mine, theirs, NOW)

    assert both.notes == (
        Note("zone", "liver", "Tender on the left.\n\n--- 2026-11-21, from the imported file ---\nGo lightly.", NOW),
    )
    assert summary == Summary(changed=1)


def test_a_note_that_holds_the_other_is_enough() -> None:
    assert joined("one\ntwo", "two", NOW) == "one\ntwo"
    assert joined("two", "one\ntwo", NOW) == "one\ntwo"


def test_settings_are_taken_and_true_is_not_one() -> None:
    both, summary = merge(Belongings(settings={"a": True, "b": 1}), Belongings(settings={"a": 1, "b": 1, "c": 2}), NOW)

    assert repr(both.settings) == repr({"a": 1, "b": 1, "c": 2})
    assert summary == Summary(added=1, changed=1, kept=1)


def test_recent_items_of_both_are_sorted_and_few() -> None:
    mine = Belongings(
        recents=tuple(Recent("zone", f"m{n:02}", f"2026-01-01T00:00:{n:02}.000Z") for n in range(29, -1, -1))
    )
    theirs = Belongings(recents=(Recent("zone", "t", NEW), Recent("zone", "m05", NEW)))

    both, _ = merge(mine, theirs, NOW)

    assert [each.id for each in both.recents[:4]] == ["t", "m05", "m29", "m28"]
    assert len(both.recents) == MOST_RECENT


def test_only_an_empty_set_counts_as_nothing() -> None:
    assert not Belongings()
    assert Belongings(settings={"a": False})


def test_times_are_kept_in_utc() -> None:
    there = datetime(2026, 11, 21, 20, 0, tzinfo=timezone(timedelta(hours=2)))

    assert timestamp(there) == NOW


@given(text=st.text(alphabet=st.characters(codec=None, categories=None)))
def test_any_text_can_be_written_after_cleaning(text: str) -> None:
    plain = clean(text)

    assert plain.encode().decode() == plain
    assert clean(plain) == plain


def test_halves_of_a_letter_are_put_together_or_marked() -> None:
    assert clean("\ud83d\ude00 a\ud83d b\ude00") == "\U0001f600 a\ufffd b\ufffd"
