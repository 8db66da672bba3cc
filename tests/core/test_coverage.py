"""The drawn chart: overlaps declared, each zone on its foot."""

from __future__ import annotations

from pathlib import Path

from reflexmap.core.load import load

ZONES = "charts/western/zones.geojson"


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_undeclared_overlap_is_named_with_its_size(example: Path) -> None:
    swap(example, ZONES, "[[-6.0, 170.0], [4.0, 170.0]", "[[-30.0, 130.0], [4.0, 170.0]")
    swap(example, ZONES, "[-6.0, 180.0], [-6.0, 170.0]", "[-6.0, 180.0], [-30.0, 130.0]")

    problems = load(example).problems

    assert [each.line for each in problems] == [5]
    assert "'solar-plexus' covers" in problems[0].message
    assert "mm2 of 'liver' on the right foot" in problems[0].message


def test_a_zone_on_the_wrong_foot_is_named(example: Path) -> None:
    place = '"zone": "liver", "view": "plantar", "foot": '
    swap(example, ZONES, f'{place}"right"', f'{place}"left"')

    messages = [each.message for each in load(example).problems]

    assert any("belongs on the right foot only" in each for each in messages)
    assert any("taught on the right foot" in each for each in messages)
