"""PDFs can be searched: each letter is told as it was typed, whatever form the typeface gave it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Kind
from reflexmap.core.paperblocks import Block, Box, Bullets, Columns, Heading, Paragraph, Table, plain
from reflexmap.draw.pagefiles import write_pages
from reflexmap.draw.paperpages import PlateMaker
from reflexmap.draw.pdfletters import PRIVATE, forms
from tests.draw.pages import needs_poppler, plate_maker, sheet

LIGATURES = range(0xFB00, 0xFB07)


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> PlateMaker:
    return plate_maker(atlas)


@pytest.mark.usefixtures("qapp")
def test_the_forms_of_the_typeface_are_known() -> None:
    known = set(forms().values())

    assert {"(", ")", ":", "-", "@", "+", "\u2013"} <= known
    assert all(code in PRIVATE for code in forms())


@needs_poppler
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", list(Kind))
def test_every_word_of_a_sheet_is_found(atlas: Atlas, plates: PlateMaker, tmp_path: Path, kind: Kind) -> None:
    """Columns interleave the lines, so single words are looked for; words may be broken at the end of a line."""
    pages = sheet(
        kind, atlas, plates, Choices(practice="Caf\u00e9 M\u00fcller (Z\u00fcrich)", title="1:00 EX-LE11 d\u00e9fi")
    )
    (path,) = write_pages(tmp_path / "sheet.pdf", pages, ".pdf")
    told = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    letters = "".join(told.split())

    assert not {hex(ord(letter)) for letter in told if ord(letter) in PRIVATE or ord(letter) in LIGATURES}
    assert "\ufffd" not in told
    wanted = ["1:00", "EX-LE11", "d\u00e9fi"]
    wanted += [] if kind in (Kind.CHART, Kind.SURFACE) else ["M\u00fcller", "(Z\u00fcrich)"]  # these name no practice
    assert [word for word in wanted if word not in letters] == []
    if kind is Kind.ACUPOINTS:
        missing = [each.id for each in atlas.acupoints.values() if each.characters not in letters]
        missing += [each.id for each in atlas.acupoints.values() if each.pinyin_tones not in letters]
        assert missing == []
    if kind is Kind.ROUTINE:
        missing = sorted({word for word in said(pages.blocks) if word not in letters and len(word) > 2})
        assert missing == []


@pytest.mark.usefixtures("qapp")
def test_the_space_is_a_space(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    (path,) = write_pages(tmp_path / "sheet.pdf", sheet(Kind.ZONE, atlas, plates), ".pdf")
    with pikepdf.open(path) as pdf:
        maps = [font.ToUnicode.read_bytes().decode() for font in pdf.pages[0].Resources.Font.values()]

    meant = [
        code for told in maps for listed in re.findall(r"\[[^\]]*\]", told) for code in re.findall(r"\w{4}", listed)
    ]
    assert "0020" in meant
    assert "0009" not in meant


def said(blocks: tuple[Block, ...]) -> list[str]:
    """Return the words of the headings, paragraphs and lists of a sheet."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            found += block.text.split()
        elif isinstance(block, Paragraph):
            found += plain(block.spans).split()
        elif isinstance(block, Bullets):
            found += [word for item in block.items for word in plain(item).split()]
        elif isinstance(block, Table):
            found += [word for row in block.rows for cell in row for word in plain(cell.spans).split()]
        elif isinstance(block, Box | Columns):
            found += said(tuple(block.blocks))
    return found
