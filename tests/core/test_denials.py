"""A denial silences what it denies, a whole row of it after "denies", and nothing else."""

from __future__ import annotations

import pytest

from reflexmap.core.danger import DangerScan
from reflexmap.core.denials import denies, leaves_out_refusal
from reflexmap.core.model import DangerSign, Level, Sign, WordList

PHRASES = ("chest pain", "breathless", "palpitations", "self harm", "baby not feeding", "suicide note")
SCAN = DangerScan(
    {
        "one": DangerSign(
            "one", "One", (Sign("A sign.", Level.URGENT, PHRASES),), ((Level.URGENT, "Ask."),), "", (), ("a-source",)
        )
    }
)
HEARD = (
    "denies palpitations but has chest pain",
    "chest pain, denies palpitations",
    "baby is not really feeding",
    "baby feeding not",
    "written a suicide note what now",
    "not only chest pain",
    "can't climb the stairs without chest pain",
    "chest pain five years ago and chest pain now",
)
CALM = (
    "denies chest pain, breathless or palpitations",
    "denies chest pain, palpitations",
    "no thoughts of self harm",
    "no history of chest pain",
    "baby is fine, feeding well and no fever",
    "chest pain five years ago",
    "chest pain ten years ago all fine now",
    "had chest pain once, long ago",
    "worked the whole day without chest pain",
)


@pytest.mark.parametrize("text", HEARD)
def test_what_is_not_denied_is_heard(text: str) -> None:
    assert SCAN.heard(text) == ("one",)


@pytest.mark.parametrize("text", CALM)
def test_what_is_denied_or_long_past_is_not_heard(text: str) -> None:
    assert SCAN.heard(text) == ()


def test_a_group_told_of_the_past_counts_as_denied() -> None:
    assert SCAN.denied("chest pain five years ago") == {"one"}


def test_a_saying_that_ends_in_a_denied_word_takes_its_denial_not_away() -> None:
    sign = Sign("A clot.", Level.URGENT, ("clot leg", "blood <wont-stop>"))
    danger = DangerSign("one", "One", (sign,), ((Level.URGENT, "Ask."),), "", (), ("a-source",))
    scan = DangerScan({"one": danger}, {"wont-stop": WordList("wont-stop", ("wont clot", "pouring"))})

    assert scan.heard("scan showed no clot, leg just aches") == ()
    assert scan.heard("clot in my leg") == ("one",)
    assert scan.heard("my blood won't clot") == ("one",)


def test_what_is_told_of_the_past_throughout_or_only_looks_so_is_denied_by_name() -> None:
    danger = DangerSign(
        "one", "One", (Sign("A sign.", Level.URGENT, PHRASES),), ((Level.URGENT, "Ask."),), "",
        ("=slight cold", "warm feet"), ("a-source",),
    )  # fmt: skip
    scan = DangerScan({"one": danger})

    assert scan.denied("nosebleeds when i was little") == {"one"}
    assert scan.denied("slight cold") == {"one"}
    assert scan.denied("slight cold and chest pain") == frozenset()
    assert scan.denied("nosebleeds") == frozenset()
    assert scan.denied("warm feet") == frozenset()


def test_a_choice_between_a_word_and_its_plural_keeps_both_for_slips() -> None:
    danger = DangerSign(
        "one", "One", (Sign("A sign.", Level.URGENT, ("letter/letters pills",)),), ((Level.URGENT, "Ask."),), "",
        (), ("a-source",),
    )  # fmt: skip

    assert DangerScan({"one": danger}).heard("wrote the lettcer, got the pills") == ("one",)


def test_what_is_denied_throughout_is_denied_by_name() -> None:
    assert SCAN.denied("without fever") == {"one"}
    assert SCAN.denied("I haven't got a temperature") == {"one"}
    assert SCAN.denied("fever without rash") == frozenset()


def test_a_mild_look_alike_calls_for_no_advice_by_name_and_masks_no_sign() -> None:
    danger = DangerSign(
        "one", "One", (Sign("A sign.", Level.URGENT, ("temperature chemo",)),), ((Level.URGENT, "Ask."),), "",
        ("~temperature with a cold", "~<teeth>"), ("a-source",),
    )  # fmt: skip
    scan = DangerScan({"one": danger}, {"teeth": WordList("teeth", ("teething and grumpy",))})

    assert scan.denied("temperature with a cold") == {"one"}
    assert scan.denied("little one is teething and a grumpy one") == {"one"}
    assert scan.denied("temperature and teething") == frozenset()
    assert scan.heard("on chemo, temperature with a cold") == ("one",)


def test_a_name_of_what_cannot_be_done_is_not_said_without_its_refusal() -> None:
    assert leaves_out_refusal("can't take a deep breath", "take a deep breath")
    assert not leaves_out_refusal("can't take a deep breath", "I can't take deep breaths")
    assert not leaves_out_refusal("shortness of breath", "breath")


def test_a_name_of_something_missing_denies_nothing() -> None:
    assert denies("no puff")
    assert not denies("breathless")
