"""Drawings that repeat are kept once, and look as before."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QPen, QPolygonF

from reflexmap.draw.pdfshare import share_drawings

needs_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm is not installed")


@pytest.fixture
def raw(qapp: object, tmp_path: Path) -> Path:
    """Three pages with a large drawing at three places, each with words of its own."""
    assert qapp is not None
    path = tmp_path / "raw.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    shape = QPolygonF([QPointF((i * 7919) % 997, (i * 104729) % 991) for i in range(400)])
    with QPainter(writer) as painter:
        for page in range(3):
            if page:
                writer.newPage()
            painter.setFont(QFont("", 12))
            painter.drawText(QPointF(100, 300), f"page {page}")
            painter.save()
            painter.translate(400 * page, 900)
            painter.scale(1.5, 1.5)
            painter.setPen(QPen(Qt.GlobalColor.darkGreen, 3))
            painter.drawPolyline(shape)
            painter.restore()
            painter.drawRect(QRectF(10, 10, 50, 50))
    return path


def shared(raw: Path) -> Path:
    path = raw.with_name("shared.pdf")
    with pikepdf.open(raw) as pdf:
        share_drawings(pdf, [page.obj for page in pdf.pages])
        pdf.save(path)
    return path


def test_a_drawing_is_kept_once(raw: Path) -> None:
    with pikepdf.open(shared(raw)) as pdf:
        forms = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"]
        uses = [page.obj.Contents.read_bytes().count(b" Do") for page in pdf.pages]

    assert len(forms) == 1
    assert uses == [1, 1, 1]


@needs_poppler
def test_every_page_looks_as_before(raw: Path) -> None:
    pictures = []
    for path in (raw, shared(raw)):
        command = ["pdftoppm", "-r", "100", path, path.with_suffix("")]
        subprocess.run(command, check=True)
        pictures.append([each.read_bytes() for each in sorted(path.parent.glob(f"{path.stem}-*.ppm"))])

    assert len(pictures[0]) == 3
    assert pictures[0] == pictures[1]


def test_words_stay_on_their_pages(raw: Path) -> None:
    with pikepdf.open(shared(raw)) as pdf:
        assert all(b" Tj" in page.obj.Contents.read_bytes() for page in pdf.pages)
