"""`reflexmap check`; what it finds in bad data stands in tests/core/test_bad_data.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_the_shipped_data_is_sound(here: Run) -> None:
    told = here("check")

    assert (told.code, told.out) == (0, "")
    assert told.err.startswith("No problems in ")


def test_a_sound_folder_without_art_beside_it_is_sound(here: Run, example: Path) -> None:
    assert here("check", str(example)).code == 0


def test_a_problem_is_named_with_a_path_that_can_be_opened_from_here(
    here: Run, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = example / "research.yaml"
    file.write_text("findings:\n- id: one\n", encoding="utf-8")
    monkeypatch.chdir(example.parent)

    told = here("check", "data")

    assert told.code == 1
    assert any(line.startswith("data/research.yaml:2: ") for line in told.out.splitlines())


def test_a_folder_that_is_not_there_is_wrong_use(here: Run, tmp_path: Path) -> None:
    assert here("check", str(tmp_path / "none")).code == 2


def test_an_empty_folder_has_problems_and_no_traceback(here: Run, tmp_path: Path) -> None:
    told = here("check", str(tmp_path))

    assert told.code == 1
    assert told.out.count("missing") >= 10
