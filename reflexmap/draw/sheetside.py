"""What arrangements of a sheet's working side share: the sizes, what is placed where, parts that stand in columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Flag

from reflexmap.draw.sheetflow import Flow, Item, Placed
from reflexmap.draw.sheetparts import height_of
from reflexmap.draw.sheetstands import LOOSE
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import MM

GUTTER = 7 * MM  # between two columns
FEET = 80 * MM  # the column of the feet: two soles and the numbers beside them
PART = 2.6 * MM  # between parts that stand below each other
LIFT = 1.4 * MM  # above feet: numbers may stand over the toes
WIDE = 160 * MM  # a narrower page has two columns alike
BEGUN = 0.3  # share of a page that a long order needs to begin on it
TALL = 100_000.0  # units; a page on which anything fits, to measure


class Told(Flag):
    """What stands on the working side although it need not, so that it does not follow."""

    NOTHING = 0
    TRADITION = 1
    DISPUTES = 2
    BOTH = 3
    PLACES = 4
    KEYS = 8


@dataclass(frozen=True, slots=True)
class Way:
    """One way to arrange the working side.

    Feet and order stand `beside` each other. Questions and cautions stand `above` both, else over the order. Sides
    stand `under` both columns, else below the soles; on a page that is `lying`, beside the soles. `snug` feet show
    less of the leg, `tight` rows save height.
    """

    beside: bool = True
    above: bool = True
    under: bool = False
    snug: int = LOOSE
    tight: bool = False
    lying: bool = False


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


def below(
    stock: Stock, made: Side, column: float, at: float, *, tight: bool, x: float = 0.0, keyed: bool = True
) -> float:
    """Place the order, and the keys if they are wanted here, in two columns from `x` on; return where they end."""
    right = x + column + GUTTER
    if stock.sheet.single:
        ends = [
            made.put(x, at, [*stock.where(column), *(stock.keys(column) if keyed else [])]),
            made.put(right, at, stock.order(column)),
        ]
        return max(filled(stock, made, ((x, ends[0], column), (right, ends[1], column)), max(ends)))
    rows, keys = stock.order(column, tight=tight), stock.keys(column) if keyed else []
    cut = half(rows, keys)
    ends = [made.put(x, at, rows[:cut]), made.put(right, at, rows[cut:])]
    return max(*ends, made.put(right, ends[1] + PART, keys) if keys else 0.0)


def half(rows: list[Item], keys: list[Item]) -> int:
    """Return how many rows stand in the first of two columns, whose second one holds the keys too."""
    extra = PART + height_of(keys) if keys else 0.0
    cuts = range(2, len(rows) + 1) if len(rows) > 1 else range(len(rows), len(rows) + 1)
    return min(cuts, key=lambda cut: max(height_of(rows[:cut]), height_of(rows[cut:]) + extra), default=0)


def first(stock: Stock, made: Side, width: float, x: float = 0.0) -> float:
    """Place what must be asked and heeded first, side by side from `x` on; return where the next part begins."""
    column = (width - GUTTER) / 2
    check, care = stock.check(column), stock.care(column)
    if check and care:
        end = max(made.put(x, 0.0, check), made.put(x + column + GUTTER, 0.0, care))
        return end + PART
    whole = stock.check(width) or stock.care(width)
    return made.put(x, 0.0, whole) + PART if whole else 0.0


def filled(stock: Stock, made: Side, columns: tuple[tuple[float, float, float], ...], end: float) -> tuple[float, ...]:
    """Tell tradition and disputes where a column (left edge, end, width) leaves room for them; return the ends."""
    ends = []
    for x, at, width in columns:
        for told, items in ((Told.TRADITION, stock.taught(width)), (Told.DISPUTES, stock.disputed(width))):
            if told not in made.told and items and at + PART + height_of(items) <= end:
                at = made.put(x, at + PART, items)  # noqa: PLW2901 - the column grows
                made.told |= told
        ends.append(at)
    return tuple(ends)


def long_order(stock: Stock, flow: Flow, *, keyed: bool) -> None:
    """Place an order that is longer than a page, and the keys if they are wanted here, in two columns."""
    if flow.room < (flow.bottom - flow.top) * BEGUN:
        flow.turn()
    flow.columns([*stock.order(flow.column, tight=True), *(stock.keys(flow.column) if keyed else [])])
