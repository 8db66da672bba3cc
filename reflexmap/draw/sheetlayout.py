"""How a sheet is laid out: attempts at one page, else a working side and what follows it on further pages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from reflexmap.core.paper import Choices
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetalarms import alarm_box
from reflexmap.draw.sheetcautions import NAMES, ONE, TWO
from reflexmap.draw.sheetfeet import Press
from reflexmap.draw.sheetflow import Flow, Item
from reflexmap.draw.sheetrest import BREAK, ROOMY, How, Rest
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import MM, Inks
from reflexmap.draw.sheetways import PART, Told, best_side, flowing

MARGIN = 11 * MM
FOOTER = 10.6 * MM
BAND = 7.0 * MM  # the running title of later pages
GUTTER = 7 * MM  # between two columns
TALL = 100_000.0  # units; a page on which anything fits, to measure
THIN = 40 * MM  # a last page that holds less is better avoided
ONE_PAGE = (
    How(),
    How(cited=False),
    How(cited=False, list_=False),
    How(TWO, cited=False, list_=False),
    How(ONE, cited=False, list_=False),
    How(NAMES, cited=False, list_=False),
)
SEVERAL = (
    How(least=ROOMY),
    How(cited=False, least=ROOMY),
    How(cited=False),
    How(cited=False, list_=False, least=ROOMY),
    How(cited=False, list_=False),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What all attempts at one sheet share."""

    sheet: Sheet
    plates: tuple[Plate, ...]
    width: float
    height: float
    inks: Inks
    choices: Choices
    margin: float
    press: Press
    rest: Rest
    refs: dict[str, int] = field(default_factory=dict)

    def flow(self) -> Flow:
        """Return empty pages."""
        width, height, margin = self.width * MM, self.height * MM, self.margin
        return Flow(margin, width - margin, margin, height - margin - FOOTER, gutter=GUTTER, band=BAND)

    def stock(self, *, brief: bool) -> Stock:
        """Return the parts of the working side."""
        return Stock(self.sheet, self.plates, self.choices, self.inks, self.press, brief, self.refs)

    def top(self, width: float) -> tuple[list[Item], bool]:
        """Return what stands first, and whether the danger signs must be told in full further on."""
        found: list[Item] = []
        if self.choices.practice or self.choices.logo:
            from reflexmap.draw.paperhead import practice_row  # noqa: PLC0415 - few sheets name a practice

            found += practice_row(self.choices, width, self.inks)
        found.append(parts.head(self.sheet, width, self.inks, name_line=self.choices.name_line))
        box, more = alarm_box(self.sheet, width, self.inks, self.refs)
        found += box
        if self.sheet.situation is not None:
            from reflexmap.draw.sheetsituation import situation_box  # noqa: PLC0415 - few people tick something

            found += situation_box(self.sheet, width, self.inks)
        found += parts.advice(self.sheet, width, self.inks)
        return found, more


def one_page(layout: Layout, first: list[Item]) -> Flow | None:
    """Return the whole sheet on one page, None if there is no way."""
    stock, rest = layout.stock(brief=False), layout.rest
    for how in ONE_PAGE:
        for told in (Told.NOTHING, Told.TRADITION, Told.BOTH):
            flow = layout.flow()
            flow.add(*first)
            below = layout.flow()
            below.bottom = TALL
            rest.cautions(below, how)
            rest.place(below, how, told)
            deep = below.y - BREAK - below.top
            if len(flow.pages) > 1 or deep > flow.room:
                continue
            if layout.sheet.stops:
                side = best_side(stock, flow.width, flow.room - deep - PART, told)
                if side is None:
                    continue
                flow.place(side.placed, side.height)
                flow.y += PART
                told |= side.told  # noqa: PLW2901 - what found room without being asked for
            rest.cautions(flow, how)
            rest.place(flow, how, told)
            if len(flow.pages) == 1:
                return flow
    return None


@dataclass
class Extras:
    """What stands on the working side beyond it: what is `told`, research, lines to write on."""

    told: Told = Told.NOTHING
    researched: bool = False
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Try:
    """A sheet on several pages, where something is told in full, and whether there are lines to write on."""

    flow: Flow
    refs: dict[str, int]
    noted: bool


def cost(made: Try) -> float:
    """Return how many pages there are; a last one that is nearly empty counts more."""
    return len(made.flow.pages) + (0.5 if made.flow.y - made.flow.top < THIN else 0.0)


def several(layout: Layout, first: list[Item], *, more: bool) -> Iterator[Try]:
    """Yield sheets on several pages, the best first: a working side for itself, or one that what follows fills up."""
    working = bool(layout.sheet.stops)
    stock = layout.stock(brief=working)
    page = layout.flow()
    page.add(*first)
    side = best_side(stock, page.width, page.room) if working and len(page.pages) == 1 else None

    def attempt(how: How, *, alone: bool) -> Try:
        flow = layout.flow()
        flow.add(*first)
        extras = Extras()
        if side is not None:
            flow.place(side.placed, side.height)
            flow.y += PART
            extras.told = side.told
            if alone:
                _fill(layout, stock, flow, extras)
                flow.turn()
        elif working:
            flowing(stock, flow, partial(_fill, layout, stock, flow, extras))
        return Try(flow, _follow(layout, flow, how, extras, more=more), extras.noted)

    fewest = math.inf
    for how in SEVERAL if side is not None else ():
        made = attempt(how, alone=True)
        fewest = min(fewest, len(made.flow.pages))
        yield made
    # What is told shortest shows whether a page can be saved at all.
    if len(attempt(SEVERAL[-1], alone=False).flow.pages) < fewest:
        yield from (attempt(how, alone=False) for how in SEVERAL)


def _follow(layout: Layout, flow: Flow, how: How, extras: Extras, *, more: bool) -> dict[str, int]:
    """Place what follows the working side; return the pages of what is told in full."""
    refs = {}
    if more:
        refs["signs"] = layout.rest.signs(flow, how)
    refs["cautions"] = layout.rest.cautions(flow, how, again=bool(layout.sheet.stops))
    layout.rest.place(flow, how, extras.told, researched=extras.researched)
    return refs


def _fill(layout: Layout, stock: Stock, flow: Flow, extras: Extras, told: Told = Told.NOTHING) -> None:
    """Fill what the working side leaves of its page: research, tradition, where zones lie, lines to write on.

    It has `told` some of that already.
    """
    extras.told |= told
    found = layout.rest.research(flow.width)
    if found and parts.height_of(found) <= flow.room:
        flow.add(*found)
        extras.researched = True
    for each in (Told.TRADITION, Told.DISPUTES):
        items = layout.rest.taught(flow.width, ~each)
        if each not in extras.told and items and parts.height_of(items) <= flow.room:
            flow.add(*items)
            extras.told |= each
    find = stock.find(flow.column) if Told.PLACES not in extras.told else []
    if find:
        title = stock.find_head(flow.width)
        trial = layout.flow()
        trial.bottom = TALL
        trial.columns(find, title)
        if trial.y - trial.top <= flow.room:
            flow.columns(find, title)
    extras.noted = notes(flow, layout.inks)


def notes(flow: Flow, inks: Inks) -> bool:
    """Place lines to write on where a page has room for them; return whether it has."""
    flow.y += 1.5 * MM
    lines = parts.notes(flow.width, flow.room, inks)
    flow.add(*lines)
    return bool(lines)
