"""Acupoints: read, mirrored, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.load import load
from reflexmap.core.model import Foot, Rank, View
from reflexmap.core.points import on_foot, spots_on, views_of
from reflexmap.core.search import SearchIndex


def test_a_point_keeps_what_the_file_says(example: Path) -> None:
    point = load(example).atlas.acupoints["lr3"]

    assert (point.code, point.pinyin, point.pinyin_tones) == ("LR3", "Taichong", "T\u00e0ich\u014dng")
    assert point.characters == "\u592a\u51b2"
    assert [(spot.view, spot.at) for spot in point.spots] == [(View.DORSAL, (-12.5, 137.0))]
    assert (point.press.pressure, point.press.seconds) == (3, 60)
    assert point.cautions == ("varicose-veins",)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("code: LR3", "code: liver three", "is no code of a point"),
        ("id: lr3", "id: lr4", "must be its code in small letters: 'lr3'"),
        ("pinyin: Taichong", "pinyin: T\u00e0ich\u014dng", "'pinyin' is plain here"),
        ("at: [-12.5, 137]", "at: [-112.5, 137]", "lies beside the foot, dorsal"),
        ("at: [-12.5, 137]", "at: [here, there]", "'at' must be a place in millimetres"),
        ("at: [-12.5, 137]", "at: 12", "A point needs at least one spot"),
        ("pressure: 3                # 1 feather", "pressure: 5 # 1 feather", "Pressure 5 is for trained hands"),
        ("for headache and tension", "to cure a headache", "'cure' promises too much"),
        ("cautions: [varicose-veins]   #", "cautions: [gone]   #", "'gone' in 'cautions' is not in the list"),
        ("press:\n    do:", "presses:\n    do:", "'press' is missing"),
    ],
)
def test_each_fault_is_told(example: Path, old: str, new: str, message: str) -> None:
    file = example / "acupoints.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

    assert any(message in each.message and each.file == "acupoints.yaml" for each in load(example).problems)


def test_a_complaint_names_points_that_exist(example: Path) -> None:
    file = example / "symptoms" / "example.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("acupoints: [lr3]", "acupoints: [lr9]"), encoding="utf-8")
    loaded = load(example)

    assert any("'lr9' in 'acupoints' is not in the list" in each.message for each in loaded.problems)
    assert loaded.atlas.symptoms["headache"].acupoints == ()


def test_the_left_foot_is_the_mirror_image() -> None:
    assert on_foot((-12.5, 137.0), View.DORSAL, Foot.LEFT) == (12.5, 137.0)
    assert on_foot((218.0, 82.0), View.MEDIAL, Foot.LEFT) == (42.0, 82.0)
    assert on_foot((218.0, 82.0), View.MEDIAL, Foot.RIGHT) == (218.0, 82.0)
    assert str(on_foot((0.0, 74.0), View.DORSAL, Foot.LEFT)[0]) == "0.0", (
        "a point on the mid-line is never said as -0.0"
    )


def test_the_atlas_has_the_forty_four_points(atlas: Atlas) -> None:
    assert len(atlas.acupoints) == 44
    assert len({point.code for point in atlas.acupoints.values()}) == 44
    assert [name for name, _ in spots_on(atlas.acupoints, View.PLANTAR, Foot.LEFT)] == [
        "ki1",
        "ex-le11",
        "ex-lineiting",
        "ex-shimian",
    ]
    assert views_of(atlas.acupoints["ex-le10"]) == (View.DORSAL,)
    for point in atlas.acupoints.values():
        assert point.tradition.text.startswith("Traditionally used for"), point.id


def test_links_go_both_ways(atlas: Atlas) -> None:
    assert "headache" in {each.id for each in atlas.symptoms_of_acupoint("lr3")}
    cautions = [each.id for each in atlas.cautions_of_acupoint(atlas.acupoints["sp6"])]

    assert "pregnancy" in cautions
    assert {each.id for each in atlas.general_cautions()} <= set(cautions)
    assert atlas.find("acupoint:lr3") == ("acupoint", "lr3")


@pytest.mark.parametrize(
    "query", ["LR3", "lr 3", "taichong", "T\u00e0ich\u014dng", "tai chong", "Great Surge", "\u592a\u51b2", "liver 3"]
)
def test_a_point_is_found_by_each_of_its_names(atlas: Atlas, query: str) -> None:
    hits = SearchIndex(atlas).answer(query, cautions=True).hits

    assert (hits[0].kind, hits[0].id) == ("acupoint", "lr3")
    assert hits[0].name == "LR3 Taichong, Great Surge"
    assert hits[0].cautions
    assert all(link.rank is Rank.PRIMARY for link in hits[0].links)
