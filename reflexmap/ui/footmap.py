"""The map: both feet, painted, zoomed, dragged, clicked. The painting and the geometry live elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QMenu, QPinchGesture, QToolTip, QWidget

from reflexmap.core.fit import Camera
from reflexmap.core.hits import ZoneIndex, zones_of
from reflexmap.core.model import Area, Foot, Point, View, Zone
from reflexmap.draw.looks import SKINS, Look
from reflexmap.draw.plate import Plate
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture
from reflexmap.ui.mappoints import MapPoints
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import charted_name
from reflexmap.ui.zonekeys import ARROWS, ZoneKeys

SLACK = 7.0  # px that a near miss may be off
DRAG_FROM = 5  # px of movement that make a press a drag
ZOOM_STEP = 1.2
TIP_DELAY = 300  # ms
Plates = Callable[[View, str, str], Plate]  # surface, chart, whose organs -> what is to be painted
POINT = "acupoint:"  # before the id of a point in the menu of what lies under the pointer
SETTLE = 120  # ms after the last wheel step until the feet are painted anew at their new size


class FootMap(QWidget):
    """Both feet of the sole. Listens to the selection; tells it what was hovered, focused and pressed."""

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
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._plate = plate
        self._look = look
        self._cache = cache
        self._picture = MapPicture(plate, cache)
        self._plates = plates
        shown = selection.shown
        self._key = (shown.view, shown.chart, shown.sex)
        self._pictures = {self._key: (plate, self._picture)}
        self._marks = selection.marks()
        self._indexes: dict[Foot, ZoneIndex] = {}
        self.points = MapPoints(selection, self)
        self.points.changed.connect(self._refresh_points)
        self._tip_chart = ""
        self._press_at: QPointF | None = None
        self._dragging = False
        self._painted = False
        self.keys = ZoneKeys(self)
        self._tip = QTimer(self)
        self._tip.setSingleShot(True)
        self._tip.setInterval(TIP_DELAY)
        self._tip.timeout.connect(self._show_tip)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(420, 360)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Foot map, soles"))
        selection.chosen_changed.connect(self._refresh)
        selection.shown_changed.connect(self._follow_shown)
        selection.hovered_changed.connect(self._refresh_emphasis)
        selection.focused_changed.connect(self._refresh_emphasis)
        self.keys.pressed.connect(selection.choose_zone)
        self.keys.focus_changed.connect(selection.focus)

    # What is shown

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
        self._picture.make_ready(self.style_now())
        if self._indexes:
            return
        self._indexes = {foot: ZoneIndex(each.areas) for foot, each in self._plate.feet.items()}
        zones = self._selection.atlas.zones
        names = {Foot.RIGHT: self.tr("right foot"), Foot.LEFT: self.tr("left foot")}
        entries = tuple(
            (
                zone,
                foot,
                self.tr("{zone}, {foot}").format(zone=zones[zone].name, foot=names[foot]),
                zones[zone].find.text,
            )
            for foot, each in self._plate.feet.items()
            for zone in zones_of(tuple(sorted(each.areas, key=lambda area: -area.pole[1])))
            if zone in zones
        )
        self.keys.build(entries)
        self._place_keys()

    def prepare(self, size: QSize) -> None:
        """Paint the picture ahead for a size that the map may take on soon."""
        if self._selection.shown.names and self._picture.camera.home and size.width() >= self.minimumWidth():
            self._picture.prepare(size, self.style_now(), self.devicePixelRatioF())

    def zoom(self) -> float:
        """Return the zoom, 1 when everything is fitted."""
        return self._picture.camera.zoom

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a point in the widget, by default its middle."""
        spot = (about.x(), about.y()) if about is not None else self._picture.centre()
        self._look_through(self._picture.camera.zoomed(factor, spot, self._picture.centre()))

    def zoom_in(self) -> None:
        """Zoom one step in."""
        self.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom one step out."""
        self.zoom_by(1 / ZOOM_STEP)

    def fit_all(self) -> None:
        """Show both feet whole again."""
        self._look_through(Camera())

    def spot_of(self, zone: str) -> QPointF | None:
        """Return a point in the widget that lies on a zone."""
        for foot, each in self._plate.feet.items():
            for area in each.areas:
                if area.zone == zone and foot in self._picture.fits:
                    return QPointF(*self._picture.fits[foot].to_pixels(area.pole))
        return None

    def _look_through(self, camera: Camera) -> None:
        self._picture.lay_out(self.size(), camera)
        self._name()
        self._place_keys()
        self._settle.start()
        self.update()
        self.zoom_changed.emit(camera.zoom)

    # Keeping the picture fresh

    def _follow_shown(self) -> None:
        """Turn to another surface or chart, then paint."""
        shown = self._selection.shown
        key = (shown.view, shown.chart, shown.sex)
        if key != self._key and shown.view is not None and self._plates is not None:
            if key not in self._pictures:
                plate = self._plates(shown.view, shown.chart, shown.sex)
                self._pictures[key] = (plate, MapPicture(plate, self._cache))
            self._key = key
            self._plate, self._picture = self._pictures[key]
            self._picture.lay_out(self.size(), Camera())
            self._indexes = {}
            self._refresh()
            self.make_ready()
            self.zoom_changed.emit(1.0)
        self._refresh()

    def _refresh(self) -> None:
        self._marks = self._selection.marks()
        self._lay_guides()
        self.points.lay(self._picture, self._plate.view)
        self._name()
        self.keys.check(self._marks.chosen)
        self.update()

    def _lay_guides(self) -> None:
        """Hand the guide lines to the picture, or take them away."""
        self._picture.guides = None
        if self._selection.shown.lines:
            from reflexmap.core.guidelines import guides_on  # noqa: PLC0415 - only where the lines are shown
            from reflexmap.draw.guides import GuideLayer  # noqa: PLC0415 - see above

            self._picture.guides = GuideLayer(guides_on(self._selection.atlas.guides, self._plate.view))

    def _refresh_points(self) -> None:
        self.points.lay(self._picture, self._plate.view)
        self._refresh_emphasis()

    def _refresh_emphasis(self) -> None:
        self._marks = self._selection.marks()
        something = self._marks.hovered or self.points.hovered
        self.setCursor(Qt.CursorShape.PointingHandCursor if something else Qt.CursorShape.ArrowCursor)
        self.update()

    def _name(self) -> None:
        self._picture.name(self._marks, names=self._selection.shown.names)

    def _place_keys(self) -> None:
        self.keys.setGeometry(self.rect())
        boxes: dict[str, QRect] = {}
        spots: dict[str, Point] = {}
        for foot, each in self._plate.feet.items():
            fit = self._picture.fits.get(foot)
            if fit is None:
                continue
            best: dict[str, float] = {}
            for area in each.areas:
                if best.get(area.zone, 0.0) >= area.size:
                    continue
                best[area.zone] = area.size
                x0, y0, x1, y1 = area.box
                left, top = fit.to_pixels((x0, y1))
                right, bottom = fit.to_pixels((x1, y0))
                name = f"{foot}:{area.zone}"
                boxes[name] = QRectF(left, top, right - left, bottom - top).toAlignedRect()
                x, y = fit.to_pixels(area.pole)
                spots[name] = (x / fit.scale, -y / fit.scale)
        self.keys.place(boxes, spots)
        self.points.place(self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the feet anew."""
        self._picture.lay_out(self.size(), self._picture.camera)
        self._name()
        self._place_keys()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture as it stands."""
        settled = not self._settle.isActive()
        with QPainter(self) as painter:
            self._picture.paint(painter, self._marks, self.style_now(), ratio=self.devicePixelRatioF(), settled=settled)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.make_ready()

    # The pointer

    def _zones_at(self, spot: QPointF) -> tuple[str, ...]:
        """Return the zones under the pointer or just beside it, topmost first."""
        return zones_of(self._areas_at(spot))

    def _areas_at(self, spot: QPointF) -> tuple[Area, ...]:
        found: list[Area] = []
        for foot, index in self._indexes.items():
            fit = self._picture.fits[foot]
            found += index.near(fit.to_mm((spot.x(), spot.y())), SLACK / fit.scale)
        return tuple(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a press began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press_at = event.position()
            self._dragging = False
        elif event.button() == Qt.MouseButton.RightButton:
            self._offer_zones(event)
        else:
            event.ignore()  # a mouse's side buttons are for the window

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture, or name what is under the pointer."""
        if self._press_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            step = event.position() - self._press_at
            if self._dragging or step.manhattanLength() > DRAG_FROM:
                self._dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._look_through(self._picture.camera.panned(step.x(), step.y()))
                self._press_at = event.position()
            return
        points = self.points.at(self._picture, event.position())
        areas = () if points else self._areas_at(event.position())
        zones = zones_of(areas)
        self._tip_chart = areas[0].chart if areas else ""
        self._selection.hover(zones[0] if zones else "")
        self.points.hover(points[0] if points else "")
        QToolTip.hideText()
        self._tip.start() if zones or points else self._tip.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the zone under the pointer; pressing the chosen one again reaches what lies beneath it."""
        if event.button() != Qt.MouseButton.LeftButton or self._press_at is None:
            return
        self._press_at = None
        if self._dragging:
            self._dragging = False
            self.unsetCursor()
            return
        if points := self.points.at(self._picture, event.position()):
            self.points.choose(points)
            return
        zones = self._zones_at(event.position())
        chosen = self._selection.chosen.zone
        if not zones:
            self._selection.step_back()
        elif chosen in zones and len(zones) > 1:
            self._selection.choose_zone(zones[(zones.index(chosen) + 1) % len(zones)])
        else:
            self._selection.choose_zone(zones[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit everything, unless the second press was meant for a zone beneath."""
        zones = self._zones_at(event.position())
        if len(zones) < 2:
            self.fit_all()
        else:
            self._press_at = event.position()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start walking from the chosen zone after a click."""
        if event.key() in ARROWS:
            self.keys.focus(self._selection.chosen.zone)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        self._selection.hover("")
        self.points.hover("")
        self._tip.stop()
        super().leaveEvent(event)

    def _offer_zones(self, event: QMouseEvent) -> None:
        """List all zones under the pointer in a menu."""
        zones = self._zones_at(event.position())
        points = self.points.at(self._picture, event.position())
        if not zones and not points:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for point in points:
            action = menu.addAction(self.points.name(point))
            action.setData(f"{POINT}{point}")
        for zone in zones:
            action = menu.addAction(self._selection.atlas.zones[zone].name)
            action.setData(zone)
        menu.triggered.connect(self._choose_from_menu)
        menu.popup(event.globalPosition().toPoint())

    def _choose_from_menu(self, action: QAction) -> None:
        name = str(action.data())
        if name.startswith(POINT):
            self.points.choose((name.removeprefix(POINT),))
        else:
            self._selection.choose_zone(name)

    def name_of(self, zone: Zone) -> str:
        """Return a hovered zone's name; where charts are compared, with the chart and how they differ."""
        other = self._plate.notes and self._tip_chart not in ("", self._selection.shown.base_chart)
        chart = self._selection.atlas.charts[self._tip_chart].name if other else ""
        return charted_name(zone, chart, self._plate.notes.get(zone.id, ""))

    def _show_tip(self) -> None:
        point, zone = self.points.hovered, self._selection.atlas.zones.get(self._selection.hovered)
        name = self.points.name(point) if point else self.name_of(zone) if zone is not None else ""
        if name and self.isVisible():
            QToolTip.showText(self.cursor().pos() + QPoint(14, 18), name, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; a touch pad's sideways movement pans."""
        if event.source() is Qt.MouseEventSource.MouseEventSynthesizedBySystem and not event.modifiers():
            delta = event.pixelDelta()
            self._look_through(self._picture.camera.panned(delta.x(), delta.y()))
        else:
            self.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take pinches from touch screens and touch pads."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        return super().event(event)
