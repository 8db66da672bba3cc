"""Names that do not fit into their zones: tidy columns beside and between the feet, with leader lines.

Pixels, y down. Columns keep a fixed pitch with the least total shift; two leaders never cross, and no leader
crosses a name. A name that cannot keep to that is left out; hovering still tells it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reflexmap.core.leaders import sloped, straight, turns_on
from reflexmap.core.model import Foot, Point
from reflexmap.core.rings import crosses, meets_box, spread

SizeOf = Callable[[str, int], tuple[float, float]]  # text, px -> width, height of one line
Box = tuple[float, float, float, float]  # left, top, right, bottom

MARGIN_SIZE = 12  # px in the columns
PITCH = 18.0  # px between the middles of two names
RESCUE_REACH = 110.0  # px that such a place may be off
RESCUED = 10  # names that get a second try: more mean that the feet are too small for names anyway
RESCUE_STEP = 6.0  # px between the places tried for a name that found none in the first round
EDGE = 10.0  # px that a name keeps from the sides of the view, for a chosen one grows: a wide one moves inwards


@dataclass(frozen=True, slots=True)
class Label:
    """One placed name. `leaders` are polylines from the name to an anchor in the zone, none if it is inside."""

    zone: str
    lines: tuple[str, ...]
    size: int
    box: Box
    leaders: tuple[tuple[Point, ...], ...] = ()
    feet: tuple[Foot, ...] = ()

    @property
    def inside(self) -> bool:
        """Whether the name stands inside its zone."""
        return not self.leaders


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns: x where names end (left), are centred (middle) and begin (right); y from top to bottom.

    A column without room is None. Only what lies inside `view` (left, top, right, bottom) is named, and no name
    comes nearer than EDGE to its left and right. `floor` is the lowest y of the outer columns where these stand over
    the toes. `slopes` are the only ones that leaders may have; `tries` is how many names get a second try. No leader
    reaches farther sideways than `longest`. With `heels` two sides stand heel to heel, and share the names of what
    is near these.
    """

    left: float | None
    middle: float | None
    right: float | None
    top: float
    bottom: float
    view: Box | None = None
    floor: float | None = None
    pitch: float = PITCH
    slopes: tuple[float, ...] = ()
    tries: int = RESCUED
    longest: float = math.inf
    heels: bool = False

    def low(self, side: str) -> float:
        """Return the lowest y of a column."""
        return self.bottom if self.floor is None or side == "middle" else min(self.floor, self.bottom)

    def has(self, side: str) -> bool:
        """Whether there is room for a column."""
        return (
            self.low(side) >= self.top
            and {"left": self.left, "middle": self.middle, "right": self.right}[side] is not None
        )

    def shows(self, point: Point) -> bool:
        """Whether a point is in view."""
        if self.view is None:
            return True
        left, top, right, bottom = self.view
        return left <= point[0] <= right and top <= point[1] <= bottom

    def holds(self, box: Box) -> bool:
        """Whether a name stands clear of both sides of the view."""
        return self.view is None or (box[0] >= self.view[0] + EDGE and box[2] <= self.view[2] - EDGE)

    def start(self, side: str, width: float) -> float:
        """Return where a name of a width begins: at its column, moved off the side of the view if it is too wide.

        On paper columns stay straight, and a name that is too wide has no place there.
        """
        x = {
            "left": (self.left or 0.0) - width,
            "middle": (self.middle or 0.0) - width / 2,
            "right": self.right or 0.0,
        }[side]
        if self.view is None or self.slopes:
            return x
        return max(min(x, self.view[2] - EDGE - width), self.view[0] + EDGE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A zone of one foot that wants a column name: in which column, else in which other; its anchors, best first."""

    zone: str
    foot: Foot
    column: str
    other: str
    anchors: tuple[Point, ...]


Group = tuple[Wish, ...]  # one name: the wishes of one or both feet


class Columns:
    """Places wishes in the three columns.

    `boxes` are what leaders and names keep clear of, each with the zone it belongs to: a zone's own leader may
    end in its own box (its numbered disc).
    """

    def __init__(
        self, names: dict[str, str], size_of: SizeOf, frame: Frame, boxes: tuple[tuple[str, Box], ...]
    ) -> None:
        self._names = names
        self._size_of = size_of
        self._frame = frame
        self._boxes = boxes
        self._kept: list[Label] = []
        self._reaches: list[tuple[Label, Box]] = []

    def place(self, wishes: list[Wish]) -> tuple[Label, ...]:
        """Return the labels; both feet share one name in the middle."""
        columns: dict[str, dict[str, list[Wish]]] = {"left": {}, "middle": {}, "right": {}}
        for wish in wishes:
            if self._frame.shows(wish.anchors[0]):
                name = wish.zone if wish.column == "middle" else f"{wish.foot}:{wish.zone}"
                columns[wish.column].setdefault(name, []).append(wish)
        dropped: list[Group] = []
        for side, groups in columns.items():
            dropped += self._column(side, [tuple(group) for group in groups.values()])
        for group in dropped[: self._frame.tries]:
            if not self._rescue(group[0].column, group):
                for wish in group:
                    self._rescue(wish.other, (wish,))
        return tuple(self._kept)

    def _column(self, side: str, groups: list[Group]) -> list[Group]:
        """Place one column; return the groups that found no place."""
        frame = self._frame
        if not frame.has(side):
            return groups
        most = max(int((frame.low(side) - frame.top) // frame.pitch) + 1, 0)
        groups.sort(key=_height)
        groups, left_over = groups[:most], groups[most:]
        slots = spread([_height(group) for group in groups], frame.pitch, frame.top, frame.low(side))
        self._uncross(side, groups, slots)
        for slot, group in zip(slots, groups, strict=True):
            label = self._first_sound(side, slot, group, check_names=False)
            if label is None:
                left_over.append(group)
            else:
                self._keep(label)
        return left_over

    def _uncross(self, side: str, groups: list[Group], slots: list[float]) -> None:
        """Exchange neighbours whose leaders cross, as long as an exchange helps."""
        for _ in range(len(groups)):
            changed = False
            for i in range(len(groups) - 1):
                one = self._label(side, slots[i], groups[i], 0)
                two = self._label(side, slots[i + 1], groups[i + 1], 0)
                if not _cross(one, two):
                    continue
                swapped = self._label(side, slots[i], groups[i + 1], 0)
                other = self._label(side, slots[i + 1], groups[i], 0)
                if not _cross(swapped, other):
                    groups[i], groups[i + 1] = groups[i + 1], groups[i]
                    changed = True
            if not changed:
                break

    def _first_sound(self, side: str, slot: float, group: Group, *, check_names: bool) -> Label | None:
        """Return the label with the first anchors that break no rule, None if all do."""
        box = self._box(side, slot, group)
        # Names are placed while somebody zooms, so boxes are compared before lines are.
        if not self._frame.holds(box) or (check_names and not self._free(box)):
            return None
        tried: tuple[tuple[Point, ...], ...] = ()
        for index in range(max(len(wish.anchors) for wish in group) * max(len(self._frame.slopes), 1)):
            label = self._label(side, slot, group, index)
            if label.leaders != tried and self._sound(label):
                return label
            tried = label.leaders
        return None

    def _free(self, box: Box) -> bool:
        """Whether a name in a box would stand on nothing else."""
        if any(_overlap(box, other) for _, other in self._boxes):
            return False
        return not any(_overlap(box, other.box) for other, _ in self._reaches)

    def _sound(self, label: Label) -> bool:
        if not all(label.leaders):
            return False
        if any(abs(line[-1][0] - line[0][0]) > self._frame.longest for line in label.leaders):
            return False
        reach = _reach(label)
        if any(zone != label.zone and _overlap(reach, box) and _hits(label, box) for zone, box in self._boxes):
            return False
        near = [other for other, its_reach in self._reaches if _overlap(reach, its_reach)]
        if any(_cross(label, other) or _hits(label, other.box) or _hits(other, label.box) for other in near):
            return False
        return not self._frame.slopes or not any(_turn(label, other) or _turn(other, label) for other in near)

    def _keep(self, label: Label) -> None:
        self._kept.append(label)
        self._reaches.append((label, _reach(label)))

    def _rescue(self, side: str, group: Group) -> bool:
        """Try every free height of a column near the zone."""
        if not self._frame.has(side):
            return False
        for slot in self._heights(side, _height(group)):
            label = self._first_sound(side, slot, group, check_names=True)
            if label is not None:
                self._keep(label)
                return True
        return False

    def _heights(self, side: str, wanted: float) -> Iterator[float]:
        """Yield heights inside the frame and near the wanted one, the nearest first."""
        frame = self._frame
        steps = int((frame.low(side) - frame.top) / RESCUE_STEP) + 1
        heights = [frame.top + i * RESCUE_STEP for i in range(max(steps, 0))]
        yield from sorted((y for y in heights if abs(y - wanted) < RESCUE_REACH), key=lambda y: abs(y - wanted))

    def _box(self, side: str, slot: float, group: Group) -> Box:
        width, height = self._size_of(self._names[group[0].zone], MARGIN_SIZE)
        x = self._frame.start(side, width)
        return x, slot - height / 2, x + width, slot + height / 2

    def _label(self, side: str, slot: float, group: Group, index: int) -> Label:
        box = self._box(side, slot, group)
        index, turn = divmod(index, max(len(self._frame.slopes), 1))
        anchors = [wish.anchors[min(index, len(wish.anchors) - 1)] for wish in group]
        leaders = tuple(self._leader(box, slot, anchor, turn) for anchor in anchors)
        name = self._names[group[0].zone]
        return Label(group[0].zone, (name,), MARGIN_SIZE, box, leaders, tuple(wish.foot for wish in group))

    def _leader(self, box: Box, y: float, anchor: Point, turn: int) -> tuple[Point, ...]:
        """Return a leader with one of the slopes, the wanted one or else the next that is possible; () for none."""
        slopes = self._frame.slopes
        if not slopes:
            return straight(box, y, anchor)
        found = (sloped(box, y, anchor, slope) for slope in slopes[turn:])
        return next((each for each in found if each is not None), ())


def _height(group: Group) -> float:
    return sum(wish.anchors[0][1] for wish in group) / len(group)


def _reach(label: Label) -> Box:
    """Return the box round a name and its leaders."""
    points = [point for line in label.leaders for point in line]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top, right, bottom = label.box
    return min(left, *xs), min(top, *ys), max(right, *xs), max(bottom, *ys)


def _overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _segments(label: Label) -> list[tuple[Point, Point]]:
    return [(line[i], line[i + 1]) for line in label.leaders for i in range(len(line) - 1)]


def _cross(one: Label, two: Label) -> bool:
    return any(crosses(*a, *b) for a in _segments(one) for b in _segments(two))


def _turn(one: Label, two: Label) -> bool:
    return any(turns_on(a, b) for a in one.leaders for b in two.leaders)


def _hits(label: Label, box: Box) -> bool:
    inner = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
    return any(meets_box(a, b, inner) for a, b in _segments(label))
