"""Several complaints as one: one working order, every question, the care of each."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display, Rank
from reflexmap.core.together import complaint, is_together, parts_of


def test_one_complaint_is_itself(atlas: Atlas) -> None:
    assert complaint(atlas, "headache") is atlas.symptoms["headache"]
    assert not is_together("headache")


@pytest.mark.parametrize("name", ["", "nobody-has-this", "headache+nobody-has-this", "+"])
def test_what_the_atlas_does_not_know_is_nothing(atlas: Atlas, name: str) -> None:
    assert complaint(atlas, name) is None
    assert parts_of(atlas, name) == ()


def test_zones_stand_once_in_one_working_order_on_each_chart(atlas: Atlas) -> None:
    both = complaint(atlas, "neck-pain+headache")

    assert both is not None
    for chart in atlas.charts:
        zones = [link.zone for link in both.links_on(chart)]
        one, other = (atlas.symptoms[each].links_on(chart) for each in ("neck-pain", "headache"))
        assert len(zones) == len(set(zones))
        assert set(zones) == {link.zone for link in (*one, *other)}
        primary = {link.zone for link in (*one, *other) if link.rank is Rank.PRIMARY}
        assert {link.zone for link in both.links_on(chart) if link.rank is Rank.PRIMARY} == primary


def test_every_question_is_asked_until_it_is_answered(atlas: Atlas) -> None:
    asked = complaint(atlas, "neck-pain+headache")
    one, other = atlas.symptoms["neck-pain"], atlas.symptoms["headache"]

    assert asked is not None
    assert asked.display is Display.AFTER_CHECK
    assert one.question in asked.question
    assert other.question in asked.question
    half = complaint(atlas, "neck-pain+headache", ["headache"])
    assert half is not None
    assert (half.display, half.question) == (Display.AFTER_CHECK, one.question)
    done = complaint(atlas, "neck-pain+headache", ["headache", "neck-pain"])
    assert done is not None
    assert (done.display, done.question) == (Display.NORMAL, "")


def test_one_that_is_never_shown_keeps_all_zones_back(atlas: Atlas) -> None:
    never = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    both = complaint(atlas, f"headache+{never.id}")

    assert both is not None
    assert (both.display, both.zones) == (Display.NEVER, ())
    assert never.advice in both.advice


def test_danger_signs_and_cautions_of_all_are_kept(atlas: Atlas) -> None:
    both = complaint(atlas, "neck-pain+headache")

    assert both is not None
    for each in parts_of(atlas, "neck-pain+headache"):
        assert set(each.danger) <= set(both.danger)
        assert set(each.cautions) <= set(both.cautions)
