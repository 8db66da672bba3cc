"""The checker tries what danger signs promise: their own sentences, their lists, their look-alikes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflexmap.core import dangercheck
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import DangerSign, Level, Sign, WordList

HEARD = ("my arm is weak", "weak arm", "arm gone limp", "a weak arm")
WEAK = WordList("weak", ("weak", "limp"))
GROUP = DangerSign(
    "arm",
    "Weak arm",
    (Sign("A weak arm.", Level.EMERGENCY, ("arm <weak>", "leg/face <weak>"), HEARD),),
    ((Level.EMERGENCY, "Call."),),
    "",
    ("weak tea",),
    ("a-source",),
    ("weak tea", "arm of the chair"),
)
SIGN = GROUP.signs[0]


def faults(atlas: Atlas, group: DangerSign, *lists: WordList) -> list[str]:
    """Return what the checker says of one group with these lists."""
    changed = replace(atlas, dangers={group.id: group}, danger_words={each.id: each for each in lists or (WEAK,)})
    return [problem.message for problem in dangercheck.problems(changed, {})]


def test_a_group_that_keeps_its_promises_is_sound(atlas: Atlas) -> None:
    assert faults(atlas, GROUP) == []


@pytest.mark.parametrize(
    ("group", "part"),
    [
        (replace(GROUP, signs=(replace(SIGN, heard=(*HEARD, "my knee is weak")),)), "'my knee is weak' is not heard"),
        (replace(GROUP, signs=(replace(SIGN, heard=HEARD[:3]),)), "at least 4 sentences"),
        (replace(GROUP, not_heard=("weak tea",)), "at least 2 sentences"),
        (replace(GROUP, not_heard=("weak tea", "my leg is weak")), "'my leg is weak' is heard"),
        (replace(GROUP, not_signs=("face <weak>",)), "swallows the sign 'face <weak>'"),
        (replace(GROUP, signs=(replace(SIGN, phrases=("arm <wekk>", "arm <weak>", "leg/face <weak>")),)), "'<wekk>'"),
        (
            replace(
                GROUP,
                signs=(SIGN, Sign("The same, milder.", Level.URGENT, ("arm <weak>",))),
                actions=(*GROUP.actions, (Level.URGENT, "Phone.")),
            ),
            "choose one",
        ),
    ],
)
def test_a_broken_promise_is_told(atlas: Atlas, group: DangerSign, part: str) -> None:
    assert any(part in message for message in faults(atlas, group)), faults(atlas, group)


def test_a_list_that_nobody_names_is_told(atlas: Atlas) -> None:
    assert any("names this list" in message for message in faults(atlas, GROUP, WEAK, WordList("idle", ("idle",))))


def test_a_sentence_heard_only_as_less_pressing_is_told(atlas: Atlas) -> None:
    mild = Sign("Tired arm.", Level.SEE_DOCTOR, ("arm tired",))
    strong = replace(SIGN, heard=(*HEARD, "my arm is tired"))
    group = replace(GROUP, signs=(strong, mild), actions=(*GROUP.actions, (Level.SEE_DOCTOR, "Ask.")))

    assert any("not heard as 'emergency'" in message for message in faults(atlas, group))
