"""Items of a sheet joined: some under each other as one, two groups side by side, a box with the page it points to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from reflexmap.core.model import View
from reflexmap.core.paperblocks import Paragraph, Span
from reflexmap.draw.sheetflow import Item, Placed, Spot
from reflexmap.draw.sheettext import ASCENT, HEAD, LEADING, SMALL, Inks, Run, width_of, write, write_right
from reflexmap.draw.sheetwords import pointer


def joined(items: list[Item], *, keep: bool = True) -> Item:
    """Return items under each other as one, which stays with what follows unless `keep` is off."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        at = y
        for item in items:
            item.paint(painter, x, at)
            at += item.room

    spots: list[Spot] = []
    at = 0.0
    for item in items:
        spots += [spot.moved(0.0, at) for spot in item.spots]
        at += item.room
    return Item(at, paint, keep=keep, spots=tuple(spots))


def beside(left: list[Item], right: list[Item], apart: float) -> Item:
    """Return two groups next to each other as one; the right one begins `apart` from the left edge."""
    one, other = joined(left, keep=False), joined(right, keep=False)

    def paint(painter: QPainter, x: float, y: float) -> None:
        one.paint(painter, x, y)
        other.paint(painter, x + apart, y)

    spots = (*one.spots, *(spot.moved(apart, 0.0) for spot in other.spots))
    return Item(max(one.height, other.height), paint, spots=spots)


def pointing(title: Item, width: float, inks: Inks, what: str, under: str, where: Mapping[str, int]) -> Item:
    """Return the title of a box with the page of the heading `under` at its right, or below it, as a link to it.

    `where` holds the pages of headings, counted from 1; one that is not known yet is taken to stand below.
    """
    said = Run(pointer(what, where.get(under, 1)))
    wide = width_of(said.text, SMALL)
    own = next((spot.title for spot in title.spots if spot.title), "")
    beside_ = width_of(own, HEAD, strong=True) + wide < width
    down = 0.0 if beside_ else title.height
    height = title.height + (0.0 if beside_ else SMALL * LEADING)

    def paint(painter: QPainter, x: float, y: float) -> None:
        title.paint(painter, x, y)
        if beside_:
            write_right(painter, x + width, y + HEAD, said, SMALL, inks.quiet)
        else:
            write(painter, x, y + down + SMALL * ASCENT, said, SMALL, inks.quiet)

    link = Spot(width - wide if beside_ else 0.0, down, wide, height - down, f"#{under}")
    return replace(title, height=height, paint=paint, spots=(*title.spots, link))


def pointed(block: Paragraph, where: Mapping[str, int]) -> Paragraph:
    """Return a paragraph that says on which page stands in full what it tells in short."""
    if not block.more:
        return block
    more = Span(f"{pointer(block.more, where.get(block.under, 1))}.", address=f"#{block.under}")
    return replace(block, spans=(*block.spans, more), more="", under="")


@dataclass(frozen=True, slots=True)
class Masking(Item):
    """An item that may whiten what lies above it, so what stands there must be painted later."""


def in_order(placed: list[Placed]) -> list[Placed]:
    """Return what stands on a page as it is painted: what masks first, from the foot of the page upwards."""
    masks = sorted((each for each in placed if isinstance(each.item, Masking)), key=lambda each: -each.y)
    return [*masks, *(each for each in placed if not isinstance(each.item, Masking))]


def last_masking(pages: Sequence[Sequence[Placed]]) -> int:
    """Return the last page on which something masks what is above it, counted from 1; 0 where nothing does."""
    return max((n for n, page in enumerate(pages, 1) if any(isinstance(e.item, Masking) for e in page)), default=0)


def fitting(items: list[Item], room: float) -> int:
    """Return how many items fit into a room without parting what stays together."""
    tall, count = 0.0, 0
    for index, item in enumerate(items):
        tall += item.room
        if tall - item.after > room:
            break
        if not item.keep:
            count = index + 1
    return count


def rows_of(views: tuple[View, ...], width: float, scale: float) -> list[tuple[View, ...]]:
    """Return the views that stand in one row each: soles and tops next to each other where there is room."""
    from reflexmap.draw.sheetstands import GAP, WIDE  # noqa: PLC0415 - many sheets have no picture

    upright: tuple[View, ...] = tuple(view for view in views if view in (View.PLANTAR, View.DORSAL))
    sides: list[tuple[View, ...]] = [(view,) for view in views if view not in upright]
    if len(upright) == 2 and 4 * WIDE * scale + 3 * GAP > width:
        return [*((view,) for view in upright), *sides]
    return ([upright] if upright else []) + sides
