"""`reflexmap at`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View

Run = Callable[..., Any]


def zones_at(here: Run, *words: str) -> list[str]:
    told = here("at", *words, "--json")
    assert told.code == 0
    found = json.loads(told.out)
    assert found["schema"] == 1
    zones: list[str] = found["zones"]
    return zones


def test_each_zone_is_found_at_its_point(here: Run, atlas: Atlas) -> None:
    for area in [each for foot in Foot for each in atlas.areas_on(View.PLANTAR, foot)][::9]:
        assert area.zone in zones_at(here, area.view, area.foot, str(area.pole[0]), str(area.pole[1]))


@pytest.mark.parametrize("chart", ["western", "rwo-shur"])
@pytest.mark.parametrize("view", list(View))
def test_every_chart_answers_on_every_view(here: Run, atlas: Atlas, chart: str, view: View) -> None:
    areas = [each for foot in Foot for each in atlas.areas_on(view, foot, chart)]

    assert areas
    for area in areas[::15]:
        found = zones_at(here, view, area.foot, str(area.pole[0]), str(area.pole[1]), "--chart", chart)
        assert area.zone in found


def test_a_side_is_the_mirror_image_of_the_other_foot(here: Run) -> None:
    right = zones_at(here, "medial", "right", "150", "30")

    assert right
    assert right == zones_at(here, "medial", "left", "110", "30")


def test_the_topmost_zone_comes_first(here: Run, atlas: Atlas) -> None:
    gland = atlas.areas_of("pituitary")[0]

    found = zones_at(here, "plantar", gland.foot, str(gland.pole[0]), str(gland.pole[1]))

    assert found[0] == "pituitary"
    assert set(gland.over) & set(found[1:])


def test_the_left_foot_is_the_mirror_image(here: Run) -> None:
    assert zones_at(here, "plantar", "right", "-20", "190") == zones_at(here, "plantar", "left", "20", "190")


@pytest.mark.parametrize("point", [("900", "0"), ("-1000", "-.5"), ("0", "-20"), ("-1e3", "-1E-05"), ("-3.", "-2e+1")])
def test_nothing_there_is_an_empty_list(here: Run, point: tuple[str, str]) -> None:
    assert zones_at(here, "plantar", "left", *point) == []
    told = here("at", "plantar", "left", *point)
    assert (told.code, told.out) == (0, "")


def test_the_text_has_ids_and_names(here: Run) -> None:
    assert here("at", "plantar", "right", "-20", "140").out == "liver  Liver\n"


@pytest.mark.parametrize(
    "words",
    [
        ("sole", "right", "0", "0"),
        ("plantar", "both", "0", "0"),
        ("plantar", "right", "nan", "0"),
        ("plantar", "right", "0", "inf"),
        ("plantar", "right", "one", "0"),
        ("plantar", "right", "0", "0", "--chart", "no-such"),
    ],
    ids=" ".join,
)
def test_wrong_words_are_wrong_use(here: Run, words: tuple[str, ...]) -> None:
    told = here("at", *words)

    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1


def test_both_charts_answer_each_for_itself(here: Run, atlas: Atlas) -> None:
    point = next(area.pole for area in atlas.areas_of("kidney", "rwo-shur") if area.foot == "right")
    words = ("plantar", "right", f"{point[0]}", f"{point[1]}")
    alone = {chart: zones_at(here, *words, "--chart", chart) for chart in ("western", "rwo-shur")}

    told = json.loads(here("at", *words, "--chart", "both", "--json").out)

    assert told["charts"] == alone
    assert alone["western"] != alone["rwo-shur"]
    assert told["zones"] == list(dict.fromkeys(alone["western"] + alone["rwo-shur"]))
    assert list(told["charts"]) == ["western", "rwo-shur"]  # the partial chart is not compared
    assert "kidney  Kidneys  (rwo-shur)" in here("at", *words, "--chart", "both").out.splitlines()
