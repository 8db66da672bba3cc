"""A chart's own words: read, told instead of the zone's, and checked against what the chart draws."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.cache import Cache
from reflexmap.core.chartwords import Basis, key
from reflexmap.core.citations import cited
from reflexmap.core.differences import basis, lies_elsewhere
from reflexmap.core.load import load
from reflexmap.core.model import Foot, View

CHART = "rwo-shur"
WORDS = f"charts/{CHART}/words.yaml"


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def put(folder: Path, *entries: str) -> None:
    (folder / WORDS).write_text("words:\n" + "\n".join(entries) + "\n", encoding="utf-8")


FIND = "  find:\n    text: Between two bones.\n    sources: [example-teaching-book]"


def test_a_zone_is_told_in_the_words_of_the_chart(example: Path) -> None:
    atlas = load(example).atlas
    usual, here = atlas.zones["liver"], atlas.zone_on("liver", CHART)

    assert here.find.text.startswith("On the right sole, between the bones")
    assert here.brief == "Press and hold with the thumb"
    assert (here.seconds, here.pressure, here.work_unverified) == (40, 3, True)
    assert (here.name, here.tradition, here.systems) == (usual.name, usual.tradition, usual.systems)
    assert atlas.zone_on("liver", DEFAULT_CHART) == atlas.zone_on("liver", BOTH_CHARTS) == usual


def test_what_is_absent_follows_the_zone_and_the_shapes(example: Path) -> None:
    put(example, "- zone: liver", FIND)
    atlas = load(example).atlas
    usual, here = atlas.zones["liver"], atlas.zone_on("liver", CHART)

    assert here.find.text == "Between two bones."
    assert (here.brief, here.work, here.work_sources) == (usual.brief, usual.work, usual.work_sources)
    assert (here.feet, here.surfaces) == ((Foot.RIGHT,), (View.PLANTAR,))
    assert here.sources == ()  # the Western placement's sources say nothing of this place


def test_a_zone_that_the_chart_does_not_draw_is_on_no_foot(example: Path) -> None:
    atlas = load(example).atlas

    assert atlas.zones["solar-plexus"].feet
    assert atlas.zone_on("solar-plexus", CHART).feet == ()


def test_both_charts_speak_for_a_zone_that_only_the_other_one_draws(atlas: Atlas) -> None:
    assert atlas.zones["insomnia-point"].feet == ()
    assert atlas.zone_on("insomnia-point", BOTH_CHARTS) == atlas.zone_on("insomnia-point", CHART)
    assert atlas.zone_on("insomnia-point", BOTH_CHARTS).feet


def test_the_words_may_be_missing(example: Path) -> None:
    (example / WORDS).unlink()
    loaded = load(example)

    assert loaded.atlas.chart_words == {}
    assert [(each.file, "'liver' lies elsewhere" in each.message) for each in loaded.problems] == [
        (f"charts/{CHART}/chart.yaml", True)
    ]


def test_the_cache_gives_the_same_words(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    fresh = load(example, cache).atlas
    kept = load(example, cache).atlas

    assert type(kept) is not type(fresh)
    assert kept.zone_on("liver", CHART) == fresh.zone_on("liver", CHART)
    assert kept.chart_words == fresh.chart_words != {}
    assert kept == fresh


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("zone: liver", "zone: livr", 2, "'livr': the zone is unknown"),
        ("zone: liver", "zone: solar-plexus", 2, "does not draw the zone"),
        ("technique: thumb-walking", "technique: thumb-running", 2, "'thumb-running' is unknown"),
        ("laterality: right", "laterality: both", 2, "the chart draws the right foot only"),
        ("surfaces: [plantar]", "surfaces: [plantar, dorsal]", 2, "'surfaces' differ"),
        ("brief: Press", "breif: Press", 8, "'breif' is unknown"),
        ("  work_unverified: true          # or work_sources: needed where there are steps\n", "", 9, "'work_sources'"),
        ("pressure: 3", "pressure: 5", 9, "trained hands only"),
        ("sources: [example-teaching-book]", "sources: [no-such-book]", 2, "'no-such-book' is in no file"),
        ("brief: Press and hold with", "brief: Press for a long time and hold on to it with", 8, "shorten it to 44"),
    ],
)
def test_a_fault_is_named_with_its_line(example: Path, old: str, new: str, line: int, told: str) -> None:
    swap(example, WORDS, old, new)

    problems = load(example).problems

    assert any(each.file == WORDS and each.line == line and told in each.message for each in problems), problems


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (("- zone: liver", FIND, "- zone: liver", FIND), "has words already (line 2)"),
        (("- zone: liver", FIND, "- zone: brain"), "says nothing of its own"),
        (("- zone: brain", FIND), "'liver' lies elsewhere"),
        (("- zone: liver", "  brief: Press"), "'liver' lies elsewhere"),
        (("- zone: liver", FIND, "  work_sources: [example-teaching-book]"), "belong to steps"),
    ],
)
def test_entries_say_something_once_and_none_is_missing(example: Path, entries: tuple[str, ...], told: str) -> None:
    put(example, *entries)

    assert any(told in each.message for each in load(example).problems)


def test_the_default_chart_has_its_words_in_the_zones(example: Path) -> None:
    put(example, "- zone: liver", FIND)
    (example / "charts/western/words.yaml").write_text((example / WORDS).read_text(encoding="utf-8"), encoding="utf-8")
    loaded = load(example)

    assert [each.file for each in loaded.problems] == ["charts/western/words.yaml"]
    assert "move them there" in loaded.problems[0].message
    assert loaded.atlas.zone_on("liver", DEFAULT_CHART) == loaded.atlas.zones["liver"]


def test_what_leads_nowhere_is_left_out(example: Path) -> None:
    swap(example, WORDS, "technique: thumb-walking", "technique: thumb-running")
    swap(example, WORDS, "[example-teaching-book]", "[no-such-book]")
    atlas = load(example).atlas

    words = atlas.chart_words[key(CHART, "liver")]
    assert words.work == ()
    assert words.find is not None
    assert words.find.sources == ()
    assert atlas.zone_on("liver", CHART).work == atlas.zones["liver"].work
    swap(example, WORDS, "zone: liver", "zone: livr")
    assert load(example).atlas.chart_words == {}


def test_whose_words_they_are(example: Path) -> None:
    assert basis(load(example).atlas, "liver", CHART) is Basis.OWN
    assert basis(load(example).atlas, "liver", DEFAULT_CHART) is Basis.USUAL
    assert basis(load(example).atlas, "brain", CHART) is Basis.USUAL
    put(example, "- zone: liver", FIND, "- zone: brain", FIND)
    assert basis(load(example).atlas, "liver", CHART) is Basis.PLACE
    assert basis(load(example).atlas, "brain", CHART) is Basis.OWN  # in the same place, so the steps fit
    put(example, "- zone: liver", "  laterality: right")
    assert basis(load(example).atlas, "liver", CHART) is Basis.OTHER


def test_only_what_both_charts_draw_can_lie_elsewhere(atlas: Atlas) -> None:
    assert lies_elsewhere(atlas, "kidney", CHART)
    assert not lies_elsewhere(atlas, "bladder", CHART)
    assert not lies_elsewhere(atlas, "insomnia-point", CHART)
    assert not lies_elsewhere(atlas, "kidney", DEFAULT_CHART)


def test_a_technique_knows_the_zones_that_the_chart_works_with_it(example: Path) -> None:
    atlas = load(example).atlas
    words = atlas.chart_words[key(CHART, "liver")]
    other = replace(words, work=(replace(words.work[0], technique="knuckle"),))
    atlas = replace(atlas, chart_words={other.id: other})

    assert [zone.id for zone in atlas.zones_with_technique("knuckle", CHART)] == ["liver"]
    assert atlas.zones_with_technique("knuckle") == ()
    assert "liver" not in {zone.id for zone in atlas.zones_with_technique("thumb-walking", CHART)}


def test_the_claims_of_a_charts_words_are_counted(example: Path) -> None:
    claims = [each for each in cited(load(example).atlas)["example-teaching-book"] if each.kind == "chart-words"]

    assert [(each.id, each.field) for each in claims] == [("rwo-shur:liver", "find"), ("rwo-shur:liver", "")]
    assert claims[0].text.startswith("On the right sole, between the bones")
