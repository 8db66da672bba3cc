"""What may be chosen for paper, and how a choice is kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core.model import Foot, View
from reflexmap.core.paper import (
    MOST_MARGIN,
    Choices,
    Ink,
    Job,
    Kind,
    Orientation,
    Paper,
    Part,
    TypeSize,
    from_json,
    problems,
    size_of,
    to_json,
)

CHOICES = st.builds(
    Choices,
    parts=st.frozensets(st.sampled_from(Part)),
    feet=st.lists(st.sampled_from(Foot), min_size=1, unique=True).map(tuple),
    surfaces=st.lists(st.sampled_from(View), unique=True).map(tuple),
    paper=st.sampled_from(Paper),
    orientation=st.sampled_from(Orientation),
    margin=st.floats(5, 40),
    ink=st.sampled_from(Ink),
    type_size=st.sampled_from(TypeSize),
    title=st.text(max_size=90),
    name_line=st.booleans(),
    practice=st.text(max_size=90),
    chart=st.sampled_from(["western", "rwo-shur", "both"]),
    sex=st.sampled_from(["female", "male"]),
    numbers=st.booleans(),
    life_size=st.booleans(),
    tiles=st.sampled_from([None, Paper.A4, Paper.LETTER]),
)


@given(CHOICES)
def test_a_choice_is_kept_and_read_again(choices: Choices) -> None:
    assert problems(choices) == ()
    assert from_json(json.loads(json.dumps(to_json(choices)))) == choices


@pytest.mark.parametrize(
    "kept", [None, [], "x", {}, {"paper": "a9", "margin": "wide", "feet": ["third"], "tiles": 3, "sex": 1}]
)
def test_nonsense_falls_back_to_the_usual_choice(kept: object) -> None:
    assert from_json(kept) == Choices()


def test_one_bad_value_leaves_the_others() -> None:
    found = from_json({"paper": "a3", "margin": MOST_MARGIN + 1, "ink": "black", "parts": ["map", "jokes"]})

    assert (found.paper, found.margin, found.ink) == (Paper.A3, Choices().margin, Ink.BLACK)
    assert found.parts == {Part.MAP}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"feet": ()}, "foot"),
        ({"margin": 2.0}, "Margins"),
        ({"tiles": Paper.A2}, "tiled"),
        ({"title": "x" * 99}, "title"),
    ],
)
def test_each_fault_is_one_sentence(change: dict[str, object], word: str) -> None:
    (sentence,) = problems(replace(Choices(), **change))  # type: ignore[arg-type]

    assert word in sentence
    assert sentence.endswith(".")


def test_papers_double_from_size_to_size() -> None:
    for small, large in ((Paper.A4, Paper.A3), (Paper.A3, Paper.A2), (Paper.A2, Paper.A1)):
        assert size_of(large)[0] == size_of(small)[1]


def test_a_job_knows_its_names() -> None:
    job = Job(Kind.PLAN, (("symptom", "headache"), ("zone", "liver")))

    assert job.ids("zone") == ("liver",)
    assert Job(Kind.BLANK, (("view", "medial"), ("view", "nowhere"))).views == (View.MEDIAL,)
