"""Strict YAML: text stays text, lines are known, and nothing clever gets in."""

from __future__ import annotations

import pytest

from reflexmap.core import yamlfile
from reflexmap.core.errors import Problem


def read(text: str) -> tuple[yamlfile.Mapping | None, list[Problem]]:
    problems: list[Problem] = []
    return yamlfile.parse(text, "file.yaml", problems), problems


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("1.10", "1.10"),
        ("22:30", "22:30"),
        ("2026-11-20", "2026-11-20"),
        ("007", "007"),
        ("12", 12),
        ("-3", -3),
        ('"12"', "12"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("1e3", "1e3"),
        ("99999999999999999999", "99999999999999999999"),
    ],
)
def test_plain_words_stay_what_they_look_like(written: str, expected: object) -> None:
    parsed, problems = read(f"key: {written}\n")

    assert parsed == {"key": expected}
    assert problems == []


def test_each_mapping_and_key_knows_its_line() -> None:
    parsed, _ = read("zones:\n- id: liver\n  name: Liver\n\n- id: heart\n")

    assert parsed is not None
    liver, heart = parsed["zones"]
    assert (liver.line, liver.lines["name"], heart.line) == (2, 3, 5)


def test_a_repeated_key_is_a_problem_and_the_first_value_stays() -> None:
    parsed, problems = read("a:\n  name: one\n  name: two\n  other: three\n")

    assert parsed == {"a": {"name": "one", "other": "three"}}
    assert [(each.line, each.message) for each in problems] == [
        (3, "The key 'name' stands twice in this entry: remove one of them.")
    ]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("", 0, "empty"),
        ("# only a comment\n", 0, "empty"),
        ("- one\n- two\n", 1, "start with a key"),
        ("just words\n", 1, "start with a key"),
        ("a: &x 1\nb: *x\n", 1, "Anchors (&x)"),
        ("a: *x\n", 1, "Aliases (*x)"),
        ("a: !!python/object:os.system 1\n", 1, "Tags"),
        ("a: 1\n---\nb: 2\n", 2, "one document"),
        ("a: 1\n b: 2\n", 2, "not valid YAML"),
        ("a: [1, 2\nb: 3\n", 2, "not valid YAML"),
        ("a: \x00\n", 0, "not valid YAML"),
        ("? [a, b]\n: 1\n", 1, "plain word"),
    ],
)
def test_what_is_not_plain_yaml_is_named_with_its_line(text: str, line: int, part: str) -> None:
    parsed, problems = read(text)

    assert parsed is None
    assert len(problems) == 1
    assert part in problems[0].message
    assert problems[0].line == line


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    levels = [f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9)}]" for i in range(1, 10)]

    parsed, problems = read("k0: &k0 [x, x, x]\n" + "\n".join(levels))

    assert parsed is None
    assert [each.line for each in problems] == [1]


@pytest.mark.parametrize("depth", [13, 400, 20_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    parsed, problems = read("a: " + "[" * depth + "]" * depth)

    assert parsed is None
    assert len(problems) == 1
