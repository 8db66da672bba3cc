"""Where the feet stand in the map's picture: its size, what a person looks through, the room for names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from reflexmap.core.fit import Camera, Fit
from reflexmap.core.model import Foot, Point, View
from reflexmap.core.picture import LENGTH, SIDE_HEIGHT, Stand, edges, gap, placed

if TYPE_CHECKING:
    from reflexmap.core.columns import Frame

NARROW = 740  # px of map width under which columns give way, so that the feet stay large
APART = 13.0  # px from the foot to its column of names
COLUMN = 118.0  # px that the longest name needs with its room to the edge of the map
MARGIN = 132.0  # px beside the feet: a column and what parts it from the foot
TALL = {View.PLANTAR: LENGTH + 2, View.DORSAL: LENGTH + 2, View.MEDIAL: SIDE_HEIGHT, View.LATERAL: SIDE_HEIGHT}  # mm
LEAST_GAP = 104.0  # px between the feet that names and their leaders need
GAP = 8.0  # px that codes keep from the sides of the map
OVER = 56.0  # px above and below that buttons lie over


class MapStage:
    """Size, sharpness and zoom of the picture, and the fits that follow from them. Painters ask it; it paints nothing.

    `size` is in logical pixels, `ratio` is how many pixels of the screen one of them has.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.size = QSize()
        self.ratio = 1.0
        self.camera = Camera()
        self.fits: dict[Foot, Fit] = {}

    def centre(self) -> Point:
        """Return the middle of the picture in pixels."""
        return self.size.width() / 2, self.size.height() / 2

    def pixels(self) -> QSize:
        """Return the size in device pixels."""
        return QSize(round(self.size.width() * self.ratio), round(self.size.height() * self.ratio))

    def lay_out(self, size: QSize, camera: Camera) -> None:
        """Place the feet in a picture of a size in logical pixels."""
        self.size, self.camera = size, camera
        width = size.width()
        margin, apart = (28.0, 56.0) if width < NARROW else (MARGIN, 112.0)
        fits = placed(self.view, Stand(width, size.height(), margin=margin, gap=apart))
        self.fits = {foot: camera.apply(fit, self.centre()) for foot, fit in fits.items()}

    def frame(self) -> Frame:
        """Return the columns that have room beside the feet as they stand now."""
        from reflexmap.core.columns import Frame  # noqa: PLC0415 - only where names are placed, not at each start

        width, height = self.size.width(), self.size.height()
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

    def room(self) -> tuple[float, float, float, float]:
        """Return the box that the codes of acupoints keep to: left, top, right, bottom."""
        return GAP, OVER, self.size.width() - GAP, self.size.height() - OVER
