"""Loading a folder: what is sound is kept, the cache gives the same atlas, and a start from it is lean."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.cache import Cache
from reflexmap.core.load import load
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.resources import data_folder


def facts(atlas: Atlas) -> dict[str, object]:
    """Return everything that an atlas holds; one from the cache is of another class."""
    return {field.name: getattr(atlas, field.name) for field in dataclasses.fields(Atlas)}


def test_records_come_out_with_every_field(example: Path) -> None:
    atlas = load(example).atlas

    liver = atlas.zones["liver"]
    assert (liver.feet, liver.surfaces, liver.seconds, liver.pressure) == ((Foot.RIGHT,), (View.PLANTAR,), 60, 3)
    assert atlas.symptoms["headache"].links_on("western") == (
        Link("solar-plexus", Rank.SECONDARY),
        Link("brain", Rank.PRIMARY),
    )
    assert atlas.charts["western"].edition == "2026.1"
    assert atlas.numbers_for("GB").emergency == "999 or your local emergency number"
    area = atlas.areas_of("liver")[0]
    assert area.size == pytest.approx(686, abs=1)
    assert area.box == (-46, 120, -10, 160)


def test_the_cache_gives_the_same_atlas(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")

    parsed = load(example, cache)
    kept = load(example, cache)

    assert len(list((tmp_path / "cache").iterdir())) == 1
    assert facts(kept.atlas) == facts(parsed.atlas)


def test_a_changed_file_is_read_anew(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    load(example, cache)
    file = example / "regions.yaml"

    file.write_text(file.read_text(encoding="utf-8").replace("name: Liver", "name: The liver"), encoding="utf-8")

    assert load(example, cache).atlas.regions["liver"].name == "The liver"


def test_data_with_problems_is_never_kept(example: Path, tmp_path: Path) -> None:
    (example / "numbers.yaml").unlink()

    load(example, Cache(tmp_path / "cache"))

    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("damage", ["{}", '{"yaml": 3}', "[]", "nonsense", "", '{"yaml": {}, "features": {}, "x": 1}'])
def test_a_damaged_cache_file_is_passed_over(example: Path, tmp_path: Path, damage: str) -> None:
    cache = Cache(tmp_path / "cache")
    expected = load(example, cache)
    next((tmp_path / "cache").iterdir()).write_text(damage, encoding="utf-8")

    assert facts(load(example, cache).atlas) == facts(expected.atlas)


def test_a_cache_file_of_another_shape_is_passed_over(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    expected = load(example, cache)
    key = next((tmp_path / "cache").iterdir()).stem.removeprefix("atlas-")

    cache.put(key, {"yaml": {}, "features": {}}, {})

    assert facts(load(example, cache).atlas) == facts(expected.atlas)


def test_a_start_from_the_cache_imports_neither_shapely_nor_yaml(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from reflexmap.core.cache import Cache; from reflexmap.core.load import load;"
        f"found = load(Path({str(data_folder())!r}), Cache(Path({str(tmp_path)!r})));"
        "assert not found.problems;"
        "print(sorted({'shapely', 'yaml', 'numpy', 'PySide6', 'rapidfuzz'} & set(sys.modules)))"
    )

    first = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "shapely" in first.stdout
    assert second.stdout.strip() == "[]"
