"""A practice's sign may be any file: each either stands in its place or is told in one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.paper import Choices, Ink, Kind
from reflexmap.draw import logo as module
from reflexmap.draw.logo import LONGEST, WIDEST, logo, paint_logo
from reflexmap.draw.paperpages import PlateMaker
from tests.draw.pages import painted, plate_maker, sheet

GREEN = QColor(0, 200, 0)  # no sheet has this green
RECT = '<rect width="9999" height="9999" fill="#00c800"/>'
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{}} {{}}">{RECT}</svg>'
Make = Callable[..., str]


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> PlateMaker:
    return plate_maker(atlas)


@pytest.fixture
def picture(tmp_path: Path, qapp: object) -> Make:
    """Return a call that makes a picture of a size and a kind."""
    assert qapp is not None

    def make(width: int, height: int, ending: str = "png") -> str:
        path = tmp_path / f"sign.{ending}"
        if ending == "svg":
            path.write_text(SVG.format(width, height))
            return str(path)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(GREEN)
        assert QImageWriter(str(path)).write(image)
        return str(path)

    return make


def green(image: QImage) -> tuple[int, int, int, int]:
    """Return the edges of what is green: left, top, right, bottom."""
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height() // 5)
        if image.pixelColor(x, y).green() > 150 > image.pixelColor(x, y).red() + 100
    ]
    assert spots
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("kind", [Kind.ZONE, Kind.ROUTINE, Kind.SURFACE, Kind.BLANK])
@pytest.mark.parametrize(("width", "height", "ending"), [(90, 900, "png"), (3000, 100, "png"), (300, 200, "svg")])
def test_a_sign_of_any_shape_keeps_its_place(
    atlas: Atlas, plates: PlateMaker, picture: Make, kind: Kind, width: int, height: int, ending: str
) -> None:
    choices = Choices(logo=picture(width, height, ending), practice="Feet & More")
    pages = sheet(kind, atlas, plates, choices)
    page_width, page_height = pages.size(0)
    left, top, right, bottom = (each / 4 for each in green(painted(pages, 0, 4.0)))  # mm

    assert left >= choices.margin - 1
    assert right <= page_width - choices.margin + 1
    assert top >= choices.margin - 1
    assert bottom <= choices.margin + 40 < page_height
    assert right - left <= 46
    assert bottom - top <= 20


def test_a_large_picture_is_kept_small(picture: Make) -> None:
    image = logo(Choices(logo=picture(4000, 1000, "jpg")))

    assert image is not None
    assert (image.width(), image.height()) == (LONGEST, LONGEST // 4)


def test_a_huge_picture_is_one_sentence(picture: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = picture(400, 300)
    monkeypatch.setattr(module, "MOST_PIXELS", 100_000)
    with pytest.raises(
        UserError, match=r'^The logo "sign.png" is too large: save it with at most 1600 pixels a side\.$'
    ):
        logo(Choices(logo=path))
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    with pytest.raises(UserError, match="too large"):
        logo(Choices(logo=picture(10, 10, "svg")))


@pytest.mark.qt_log_ignore(".*")  # Qt says what is wrong with each
@pytest.mark.parametrize("name", ["cut.jpg", "cut.png", "empty.png", "liar.png", "broken.svg", "bare.svg"])
def test_a_broken_picture_is_one_sentence(picture: Make, tmp_path: Path, name: str) -> None:
    content = {
        "empty.png": b"",
        "liar.png": b"%PDF-1.4",
        "broken.svg": b"<svg><rect",
        "bare.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    bad = tmp_path / name
    whole = content[name] if name in content else Path(picture(80, 80, bad.suffix[1:])).read_bytes()[:60]
    bad.write_bytes(whole)

    with pytest.raises(UserError, match=r'^The logo ".*" cannot be read: choose a PNG, JPEG or SVG picture\.$'):
        logo(Choices(logo=str(bad)))


@pytest.mark.parametrize("kind", [Kind.ZONE, Kind.CHART, Kind.BLANK, Kind.RECORD])
def test_what_is_no_file_is_told_before_anything_is_painted(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, kind: Kind
) -> None:
    os.mkfifo(tmp_path / "pipe.png")  # reading it would wait for ever
    for bad in (tmp_path / "gone.png", tmp_path, tmp_path / "pipe.png"):
        with pytest.raises(UserError, match="is not there any more"):
            sheet(kind, atlas, plates, Choices(logo=str(bad)))


@pytest.mark.parametrize("ink", list(Ink))
def test_its_colours_are_those_of_the_ink(picture: Make, ink: Ink) -> None:
    image = logo(Choices(logo=picture(40, 40), ink=ink))

    assert image is not None
    colour = image.pixelColor(20, 20)
    assert (colour.red() == colour.green() == colour.blue()) is (ink is not Ink.COLOUR)


def test_it_takes_no_more_than_its_share_beside_a_title(picture: Make) -> None:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        assert paint_logo(painter, Choices(), 400, 0, 30) == 0.0
        taken = paint_logo(painter, Choices(logo=picture(5000, 20)), 400, 0, 30)
    assert taken == pytest.approx(30 * (WIDEST + 0.3))
