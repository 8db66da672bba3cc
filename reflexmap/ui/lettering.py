"""The map's lettering: names, discs and the codes of acupoints, placed together so that none covers another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from reflexmap.core.marks import Marks
from reflexmap.draw.plate import Plate, Writing, place_writing
from reflexmap.ui.mapstage import MapStage

if TYPE_CHECKING:
    from reflexmap.core.columns import Label
    from reflexmap.core.guidelines import GuideLine
    from reflexmap.draw.guides import GuideLayer
    from reflexmap.draw.points import PointLayer, PointMark

KEPT = 4  # placed names kept for sizes and marks that come back


class Lettering:
    """Places what is written on the map when it is first needed, and keeps it while nothing changes.

    `points` and `guides` are the layers over the zones, None while they are off: names keep clear of them.
    """

    def __init__(self, plate: Plate, stage: MapStage) -> None:
        self._plate = plate
        self._stage = stage
        self.points: PointLayer | None = None
        self.guides: GuideLayer | None = None
        self.wanted: tuple[Marks, bool] = (Marks(), True)
        self._placed: dict[tuple[object, ...], Writing] = {}
        self._points_key: tuple[object, ...] = ()
        self._point_marks: tuple[PointMark, ...] = ()

    def name(self, marks: Marks, *, names: bool) -> None:
        """Place the names for what is marked; without `names` only a lit complaint's zones are named."""
        self.wanted = (replace(marks.resting, dimmed=frozenset()), names)

    def lay_guides(self, guides: tuple[GuideLine, ...], *, shown: bool) -> None:
        """Lay the guide lines of the surface over the zones, or take them away."""
        self.guides = None
        if shown:
            from reflexmap.core.guidelines import guides_on  # noqa: PLC0415 - only where the lines are shown
            from reflexmap.draw.guides import GuideLayer  # noqa: PLC0415 - see above

            self.guides = GuideLayer(guides_on(guides, self._stage.view))

    @property
    def plain(self) -> bool:
        """Whether all names are wanted, nothing is lit, and no layer lies over the zones."""
        return self.points is None and self.guides is None and self.wanted == (Marks(), True)

    @property
    def key(self) -> tuple[object, ...]:
        """What the lettering follows besides the stage.

        Of the layers it is where points and lines lie, not which of them stands out.
        """
        return (*self.wanted, self.points.spots if self.points is not None else (), self.guides)

    @property
    def writing(self) -> Writing:
        """Names and discs for what is marked."""
        fits = self._stage.fits
        if not fits:
            return Writing()
        wanted = (*self.key, self._stage.size, *fits.values())
        placed = self._placed.pop(wanted, None)
        if placed is None:
            marks, names = self.wanted
            placed = place_writing(self._plate, fits, self._stage.frame(), marks, names=names, dots=self._dots())
            size = self._stage.size
            placed = replace(placed, labels=_whole(placed.labels, size.width(), size.height()))
        self._placed[wanted] = placed  # the last of the dictionary is the last one used
        while len(self._placed) > KEPT:
            del self._placed[next(iter(self._placed))]
        return placed

    def take_over(self, other: Lettering) -> None:
        """Keep what another one has placed for the same plate; what is in use here is still forgotten last."""
        self._placed = {**other._placed, **self._placed}

    def _dots(self) -> tuple[tuple[float, float, float, float], ...]:
        """Return the boxes of acupoints and of the guide lines' names, which names inside zones keep clear of."""
        found: tuple[tuple[float, float, float, float], ...] = ()
        if self.points is not None:
            from reflexmap.draw.points import dot_boxes  # noqa: PLC0415 - only where acupoints are shown

            found += dot_boxes(self.points, self._stage.fits)
        if self.guides is not None:
            from reflexmap.draw.guides import name_boxes  # noqa: PLC0415 - only where the lines are shown

            found += name_boxes(self.guides, self._stage.fits)
        return found

    @property
    def point_marks(self) -> tuple[PointMark, ...]:
        """Dots and codes of the acupoints, placed beside the names; none while the layer is off."""
        if self.points is None:
            return ()
        from reflexmap.draw.names import disc_box  # noqa: PLC0415 - only where acupoints are shown
        from reflexmap.draw.points import place_points  # noqa: PLC0415 - see above

        writing, fits = self.writing, self._stage.fits
        key = (self.points, self.guides, writing, self._stage.size, *fits.values())
        if key != self._points_key:
            blocked = [label.box for label in writing.labels] + [disc_box(disc.centre) for disc in writing.discs]
            if self.guides is not None:
                from reflexmap.draw.guides import name_boxes  # noqa: PLC0415 - see above

                blocked += name_boxes(self.guides, fits)
            lines = [pair for label in writing.labels for leader in label.leaders for pair in pairwise(leader)]
            self._point_marks = place_points(self.points, fits, blocked, lines, self._stage.room())
            self._points_key = key
        return self._point_marks

    def paint_points(self, painter: QPainter) -> None:
        """Paint the acupoints, where they are shown, over everything else."""
        if self.points is not None:
            from reflexmap.draw.names import disc_box  # noqa: PLC0415 - only where acupoints are shown
            from reflexmap.draw.points import paint_points, uncovered  # noqa: PLC0415 - see above

            discs = [disc_box(disc.centre) for disc in self.writing.discs]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_points(painter, uncovered(self.point_marks, self.points, discs), self.points)


def _whole(labels: tuple[Label, ...], width: float, height: float) -> tuple[Label, ...]:
    """Return the names that stand whole in the picture: zoomed in, one at the edge would be cut through."""
    return tuple(
        each
        for each in labels
        if each.box[0] >= 0 and each.box[1] >= 0 and each.box[2] <= width and each.box[3] <= height
    )
