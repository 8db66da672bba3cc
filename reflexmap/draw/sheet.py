"""A reference sheet on pages: the order of its parts, and the one function that paints a page of it.

A sheet is one page where that can be: it says general cautions in fewer words before it goes on to a second page. The
first page of a longer one is its working side, useful alone: what is dangerous in short, the feet, the working order.
All of it in full, research, tradition and sources follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.paper import Choices, Ink
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetedge import PageEdge, paint_edge
from reflexmap.draw.sheetfeet import Press
from reflexmap.draw.sheetflow import Flow, Placed
from reflexmap.draw.sheetlayout import FOOTER, MARGIN, Layout, Try, cost, notes, one_page, several
from reflexmap.draw.sheetrest import Rest
from reflexmap.draw.sheettext import FOOT, INKS, MM, Inks, Line, Run, wrap
from reflexmap.draw.sheetwords import tr

__all__ = ["FOOTER", "MARGIN", "Pages", "lay_out", "paint_page"]

FEWEST = 2.0  # pages: no sheet that does not fit on one has less


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


def lay_out(
    sheet: Sheet,
    plates: tuple[Plate, ...],
    width: float,
    height: float,
    *,
    grey: bool = False,
    choices: Choices | None = None,
    addresses: dict[str, str] | None = None,
    larger: float = 1.0,
) -> Pages:
    """Return a sheet on pages of a size in millimetres; `choices` say what is left out, and the margins.

    `addresses` are those of the sources by their short citation. The pages are painted `larger` than laid out.
    """
    chosen = choices or Choices(ink=Ink.GREY if grey else Ink.COLOUR)
    margin = chosen.margin * MM if choices else MARGIN
    inks = INKS[chosen.ink]
    press = Press(chosen.ink, chosen.skin, larger)
    layout = Layout(sheet, plates, width, height, inks, chosen, margin, press, Rest(sheet, inks, addresses or {}))
    first, more = layout.top(layout.flow().width)
    if not more and (flow := one_page(layout, first)) is not None:
        return _pages(layout, flow, noted=False)
    best = _best(several(layout, first, more=more))
    layout.refs.update(best.refs)
    return _pages(layout, best.flow, noted=best.noted)


def _best(tries: Iterator[Try]) -> Try:
    """Return the first sheet that costs least; no further one is made after one with the fewest pages."""
    best = next(tries)
    while cost(best) > FEWEST and (made := next(tries, None)) is not None:
        best = made if cost(made) < cost(best) else best
    return best


def _pages(layout: Layout, flow: Flow, *, noted: bool) -> Pages:
    """Return the finished pages, with lines to write on where room is left and none are `noted`."""
    if not noted:
        notes(flow, layout.inks)
    items = tuple(tuple(page) for page in flow.pages)
    text = tr("Zones: {chart} chart, edition {edition}. Reflexmap.")
    text = text.format(chart=layout.sheet.chart, edition=layout.sheet.edition)
    footer = wrap([Run(text)], FOOT, flow.width)
    return Pages(layout.width, layout.height, items, footer, layout.inks, layout.margin, layout.sheet.title)


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
