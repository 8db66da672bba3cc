"""A small map in the corner while somebody has zoomed in: where one is; a press or a drag on it goes elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reflexmap.core.fit import Camera
from reflexmap.draw.looks import SKINS, Look, colour
from reflexmap.draw.plate import to_pixels
from reflexmap.ui.footmap import FootMap

WIDE = 172  # px, at most
TALL = 156  # px, at most
EDGE = 6  # px of ground round the picture
RADIUS = 10


class Minimap(QWidget):
    """The whole picture of a map in small, with a frame round what the map shows. Hidden while everything is in view.

    It is for the hand alone: with the keyboard "0" shows everything, and walking to a zone brings it into view.
    """

    def __init__(self, footmap: FootMap, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._map = footmap
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("Press or drag to move the map. 0 shows everything."))
        self._corner = QPoint()
        footmap.camera_changed.connect(self.follow)
        self.hide()

    def attach(self, footmap: FootMap) -> None:
        """Show another map."""
        self._map.camera_changed.disconnect(self.follow)
        self._map = footmap
        footmap.camera_changed.connect(self.follow)
        self.follow()

    def stand(self, left: int, bottom: int) -> None:
        """Take the place of the lower left corner."""
        self._corner = QPoint(left, bottom)
        self.follow()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in which the map's picture keeps its form."""
        wide, tall = self._room
        share = min((WIDE - 2 * EDGE) / wide, (TALL - 2 * EDGE) / tall)
        return QSize(round(wide * share) + 2 * EDGE, round(tall * share) + 2 * EDGE)

    def follow(self) -> None:
        """Show the frame where the map looks now, nothing while everything is in view."""
        away = self._map.face.picture.camera.zoom > 1.0
        if away:
            size = self.sizeHint()
            self.setGeometry(QRect(self._corner - QPoint(0, size.height()), size))
            self.raise_()
        self.setVisible(away and self._map.isVisibleTo(self._ground))
        self.update()

    @property
    def _room(self) -> tuple[float, float]:
        """Width and height of the map's picture, which is planned for text of 100 per cent."""
        x, y = self._map.face.picture.centre()
        return max(2 * x, 1.0), max(2 * y, 1.0)

    @property
    def _share(self) -> float:
        """How many times smaller the picture is than the map."""
        return (self.width() - 2 * EDGE) / self._room[0]

    def frame(self) -> QRectF:
        """Return what the map shows, in pixels of this widget."""
        camera, share = self._map.face.picture.camera, self._share
        wide, tall = self._room
        left = (wide / 2 - (wide / 2 + camera.dx) / camera.zoom) * share
        top = (tall / 2 - (tall / 2 + camera.dy) / camera.zoom) * share
        return QRectF(EDGE + left, EDGE + top, wide * share / camera.zoom, tall * share / camera.zoom)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the place under the pointer to the middle of the map."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def _go_to(self, spot: QPointF) -> None:
        camera, share = self._map.face.picture.camera, self._share
        inside = QRectF(EDGE, EDGE, self.width() - 2 * EDGE, self.height() - 2 * EDGE)
        x = min(max(spot.x(), inside.left()), inside.right())
        y = min(max(spot.y(), inside.top()), inside.bottom())
        wide, tall = self._room
        away_x = (x - EDGE) / share - wide / 2
        away_y = (y - EDGE) / share - tall / 2
        self._map.look_through(replace(camera, dx=-away_x * camera.zoom, dy=-away_y * camera.zoom))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the feet as plain shapes, and the frame."""
        picture, look = self._map.face.picture, self._look
        home = picture.fits_through(Camera())
        skin = SKINS[self._map.style_now().skin.id]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(look.hairline), 1))
            painter.setBrush(colour(look.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setClipRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
            painter.save()
            painter.translate(EDGE, EDGE)
            painter.scale(self._share, self._share)
            for foot, each in self._map.face.plate.feet.items():
                path = to_pixels(home[foot]).map(each.skin_path)
                painter.fillPath(path, colour(skin.mid))
                for area, shape, hue in each.shapes.items:
                    if area.zone not in each.shapes.quiet:
                        painter.fillPath(to_pixels(home[foot]).map(shape), colour(hue.fill, 0.9))
                painter.strokePath(path, QPen(colour(look.ink2), 1 / self._share))
            painter.restore()
            painter.setPen(QPen(colour(look.panel), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.frame(), 3, 3)
            painter.setPen(QPen(colour(look.accent), 2))
            painter.drawRoundedRect(self.frame(), 3, 3)
