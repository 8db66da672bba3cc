"""The faces of the map: a surface of a chart with its picture and what lies where; made when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QRegion

from reflexmap.core.hits import ZoneIndex
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Point, View
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture

Turn = tuple[View | None, str, str]  # surface (None for all together), chart, whose organs
Plates = Callable[[View, str, str], Plate]  # surface, chart, whose organs -> what is to be painted


class MapFace:
    """One face of the map: what is painted, its picture, and the zones under a point. Points are widget pixels."""

    def __init__(self, plate: Plate, cache: ArtCache) -> None:
        self.plate = plate
        self.picture = MapPicture(plate, cache)

    @cached_property
    def indexes(self) -> dict[Foot, ZoneIndex]:
        """What finds the zones of each foot, built when something is first looked for."""
        return {foot: ZoneIndex(each.areas) for foot, each in self.plate.feet.items()}

    def areas_at(self, spot: Point, slack: float) -> tuple[Area, ...]:
        """Return the areas under a point or within some pixels of it, topmost first; none before the first layout."""
        found: list[Area] = []
        for foot, index in self.indexes.items():
            fit = self.picture.fits.get(foot)
            if fit is not None:
                found += index.near(fit.to_mm(spot), slack / fit.scale)
        return tuple(found)

    def regions_of(self, marks: Marks) -> tuple[QRegion, ...]:
        """Return where the lit zones lie (widget pixels), in working order."""
        found = {link.zone: QRegion() for link in marks.links}
        for foot, each in self.plate.feet.items():
            fit = self.picture.fits.get(foot)
            for area in each.areas if fit is not None else ():
                if area.zone in found and fit is not None:
                    x0, y0, x1, y1 = area.box
                    spot = QRectF(QPointF(*fit.to_pixels((x0, y1))), QPointF(*fit.to_pixels((x1, y0))))
                    found[area.zone] += spot.adjusted(-4, -4, 4, 4).toAlignedRect()
        return tuple(found.values())

    def spot_of(self, zone: str) -> Point | None:
        """Return a point that lies on a zone, None if this face does not show it."""
        for foot, each in self.plate.feet.items():
            for area in each.areas:
                if area.zone == zone and foot in self.picture.fits:
                    return self.picture.fits[foot].to_pixels(area.pole)
        return None


class MapFaces:
    """The faces that were shown so far; `now` is the one that is looked at."""

    def __init__(self, turn: Turn, plate: Plate, cache: ArtCache, plates: Plates | None) -> None:
        self._turn: tuple[Turn, Foot | None] = turn, None
        self._cache = cache
        self._plates = plates
        self.now = MapFace(plate, cache)
        self._made: dict[tuple[Turn, Foot | None], MapFace] = {self._turn: self.now}

    def turn_to(self, turn: Turn, lone: Foot | None = None) -> bool:
        """Show another face; return False if it is shown already or nothing can make it.

        `lone` is the foot that stands alone, None for both.
        """
        view, chart, sex = turn
        if (turn, lone) == self._turn or view is None or self._plates is None:
            return False
        if (turn, lone) not in self._made:
            plate = self._plates(view, chart, sex)
            if lone is not None:
                plate = replace(plate, feet={lone: plate.feet[lone]})
            self._made[turn, lone] = MapFace(plate, self._cache)
        self._turn = turn, lone
        self.now = self._made[turn, lone]
        return True
