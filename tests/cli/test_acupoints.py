"""`reflexmap acupoints`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from reflexmap.core.atlas import Atlas

Run = Callable[..., Any]


def test_each_point_has_the_fields_that_are_promised(here: Run, atlas: Atlas) -> None:
    listed = json.loads(here("acupoints", "--json").out)

    assert len(listed) == 44
    for each in listed:
        assert list(each) == ["code", "pinyin", "name", "characters", "spots", "uses", "cautions"]
        assert each["uses"].startswith("Traditionally used for")
        assert set(each["cautions"]) <= set(atlas.cautions)
        assert {spot["foot"] for spot in each["spots"]} == {"left", "right"}
        for spot in each["spots"]:
            assert list(spot) == ["view", "foot", "at"]


def test_the_left_foot_is_mirrored(here: Run) -> None:
    listed = {each["code"]: each["spots"] for each in json.loads(here("acupoints", "--json").out)}

    assert listed["LR3"] == [
        {"view": "dorsal", "foot": "right", "at": [-12.5, 137.0]},
        {"view": "dorsal", "foot": "left", "at": [12.5, 137.0]},
    ]
    assert listed["KI3"][1] == {"view": "medial", "foot": "left", "at": [42.0, 82.0]}


def test_the_text_has_one_line_for_each_point(here: Run) -> None:
    rows = here("acupoints").out.splitlines()

    assert len(rows) == 44
    assert any(row.split()[:4] == ["LR3", "Taichong", "Great", "Surge"] for row in rows)


def test_the_search_finds_a_point(here: Run) -> None:
    told = here("search", "lr3", "--json")

    assert told.code == 0
    assert json.loads(told.out)["results"][0]["kind"] == "acupoint"
