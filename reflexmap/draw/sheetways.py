"""Where the working side of a sheet stands: a few arrangements, of which the first that fits is taken.

The feet stand on the left and the working order on the right of them, or the feet in a row and the order below. What
must be asked and heeded first stands above them in two columns, or over the order where the feet are tall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetflow import Flow
from reflexmap.draw.sheetlying import LYING, lying, lying_flow, lying_ways
from reflexmap.draw.sheetparts import height_of
from reflexmap.draw.sheetside import FEET, GUTTER, LIFT, PART, WIDE, Side, Told, Way, below, filled, first, long_order
from reflexmap.draw.sheetstands import CLOSE, LOOSE, SNUG
from reflexmap.draw.sheetstock import Stock

__all__ = ["FEET", "GUTTER", "PART", "Side", "Told", "Way", "best_side", "flowing", "ways"]


def ways(stock: Stock) -> Iterator[Way]:
    """Yield the arrangements that make sense for a sheet, the best first."""
    aboves = (True, False) if stock.care(FEET) else (False, True)
    unders = (False, True) if stock.sides and stock.uprights else (False,)
    snugs = (LOOSE, SNUG, CLOSE) if len(stock.uprights) > 1 else (LOOSE, SNUG) if stock.sides else (LOOSE,)
    for tight in (False, True):
        for snug in snugs:
            for above in aboves:
                for under in unders:
                    yield Way(above=above, under=under, snug=snug, tight=tight)
            if stock.shown:
                yield Way(beside=False, snug=snug, tight=tight)


def best_side(stock: Stock, width: float, room: float, least: Told = Told.NOTHING) -> Side | None:
    """Return the first arrangement that fits a room and tells what it must, None if none does."""
    for way in ways(stock) if width < LYING else lying_ways(stock):
        if way.lying:
            made = lying(stock, width, room, way)
        else:
            made = _beside(stock, width, room, way) if way.beside else _rows(stock, width, way)
        if made is not None and made.height <= room and least in made.told:
            return made
    return None


def _beside(stock: Stock, width: float, room: float, way: Way) -> Side | None:
    """Return feet on the left and the order on the right."""
    made = Side()
    wide = width >= WIDE
    left = FEET if wide and stock.shown else (width - GUTTER) / 2
    right = width - left - GUTTER
    top = first(stock, made, width) if way.above else 0.0
    column = stock.uprights + (() if way.under else stock.sides)
    below = stock.sides if way.under else ()
    under = stock.stands(below, width, snug=way.snug) if below else None
    free = room - (under.height + PART if under else 0.0)
    pictures = [stock.feet(stock.stands(column, left, snug=way.snug))] if column else []
    if top + height_of(pictures) > free:
        return None
    words = [] if way.above else [*stock.check(right), *stock.care(right)]
    place = stock.where(right if stock.shown else left)
    words += place if stock.shown else []
    feet_end = top + LIFT + height_of(pictures if stock.shown else place)
    keys_left, keys_right = stock.keys(left), stock.keys(right)
    order = stock.order(right, tight=way.tight)
    words_end = top + height_of([*words, *order])
    # The keys stand under the shorter column.
    on_left = max(feet_end + PART + height_of(keys_left), words_end) <= max(
        feet_end, words_end + PART + height_of(keys_right)
    )
    left_end = feet_end + (PART + height_of(keys_left) if on_left and keys_left else 0.0)
    right_end = words_end + (PART + height_of(keys_right) if not on_left and keys_right else 0.0)
    if max(left_end, right_end) > free:
        return None
    if not way.tight and order and right_end < left_end:
        air = stock.spread(len(order) - 1, left_end - right_end)
        order = stock.order(right, air=air)
        right_end += height_of([*words, *order]) - (words_end - top)
    at = made.put(0.0, top + LIFT, pictures if stock.shown else place)
    if on_left and keys_left:
        at = made.put(0.0, at + PART, keys_left)
    other = made.put(left + GUTTER, top, [*words, *order])
    if not on_left and keys_right:
        other = made.put(left + GUTTER, other + PART, keys_right)
    ends = filled(stock, made, ((0.0, at, left), (left + GUTTER, other, right)), max(at, other))
    made.height = max(ends)
    if under is not None:
        made.put(0.0, made.height + PART, [stock.feet(under)])
        made.height += PART + under.height
    return made


def _rows(stock: Stock, width: float, way: Way) -> Side:
    """Return the feet over the whole width and the order below them in two columns."""
    made = Side()
    top = first(stock, made, width)
    stands = stock.stands(stock.shown, width, snug=way.snug)
    at = made.put(0.0, top + LIFT, [stock.feet(stands)]) + PART / 2
    made.height = below(stock, made, (width - GUTTER) / 2, at, tight=way.tight)
    return made


def flowing(stock: Stock, flow: Flow, fill: Callable[[Told], None]) -> None:
    """Place the working side on as many pages as it needs: what comes first, the feet row by row, the order.

    Where the feet or the order go on with a new page, `fill` uses what is left of the first one.
    """
    if flow.width >= LYING and stock.uprights:
        lying_flow(stock, flow, fill)
        return
    made = Side()
    made.height = first(stock, made, flow.width)
    flow.place(made.placed, made.height)
    uprights, sides = stock.uprights, stock.sides
    rows: list[tuple[Plate, ...]] = [uprights] if uprights else []
    rows += [(plate,) for plate in sides]
    filled = False
    for row in rows:
        item = stock.feet(stock.stands(row, flow.width, snug=SNUG))
        if item.height > flow.room and not filled:
            filled = True
            fill(Told.NOTHING)
        flow.add(item)
    column = flow.column
    flow.y += PART / 2
    words = Side()
    words.height = below(stock, words, column, 0.0, tight=False)
    if words.height > flow.bottom - flow.top - flow.band:  # more than a page: cannot be helped
        long_order(stock, flow, keyed=True)
    else:
        if words.height > flow.room and not filled:
            fill(Told.NOTHING)
        flow.place(words.placed, words.height)
    flow.y += PART
