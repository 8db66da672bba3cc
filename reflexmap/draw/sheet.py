"""A reference sheet on pages: the order of its parts, and the one function that paints a page of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.marks import Marks
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetalarms import alarm_box, alarm_list
from reflexmap.draw.sheetfeet import feet
from reflexmap.draw.sheetflow import Flow, Item, Placed
from reflexmap.draw.sheetorder import find_them, keys, order, question, space, where
from reflexmap.draw.sheetstands import beside_words, least_height
from reflexmap.draw.sheettext import COLOUR, FOOT, GREY, LEADING, MM, Inks, Line, Run, wrap, write_lines, write_right
from reflexmap.draw.sheetwords import tr

MARGIN = 11 * MM
FOOTER = 15 * MM
GAP = 3 * MM  # between parts of a column
SLACK = 8 * MM  # that the words beside the feet may hang lower than the feet
SOURCE_LINES = 2  # of the footer; a longer list is told in full at the end


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


def lay_out(sheet: Sheet, plates: tuple[Plate, ...], width: float, height: float, *, grey: bool = False) -> Pages:
    """Return a sheet on pages of a size in millimetres."""
    inks = GREY if grey else COLOUR
    flow = Flow(MARGIN, width * MM - MARGIN, MARGIN, height * MM - MARGIN - FOOTER, gutter=7 * MM)
    flow.add(parts.head(sheet, flow.width, inks))
    refs: dict[str, int] = {}
    box, more = alarm_box(sheet, flow.width, inks, refs)
    flow.add(*box)
    flow.add(*parts.advice(sheet, flow.width, inks))
    told = _work(flow, sheet, plates, inks) if sheet.stops else False
    if sheet.cautions:
        flow.columns(parts.cautions(sheet, flow.column, inks), parts.divider(flow.width, inks))
        flow.y += 2.4 * MM
    flow.add(*parts.research(sheet.findings, flow.width, inks))
    if not told:
        flow.add(*parts.tradition(sheet, flow.width, inks))
    flow.add(*parts.disputes(sheet, flow.width, inks))
    if more:
        signs = parts.title(tr("The danger signs in full"), flow.width, inks)
        refs["signs"] = flow.columns(alarm_list(sheet, flow.column, inks), signs)
        flow.y += 2.4 * MM
    footer = _footer(sheet, len(sheet.sources), 0, flow.width)
    if len(footer) > SOURCE_LINES:
        title = parts.title(tr("Sources"), flow.width, inks)
        page = flow.columns(parts.sources(sheet, flow.column, inks), title)
        footer = _short_footer(sheet, page, flow.width)
    flow.y += 1.5 * MM
    flow.add(*parts.notes(flow.width, flow.room, inks))
    return Pages(width, height, tuple(tuple(page) for page in flow.pages), footer, inks)


def _work(flow: Flow, sheet: Sheet, plates: tuple[Plate, ...], inks: Inks) -> bool:
    """Place the feet and the working order beside each other; without a picture, the order alone.

    Returns whether there was room beside or under the feet for what tradition says.
    """
    name = sheet.stops[0].name if sheet.single else ""
    shown = [plate for plate in plates if plate.view in sheet.views()]
    column = flow.column
    asked, place = question(sheet, column, inks), where(sheet, column, inks)
    key = keys(sheet, column, inks)
    lit = Marks(links=sheet.links)
    if shown and not beside_words(shown):
        return _below(flow, sheet, shown, lit, key, inks, name)
    pictures = [feet(shown, lit, column, flow.room - _tall(key), inks, name)] if shown else place
    left = pictures + key
    words = asked + (place if shown else []) + order(sheet, column, inks)
    if _tall(words) > flow.room:
        words = asked + (place if shown else []) + order(sheet, column, inks, tight=True)
    taught = parts.tradition(sheet, column, inks)
    tall, beside = _tall(left), _tall(words)
    extra = find_them(sheet, column, inks)
    if extra and beside + _tall(extra) <= tall:
        words, beside = words + extra, beside + _tall(extra)
    if told := tall + GAP + _tall(taught) <= max(beside, tall):
        left += [space(GAP), *taught]
    elif told := beside + GAP + _tall(taught) <= tall + SLACK:
        words += [space(GAP), *taught]
    flow.beside(_stacked(left), words)
    flow.y += 1.6 * MM
    return told


def _below(flow: Flow, sheet: Sheet, plates: list[Plate], lit: Marks, key: list[Item], inks: Inks, name: str) -> bool:
    """Place the feet over the whole width, the questions above them, the words below them in two columns."""
    column = flow.column
    asked = question(sheet, flow.width, inks)
    flow.add(*asked, *([space(GAP)] if asked else []))
    if sheet.single:
        taught = [space(GAP), *parts.tradition(sheet, column, inks)]
        left, right = [*where(sheet, column, inks), *key, *taught], order(sheet, column, inks)
        room = flow.room - max(_tall(left), _tall(right))
        flow.add(feet(plates, lit, flow.width, room, inks, name))
        flow.beside(_stacked(left), right)
    else:
        under, keys_ = order(sheet, column, inks), [space(1.6 * MM), *key]
        if _tall(under + keys_) / 2 + SLACK + least_height(plates, flow.width) > flow.room:
            under = order(sheet, column, inks, tight=True)
        under += keys_
        room = flow.room - _tall(under) / 2 - SLACK
        flow.add(feet(plates, lit, flow.width, room, inks, name))
        flow.columns(under)
    flow.y += 1.6 * MM
    return sheet.single


def _tall(items: list[Item]) -> float:
    return sum(item.room for item in items)


def _stacked(items: list[Item]) -> Item:
    """Return items under each other as one."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        at = y
        for item in items:
            item.paint(painter, x, at)
            at += item.room

    return Item(_tall(items), paint)


def _footer(sheet: Sheet, count: int, page: int, width: float) -> tuple[Line, ...]:
    """Return the last lines of each page: the first `count` sources, the rest on a page, the chart's edition."""
    named = "; ".join(sheet.sources[:count])
    if count < len(sheet.sources):
        more = len(sheet.sources) - count
        named = tr("{named}; {more} more on page {page}").format(named=named, more=more, page=page)
    text = tr("Zones: {chart} chart, edition {edition}.").format(chart=sheet.chart, edition=sheet.edition)
    told = tr("Sources: {sources}.").format(sources=named)
    return wrap([Run(text), Run(told if named else "")], FOOT, width)


def _short_footer(sheet: Sheet, page: int, width: float) -> tuple[Line, ...]:
    """Return the footer with as many sources as it has room for."""
    for count in range(min(len(sheet.sources) - 1, 16), 0, -1):
        lines = _footer(sheet, count, page, width)
        if len(lines) <= SOURCE_LINES:
            return lines
    return _footer(sheet, 1, page, width)


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
