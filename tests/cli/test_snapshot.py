"""`reflexmap snapshot`: the window as a picture, without a display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from reflexmap.cli.snapshot import THEMES
from reflexmap.draw.looks import LOOKS

Run = Callable[..., Any]


def test_the_picture_has_size_times_scale_pixels(program: Run, tmp_path: Path) -> None:
    told = program(
        "snapshot", "-o", "w.png", "--zone", "zone:liver", "--theme", "dark", "--size", "1024x700", "--scale", "2"
    )

    assert (told.code, told.out, told.err) == (0, "w.png\n", "")
    picture = QImage(str(tmp_path / "w.png"))
    assert (picture.width(), picture.height()) == (2048, 1400)


def test_every_look_can_be_asked_for(program: Run, tmp_path: Path) -> None:
    assert set(THEMES) == set(LOOKS)
    grounds = []
    for theme in ("contrast", "contrast-dark"):
        assert program("snapshot", "-o", f"{theme}.png", "--theme", theme, "--size", "800x600").code == 0
        grounds.append(QImage(str(tmp_path / f"{theme}.png")).pixelColor(6, 300).name())

    assert grounds == [LOOKS["contrast"].rail.lower(), LOOKS["contrast-dark"].rail.lower()]


def test_a_query_lights_its_best_result(program: Run, tmp_path: Path) -> None:
    assert program("snapshot", "-o", "plain.png").code == 0
    assert program("snapshot", "-o", "query.png", "--query", "cold feet").code == 0

    assert QImage(str(tmp_path / "plain.png")) != QImage(str(tmp_path / "query.png"))


def test_each_view_and_chart_has_its_own_picture(program: Run, tmp_path: Path) -> None:
    choices = [("--view", "medial"), ("--view", "medial", "--chart", "rwo-shur"), ("--view", "all")]
    choices.append(("--view", "medial", "--chart", "both"))
    for number, words in enumerate(choices):
        told = program("snapshot", "-o", f"{number}.png", "--size", "800x600", *words)
        assert (told.code, told.err) == (0, "")

    first, second, third, both = (QImage(str(tmp_path / f"{number}.png")) for number in range(4))
    assert first != second
    assert second != third
    assert third != first
    assert both not in (first, second)


@pytest.mark.parametrize(
    "words",
    [
        ("--zone", "nosuch"),
        ("--zone", "symptom:headache"),
        ("--zone", "liver", "--query", "headache"),
        ("--view", "sole"),
        ("--chart", "nosuch"),
        ("--size", "1440"),
        ("--size", "0x900"),
        ("--size", "99999x99999"),
        ("--size", "-1x5"),
        ("--scale", "3"),
        ("--theme", "pink"),
    ],
    ids=" ".join,
)
def test_wrong_use_leaves_no_file(here: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    told = here("snapshot", "-o", str(tmp_path / "w.png"), *words)

    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["w.jpg", "w", "none/w.png"])
def test_a_file_that_cannot_be_written_is_told(here: Run, tmp_path: Path, name: str) -> None:
    assert here("snapshot", "-o", str(tmp_path / name)).code == 2
