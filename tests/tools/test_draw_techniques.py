"""The drawings of techniques: the committed files are what the tool draws, plain vector art without words."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tools.draw_techniques.__main__ import main

FOLDER = Path(__file__).parents[2] / "assets" / "techniques"
NAMES = sorted(path.name for path in FOLDER.glob("*.svg"))
ALLOWED = {"svg", "style", "path", "circle"}
LARGEST = 16_000  # bytes of a drawing


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    main(folder)
    return folder


def test_the_committed_files_are_what_the_tool_draws(drawn: Path) -> None:
    assert sorted(path.name for path in drawn.glob("*.svg")) == NAMES
    for name in NAMES:
        assert (drawn / name).read_text(encoding="utf-8") == (FOLDER / name).read_text(encoding="utf-8"), name


@pytest.mark.parametrize("name", NAMES)
def test_each_is_small_plain_and_in_its_box(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    root = ET.fromstring(content)  # noqa: S314 - our own file
    foot = root.get("data-foot", "")

    assert len(content) < LARGEST
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= ALLOWED
    assert not foot or (FOLDER.parent / "feet" / f"{foot}-line.svg").is_file()
