"""Names that do not fit into their zones: tidy columns beside and between the feet, with leader lines.

Pixels, y down. Columns keep a fixed pitch with the least total shift; two leaders never cross, and no leader
crosses a name. A name that cannot keep to that is left out; hovering still tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reflexmap.core.model import Foot, Point
from reflexmap.core.rings import crosses, meets_box, spread

SizeOf = Callable[[str, int], tuple[float, float]]  # text, px -> width, height of one line
Box = tuple[float, float, float, float]  # left, top, right, bottom

MARGIN_SIZE = 12  # px in the columns
PITCH = 18.0  # px between the middles of two names
LEAD = 10.0  # px that a leader runs level before it turns
APART = 5.0  # px between a name and its leader
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
    comes nearer than EDGE to its left and right.
    """

    left: float | None
    middle: float | None
    right: float | None
    top: float
    bottom: float
    view: Box | None = None

    def has(self, side: str) -> bool:
        """Whether there is room for a column."""
        return (
            self.bottom >= self.top
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
        """Return where a name of a width begins: at its column, moved off the side of the view if it is too wide."""
        x = {
            "left": (self.left or 0.0) - width,
            "middle": (self.middle or 0.0) - width / 2,
            "right": self.right or 0.0,
        }[side]
        if self.view is None:
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
        for group in dropped[:RESCUED]:
            if not self._rescue(group[0].column, group):
                for wish in group:
                    self._rescue(wish.other, (wish,))
        return tuple(self._kept)

    def _column(self, side: str, groups: list[Group]) -> list[Group]:
        """Place one column; return the groups that found no place."""
        frame = self._frame
        if not frame.has(side):
            return groups
        most = max(int((frame.bottom - frame.top) // PITCH) + 1, 0)
        groups.sort(key=_height)
        groups, left_over = groups[:most], groups[most:]
        slots = spread([_height(group) for group in groups], PITCH, frame.top, frame.bottom)
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
        for index in range(max(len(wish.anchors) for wish in group)):
            label = self._label(side, slot, group, index)
            if self._sound(label, check_names=check_names):
                return label
        return None

    def _sound(self, label: Label, *, check_names: bool) -> bool:
        if not self._frame.holds(label.box):
            return False
        # Names are placed while somebody zooms, so boxes are compared before lines are.
        if check_names:
            if any(_overlap(label.box, box) for _, box in self._boxes):
                return False
            if any(_overlap(label.box, other.box) for other, _ in self._reaches):
                return False
        reach = _reach(label)
        if any(zone != label.zone and _overlap(reach, box) and _hits(label, box) for zone, box in self._boxes):
            return False
        near = [other for other, its_reach in self._reaches if _overlap(reach, its_reach)]
        return not any(_cross(label, other) or _hits(label, other.box) or _hits(other, label.box) for other in near)

    def _keep(self, label: Label) -> None:
        self._kept.append(label)
        self._reaches.append((label, _reach(label)))

    def _rescue(self, side: str, group: Group) -> bool:
        """Try every free height of a column near the zone."""
        if not self._frame.has(side):
            return False
        for slot in self._heights(_height(group)):
            label = self._first_sound(side, slot, group, check_names=True)
            if label is not None:
                self._keep(label)
                return True
        return False

    def _heights(self, wanted: float) -> Iterator[float]:
        """Yield heights inside the frame and near the wanted one, the nearest first."""
        frame = self._frame
        steps = int((frame.bottom - frame.top) / RESCUE_STEP) + 1
        heights = [frame.top + i * RESCUE_STEP for i in range(max(steps, 0))]
        yield from sorted((y for y in heights if abs(y - wanted) < RESCUE_REACH), key=lambda y: abs(y - wanted))

    def _label(self, side: str, slot: float, group: Group, index: int) -> Label:
        name = self._names[group[0].zone]
        width, height = self._size_of(name, MARGIN_SIZE)
        x = self._frame.start(side, width)
        box = (x, slot - height / 2, x + width, slot + height / 2)
        anchors = [wish.anchors[min(index, len(wish.anchors) - 1)] for wish in group]
        leaders = tuple(_leader(box, slot, anchor) for anchor in anchors)
        return Label(group[0].zone, (name,), MARGIN_SIZE, box, leaders, tuple(wish.foot for wish in group))


def _height(group: Group) -> float:
    return sum(wish.anchors[0][1] for wish in group) / len(group)


def _leader(box: Box, y: float, anchor: Point) -> tuple[Point, ...]:
    """Return a leader from the nearer end of a name: level for a little, then straight to the anchor."""
    if anchor[0] < box[0]:
        return (box[0] - APART, y), (box[0] - APART - LEAD, y), anchor
    return (box[2] + APART, y), (box[2] + APART + LEAD, y), anchor


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


def _hits(label: Label, box: Box) -> bool:
    inner = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
    return any(meets_box(a, b, inner) for a, b in _segments(label))
