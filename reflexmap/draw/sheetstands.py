"""Where the pictures of the feet stand on a sheet, and how large: units of the painter, from the top left corner.

The feet have one scale on every sheet, so that sheets compare. Soles and tops stand in one row, the sides below them;
on paper the two feet of a side lie next to each other, heels to the middle, or one below the other in a column. Where
the height is short, sides and tops show less of the leg: the foot, and what is lit on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheettext import MM

SCALE = 0.28 * MM  # units for one millimetre of a foot, on every sheet
TOES = 4.0  # mm of a foot that the longest toe may stand above the chart's length
WIDE = HALF_WIDTH + INNER_WIDTH  # mm of a sole or top
GAP = 4.0 * MM  # least gap between pictures
PAIR_GAP = 12.0 * MM  # greatest gap between the two feet of a view that stands alone
PAIRS_GAP = 24.0 * MM  # and of several that stand in a row
INSET = 6.6 * MM  # from the edges to the outermost of several pairs
APART = 1.8  # gaps of a pair between two pairs, at least
CAPTION = 6.2 * MM  # below the heels, with the air under it
LEG, ANKLE = 112.0, 68.0  # mm of leg and foot that a side shows at least: with the ankle bone, or the foot alone
SHIN, INSTEP = 54.0, 118.0  # mm that a top leaves out at its lower end, at most: the leg, or all behind the instep
ABOVE = 14.0  # mm that are shown beyond the zones that are lit

LOOSE, SNUG, CLOSE = 0, 1, 2  # how little of the leg is shown

Shown = Mapping[View, tuple[float, float]]  # mm of a foot's picture between which a view is shown, if not all of it
Stands = tuple[tuple[Plate, dict[Foot, Fit]], ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each foot of each view stands, the height of it all with the captions, and what is shown of each view."""

    height: float
    stands: Stands
    shown: Shown = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """Views whose pictures stand next to each other, and the units for one millimetre of a foot."""

    plates: tuple[Plate, ...]
    scale: float
    shown: tuple[float, float] | None = None

    @property
    def side(self) -> bool:
        """Whether these are sides."""
        return is_side(self.plates[0])

    @property
    def foot_width(self) -> float:
        """The width of one picture in units."""
        return (LENGTH if self.side else WIDE) * self.scale

    @property
    def feet(self) -> int:
        """How many feet there are."""
        return sum(len(standing(plate)) for plate in self.plates)

    @property
    def foot_height(self) -> float:
        """The height of one picture in units, without its caption."""
        low, high = self.shown or whole(self.plates[0].view)
        return (high - low) * self.scale

    @property
    def base(self) -> float:
        """Where the ground of a foot lies in units below the top of its picture."""
        return (self.shown or whole(self.plates[0].view))[1] * self.scale


def is_side(plate: Plate) -> bool:
    """Whether a view is wide and low."""
    return POSES[plate.view].stacked


def whole(view: View) -> tuple[float, float]:
    """Return between which millimetres a view has something to show."""
    return (0.0, SIDE_HEIGHT if POSES[view].stacked else LENGTH + TOES)


def shown_of(plates: Iterable[Plate], lit: Iterable[str], *, snug: int) -> dict[View, tuple[float, float]]:
    """Return what is shown of sides, and of tops in `SNUG` pictures: the foot, and what is lit with some air.

    `CLOSE` ones show only the front half of a top.
    """
    zones = frozenset(lit)
    found = {}
    for plate in plates:
        boxes = [area.box for foot in plate.feet.values() for area in foot.areas if area.zone in zones]
        low, high = whole(plate.view)
        if is_side(plate):
            high = min(max([ANKLE if snug else LEG, *(box[3] + ABOVE for box in boxes)]), high)
        elif snug and plate.view is View.DORSAL:
            low = max(min([INSTEP if snug == CLOSE else SHIN, *(box[1] - ABOVE for box in boxes)]), low)
        found[plate.view] = (low, high)
    return found


def _common(group: tuple[Plate, ...], shown: Shown) -> tuple[float, float]:
    """Return what is shown of views that stand in one row."""
    ranges = [shown.get(plate.view, whole(plate.view)) for plate in group]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def order(view: View) -> tuple[Foot, Foot]:
    """Return the feet of a view from left to right: the heels of the sides meet in the middle."""
    if view is View.LATERAL:
        return Foot.LEFT, Foot.RIGHT
    return POSES[view].order


def standing(plate: Plate) -> tuple[Foot, ...]:
    """Return the feet of a view that are wanted, from left to right."""
    return tuple(foot for foot in order(plate.view) if foot in plate.feet)


def stands_at(plates: Iterable[Plate], width: float, scale: float, shown: Shown | None = None) -> Arrangement:
    """Return where the feet stand at a fixed scale: soles and tops in a row, each side in one of its own.

    Where two feet find no room next to each other, one stands below the other.
    """
    plates, heights = tuple(plates), shown or {}
    upright = tuple(plate for plate in plates if not is_side(plate))
    rows = [upright] if upright else []
    if len(upright) > 1 and sum(len(standing(plate)) for plate in upright) * (WIDE * scale + GAP) - GAP > width:
        rows = [(plate,) for plate in upright]
    rows += [(plate,) for plate in plates if is_side(plate)]
    stands: Stands = ()
    top = 0.0
    seen: dict[View, tuple[float, float]] = {}
    for group in rows:
        row = Row(group, scale, _common(group, heights))
        seen |= {plate.view: row.shown or whole(plate.view) for plate in group}
        if row.feet * (row.foot_width + GAP) - GAP > width:  # one foot of a pair below the other
            for foot in standing(group[0]):
                fit = Fit(scale, (width - row.foot_width) / 2 + _ahead(row), top + row.base)
                stands += ((group[0], {foot: fit}),)
                top += row.foot_height + CAPTION
            continue
        stands += _stands(row, top, width)
        top += row.foot_height + CAPTION
    return Arrangement(top, stands, seen)


def _ahead(row: Row) -> float:
    return 0.0 if row.side else HALF_WIDTH * row.scale


def _stands(row: Row, top: float, width: float) -> Stands:
    """Return where each foot of a row stands: in the middle, several pairs reaching to both edges of a usual page."""
    pairs, feet = len(row.plates), row.feet
    spare = width - feet * row.foot_width
    inset = max(min(INSET, spare / 4), 0.0) if pairs > 1 else 0.0  # numbers may stand beside the outermost feet
    spare -= 2 * inset
    gaps = feet - pairs  # between the feet of one view
    gap = min(spare / (gaps + APART * (pairs - 1)), PAIR_GAP if pairs == 1 else PAIRS_GAP) if feet > 1 else 0.0
    between = min((spare - gaps * gap) / (pairs - 1), PAIRS_GAP * APART) if pairs > 1 else 0.0
    left = (width - feet * row.foot_width - gaps * gap - (pairs - 1) * between) / 2
    found = []
    for plate in row.plates:
        found.append((plate, _pair(plate, row, left, top + row.base, gap)))
        count = len(standing(plate))
        left += count * row.foot_width + (count - 1) * gap + between
    return tuple(found)


def _pair(plate: Plate, row: Row, left: float, base: float, gap: float) -> dict[Foot, Fit]:
    """Return the feet of a view next to each other; `base` is where heels or soles stand."""
    found = {}
    for foot in standing(plate):
        # From the left edge of an upright foot to its mid-line: the little toe of the first one is on the left.
        ahead = 0.0 if row.side else HALF_WIDTH if foot is order(plate.view)[0] else INNER_WIDTH
        found[foot] = Fit(row.scale, left + ahead * row.scale, base)
        left += row.foot_width + gap
    return found
