"""Sheets as files and on a printer: whole or not at all, searchable, the right paper."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageSize, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.load import load
from reflexmap.core.sheet import plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import export
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import sole_plate
from reflexmap.resources import assets_folder, data_folder

Plates = tuple[Plate, ...]
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(data_folder()).atlas


@pytest.fixture(scope="module")
def sheet(atlas: Atlas) -> Sheet:
    return plan(atlas, (("symptom", "constipation"),), "GB")


@pytest.fixture
def plates(qapp: object, atlas: Atlas) -> Plates:
    assert qapp is not None
    return (sole_plate(atlas, assets_folder(), []),)


def told(path: Path, program: str = "pdftotext") -> str:
    command = [program, str(path)] + (["-"] if program == "pdftotext" else [])
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs_poppler
@pytest.mark.parametrize(("paper", "size"), [("a4", "595 x 842"), ("letter", "612 x 792")])
def test_a_pdf_can_be_searched_and_has_its_paper(
    tmp_path: Path, sheet: Sheet, plates: Plates, paper: str, size: str
) -> None:
    (path,) = export.write_pdf(tmp_path / "sheet.pdf", sheet, plates, paper)
    text, facts = " ".join(told(path).split()), told(path, "pdfinfo")

    assert "Get medical help first" in text
    assert "Working order" in text
    assert "For relaxation and learning, not medical advice." in text
    assert all(stop.name in text for stop in sheet.stops)
    assert all(care.name in text for care in sheet.cautions)
    assert size in facts
    assert f"Title:           {sheet.title}" in facts
    assert "Creator:         Reflexmap" in facts


@needs_poppler
def test_every_page_names_the_edition_and_its_number(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    (path,) = export.write_pdf(tmp_path / "sheet.pdf", sheet, plates)
    pages = told(path).split("\f")[:-1]

    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page
        assert sheet.edition in page


@needs_poppler
def test_everything_planned_is_on_the_paper(tmp_path: Path, atlas: Atlas, plates: Plates) -> None:
    sheet = plan(atlas, (("symptom", "headache"), ("symptom", "insomnia")))
    (path,) = export.write_pdf(tmp_path / "sheet.pdf", sheet, plates)
    letters = "".join(told(path).split())

    # Columns interleave the lines, so single words are looked for.
    planned = [sign for alarm in sheet.alarms for call in alarm.calls for sign in (*call.signs, call.action)]
    planned += [care.action for care in sheet.cautions] + [each.text for each in sheet.findings]
    missing = {word for text in planned for word in text.split() if word not in letters}
    assert missing == set()


def test_pictures_are_numbered_and_sharp(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    paths = export.write_png(tmp_path / "sheet.png", sheet, plates, dpi=75)

    assert [path.name for path in paths[:2]] == ["sheet.png", "sheet-2.png"]
    image = QImage(str(paths[0]))
    assert (image.width(), image.height()) == (620, 877)
    assert image.text("Title") == sheet.title


def test_svg_keeps_text_and_needs_no_clip(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    paths = export.write_svg(tmp_path / "sheet.svg", sheet, plates)
    content = paths[0].read_text(encoding="utf-8")

    assert ">Constipation</tspan></text>" in content
    assert "<image" not in content
    assert QSvgRenderer(str(paths[0])).isValid()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


def test_a_device_with_margins_gets_the_same_page(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    writer = QPdfWriter(str(tmp_path / "device.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(30, 30, 30, 30))

    assert export.paint_to(writer, sheet, plates)


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        export.write_pdf(tmp_path / "absent" / "sheet.pdf", sheet, plates)


def test_a_failure_on_the_way_leaves_nothing(
    tmp_path: Path, sheet: Sheet, plates: Plates, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "sheet.png"
    kept.write_bytes(b"an older sheet")

    def full(_part: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="no space left on device"):
        export.write_png(kept, sheet, plates, dpi=30)

    assert [path.name for path in tmp_path.iterdir()] == ["sheet.png"]
    assert kept.read_bytes() == b"an older sheet"


def test_a_folder_is_no_file(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    with pytest.raises(UserError, match="is a folder"):
        export.write_pdf(tmp_path, sheet, plates)


def test_an_unknown_paper_is_told_before_anything_is_written(tmp_path: Path, sheet: Sheet, plates: Plates) -> None:
    with pytest.raises(UserError, match="choose a4 or letter"):
        export.write_pdf(tmp_path / "sheet.pdf", sheet, plates, "foolscap")

    assert list(tmp_path.iterdir()) == []


def test_painting_a_sheet_needs_no_geometry_library() -> None:
    code = (
        "import sys; import reflexmap.core.sheet, reflexmap.draw.export, reflexmap.draw.plates;"
        "sys.exit('shapely' in sys.modules or 'PySide6.QtWidgets' in sys.modules)"
    )
    root = Path(export.__file__).parents[2]

    assert (
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(root)}, check=False
        ).returncode
        == 0
    )
