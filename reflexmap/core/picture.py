"""Where the two feet of a view stand beside each other, in millimetres and in pixels.

One looks at a person's feet: the right foot is on the left, the big toes meet in the middle.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot, View

LENGTH = 260.0  # mm, the foot of the charts
HALF_WIDTH = 53.8  # mm from the mid-line of a sole to its outer edge, inner edge 44.2
INNER_WIDTH = 44.2


@dataclass(frozen=True, slots=True)
class Stand:
    """The room of a picture in pixels: margins for labels, the gap between the feet, room above and below."""

    width: float
    height: float
    margin: float = 124.0
    gap: float = 112.0
    top: float = 66.0
    bottom: float = 106.0


def placed(view: View, stand: Stand) -> dict[Foot, Fit]:
    """Return the fit of each foot.

    Only the sole is drawn so far; another view raises ValueError.
    """
    if view is not View.PLANTAR:
        raise ValueError(f"the {view} view has no picture yet")
    wide = 2 * (HALF_WIDTH + INNER_WIDTH)
    scale = max(
        min((stand.height - stand.top - stand.bottom) / LENGTH, (stand.width - 2 * stand.margin - stand.gap) / wide),
        0.3,
    )
    middle = stand.width / 2
    free = stand.height - stand.top - stand.bottom - LENGTH * scale
    heel = stand.top + LENGTH * scale + max(free, 0) / 2
    away = stand.gap / 2 + INNER_WIDTH * scale
    return {Foot.RIGHT: Fit(scale, middle - away, heel), Foot.LEFT: Fit(scale, middle + away, heel)}
