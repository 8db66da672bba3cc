"""Promises in the atlas's own voice are found wherever a reader may meet them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.load import Loaded, load
from reflexmap.core.promises import promise


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Pressing it cures a headache.",
        "A healing touch for the liver.",
        "A detox for the whole body.",
        "It flushes out toxins.",
        "Removing the toxins takes a week.",
        "It boosts your immune system.",
        "Treats a stiff neck.",
        "Foot work treats cancer.",
        "A treatment for migraine.",
        "The treatment takes half an hour.",
        "It does not hurt and heals wounds.",
        "There is no pain. It cures colds.",
    ],
)
def test_a_promise_is_heard(text: str) -> None:
    assert promise(text)


@pytest.mark.parametrize(
    "text",
    [
        "It does not cure.",
        "No study was seen that shows foot work removing toxins.",
        "A so-called healing crisis is no medical idea.",
        "Foot work is no treatment.",
        "It never treats an illness.",
        "Ask first if you have medical treatment.",
        "Treatment by a doctor comes first.",
        "You need treatment in hospital.",
        "A doctor can treat it.",
        "It must be treated soon.",
        "While you are on cancer treatment, ask your team.",
        "People felt calmer than with usual treatment.",
        "Good health is worth a pause.",
        "Wish to detox or cleanse",
        "Press the heel.",
        "The secure hold of the ankle.",
        "A sweet treatise.",
    ],
)
def test_what_is_denied_or_belongs_to_medicine_passes(text: str) -> None:
    assert promise(text) == ""


CASES = {
    "a finding": ("research.yaml", "Blinded tests found no useful link", "Foot work heals wounds, a useful link"),
    "a step of a routine": ("routines.yaml", "Walk across the hollow", "Treat the hollow"),
    "a routine's name": ("routines.yaml", "name: Calm evening", "name: Healing evening"),
    "an acupoint": ("acupoints.yaml", "Press with your thumb and hold.", "Press to cure a headache."),
    "when to use a technique": ("techniques.yaml", "when: Broad zones", "when: A detox of broad zones"),
    "a page": ("pages.yaml", "For most people a light foot massage is", "The treatment of feet is"),
    "a page's head": ("pages.yaml", "head: In short", "head: Detox"),
    "a caution": ("cautions.yaml", "Stroke gently beside them.", "It heals them."),
    "the research on a claim": ("claims.yaml", "Blinded tests found no useful link", "It cures, a useful link"),
    "the advice of a complaint": ("symptoms/example.yaml", 'advice: ""', "advice: This treats it."),
}


@pytest.mark.parametrize(("file", "old", "new"), CASES.values(), ids=CASES.keys())
def test_every_text_of_the_atlas_is_read(example: Path, file: str, old: str, new: str) -> None:
    swap(example, file, old, new)

    assert [each.file for each in load(example).problems if "promises too much" in each.message] == [file]


def test_what_others_claim_and_what_people_type_may_promise(example: Path) -> None:
    swap(example, "claims.yaml", "Said to show which organ is ill.", "Said to cure and detox.")
    swap(example, "symptoms/example.yaml", "[head pain, sore head]", "[detox head, heal my head]")
    swap(example, "danger-signs.yaml", "not_signs: [stroke the foot]", "not_signs: [stroke the foot, healing stroke]")

    assert [each for each in load(example).problems if "promises too much" in each.message] == []


def test_the_shipped_atlas_promises_nothing(shipped: Loaded) -> None:
    assert [str(each) for each in shipped.problems if "promises too much" in each.message] == []
