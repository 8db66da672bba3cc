"""Where the pictures of the feet stand on a sheet, and how large: units of the painter, from the top left corner.

Soles and tops stand in one row, the sides below them; on paper the two feet of a side lie next to each other, heels to
the middle. Where soles and tops leave too little height, one side moves beside them, its feet one below the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheettext import MM

SCALE = 0.412 * MM  # units for one millimetre of a foot, on paper that is wide enough
SIDE_SCALE = 0.34 * MM  # the same for sides that stand alone
LESSER_SIDE_SCALE = 0.22 * MM  # and for sides below soles or tops
LEAST = 0.63  # share of these sizes that the feet keep where the page is short of room
LEAST_ROW = 0.85  # the same where a side stands beside soles and tops
SHRUNK = 0.92  # a smaller share than this, and a side moves beside the soles and tops
TOES = 4.0  # mm of a foot that the longest toe may stand above the chart's length
WIDE = HALF_WIDTH + INNER_WIDTH  # mm of a sole or top
GAP = 4.0 * MM  # least gap between pictures
PAIR_GAP = 12.0 * MM  # greatest gap between the two feet of a view that stands alone
PAIRS_GAP = 24.0 * MM  # and of several that stand in a row
APART = 1.8  # gaps of a pair between two pairs, at least
CAPTION = 7.5 * MM

Stands = tuple[tuple[Plate, dict[Foot, Fit]], ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each foot of each view stands, and the height of it all with the captions."""

    height: float
    stands: Stands


@dataclass(frozen=True, slots=True)
class Row:
    """Views whose pictures stand next to each other, and the units for one millimetre of a foot."""

    plates: tuple[Plate, ...]
    scale: float

    @property
    def side(self) -> bool:
        """Whether these are sides."""
        return is_side(self.plates[0])

    @property
    def foot_width(self) -> float:
        """The width of one picture in units."""
        return (LENGTH if self.side else WIDE) * self.scale

    @property
    def foot_height(self) -> float:
        """The height of one picture in units, without its caption."""
        return (SIDE_HEIGHT if self.side else LENGTH + TOES) * self.scale


def is_side(plate: Plate) -> bool:
    """Whether a view is wide and low."""
    return POSES[plate.view].stacked


def beside_words(plates: list[Plate]) -> bool:
    """Whether the pictures are narrow enough for the words to stand beside them: soles or tops, not both."""
    return sum(not is_side(plate) for plate in plates) == 1


def order(view: View) -> tuple[Foot, Foot]:
    """Return the feet of a view from left to right: the heels of the sides meet in the middle."""
    if view is View.LATERAL:
        return Foot.LEFT, Foot.RIGHT
    return POSES[view].order


def least_height(plates: list[Plate], width: float) -> float:
    """Return the height of the pictures at their smallest."""
    return arrange(plates, width, 0.0).height


def arrange(plates: list[Plate], width: float, room: float) -> Arrangement:
    """Return where the feet stand, made smaller where the room (units of height) is short."""
    upright = tuple(plate for plate in plates if not is_side(plate))
    sides = tuple(plate for plate in plates if is_side(plate))
    rows = _rows(upright, sides, width)
    captions = CAPTION * len(rows) + 1.0  # one unit more, for the rounding
    share = (room - captions) / (_height(rows) - captions)
    if len(upright) == 2 and len(sides) == 1 and share < SHRUNK:
        return _in_one_row(upright, sides[0], width, room)
    smaller = [replace(row, scale=row.scale * min(max(share, LEAST), 1.0)) for row in rows]
    stands: Stands = ()
    top = 0.0
    for row in smaller:
        stands += _stands(row, top, width)
        top += row.foot_height + CAPTION
    return Arrangement(top, stands)


def _rows(upright: tuple[Plate, ...], sides: tuple[Plate, ...], width: float) -> list[Row]:
    """Return the rows at full size."""
    groups = [upright] if upright else []
    groups += [sides] if len(upright) > 1 and sides else [(side,) for side in sides]
    rows = []
    for group in groups:
        most = SCALE if group is upright else LESSER_SIDE_SCALE if upright else SIDE_SCALE
        count = 2 * len(group)
        room = width - (count - 1) * GAP
        rows.append(Row(group, min(most, room / (count * Row(group, 1.0).foot_width))))
    return rows


def _height(rows: list[Row]) -> float:
    return sum(row.foot_height + CAPTION for row in rows)


def _stands(row: Row, top: float, width: float) -> Stands:
    """Return where each foot of a row stands: one pair in the middle, several reaching to both edges."""
    pairs = len(row.plates)
    spare = width - 2 * pairs * row.foot_width
    gap = min(spare / (pairs + APART * (pairs - 1)), PAIR_GAP if pairs == 1 else PAIRS_GAP)
    between = (spare - pairs * gap) / (pairs - 1) if pairs > 1 else 0.0
    left = (spare - gap) / 2 if pairs == 1 else 0.0
    found = []
    for plate in row.plates:
        found.append((plate, _pair(plate, row, left, top + row.foot_height, gap)))
        left += 2 * row.foot_width + gap + between
    return tuple(found)


def _pair(plate: Plate, row: Row, left: float, base: float, gap: float) -> dict[Foot, Fit]:
    """Return the two feet of a view next to each other; `base` is where heels or soles stand."""
    first, second = order(plate.view)
    ahead, behind = (0.0, 0.0) if row.side else (HALF_WIDTH, INNER_WIDTH)  # from the left edge to the mid-line
    return {
        first: Fit(row.scale, left + ahead * row.scale, base),
        second: Fit(row.scale, left + row.foot_width + gap + behind * row.scale, base),
    }


def _in_one_row(upright: tuple[Plate, ...], side: Plate, width: float, room: float) -> Arrangement:
    """Return soles and tops with a side beside them, its two feet one below the other, all of one height."""
    # Two sides with their captions are as high as a sole with its own: one height fills the width.
    side_width = LENGTH / (2 * SIDE_HEIGHT)  # of the height without captions
    most = (width - 4 * GAP + CAPTION * side_width) / (4 * WIDE + (LENGTH + TOES) * side_width)
    row = Row(upright, min(max((room - CAPTION) / (LENGTH + TOES), most * LEAST_ROW), most))
    height = row.foot_height + CAPTION
    low = Row((side,), (height - 2 * CAPTION) / (2 * SIDE_HEIGHT))
    between = (width - 4 * row.foot_width - 2 * GAP - low.foot_width) / 2
    stands, left = [], 0.0
    for plate in upright:
        stands.append((plate, _pair(plate, row, left, row.foot_height, GAP)))
        left += 2 * row.foot_width + GAP + between
    upper, lower = POSES[side.view].order
    base = low.foot_height
    fits = {upper: Fit(low.scale, left, base), lower: Fit(low.scale, left, 2 * base + CAPTION)}
    return Arrangement(height, (*stands, (side, fits)))
