"""PDFs of each kind of sheet: sound, described, searchable, and complete on the paper that was chosen."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Job, Kind, Paper
from reflexmap.core.sheet import plan
from reflexmap.draw.pagefiles import write_pages
from reflexmap.draw.paperpages import Pages, PlateMaker, pages_of
from tests.draw.pages import needs_poppler, plate_maker, sheet

needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> PlateMaker:
    return plate_maker(atlas)


def pdf_of(pages: Pages, folder: Path) -> Path:
    (path,) = write_pages(folder / "sheet.pdf", pages, ".pdf")
    return path


def told(path: Path, program: str = "pdftotext") -> str:
    command = [program, str(path)] + (["-"] if program == "pdftotext" else [])
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs_qpdf
@needs_poppler
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_is_sound_and_says_what_it_is(atlas: Atlas, plates: PlateMaker, tmp_path: Path, kind: Kind) -> None:
    pages = sheet(kind, atlas, plates)
    path = pdf_of(pages, tmp_path)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    fonts = told(path, "pdffonts").splitlines()[2:]

    assert checked.returncode == 0, checked.stderr
    assert pages.title in " ".join(told(path).split())
    assert fonts
    assert all(re.match(r"[A-Z]{6}\+", font) and re.search(r"yes\s+yes\s+yes", font) for font in fonts)
    with pikepdf.open(path) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Author"])) == (pages.title, "Reflexmap")
        assert str(pdf.Root.Lang) == "en-GB"
        assert len(pdf.pages) == pages.count
        with pdf.open_outline() as outline:
            assert outline.root
        leads = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]
        assert all("/Dest" in note or str(note.A.URI).startswith("http") for note in leads)


@needs_poppler
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, "595 x 842"), (Paper.LETTER, "612 x 792")])
def test_a_sheet_can_be_searched_and_has_its_paper(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, paper: Paper, size: str
) -> None:
    job = Job(Kind.SYMPTOM, (("symptom", "constipation"),))
    planned = plan(atlas, job.names, "GB")
    path = pdf_of(pages_of(job, Choices(paper=paper), atlas, plates, country="GB"), tmp_path)
    text, facts = " ".join(told(path).split()), told(path, "pdfinfo")

    assert "Get medical help first" in text
    assert "Working order" in text
    assert "For relaxation and learning, not medical advice." in text
    assert all(stop.name in text for stop in planned.stops)
    assert all(care.name in text for care in planned.cautions)
    assert size in facts.replace("595.276", "595").replace("841.89", "842")
    assert f"Title:           {planned.title}" in facts
    assert "Creator:         Reflexmap" in facts


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_every_page_names_the_edition_and_its_number(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    pages = told(pdf_of(sheet(Kind.SYMPTOM, atlas, plates), tmp_path)).split("\f")[:-1]
    edition = atlas.charts["western"].edition

    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page
        assert edition in page


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_everything_planned_is_on_the_paper(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    job = Job(Kind.PLAN, (("symptom", "headache"), ("symptom", "insomnia")))
    planned = plan(atlas, job.names)
    letters = "".join(told(pdf_of(pages_of(job, Choices(), atlas, plates), tmp_path)).split())

    # Columns interleave the lines, so single words are looked for.
    texts = [sign for alarm in planned.alarms for call in alarm.calls for sign in (*call.signs, call.action)]
    texts += [care.action for care in planned.cautions] + [each.text for each in planned.findings]
    assert {word for each in texts for word in each.split() if word not in letters} == set()
