"""The cache: keyed by content, whole files only, and never a reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.cache import KEPT_FILES, Cache, digest


def test_the_key_depends_on_names_and_bytes_and_not_on_the_order() -> None:
    files = {"a": b"1", "b": b"2"}

    assert digest(files) == digest({"b": b"2", "a": b"1"})
    assert len({digest(files), digest({"a": b"1"}), digest({"a": b"2", "b": b"1"}), digest({"ab": b"12"})}) == 4


def test_what_is_put_is_got_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "deep" / "folder")

    cache.put("k", {"name": "Ősz", "points": [1.5, 2]}, {"more": ["line\nbreak"]})

    kept = cache.get("k")
    assert kept is not None
    assert kept.first == {"name": "Ősz", "points": [1.5, 2]}
    assert kept.rest() == {"more": ["line\nbreak"]}
    assert cache.get("other") is None


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_file_with_one_changed_byte_counts_as_none(tmp_path: Path, part: int) -> None:
    cache = Cache(tmp_path)
    cache.put("k", {"first": 1}, {"rest": 1})
    file = next(tmp_path.iterdir())
    lines = file.read_bytes().split(b"\n")

    lines[part] = lines[part].replace(b"1", b"2")
    if part == 0:
        lines[part] = lines[part][::-1]
    file.write_bytes(b"\n".join(lines))

    assert cache.get("k") is None


def test_only_a_handful_of_files_stay_and_no_half_one(tmp_path: Path) -> None:
    cache = Cache(tmp_path)

    for number in range(KEPT_FILES + 3):
        cache.put(f"k{number}", {"n": number}, {})

    assert len(list(tmp_path.iterdir())) == KEPT_FILES
    assert cache.get(f"k{KEPT_FILES + 2}") is not None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)

    cache.put("k", {}, {})

    assert cache.get("k") is None


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "cache")

    cache.put("k", {}, {})

    assert cache.get("k") is None
