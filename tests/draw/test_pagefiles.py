"""Laid-out pages as files: what readers, search, other programs and full disks make of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtGui import QImage

from reflexmap import CREATOR
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Paper
from reflexmap.draw.pagefiles import ENDINGS, check_dpi, page_image, write_pages
from reflexmap.draw.paperpages import Pages, pages_of
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).resolve().parents[2]
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


@pytest.fixture(scope="module")
def maker(atlas: Atlas) -> Any:
    @cache
    def plate(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    def make(kind: Kind, *names: tuple[str, str], **choices: Any) -> Pages:
        return pages_of(Job(kind, names), Choices(**choices), atlas, plate)

    return make


@pytest.fixture
def headache(qapp: object, maker: Any) -> Pages:
    assert qapp is not None
    pages: Pages = maker(Kind.SYMPTOM, ("symptom", "headache"))
    return pages


@pytest.fixture
def routine(qapp: object, maker: Any, atlas: Atlas) -> Pages:
    assert qapp is not None
    pages: Pages = maker(Kind.ROUTINE, ("routine", next(iter(atlas.routines))))
    return pages


def pdf_of(pages: Pages, folder: Path) -> Path:
    (path,) = write_pages(folder / "sheet.pdf", pages, ".pdf")
    return path


def test_a_pdf_says_what_it_is(tmp_path: Path, headache: Pages) -> None:
    with pikepdf.open(pdf_of(headache, tmp_path)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == "Headache"
        assert str(pdf.docinfo["/Author"]) == "Reflexmap"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Headache"
            assert xmp["dc:language"] == {"en-GB"} or "en-GB" in xmp["dc:language"]


def test_a_pdf_has_the_bookmarks_and_links_of_its_pages(tmp_path: Path, routine: Pages) -> None:
    with pikepdf.open(pdf_of(routine, tmp_path)) as pdf:
        places = {page.objgen: number for number, page in enumerate(pdf.pages)}
        with pdf.open_outline() as outline:
            listed = [(each.title, places[each.destination[0].objgen], each.children) for each in outline.root]
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]
        addresses = {str(note.A.URI) for note in notes if "/A" in note}
        pages = pdf.pages

        assert [(title, page) for title, page, _ in listed] == [
            (each.title, each.page) for each in routine.outline if each.level == 1
        ]
        assert sum(len(below) for _, _, below in listed) == sum(each.level == 2 for each in routine.outline)
        assert addresses == {each.address for each in routine.links if each.address}
        assert all(address.startswith(("https://", "http://")) for address in addresses)
        for note in notes:
            left, bottom, right, top = map(float, note.Rect)
            assert 0 <= left < right <= float(pages[0].MediaBox[2])
            assert 0 <= bottom < top <= float(pages[0].MediaBox[3])


@needs_poppler
def test_links_lie_over_their_words(tmp_path: Path, routine: Pages) -> None:
    path = pdf_of(routine, tmp_path)
    link = next(each for each in routine.links if each.address)
    x, y, width, height = (round(each * 72 / 25.4) for each in link.box)
    area = ["-x", str(x), "-y", str(y), "-W", str(width), "-H", str(height), "-f", str(link.page + 1)]
    told = subprocess.run(
        ["pdftotext", *area, "-l", str(link.page + 1), path, "-"], capture_output=True, text=True, check=True
    ).stdout

    assert told.strip()


@needs_poppler
def test_text_reads_in_order_and_fonts_are_parts_of_fonts(tmp_path: Path, headache: Pages) -> None:
    path = pdf_of(headache, tmp_path)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    order = [text.index(word) for word in ("Headache", "Get medical help first", "Working order", "not medical advice")]

    assert order[:3] == sorted(order[:3])
    assert fonts
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+", font)
        assert re.search(r"yes\s+yes\s+yes", font)  # embedded, a subset, with its letters as text


def test_each_page_has_its_size(tmp_path: Path, qapp: object, maker: Any) -> None:
    assert qapp is not None
    wide = maker(Kind.CHART, paper=Paper.A3, orientation=Orientation.LANDSCAPE)
    with pikepdf.open(pdf_of(wide, tmp_path)) as pdf:
        box = [round(float(each) / 72 * 25.4) for each in pdf.pages[0].MediaBox]

    assert box == [0, 0, 420, 297]


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path, headache: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = pdf_of(headache, tmp_path).read_bytes()

    assert pdf_of(headache, tmp_path).read_bytes() == first
    with pikepdf.open(tmp_path / "sheet.pdf") as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20231114221320Z"


def test_svg_holds_its_words_as_text(tmp_path: Path, headache: Pages) -> None:
    paths = write_pages(tmp_path / "sheet.svg", headache, ".svg")
    root = ET.parse(paths[0]).getroot()  # noqa: S314 - our own file
    texts = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]

    assert [path.name for path in paths[:2]] == ["sheet.svg", "sheet-2.svg"]
    assert (root.get("width"), root.get("height")) == ("210mm", "297mm")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert "Headache" in texts
    assert any("not medical advice" in each for each in texts)
    spans = [each for each in root.iter(f"{SVG}tspan") if len(each.text or "") > 1]
    assert all(float(each.get("textLength", "0")) > 0 for each in spans)
    pictures = [str(each.get("{http://www.w3.org/1999/xlink}href")) for each in root.iter(f"{SVG}image")]
    assert all(each.startswith("data:image/") for each in pictures)  # the lit feet come along in the file


def test_a_picture_has_the_dots_that_were_chosen(tmp_path: Path, headache: Pages) -> None:
    (path, *_) = write_pages(tmp_path / "sheet.png", headache, ".png", dpi=72)
    image = QImage(str(path))

    assert (image.width(), image.height()) == (595, 842)
    assert image.text("Title") == "Headache"
    assert image.text("Software") == CREATOR
    assert round(image.dotsPerMeterX() * 0.0254) == 72
    assert page_image(headache, 0, 36).width() == 298


@pytest.mark.parametrize("dpi", [0, 29, 1201, -5])
def test_absurd_dots_are_one_sentence(headache: Pages, dpi: int) -> None:
    with pytest.raises(UserError, match="30 to 1200"):
        check_dpi(headache, dpi)


def test_a_picture_that_is_too_large_is_one_sentence(qapp: object, maker: Any) -> None:
    assert qapp is not None
    with pytest.raises(UserError, match="too large"):
        check_dpi(maker(Kind.RECORD, paper=Paper.A1), 1200)


def test_html_holds_what_the_sheet_says(tmp_path: Path, headache: Pages) -> None:
    (path,) = write_pages(tmp_path / "sheet.html", headache, ".html")
    page = path.read_text(encoding="utf-8")

    assert page.index("Get medical help first") < page.index("Working order")
    assert '<html lang="en-GB">' in page


def test_an_unknown_ending_writes_nothing(tmp_path: Path, headache: Pages) -> None:
    with pytest.raises(UserError, match=r"\.doc"):
        write_pages(tmp_path / "sheet.doc", headache, ".doc")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_place_that_takes_no_file_is_one_sentence(tmp_path: Path, headache: Pages, ending: str) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_pages(tmp_path / "absent" / f"sheet{ending}", headache, ending)
    with pytest.raises(UserError, match="is a folder"):
        write_pages(tmp_path, headache, ending)
    (tmp_path / "file").write_bytes(b"older")
    with pytest.raises(UserError, match="cannot be written"):
        write_pages(tmp_path / "file" / f"sheet{ending}", headache, ending)

    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failure_on_the_way_leaves_nothing(tmp_path: Path, headache: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "sheet.png"
    kept.write_bytes(b"an older sheet")

    def full(_part: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="no space left on device"):
        write_pages(kept, headache, ".png", dpi=30)

    assert [path.name for path in tmp_path.iterdir()] == ["sheet.png"]
    assert kept.read_bytes() == b"an older sheet"


def test_painting_and_writing_need_no_geometry_library() -> None:
    code = (
        "import sys; import reflexmap.core.sheet, reflexmap.draw.pagefiles, reflexmap.draw.papercompact,"
        "reflexmap.draw.plates; sys.exit('shapely' in sys.modules or 'PySide6.QtWidgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, ending: str) -> None:
    old = tmp_path / f"old{ending}"
    old.write_bytes(b"older")
    code = (
        "import resource, sys; from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "from reflexmap.cli.program import run\n"
        "sys.exit(run(['sheet', 'liver', '-o', sys.argv[1]]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-c", code, old], env=environment, capture_output=True, text=True, check=False
    )

    assert told.returncode == 2
    assert re.fullmatch(r'The sheet cannot be written to ".*": [a-z ]+\.', told.stderr.splitlines()[-1])
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_bytes() == b"older"
