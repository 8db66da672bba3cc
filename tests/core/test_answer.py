"""Answers are plain values: they can be compared, and nobody can change them by accident."""

from __future__ import annotations

import dataclasses

import pytest

from reflexmap.core.answer import Advice, Answer, Hit, Matched
from reflexmap.core.model import Display, Level

HIT = Hit("symptom", "headache", "Headache", 1.0, Matched("Headache", "name", "exact"))
ADVICE = Advice(Level.URGENT, "Get medical help today", "Call 111.", ("Fever.",), ("nhs",))


def test_a_hit_shows_nothing_and_asks_nothing_unless_told() -> None:
    assert HIT.display is Display.NORMAL
    assert HIT.question == ""
    assert HIT.links == ()
    assert HIT.cautions == ()


def test_advice_stands_alone_unless_there_is_more() -> None:
    assert ADVICE.also == ()
    assert dataclasses.replace(ADVICE, also=(ADVICE,)).also[0].level is Level.URGENT


@pytest.mark.parametrize(
    ("value", "field"), [(HIT, "score"), (ADVICE, "text"), (Answer("q", None, ()), "query"), (HIT.matched, "how")]
)
def test_values_are_frozen_and_equal_by_content(value: object, field: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, "other")
    assert dataclasses.replace(value) == value  # type: ignore[type-var]
    assert hash(value) == hash(dataclasses.replace(value))  # type: ignore[type-var]
