"""`reflexmap sheet`: files that appear whole or not at all."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from reflexmap.cli.sheet import best, job_for
from reflexmap.core.answer import Answer, Hit, Matched
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.paper import Kind

Run = Callable[..., Any]


def test_a_pdf_is_written_and_named(program: Run, tmp_path: Path) -> None:
    told = program("sheet", "headache", "zone:liver", "-o", "sheet.pdf")

    assert (told.code, told.out, told.err) == (0, "sheet.pdf\n", "")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)")
def test_the_best_result_of_a_query_is_printed(program: Run, tmp_path: Path) -> None:
    told = program("sheet", "--for", "cant sleep", "-o", "sleep.pdf", "--paper", "letter", "--grey")

    assert told.code == 0
    text = subprocess.run(["pdftotext", tmp_path / "sleep.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "leep" in text
    assert "not medical advice" in " ".join(text.split())


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_each_page_is_written(here: Run, tmp_path: Path) -> None:
    told = here("sheet", "liver", "-o", str(tmp_path / "liver.PNG"))

    assert told.code == 0
    files = told.out.splitlines()
    assert files[0] == str(tmp_path / "liver.PNG")
    assert all(not QImage(each).isNull() for each in files)


@pytest.mark.usefixtures("qapp")
def test_a_drawing_is_written(here: Run, tmp_path: Path) -> None:
    assert here("sheet", "liver", "-o", str(tmp_path / "liver.svg")).code == 0
    assert b"<svg" in (tmp_path / "liver.svg").read_bytes()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)")
@pytest.mark.parametrize(
    ("words", "captions", "absent"),
    [
        (("zone:lumbar-spine",), ("Right foot, inner side", "Left foot, inner side"), ("sole", "top", "outer side")),
        (("zone:prostate",), ("inner side",), ("foot, sole",)),
        (("symptom:shoulder-stiffness",), ("foot, sole", "foot, top", "outer side"), ("inner side",)),
        (("zone:ovary", "--chart", "rwo-shur"), ("foot, sole", "outer side", "Rwo Shur chart"), ("Western chart",)),
        (("zone:kidney", "--chart", "rwo-shur"), ("As the Rwo Shur chart teaches it.",), ("Western chart",)),
        (
            ("zone:hip", "zone:kidney", "--chart", "rwo-shur"),
            ("Zones 1, 2: as the Rwo Shur chart teaches them.",),
            ("Western chart",),
        ),
        (
            ("zone:kidney", "--chart", "both"),
            ("Western and Rwo Shur chart.", "Dotted edge: where the Rwo Shur chart draws it elsewhere"),
            ("Rwo Shur chart",),
        ),
    ],
    ids=" ".join,
)
def test_every_surface_with_a_hit_is_drawn(
    here: Run, qapp: object, tmp_path: Path, words: tuple[str, ...], captions: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    del qapp
    file = tmp_path / "out.pdf"
    told = here("sheet", *words, "-o", str(file))
    raw = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    text = " ".join(raw.split())
    captioned = [line for line in raw.splitlines() if " foot, " in line or line.startswith("Zones:")]

    assert told.code == 0
    assert all(each in text for each in captions)
    assert not [line for line in captioned if any(each in line for each in absent)]


@pytest.mark.parametrize(
    "words",
    [
        ("nosuch", "-o", "out.pdf"),
        ("liver", "nosuch", "-o", "out.pdf"),
        ("prostate", "-o", "out.pdf"),
        ("region:liver", "-o", "out.pdf"),
        ("liver", "-o", "out.doc"),
        ("liver", "-o", "out"),
        ("liver", "-o", "no/such/folder/out.pdf"),
        ("liver", "-o", "."),
        ("-o", "out.pdf"),
        ("liver", "--for", "headache", "-o", "out.pdf"),
        ("liver", "-o", "out.pdf", "--paper", "a5"),
        ("liver", "-o", "out.pdf", "--chart", "no-such"),
    ],
    ids=" ".join,
)
def test_wrong_use_leaves_no_file(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    told = here("sheet", *words)

    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_an_ambiguous_name_lists_its_candidates(here: Run, tmp_path: Path) -> None:
    told = here("sheet", "prostate", "-o", str(tmp_path / "out.pdf"))

    assert told.code == 2
    assert "symptom:prostate" in told.err
    assert "zone:prostate" in told.err


def test_a_query_without_a_result_writes_nothing(here: Run, tmp_path: Path) -> None:
    told = here("sheet", "--for", "xyzzy", "-o", str(tmp_path / "out.pdf"))

    assert told.code == 1
    assert list(tmp_path.iterdir()) == []


def hit(kind: str, id_: str) -> Answer:
    return Answer("", None, (Hit(kind, id_, id_, 1.0, Matched(id_, "name", "exact")),))


def test_a_region_brings_its_zones(atlas: Atlas) -> None:
    assert ("zone", "liver") in best(atlas, hit("region", "liver"))
    assert best(atlas, hit("symptom", "headache")) == (("symptom", "headache"),)


def test_a_query_of_two_complaints_brings_a_plan_of_both(atlas: Atlas) -> None:
    both = dataclasses.replace(hit("symptom", "neck-pain"), together=("neck-pain", "fatigue"))
    assert best(atlas, both) == (("symptom", "neck-pain"), ("symptom", "fatigue"))
    assert job_for(best(atlas, both)).kind is Kind.PLAN


def test_there_is_no_sheet_for_a_technique(atlas: Atlas) -> None:
    with pytest.raises(UserError):
        best(atlas, hit("technique", "thumb-walking"))


def test_no_sheet_is_made_when_the_danger_signs_cannot_be_read(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atlas: Atlas
) -> None:
    """A sheet without its warnings is worse than none, and a search must say that it cannot warn."""
    blind = dataclasses.replace(atlas, dangers={})
    for module in ("sheet", "search"):
        monkeypatch.setattr(f"reflexmap.cli.{module}.shipped_atlas", lambda: blind)

    told = here("sheet", "symptom:headache", "-o", str(tmp_path / "out.pdf"))
    found = here("search", "headache")

    assert (told.code, list(tmp_path.iterdir())) == (2, [])
    assert "danger signs cannot be read" in told.err
    assert "cannot warn" in found.err


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        (("--kind", "routine", "headache-routine"), 2),
        (("--kind", "technique", "thumb-walking", "--without", "sources"), 2),
        (("--kind", "plan", "headache", "zone:liver"), 2),
        (("--kind", "chart", "--paper", "a3", "--ink", "grey"), 1),
        (("--kind", "chart", "--paper", "a3", "--tiles", "a4"), 3),
        (("--kind", "surface", "plantar", "--orientation", "landscape"), 1),
        (("--kind", "acupoints", "--surface", "dorsal"), 2),
        (("--kind", "blank", "plantar", "dorsal", "--no-numbers"), 2),
        (("--kind", "answers", "medial"), 1),
        (("--kind", "record", "--practice", "Sole Mates", "--no-name-line"), 1),
        (("--kind", "situation", "--situation", "pregnant-later"), 2),
        (("headache", "--type", "14", "--margin", "15", "--foot", "left"), 4),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_every_kind_is_written(here: Run, qapp: object, tmp_path: Path, words: tuple[str, ...], pages: int) -> None:
    del qapp
    file = tmp_path / "out.pdf"
    told = here("sheet", *words, "-o", str(file))
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    count = next(int(line.split()[1]) for line in facts.splitlines() if line.startswith("Pages:"))

    assert (told.code, told.err) == (0, "")
    assert count >= pages


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "chart", "liver"),
        ("--kind", "surface"),
        ("--kind", "surface", "underneath"),
        ("--kind", "routine"),
        ("--kind", "routine", "no-such"),
        ("--kind", "situation"),
        ("--kind", "situation", "--situation", "no-such"),
        ("--kind", "zone", "liver", "--margin", "90"),
        ("--kind", "zone", "liver", "--for", "headache"),
        ("liver", "--logo", "no-such.png"),
    ],
    ids=" ".join,
)
def test_choices_that_cannot_be_printed_leave_no_file(
    here: Run, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    del qapp
    monkeypatch.chdir(tmp_path)
    told = here("sheet", *words, "-o", "out.pdf")

    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
