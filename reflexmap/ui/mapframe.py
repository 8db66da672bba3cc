"""The map's last whole picture: shown again while nothing changes, moved and stretched while the camera moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from reflexmap.core.fit import Fit
from reflexmap.draw.looks import Look, colour

SHARP_UNDER = 1.5  # pixels of the screen per pixel from which a picture in motion is stretched without smoothing


class MapFrame:
    """Keeps the map as it was last painted with everything on it, and as it was when it last stood at home.

    `fit` is where the first foot stood in it. What is kept is opaque, so that showing it again costs one copy.
    """

    def __init__(self) -> None:
        self.picture: QPixmap | None = None
        self.fit: Fit | None = None
        self._home: QPixmap | None = None
        self._home_fit: Fit | None = None

    def forget(self) -> None:
        """Keep nothing: another face is shown, or the map has another size."""
        self.picture = self._home = None

    def suits(self, size: QSize, ratio: float) -> bool:
        """Whether something is kept for a size in logical pixels on a screen with so many pixels to one of them."""
        return self.picture is not None and self.picture.size() == wanted_size(size, ratio)

    def keep(
        self,
        paint: Callable[[QPainter], None],
        size: QSize,
        ratio: float,
        fit: Fit,
        *,
        home: bool,
        anew: bool = False,
    ) -> QPixmap:
        """Have the picture painted, and keep it; `anew` leaves the one before alone, for somebody still shows it."""
        picture = self._home if home else self.picture
        if (
            picture is None
            or anew
            or picture.size() != wanted_size(size, ratio)
            or (not home and picture is self._home)
        ):
            picture = QPixmap(wanted_size(size, ratio))
        picture.setDevicePixelRatio(ratio)
        with QPainter(picture) as painter:
            paint(painter)
        self.picture, self.fit = picture, fit
        if home:
            self._home, self._home_fit = picture, fit
        return picture

    def move_to(self, painter: QPainter, fit: Fit, size: QSize, look: Look) -> None:
        """Paint what is kept as if it were seen through another fit; where it does not reach, the whole map helps."""
        if self.picture is None or self.fit is None:
            return
        whole = QRectF(0, 0, size.width(), size.height())
        target = stretched(self.fit, fit, size)
        if not target.contains(whole):
            painter.fillRect(whole, colour(look.canvas))
            if self._home is not None and self._home_fit is not None and self._home.size() == self.picture.size():
                _draw(painter, self._home, stretched(self._home_fit, fit, size))
        _draw(painter, self.picture, target)


def wanted_size(size: QSize, ratio: float) -> QSize:
    """Return device pixels for logical ones."""
    return QSize(round(size.width() * ratio), round(size.height() * ratio))


def stretched(made: Fit, now: Fit, size: QSize) -> QRectF:
    """Return where a picture of a size that was made at one fit lies when it is looked at through another."""
    grown = now.scale / made.scale
    return QRectF(now.x - made.x * grown, now.y - made.y * grown, size.width() * grown, size.height() * grown)


def _draw(painter: QPainter, picture: QPixmap, target: QRectF) -> None:
    """Draw a picture into a box: whole pixels where it is only moved, smooth where it is stretched."""
    ratio = picture.devicePixelRatio()
    if abs(target.width() * ratio - picture.width()) < 0.01:
        painter.drawPixmap(target.topLeft().toPoint(), picture)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, ratio < SHARP_UNDER)
    painter.drawPixmap(target, picture, QRectF(picture.rect()))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
