"""The map: the feet of one surface, painted, zoomed, walked through. Painting and geometry live elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.fit import Camera
from reflexmap.core.model import Foot
from reflexmap.draw.looks import SKINS, Look
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.gestures import FINGERS, Gestures
from reflexmap.ui.mapface import MapFace, MapFaces, Plates, Turn
from reflexmap.ui.mappoints import MapPoints
from reflexmap.ui.mapzones import MapZones
from reflexmap.ui.movingmap import MovingMap, planned_size
from reflexmap.ui.plan import map_scale
from reflexmap.ui.pointer import Pointer
from reflexmap.ui.state import Selection
from reflexmap.ui.zonekeys import ARROWS, ZoneKey

SEEN = 70  # px from the edges within which a zone counts as seen: bars float over the rest


class FootMap(MovingMap):
    """Both feet of one surface. Listens to the selection; `pointer` and `gestures` tell what a person does on it.

    With `chart` it always shows that chart, otherwise the one that the selection shows.
    """

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
        super().__init__(look, parent)
        self._selection = selection
        self.chart = chart
        self.asleep = False
        self._lone: Foot | None = None
        self._faces = MapFaces(self._turn(), plate, cache, plates)
        self._marks = selection.marks(chart)
        self.points = MapPoints(selection, self)
        self.points.changed.connect(self._refresh_points)
        self.keys = MapZones(selection, self, self.choose_zone, chart)
        self.pointer = Pointer(self, selection)
        self.gestures = Gestures(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(300, 300)
        self.setAccessibleName(self.tr("Foot map, soles"))
        selection.chosen_changed.connect(self._refresh)
        selection.shown_changed.connect(self._follow_shown)
        selection.hovered_changed.connect(self._refresh_emphasis)
        selection.focused_changed.connect(self._refresh_emphasis)
        self.keys.focus_changed.connect(self._bring_into_view)

    # What is shown

    @property
    def face(self) -> MapFace:
        """What is looked at: one surface of one chart."""
        return self._faces.now

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self._frame.forget()
        self._lay_out()
        self.place_keys(resting=True)
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

    def painted_first(self) -> None:
        """Make ready for the hand once the first picture stands."""
        self.make_ready()

    def prepare(self, size: QSize) -> None:
        """Paint the picture ahead for a size that the map may take on soon."""
        if self._selection.shown.names and self.face.picture.camera.home and size.width() >= self.minimumWidth():
            self.face.picture.prepare(planned_size(size), self.style_now(), self.devicePixelRatioF() * map_scale(size))

    def wake(self, *, awake: bool) -> None:
        """Follow the selection again, or leave that to the maps that stand in for this one."""
        self.asleep = not awake
        if awake:
            self._follow_shown()

    def show_feet(self, lone: Foot | None) -> None:
        """Show one foot alone, or both for None."""
        if lone is not self._lone:
            self._lone = lone
            self._follow_shown()

    def choose_zone(self, zone: str) -> None:
        """Choose a zone as this map's chart knows it."""
        if self.chart:
            self._selection.speak_for(self.chart)
        self._selection.choose_zone(zone)

    def spot_of(self, zone: str) -> QPointF | None:
        """Return a point in the widget that lies on a zone."""
        spot = self.face.spot_of(zone)
        return QPointF(*spot) * self._grow if spot is not None else None

    # Keeping the picture fresh

    def _turn(self) -> Turn:
        """Return the face that is wanted now."""
        shown = self._selection.shown
        return shown.view, self.chart or shown.chart, shown.sex

    def _follow_shown(self) -> None:
        """Turn to another surface or chart, then paint; a map that others stand in for sleeps."""
        if self.asleep:
            return
        before = self._frame.picture
        if not self._faces.turn_to(self._turn(), self._lone):
            self._refresh()
            return
        self._frame.forget()
        self.glide.stop()
        self.face.picture.lay_out(planned_size(self.size()), Camera())
        self._refresh()
        self.make_ready()
        self._refresh()
        self.fade.start(before, self.pace.turn)
        self.zoom_changed.emit(1.0)
        self.camera_changed.emit()

    def _refresh(self) -> None:
        self._take_marks()
        self.face.picture.lettering.lay_guides(self._selection.atlas.guides, shown=self._selection.shown.lines)
        self.points.lay(self.face.picture, self.face.plate.view)
        self._name()
        self.keys.check(self._marks.chosen)
        if self._settle.isActive() and not self.glide.running:
            self.come_to_rest()  # what was chosen must show at once
        self._repaint()

    def _refresh_points(self) -> None:
        self.points.lay(self.face.picture, self.face.plate.view)
        self._refresh_emphasis()

    def _refresh_emphasis(self) -> None:
        self._take_marks()
        something = self._marks.hovered or self.points.hovered
        self.setCursor(Qt.CursorShape.PointingHandCursor if something else Qt.CursorShape.ArrowCursor)
        self._repaint()

    def _bring_into_view(self) -> None:
        """Move a zoomed map so far that the zone with the keyboard focus is seen."""
        key = self.keys.focusWidget()
        if self.zoom() <= 1.0 or not isinstance(key, ZoneKey) or not key.hasFocus():
            return
        spot, room = key.geometry().center(), self.rect().adjusted(SEEN, SEEN, -SEEN, -SEEN)
        if not room.contains(spot):
            self.pan_by(QPointF(room.center() - spot))

    def _take_marks(self) -> None:
        """Ask what stands out now, and fade to it from what stood out before."""
        old, self._marks = self._marks, self._selection.marks(self.chart)
        span = self.pace.between(old, self._marks)
        if span and not self._settle.isActive():
            late = self.face.regions_of(self._marks) if self._marks.links != old.links else ()
            grow = QTransform.fromScale(self._grow, self._grow)
            self.fade.start(self._frame.picture, span, tuple(grow.map(each) for each in late))

    def _name(self) -> None:
        self.face.picture.name(self._marks, names=self._selection.shown.names)

    def place_keys(self, *, resting: bool) -> None:
        """Put the buttons where zones and acupoints lie; the codes of the points are placed when the map rests."""
        self.keys.setGeometry(self.rect())
        self.keys.put(self.face)
        if resting:
            self.points.place(self.face.picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the feet anew."""
        self._stale = True
        self._lay_out()
        self._name()
        self.place_keys(resting=True)
        super().resizeEvent(event)

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
