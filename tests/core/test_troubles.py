"""Trouble said of a part of the body."""

from __future__ import annotations

import pytest

from reflexmap.core.troubles import as_pain
from tests.shipped import index

INDEX = index()
PARTS = {"knee", "back", "shoulder", "wrist", "toes"}


@pytest.mark.parametrize(
    ("said", "pain"),
    [
        ("my wrist is a mess", "my wrist hurts"),
        ("tweaked my left shoulder", "sore my left shoulder"),
        ("knee gives way on the stairs", "knee hurts on the stairs"),
        ("back keeps me awake", "back hurts"),
        ("my back has gone", "my back hurts"),
        ("knee when i stand up", "knee hurts when i stand up"),
        ("shoulder feels like concrete", "shoulder hurts concrete"),
    ],
)
def test_trouble_of_a_part_is_told_as_pain(said: str, pain: str) -> None:
    assert as_pain(said.split(), PARTS.__contains__) == pain.split()


@pytest.mark.parametrize(
    "said", ["toes gone dead", "where is the knee", "my knee", "this is a mess", "sour water in my back"]
)
def test_the_rest_stays_as_it_is(said: str) -> None:
    assert as_pain(said.split(), PARTS.__contains__) is None


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("my wrist is a mess", "symptom:wrist-pain"),
        ("tore my shoulder", "symptom:shoulder-pain"),
        ("hip keeps me awake", "symptom:hip-pain"),
        ("jaw clicks when i chew", "symptom:jaw-pain"),  # a name of its own has that trouble
    ],
)
def test_the_complaint_leads_and_not_the_part(query: str, wanted: str) -> None:
    best = INDEX.answer(query).hits[0]
    assert f"{best.kind}:{best.id}" == wanted
