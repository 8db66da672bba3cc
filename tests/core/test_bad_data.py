"""Bad data gets file, line and a sentence; what is sound still loads; `reflexmap check` ends with 1."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reflexmap.cli.program import run
from reflexmap.core.errors import Problem
from reflexmap.core.load import load
from reflexmap.resources import assets_folder

ZONES = "charts/western/zones.geojson"
BOMB = b"k0: &k0 [x, x]\n" + b"".join(b"k%d: &k%d [*k%d, *k%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 40))
SVG_BOMB = (
    b'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "xxxxxxxxxx">'
    + b"".join(b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % ((i, *(i - 1,) * 8)) for i in range(98, 120))
    + b']>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&w;</title></svg>'
)


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(folder: Path, name: str, part: str) -> int:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if part in line)


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


def loop(folder: Path) -> None:
    (folder / "research.yaml").unlink()
    (folder / "research.yaml").symlink_to("research.yaml")


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
    "a link to itself": (loop, "research.yaml", 0, "missing"),
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


def test_what_refers_to_something_unknown_stays_without_it(example: Path) -> None:
    swap(example, "symptoms/example.yaml", "primary: brain", "primary: brian")
    swap(example, "cautions.yaml", "[thumb-walking]", "[thumb-walking, gone]")
    swap(example, "research.yaml", "[example-study]", "[example-study, gone]")

    atlas = load(example).atlas

    assert [link.zone for link in atlas.symptoms["headache"].zones] == ["solar-plexus"]
    assert atlas.cautions["varicose-veins"].techniques == ("thumb-walking",)
    assert atlas.findings["map-accuracy"].sources == ("example-study",)


def test_an_undeclared_overlap_is_named_with_its_size(example: Path) -> None:
    swap(example, ZONES, "[[-6.0, 170.0], [4.0, 170.0]", "[[-30.0, 130.0], [4.0, 170.0]")
    swap(example, ZONES, "[-6.0, 180.0], [-6.0, 170.0]", "[-6.0, 180.0], [-30.0, 130.0]")

    problems = load(example).problems

    assert [each.line for each in problems] == [5]
    assert "'solar-plexus' covers" in problems[0].message
    assert "mm2 of 'liver' on the right foot" in problems[0].message


def test_a_zone_on_the_wrong_foot_is_named(example: Path) -> None:
    place = '"zone": "liver", "view": "plantar", "foot": '
    swap(example, ZONES, f'{place}"right"', f'{place}"left"')

    messages = [each.message for each in load(example).problems]

    assert any("belongs on the right foot only" in each for each in messages)
    assert any("taught on the right foot" in each for each in messages)


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        ("cautions.yaml", "grade: leave-out", "grade: do-not", "rules out every technique"),
        ("zones/example.yaml", "Thumb-walk outward from", "A step that heals, from", "promises too much"),
        ("danger-signs.yaml", "sources: [example-teaching-book]", "sources: []", "not allowed here"),
        (
            "danger-signs.yaml",
            "    emergency: Call {emergency} now, even if it passes.",
            "    urgent: Call.",
            "no action",
        ),
        ("cautions.yaml", "avoid: []", "avoid: [brain]\n  always: true", "stands twice"),
        ("symptoms/example.yaml", "primary: brain", "primary: solar-plexus", "stands twice"),
        ("symptoms/example.yaml", "zones_display: normal", "zones_display: never", "zones"),
        ("symptoms/example.yaml", "[head pain, sore head]", "[face drooping]", "phrase of the danger sign"),
        ("zones/example.yaml", "pressure: 3", "pressure: 5", "trained hands"),
        ("techniques.yaml", "pressure: 1", "pressure: 5", "trained_only"),
    ],
)
def test_rules_of_the_content_are_kept(example: Path, name: str, old: str, new: str, part: str) -> None:
    if new == "[face drooping]":
        swap(example, name, "danger: [rf-stroke]", "danger: []")
    swap(example, name, old, new)

    problems = load(example).problems

    assert any(each.file == name and part in each.message for each in problems), [str(each) for each in problems]


@pytest.fixture
def drawings(example: Path) -> Path:
    return Path(shutil.copytree(assets_folder(), example.parent / "assets"))


ART: dict[str, tuple[bytes | None, int, str]] = {
    "no SVG": (b"GIF89a not a drawing", 1, "not valid SVG"),
    "a page": (b"<html><body>viewBox</body></html>", 1, "no SVG drawing"),
    "empty": (b"", 0, "empty"),
    "no view box": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', 1, "no SVG drawing"),
    "a view box of words": (b'<svg viewBox="a b c d"/>', 1, "no SVG drawing"),
    "a flat view box": (b'<svg viewBox="0 0 0 10"/>', 1, "no SVG drawing"),
    "cut short": (b'<svg viewBox="0 0 1 1">\n<g>\n<path d="M0 0', 3, "not valid SVG"),
    "text": (b'<svg viewBox="0 0 1 1">\n<text>Liver</text></svg>', 2, "<text> is not allowed"),
    "a picture": (b'<svg viewBox="0 0 1 1"><image href="x.png"/></svg>', 1, "<image> is not allowed"),
    "a script": (b'<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', 1, "<script> is not allowed"),
    "a foreign object": (b'<svg viewBox="0 0 1 1"><foreignObject/></svg>', 1, "<foreignObject> is not allowed"),
    "a link": (b'<svg viewBox="0 0 1 1"><a href="#x"/></svg>', 1, "<a> is not allowed"),
    "a handler": (b'<svg viewBox="0 0 1 1" onload="x()"/>', 1, "run a script"),
    "a reference outside": (b'<svg viewBox="0 0 1 1"><use href="other.svg#a"/></svg>', 1, "outside the drawing"),
    "a style outside": (b'<svg viewBox="0 0 1 1"><style>@import "x.css";</style></svg>', 1, "outside the drawing"),
    "an entity bomb": (SVG_BOMB, 2, "document type"),
    "deep groups": (b'<svg viewBox="0 0 1 1">' + b"<g>" * 50_000, 1, "deep"),
    "missing": (None, 0, "missing"),
    "too large": (b" " * 4_000_001, 0, "larger than 4 MB"),
}


@pytest.mark.parametrize("case", ART)
def test_check_names_a_drawing_that_is_none(
    case: str, example: Path, drawings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, line, part = ART[case]
    file = drawings / "feet" / "plantar-left.svg"
    file.unlink() if content is None else file.write_bytes(content)

    code = run(["check", str(example)])

    rows = capsys.readouterr().out.splitlines()
    assert code == 1
    assert any(row.startswith(f"{file}:{line}: ") and part in row for row in rows), rows
    assert all(str(file) in row for row in rows)


@pytest.mark.parametrize(
    "case", ["no SVG", "a page", "empty", "no view box", "a view box of words", "missing", "too large"]
)
def test_the_painter_refuses_such_a_drawing_with_the_same_care(case: str, tmp_path: Path) -> None:
    from reflexmap.draw.art import ArtError, read_drawing  # noqa: PLC0415 - Qt

    content, _, _ = ART[case]
    file = tmp_path / "drawing.svg"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(ArtError) as caught:
        read_drawing(file)

    assert isinstance(caught.value.problem, Problem)


def test_a_chart_with_many_problems_names_each(example: Path) -> None:
    chart = json.loads((example / ZONES).read_text(encoding="utf-8"))
    for each in chart["features"]:
        each["properties"]["zone"] = "nobody"
    (example / ZONES).write_text(json.dumps(chart, indent=1), encoding="utf-8")

    problems = [each for each in load(example).problems if "'nobody' is unknown" in each.message]

    assert len({each.line for each in problems}) == len(chart["features"])
