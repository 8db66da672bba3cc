"""The map's picture: stage, layers, lettering and emphasis put together; what stands still is kept whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from reflexmap.core.fit import Camera, Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point
from reflexmap.draw.plate import Plate, Writing, paint_caption, paint_emphasis, paint_writing
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.emphasis import emphasised
from reflexmap.ui.lettering import Lettering
from reflexmap.ui.maplayers import MapLayers
from reflexmap.ui.mapstage import MapStage

if TYPE_CHECKING:
    from reflexmap.draw.points import PointMark

KEPT = 4  # still pictures kept for sizes and marks that come back


class MapPicture:
    """One surface of one chart as a picture; `layers` holds its feet and zones, `lettering` what is written on it."""

    def __init__(self, plate: Plate, cache: ArtCache) -> None:
        self._plate = plate
        self._cache = cache
        self._stage = MapStage(plate.view, next(iter(plate.feet)) if len(plate.feet) == 1 else None)
        self.layers = MapLayers(plate, cache, self._stage)
        self.lettering = Lettering(plate, self._stage)
        self._stills: dict[tuple[object, ...], QPixmap] = {}

    # Where things are

    @property
    def camera(self) -> Camera:
        """What a person looks through."""
        return self._stage.camera

    @property
    def fits(self) -> dict[Foot, Fit]:
        """Where the feet stand now; empty before the first layout."""
        return self._stage.fits

    @property
    def lead(self) -> Fit:
        """Where the first foot stands, which tells how the picture as a whole has moved."""
        return self._stage.lead

    def fits_through(self, camera: Camera) -> dict[Foot, Fit]:
        """Return where the feet would stand if one looked through a camera."""
        return self._stage.seen_through(camera)

    @property
    def writing(self) -> Writing:
        """Names and discs as they are placed now."""
        return self.lettering.writing

    @property
    def point_marks(self) -> tuple[PointMark, ...]:
        """Dots and codes of the acupoints as they are placed now."""
        return self.lettering.point_marks

    def centre(self) -> Point:
        """Return the middle of the picture in pixels."""
        return self._stage.centre()

    def lay_out(self, size: QSize, camera: Camera) -> None:
        """Place the feet in a picture of a size in logical pixels."""
        self._stage.lay_out(size, camera)

    def name(self, marks: Marks, *, names: bool) -> None:
        """Place the names for what is marked; without `names` only a lit complaint's zones are named."""
        self.lettering.name(marks, names=names)

    # Painting

    def paint(self, painter: QPainter, marks: Marks, style: Style, *, ratio: float, settled: bool) -> None:
        """Paint everything; `settled` is False while somebody zooms or drags.

        What stands still is one kept picture; what is hovered, focused or chosen is painted over it.
        """
        self._stage.ratio = ratio
        if not settled:
            self._paint(painter, marks, style, self.writing, settled=False)
            self.lettering.paint_points(painter)
            return
        resting = marks.resting
        key = (resting, *self.lettering.key, style, self._stage.size, ratio, *self.fits.values())
        still = self._stills.pop(key, None) or self._stilled(resting, style)
        self._stills[key] = still  # the last of the dictionary is the last one used
        # What was not used for longest goes: opening and closing the results goes to and fro between two sizes.
        while len(self._stills) > KEPT:
            del self._stills[next(iter(self._stills))]
        painter.drawPixmap(0, 0, still)
        if marks != resting:
            self._paint_emphasis(painter, marks, style)
        self.lettering.paint_points(painter)

    def make_ready(self, style: Style) -> None:
        """Make the layers that the next picture is put together from."""
        if self.fits:
            self.layers.make(Marks(), style, settled=True)
            _ = self.writing

    def prepare(self, size: QSize, style: Style, ratio: float) -> None:
        """Paint the picture ahead for another size, so that nobody waits when the map takes it on."""
        other = MapPicture(self._plate, self._cache)
        other.lay_out(size, Camera())
        spot = QPixmap(1, 1)
        with QPainter(spot) as painter:
            other.paint(painter, Marks(), style, ratio=ratio, settled=True)
        # What is in use now stays the last, which is forgotten last.
        self._stills = {**other._stills, **self._stills}
        self.lettering.take_over(other.lettering)

    def _stilled(self, marks: Marks, style: Style) -> QPixmap:
        """Return the picture with nothing hovered or chosen; the first one of a start comes from the last start."""
        key = ""
        size, ratio = self._stage.pixels(), self._stage.ratio
        if not self._stills and self.camera.home and self.lettering.plain and marks == Marks():
            key = ArtCache.key("whole", self._plate.key, style, size, ratio, *self.fits.values())
            kept = self._cache.get(key, size, ratio)
            if kept is not None:
                return kept
        still = QPixmap(size)
        still.setDevicePixelRatio(ratio)
        with QPainter(still) as painter:
            self._paint(painter, marks, style, self.writing, settled=True)
        if key:
            self._cache.put(key, still)
        return still

    def _paint_emphasis(self, painter: QPainter, marks: Marks, style: Style) -> None:
        """Paint anew only where something stands out: a press must not wait for ninety names."""
        region, writing = emphasised(self._plate, self.fits, self.writing, marks)
        painter.save()
        painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        self._paint(painter, marks, style, writing, settled=True)
        painter.restore()

    def _paint(self, painter: QPainter, marks: Marks, style: Style, writing: Writing, *, settled: bool) -> None:
        """Put the picture together from ground, feet and zones, emphasis, writing."""
        self.layers.paint(painter, marks, style, settled=settled)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        guides = self.lettering.guides
        if guides is not None:
            from reflexmap.draw.guides import paint_guides  # noqa: PLC0415 - only where the lines are shown

            paint_guides(painter, guides, self.fits)
        for foot, each in self._plate.feet.items():
            paint_emphasis(painter, each, self.fits[foot], marks, style)
        paint_writing(painter, self._plate, self.fits, writing, marks, style)
        if guides is not None:
            from reflexmap.draw.guides import paint_guide_names  # noqa: PLC0415 - see above

            paint_guide_names(painter, guides, self.fits, style.look)
        captions = {
            Foot.RIGHT: QCoreApplication.translate("MapPicture", "Right foot"),
            Foot.LEFT: QCoreApplication.translate("MapPicture", "Left foot"),
        }
        for foot, fit in self.fits.items():
            paint_caption(painter, self._plate.view, fit, captions[foot], style)
