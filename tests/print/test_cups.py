"""Sheets through a real print queue: as many pages, on the same paper, with the same picture as our PDF."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform

from reflexmap.ui.printdevice import SPARE
from tests.print import cups

CHILD = Path(__file__).with_name("child.py")
ROOT = CHILD.parents[2]
DPI = 150
COARSE = 12  # dots that a comparison takes as one: PostScript's letters are a little bolder
CLOSE = 3.0  # mean difference of the same page, 0 to 255; other pages differ by ten times as much
WHY = cups.missing()
pytestmark = pytest.mark.skipif(bool(WHY), reason=WHY)


@dataclass(frozen=True)
class Printed:
    """What came out of a queue, what our PDF shows, and the margin (mm) that was kept."""

    pages: list[QImage]
    ours: list[QImage]
    margin: float
    spooled: Path


@pytest.fixture(scope="module")
def server() -> Iterator[cups.Server]:
    made = cups.start()
    yield made
    made.stop()


def pictures(document: Path, folder: Path) -> list[QImage]:
    """Return the pages of a PDF or PostScript file, painted by the same program."""
    folder.mkdir()
    command = ["gs", "-q", "-sDEVICE=pnggray", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-r{DPI}"]
    subprocess.run([*command, "-o", str(folder / "%03d.png"), str(document)], check=True, capture_output=True)
    return [QImage(str(each)) for each in sorted(folder.iterdir())]


def printed(server: cups.Server, folder: Path, queue: str, kind: str, name: str) -> Printed:
    pdf = folder / "ours.pdf"
    done = subprocess.run(
        [sys.executable, str(CHILD), queue, kind, name, str(pdf)],
        env={**server.environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    server.wait_for("Job completed.")
    spooled = max((server.home / "spool").glob("d*-001"))
    shown = pictures(server.home / f"{queue}.ps", folder / "printed")
    return Printed(shown, pictures(pdf, folder / "ours"), float(done.stdout), spooled)


def greys(image: QImage) -> list[bytes]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height())]


def difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures of the same size, 0 to 255."""
    assert abs(one.width() - other.width()) < 3
    assert abs(one.height() - other.height()) < 3
    size = QSize(one.width() // COARSE, one.height() // COARSE)
    left, right = (greys(each.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)) for each in (one, other))
    pairs = zip(b"".join(left), b"".join(right), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (size.width() * size.height())


def test_a_complaint_sheet_comes_out_as_our_pdf(server: cups.Server, tmp_path: Path) -> None:
    made = printed(server, tmp_path, "Paper", "symptom", "headache")
    assert len(made.pages) == len(made.ours) > 1
    for page, ours in zip(made.pages, made.ours, strict=True):
        assert difference(page, ours) < CLOSE
    assert difference(made.pages[0], made.ours[1]) > 5 * CLOSE  # the measure tells pages apart
    told = subprocess.run(["pdfinfo", str(made.spooled)], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size: +595.* x 842.* pts \(A4\)|Page size: +595 x 842 pts", told)


def test_a_sheet_on_its_side_is_turned_and_whole(server: cups.Server, tmp_path: Path) -> None:
    made = printed(server, tmp_path, "Paper", "surface", "plantar")
    (page,), (ours,) = made.pages, made.ours
    assert ours.width() > ours.height()
    if page.height() > page.width():  # paper is fed upright; which way it is turned is the driver's choice
        turned = [page.transformed(QTransform().rotate(angle)) for angle in (90, 270)]
        assert min(difference(each, ours) for each in turned) < CLOSE
    else:
        assert difference(page, ours) < CLOSE


def test_nothing_lies_where_the_printer_cannot_print(server: cups.Server, tmp_path: Path) -> None:
    made = printed(server, tmp_path, "Wide", "symptom", "headache")
    edge = cups.EDGE / 72 * 25.4
    assert edge + SPARE <= made.margin < edge + SPARE + 1.01
    strip = int(cups.EDGE / 72 * DPI) - 1
    for page, ours in zip(made.pages, made.ours, strict=True):
        rows = greys(ours)
        inner = [row[strip:-strip] for row in rows[strip:-strip]]
        assert min(map(min, inner)) < 100
        around = rows[:strip] + rows[-strip:] + [row[:strip] + row[-strip:] for row in rows]
        assert min(map(min, around)) > 240
        assert difference(page, ours) < CLOSE
