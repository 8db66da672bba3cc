"""Drawings: plain SVG shapes get in, and everything else is named with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reflexmap.cli.program import run
from reflexmap.core import artfile
from reflexmap.resources import assets_folder

SVG_BOMB = (
    b'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "xxxxxxxxxx">'
    + b"".join(b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % ((i, *(i - 1,) * 8)) for i in range(98, 120))
    + b']>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&w;</title></svg>'
)


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

    assert caught.value.problem.file == "drawing.svg"
    assert caught.value.problem.message.endswith((".", "?"))


def test_our_own_drawings_are_plain_svg() -> None:
    assert artfile.problems(assets_folder()) == []
    for path in assets_folder().glob("*/*.svg"):
        assert artfile.view_box(path.read_bytes()) is not None, path.name


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b'<svg viewBox="0 1 2 3">', (0, 1, 2, 3)),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a\nb -->\n<svg id='a'\n viewBox='-1,-2,3.5,4'>", (-1, -2, 3.5, 4)),
        (b'<svg viewBox="0 0 nan 3">', None),
        (b'<svg viewBox="0 0 1e99 3">', None),
        (b'<!DOCTYPE svg><svg viewBox="0 0 2 3">', None),
        (b'<html><svg viewBox="0 0 2 3">', None),
        (b"<svg>", None),
    ],
)
def test_the_view_box_is_read_from_the_first_bytes(start: bytes, expected: object) -> None:
    assert artfile.view_box(start) == expected
