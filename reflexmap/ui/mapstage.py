"""Where the feet stand in the map's picture: its size, what a person looks through, the room for names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from reflexmap.core.fit import Camera, Fit
from reflexmap.core.model import Foot, Point, View
from reflexmap.core.picture import (
    LENGTH,
    POSES,
    SIDE_HEIGHT,
    Stand,
    alone,
    edges,
    gap,
    outer_column,
    placed,
    reach,
)

if TYPE_CHECKING:
    from reflexmap.core.columns import Frame

NARROW = 740  # px of map width under which columns give way, so that the feet stay large
LEAST_ALONE = 186.0  # px that one foot keeps for itself, before its names get room
APART = 13.0  # px from the foot to its column of names
COLUMN = 118.0  # px that the longest name needs with its room to the edge of the map
SLIM_COLUMN = 78.0  # px, the same beside one foot that stands alone: two such maps share the room
MARGIN = 132.0  # px beside the feet: a column and what parts it from the foot
TALL = {View.PLANTAR: LENGTH + 2, View.DORSAL: LENGTH + 2, View.MEDIAL: SIDE_HEIGHT, View.LATERAL: SIDE_HEIGHT}  # mm
LEAST_GAP = 104.0  # px between the feet that names and their leaders need
GAP = 8.0  # px that codes keep from the sides of the map
OVER = 56.0  # px above and below that buttons lie over


class MapStage:
    """Size, sharpness and zoom of the picture, and the fits that follow from them. Painters ask it; it paints nothing.

    `size` is in logical pixels, `ratio` is how many pixels of the screen one of them has. `lone` is the foot that
    stands alone, None for both.
    """

    def __init__(self, view: View, lone: Foot | None = None) -> None:
        self.view = view
        self.lone = lone
        self.size = QSize()
        self.ratio = 1.0
        self.camera = Camera()
        self.fits: dict[Foot, Fit] = {}

    @property
    def lead(self) -> Fit:
        """Where the first foot stands, which tells how the picture as a whole has moved."""
        return next(iter(self.fits.values()))

    def centre(self) -> Point:
        """Return the middle of the picture in pixels."""
        return self.size.width() / 2, self.size.height() / 2

    def pixels(self) -> QSize:
        """Return the size in device pixels."""
        return QSize(round(self.size.width() * self.ratio), round(self.size.height() * self.ratio))

    def lay_out(self, size: QSize, camera: Camera) -> None:
        """Place the feet in a picture of a size in logical pixels."""
        self.size, self.camera = size, camera
        self.fits = self.seen_through(camera)

    def seen_through(self, camera: Camera) -> dict[Foot, Fit]:
        """Return where the feet would stand if one looked through a camera."""
        size, width = self.size, self.size.width()
        margin, apart = (28.0, 56.0) if width < NARROW else (MARGIN, 112.0)
        if self.lone is not None:
            margin = min(max((width - LEAST_ALONE) / 2, 28.0), MARGIN)
        stand = Stand(width, size.height(), margin=margin, gap=apart)
        lone = self.lone
        fits = placed(self.view, stand) if lone is None else {lone: alone(self.view, stand, lone)}
        return {foot: camera.apply(fit, self.centre()) for foot, fit in fits.items()}

    def frame(self) -> Frame:
        """Return the columns that have room beside the feet as they stand now."""
        from reflexmap.core.columns import Frame  # noqa: PLC0415 - only where names are placed, not at each start

        width, height = self.size.width(), self.size.height()
        if self.lone is not None:
            return self._frame_alone(Frame, self.lone)
        outer_left, outer_right = edges(self.view, self.fits)
        between = gap(self.view, self.fits)
        middle, room = between or (0.0, 0.0)
        tops = [fit.to_pixels((0.0, TALL[self.view]))[1] for fit in self.fits.values()]
        floor = max(fit.y for fit in self.fits.values())
        return Frame(
            left=outer_left - APART if outer_left - APART >= COLUMN else None,
            middle=middle if room >= LEAST_GAP and COLUMN / 2 < middle < width - COLUMN / 2 else None,
            right=outer_right + APART if outer_right + APART <= width - COLUMN else None,
            top=max(min(tops), 68.0),
            bottom=min(floor - 4, height - 70.0),
            view=(0.0, OVER, float(width), height - OVER),
        )

    def _frame_alone(self, frame: type[Frame], foot: Foot) -> Frame:
        """Return the columns beside one foot: names of its inner half stand where otherwise the other foot begins."""
        width, height, fit = self.size.width(), self.size.height(), self.lead
        (start, end), side = reach(self.view, foot), outer_column(self.view, foot)
        left = fit.x + start * fit.scale - APART
        right = fit.x + end * fit.scale + APART
        stacked = POSES[self.view].stacked
        has_left, has_right = left >= SLIM_COLUMN, right <= width - SLIM_COLUMN
        middle = (right + width) / 2 if side == "left" else left / 2
        if max(left, width - right) > COLUMN:
            middle = right + COLUMN / 2 if side == "left" else left - COLUMN / 2
        return frame(
            left=left if has_left and (stacked or side == "left") else None,
            middle=middle if not stacked and (has_right if side == "left" else has_left) else None,
            right=right if has_right and (stacked or side == "right") else None,
            top=max(fit.to_pixels((0.0, TALL[self.view]))[1], 68.0),
            bottom=min(fit.y - 4, height - 70.0),
            view=(0.0, OVER, float(width), height - OVER),
        )

    def room(self) -> tuple[float, float, float, float]:
        """Return the box that the codes of acupoints keep to: left, top, right, bottom."""
        return GAP, OVER, self.size.width() - GAP, self.size.height() - OVER
