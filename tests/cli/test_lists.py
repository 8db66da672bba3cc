"""The commands that list one kind of record: techniques, cautions, symptoms, regions, sources."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display, Grade

Run = Callable[..., Any]
TABLES = ("techniques", "cautions", "symptoms", "regions", "sources")


def listed(here: Run, name: str) -> dict[str, dict[str, Any]]:
    told = here(name, "--json")
    assert told.code == 0
    return {each["id"]: each for each in json.loads(told.out)}


@pytest.mark.parametrize("name", TABLES)
def test_every_record_is_listed_once_in_the_order_of_the_files(here: Run, atlas: Atlas, name: str) -> None:
    found = json.loads(here(name, "--json").out)

    assert [each["id"] for each in found] == list(getattr(atlas, name))
    assert len({tuple(each) for each in found}) == 1


@pytest.mark.parametrize("name", [name for name in TABLES if name != "sources"])
def test_the_text_has_one_line_for_each_record(here: Run, atlas: Atlas, name: str) -> None:
    rows = here(name).out.splitlines()

    assert [row.split()[0] for row in rows] == list(getattr(atlas, name))


def test_steps_have_seconds_and_pressure_as_numbers(here: Run) -> None:
    for each in listed(here, "techniques").values():
        assert each["steps"], each["id"]
        for step in each["steps"]:
            assert isinstance(step["seconds"], int)
            assert isinstance(step["pressure"], int)
        assert each["seconds"] == sum(step["seconds"] for step in each["steps"])


def test_cautions_have_one_of_four_grades_and_a_source(here: Run, atlas: Atlas) -> None:
    found = listed(here, "cautions").values()

    assert {each["grade"] for each in found} <= set(map(str, Grade))
    assert all(set(each["sources"]) <= set(atlas.sources) for each in found)
    assert all(each["sources"] or each["unverified"] for each in found)


def test_complaints_say_the_same_as_a_search(here: Run) -> None:
    headache = listed(here, "symptoms")["headache"]
    results = json.loads(here("search", "headache", "--json").out)["results"]
    hit = next(each for each in results if each["kind"] == "symptom" and each["id"] == "headache")

    for field in ("name", "zones_display", "question", "primary", "secondary", "order", "cautions"):
        assert headache[field] == hit[field], field


def test_complaints_marked_never_have_advice_and_no_zones(here: Run, atlas: Atlas) -> None:
    found = listed(here, "symptoms")
    never = [found[each.id] for each in atlas.symptoms.values() if each.display is Display.NEVER]

    assert never
    assert all(each["order"] == [] and each["advice"] for each in never)


def test_regions_name_their_zones_and_stand_on_the_figure(here: Run) -> None:
    found = listed(here, "regions")

    assert "liver" in found["liver"]["zones"]
    assert {shape["view"] for each in found.values() for shape in each["shapes"]} == {"front", "back"}


def test_sources_carry_the_claims_that_rest_on_them(here: Run, atlas: Atlas) -> None:
    found = listed(here, "sources")
    source = atlas.zones["liver"].find.sources[0]

    claims = found[source]["claims"]
    assert {"kind": "zone", "id": "liver", "field": "find", "text": atlas.zones["liver"].find.text} in claims
    assert all(list(each) == ["kind", "id", "field", "text"] for each in claims)


def test_sources_in_plain_text_show_what_was_seen_and_the_claims(here: Run, atlas: Atlas) -> None:
    text = " ".join(here("sources").out.split())
    source = next(iter(atlas.sources.values()))

    assert f"{source.id}: {source.title}" in text
    assert f"({source.date})" in text
    assert "- zone:liver, find:" in text
