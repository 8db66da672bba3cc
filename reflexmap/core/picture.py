"""Where the two feet of a view stand, in millimetres and in pixels, and on which side a zone is named.

One looks at a person's feet. Soles: the right foot is on the left, big toes to the middle. Tops: the left foot is on
the left, as when one looks down at one's own feet. Inner and outer sides lie one below the other, because a side is
wide and low: so they are drawn nearly twice as large as next to each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View

LENGTH = 260.0  # mm, the foot of the charts
HALF_WIDTH = 53.8  # mm from the mid-line of a sole to its outer edge
INNER_WIDTH = 44.2  # mm from the mid-line to its inner edge
SIDE_HEIGHT = 180.0  # mm of leg and foot that a side view shows
INNER_FROM = -13.0  # mm: zones whose middle lies farther in than this are named between the feet


@dataclass(frozen=True, slots=True)
class Pose:
    """How a view is shown: which foot comes first (left, or on top), whether the feet lie one below the other."""

    first: Foot
    stacked: bool
    inwards: int  # the direction of x that leads to the inner side of the right foot; 0 for the sides

    @property
    def order(self) -> tuple[Foot, Foot]:
        """Return both feet, the first one first."""
        return (Foot.RIGHT, Foot.LEFT) if self.first is Foot.RIGHT else (Foot.LEFT, Foot.RIGHT)


POSES: dict[View, Pose] = {
    View.PLANTAR: Pose(Foot.RIGHT, stacked=False, inwards=1),
    View.DORSAL: Pose(Foot.LEFT, stacked=False, inwards=-1),
    View.MEDIAL: Pose(Foot.RIGHT, stacked=True, inwards=0),
    View.LATERAL: Pose(Foot.RIGHT, stacked=True, inwards=0),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """The room of a picture in pixels: margins for labels, the gap between the feet, room above and below."""

    width: float
    height: float
    margin: float = 124.0
    gap: float = 112.0
    top: float = 66.0
    bottom: float = 106.0  # the bar, the pill that names other surfaces, and the captions above it
    between: float = 40.0  # between two feet that lie one below the other
    abreast: bool = False  # sides stand next to each other too, toes outwards: smaller, but low enough for a card


def placed(view: View, stand: Stand) -> dict[Foot, Fit]:
    """Return the fit of each foot."""
    pose = POSES[view]
    first, second = pose.order
    room = stand.height - stand.top - stand.bottom
    middle = stand.width / 2
    if pose.stacked and stand.abreast:
        return _heel_to_heel(view, stand)
    if pose.stacked:
        scale = max(
            min((room - stand.between) / (2 * SIDE_HEIGHT), (stand.width - 2 * stand.margin) / LENGTH),
            0.3,
        )
        left = middle - LENGTH / 2 * scale
        spare = max(room - stand.between - 2 * SIDE_HEIGHT * scale, 0) / 2
        upper = stand.top + spare + SIDE_HEIGHT * scale
        lower = upper + stand.between + SIDE_HEIGHT * scale
        return {first: Fit(scale, left, upper), second: Fit(scale, left, lower)}
    wide = 2 * (HALF_WIDTH + INNER_WIDTH)
    scale = max(min(room / LENGTH, (stand.width - 2 * stand.margin - stand.gap) / wide), 0.3)
    heel = stand.top + LENGTH * scale + max(room - LENGTH * scale, 0) / 2
    away = stand.gap / 2 + INNER_WIDTH * scale
    return {first: Fit(scale, middle - away, heel), second: Fit(scale, middle + away, heel)}


def alone(view: View, stand: Stand, foot: Foot) -> Fit:
    """Return the fit of one foot that has the whole room for itself."""
    room = stand.height - stand.top - stand.bottom
    tall = SIDE_HEIGHT if POSES[view].stacked else LENGTH
    left, right = reach(view, foot)
    scale = max(min(room / tall, (stand.width - 2 * stand.margin) / (right - left)), 0.3)
    heel = stand.top + tall * scale + max(room - tall * scale, 0) / 2
    return Fit(scale, stand.width / 2 - (left + right) / 2 * scale, heel)


def reach(view: View, foot: Foot) -> tuple[float, float]:
    """Return from where to where a foot reaches sideways (picture millimetres)."""
    pose = POSES[view]
    if pose.stacked:
        return 0.0, LENGTH
    inwards = pose.inwards if foot is Foot.RIGHT else -pose.inwards
    return (-HALF_WIDTH, INNER_WIDTH) if inwards > 0 else (-INNER_WIDTH, HALF_WIDTH)


def _heel_to_heel(view: View, stand: Stand) -> dict[Foot, Fit]:
    """Return the fits of two sides next to each other, so that both heels are in the middle."""
    first, second = heel_order(view)
    room = stand.height - stand.top - stand.bottom
    scale = max(min(room / SIDE_HEIGHT, (stand.width - 2 * stand.margin - stand.gap) / (2 * LENGTH)), 0.3)
    middle = stand.width / 2
    floor = stand.top + SIDE_HEIGHT * scale + max(room - SIDE_HEIGHT * scale, 0) / 2
    left = middle - stand.gap / 2 - LENGTH * scale
    return {first: Fit(scale, left, floor), second: Fit(scale, middle + stand.gap / 2, floor)}


def heel_order(view: View) -> tuple[Foot, Foot]:
    """Return the feet of a side from left to right where their heels meet in the middle."""
    # The inner side of a right foot has its toes on the left, its outer side has them on the right.
    return (Foot.RIGHT, Foot.LEFT) if view is View.MEDIAL else (Foot.LEFT, Foot.RIGHT)


def edges(view: View, fits: dict[Foot, Fit]) -> tuple[float, float]:
    """Return the pixel columns of the outermost left and right edge of the feet."""
    pose = POSES[view]
    left, right = fits[pose.order[0]], fits[pose.order[1]]
    if pose.stacked:
        return left.x, left.x + LENGTH * left.scale
    return left.x - HALF_WIDTH * left.scale, right.x + HALF_WIDTH * right.scale


def gap(view: View, fits: dict[Foot, Fit]) -> tuple[float, float] | None:
    """Return the middle and the width in pixels of the room between the feet, None if they lie stacked."""
    pose = POSES[view]
    if pose.stacked:
        return None
    left, right = fits[pose.order[0]], fits[pose.order[1]]
    return (left.x + right.x) / 2, (right.x - INNER_WIDTH * right.scale) - (left.x + INNER_WIDTH * left.scale)


def column(view: View, foot: Foot, x: float) -> str:
    """Return the column in which a zone at `x` (mm) of a foot is named: "left", "middle" or "right"."""
    pose = POSES[view]
    if pose.stacked:
        return "left" if x < LENGTH / 2 else "right"
    inwards = pose.inwards if foot is Foot.RIGHT else -pose.inwards
    return "middle" if x * inwards > INNER_FROM else outer_column(view, foot)


def outer_column(view: View, foot: Foot) -> str:
    """Return the column beside a foot that stands next to the other one."""
    return "left" if foot is POSES[view].first else "right"


def heel_column(view: View, foot: Foot, x: float) -> str:
    """Return the column of a zone of a side whose feet stand heel to heel: the heels share the one in the middle."""
    return "middle" if (x > LENGTH / 2) is (toe_column(view, foot) == "left") else toe_column(view, foot)


def toe_column(view: View, foot: Foot) -> str:
    """Return the column at the toes of a side whose feet stand heel to heel."""
    return "left" if foot is heel_order(view)[0] else "right"
