"""A reference sheet on pages: the order of its parts, and the one function that paints a page of it.

A sheet is one page where that can be: it says general cautions in fewer words and shrinks the feet before it goes on
to a second page. One that must go on says on its first page, in short, what is dangerous, and all of it after that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetalarms import alarm_box, alarm_list
from reflexmap.draw.sheetcautions import FULL, NAMES, ONE, TWO, cautions, in_short
from reflexmap.draw.sheetflow import Flow, Placed
from reflexmap.draw.sheettext import COLOUR, FOOT, GREY, LEADING, MM, Inks, Line, Run, wrap, write_lines, write_right
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.sheetwork import work

MARGIN = 11 * MM
FOOTER = 11.5 * MM
BREAK = 2.4 * MM  # after a part in columns
TALL = 100_000.0  # units; a page on which anything fits, to measure


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet laid out: what stands where on each page, and the footer. Sizes in millimetres."""

    width: float
    height: float
    items: tuple[tuple[Placed, ...], ...]
    footer: tuple[Line, ...]
    inks: Inks

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

    def flow(self) -> Flow:
        """Return empty pages."""
        width, height = self.width * MM, self.height * MM
        return Flow(MARGIN, width - MARGIN, MARGIN, height - MARGIN - FOOTER, gutter=7 * MM)

    def tall(self, fill: Callable[[Flow], object]) -> float:
        """Return the height of some parts."""
        flow = self.flow()
        flow.bottom = TALL
        fill(flow)
        return flow.y - flow.top

    def top(self, flow: Flow, refs: dict[str, int]) -> bool:
        """Place what stands above the feet; return whether the danger signs must be told in full further on."""
        flow.add(parts.head(self.sheet, flow.width, self.inks))
        box, more = alarm_box(self.sheet, flow.width, self.inks, refs)
        flow.add(*box, *parts.advice(self.sheet, flow.width, self.inks))
        return more

    def work(self, flow: Flow, kept: float) -> bool:
        """Place the feet and the order over a height that is kept free; return whether tradition is told."""
        return bool(self.sheet.stops) and work(flow, self.sheet, self.plates, self.inks, kept)

    def cautions(self, flow: Flow, most: int) -> int:
        """Place the cautions in columns; return their page."""
        if not self.sheet.cautions:
            return len(flow.pages)
        page = flow.columns(cautions(self.sheet, flow.column, self.inks, most), parts.divider(flow.width, self.inks))
        flow.y += BREAK
        return page

    def rest(self, flow: Flow, *, told: bool) -> None:
        """Place what comes after the cautions, notes excepted."""
        flow.add(*parts.research(self.sheet.findings, flow.width, self.inks))
        if not told:
            flow.add(*parts.tradition(self.sheet, flow.width, self.inks))
        flow.add(*parts.disputes(self.sheet, flow.width, self.inks))
        flow.columns(parts.sources(self.sheet, flow.column, self.inks))

    def pages(self, flow: Flow) -> Pages:
        """Return the finished pages, with lines to write on where room is left."""
        flow.y += 1.5 * MM
        flow.add(*parts.notes(flow.width, flow.room, self.inks))
        items = tuple(tuple(page) for page in flow.pages)
        text = tr("Zones: {chart} chart, edition {edition}.")
        text = text.format(chart=self.sheet.chart, edition=self.sheet.edition)
        return Pages(self.width, self.height, items, wrap([Run(text)], FOOT, flow.width), self.inks)


def lay_out(sheet: Sheet, plates: tuple[Plate, ...], width: float, height: float, *, grey: bool = False) -> Pages:
    """Return a sheet on pages of a size in millimetres."""
    layout = _Layout(sheet, plates, width, height, GREY if grey else COLOUR)
    tries = ((FULL, False), (TWO, False), (TWO, True), (ONE, True), (NAMES, True)) if sheet.stops else ((FULL, False),)
    for most, shrunk in tries:
        flow = _one_page(layout, most, shrunk=shrunk)
        if flow is None:
            break
        if len(flow.pages) == 1:
            return layout.pages(flow)
    return layout.pages(_several(layout, short=True) or _several(layout, short=False) or layout.flow())


def _one_page(layout: _Layout, most: int, *, shrunk: bool) -> Flow | None:
    """Return an attempt at one page, None if the danger signs alone need a second one.

    `most` is how much general cautions say; `shrunk` feet leave as much room below as the words need.
    """
    flow = layout.flow()
    if layout.top(flow, {}):
        return None

    def below(under: Flow, *, told: bool) -> None:
        layout.cautions(under, most)
        layout.rest(under, told=told)

    told = layout.work(flow, layout.tall(lambda under: below(under, told=layout.sheet.single)) if shrunk else 0.0)
    below(flow, told=told)
    return flow


def _several(layout: _Layout, *, short: bool) -> Flow | None:
    """Return a sheet on several pages: on the first one what is dangerous in `short`, on the next ones in full.

    None if there is no room for the short form below the feet: all of it then comes first on the second page.
    """
    sheet, inks = layout.sheet, layout.inks
    flow, refs = layout.flow(), dict[str, int]()
    more = layout.top(flow, refs)
    brief = in_short(sheet, flow.width, inks, refs) if short and sheet.stops and sheet.cautions else []
    told = layout.work(flow, layout.tall(lambda under: under.add(*brief)) + BREAK if brief else 0.0)
    if brief:
        if sum(item.room for item in brief) - brief[-1].after > flow.room or len(flow.pages) > 1:
            return None
        flow.add(*brief)
    if not brief:
        layout.cautions(flow, FULL)
    if more:
        title = parts.title(tr("The danger signs in full"), flow.width, inks)
        refs["signs"] = flow.columns(alarm_list(sheet, flow.column, inks), title)
        flow.y += BREAK
    if brief:
        refs["cautions"] = layout.cautions(flow, FULL)
    layout.rest(flow, told=told)
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
    _paint_footer(painter, pages, index)
    painter.restore()


def _paint_footer(painter: QPainter, pages: Pages, index: int) -> None:
    inks, left, right = pages.inks, MARGIN, pages.width * MM - MARGIN
    line = FOOT * LEADING
    top = pages.height * MM - MARGIN - (len(pages.footer) + 1) * line - 1.6 * MM
    marks.rule(painter, left, top, right - left, pages.inks.line, 0.16)
    top += 1.6 * MM
    write_lines(
        painter,
        left,
        top,
        (((0.0, Run(tr("For relaxation and learning, not medical advice."), True)),),),
        FOOT,
        inks.text,
    )
    text = tr("Reflexmap, page {page} of {count}").format(page=index + 1, count=pages.count)
    write_right(painter, right, top + FOOT * 1.02, Run(text), FOOT, inks.text)
    write_lines(painter, left, top + line, pages.footer, FOOT, inks.quiet)
