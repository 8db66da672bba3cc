"""What all tests share: no display, no cache or notes of the person's own, the shipped atlas, a small data folder."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

# Before Qt is imported anywhere, and before any module asks the environment.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "REFLEXMAP_DEBUG"):
    os.environ.pop(_name, None)
for _name in ("LC_ALL", "LANG"):
    os.environ[_name] = "C.UTF-8"

from reflexmap.core.atlas import Atlas  # noqa: E402 - see above
from reflexmap.core.cache import Cache  # noqa: E402 - see above
from reflexmap.core.load import Loaded, load  # noqa: E402 - see above
from reflexmap.resources import data_folder  # noqa: E402 - see above

TESTS = Path(__file__).resolve().parent
DOCS = TESTS.parent / "docs" / "data-format.md"
_HEADING = re.compile(r"^## `data/([^`]*)`", re.MULTILINE)
_BLOCK = re.compile(r"^```(yaml|json)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the program's cache of this run in a folder that vanishes with it."""
    folder = tmp_path_factory.mktemp("own-cache")
    os.environ["XDG_CACHE_HOME"] = str(folder)
    return folder


@pytest.fixture(scope="session", autouse=True)
def own_things(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep favourites, notes and settings of this run in a folder that vanishes with it."""
    folder = tmp_path_factory.mktemp("own-things")
    os.environ["XDG_DATA_HOME"] = os.environ["APPDATA"] = str(folder)
    return folder


@pytest.fixture(scope="session")
def shipped(own_cache: Path) -> Loaded:
    """The shipped data and what is wrong with it."""
    return load(data_folder(), Cache(own_cache / "reflexmap"))


@pytest.fixture(scope="session")
def atlas(shipped: Loaded) -> Atlas:
    """The shipped atlas."""
    return shipped.atlas


@pytest.fixture(scope="session")
def examples() -> dict[str, str]:
    """The examples of docs/data-format.md by the file that each would stand in."""
    text = DOCS.read_text(encoding="utf-8")
    headings = [(match.start(), match.group(1)) for match in _HEADING.finditer(text)]
    found: dict[str, str] = {}
    for block in _BLOCK.finditer(text):
        above = [name for start, name in headings if start < block.start()]
        if not above:
            continue  # the general rules have a piece of an entry only
        name = above[-1]
        if name.endswith(".geojson") and block.group(1) == "yaml":
            name = "charts/<chart>/chart.yaml"
        found[name.replace("*", "example").replace("<chart>", "western")] = block.group(2)
    return found


@pytest.fixture(scope="session")
def example_template(examples: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound data folder: the examples of the docs and the little that they refer to (tests/example)."""
    folder = tmp_path_factory.mktemp("example") / "data"
    shutil.copytree(TESTS / "example", folder)
    shutil.copy(data_folder() / "outlines.geojson", folder / "outlines.geojson")
    for name, text in examples.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    chart = folder / "charts" / "western" / "zones.geojson"
    more = folder / "more-zones.txt"
    chart.write_text(
        chart.read_text(encoding="utf-8").replace("\n]}", ",\n" + more.read_text(encoding="utf-8") + "]}"),
        encoding="utf-8",
    )
    more.unlink()
    return folder


@pytest.fixture
def example(example_template: Path, tmp_path: Path) -> Path:
    """A copy of the small sound data folder, to be broken."""
    return Path(shutil.copytree(example_template, tmp_path / "data"))
