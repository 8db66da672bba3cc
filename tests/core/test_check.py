"""The rules of the content, each with the file where it is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.load import load


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        ("cautions.yaml", "grade: leave-out", "grade: do-not", "rules out every technique"),
        ("zones/example.yaml", "Thumb-walk outward from", "A step that heals, from", "promises too much"),
        ("danger-signs.yaml", "sources: [example-teaching-book]", "sources: []", "not allowed here"),
        (
            "danger-signs.yaml",
            "    emergency: Call {emergency} now, even if it passes.",
            "    urgent: Call.",
            "no action",
        ),
        ("cautions.yaml", "avoid: []", "avoid: [brain]\n  always: true", "stands twice"),
        ("symptoms/example.yaml", "primary: brain", "primary: solar-plexus", "stands twice"),
        ("symptoms/example.yaml", "zones_display: normal", "zones_display: never", "zones"),
        ("symptoms/example.yaml", "[head pain, sore head]", "[face drooping]", "phrase of the danger sign"),
        ("symptoms/example.yaml", "danger: [rf-stroke]", "danger: []", "names no danger sign"),
        ("danger-signs.yaml", "not_signs: [stroke the foot]", "not_signs: [Face  drooping]", "swallows the sign"),
        ("zones/example.yaml", "pressure: 3", "pressure: 5", "trained hands"),
        ("techniques.yaml", "pressure: 1", "pressure: 5", "trained_only"),
    ],
)
def test_rules_of_the_content_are_kept(example: Path, name: str, old: str, new: str, part: str) -> None:
    swap(example, name, old, new)

    problems = load(example).problems

    assert any(each.file == name and part in each.message for each in problems), [str(each) for each in problems]


def test_a_primary_zone_that_the_chart_leaves_out_is_found(example: Path) -> None:
    file = example / "charts/western/zones.geojson"
    drawn = file.read_text(encoding="utf-8")
    file.write_text(drawn.replace('"zone": "brain"', '"zone": "heart"').replace('"zone":"brain"', '"zone":"heart"'))

    problems = load(example).problems

    assert any("does not draw its primary zone 'brain'" in each.message for each in problems), [
        str(p) for p in problems
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("symptoms/example.yaml", "[head pain, sore head]", "[sudden face drooping with a headache]"),
        ("symptoms/example.yaml", "[cephalalgia]", "[face drooping]"),
        ("symptoms/example.yaml", "[hedache]", "[face is drooping]"),
        ("zones/example.yaml", "aliases: [hepatic]", "aliases: [face drooping zone]"),
        ("routines.yaml", "aliases: [evening routine]", "aliases: [evening with a drooping face]"),
    ],
)
def test_names_that_hold_a_danger_signs_phrase_are_found(example: Path, name: str, old: str, new: str) -> None:
    """Even where the complaint names the sign: whoever types these words gets help, never zones."""
    swap(example, name, old, new)

    problems = load(example).problems

    assert [each.file for each in problems if "holds a phrase of the danger sign 'rf-stroke'" in each.message] == [name]


def test_a_complaint_without_zones_may_hold_a_danger_signs_phrase(example: Path) -> None:
    swap(example, "symptoms/example.yaml", "[head pain, sore head]", "[face drooping]")
    file = example / "symptoms/example.yaml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("  zones:"), text.index("  basis:")
    text = text[:start] + text[end:].replace('advice: ""', "advice: Call for help.")
    file.write_text(text.replace("zones_display: normal", "zones_display: never"), encoding="utf-8")

    assert not [each for each in load(example).problems if "holds a phrase" in each.message]
