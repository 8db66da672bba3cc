"""Every kind of sheet as pages: how many, how large, what each shows, where links lie, and what it says in order.

Printer, preview, PDF, pictures and HTML are all made from these pages. Lengths are millimetres.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import NAMED, ONE_EACH, Choices, Job, Kind, TypeSize, problems
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheettext import MM

if TYPE_CHECKING:
    from reflexmap.core.guard import Guard
    from reflexmap.core.htmlpage import Drawer
    from reflexmap.core.paperblocks import Block

PlateMaker = Callable[[View, str, str], Plate]  # view, chart, sex
LANGUAGE = "en-GB"
COMPACT = (Kind.ZONE, Kind.SYMPTOM, Kind.PLAN)  # side by side in the usual type
Box = tuple[float, float, float, float]  # x, y, width, height from the top left corner


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading for the list of bookmarks: its page from 0, its level from 1."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A part of a page that leads to an address, or to the page `target`."""

    page: int
    box: Box
    address: str = ""
    target: int = -1


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `paint` paints it from the origin, a twentieth of a millimetre to a unit."""

    width: float
    height: float
    paint: Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet, laid out. `tell` returns what it says, as blocks in reading order; `drawer` draws their pictures."""

    title: str
    pages: tuple[Page, ...]
    tell: Callable[[], tuple[Block, ...]]
    outline: tuple[Bookmark, ...] = ()
    links: tuple[PageLink, ...] = ()
    language: str = LANGUAGE
    drawer: Callable[[], Drawer] | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What the sheet says in reading order; made when it is asked for, because most devices only paint."""
        return self.tell()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    def size(self, index: int) -> tuple[float, float]:
        """Return width and height of a page."""
        return self.pages[index].width, self.pages[index].height

    def paint(self, painter: QPainter, index: int, box: QRectF) -> None:
        """Paint one page into a rectangle of the painter that has the page's proportions."""
        page = self.pages[index]
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width() / (page.width * MM), box.height() / (page.height * MM))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        page.paint(painter)
        painter.restore()


def pages_of(
    job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, *, guard: Guard | None = None, country: str = ""
) -> Pages:
    """Return a sheet as pages; raises UserError for one that cannot be made.

    `guard` holds a person's situation; `country` (ISO code) chooses the phone numbers.
    """
    _check(job, choices, atlas, guard)
    # Each kind loads only the painters that it needs: a sheet from the command line must not wait for posters.
    if job.kind in (Kind.CHART, Kind.SURFACE):
        from reflexmap.draw.poster import poster_pages  # noqa: PLC0415

        made = poster_pages(job, choices, atlas, plates, country)
    elif job.kind in (Kind.BLANK, Kind.ANSWERS):
        from reflexmap.draw.paperpractice import practice_pages  # noqa: PLC0415

        made = practice_pages(job, choices, atlas, plates)
    elif job.kind in COMPACT and choices.type_size is TypeSize.NORMAL:
        from reflexmap.draw.papercompact import compact_pages  # noqa: PLC0415

        made = compact_pages(job, choices, atlas, plates, guard, country)
    else:
        from reflexmap.draw.paperkinds import text_pages  # noqa: PLC0415

        made = text_pages(job, choices, atlas, plates, guard, country)
    if choices.tiles is not None:
        from reflexmap.draw.papertiles import tiled  # noqa: PLC0415

        made = tiled(made, choices)

    def drawer() -> Drawer:
        from reflexmap.draw.htmlmap import HtmlMaps  # noqa: PLC0415 - only a page of HTML needs it

        return HtmlMaps(atlas, plates, choices)

    return replace(made, drawer=drawer)


def joined(parts: Iterable[Pages], title: str) -> Pages:
    """Return several sheets one after the other; links and bookmarks keep to their pages."""
    pages: list[Page] = []
    tellers: list[Callable[[], tuple[Block, ...]]] = []
    outline: list[Bookmark] = []
    links: list[PageLink] = []
    for part in parts:
        first = len(pages)
        outline += [replace(each, page=each.page + first) for each in part.outline]
        links += [
            replace(each, page=each.page + first, target=each.target + first if each.target >= 0 else -1)
            for each in part.links
        ]
        pages += part.pages
        tellers.append(part.tell)

    def tell() -> tuple[Block, ...]:
        return tuple(block for each in tellers for block in each())

    return Pages(title, tuple(pages), tell, tuple(outline), tuple(links))


def _check(job: Job, choices: Choices, atlas: Atlas, guard: Guard | None) -> None:
    faults = problems(choices)
    if faults:
        raise UserError(" ".join(faults))
    allowed = NAMED.get(job.kind, ())
    known = atlas.kinds()
    for kind, name in job.names:
        if kind not in allowed:
            raise UserError(f"A sheet of the kind {job.kind} is not made for the {kind} {name}.")
        if name not in (set(View) if kind == "view" else known.get(kind, {})):
            raise UserError(f'There is no {kind} called "{name}".')
    if job.kind in ONE_EACH and len(job.names) != 1:
        raise UserError(f"A sheet of the kind {job.kind} is about one thing: name one.")
    if job.kind is Kind.PLAN and not job.names:
        raise UserError("Name the complaints or zones of the plan.")
    if job.kind is Kind.SITUATION and not (guard and guard.items):
        raise UserError("Nothing is ticked in My situation, so there is nothing to print about it.")
    if not atlas.dangers:
        raise UserError("The danger signs cannot be read, so no sheet is made.")
    if choices.logo:
        from reflexmap.draw.logo import logo  # noqa: PLC0415 - few sheets have one

        logo(choices)  # a fault is told before anything is painted or written
