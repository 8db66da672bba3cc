"""The faces of the map: a surface of a chart with its picture and what lies where; made when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from reflexmap.core.hits import ZoneIndex
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
        self._turn = turn
        self._cache = cache
        self._plates = plates
        self.now = MapFace(plate, cache)
        self._made = {turn: self.now}

    def turn_to(self, turn: Turn) -> bool:
        """Show another face; return False if it is shown already or nothing can make it."""
        view, chart, sex = turn
        if turn == self._turn or view is None or self._plates is None:
            return False
        if turn not in self._made:
            self._made[turn] = MapFace(self._plates(view, chart, sex), self._cache)
        self._turn = turn
        self.now = self._made[turn]
        return True
