"""The working order of a complaint on each chart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.load import load
from reflexmap.core.model import Display, Link, Rank
from reflexmap.core.workingorder import chart_for, drawn_links, shows_primary

SYMPTOMS = "symptoms/example.yaml"


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path) -> list[str]:
    return [each.message for each in load(folder).problems if each.file == SYMPTOMS]


@pytest.fixture
def two_charts(example: Path) -> Path:
    """The small folder with a second chart that draws the solar plexus only."""
    chart = json.loads((example / "charts/western/zones.geojson").read_text(encoding="utf-8"))
    chart["features"] = [each for each in chart["features"] if each["properties"]["zone"] == "solar-plexus"]
    (example / "charts/rwo-shur/zones.geojson").write_text(json.dumps(chart), encoding="utf-8")
    return example


def test_every_complaint_that_shows_zones_shows_a_primary_one_on_each_chart(atlas: Atlas) -> None:
    bare = [
        (symptom.id, chart)
        for symptom in atlas.symptoms.values()
        for chart in (*atlas.charts_in("both"), "both")  # a partial chart lights what it has
        if symptom.display is not Display.NEVER and not shows_primary(atlas, symptom, chart)
    ]

    assert bare == []


def test_a_chart_that_would_light_no_primary_zone_is_a_problem(two_charts: Path) -> None:
    assert told(two_charts) == [
        "'headache': the rwo-shur chart draws none of its primary zones (brain): name one for it."
    ]

    swap(two_charts, SYMPTOMS, "- secondary: solar-plexus", "- primary: solar-plexus\n    chart: rwo-shur")

    assert told(two_charts) == []


def test_a_zone_that_is_listed_for_a_chart_must_be_drawn_on_it(two_charts: Path) -> None:
    swap(two_charts, SYMPTOMS, "primary: brain", "primary: brain\n    chart: rwo-shur")

    found = told(two_charts)

    assert "'headache': the rwo-shur chart, for which the zone 'brain' is listed, does not draw it." in found
    assert "'headache' lists no primary zone for the western chart: name one." in found


def test_a_partial_chart_lights_what_it_has(two_charts: Path) -> None:
    (two_charts / "charts/rwo-shur/chart.yaml").write_text(
        'chart:\n  id: rwo-shur\n  name: Part\n  about: Half of it\n  edition: "1"\n  partial: true\n'
        "  sources: [example-teaching-book]\n",
        encoding="utf-8",
    )

    assert told(two_charts) == []
    atlas = load(two_charts).atlas
    assert atlas.charts["rwo-shur"].partial
    assert atlas.charts_in("both") == ("western",)
    assert atlas.charts_in("rwo-shur") == ("rwo-shur",)
    assert chart_for(atlas, atlas.symptoms["headache"]) == "western"


def test_an_unknown_chart_is_named(two_charts: Path) -> None:
    swap(two_charts, SYMPTOMS, "secondary: solar-plexus", "secondary: solar-plexus\n    chart: rwo-sure")

    assert any("'rwo-sure' of the zone 'solar-plexus' is unknown" in each for each in told(two_charts))


@pytest.mark.parametrize(("first", "second", "fault"), [("western", "rwo-shur", False), ("", "rwo-shur", True)])
def test_a_zone_stands_twice_only_for_different_charts(
    two_charts: Path, first: str, second: str, *, fault: bool
) -> None:
    one = f"- secondary: solar-plexus\n    chart: {first}" if first else "- secondary: solar-plexus"
    swap(two_charts, SYMPTOMS, "- secondary: solar-plexus", f"{one}\n  - primary: solar-plexus\n    chart: {second}")

    assert any("stands twice in the working order" in each for each in told(two_charts)) is fault


def test_each_chart_lists_its_own_zones_and_both_list_each_zone_once(atlas: Atlas) -> None:
    wrist = atlas.symptoms["wrist-pain"]

    assert Link("elbow", Rank.SECONDARY, "western") in wrist.links_on("western")
    assert Link("elbow", Rank.PRIMARY, "rwo-shur") in wrist.links_on("rwo-shur")
    for chart in (*atlas.charts_in("both"), "both"):
        assert [link.zone for link in wrist.links_on(chart)].count("elbow") == 1
    assert [symptom.id for symptom in atlas.symptoms_of_zone("elbow")].count("wrist-pain") == 1


def test_only_drawn_zones_are_counted(atlas: Atlas) -> None:
    headache = atlas.symptoms["sinus-headache"]

    here = [link.zone for link in drawn_links(atlas, headache, "rwo-shur")]

    assert "frontal-sinus" in here
    assert "sinuses" not in here
    assert {"frontal-sinus", "sinuses"} <= {link.zone for link in drawn_links(atlas, headache, "both")}
    assert chart_for(atlas, headache) == "western"
