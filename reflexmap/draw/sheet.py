"""A reference sheet on pages: the order of its parts, and the one function that paints a page of it.

A sheet is one page where that can be: it says general cautions in fewer words and shrinks the feet before it goes on
to a second page. One that must go on says on its first page, in short, what is dangerous, and all of it after that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.paper import Choices, Ink, Part
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetalarms import alarm_box, alarm_list
from reflexmap.draw.sheetcautions import FULL, NAMES, ONE, TWO, cautions, in_short
from reflexmap.draw.sheetedge import PageEdge, paint_edge
from reflexmap.draw.sheetflow import Flow, Placed
from reflexmap.draw.sheetsituation import situation_box
from reflexmap.draw.sheettext import (
    FOOT,
    INKS,
    MM,
    Inks,
    Line,
    Run,
    wrap,
)
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.sheetwork import Told, work

MARGIN = 11 * MM
FOOTER = 11.5 * MM
BAND = 7.0 * MM  # the running title of later pages
AIR = 1.2 * MM  # above what would stand too close to the part before it
BREAK = 2.4 * MM  # after a part in columns
LEAST = 2  # pages of a sheet that does not fit on one
TALL = 100_000.0  # units; a page on which anything fits, to measure


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet laid out: what stands where on each page, and the footer. Sizes in millimetres."""

    width: float
    height: float
    items: tuple[tuple[Placed, ...], ...]
    footer: tuple[Line, ...]
    inks: Inks
    margin: float = MARGIN
    title: str = ""

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.items)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What all attempts at one sheet share."""

    sheet: Sheet
    plates: tuple[Plate, ...]
    width: float
    height: float
    inks: Inks
    choices: Choices = field(default_factory=Choices)
    margin: float = MARGIN
    addresses: dict[str, str] = field(default_factory=dict)

    def flow(self) -> Flow:
        """Return empty pages."""
        width, height, margin = self.width * MM, self.height * MM, self.margin
        return Flow(margin, width - margin, margin, height - margin - FOOTER, gutter=7 * MM, band=BAND)

    def tall(self, fill: Callable[[Flow], object]) -> float:
        """Return the height of some parts."""
        flow = self.flow()
        flow.bottom = TALL
        fill(flow)
        return flow.y - flow.top

    def top(self, flow: Flow, refs: dict[str, int]) -> bool:
        """Place what stands above the feet; return whether the danger signs must be told in full further on."""
        if self.choices.practice or self.choices.logo:
            from reflexmap.draw.paperhead import practice_row  # noqa: PLC0415 - few sheets name a practice

            flow.add(*practice_row(self.choices, flow.width, self.inks))
        flow.add(parts.head(self.sheet, flow.width, self.inks, name_line=self.choices.name_line))
        box, more = alarm_box(self.sheet, flow.width, self.inks, refs)
        flow.add(*box, *situation_box(self.sheet, flow.width, self.inks))
        flow.add(*parts.advice(self.sheet, flow.width, self.inks))
        return more

    def work(self, flow: Flow, kept: float) -> Told:
        """Place the feet and the order over a height that is kept free; return what is told there."""
        if not self.sheet.stops:
            return Told.NOTHING
        return work(
            flow,
            self.sheet,
            self.plates,
            self.inks,
            kept,
            steps=self.choices.has(Part.STEPS),
            legend=self.choices.has(Part.LEGEND),
            black=self.choices.ink is Ink.BLACK,
        )

    def cautions(self, flow: Flow, most: int) -> int:
        """Place the cautions in columns; return their page."""
        if not self.sheet.cautions:
            return len(flow.pages)
        page = flow.columns(cautions(self.sheet, flow.column, self.inks, most), parts.divider(flow.width, self.inks))
        flow.y += BREAK
        return page

    def rest(self, flow: Flow, *, told: Told, cited: bool) -> None:
        """Place what comes after the cautions, notes excepted; unless all sources are `cited`, the sheet's own are."""
        flow.add(*parts.research(self.sheet.findings, flow.width, self.inks))
        if told is Told.NOTHING:
            flow.add(*parts.tradition(self.sheet, flow.width, self.inks))
        if told is not Told.BOTH:
            flow.add(*parts.disputes(self.sheet, flow.width, self.inks))
        flow.y += AIR
        flow.columns(parts.sources(self.sheet, flow.column, self.inks, all_=cited, addresses=self.addresses))

    def fill(self, flow: Flow, most: int, *, kept: float, cited: bool) -> None:
        """Place the feet over a height that is kept free, and all that stands below them on a single page."""
        told = self.work(flow, kept)
        self.cautions(flow, most)
        self.rest(flow, told=told, cited=cited)

    def depth(self, most: int, *, told: Told, cited: bool) -> float:
        """Return the height of all that stands below the feet on a single page."""
        flow = self.flow()
        flow.bottom = TALL
        self.cautions(flow, most)
        self.rest(flow, told=told, cited=cited)
        return flow.y - flow.top

    def pages(self, flow: Flow) -> Pages:
        """Return the finished pages, with lines to write on where room is left."""
        flow.y += 1.5 * MM
        flow.add(*parts.notes(flow.width, flow.room, self.inks))
        items = tuple(tuple(page) for page in flow.pages)
        text = tr("Zones: {chart} chart, edition {edition}. Reflexmap.")
        text = text.format(chart=self.sheet.chart, edition=self.sheet.edition)
        footer = wrap([Run(text)], FOOT, flow.width)
        return Pages(self.width, self.height, items, footer, self.inks, self.margin, self.sheet.title)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to reach a single page.

    `most` is how much general cautions say. Feet that are `shrunk` leave the room below that the words need. Unless
    `cited`, the sources of the general cautions are only counted.
    """

    most: int
    shrunk: bool = False
    cited: bool = False


ATTEMPTS = (
    _Attempt(FULL, cited=True),
    _Attempt(FULL),
    _Attempt(TWO),
    _Attempt(TWO, shrunk=True),
    _Attempt(ONE, shrunk=True),
    _Attempt(NAMES, shrunk=True),
)


def lay_out(
    sheet: Sheet,
    plates: tuple[Plate, ...],
    width: float,
    height: float,
    *,
    grey: bool = False,
    choices: Choices | None = None,
    addresses: dict[str, str] | None = None,
) -> Pages:
    """Return a sheet on pages of a size in millimetres; `choices` say what is left out, and the margins.

    `addresses` are those of the sources by their short citation.
    """
    chosen = choices or Choices(ink=Ink.GREY if grey else Ink.COLOUR)
    margin = chosen.margin * MM if choices else MARGIN
    layout = _Layout(sheet, plates, width, height, INKS[chosen.ink], chosen, margin, addresses or {})
    for attempt in ATTEMPTS:
        flow = _one_page(layout, attempt)
        if flow is None:
            break
        if len(flow.pages) == 1:
            return layout.pages(flow)
    return layout.pages(_fewest(layout))


def _one_page(layout: _Layout, how: _Attempt) -> Flow | None:
    """Return an attempt at one page, None if the danger signs alone need a second one."""
    flow = layout.flow()
    if layout.top(flow, {}):
        return None
    if how.shrunk:  # what stands beside the feet is only known once they stand, so each case is tried
        for told in (Told.BOTH, Told.TRADITION, Told.NOTHING):
            flow = layout.flow()
            layout.top(flow, {})
            layout.fill(flow, how.most, kept=layout.depth(how.most, told=told, cited=how.cited), cited=how.cited)
            if len(flow.pages) == 1:
                break
        return flow
    layout.fill(flow, how.most, kept=0.0, cited=how.cited)
    return flow


def _fewest(layout: _Layout) -> Flow:
    """Return the first attempt at two pages that succeeds, else the one with the fewest pages."""
    found: list[Flow] = []
    for short, early in ((True, False), (True, True), (False, False)):
        for cited, loose in ((True, False), (True, True), (False, True)):
            flow = _several(layout, short=short, early=early, cited=cited, loose=loose)
            if flow is not None and len(flow.pages) <= LEAST:
                return flow
            found += [flow] if flow is not None else []
        if found:
            break
    return min(found, key=lambda flow: len(flow.pages))


def _several(layout: _Layout, *, short: bool, early: bool, cited: bool, loose: bool) -> Flow | None:
    """Return a sheet on several pages: on the first one what is dangerous in `short`, on the next ones in full.

    None if there is no room for the short form below the feet; `early` puts it above them.
    """
    sheet, inks = layout.sheet, layout.inks
    flow, refs = layout.flow(), dict[str, int]()
    flow.odd = 0.0 if loose else flow.odd
    more = layout.top(flow, refs)
    brief = in_short(sheet, flow.width, inks, refs) if short and sheet.stops and sheet.cautions else []
    need = layout.tall(lambda under: under.add(*brief)) if brief else 0.0
    if early and brief:  # above the feet, whose sides then stand on the next page
        flow.add(*brief)
        flow.y += BREAK
    told = layout.work(flow, need + BREAK if brief and not early else 0.0)
    if brief and not early and (need + AIR > flow.room or len(flow.pages) > 1):
        return None
    if brief and not early and layout.tall(lambda under: layout.cautions(under, FULL)) <= flow.room:
        brief = []
    if brief and not early:
        flow.y += AIR
        flow.add(*brief)
    if not brief:
        layout.cautions(flow, FULL)
    if more:
        title = parts.title(tr("The danger signs in full"), flow.width, inks)
        refs["signs"] = flow.columns(alarm_list(sheet, flow.column, inks, loose=loose), title)
        flow.y += BREAK
    if brief:
        refs["cautions"] = layout.cautions(flow, FULL)
    layout.rest(flow, told=told, cited=cited)
    return flow


def paint_page(painter: QPainter, pages: Pages, index: int, page: QRectF) -> None:
    """Paint one page into a rectangle of the painter that has the page's proportions."""
    painter.save()
    painter.translate(page.topLeft())
    painter.scale(page.width() / (pages.width * MM), page.height() / (pages.height * MM))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for placed in pages.items[index]:
        painter.save()
        placed.item.paint(painter, placed.x, placed.y)
        painter.restore()
    edge = PageEdge(pages.width * MM, pages.height * MM, pages.margin, pages.title, pages.footer, pages.inks)
    paint_edge(painter, edge, index, pages.count)
    painter.restore()
