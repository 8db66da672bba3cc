"""Where the names stand: inside a zone if they fit, else in tidy columns with leader lines.

Everything is in pixels, y down. Text sizes are handed in as numbers, so the same rules serve screen and paper.
Rules and figures: inside at 12 down to 10 px in one or two lines; columns with a fixed pitch and the least
total shift (see `columns`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reflexmap.core.columns import Box, Columns, Frame, Label, SizeOf, Wish
from reflexmap.core.fit import Fit
from reflexmap.core.model import Area, Foot, Point, Ring
from reflexmap.core.picture import column, heel_column, outer_column, toe_column
from reflexmap.core.rings import contains, free_span, meets_box, thinned, upright_middle

SIZES = (12, 11, 10)  # px inside a zone, the first that fits
CLEAR = 2.2  # px between a name and the edge of its zone
LEAST_SCALE = 1.6  # px per mm under which only chosen zones are named
LEAST_SIDE_SCALE = 1.2  # the same for the sides, which hold fewer zones


def pixels(ring: Ring, fit: Fit) -> Ring:
    """Return a ring in pixels, without points that no eye could tell apart."""
    return thinned(tuple(fit.to_pixels(point) for point in ring), 2.5)


def fit_inside(
    ring: Ring, pole: Point, room: float, name: str, size_of: SizeOf, above: list[Ring]
) -> tuple[tuple[str, ...], int, Box] | None:
    """Return lines, size and box of a name that fits into a ring (px), None if it fits at no size.

    `room` is the distance from the pole to the edge; `above` are the rings of what lies on the zone, which the
    name keeps clear of.
    """
    tops = [y for _, y in ring]
    least, most = min(tops), max(tops)
    for lines in _breaks(name):
        for size in SIZES:
            widths = [size_of(line, size) for line in lines]
            width, height = max(w for w, _ in widths), sum(h for _, h in widths)
            if room < min(width, height) / 2 + CLEAR:
                continue
            heights = [pole[1] + step * room for step in (0.0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8)]
            if above:
                heights += [least + (most - least) * share / 14 for share in range(1, 14)]
            best: tuple[float, Box] | None = None
            for y in heights:
                for box in _boxes(ring, pole, y, width, height, tries=3 if above else 1):
                    away = abs(y - pole[1]) + abs((box[0] + box[2]) / 2 - pole[0]) * 0.3
                    if (best is None or away < best[0]) and not any(_overlaps(each, box) for each in above):
                        best = (away, box)
                if best is not None and not above:
                    break
            if best is not None:
                return lines, size, best[1]
    return None


def _boxes(ring: Ring, pole: Point, y: float, width: float, height: float, *, tries: int) -> Iterator[Box]:
    """Yield boxes for a text at one height, the one nearest the pole first."""
    span = free_span(ring, pole[0], y - height / 2 - CLEAR, y + height / 2 + CLEAR)
    if span is None or span[1] - span[0] < width + 2 * CLEAR:
        return
    low, high = span[0] + CLEAR + width / 2, span[1] - CLEAR - width / 2
    nearest = min(max(pole[0] if tries > 1 else (low + high) / 2, low), high)
    for x in (nearest, low, high)[:tries]:
        yield x - width / 2, y - height / 2, x + width / 2, y + height / 2


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
    blocked: Iterable[tuple[str, Box]] = (),
    allow_inside: bool = True,
    dots: Iterable[Box] = (),
) -> tuple[Label, ...]:
    """Place the names of all zones, or of the zones in `only` (those first in the list are placed first).

    `blocked` are boxes that names and leaders keep clear of, such as numbered discs, each with its zone.
    `dots` are small boxes that a name inside its zone keeps clear of, such as acupoints.
    """
    rings = {id(area): pixels(area.ring, fits[foot]) for foot, listed in areas.items() for area in listed}
    blocked = tuple(blocked)
    spots = [((x0, y0), (x1, y0), (x1, y1), (x0, y1)) for x0, y0, x1, y1 in dots]
    numbered = {zone for zone, _ in blocked}
    other = toe_column if frame.heels else outer_column
    placed: list[Label] = []
    wishes: list[Wish] = []
    for foot, listed in areas.items():
        groups: dict[str, list[Area]] = {}
        for area in listed:
            if area.zone in names and not area.helper and (not only or area.zone in only):
                groups.setdefault(area.zone, []).append(area)
        for zone, members in groups.items():
            inner: list[Label] = []
            if allow_inside:
                inner = _inside(zone, foot, members, listed, fits[foot], rings, names[zone], size_of, spots)
            placed += inner
            if not inner:
                biggest = max(members, key=lambda area: area.size)
                side = _column(biggest, heels=frame.heels)
                anchors = _anchors(biggest, listed, fits[foot], rings, foot, side)
                if zone in numbered:
                    anchors = (fits[foot].to_pixels(biggest.pole), *anchors)
                wishes.append(Wish(zone, foot, side, other(biggest.view, foot), anchors))
    boxes = [(label.zone, label.box) for label in placed] + list(blocked)
    columns = Columns(names, size_of, frame, tuple(boxes))
    return (*placed, *columns.place(wishes))


def _inside(
    zone: str,
    foot: Foot,
    members: list[Area],
    listed: tuple[Area, ...],
    fit: Fit,
    rings: dict[int, Ring],
    name: str,
    size_of: SizeOf,
    spots: Sequence[Ring] = (),
) -> list[Label]:
    found = []
    for area in members:
        above = [*(rings[id(other)] for other in listed if area.zone in other.over), *spots]
        room = area.depth * fit.scale
        result = fit_inside(rings[id(area)], fit.to_pixels(area.pole), room, name, size_of, above)
        if result is not None:
            lines, size, box = result
            found.append(Label(zone, lines, size, box, (), (foot,)))
    return found


def _overlaps(ring: Ring, box: Box) -> bool:
    """Whether a ring reaches into a box."""
    left, top, right, bottom = box
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    if max(xs) < left or min(xs) > right or max(ys) < top or min(ys) > bottom:
        return False
    if contains(ring, ((left + right) / 2, (top + bottom) / 2)):
        return True
    before = ring[-1]
    for point in ring:
        if meets_box(before, point, box):
            return True
        before = point
    return False


def _anchors(
    area: Area, listed: tuple[Area, ...], fit: Fit, rings: dict[int, Ring], foot: Foot, side: str
) -> tuple[Point, ...]:
    """Return points of a zone that a leader may end at, best first: towards its column, clear of what lies on it."""
    ring = rings[id(area)]
    above = [rings[id(other)] for other in listed if area.zone in other.over]
    pole = fit.to_pixels(area.pole)
    room = area.depth * fit.scale
    towards = -1.0 if side == "left" or (side == "middle" and outer_column(area.view, foot) == "right") else 1.0
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
    found += _along(ring)
    clear = [point for point in found if contains(ring, point) and not any(contains(each, point) for each in above)]
    return tuple(dict.fromkeys(clear)) or (pole,)


def _along(ring: Ring) -> list[Point]:
    """Return points in the middle of a ring's height, across its width: for long bent zones."""
    xs = [x for x, _ in ring]
    least, most = min(xs), max(xs)
    found = []
    for share in (0.15, 0.85, 0.3, 0.7, 0.5):
        x = least + (most - least) * share
        y = upright_middle(ring, x)
        if y is not None:
            found.append((x, y))
    return found


def _column(area: Area, *, heels: bool) -> str:
    """Return the column in which a zone is named."""
    x = area.label_at[0] if area.label_at is not None else area.pole[0]
    return heel_column(area.view, area.foot, x) if heels else column(area.view, area.foot, x)
