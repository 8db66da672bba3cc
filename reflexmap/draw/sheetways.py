"""Where the working side of a sheet stands: a few arrangements, of which the first that fits is taken.

The feet stand on the left and the working order on the right of them, or the feet in a row and the order below. What
must be asked and heeded first stands above them in two columns, or over the order where the feet are tall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Flag

from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetflow import Flow, Item, Placed
from reflexmap.draw.sheetparts import height_of
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import MM

GUTTER = 7 * MM  # between two columns
FEET = 80 * MM  # the column of the feet: two soles and the numbers beside them
PART = 2.6 * MM  # between parts that stand below each other
LIFT = 1.4 * MM  # above feet: numbers may stand over the toes
WIDE = 160 * MM  # a narrower page has two columns alike
TALL = 100_000.0  # units; a page on which anything fits, to measure


class Told(Flag):
    """What stands on the working side although it need not, so that it does not follow."""

    NOTHING = 0
    TRADITION = 1
    DISPUTES = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One way to arrange the working side.

    Feet and order stand `beside` each other. Questions and cautions stand `above` both, else over the order. Sides
    stand `under` both columns, else below the soles. `snug` feet show less of the leg, `tight` rows save height.
    """

    beside: bool = True
    above: bool = True
    under: bool = False
    snug: bool = False
    tight: bool = False


@dataclass
class Side:
    """A working side: what stands where from its top left corner, how tall it is, what is told there."""

    height: float = 0.0
    placed: list[Placed] = field(default_factory=list)
    told: Told = Told.NOTHING

    def put(self, x: float, y: float, items: list[Item]) -> float:
        """Place items under each other; return where they end, without the space after the last one."""
        at = end = y
        for item in items:
            self.placed.append(Placed(x, at, item))
            end = at + item.height
            at += item.room
        return end


def ways(stock: Stock) -> Iterator[Way]:
    """Yield the arrangements that make sense for a sheet, the best first."""
    first = (True, False) if stock.care(FEET) else (False, True)
    unders = (False, True) if stock.sides and stock.uprights else (False,)
    snugs = (False, True) if stock.sides or len(stock.uprights) > 1 else (False,)
    for tight in (False, True):
        for snug in snugs:
            for above in first:
                for under in unders:
                    yield Way(above=above, under=under, snug=snug, tight=tight)
            if stock.shown:
                yield Way(beside=False, snug=snug, tight=tight)


def best_side(stock: Stock, width: float, room: float, least: Told = Told.NOTHING) -> Side | None:
    """Return the first arrangement that fits a room and tells what it must, None if none does."""
    for way in ways(stock):
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
    top = _first(stock, made, width) if way.above else 0.0
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
    ends = _filled(stock, made, ((0.0, at, left), (left + GUTTER, other, right)), max(at, other))
    made.height = max(ends)
    if under is not None:
        made.put(0.0, made.height + PART, [stock.feet(under)])
        made.height += PART + under.height
    return made


def _rows(stock: Stock, width: float, way: Way) -> Side:
    """Return the feet over the whole width and the order below them in two columns."""
    made = Side()
    top = _first(stock, made, width)
    stands = stock.stands(stock.shown, width, snug=way.snug)
    at = made.put(0.0, top + LIFT, [stock.feet(stands)]) + PART / 2
    made.height = _below(stock, made, (width - GUTTER) / 2, at, tight=way.tight)
    return made


def _below(stock: Stock, made: Side, column: float, at: float, *, tight: bool) -> float:
    """Place the order and the keys in two columns; return where they end."""
    right = column + GUTTER
    if stock.sheet.single:
        ends = [
            made.put(0.0, at, [*stock.where(column), *stock.keys(column)]),
            made.put(right, at, stock.order(column)),
        ]
        return max(_filled(stock, made, ((0.0, ends[0], column), (right, ends[1], column)), max(ends)))
    rows, keys = stock.order(column, tight=tight), stock.keys(column)
    cut = _half(rows, keys)
    ends = [made.put(0.0, at, rows[:cut]), made.put(right, at, rows[cut:])]
    return max(*ends, made.put(right, ends[1] + PART, keys) if keys else 0.0)


def _half(rows: list[Item], keys: list[Item]) -> int:
    """Return how many rows stand in the first of two columns, whose second one holds the keys too."""
    extra = PART + height_of(keys) if keys else 0.0
    cuts = range(2, len(rows) + 1) if len(rows) > 1 else range(len(rows), len(rows) + 1)
    return min(cuts, key=lambda cut: max(height_of(rows[:cut]), height_of(rows[cut:]) + extra), default=0)


def _first(stock: Stock, made: Side, width: float) -> float:
    """Place what must be asked and heeded first, side by side; return where the next part begins."""
    column = (width - GUTTER) / 2
    check, care = stock.check(column), stock.care(column)
    if check and care:
        end = max(made.put(0.0, 0.0, check), made.put(column + GUTTER, 0.0, care))
        return end + PART
    whole = stock.check(width) or stock.care(width)
    return made.put(0.0, 0.0, whole) + PART if whole else 0.0


def _filled(stock: Stock, made: Side, columns: tuple[tuple[float, float, float], ...], end: float) -> tuple[float, ...]:
    """Tell tradition and disputes where a column (left edge, end, width) leaves room for them; return the ends."""
    ends = []
    for x, at, width in columns:
        for told, items in ((Told.TRADITION, stock.taught(width)), (Told.DISPUTES, stock.disputed(width))):
            if told not in made.told and items and at + PART + height_of(items) <= end:
                at = made.put(x, at + PART, items)  # noqa: PLW2901 - the column grows
                made.told |= told
        ends.append(at)
    return tuple(ends)


def flowing(stock: Stock, flow: Flow, fill: Callable[[], None]) -> None:
    """Place the working side on as many pages as it needs: what comes first, the feet row by row, the order.

    Where the feet or the order go on with a new page, `fill` uses what is left of the first one.
    """
    made = Side()
    made.height = _first(stock, made, flow.width)
    flow.place(made.placed, made.height)
    uprights, sides = stock.uprights, stock.sides
    rows: list[tuple[Plate, ...]] = [uprights] if uprights else []
    rows += [(plate,) for plate in sides]
    filled = False
    for row in rows:
        item = stock.feet(stock.stands(row, flow.width, snug=True))
        if item.height > flow.room and not filled:
            filled = True
            fill()
        flow.add(item)
    column = flow.column
    flow.y += PART / 2
    words = Side()
    words.height = _below(stock, words, column, 0.0, tight=False)
    if words.height > flow.bottom - flow.top - flow.band:  # more than a page: cannot be helped
        flow.columns([*stock.order(column, tight=True), *stock.keys(column)])
    else:
        if words.height > flow.room and not filled:
            fill()
        flow.place(words.placed, words.height)
    flow.y += PART
