"""The map's layers: feet and zones at rest as kept pictures, stretched while somebody zooms, then painted anew."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.plate import Plate, paint_art, paint_zones
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mapstage import MapStage


class MapLayers:
    """Ground, lit feet, zones at rest. `base` is the kept picture of feet and zones, `base_fit` where it was made."""

    def __init__(self, plate: Plate, cache: ArtCache, stage: MapStage) -> None:
        self._plate = plate
        self._cache = cache
        self._stage = stage
        self.base: QPixmap | None = None
        self.base_fit: Fit | None = None
        self._base_key: tuple[object, ...] = ()
        self._art: QPixmap | None = None
        self._art_key: tuple[object, ...] = ()

    def paint(self, painter: QPainter, marks: Marks, style: Style, *, settled: bool) -> None:
        """Paint the ground, and feet and zones over it; `settled` is False while somebody zooms or drags."""
        self._paint_ground(painter, style.look)
        base = self.make(marks, style, settled=settled)
        fit = self._stage.lead
        self._stretch(painter, base, self.base_fit or fit, fit)

    def make(self, marks: Marks, style: Style, *, settled: bool) -> QPixmap:
        """Return feet and zones at rest, painted anew where the kept ones do not fit any more."""
        resting = marks.resting
        key = (resting, style, self._stage.size, self._stage.ratio)
        fit = self._stage.lead
        if self.base is None or self._base_key != key or (settled and self.base_fit != fit):
            self.base = self._paint_base(resting, style)
            self._base_key, self.base_fit = key, fit
        return self.base

    def feet(self, style: Style) -> QPixmap:
        """Return the lit feet without zones."""
        size = self._stage.pixels()
        fit = self._stage.lead
        wanted = (style.skin, style.look.id, size.width(), size.height(), fit, self._stage.ratio)
        if self._art is not None and self._art_key == wanted:
            return self._art
        key = ""
        if self._stage.camera.home:
            key = ArtCache.key("feet", self._plate.key, *wanted)
            kept = self._cache.get(key, size, self._stage.ratio)
            if kept is not None:
                self._art, self._art_key = kept, wanted
                return kept
        art = QPixmap(size)
        art.setDevicePixelRatio(self._stage.ratio)
        art.fill(Qt.GlobalColor.transparent)
        with QPainter(art) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in self._plate.feet.items():
                paint_art(painter, each, self._stage.fits[foot], style)
        self._art, self._art_key = art, wanted
        if key:
            self._cache.put(key, art)
        return art

    def _paint_base(self, marks: Marks, style: Style) -> QPixmap:
        base = QPixmap(self.feet(style))
        with QPainter(base) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in self._plate.feet.items():
                paint_zones(painter, each, self._stage.fits[foot], marks, style)
        return base

    def _stretch(self, painter: QPainter, pixmap: QPixmap, made: Fit, now: Fit) -> None:
        """Draw a picture made at one fit as if it were made at another."""
        grown = now.scale / made.scale
        width, height = self._stage.size.width(), self._stage.size.height()
        target = QRectF(now.x - made.x * grown, now.y - made.y * grown, width * grown, height * grown)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, made != now)
        if made == now:
            painter.drawPixmap(0, 0, pixmap)
        else:
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))

    def _paint_ground(self, painter: QPainter, look: Look) -> None:
        """Paint the quiet ground, a little lighter in the middle."""
        width, height = self._stage.size.width(), self._stage.size.height()
        glow = QRadialGradient(QPointF(*self._stage.centre()), max(width, height) * 0.62)
        glow.setColorAt(0.0, colour(look.canvas_glow))
        glow.setColorAt(1.0, colour(look.canvas))
        painter.fillRect(0, 0, width, height, glow)
