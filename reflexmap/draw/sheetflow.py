"""Fills pages with what has a height: one under the other, in two columns, or beside the feet."""

from __future__ import annotations

from collections.abc import Callable
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
    """Something to paint from its top left corner; `keep` ties it to the item after it (a heading)."""

    height: float
    paint: Paint
    after: float = 0.0
    keep: bool = False
    spots: tuple[Spot, ...] = ()

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

    def beside(self, left: Item, right: list[Item]) -> None:
        """Place one item on the left and others on the right; what does not fit goes on in two columns."""
        if left.height > self.room:
            self.turn()
        start = self.y
        self._put(self.left, start, left)
        x, y = self.left + self.column + self.gutter, start
        rest = groups(right)
        while rest and y + sum(each.room for each in rest[0]) - rest[0][-1].after <= self.bottom:
            for item in rest.pop(0):
                self._put(x, y, item)
                y += item.room
        self.y = max(start + left.room, y)
        if rest:
            self.turn()
            self.columns([item for group in rest for item in group])

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
    """Whether a second column that begins at a cut would begin with a heading."""
    return cut < len(rest) and rest[cut][0].keep


def _tall(part: list[list[Item]]) -> float:
    whole = [item for group in part for item in group]
    return sum(item.room for item in whole) - (whole[-1].after if whole else 0.0)


def _even(rest: list[list[Item]], room: float, odd: float) -> tuple[int, int]:
    """Return where the first column and where the second ends, so that as much as possible fits, evenly."""
    cut = max((n for n in range(len(rest) + 1) if _tall(rest[:n]) <= room), default=0)
    end = max((n for n in range(cut, len(rest) + 1) if _tall(rest[cut:n]) <= room), default=cut)
    if cut and end == len(rest):
        cuts = [n for n in range(1, cut + 1) if _tall(rest[n:end]) <= room]
        cut = min(cuts, key=lambda n: max(_tall(rest[:n]), _tall(rest[n:end])) + (0 if _begins(rest, n) else odd))
    return cut, end
