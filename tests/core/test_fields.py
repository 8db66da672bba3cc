"""The fields of one entry: each fault is noted at its line, and a harmless value stands in."""

from __future__ import annotations

import pytest

from reflexmap.core import yamlfile
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.model import Claim, Grade, System


def fields(text: str) -> tuple[Fields, list[Problem]]:
    problems: list[Problem] = []
    parsed = yamlfile.parse(text, "file.yaml", problems)
    assert parsed is not None
    return Fields(parsed, "file.yaml", problems), problems


def test_a_text_is_folded_to_one_line() -> None:
    entry, problems = fields("key: |\n  one\n    two\n")

    assert entry.text("key") == "one two"
    assert problems == []


@pytest.mark.parametrize(
    ("text", "part"),
    [("other: 1", "missing"), ("key: ''", "missing"), ("key: [a]", "one text"), ("key: true", "one text")],
)
def test_a_missing_or_odd_text_is_a_fault(text: str, part: str) -> None:
    entry, problems = fields(text)

    assert entry.text("key") == ""
    assert part in problems[0].message
    assert entry.faults == 1


def test_a_text_that_is_too_long_is_a_fault_at_its_line() -> None:
    entry, problems = fields("a: 1\nkey: " + "x" * 70)

    entry.text("key", longest=60)

    assert problems == [Problem("file.yaml", 2, "'key' has 70 letters: shorten it to 60.")]


@pytest.mark.parametrize("written", ["Liver", "a_b", "a--b", "-a", "ä", "a b"])
def test_an_id_is_in_kebab_case(written: str) -> None:
    entry, problems = fields(f"id: '{written}'")

    assert entry.id() == ""
    assert len(problems) == 1


def test_ids_stand_once_and_may_be_the_word_all_where_that_is_allowed() -> None:
    entry, problems = fields("a: [x, y, x]\nb: all\nc: [ok, No]\n")

    assert entry.ids("a") == ("x", "y")
    assert entry.ids("b", all_allowed=True) == ("all",)
    entry.ids("c")
    assert [each.line for each in problems] == [1, 3]


@pytest.mark.parametrize("written", ["6", "-1", "two", "true", "[]"])
def test_a_whole_number_keeps_its_bounds(written: str) -> None:
    entry, problems = fields(f"pressure: {written}")

    assert entry.whole("pressure", 0, 5) == 0
    assert len(problems) == 1


def test_flags_and_members_are_read() -> None:
    entry, problems = fields("f: true\ng: do-not\ns: [urinary, digestive]\nw: both\n")

    assert entry.flag("f") is True
    assert entry.flag("absent") is False
    assert entry.one_of("g", Grade) is Grade.DO_NOT
    assert entry.some_of("s", System) == (System.URINARY, System.DIGESTIVE)
    assert entry.word("w", ("both", "left")) == "both"
    assert problems == []


def test_odd_flags_and_members_are_faults_with_the_choice_named() -> None:
    entry, problems = fields("f: maybe\ng: heavy\ns: [brainy]\nw: middle\n")

    assert entry.flag("f") is False
    assert entry.one_of("g", Grade) is Grade.DO_NOT
    assert entry.some_of("s", System) == ()
    assert entry.word("w", ("both", "left")) == "both"
    assert [each.line for each in problems] == [1, 2, 3, 4]
    assert "do-not, ask-first, leave-out, go-lightly" in problems[1].message


def test_a_claim_needs_a_source_or_says_that_it_is_unverified() -> None:
    entry, problems = fields("a:\n  text: One.\n  sources: [s]\nb:\n  text: Two.\nc:\n  text: T.\n  unverified: true\n")

    assert entry.claim("a") == Claim("One.", ("s",))
    entry.claim("b")
    assert entry.claim("c").unverified
    assert [each.line for each in problems] == [5]


def test_a_claim_that_is_no_entry_is_empty() -> None:
    entry, problems = fields("a: text\n")

    assert entry.claim("a") == Claim("")
    assert len(problems) == 1


def test_entries_that_are_plain_words_are_faults() -> None:
    entry, problems = fields("list: [word]\nnone: word\n")

    assert list(entry.entries("list")) == []
    assert list(entry.entries("none")) == []
    assert list(entry.entries("absent")) == []
    assert len(problems) == 2


def test_a_key_that_the_format_does_not_know_is_a_fault() -> None:
    entry, problems = fields("id: a\nnmae: Slip\n")

    entry.id()
    entry.done()

    assert problems == [Problem("file.yaml", 2, "The key 'nmae' is unknown here (known: id).")]
