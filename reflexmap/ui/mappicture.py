"""The map's picture: where the feet stand, which layers are kept, how they are put together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient, QRegion

from reflexmap.core.fit import Camera, Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point, View
from reflexmap.core.picture import LENGTH, SIDE_HEIGHT, Stand, edges, gap, placed
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.plate import (
    Plate,
    Writing,
    paint_art,
    paint_caption,
    paint_emphasis,
    paint_writing,
    paint_zones,
    place_writing,
)
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache

NARROW = 740  # px of map width under which columns give way, so that the feet stay large
EDGE = 16.0  # px from the foot to its column of names
COLUMN = 106.0  # px that the longest name needs
KEPT = 4  # still pictures and placed names kept for sizes and marks that come back
GLOW = 16.0  # px round a chosen zone that its rings and shadow reach
TALL = {View.PLANTAR: LENGTH + 2, View.DORSAL: LENGTH + 2, View.MEDIAL: SIDE_HEIGHT, View.LATERAL: SIDE_HEIGHT}  # mm
LEAST_GAP = 104.0  # px between the feet that names and their leaders need

if TYPE_CHECKING:
    from reflexmap.core.columns import Frame, Label
    from reflexmap.core.discs import Disc
    from reflexmap.draw.guides import GuideLayer
    from reflexmap.draw.points import PointLayer, PointMark

T = TypeVar("T")


class MapPicture:
    """Feet and zones are kept as pictures; while zooming the kept ones are stretched, then painted anew."""

    def __init__(self, plate: Plate, cache: ArtCache) -> None:
        self._plate = plate
        self._cache = cache
        self._size = QSize()
        self._ratio = 1.0
        self.camera = Camera()
        self.fits: dict[Foot, Fit] = {}
        self._placed: dict[tuple[object, ...], Writing] = {}
        self._stills: dict[tuple[object, ...], QPixmap] = {}
        self._art: QPixmap | None = None
        self._base: QPixmap | None = None
        self._base_fit: Fit | None = None
        self._base_key: tuple[object, ...] = ()
        self._art_key: tuple[object, ...] = ()
        self._wanted: tuple[Marks, bool] = (Marks(), True)
        self.points: PointLayer | None = None
        self.guides: GuideLayer | None = None
        self._points_key: tuple[object, ...] = ()
        self._point_marks: tuple[PointMark, ...] = ()

    # Layout

    def centre(self) -> Point:
        """Return the middle of the picture in pixels."""
        return self._size.width() / 2, self._size.height() / 2

    def lay_out(self, size: QSize, camera: Camera) -> None:
        """Place the feet in a picture of a size in logical pixels."""
        self._size, self.camera = size, camera
        width = size.width()
        margin, apart = (28.0, 56.0) if width < NARROW else (124.0, 112.0)
        fits = placed(self._plate.view, Stand(width, size.height(), margin=margin, gap=apart))
        self.fits = {foot: camera.apply(fit, self.centre()) for foot, fit in fits.items()}

    def name(self, marks: Marks, *, names: bool) -> None:
        """Place the names for what is marked; without `names` only a lit complaint's zones are named."""
        self._wanted = (Marks(links=marks.links, lit=marks.lit), names)

    @property
    def writing(self) -> Writing:
        """Names and discs for what is marked, placed when they are first needed and kept while nothing changes."""
        marks, names = self._wanted
        wanted = (marks, names, self._dotted(), self._size, *self.fits.values())
        if not self.fits:
            return Writing()
        placed = self._placed.pop(wanted, None)
        if placed is None:
            placed = place_writing(self._plate, self.fits, self._frame(), marks, names=names, dots=self._dots())
        self._placed[wanted] = placed
        _forget(self._placed)
        return placed

    def _frame(self) -> Frame:
        """Return the columns that have room beside the feet as they stand now."""
        from reflexmap.core.columns import Frame  # noqa: PLC0415 - only where names are placed, not at each start

        width, height = self._size.width(), self._size.height()
        outer_left, outer_right = edges(self._plate.view, self.fits)
        between = gap(self._plate.view, self.fits)
        middle, room = between or (0.0, 0.0)
        tops = [fit.to_pixels((0.0, TALL[self._plate.view]))[1] for fit in self.fits.values()]
        floor = max(fit.y for fit in self.fits.values())
        return Frame(
            left=outer_left - EDGE if outer_left - EDGE >= COLUMN else None,
            middle=middle if room >= LEAST_GAP and COLUMN / 2 < middle < width - COLUMN / 2 else None,
            right=outer_right + EDGE if outer_right + EDGE <= width - COLUMN else None,
            top=max(min(tops), 68.0),
            bottom=min(floor - 4, height - 70.0),
            view=(0.0, 56.0, float(width), height - 56.0),
        )

    # Painting

    def paint(self, painter: QPainter, marks: Marks, style: Style, *, ratio: float, settled: bool) -> None:
        """Paint everything; `settled` is False while somebody zooms or drags.

        What stands still is one kept picture; what is hovered, focused or chosen is painted over it.
        """
        self._ratio = ratio
        if not settled:
            self._paint(painter, marks, style, self.writing, settled=False)
            self._paint_points(painter)
            return
        resting = Marks(links=marks.links, lit=marks.lit, dimmed=marks.dimmed)
        key = (resting, self._wanted, self._dotted(), style, self._size, ratio, *self.fits.values())
        still = self._stills.pop(key, None) or self._stilled(resting, style)
        self._stills[key] = still  # the last of the dictionary is the last one used
        _forget(self._stills)
        painter.drawPixmap(0, 0, still)
        if marks != resting:
            self._paint_emphasis(painter, marks, style)
        self._paint_points(painter)

    def _dotted(self) -> object:
        """Return what the layers change about the names: where points and lines lie, not which of them stands out."""
        return (self.points.spots if self.points is not None else (), self.guides)

    def _dots(self) -> tuple[tuple[float, float, float, float], ...]:
        """Return the boxes of acupoints and of the guide lines' names, which names inside zones keep clear of."""
        found: tuple[tuple[float, float, float, float], ...] = ()
        if self.points is not None:
            from reflexmap.draw.points import dot_boxes  # noqa: PLC0415 - only where acupoints are shown

            found += dot_boxes(self.points, self.fits)
        if self.guides is not None:
            from reflexmap.draw.guides import name_boxes  # noqa: PLC0415 - only where the lines are shown

            found += name_boxes(self.guides, self.fits)
        return found

    @property
    def point_marks(self) -> tuple[PointMark, ...]:
        """Dots and codes of the acupoints, placed beside the names; none while the layer is off."""
        if self.points is None:
            return ()
        from reflexmap.draw.names import disc_box  # noqa: PLC0415 - only where acupoints are shown
        from reflexmap.draw.points import place_points  # noqa: PLC0415 - see above

        writing = self.writing
        key = (self.points, self.guides, writing, *self.fits.values())
        if key != self._points_key:
            blocked = [label.box for label in writing.labels] + [disc_box(disc.centre) for disc in writing.discs]
            if self.guides is not None:
                from reflexmap.draw.guides import name_boxes  # noqa: PLC0415 - see above

                blocked += name_boxes(self.guides, self.fits)
            self._point_marks = place_points(self.points, self.fits, blocked)
            self._points_key = key
        return self._point_marks

    def _paint_points(self, painter: QPainter) -> None:
        if self.points is not None:
            from reflexmap.draw.names import disc_box  # noqa: PLC0415 - only where acupoints are shown
            from reflexmap.draw.points import paint_points, uncovered  # noqa: PLC0415 - see above

            discs = [disc_box(disc.centre) for disc in self.writing.discs]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_points(painter, uncovered(self.point_marks, self.points, discs), self.points)

    def make_ready(self, style: Style) -> None:
        """Make the layers that the next picture is put together from."""
        if self.fits:
            self._paint_layers(Marks(), style, settled=True)
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
        self._placed = {**other._placed, **self._placed}

    def _stilled(self, marks: Marks, style: Style) -> QPixmap:
        """Return the picture with nothing hovered or chosen; the first one of a start comes from the last start."""
        key = ""
        plain = self.points is None and self.guides is None and marks == Marks() and self._wanted == (Marks(), True)
        if not self._stills and self.camera.home and plain:
            parts = (style, self._pixels(), self._ratio, *self.fits.values())
            key = ArtCache.key("whole", self._plate.key, *parts)
            kept = self._cache.get(key, self._pixels(), self._ratio)
            if kept is not None:
                return kept
        still = QPixmap(self._pixels())
        still.setDevicePixelRatio(self._ratio)
        with QPainter(still) as painter:
            self._paint(painter, marks, style, self.writing, settled=True)
        if key:
            self._cache.put(key, still)
        return still

    def _paint_emphasis(self, painter: QPainter, marks: Marks, style: Style) -> None:
        """Paint anew only where something stands out: a press must not wait for ninety names."""
        region = self._region(marks)
        labels = tuple(label for label in self.writing.labels if region.intersects(_reach(label)))
        discs = tuple(disc for disc in self.writing.discs if region.intersects(_round(disc)))
        painter.save()
        painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        self._paint(painter, marks, style, Writing(labels, discs), settled=True)
        painter.restore()

    def _region(self, marks: Marks) -> QRegion:
        """Return where the picture differs from the one that stands still."""
        zones = {marks.chosen, marks.hovered, marks.focused} - {""}
        region = QRegion()
        for foot, each in self._plate.feet.items():
            fit = self.fits[foot]
            for area in each.areas:
                if area.zone in zones or zones.intersection(area.over):
                    x0, y0, x1, y1 = area.box
                    spot = QRectF(QPointF(*fit.to_pixels((x0, y1))), QPointF(*fit.to_pixels((x1, y0))))
                    region += spot.adjusted(-GLOW, -GLOW, GLOW, GLOW).toAlignedRect()
        for label in self.writing.labels:
            if label.zone in zones:
                left, top, right, bottom = label.box
                region += QRectF(left - 20, top - 4, right - left + 40, bottom - top + 8).toAlignedRect()
        return region

    def _paint(self, painter: QPainter, marks: Marks, style: Style, writing: Writing, *, settled: bool) -> None:
        """Put the picture together from ground, feet and zones, emphasis, writing."""
        self._paint_ground(painter, style.look)
        base = self._paint_layers(marks, style, settled=settled)
        fit = self.fits[Foot.RIGHT]
        self._stretch(painter, base, self._base_fit or fit, fit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.guides is not None:
            from reflexmap.draw.guides import paint_guides  # noqa: PLC0415 - only where the lines are shown

            paint_guides(painter, self.guides, self.fits)
        for foot, each in self._plate.feet.items():
            paint_emphasis(painter, each, self.fits[foot], marks, style)
        paint_writing(painter, self._plate, self.fits, writing, marks, style)
        if self.guides is not None:
            from reflexmap.draw.guides import paint_guide_names  # noqa: PLC0415 - see above

            paint_guide_names(painter, self.guides, self.fits, style.look)
        captions = {
            Foot.RIGHT: QCoreApplication.translate("MapPicture", "Right foot"),
            Foot.LEFT: QCoreApplication.translate("MapPicture", "Left foot"),
        }
        for foot, each_fit in self.fits.items():
            paint_caption(painter, self._plate.view, each_fit, captions[foot], style)

    def _paint_layers(self, marks: Marks, style: Style, *, settled: bool) -> QPixmap:
        """Return feet and zones at rest, painted anew where the kept ones do not fit any more."""
        resting = Marks(links=marks.links, lit=marks.lit, dimmed=marks.dimmed)
        key = (resting, style, self._size, self._ratio)
        fit = self.fits[Foot.RIGHT]
        if self._base is None or self._base_key != key or (settled and self._base_fit != fit):
            self._base = self._paint_base(resting, style)
            self._base_key, self._base_fit = key, fit
        return self._base

    def _stretch(self, painter: QPainter, pixmap: QPixmap, made: Fit, now: Fit) -> None:
        """Draw a picture made at one fit as if it were made at another."""
        grown = now.scale / made.scale
        target = QRectF(
            now.x - made.x * grown, now.y - made.y * grown, self._size.width() * grown, self._size.height() * grown
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, made != now)
        if made == now:
            painter.drawPixmap(0, 0, pixmap)
        else:
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))

    def _paint_base(self, marks: Marks, style: Style) -> QPixmap:
        base = QPixmap(self._feet(style))
        with QPainter(base) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in self._plate.feet.items():
                paint_zones(painter, each, self.fits[foot], marks, style)
        return base

    def _pixels(self) -> QSize:
        """Return the size in device pixels."""
        return QSize(round(self._size.width() * self._ratio), round(self._size.height() * self._ratio))

    def _feet(self, style: Style) -> QPixmap:
        """Return the lit feet without zones."""
        size = self._pixels()
        fit = self.fits[Foot.RIGHT]
        wanted = (style.skin, style.look.id, size.width(), size.height(), fit, self._ratio)
        if self._art is not None and self._art_key == wanted:
            return self._art
        key = ""
        if self.camera.home:
            key = ArtCache.key("feet", self._plate.key, *wanted)
            kept = self._cache.get(key, size, self._ratio)
            if kept is not None:
                self._art, self._art_key = kept, wanted
                return kept
        art = QPixmap(size)
        art.setDevicePixelRatio(self._ratio)
        art.fill(Qt.GlobalColor.transparent)
        with QPainter(art) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in self._plate.feet.items():
                paint_art(painter, each, self.fits[foot], style)
        self._art, self._art_key = art, wanted
        if key:
            self._cache.put(key, art)
        return art

    def _paint_ground(self, painter: QPainter, look: Look) -> None:
        """Paint the quiet ground, a little lighter in the middle."""
        width, height = self._size.width(), self._size.height()
        glow = QRadialGradient(QPointF(*self.centre()), max(width, height) * 0.62)
        glow.setColorAt(0.0, colour(look.canvas_glow))
        glow.setColorAt(1.0, colour(look.canvas))
        painter.fillRect(0, 0, width, height, glow)


def _forget(kept: dict[tuple[object, ...], T]) -> None:
    """Drop what was not used for longest: opening and closing the results goes to and fro between two sizes."""
    while len(kept) > KEPT:
        del kept[next(iter(kept))]


@lru_cache(maxsize=500)
def _reach(label: Label) -> QRect:
    """Return where a name and its leaders are painted."""
    left, top, right, bottom = label.box
    points = [point for leader in label.leaders for point in leader]
    xs, ys = [left - 8, right + 8, *(x for x, _ in points)], [top, bottom, *(y for _, y in points)]
    return QRectF(min(xs) - 4, min(ys) - 4, max(xs) - min(xs) + 8, max(ys) - min(ys) + 8).toAlignedRect()


def _round(disc: Disc) -> QRect:
    """Return where a disc and its tie are painted."""
    xs, ys = (disc.centre[0], disc.anchor[0]), (disc.centre[1], disc.anchor[1])
    return QRectF(min(xs) - 14, min(ys) - 14, max(xs) - min(xs) + 28, max(ys) - min(ys) + 28).toAlignedRect()
