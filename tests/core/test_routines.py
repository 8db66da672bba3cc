"""Routines, explaining pages and claims: reading them, and the rules that they keep."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.load import load
from reflexmap.core.model import Display, Rank, Verdict
from reflexmap.core.routines import missing_cautions, question


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_example_reads_as_it_is_written(example: Path) -> None:
    atlas = load(example).atlas
    routine = atlas.routines["calm-evening"]
    assert routine.seconds == 120
    assert routine.zones == ("brain",)
    assert [(link.zone, link.rank) for link in atlas.links_of_routine("calm-evening")] == [("brain", Rank.PRIMARY)]
    assert atlas.links_of_routine("nobody") == ()
    assert atlas.pages["is-it-safe"].sections[0].findings == ("map-accuracy",)
    claim = atlas.claims["finds-illness"]
    assert claim.verdict is Verdict.CONTRADICTED
    for kind, name in (("zone", "brain"), ("symptom", "headache"), ("technique", "thumb-walking")):
        assert atlas.claims_about(kind, name) == (claim,)
    assert atlas.claims_about("zone", "liver") == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        ("routines.yaml", "minutes: 2", "minutes: 5", "which is not 5 minutes"),
        ("routines.yaml", "cautions: [varicose-veins]", "cautions: []", "lacks the caution 'varicose-veins'"),
        ("routines.yaml", "zone: brain", "zone: brian", "'brian' in 'steps' is not in the list of zones"),
        ("routines.yaml", "technique: thumb-walking", "technique: gone", "'gone' in 'steps'"),
        ("routines.yaml", "zone: brain           ", 'zone: ""\n    technique: ""\n   #', "a zone, a technique or both"),
        ("routines.yaml", "foot: both", "foot: third", "is not one of both, right, left"),
        ("routines.yaml", "Walk across", "A step that heals, across", "promises too much"),
        ("routines.yaml", "pressure: 2", "pressure: 5", "from 0 to 4"),
        ("routines.yaml", "danger: [rf-stroke]", "danger: [rf-gone]", "'rf-gone' in 'danger'"),
        ("pages.yaml", "findings: [map-accuracy]", "findings: [gone]", "'gone' in 'sections'"),
        ("pages.yaml", "sources: [example-study]", "sources: []", "needs sources"),
        ("claims.yaml", "Said to show", "Shows", "Say whose claim it is"),
        ("claims.yaml", "verdict: contradicted", "verdict: proven", "is not one of"),
        ("claims.yaml", "zones: [brain]", "zones: [brian]", "'brian' in 'zones'"),
    ],
)
def test_broken_entries_are_named_and_the_rest_is_read(example: Path, name: str, old: str, new: str, part: str) -> None:
    if new.startswith('zone: ""'):
        swap(example, name, "    technique: thumb-walking", "   #")
    swap(example, name, old, new)

    loaded = load(example)

    assert any(each.file == name and part in each.message for each in loaded.problems), loaded.problems
    assert loaded.atlas.zones


def test_ids_that_lead_nowhere_are_left_out(example: Path) -> None:
    swap(example, "routines.yaml", "zone: brain", "zone: brian")
    swap(example, "pages.yaml", "cautions: [varicose-veins]", "cautions: [varicose-veins, gone]")

    atlas = load(example).atlas

    assert atlas.routines["calm-evening"].steps[0].zone == ""
    assert atlas.routines["calm-evening"].steps[0].technique == "thumb-walking"
    assert atlas.pages["is-it-safe"].sections[0].cautions == ("varicose-veins",)


def test_a_one_sided_zone_is_worked_on_its_foot(example: Path) -> None:
    swap(example, "routines.yaml", "zone: brain", "zone: liver")

    assert any("right foot only" in each.message for each in load(example).problems)


def test_no_shipped_routine_lacks_a_caution(atlas: Atlas) -> None:
    assert len(atlas.routines) >= 15
    assert all(not missing_cautions(atlas, routine) for routine in atlas.routines.values())


def test_what_two_complaints_ask_is_asked_once(atlas: Atlas) -> None:
    def of(*asked: str) -> str:
        names = atlas.routines["stress-sleep"].complaints
        told = {
            name: dataclasses.replace(atlas.symptoms[name], question=text, display=Display.AFTER_CHECK)
            for name, text in zip(names, asked, strict=True)
        }
        changed = dataclasses.replace(atlas, symptoms={**atlas.symptoms, **told})
        return question(changed, atlas.routines["stress-sleep"])

    assert of("Is it hot? Is it red?", "Is it hot or sore? Is it blue?") == "Is it hot or sore? Is it red? Is it blue?"
    assert of("Is it hot, or red?", "Is it hot?") == "Is it hot, or red?"
    assert of("Is it hot?", "Is it hotter?") == "Is it hot? Is it hotter?"
    for routine in atlas.routines.values():
        assert question(atlas, routine).count("ending your life") <= 1
    assert "ending your life" in question(atlas, atlas.routines["stress-sleep"])


def test_every_caution_of_a_technique_stands_on_its_page(atlas: Atlas) -> None:
    for technique in atlas.techniques:
        found = {caution.id for caution in atlas.cautions_of_technique(technique)}
        named = {each.id for each in atlas.cautions.values() if {technique, "all"} & set(each.techniques)}
        assert named <= found


def test_a_routine_and_a_page_are_found_by_what_people_type(atlas: Atlas) -> None:
    from reflexmap.core.search import SearchIndex  # noqa: PLC0415 - only here

    index = SearchIndex(atlas)
    for query, wanted in (
        ("weekly foot care", ("routine", "weekly-maintenance")),
        ("is it safe for me", ("page", "is-it-safe")),
        ("what does research say", ("page", "what-research-says")),
    ):
        hit = index.answer(query).hits[0]
        assert (hit.kind, hit.id) == wanted
    routine = index.answer("weekly foot care", cautions=True).hits[0]
    assert [link.zone for link in routine.links] == list(atlas.routines["weekly-maintenance"].zones)
    assert set(atlas.routines["weekly-maintenance"].cautions) <= set(routine.cautions)
