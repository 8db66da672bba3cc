"""Drawings that a PDF of Qt repeats on many pages, kept once: a book of feet is a tenth as large."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

LEAST = 1500  # bytes of a drawing that is worth an object of its own
SHARED_NAMES = frozenset({b"CSp", b"CSpg", b"PCSp", b"GSa", b"CSppdf"})  # what Qt calls the same on every page
_CUT = b"\nQ\nq\n"  # between two saved states of Qt
_NAME = re.compile(rb"/([^\s/<>\[\]()]+)")
QUICK = 6  # level of compression


def share_drawings(pdf: pikepdf.Pdf, pages: Iterable[pikepdf.Object]) -> None:
    """Replace each large drawing of the pages by a reference to a form that holds it once."""
    from pikepdf import Dictionary  # noqa: PLC0415 - as in pdffinish

    forms: dict[bytes, tuple[str, pikepdf.Object]] = {}
    for page in pages:
        used: dict[str, pikepdf.Object] = {}
        pieces = page.Contents.read_bytes().split(_CUT)
        for index in range(1, len(pieces) - 1):
            matrix, _, drawing = pieces[index].partition(b" cm\n")
            if not _whole(matrix, drawing):
                continue
            key = sha256(drawing).digest()
            if key not in forms:
                forms[key] = (f"/Drawing{len(forms)}", _form(pdf, page, drawing))
            name, form = forms[key]
            used[name] = form
            pieces[index] = matrix + b" cm\n" + name.encode() + b" Do"
        if used:
            page.Contents = pdf.make_indirect(_packed(pdf, _CUT.join(pieces)))
            page.Resources.XObject = Dictionary({**dict(page.Resources.get("/XObject", {})), **used})


def _whole(matrix: bytes, drawing: bytes) -> bool:
    """Whether a piece is one large drawing under its matrix, and needs nothing that differs between pages."""
    if len(drawing) < LEAST or b"\n" in matrix or b"\nq\n" in drawing or b"\nQ\n" in drawing:
        return False
    return set(_NAME.findall(drawing)) <= SHARED_NAMES


def _form(pdf: pikepdf.Pdf, page: pikepdf.Object, drawing: bytes) -> pikepdf.Object:
    from pikepdf import Dictionary, Name  # noqa: PLC0415 - as in pdffinish

    form = _packed(pdf, drawing)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = [-100000, -100000, 100000, 100000]
    kinds = ("/ColorSpace", "/ExtGState")
    form.Resources = Dictionary({each: page.Resources[each] for each in kinds if each in page.Resources})
    return pdf.make_indirect(form)


def _packed(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Object:
    from pikepdf import Name, Stream  # noqa: PLC0415 - as in pdffinish

    stream = Stream(pdf, zlib.compress(content, QUICK))
    stream.Filter = Name.FlateDecode
    return stream
