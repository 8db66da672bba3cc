"""The working side of a sheet on a page that is wider than tall: three columns of feet and words, nothing below them.

Soles and tops stand in one row, both feet of a side one below the other beside them, the working order on the right.
What does not fit goes on with all feet on the first page, or with the sides beside the order on the second one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reflexmap.draw.sheetflow import Flow
from reflexmap.draw.sheetparts import height_of
from reflexmap.draw.sheetside import FEET, GUTTER, LIFT, PART, TALL, Side, Told, Way, below, filled, first, long_order
from reflexmap.draw.sheetstands import LOOSE, SNUG
from reflexmap.draw.sheetstock import Stock
from reflexmap.draw.sheettext import MM

LYING = 230 * MM  # a page that is this wide lies
TWO = 138 * MM  # soles and tops with the numbers beside them
SIDE = 76 * MM  # the two feet of a side, one below the other
BOTH = 150 * MM  # and next to each other
LEAST = 84 * MM  # a column of the working order
LOW = 20 * MM  # less room beside feet is not filled
PAIR = 150 * MM  # words that are so wide stand in two columns


def lying_ways(stock: Stock) -> Iterator[Way]:
    """Yield the arrangements that make sense for a sheet, the best first."""
    for tight in (False, True):
        for snug in (LOOSE, SNUG) if stock.sides else (LOOSE,):
            for above in (True, False):
                for under in (False, True) if stock.sides and stock.uprights else (False,):
                    yield Way(above=above, under=under, snug=snug, tight=tight, lying=True)


def lying(stock: Stock, width: float, room: float, way: Way) -> Side | None:
    """Return feet on the left and the order on the right, None where they find no room."""
    made = Side()
    right = width - _wide(stock, way) - GUTTER if stock.shown else width
    if right < LEAST:
        return None
    top = first(stock, made, width) if way.above else 0.0
    ends = _feet(stock, made, top, way)
    x = width - right
    start = top if way.above else first(stock, made, right, x) if right >= PAIR else _asked(stock, made, x, right)
    if right >= PAIR:
        made.height = max(below(stock, made, (right - GUTTER) / 2, start, tight=way.tight, x=x), *_ends(ends), 0.0)
        return made if made.height <= room else None
    other = made.put(x, start, [*stock.where(right), *stock.order(right, tight=way.tight)])
    ends.append((x, other, right))
    _keys(stock, made, ends)
    made.height = max(filled(stock, made, tuple(ends), max(_ends(ends))))
    return made if made.height <= room else None


def _wide(stock: Stock, way: Way) -> float:
    """Return the width of the feet."""
    uprights = TWO if len(stock.uprights) > 1 else FEET if stock.uprights else 0.0
    if way.under:
        return max(uprights, BOTH)
    return uprights + (SIDE if stock.sides else 0.0) + (GUTTER if stock.sides and stock.uprights else 0.0)


def _feet(stock: Stock, made: Side, top: float, way: Way) -> list[tuple[float, float, float]]:
    """Place the feet; return left edge, end and width of each of their columns."""
    ends: list[tuple[float, float, float]] = []
    x, at = 0.0, top + LIFT
    wide = _wide(stock, way)
    if stock.uprights:
        over = wide if way.under or not stock.sides else wide - SIDE - GUTTER
        at = made.put(0.0, at, [stock.feet(stock.stands(stock.uprights, over, snug=way.snug))])
        ends.append((0.0, at, over))
        x = over + GUTTER
    if stock.sides and way.under:
        at = made.put(0.0, at, [stock.feet(stock.stands(stock.sides, wide, snug=way.snug))])
        return [(0.0, at, wide)]
    if stock.sides:
        at = made.put(x, top + LIFT, [stock.feet(stock.stands(stock.sides, SIDE, snug=way.snug))])
        ends.append((x, at, SIDE))
    return ends


def _asked(stock: Stock, made: Side, x: float, width: float) -> float:
    """Place what must be asked and heeded first, one below the other; return where the next part begins."""
    items = [*stock.check(width), *stock.care(width)]
    return made.put(x, 0.0, items) + PART if items else 0.0


def _keys(stock: Stock, made: Side, ends: list[tuple[float, float, float]]) -> None:
    """Place the keys under the column where they end highest."""

    def end(index: int) -> float:
        return ends[index][1] + PART + height_of(stock.keys(ends[index][2]))

    best = min(range(len(ends)), key=end)
    x, at, width = ends[best]
    if items := stock.keys(width):
        ends[best] = (x, made.put(x, at + PART, items), width)


def _ends(columns: list[tuple[float, float, float]]) -> list[float]:
    return [at for _, at, _ in columns]


def lying_flow(stock: Stock, flow: Flow, fill: Callable[[Told], None]) -> None:
    """Place the working side on two pages: all feet on the first one if they fit, else the sides beside the order."""
    page = _all_feet(stock, flow.width, flow.room)
    sides = page is None
    page = page or _soles(stock, flow.width)
    keyed = Told.KEYS in page.told
    flow.place(page.placed, page.height)
    flow.y += PART
    fill(page.told)
    words = _order(stock, flow.width, sides=sides, keyed=not keyed)
    if words.height > flow.bottom - flow.top - flow.band:  # more than a page: cannot be helped
        for plate in stock.sides if sides else ():
            flow.add(stock.feet(stock.stands((plate,), flow.width, snug=SNUG)))
        long_order(stock, flow, keyed=not keyed)
    else:
        if words.height > flow.room:
            flow.turn()
        flow.place(words.placed, words.height)
    flow.y += PART


def _all_feet(stock: Stock, width: float, room: float) -> Side | None:
    """Return what comes first over soles and tops, the sides beside them; None where they find no room."""
    made = Side()
    top = first(stock, made, width)
    beside = SIDE * len(stock.sides) + GUTTER * max(len(stock.sides) - 1, 0)
    over = width - beside - GUTTER if stock.sides else width
    if over < (TWO if len(stock.uprights) > 1 else FEET):
        return None
    made.height = made.put(0.0, top + LIFT, [stock.feet(stock.stands(stock.uprights, over, snug=SNUG))])
    end = _apart(stock, made, over + GUTTER, top, SNUG)
    keys = stock.keys(beside) if stock.sides else []
    if keys and end + PART + height_of(keys) <= room:
        end = made.put(over + GUTTER, end + PART, keys)
        made.told |= Told.KEYS
    made.height = max(made.height, end)
    return made if made.height <= room else None


def _apart(stock: Stock, made: Side, x: float, top: float, snug: int) -> float:
    """Place each side in a column of its own; return where the lowest one ends."""
    ends = [top]
    for index, plate in enumerate(stock.sides):
        item = stock.feet(stock.stands((plate,), SIDE, snug=snug))
        ends.append(made.put(x + index * (SIDE + GUTTER), top + LIFT, [item]))
    return max(ends)


def _soles(stock: Stock, width: float) -> Side:
    """Return soles and tops, and beside them what comes first, where zones lie or else the keys if there is room."""
    made = Side()
    left = TWO if len(stock.uprights) > 1 else FEET
    x, right = left + GUTTER, width - left - GUTTER
    made.height = made.put(0.0, LIFT, [stock.feet(stock.stands(stock.uprights, left, snug=LOOSE))])
    at = first(stock, made, right, x) if right >= PAIR else _asked(stock, made, x, right)
    made.height = max(made.height, at - PART)
    spare = made.height - at
    trial = _places(stock, x, at, right) if spare > LOW else None
    if trial is not None and trial.y <= made.height:
        made.placed += trial.pages[0]
        made.told |= Told.PLACES
    elif (keys := stock.keys(right)) and height_of(keys) <= spare:
        made.put(x, at, keys)
        made.told |= Told.KEYS
    return made


def _places(stock: Stock, x: float, at: float, width: float) -> Flow | None:
    """Return where each zone lies, set under a heading: in two columns where there is room for them."""
    flow = Flow(x, x + width, at, TALL, GUTTER)
    find = stock.find(flow.column if width >= PAIR else width)
    if not find:
        return None
    if width >= PAIR:
        flow.columns(find, stock.find_head(width))
    else:
        flow.add(stock.find_head(width), *find)
    return flow


def _order(stock: Stock, width: float, *, sides: bool, keyed: bool) -> Side:
    """Return the order in two columns, or in what the sides beside it leave, with the keys if they are wanted here."""
    made = Side()
    wide = len(stock.sides) * (SIDE + GUTTER) if sides else 0.0
    feet = _apart(stock, made, 0.0, 0.0, LOOSE) if wide else 0.0
    right = width - wide
    if right >= PAIR:
        end = below(stock, made, (right - GUTTER) / 2, 0.0, tight=False, x=wide, keyed=keyed)
        made.height = max(feet, end)
        return made
    ends = [(0.0, feet, wide - GUTTER)] if wide else []
    ends.append((wide, made.put(wide, 0.0, [*stock.where(right), *stock.order(right)]), right))
    if keyed:
        _keys(stock, made, ends)
    made.height = max(_ends(ends))
    return made
