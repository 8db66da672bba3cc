"""Where the codes of acupoints stand: beside their dots, with air round them, off other writing and its lines.

Pixels, y down. A code that finds no roomy place may stand closer, if its point would else have none on its foot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reflexmap.core.model import Foot, Point
from reflexmap.core.rings import meets_box

Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[Point, Point]

DOT = 4.2  # px, radius of a dot's dark ring
TALL = 14.0  # px, height of a code's ground
AWAY = DOT + 3.0  # px from the middle of a dot to its code
AIR = 4.0  # px between a code and other codes, dots and names
SAME = 1.5  # px within which two dots are one
ORDER = (
    ("right", "middle"),
    ("left", "middle"),
    ("middle", "above"),
    ("middle", "below"),
    ("right", "above"),
    ("left", "above"),
    ("right", "below"),
    ("left", "below"),
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One dot that may have a code, and how wide its code is; `loud` ones always have theirs."""

    id: str
    foot: Foot
    centre: Point
    width: float
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What codes keep off: boxes of other writing, lines of its leaders, and the edge of the room they stand in."""

    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    room: Box | None = None


def place_codes(dots: Sequence[Dot], quiet: Sequence[Dot], taken: Taken) -> dict[int, Box]:
    """Return the box of each dot's code by the dot's index; a dot without room for it is left out.

    `quiet` are dots that have no code themselves. A point with several dots on a foot (the toe tips) comes last.
    """
    return _Codes(dots, quiet, taken).placed()


class _Codes:
    """Places the codes of one picture, one after the other."""

    def __init__(self, dots: Sequence[Dot], quiet: Sequence[Dot], taken: Taken) -> None:
        self._dots = dots
        self._taken = taken
        self._centres = [dot.centre for dot in (*dots, *quiet)]
        self._found: dict[int, Box] = {}

    def placed(self) -> dict[int, Box]:
        """Return the boxes: the loud ones first, then points with one dot on their foot, then the others."""
        several = {name for name in self._names() if self._names().count(name) > 1}
        order = sorted(
            range(len(self._dots)),
            key=lambda index: (not self._dots[index].loud, self._name(index) in several, index),
        )
        for index in order:
            self._place(index, self._free if self._name(index) in several else None)
        named = {self._name(index) for index in self._found}
        for index in order:
            if self._name(index) not in named:
                self._place(index, None)
                named |= {self._name(index)} if index in self._found else set()
        return self._found

    def _names(self) -> list[tuple[str, Foot]]:
        return [(dot.id, dot.foot) for dot in self._dots]

    def _name(self, index: int) -> tuple[str, Foot]:
        return self._dots[index].id, self._dots[index].foot

    def _place(self, index: int, rule: Callable[[Dot, Box], bool] | None) -> None:
        """Put a code where a rule allows it; without one, try the strictest rule first."""
        dot = self._dots[index]
        if any(_same(dot.centre, self._dots[other].centre) for other in self._found):
            return
        rules = (rule,) if rule is not None else (self._free, self._clear, self._apart)
        for each in rules:
            box = next((place for place in places(dot.centre, dot.width) if each(dot, place)), None)
            if box is not None:
                self._found[index] = box
                return
        if dot.loud:
            self._found[index] = next(places(dot.centre, dot.width))

    def _free(self, dot: Dot, box: Box) -> bool:
        """Whether a code has air round it and hides no leader."""
        return self._clear(dot, box) and not any(meets_box(*line, box) for line in self._taken.lines)

    def _clear(self, dot: Dot, box: Box) -> bool:
        """Whether a code has air round it."""
        return self._apart(dot, _grown(box, AIR))

    def _apart(self, dot: Dot, box: Box) -> bool:
        """Whether a code covers nothing and stands in the room."""
        room = self._taken.room
        if room is not None and not (
            room[0] <= box[0] and room[1] <= box[1] and box[2] <= room[2] and box[3] <= room[3]
        ):
            return False
        others = (round_box(each, DOT) for each in self._centres if not _same(each, dot.centre))
        return not (hits(box, self._taken.boxes) or hits(box, self._found.values()) or hits(box, others))


def places(centre: Point, width: float) -> Iterator[Box]:
    """Yield the boxes in which a code of a width may stand, the best first."""
    x, y = centre
    lefts = {"right": x + AWAY, "left": x - AWAY - width, "middle": x - width / 2}
    tops = {"middle": y - TALL / 2, "above": y - AWAY - TALL, "below": y + AWAY}
    for across, up in ORDER:
        left, top = lefts[across], tops[up]
        yield left, top, left + width, top + TALL


def round_box(centre: Point, radius: float) -> Box:
    """Return the square round a dot."""
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def hits(box: Box, others: Iterable[Box]) -> bool:
    """Whether a box covers a part of others."""
    return any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in others)


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < SAME and abs(one[1] - other[1]) < SAME
