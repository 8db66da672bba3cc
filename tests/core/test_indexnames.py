"""What a book's index lists."""

from __future__ import annotations

from reflexmap.core.indexnames import MOST_NAMES, index_names


def test_names_are_listed_and_sayings_are_not() -> None:
    aliases = [
        "lumbago",
        "cant bend",
        "my back has gone",
        "lower back",
        "8 weeks pregnant",
        "sore small of back today",
        "back ache",
    ]
    assert index_names("Lower back pain", aliases) == ("Lower back pain", "lumbago", "lower back", "back ache")


def test_the_usual_names_come_first_and_are_few() -> None:
    letters = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda"]
    assert index_names("Name", letters) == ("Name", *letters[:MOST_NAMES])
    assert index_names("Name", letters, 2) == ("Name", "alpha", "beta")
