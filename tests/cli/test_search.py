"""`reflexmap search`: the JSON that programs read, and the text that people read."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from reflexmap.cli.output import country
from reflexmap.core.atlas import Atlas

Run = Callable[..., Any]
FIELDS = [
    "kind", "id", "name", "score", "matched", "zones_display", "question", "primary", "secondary", "order", "cautions",
]  # fmt: skip


def answer(here: Run, *words: str) -> dict[str, Any]:
    told = here("search", *words, "--json")
    assert told.err == ""
    found: dict[str, Any] = json.loads(told.out)
    return found


def test_json_has_the_fields_that_are_promised(here: Run, atlas: Atlas) -> None:
    found = answer(here, "cold", "feet")

    assert list(found) == ["schema", "query", "advice", "results", "total", "together", "nearest"]
    assert (found["schema"], found["query"]) == (1, "cold feet")
    first = found["results"][0]
    assert list(first) == FIELDS
    assert first["kind"] == "symptom"
    assert list(first["matched"]) == ["text", "field", "how"]
    assert set(first["cautions"]) <= set(atlas.cautions)


def test_order_is_one_working_order_and_the_ranks_are_its_parts(here: Run, atlas: Atlas) -> None:
    for query in ("headache", "cant sleep", "constipation"):
        first = answer(here, query)["results"][0]
        order = first["order"]
        assert [each["zone"] for each in order] == [
            link.zone for link in atlas.symptoms[first["id"]].links_on("western")
        ]
        for rank in ("primary", "secondary"):
            assert [each["zone"] for each in order if each["rank"] == rank] == first[rank]


def test_scores_fall_from_at_most_one(here: Run) -> None:
    scores = [each["score"] for each in answer(here, "pain", "--all")["results"]]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_at_most_twenty_without_all(here: Run) -> None:
    assert len(answer(here, "foot")["results"]) <= 20
    assert len(answer(here, "foot", "--all")["results"]) >= len(answer(here, "foot")["results"])


def test_a_complaint_that_must_not_be_worked_has_no_zones(here: Run, atlas: Atlas) -> None:
    never = next(each for each in atlas.symptoms.values() if each.display == "never")
    first = answer(here, never.name)["results"][0]

    assert (first["id"], first["zones_display"]) == (never.id, "never")
    assert first["primary"] == first["secondary"] == first["order"] == []


def test_only_a_complaint_with_a_check_asks_a_question(here: Run, atlas: Atlas) -> None:
    asked = next(each for each in atlas.symptoms.values() if each.display == "after-check")

    assert answer(here, asked.name)["results"][0]["question"] == asked.question
    assert answer(here, "liver")["results"][0]["question"] is None


def test_a_danger_sign_brings_advice_with_its_level_and_sources(here: Run, atlas: Atlas) -> None:
    advice = answer(here, "crushing chest pain")["advice"]

    assert list(advice) == ["level", "title", "text", "signs", "sources", "also"]
    assert advice["level"] == "emergency"
    assert advice["signs"]
    assert set(advice["sources"]) <= set(atlas.sources)
    assert "{" not in advice["text"]


def test_nothing_found_ends_with_one_and_still_answers(here: Run) -> None:
    told = here("search", "xyzzy", "--json")
    assert told.code == 1
    assert json.loads(told.out)["results"] == []

    told = here("search", "xyzzy")
    assert (told.code, told.out) == (1, "")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("query", ["", " ", "\t"])
def test_an_empty_query_is_wrong_use(here: Run, query: str) -> None:
    assert here("search", query).code == 2


def test_text_names_the_zones_in_working_order(here: Run) -> None:
    told = here("search", "cold feet")

    assert told.code == 0
    assert told.out.startswith("1. ")
    assert 'found as "cold feet")' in told.out
    assert "Zones in working order: 1 " in told.out


def test_text_puts_advice_above_everything(here: Run) -> None:
    told = here("search", "crushing chest pain")

    assert told.code == 0
    assert told.out.splitlines()[0].isupper()


def test_queries_from_standard_input_are_answered_one_line_each(program: Run) -> None:
    told = program("search", "-", "--json", given="headache\n\nxyzzy\r\n\u2028 caf\u00e9 \u0085\nliver")

    answers = [json.loads(line) for line in told.out.split("\n")[:-1]]
    assert (told.code, told.err) == (0, "")
    assert [each["query"] for each in answers] == ["headache", "", "xyzzy", "\u2028 caf\u00e9 \u0085", "liver"]
    assert [bool(each["results"]) for each in answers] == [True, False, False, False, True]


def test_bytes_that_are_no_text_do_not_stop_the_stream(clean: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reflexmap", "search", "-", "--json"],
        input=b"head\xffache\nliver\n",
        capture_output=True,
        env=clean,
        check=False,
    )

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2


def test_each_answer_comes_before_the_next_question(clean: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reflexmap", "search", "-", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for query in ("headache", "liver"):
            process.stdin.write(f"{query}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == query
        process.stdin.close()

    assert process.returncode == 0


def test_the_stream_speaks_json_only(here: Run) -> None:
    told = here("search", "-")

    assert told.code == 2
    assert "--json" in told.err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE@euro"}, "DE"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "en"}, ""),
        ({"LANG": "es_419"}, ""),
        ({}, ""),
    ],
)
def test_the_country_of_the_phone_numbers_is_the_locales(environment: dict[str, str], expected: str) -> None:
    assert country(environment) == expected


def test_a_complaint_lists_the_zones_of_the_chart_that_is_asked(here: Run, atlas: Atlas) -> None:
    moved = next(each for each in atlas.symptoms.values() if each.links_on("western") != each.links_on("rwo-shur"))
    for chart in ("western", "rwo-shur", "both"):
        first = answer(here, moved.name, "--chart", chart)["results"][0]
        assert first["id"] == moved.id
        assert [each["zone"] for each in first["order"]] == [link.zone for link in moved.links_on(chart)]
    assert answer(here, moved.name) == answer(here, moved.name, "--chart", "western")
    assert here("search", "headache", "--chart", "no-such").code == 2


def test_complaints_told_together_come_as_one_working_order(here: Run) -> None:
    assert answer(here, "stiff neck and headache")["together"] == ["neck-pain", "headache"]

    told = here("search", "stiff neck and headache").out
    assert told.index("Zones in one working order: 1 ") < told.index("symptom:neck-pain")


def test_what_is_nearest_is_no_result(here: Run) -> None:
    told = here("search", "dinner plans")

    assert (told.out, told.code) == ("", 1)
    assert "Nearest:" in told.err
    assert json.loads(here("search", "dinner plans", "--json").out)["results"] == []
