"""Where the names stand: inside a zone if they fit, else in tidy columns with leader lines.

Everything is in pixels, y down. Text sizes are handed in as numbers, so the same rules serve screen and paper.
Rules and figures: inside at 12 down to 10 px in one or two lines; columns with a fixed pitch and the least
total shift; two leaders never cross; a leader never crosses a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reflexmap.core.fit import Fit
from reflexmap.core.model import Area, Foot, Point, Ring
from reflexmap.core.rings import contains, crosses, free_span, meets_box, spread

SizeOf = Callable[[str, int], tuple[float, float]]  # text, px -> width, height of one line
Box = tuple[float, float, float, float]  # left, top, right, bottom

SIZES = (12, 11, 10)  # px inside a zone, the first that fits
MARGIN_SIZE = 12  # px in the columns
PITCH = 18.0  # px between column labels
CLEAR = 2.2  # px between a name and the edge of its zone
LEAD = 10.0  # px that a leader runs level before it turns
LEAST_SCALE = 1.6  # px per mm under which only chosen zones are named
INNER_FROM = -13.0  # mm: zones whose middle lies farther in than this are named between the feet


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
    """The columns: x where names end (left), are centred (middle) and begin (right); y from top to bottom."""

    left: float
    middle: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Wish:
    """A zone that wants a column name: its anchors, best first."""

    zone: str
    foot: Foot
    anchors: tuple[Point, ...]


def pixels(ring: Ring, fit: Fit) -> Ring:
    """Return a ring in pixels."""
    return tuple(fit.to_pixels(point) for point in ring)


def fit_inside(
    ring: Ring, pole: Point, room: float, name: str, size_of: SizeOf
) -> tuple[tuple[str, ...], int, Box] | None:
    """Return lines, size and box of a name that fits into a ring (px), None if it fits at no size.

    `room` is the distance from the pole to the edge.
    """
    for lines in _breaks(name):
        for size in SIZES:
            widths = [size_of(line, size) for line in lines]
            width, height = max(w for w, _ in widths), sum(h for _, h in widths)
            if room < min(width, height) / 2 + CLEAR:
                continue
            best: tuple[float, Box] | None = None
            for step in (0.0, -0.2, 0.2, -0.45, 0.45, -0.8, 0.8):
                y = pole[1] + step * room
                span = free_span(ring, pole[0], y - height / 2 - CLEAR, y + height / 2 + CLEAR)
                if span is None or span[1] - span[0] < width + 2 * CLEAR:
                    continue
                x = min(max(pole[0], span[0] + CLEAR + width / 2), span[1] - CLEAR - width / 2)
                away = abs(y - pole[1]) + abs(x - (span[0] + span[1]) / 2) * 0.3
                if best is None or away < best[0]:
                    best = (away, (x - width / 2, y - height / 2, x + width / 2, y + height / 2))
            if best is not None:
                return lines, size, best[1]
    return None


def _breaks(name: str) -> list[tuple[str, ...]]:
    """Return the name on one line and, where it has a space, on two balanced ones."""
    words = name.split()
    if len(words) < 2:
        return [(name,)]
    cut = min(range(1, len(words)), key=lambda i: abs(len(" ".join(words[:i])) - len(" ".join(words[i:]))))
    return [(name,), (" ".join(words[:cut]), " ".join(words[cut:]))]


def place(
    areas: dict[Foot, tuple[Area, ...]],
    fits: dict[Foot, Fit],
    names: dict[str, str],
    size_of: SizeOf,
    frame: Frame,
    *,
    only: tuple[str, ...] = (),
    blocked: Iterable[Box] = (),
    allow_inside: bool = True,
) -> tuple[Label, ...]:
    """Place the names of all zones, or of the zones in `only` (those first in the list are placed first).

    `blocked` are boxes that names and leaders keep clear of, such as numbered discs.
    """
    rings = {id(area): pixels(area.ring, fits[foot]) for foot, listed in areas.items() for area in listed}
    placed: list[Label] = []
    wishes: list[_Wish] = []
    for foot, listed in areas.items():
        groups: dict[str, list[Area]] = {}
        for area in listed:
            if area.zone in names and not area.helper and (not only or area.zone in only):
                groups.setdefault(area.zone, []).append(area)
        for zone, members in groups.items():
            inner: list[Label] = []
            if allow_inside:
                inner = _inside(zone, foot, members, listed, fits[foot], rings, names[zone], size_of)
            placed += inner
            if not inner:
                biggest = max(members, key=lambda area: area.size)
                anchors = _anchors(biggest, listed, fits[foot], rings, foot)
                wishes.append(_Wish(zone, foot, anchors))
    boxes = [label.box for label in placed] + list(blocked)
    return tuple(placed + _columns(wishes, names, size_of, frame, fits, boxes))


def _inside(
    zone: str,
    foot: Foot,
    members: list[Area],
    listed: tuple[Area, ...],
    fit: Fit,
    rings: dict[int, Ring],
    name: str,
    size_of: SizeOf,
) -> list[Label]:
    found = []
    for area in members:
        result = fit_inside(rings[id(area)], fit.to_pixels(area.pole), area.depth * fit.scale, name, size_of)
        if result is None:
            continue
        lines, size, box = result
        if any(_overlaps(rings[id(other)], box) for other in listed if area.zone in other.over):
            continue
        found.append(Label(zone, lines, size, box, (), (foot,)))
    return found


def _overlaps(ring: Ring, box: Box) -> bool:
    """Whether a ring reaches into a box."""
    left, top, right, bottom = box
    if contains(ring, ((left + right) / 2, (top + bottom) / 2)):
        return True
    before = ring[-1]
    for point in ring:
        if meets_box(before, point, box):
            return True
        before = point
    return False


def _anchors(area: Area, listed: tuple[Area, ...], fit: Fit, rings: dict[int, Ring], foot: Foot) -> tuple[Point, ...]:
    """Return points of a zone that a leader may end at, best first: towards its column, clear of what lies on it."""
    ring = rings[id(area)]
    above = [rings[id(other)] for other in listed if area.zone in other.over]
    pole = fit.to_pixels(area.pole)
    room = area.depth * fit.scale
    towards = -1.0 if (foot is Foot.RIGHT) != _is_inner(area) else 1.0
    found: list[Point] = [fit.to_pixels(area.label_at)] if area.label_at else []
    for lift in (0.0, -0.5, 0.5, -1.2, 1.2, -2.5, 2.5):
        y = pole[1] + lift * room
        span = free_span(ring, pole[0], y - 1, y + 1)
        if span is None:
            continue
        end = span[0] if towards < 0 else span[1]
        wide = abs(end - pole[0])
        if wide > 2.2 * room or wide > 26:
            found.append((end - towards * min(9.0, wide / 2), y))
        found.append((pole[0], y))
    clear = [point for point in found if contains(ring, point) and not any(contains(each, point) for each in above)]
    return tuple(dict.fromkeys(clear)) or (pole,)


def _is_inner(area: Area) -> bool:
    """Whether a zone is named between the feet (x grows inwards on the right foot, outwards on the left)."""
    middle = area.label_at[0] if area.label_at is not None else area.pole[0]
    return (middle if area.foot is Foot.RIGHT else -middle) > INNER_FROM


def _columns(
    wishes: list[_Wish],
    names: dict[str, str],
    size_of: SizeOf,
    frame: Frame,
    fits: dict[Foot, Fit],
    boxes: list[Box],
) -> list[Label]:
    """Sort the wishes into the three columns and place each."""
    columns: dict[str, dict[str, list[_Wish]]] = {"left": {}, "middle": {}, "right": {}}
    for wish in wishes:
        fit = fits[wish.foot]
        middle = (wish.anchors[0][0] - fit.x) / fit.scale
        inner = (middle if wish.foot is Foot.RIGHT else -middle) > INNER_FROM
        side = "middle" if inner else "left" if wish.foot is Foot.RIGHT else "right"
        columns[side].setdefault(wish.zone, []).append(wish)
    found: list[Label] = []
    for side, groups in columns.items():
        found += _column(side, list(groups.values()), names, size_of, frame, boxes)
    return found


def _column(
    side: str,
    groups: list[list[_Wish]],
    names: dict[str, str],
    size_of: SizeOf,
    frame: Frame,
    boxes: list[Box],
) -> list[Label]:
    most = max(int((frame.bottom - frame.top) // PITCH) + 1, 0)
    groups = groups[:most]
    groups.sort(key=lambda wishes: sum(wish.anchors[0][1] for wish in wishes) / len(wishes))
    heights = [sum(wish.anchors[0][1] for wish in wishes) / len(wishes) for wishes in groups]
    slots = spread(heights, PITCH, frame.top, frame.bottom)
    order = list(range(len(groups)))
    chosen = [[wish.anchors[0] for wish in wishes] for wishes in groups]

    def build(slot: float, group: int) -> Label:
        wishes = groups[group]
        name = names[wishes[0].zone]
        width, height = size_of(name, MARGIN_SIZE)
        x = {"left": frame.left - width, "middle": frame.middle - width / 2, "right": frame.right}[side]
        box = (x, slot - height / 2, x + width, slot + height / 2)
        leaders = tuple(_leader(box, slot, anchor) for anchor in chosen[group])
        return Label(wishes[0].zone, (name,), MARGIN_SIZE, box, leaders, tuple(wish.foot for wish in wishes))

    # Uncross by exchanging neighbours' slots, as long as one exchange helps.
    for _ in range(len(order)):
        changed = False
        for i in range(len(order) - 1):
            one, two = build(slots[i], order[i]), build(slots[i + 1], order[i + 1])
            if _cross(one, two):
                order[i], order[i + 1] = order[i + 1], order[i]
                if _cross(build(slots[i], order[i]), build(slots[i + 1], order[i + 1])):
                    order[i], order[i + 1] = order[i + 1], order[i]
                else:
                    changed = True
        if not changed:
            break
    return _checked(build, slots, order, groups, chosen, boxes)


def _checked(
    build: Callable[[float, int], Label],
    slots: list[float],
    order: list[int],
    groups: list[list[_Wish]],
    chosen: list[list[Point]],
    boxes: list[Box],
) -> list[Label]:
    """Keep the labels whose leaders cross neither names nor each other, trying each zone's other anchors."""
    kept: list[Label] = []
    for slot, group in zip(slots, order, strict=True):
        for index in range(max(len(wish.anchors) for wish in groups[group])):
            chosen[group][:] = [wish.anchors[min(index, len(wish.anchors) - 1)] for wish in groups[group]]
            label = build(slot, group)
            if not any(_hits(label, box) for box in boxes) and not any(_cross(label, other) for other in kept):
                kept.append(label)
                break
    return kept


def _leader(box: Box, y: float, anchor: Point) -> tuple[Point, ...]:
    """Return a leader from the nearer end of a name: level for a little, then straight to the anchor."""
    if anchor[0] < box[0]:
        return (box[0] - 5, y), (box[0] - 5 - LEAD, y), anchor
    return (box[2] + 5, y), (box[2] + 5 + LEAD, y), anchor


def _segments(label: Label) -> list[tuple[Point, Point]]:
    return [(line[i], line[i + 1]) for line in label.leaders for i in range(len(line) - 1)]


def _cross(one: Label, two: Label) -> bool:
    return any(crosses(*a, *b) for a in _segments(one) for b in _segments(two))


def _hits(label: Label, box: Box) -> bool:
    inner = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
    return any(meets_box(a, b, inner) for a, b in _segments(label))
