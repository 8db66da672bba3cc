"""What the tests of paper share: every kind of sheet, plates, and the words of a page with their boxes."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind
from reflexmap.draw.pagefiles import write_pages
from reflexmap.draw.paperpages import Pages, PlateMaker, pages_of
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
JOBS = {
    Kind.ZONE: Job(Kind.ZONE, (("zone", "liver"),)),
    Kind.SYMPTOM: Job(Kind.SYMPTOM, (("symptom", "headache"),)),
    Kind.PLAN: Job(Kind.PLAN, (("symptom", "constipation"), ("zone", "neck"))),
    Kind.ROUTINE: Job(Kind.ROUTINE, (("routine", "headache-routine"),)),
    Kind.TECHNIQUE: Job(Kind.TECHNIQUE, (("technique", "thumb-walking"),)),
    Kind.CHART: Job(Kind.CHART),
    Kind.SURFACE: Job(Kind.SURFACE, (("view", "plantar"),)),
    Kind.ACUPOINTS: Job(Kind.ACUPOINTS),
    Kind.BLANK: Job(Kind.BLANK, (("view", "plantar"),)),
    Kind.ANSWERS: Job(Kind.ANSWERS, (("view", "plantar"),)),
    Kind.RECORD: Job(Kind.RECORD),
    Kind.SITUATION: Job(Kind.SITUATION),
}
TICKED = frozenset({"pregnant-later", "varicose-veins", "diabetes"})
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
_POINT = 25.4 / 72


@dataclass(frozen=True)
class Word:
    """A word of a PDF and its box in millimetres."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def plate_maker(atlas: Atlas) -> PlateMaker:
    """Return what makes each plate once."""

    @cache
    def made(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    return made


def sheet(kind: Kind, atlas: Atlas, plates: PlateMaker, choices: Choices | None = None) -> Pages:
    """Return a sheet of a kind."""
    guard = Guard(atlas, TICKED) if kind is Kind.SITUATION else None
    return pages_of(JOBS[kind], choices or Choices(), atlas, plates, guard=guard, country="GB")


def painted(pages: Pages, index: int, dots: float = 2.0) -> QImage:
    """Return a page as a picture, with some dots in a millimetre."""
    width, height = pages.size(index)
    image = QImage(round(width * dots), round(height * dots), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        pages.paint(painter, index, QRectF(image.rect()))
    return image


def words(pages: Pages, folder: Path) -> list[list[Word]]:
    """Return the words of each page as a PDF reader finds them."""
    (path,) = write_pages(folder / "pages.pdf", pages, ".pdf")
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    found = []
    for page in told.split("<page ")[1:]:
        listed = []
        for left, top, right, bottom, text in _WORD.findall(page):
            box = [float(each) * _POINT for each in (left, top, right, bottom)]
            listed.append(Word(text, *box))
        found.append(listed)
    return found
