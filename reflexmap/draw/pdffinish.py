"""What Qt's PDF writer cannot say: bookmarks, links, language, page labels, author, names of font subsets.

Pages and links are those of `draw.paperpages`. The library loads when the first PDF is finished.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reflexmap import CREATOR
from reflexmap.draw.paperpages import Bookmark, PageLink
from reflexmap.draw.pdfletters import tell_letters
from reflexmap.draw.pdfshare import share_drawings

if TYPE_CHECKING:
    import pikepdf

POINTS = 72 / 25.4  # typographic points in a millimetre
MANY_PAGES = 20  # from here on drawings are repeated often enough to be kept once
FEW_PAGES = 2  # a sheet of so many pages opens without its list of bookmarks

XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says about itself, and where its parts are.

    `front` is how many pages at the end of the file belong before all others; they are numbered i, ii, iii. Pages of
    bookmarks and links are counted as they stand in the file.
    """

    title: str
    language: str
    outline: Sequence[Bookmark] = ()
    links: Sequence[PageLink] = ()
    author: str = "Reflexmap"
    subject: str = ""
    front: int = 0


def finish(source: Path, target: Path, about: About) -> None:
    """Read a PDF of Qt and write it with everything that `about` knows; raises OSError if the disk is full."""
    import pikepdf  # noqa: PLC0415 - nothing but a PDF needs it

    try:
        opened = pikepdf.open(source)
    except pikepdf.PdfError as error:  # a write failed in the middle and Qt's writer went on
        raise OSError(errno.EIO, "the file could not be written whole") from error
    with opened as pdf:
        pages = [page.obj for page in pdf.pages]
        _link(pdf, pages, about.links)
        _name_subsets(pages)
        tell_letters(pages)
        if len(pages) > MANY_PAGES:
            share_drawings(pdf, pages)
        _outline(pdf, pages, about.outline)
        if about.front:
            _turn_front(pdf, about.front)
        _describe(pdf, about)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]  # Qt's is made of chance; the new one is made of the content
        try:
            pdf.save(
                target,
                fix_metadata_version=False,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
        except RuntimeError as error:  # qpdf tells a full disk as an error of its own
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error


def moment() -> datetime:
    """Return the time that files are stamped with; SOURCE_DATE_EPOCH sets it, so that bytes can be made again."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)


def _link(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object], links: Iterable[PageLink]) -> None:
    """Put a link over each place that leads somewhere; a screen reader is told where."""
    from pikepdf import Array, Dictionary, Name, String  # noqa: PLC0415 - see finish

    found: dict[int, list[pikepdf.Object]] = {}
    for link in links:
        page = pages[link.page]
        high = float(page.MediaBox[3])
        left, top, width, height = (each * POINTS for each in link.box)
        corners = [left, high - top - height, left + width, high - top]
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(each, 2) for each in corners]),
            Border=Array([0, 0, 0]),
            F=4,
        )
        if link.target >= 0:
            note.Dest = Array([pages[link.target], Name.Fit])
        else:
            note.A = Dictionary(S=Name.URI, URI=String(_ascii(link.address)))
            note.Contents = String(link.address)
        found.setdefault(link.page, []).append(pdf.make_indirect(note))
    for number, notes in found.items():
        page = pages[number]
        before = list(page.Annots) if "/Annots" in page else []
        page.Annots = Array([*before, *notes])
        page.Tabs = Name.S


def _ascii(address: str) -> str:
    """Return an address with only the letters that PDF allows."""
    from urllib.parse import quote  # noqa: PLC0415 - few addresses need it

    return address if address.isascii() and " " not in address else quote(address, safe=":/?#[]@!$&'()*+,;=%-._~")


def _outline(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object], bookmarks: Sequence[Bookmark]) -> None:
    """Write the tree of bookmarks; only the first level is open."""
    from pikepdf import Array, Dictionary, Name, String  # noqa: PLC0415 - see finish

    if not bookmarks:
        return
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    top: list[pikepdf.Object] = []
    above: list[tuple[int, pikepdf.Object, list[pikepdf.Object]]] = [(0, root, top)]
    families = [above[0]]
    for mark in bookmarks:
        while above[-1][0] >= mark.level:
            above.pop()
        _, parent, kin = above[-1]
        entry = pdf.make_indirect(Dictionary(Title=String(mark.title), Parent=parent))
        entry.Dest = Array([pages[mark.page], Name.Fit])
        kin.append(entry)
        above.append((mark.level, entry, []))
        families.append(above[-1])
    for level, node, kin in families:
        for before, after in pairwise(kin):
            before.Next, after.Prev = after, before
        if kin:
            node.First, node.Last = kin[0], kin[-1]
            node.Count = len(kin) if level == 0 else -len(kin)  # less than nothing: shut at first
    pdf.Root.Outlines = root


def _turn_front(pdf: pikepdf.Pdf, front: int) -> None:
    """Move the last pages to the front and number them with small Roman numerals."""
    from pikepdf import Array, Dictionary, Name  # noqa: PLC0415 - see finish

    moved = list(pdf.pages)[-front:]
    del pdf.pages[-front:]
    for index, page in enumerate(moved):
        pdf.pages.insert(index, page)
    labels = [0, Dictionary(S=Name.r), front, Dictionary(S=Name.D)]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


def _describe(pdf: pikepdf.Pdf, about: About) -> None:
    """Say title, author, language and time, in the old way and in the new one, alike."""
    from pikepdf import Dictionary, Name, String  # noqa: PLC0415 - see finish

    when = moment()
    info = pdf.docinfo
    stamp = when.strftime("D:%Y%m%d%H%M%SZ")
    said = {"/Title": about.title, "/Author": about.author, "/Subject": about.subject, "/Creator": CREATOR}
    for key, value in {**said, "/CreationDate": stamp, "/ModDate": stamp}.items():
        if value:
            info[key] = String(value)
    xmp = XMP.format(
        title=escape(about.title),
        author=escape(about.author),
        language=escape(about.language),
        creator=escape(CREATOR),
        when=when.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    stream = pdf.make_stream(xmp.encode("utf-8"))
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
    pdf.Root.Lang = String(about.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if about.outline and len(pdf.pages) > FEW_PAGES:
        pdf.Root.PageMode = Name.UseOutlines


def _name_subsets(pages: Iterable[pikepdf.Object]) -> None:
    """Mark the fonts as the parts of fonts that they are, so that no program takes them for whole ones."""
    from pikepdf import Name  # noqa: PLC0415 - see finish

    seen: set[tuple[int, int]] = set()
    for page in pages:
        if "/Resources" not in page or "/Font" not in page.Resources:
            continue
        for font in page.Resources.Font.values():
            if font.objgen in seen or "/DescendantFonts" not in font:
                continue
            seen.add(font.objgen)
            name = str(font.BaseFont).lstrip("/")
            if re.match(r"[A-Z]{6}\+", name):
                continue
            digest = hashlib.sha256(f"{name}{len(seen)}".encode()).digest()
            tag = "".join(chr(ord("A") + each % 26) for each in digest[:6])
            whole = Name(f"/{tag}+{name}")
            font.BaseFont = whole
            for each in font.DescendantFonts:
                each.BaseFont = whole
                each.FontDescriptor.FontName = whole
