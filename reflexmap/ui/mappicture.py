"""The map's picture: where the feet stand, which layers are kept, how they are put together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient

from reflexmap.core.columns import Frame
from reflexmap.core.fit import Camera, Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Point
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, Stand, placed
from reflexmap.draw.fonts import type_key
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
LEAST_GAP = 104.0  # px between the feet that names and their leaders need


class MapPicture:
    """Feet and zones are kept as pictures; while zooming the kept ones are stretched, then painted anew."""

    def __init__(self, plate: Plate, cache: ArtCache) -> None:
        self._plate = plate
        self._cache = cache
        self._size = QSize()
        self._ratio = 1.0
        self.camera = Camera()
        self.fits: dict[Foot, Fit] = {}
        self.writing = Writing()
        self._art: QPixmap | None = None
        self._base: QPixmap | None = None
        self._base_fit: Fit | None = None
        self._base_key: tuple[object, ...] = ()
        self._art_key: tuple[object, ...] = ()
        self._writing_key: tuple[object, ...] = ()

    # Layout

    def centre(self) -> Point:
        """Return the middle of the picture in pixels."""
        return self._size.width() / 2, self._size.height() / 2

    def lay_out(self, size: QSize, camera: Camera) -> None:
        """Place the feet in a picture of a size in logical pixels."""
        self._size, self.camera = size, camera
        width = size.width()
        margin, gap = (28.0, 56.0) if width < NARROW else (124.0, 112.0)
        fits = placed(self._plate.view, Stand(width, size.height(), margin=margin, gap=gap))
        self.fits = {foot: camera.apply(fit, self.centre()) for foot, fit in fits.items()}

    def name(self, marks: Marks, *, names: bool) -> None:
        """Place the names for what is marked; without `names` only a lit complaint's zones are named."""
        if not self.fits:
            return
        resting = Marks(links=marks.links, lit=marks.lit)
        wanted = (resting, names, self._frame(), *self.fits.values())
        if self._writing_key != wanted:
            self.writing = self._written(resting, names=names)
            self._writing_key = wanted

    def _written(self, marks: Marks, *, names: bool) -> Writing:
        """Return names and discs; those of the first picture are kept between starts."""
        frame = self._frame()
        if not self.camera.home or marks != Marks() or not names:
            return place_writing(self._plate, self.fits, frame, marks, names=names)
        key = ArtCache.key("writing", self._plate.key, frame, *self.fits.values(), type_key())
        kept = self._cache.get_labels(key)
        if kept is not None:
            return Writing(kept)
        writing = place_writing(self._plate, self.fits, frame, marks, names=names)
        self._cache.put_labels(key, writing.labels)
        return writing

    def _frame(self) -> Frame:
        """Return the columns that have room beside the feet as they stand now."""
        right, left = self.fits[Foot.RIGHT], self.fits[Foot.LEFT]
        width, height = self._size.width(), self._size.height()
        outer_left = right.x - HALF_WIDTH * right.scale - EDGE
        outer_right = left.x + HALF_WIDTH * left.scale + EDGE
        gap = (left.x - INNER_WIDTH * left.scale) - (right.x + INNER_WIDTH * right.scale)
        middle = (right.x + left.x) / 2
        between = gap >= LEAST_GAP and COLUMN / 2 < middle < width - COLUMN / 2
        return Frame(
            left=outer_left if outer_left >= COLUMN else None,
            middle=middle if between else None,
            right=outer_right if outer_right <= width - COLUMN else None,
            top=max(right.y - 262 * right.scale, 68.0),
            bottom=min(right.y - 4, height - 70.0),
            view=(0.0, 56.0, float(width), height - 56.0),
        )

    # Painting

    def paint(self, painter: QPainter, marks: Marks, style: Style, *, ratio: float, settled: bool) -> None:
        """Paint everything; `settled` is False while somebody zooms or drags."""
        self._ratio = ratio
        self._paint_ground(painter, style.look)
        resting = Marks(links=marks.links, lit=marks.lit, dimmed=marks.dimmed)
        key = (resting, style, self._size, ratio)
        fit = self.fits[Foot.RIGHT]
        if self._base is None or self._base_key != key or (settled and self._base_fit != fit):
            self._base = self._paint_base(resting, style)
            self._base_key, self._base_fit = key, fit
        self._stretch(painter, self._base, self._base_fit or fit, fit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for foot, each in self._plate.feet.items():
            paint_emphasis(painter, each, self.fits[foot], marks, style)
        paint_writing(painter, self._plate, self.fits, self.writing, marks, style)
        captions = {
            Foot.RIGHT: QCoreApplication.translate("MapPicture", "Right foot"),
            Foot.LEFT: QCoreApplication.translate("MapPicture", "Left foot"),
        }
        for foot, each_fit in self.fits.items():
            paint_caption(painter, each_fit, captions[foot], style)

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
        """Return feet and zones; those of the first picture are kept between starts."""
        key = ""
        if self.camera.home and marks == Marks():
            key = ArtCache.key("base", self._plate.key, *self.fits.values(), style, self._pixels(), self._ratio)
            kept = self._cache.get(key, self._pixels(), self._ratio)
            if kept is not None:
                return kept
        base = QPixmap(self._feet(style))
        with QPainter(base) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in self._plate.feet.items():
                paint_zones(painter, each, self.fits[foot], marks, style)
        if key:
            self._cache.put(key, base)
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
