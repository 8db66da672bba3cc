"""The book: whole, linked, in a bounded memory; stopped half-way it leaves nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import pikepdf
import pytest

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.draw.book import NAMES, Book, StoppedError, write_book
from reflexmap.draw.bookfront import roman
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
CHAPTERS = [
    "Contents",
    "How to read this book",
    "Zones of the sole",
    "Zones of the top",
    "Zones of the inner side",
    "Zones of the outer side",
    "Other zones",
    "Complaints",
    "Routines",
    "Techniques",
    "Acupoints",
    "Cautions",
    "Danger signs",
    "Research",
    "What is claimed",
    "Sources",
    "Index",
]


@pytest.fixture(scope="module")
def small(atlas: Atlas) -> Atlas:
    """The shipped atlas with few entries of what takes long."""
    kept = [atlas.symptoms[name] for name in ("headache", "constipation", "chest-pain") if name in atlas.symptoms]
    worked = {link.zone for symptom in kept for link in symptom.zones}
    drawn = {area.zone for area in atlas.areas if area.chart == DEFAULT_CHART}
    zones = worked | {"liver"} | set(islice((zone for zone in atlas.zones if zone not in drawn), 2))
    return replace(
        atlas,
        zones={name: each for name, each in atlas.zones.items() if name in zones},
        areas=tuple(area for area in atlas.areas if area.zone in zones),
        symptoms={symptom.id: symptom for symptom in kept},
        techniques=dict(islice(atlas.techniques.items(), 4)),
        routines=dict(islice(atlas.routines.items(), 1)),
        cautions={n: c for i, (n, c) in enumerate(atlas.cautions.items()) if c.always or i % 3 == 0},
        sources=dict(islice(atlas.sources.items(), 200)),
    )


@pytest.fixture(scope="module")
def book(qapp_cls: object, qapp: object, small: Atlas) -> Book:
    assert qapp is not None
    assert qapp_cls is not None

    @cache
    def plate(view: View, chart: str, sex: str) -> Plate:
        return make_plate(small, assets_folder(), [], view=view, chart=chart, sex=sex)

    return Book(small, plate)


@pytest.fixture(scope="module")
def made(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_book(tmp_path_factory.mktemp("book"), book)


def test_the_chapters_are_bookmarks_in_reading_order(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        with pdf.open_outline() as outline:
            titles = [each.title for each in outline.root]
            pages = [numbers[each.destination[0].objgen] for each in outline.root]
            zones = next(each for each in outline.root if each.title == "Zones of the sole")
            assert "Liver" in [each.title for each in zones.children]

    assert titles == CHAPTERS
    assert pages == sorted(pages)


def test_links_lead_to_pages_of_the_book_or_into_the_net(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        pages = {page.objgen for page in pdf.pages}
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]

        assert len(notes) > 1000
        assert all("/A" in note or note.Dest[0].objgen in pages for note in notes)
        assert sum("/A" in note for note in notes) > 100


@needs_poppler
def test_contents_and_index_name_the_right_pages(made: Path) -> None:
    told = subprocess.run(["pdftotext", "-layout", made, "-"], capture_output=True, text=True, check=True).stdout
    pages = told.split("\f")
    contents = next(page for page in pages if re.search(r"^\s*Contents\s*$", page, re.MULTILINE))
    number = int(re.search(r"Headache[ .]+(\d+)", "\n".join(pages[:8])).group(1))  # type: ignore[union-attr]
    with pikepdf.open(made) as pdf:
        front = int(pdf.Root.PageLabels.Nums[2])
    page = pages[front + number - 1]
    index = "\n".join(pages[-40:])

    assert contents
    assert "Headache" in page
    assert re.search(rf"\b{number}\s*$", page.rstrip())
    assert re.search(rf"Headache, {number}\b", index)
    assert "Get medical help first" in page


@needs_poppler
def test_each_complaint_tells_its_danger_signs_before_its_zones(made: Path, small: Atlas) -> None:
    with pikepdf.open(made) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            chapter = next(each for each in outline.root if each.title == "Complaints")
            places = {each.title: numbers[each.destination[0].objgen] for each in chapter.children}

    for symptom in small.symptoms.values():
        if symptom.danger and symptom.zones:
            first = str(places[symptom.name])
            command = ["pdftotext", "-f", first, "-l", str(int(first) + 1), made, "-"]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            entry = told[told.index(symptom.name) :]
            assert entry.index("Get medical help first") < entry.index("Working order")


def test_it_is_sound_and_drawings_are_kept_once(made: Path) -> None:
    assert made.stat().st_size < 15_000_000
    if shutil.which("qpdf"):
        assert subprocess.run(["qpdf", "--check", made], capture_output=True, check=False).returncode == 0


def test_nothing_but_the_book_is_left(made: Path) -> None:
    assert [path.name for path in made.parent.iterdir()] == [NAMES["pdf"]]


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_stopped_half_way_the_old_book_stays(tmp_path: Path, book: Book, kind: str) -> None:
    old = tmp_path / NAMES[kind]
    old.write_bytes(b"older")
    seen: list[tuple[int, int]] = []

    with pytest.raises(StoppedError, match="nothing was written"):
        write_book(
            tmp_path, book, kind, progress=lambda done, of: seen.append((done, of)), stopped=lambda: len(seen) >= 8
        )

    assert [done for done, _ in seen] == list(range(1, 9))
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_bytes() == b"older"


def test_ctrl_c_leaves_nothing(tmp_path: Path, book: Book) -> None:
    def interrupt(done: int, _total: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_book(tmp_path, book, progress=interrupt)

    assert list(tmp_path.iterdir()) == []


def test_progress_ends_with_everything_done(tmp_path: Path, book: Book) -> None:
    seen: list[tuple[int, int]] = []
    path = write_book(tmp_path, book, "html", progress=lambda done, total: seen.append((done, total)))
    page = path.read_text(encoding="utf-8")

    assert seen[-1][0] == seen[-1][1]
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    assert page.count("<h1>") == 1


def test_without_danger_signs_there_is_no_book(tmp_path: Path, book: Book) -> None:
    with pytest.raises(UserError, match="danger signs"):
        write_book(tmp_path, replace(book, atlas=replace(book.atlas, dangers={})))


def test_front_matter_has_roman_numbers() -> None:
    assert [roman(each) for each in (1, 4, 9, 14, 40)] == ["i", "iv", "ix", "xiv", "xl"]


@needs_poppler
def test_it_points_to_its_own_chapters_and_names_its_own_chart(made: Path, small: Atlas) -> None:
    told = subprocess.run(["pdftotext", made, "-"], capture_output=True, text=True, check=True).stdout
    flat = " ".join(told.split())

    assert "All signs in full: chapter Danger signs." in flat
    assert "All signs in full below" not in flat
    assert f"Places and words follow the {small.charts[DEFAULT_CHART].name} chart" in flat
    assert "When not" in flat[flat.index(next(iter(small.techniques.values())).steps[0].do[:20]) :]
