"""A map that moves: what a person looks through, the way there, and the picture that is painted meanwhile."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.fit import Camera, Fit
from reflexmap.core.marks import Marks
from reflexmap.draw.looks import Look
from reflexmap.draw.zones import Style
from reflexmap.ui.gestures import ZOOM_STEP
from reflexmap.ui.mapface import MapFace
from reflexmap.ui.mapframe import MapFrame
from reflexmap.ui.motion import STILL, Fade, Glide
from reflexmap.ui.plan import map_scale

SETTLE = 120  # ms after the last wheel step until the feet are painted anew at their new size


class MovingMap(QWidget):
    """Paints a face through a camera. While that moves, the last whole picture is moved and stretched.

    `pace` says how long movements take that the map makes by itself.
    """

    zoom_changed = Signal(float)
    camera_changed = Signal()
    first_painted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks = Marks()
        self._frame = MapFrame()
        self._stale = True
        self._painted = self._told = False
        self.pace = STILL
        self.fade = Fade(self)
        self.glide = Glide(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.come_to_rest)

    # What the map itself knows

    @property
    def face(self) -> MapFace:
        """What is looked at."""
        raise NotImplementedError

    def style_now(self) -> Style:
        """Return how zones are painted now."""
        raise NotImplementedError

    def place_keys(self, *, resting: bool) -> None:
        """Put the buttons for keyboard and screen reader where the camera shows what they stand for."""

    def painted_first(self) -> None:
        """Do what waits for the first picture."""

    # Zoom and pan

    def zoom(self) -> float:
        """Return the zoom, 1 when everything is fitted."""
        return self.face.picture.camera.zoom

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point in the widget, by default its middle."""
        picture = self.face.picture
        near = self.to_plan(about) if about is not None else None
        spot = (near.x(), near.y()) if near is not None else picture.centre()
        self.look_through(picture.camera.zoomed(factor, spot, picture.centre()))

    def zoom_in(self) -> None:
        """Zoom one step in."""
        self._glide_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom one step out."""
        self._glide_by(1 / ZOOM_STEP)

    def _glide_by(self, factor: float) -> None:
        now, centre = self.face.picture.camera, self.face.picture.centre()
        self.glide.to(now, self.glide.target(now).zoomed(factor, centre, centre), self.pace.zoom)

    def pan_by(self, step: QPointF) -> None:
        """Move the picture by some pixels."""
        step = self.to_plan(step)
        self.look_through(self.face.picture.camera.panned(step.x(), step.y()))

    def fit_all(self) -> None:
        """Show both feet whole again."""
        self.glide.to(self.face.picture.camera, Camera(), self.pace.zoom)

    def look_through(self, camera: Camera) -> None:
        """Show the picture through another camera; it is stretched at once, and painted anew when the hand rests."""
        self.glide.stop()
        self.follow(camera)
        self.place_keys(resting=False)

    def follow(self, camera: Camera) -> None:
        """Take one step of a longer way to a camera."""
        self.fade.stop()
        if camera != self.face.picture.camera:
            self._settle.start()
        self.face.picture.lay_out(planned_size(self.size()), camera)
        self.update()
        self.zoom_changed.emit(camera.zoom)
        self.camera_changed.emit()

    def come_to_rest(self) -> None:
        """Paint anew with names and codes in their places: placing them at each step would cost more than painting."""
        self._settle.stop()
        self.place_keys(resting=True)
        self._repaint()

    @property
    def _grow(self) -> float:
        """How many times larger than planned the picture is."""
        return map_scale(self.size())

    def to_plan(self, spot: QPointF) -> QPointF:
        """Return a place in the widget as one in the picture, which is planned for text of 100 per cent."""
        return spot / self._grow

    # Painting

    def _repaint(self) -> None:
        self._stale = True
        self.update()

    def _lay_out(self) -> None:
        self.face.picture.lay_out(planned_size(self.size()), self.face.picture.camera)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture as it stands."""
        with QPainter(self) as painter:
            self._paint(painter)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.note_first_picture)

    def _paint(self, painter: QPainter) -> None:
        """Paint the picture: kept while nothing changes, moved and stretched on the way to another camera."""
        picture, frame, ratio = self.face.picture, self._frame, self.devicePixelRatioF()
        suits, scale, lead = frame.suits(self.size(), ratio), self._grow, picture.lead
        fit = Fit(lead.scale * scale, lead.x * scale, lead.y * scale)  # in pixels of the widget, as the frame is
        if suits and self._settle.isActive():
            frame.move_to(painter, fit, self.size(), self._look)
            return
        kept = frame.picture
        if kept is None or self._stale or not suits or frame.fit != fit:
            self._stale = False

            def whole(each: QPainter) -> None:
                each.scale(scale, scale)
                picture.paint(each, self._marks, self.style_now(), ratio=ratio * scale, settled=True)

            home, shown = picture.camera.home, self.fade.running
            kept = frame.keep(whole, self.size(), ratio, fit, home=home, anew=shown)
        painter.drawPixmap(0, 0, kept)
        self.fade.paint(painter, kept)

    def note_first_picture(self) -> None:
        """Let begin what waits for the first picture, be it this map's or that of what stands in for it."""
        if not self._told:
            self._told = True
            self.first_painted.emit()
            self.painted_first()


def planned_size(size: QSize) -> QSize:
    """Return the size of the picture that fills a size of the widget: names, discs and leaders grow with the text."""
    scale = map_scale(size)
    return QSize(ceil(size.width() / scale), ceil(size.height() / scale))
