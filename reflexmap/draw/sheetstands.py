"""Where the pictures of the feet stand on a sheet, and how large: units of the painter, from the top left corner.

The feet have one scale on every sheet, so that sheets compare. Soles and tops stand in one row, the sides below them;
on paper the two feet of a side lie next to each other, heels to the middle. Where the height is short, a side moves
beside soles or tops, its feet one below the other.
"""

from __future__ import annotations

from dataclasses import dataclass

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
INSET = 6.0 * MM  # from the edges to the outermost of several pairs
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
    """Whether the pictures are narrow enough for the words to stand beside them: soles or tops alone."""
    return len(plates) == 1 and not is_side(plates[0])


def order(view: View) -> tuple[Foot, Foot]:
    """Return the feet of a view from left to right: the heels of the sides meet in the middle."""
    if view is View.LATERAL:
        return Foot.LEFT, Foot.RIGHT
    return POSES[view].order


def least_height(plates: list[Plate], width: float) -> float:
    """Return the height of the pictures where they are packed closest."""
    return arrange(plates, width, 0.0).height


def arrange(plates: list[Plate], width: float, room: float) -> Arrangement:
    """Return where the feet stand, at the one scale of all sheets.

    Where the room (units of height) is short, a side's feet stand one below the other, beside soles or tops.
    """
    usual = stands_at(plates, width, SCALE)
    if usual.height <= room:
        return usual
    packed = _in_one_row(plates, width)
    return packed if packed is not None and packed.height < usual.height else usual


def stands_at(plates: list[Plate], width: float, scale: float) -> Arrangement:
    """Return where the feet stand at a fixed scale: soles and tops in a row, each side in one of its own."""
    upright = tuple(plate for plate in plates if not is_side(plate))
    rows = [upright] if upright else []
    if len(upright) > 1 and (2 * len(upright) * WIDE * scale + 3 * GAP) > width:
        rows = [(plate,) for plate in upright]
    rows += [(plate,) for plate in plates if is_side(plate)]
    stands: Stands = ()
    top = 0.0
    for group in rows:
        row = Row(group, scale)
        if 2 * row.foot_width + GAP > width:  # one foot of a pair below the other
            for foot in order(group[0].view):
                fit = Fit(scale, (width - row.foot_width) / 2 + _ahead(row), top + row.foot_height)
                stands += ((group[0], {foot: fit}),)
                top += row.foot_height + CAPTION
            continue
        stands += _stands(row, top, width)
        top += row.foot_height + CAPTION
    return Arrangement(top, stands)


def _ahead(row: Row) -> float:
    return 0.0 if row.side else HALF_WIDTH * row.scale


def _stands(row: Row, top: float, width: float) -> Stands:
    """Return where each foot of a row stands: one pair in the middle, several reaching to both edges."""
    pairs = len(row.plates)
    spare = width - 2 * pairs * row.foot_width
    inset = max(min(INSET, spare / 6), 0.0) if pairs > 1 else 0.0  # numbers may stand beside the outermost feet
    spare -= 2 * inset
    gap = min(spare / (pairs + APART * (pairs - 1)), PAIR_GAP if pairs == 1 else PAIRS_GAP)
    between = (spare - pairs * gap) / (pairs - 1) if pairs > 1 else 0.0
    left = (spare - gap) / 2 if pairs == 1 else inset
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


def _in_one_row(plates: list[Plate], width: float) -> Arrangement | None:
    """Return all views next to each other, the feet of a side one below the other; None where that is too wide."""
    blocks = [Row((plate,), SCALE) for plate in plates]
    wide = [row.foot_width if row.side else 2 * row.foot_width + GAP for row in blocks]
    gap = (width - sum(wide)) / max(len(blocks) - 1, 1)
    if gap < GAP:
        return None
    height = max(row.foot_height * (2 if row.side else 1) + CAPTION * (2 if row.side else 1) for row in blocks)
    stands: Stands = ()
    left = 0.0
    for row, size in zip(blocks, wide, strict=True):
        plate, tall = row.plates[0], row.foot_height
        if row.side:
            upper, lower = POSES[plate.view].order
            fits = {upper: Fit(SCALE, left, tall), lower: Fit(SCALE, left, 2 * tall + CAPTION)}
            stands += ((plate, fits),)
        else:
            stands += ((plate, _pair(plate, row, left, tall, GAP)),)
        left += size + gap
    return Arrangement(height, stands)
