"""Guide lines: read, mirrored, checked, kept in the cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.cache import Cache
from reflexmap.core.guidelines import FILE, Family, guides_on
from reflexmap.core.load import load
from reflexmap.core.model import Foot, View


def test_a_line_keeps_what_the_file_says(example: Path) -> None:
    (guide,) = load(example).atlas.guides

    assert (guide.id, guide.family, guide.view) == ("waist-line", Family.LEVEL, View.PLANTAR)
    assert guide.points == ((25.2, 117.0), (-48.0, 117.0))
    assert guide.names == (("Waist line", (-36.0, 117.0)),)


def test_the_left_foot_is_the_mirror_image(atlas: Atlas) -> None:
    sole = guides_on(atlas.guides, View.PLANTAR)[0]
    side = guides_on(atlas.guides, View.MEDIAL)[0]

    assert sole.on(Foot.LEFT) == tuple((-x, y) for x, y in sole.on(Foot.RIGHT))
    assert [x for x, _ in side.on(Foot.LEFT)] == pytest.approx([260 - x for x, _ in side.on(Foot.RIGHT)])
    assert [text for text, _ in sole.names_on(Foot.LEFT)] == [text for text, _ in sole.names]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("LineString", "Polygon", "a geometry that is a LineString"),
        ("[[25.2, 117], [-48, 117]]", "[[25.2, 117]]", "A line needs 2 to 4000 points"),
        ("[[25.2, 117], [-48, 117]]", '[[25.2, 117], ["x", 117]]', "A line needs 2 to 4000 points"),
        ("[[25.2, 117], [-48, 117]]", "[[125, 117], [148, 117]]", "'waist-line' lies beside the foot, plantar"),
        ('"level"', '"storey"', "'storey' is not one of strip, level, tendon"),
        ("Waist line", "A name much too long for the map", "A name is"),
        ("[-36, 117]", "[-36]", "A name is"),
        ('["example-teaching-book"]', '["gone"]', "there is no source 'gone'"),
        (', "sources": ["example-teaching-book"]', "", "either 'sources' or 'unverified: true'"),
        ('"family"', '"colour": "red", "family"', "colour"),
        (', "family"', ', "id": "waist-line", "family"', 'The key "id" stands twice'),
    ],
)
def test_each_fault_is_told(example: Path, old: str, new: str, message: str) -> None:
    file = example / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

    assert any(message in each.message and each.file == FILE for each in load(example).problems)


def test_a_line_stands_once_on_each_surface(example: Path) -> None:
    file = example / FILE
    head, _, rest = file.read_text(encoding="utf-8").partition("\n")
    feature = rest.rpartition("\n]}")[0]
    file.write_text(f"{head}\n{feature},\n{feature}\n]}}", encoding="utf-8")

    assert any("'waist-line' stands twice on one surface" in each.message for each in load(example).problems)


def test_a_folder_without_guide_lines_is_whole(example: Path) -> None:
    (example / FILE).unlink()
    loaded = load(example)

    assert loaded.problems == ()
    assert loaded.atlas.guides == ()


def test_the_cache_keeps_the_lines(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = load(example, cache).atlas

    assert load(example, cache).atlas.guides == first.guides != ()


def test_the_shipped_lines_are_all_there(atlas: Atlas) -> None:
    sole = guides_on(atlas.guides, View.PLANTAR)

    assert [each.family for each in sole].count(Family.STRIP) == 4
    assert {each.id for each in sole if each.family is not Family.STRIP} == {
        "shoulder-line",
        "diaphragm-line",
        "waist-line",
        "heel-line",
        "sciatic-line",
        "tendon-line",
    }
    assert sorted(text for each in sole if each.family is Family.STRIP for text, _ in each.names) == [
        "2",
        "3",
        "4",
        "5",
        "Zone 1",
    ]
    assert all(guides_on(atlas.guides, view) for view in View)


def test_the_levels_follow_each_other_from_the_toes_to_the_heel(atlas: Atlas) -> None:
    """On the mid-line of the sole, and the diaphragm line runs along the zone of that name."""
    order = ("shoulder-line", "diaphragm-line", "waist-line", "heel-line", "sciatic-line")
    sole = {each.id: each for each in guides_on(atlas.guides, View.PLANTAR)}
    heights = [min(sole[each].points, key=lambda point: abs(point[0]))[1] for each in order]
    assert heights == sorted(heights, reverse=True)

    zone = next(each for each in atlas.areas_on(View.PLANTAR, Foot.RIGHT) if each.zone == "diaphragm")
    x, y = min(sole["diaphragm-line"].points, key=lambda point: abs(point[0] - zone.pole[0]))
    assert abs(y - zone.pole[1]) <= zone.depth + abs(x - zone.pole[0])
