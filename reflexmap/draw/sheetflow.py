"""Fills pages with what has a height: one under the other, in two columns, or as it was arranged before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QPainter

ODD = 240.0  # units that columns may differ so that the second one begins with a heading
Paint = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of an item that leads somewhere: to an `address`, or with a `level` a heading that leads to it."""

    x: float
    y: float
    width: float
    height: float
    address: str = ""
    title: str = ""
    level: int = 0

    def moved(self, x: float, y: float) -> Spot:
        """Return it moved."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to paint from its top left corner; `keep` ties it to the item after it (a heading).

    A column begins well with one that `opens` a paragraph, and badly with an `inner` one.
    """

    height: float
    paint: Paint
    after: float = 0.0
    keep: bool = False
    spots: tuple[Spot, ...] = ()
    opens: bool = False
    inner: bool = False

    @property
    def room(self) -> float:
        """The height with the space after it."""
        return self.height + self.after


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and the top left corner where it stands."""

    x: float
    y: float
    item: Item


@dataclass
class Flow:
    """Pages being filled between `left` and `right`, `top` and `bottom` (units of the painter).

    Columns may differ by `odd` so that the second one begins with a heading. Pages after the first begin lower by
    `band`, for a running title.
    """

    left: float
    right: float
    top: float
    bottom: float
    gutter: float
    odd: float = ODD
    band: float = 0.0
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.y or self.top

    @property
    def width(self) -> float:
        """The width of the type area."""
        return self.right - self.left

    @property
    def column(self) -> float:
        """The width of one of two columns."""
        return (self.width - self.gutter) / 2

    @property
    def room(self) -> float:
        """The height that is left on the page."""
        return self.bottom - self.y

    def turn(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if self.pages[-1]:
            self.pages.append([])
        self.y = self.top + (self.band if len(self.pages) > 1 else 0.0)

    def add(self, *items: Item) -> None:
        """Place items one under the other over the whole width."""
        for group in groups(list(items)):
            if sum(each.room for each in group) - group[-1].after > self.room:
                self.turn()
            for item in group:
                self._put(self.left, self.y, item)
                self.y += item.room

    def place(self, placed: Iterable[Placed], height: float) -> None:
        """Place what is already arranged, from the left edge on."""
        if height > self.room:
            self.turn()
        for each in placed:
            self._put(self.left + each.x, self.y + each.y, each.item)
        self.y += height

    def columns(self, items: list[Item], title: Item | None = None) -> int:
        """Place items in two columns of even height under a title, going on to further pages.

        Returns the number of the page on which they begin.
        """
        rest = groups(items)
        if title is not None:
            if title.room + _tall(rest[:1]) > self.room:
                self.turn()
            self._put(self.left, self.y, title)
            self.y += title.room
        first = 0
        while rest:
            cut, end = _even(rest, self.room, self.odd)
            if not cut:
                if self.pages[-1]:
                    self.turn()
                    continue
                cut = end = 1  # taller than a page: cannot be helped
            first = first or len(self.pages)
            start, lowest = self.y, self.y
            for x, part in ((self.left, rest[:cut]), (self.left + self.column + self.gutter, rest[cut:end])):
                y = start
                for item in (each for group in part for each in group):
                    self._put(x, y, item)
                    y += item.room
                lowest = max(lowest, y)
            self.y = lowest
            rest = rest[end:]
        return first or len(self.pages)

    def _put(self, x: float, y: float, item: Item) -> None:
        self.pages[-1].append(Placed(x, y, item))


def groups(items: list[Item]) -> list[list[Item]]:
    """Return the items with each heading and what it must stay with as one group."""
    found: list[list[Item]] = []
    tied = False
    for item in items:
        if tied:
            found[-1].append(item)
        else:
            found.append([item])
        tied = item.keep
    return found


def _begins(rest: list[list[Item]], cut: int) -> bool:
    """Whether a second column that begins at a cut would begin with a heading or a paragraph."""
    first = rest[cut][0] if cut < len(rest) else None
    return first is not None and not first.inner and (first.keep or first.opens)


def _tall(part: list[list[Item]]) -> float:
    whole = [item for group in part for item in group]
    return sum(item.room for item in whole) - (whole[-1].after if whole else 0.0)


def _even(rest: list[list[Item]], room: float, odd: float) -> tuple[int, int]:
    """Return where the first column and where the second ends, so that as much as possible fits, evenly."""
    tops, after = [0.0], [0.0]  # where each group begins, and the space after the one before it
    for group in rest:
        tops.append(tops[-1] + sum(item.room for item in group))
        after.append(group[-1].after)

    def tall(start: int, end: int) -> float:
        return tops[end] - tops[start] - after[end] if end > start else 0.0

    cut = max((n for n in range(len(rest) + 1) if tall(0, n) <= room), default=0)
    end = max((n for n in range(cut, len(rest) + 1) if tall(cut, n) <= room), default=cut)
    if cut and end == len(rest):
        cuts = [n for n in range(1, cut + 1) if tall(n, end) <= room]
        cut = min(cuts, key=lambda n: max(tall(0, n), tall(n, end)) + (0 if _begins(rest, n) else odd))
    return cut, end
