"""The map: the feet of one surface, painted, zoomed, walked through. Painting and geometry live elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.fit import Camera
from reflexmap.draw.looks import SKINS, Look
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.gestures import FINGERS, ZOOM_STEP, Gestures
from reflexmap.ui.mapface import MapFace, MapFaces, Plates, Turn
from reflexmap.ui.mappoints import MapPoints
from reflexmap.ui.mapzones import MapZones
from reflexmap.ui.pointer import Pointer
from reflexmap.ui.state import Selection
from reflexmap.ui.zonekeys import ARROWS

SETTLE = 120  # ms after the last wheel step until the feet are painted anew at their new size


class FootMap(QWidget):
    """Both feet of one surface. Listens to the selection; `pointer` and `gestures` tell what a person does on it.

    With `chart` it always shows that chart, otherwise the one that the selection shows.
    """

    zoom_changed = Signal(float)
    first_painted = Signal()

    def __init__(
        self,
        selection: Selection,
        plate: Plate,
        look: Look,
        cache: ArtCache,
        parent: QWidget | None = None,
        *,
        plates: Plates | None = None,
        chart: str = "",
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._look = look
        self._chart = chart
        self._faces = MapFaces(self._turn(), plate, cache, plates)
        self._marks = selection.marks()
        self._painted = False
        self.points = MapPoints(selection, self)
        self.points.changed.connect(self._refresh_points)
        self.keys = MapZones(selection, self)
        self.pointer = Pointer(self, selection)
        self.gestures = Gestures(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(420, 360)
        self.setAccessibleName(self.tr("Foot map, soles"))
        selection.chosen_changed.connect(self._refresh)
        selection.shown_changed.connect(self._follow_shown)
        selection.hovered_changed.connect(self._refresh_emphasis)
        selection.focused_changed.connect(self._refresh_emphasis)

    # What is shown

    @property
    def face(self) -> MapFace:
        """What is looked at: one surface of one chart."""
        return self._faces.now

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self._refresh()

    def style_now(self) -> Style:
        """Return how zones are painted now."""
        shown = self._selection.shown
        return Style(self._look, SKINS[shown.skin], patterns=shown.patterns)

    def make_ready(self) -> None:
        """Load what clicking and painting need; called once the first picture stands."""
        self.face.picture.make_ready(self.style_now())
        self.keys.setGeometry(self.rect())
        self.keys.lay(self.face)
        self.points.place(self.face.picture)

    def prepare(self, size: QSize) -> None:
        """Paint the picture ahead for a size that the map may take on soon."""
        if self._selection.shown.names and self.face.picture.camera.home and size.width() >= self.minimumWidth():
            self.face.picture.prepare(size, self.style_now(), self.devicePixelRatioF())

    # Zoom and pan

    def zoom(self) -> float:
        """Return the zoom, 1 when everything is fitted."""
        return self.face.picture.camera.zoom

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point in the widget, by default its middle."""
        picture = self.face.picture
        spot = (about.x(), about.y()) if about is not None else picture.centre()
        self.look_through(picture.camera.zoomed(factor, spot, picture.centre()))

    def zoom_in(self) -> None:
        """Zoom one step in."""
        self.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom one step out."""
        self.zoom_by(1 / ZOOM_STEP)

    def pan_by(self, step: QPointF) -> None:
        """Move the picture by some pixels."""
        self.look_through(self.face.picture.camera.panned(step.x(), step.y()))

    def fit_all(self) -> None:
        """Show both feet whole again."""
        self.look_through(Camera())

    def look_through(self, camera: Camera) -> None:
        """Show the picture through another camera; it is stretched at once, and painted anew when the hand rests."""
        self.face.picture.lay_out(self.size(), camera)
        self._name()
        self._place_keys()
        self._settle.start()
        self.update()
        self.zoom_changed.emit(camera.zoom)

    def spot_of(self, zone: str) -> QPointF | None:
        """Return a point in the widget that lies on a zone."""
        spot = self.face.spot_of(zone)
        return QPointF(*spot) if spot is not None else None

    # Keeping the picture fresh

    def _turn(self) -> Turn:
        """Return the face that is wanted now."""
        shown = self._selection.shown
        return shown.view, self._chart or shown.chart, shown.sex

    def _follow_shown(self) -> None:
        """Turn to another surface or chart, then paint."""
        if self._faces.turn_to(self._turn()):
            self.face.picture.lay_out(self.size(), Camera())
            self._refresh()
            self.make_ready()
            self.zoom_changed.emit(1.0)
        self._refresh()

    def _refresh(self) -> None:
        self._marks = self._selection.marks()
        self.face.picture.lettering.lay_guides(self._selection.atlas.guides, shown=self._selection.shown.lines)
        self.points.lay(self.face.picture, self.face.plate.view)
        self._name()
        self.keys.check(self._marks.chosen)
        self.update()

    def _refresh_points(self) -> None:
        self.points.lay(self.face.picture, self.face.plate.view)
        self._refresh_emphasis()

    def _refresh_emphasis(self) -> None:
        self._marks = self._selection.marks()
        something = self._marks.hovered or self.points.hovered
        self.setCursor(Qt.CursorShape.PointingHandCursor if something else Qt.CursorShape.ArrowCursor)
        self.update()

    def _name(self) -> None:
        self.face.picture.name(self._marks, names=self._selection.shown.names)

    def _place_keys(self) -> None:
        self.keys.setGeometry(self.rect())
        self.keys.put(self.face)
        self.points.place(self.face.picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the feet anew."""
        self.face.picture.lay_out(self.size(), self.face.picture.camera)
        self._name()
        self._place_keys()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture as it stands."""
        settled = not self._settle.isActive()
        with QPainter(self) as painter:
            ratio = self.devicePixelRatioF()
            self.face.picture.paint(painter, self._marks, self.style_now(), ratio=ratio, settled=settled)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.make_ready()

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand it to the pointer."""
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand it to the pointer."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand it to the pointer."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand it to the pointer."""
        self.pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        self.pointer.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand it to the gestures."""
        self.gestures.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Let the gestures take what fingers do; everything else goes its way."""
        return (isinstance(event, FINGERS) and self.gestures.take(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start walking from the chosen zone after a click."""
        if event.key() in ARROWS:
            self.keys.focus(self._selection.chosen.zone)
        else:
            super().keyPressEvent(event)
