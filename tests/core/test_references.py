"""Ids that lead nowhere are named, and the atlas does without them."""

from __future__ import annotations

import json
from pathlib import Path

from reflexmap.core.load import load

ZONES = "charts/western/zones.geojson"


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_refers_to_something_unknown_stays_without_it(example: Path) -> None:
    swap(example, "symptoms/example.yaml", "primary: brain", "primary: brian")
    swap(example, "cautions.yaml", "[thumb-walking]", "[thumb-walking, gone]")
    swap(example, "research.yaml", "[example-study]", "[example-study, gone]")

    atlas = load(example).atlas

    assert [link.zone for link in atlas.symptoms["headache"].links_on("western")] == ["solar-plexus"]
    assert atlas.cautions["varicose-veins"].techniques == ("thumb-walking",)
    assert atlas.findings["map-accuracy"].sources == ("example-study",)


def test_a_chart_with_many_problems_names_each(example: Path) -> None:
    chart = json.loads((example / ZONES).read_text(encoding="utf-8"))
    for each in chart["features"]:
        each["properties"]["zone"] = "nobody"
    (example / ZONES).write_text(json.dumps(chart, indent=1), encoding="utf-8")

    problems = [each for each in load(example).problems if "'nobody' is unknown" in each.message]

    assert len({each.line for each in problems}) == len(chart["features"])
