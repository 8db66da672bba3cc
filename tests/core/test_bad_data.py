"""Bad data gets file, line and a sentence; what is sound still loads; `reflexmap check` ends with 1."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reflexmap.cli.program import run
from reflexmap.core.load import load

ZONES = "charts/western/zones.geojson"
BOMB = b"k0: &k0 [x, x]\n" + b"".join(b"k%d: &k%d [*k%d, *k%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 40))


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def put(name: str, content: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(content) and None


def swapped(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: swap(folder, name, old, new)


def sparse(folder: Path) -> None:
    with (folder / ZONES).open("r+b") as file:
        file.truncate(100_000_000)


def directory(folder: Path) -> None:
    (folder / "research.yaml").unlink()
    (folder / "research.yaml").mkdir()


def pipe(folder: Path) -> None:
    (folder / "research.yaml").unlink()
    os.mkfifo(folder / "research.yaml")


CASES: dict[str, tuple[Callable[[Path], object], str, int | None, str]] = {
    # what is done, the file that is named, the line (None: any), a part of the sentence
    "broken JSON": (swapped(ZONES, '"FeatureCollection",', '"FeatureCollection"'), ZONES, 1, "not valid JSON"),
    "broken YAML": (put("techniques.yaml", b"techniques:\n- id: [a\n  b: c\n"), "techniques.yaml", 3, "not valid YAML"),
    "a key twice in YAML": (swapped("regions.yaml", "  name:", "  id: b\n  name:"), "regions.yaml", 3, "stands twice"),
    "a key twice in JSON": (swapped(ZONES, '"over": []', '"foot": "left", "over": []'), ZONES, 2, "stands twice"),
    "an unknown technique": (
        swapped("zones/example.yaml", "technique: thumb-walking", "technique: thumb-running"),
        "zones/example.yaml",
        2,
        "'thumb-running' is unknown",
    ),
    "an unknown zone on the chart": (swapped(ZONES, '"zone": "liver"', '"zone": "livr"'), ZONES, 2, "'livr'"),
    "an unknown source": (
        swapped("regions.yaml", "[example-teaching-book]", "[no-such-book]"),
        "regions.yaml",
        2,
        "'no-such-book' is in no file",
    ),
    "an unknown danger sign": (
        swapped("symptoms/example.yaml", "[rf-stroke]", "[rf-none]"),
        "symptoms/example.yaml",
        2,
        "'rf-none' in 'danger'",
    ),
    "a polygon that crosses itself": (
        swapped(ZONES, "[-12.0, 160.0], [-46.0, 148.0]", "[-46.0, 148.0], [-12.0, 160.0]"),
        ZONES,
        2,
        "crosses or touches itself",
    ),
    "a polygon outside the foot": (
        swapped(ZONES, "[-10.0, 150.0], [-12.0, 160.0]", "[90.0, 150.0], [92.0, 160.0]"),
        ZONES,
        2,
        "outside the right foot",
    ),
    "an empty YAML file": (put("cautions.yaml", b""), "cautions.yaml", 0, "empty"),
    "an empty JSON file": (put(ZONES, b" \n"), ZONES, 0, "empty"),
    "a missing file": (lambda folder: (folder / "danger-signs.yaml").unlink(), "danger-signs.yaml", 0, "missing"),
    "a missing chart": (lambda folder: (folder / ZONES).unlink(), ZONES, 0, "missing"),
    "no files at all": (lambda folder: shutil.rmtree(folder / "zones"), "zones/*.yaml", 0, "missing"),
    "a file of 100 MB": (sparse, ZONES, 0, "100 MB"),
    "an alias bomb": (put("numbers.yaml", BOMB), "numbers.yaml", 1, "Anchors"),
    "deep nesting in YAML": (put("numbers.yaml", b"numbers: " + b"[" * 90_000), "numbers.yaml", 1, "deep"),
    "deep nesting in JSON": (put(ZONES, b'{"features": ' + b"[" * 90_000), ZONES, 0, "deep"),
    "not UTF-8": (put("research.yaml", b"findings:\n- id: caf\xe9\n"), "research.yaml", 2, "not UTF-8"),
    "bytes of a picture": (put("research.yaml", b"\x89PNG\r\n\x1a\n\x00\x00"), "research.yaml", 1, "not UTF-8"),
    "a folder in a file's place": (directory, "research.yaml", 0, "no plain file"),
    "a pipe that nobody fills": (pipe, "research.yaml", 0, "no plain file"),
    "a word where a list belongs": (put("research.yaml", b"findings: none\n"), "research.yaml", 1, "must be a list"),
    "a view that does not exist": (swapped(ZONES, '"view": "plantar"', '"view": "b"'), ZONES, 2, "'b' is not one of"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_is_named_with_file_and_line_and_the_rest_loads(case: str, example: Path) -> None:
    damage, file, line, part = CASES[case]
    damage(example)

    loaded = load(example)

    named = [each for each in loaded.problems if each.file == file and part in each.message]
    assert named, [str(each) for each in loaded.problems]
    assert line is None or line in {each.line for each in named}
    assert all(each.message[-1] in ".?" and "\n" not in each.message for each in loaded.problems)
    assert loaded.atlas.sources
    assert loaded.atlas.techniques or file == "techniques.yaml"


@pytest.mark.parametrize("case", CASES)
def test_check_lists_it_and_ends_with_one(case: str, example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damage, file, line, part = CASES[case]
    damage(example)

    code = run(["check", str(example)])

    out, err = capsys.readouterr()
    assert code == 1
    assert err == ""
    assert any(f"{example / file}:{line}: " in row and part in row for row in out.splitlines())


def test_a_link_to_itself_is_named(example: Path) -> None:
    (example / "research.yaml").unlink()
    (example / "research.yaml").symlink_to("research.yaml")

    # Python 3.11 takes such a file for missing, later ones for unreadable.
    # What refers to a finding is named after it.
    assert [each.file for each in load(example).problems] == ["research.yaml", "claims.yaml", "pages.yaml"]
