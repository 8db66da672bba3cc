"""The atlas is whole: as many entries as it promises, none without its shape, its time or its source."""

from __future__ import annotations

import re
from datetime import date

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.citations import cited

LEAST = {"zones": 97, "symptoms": 170, "techniques": 59, "cautions": 110, "regions": 97, "findings": 80, "claims": 62}
EXACTLY = {"acupoints": 44, "routines": 15, "charts": 3}
# Opened and read, but too thin to carry a claim; kept so that nobody opens them in vain again.
MOST_IDLE = 20
# A DOI, a number of a medical library or a book, or the address of a page.
ADDRESS = re.compile(r"doi:10\.|\bPMID\b|\bPMC\d|\bISBN\b|https?://|\b[a-z0-9-]+\.[a-z]{2,}\b")
NAMED_ROUTINES = {
    "short-5-10-min",
    "standard-20-30-min",
    "full-western-routine",
    "combo-swedish-reflexology",
    "combo-myofascial",
    "combo-acupressure-deep",
    "combo-aroma-shiatsu-thai",
    "plantar-fasciitis",
    "headache-routine",
    "stress-sleep",
    "weekly-maintenance",
    "foot-soak-massage",
}


@pytest.mark.parametrize(("table", "least"), LEAST.items())
def test_there_is_as_much_as_was_promised(atlas: Atlas, table: str, least: int) -> None:
    assert len(getattr(atlas, table)) >= least


@pytest.mark.parametrize(("table", "count"), EXACTLY.items())
def test_there_are_exactly_so_many(atlas: Atlas, table: str, count: int) -> None:
    assert len(getattr(atlas, table)) == count


def test_every_region_has_a_shape_and_every_zone_a_region(atlas: Atlas) -> None:
    drawn = {shape.region for shape in atlas.shapes}

    assert set(atlas.regions) - drawn == set()
    for zone in atlas.zones.values():
        assert zone.regions, zone.id
        assert set(zone.regions) <= drawn, zone.id


def test_every_acupoint_has_codes_names_spots_and_words(atlas: Atlas) -> None:
    for point in atlas.acupoints.values():
        assert point.id == point.code.lower().replace(" ", "-"), point.id
        assert point.pinyin.isascii(), point.id
        assert point.characters, point.id
        assert point.name, point.id
        assert point.spots, point.id
        assert point.find.text, point.id
        assert point.press.do, point.id
        assert point.tradition.text, point.id
        assert point.sources, point.id
    assert len({point.code for point in atlas.acupoints.values()}) == len(atlas.acupoints)


def test_the_routines_that_were_asked_for_are_there(atlas: Atlas) -> None:
    assert NAMED_ROUTINES - set(atlas.routines) == set()


def test_the_minutes_of_a_routine_are_the_sum_of_its_steps(atlas: Atlas) -> None:
    for routine in atlas.routines.values():
        assert abs(routine.seconds - 60 * routine.minutes) <= 30, routine.id
        assert all(step.do and step.seconds > 0 for step in routine.steps), routine.id
    assert 5 <= atlas.routines["short-5-10-min"].minutes <= 10
    assert 20 <= atlas.routines["standard-20-30-min"].minutes <= 30


def test_every_complaint_has_considered_its_danger_signs(atlas: Atlas) -> None:
    for symptom in atlas.symptoms.values():
        assert symptom.aliases, symptom.id
        assert symptom.danger, symptom.id


def test_every_technique_can_be_carried_out(atlas: Atlas) -> None:
    for technique in atlas.techniques.values():
        assert technique.hand, technique.id
        assert technique.when, technique.id
        assert technique.when_not, technique.id
        assert all(step.do for step in technique.steps), technique.id


def test_every_source_says_what_where_and_when(atlas: Atlas) -> None:
    for source in atlas.sources.values():
        assert source.title, source.id
        assert ADDRESS.search(source.locator), source.id
        assert source.seen, source.id
        assert date.fromisoformat(source.date) <= date(2026, 12, 31), source.id


def test_nearly_every_source_carries_a_claim(atlas: Atlas) -> None:
    idle = [source for source, claims in cited(atlas).items() if not claims]

    assert len(idle) <= MOST_IDLE, idle
