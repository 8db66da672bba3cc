"""The pointer on the map: what pointing, pressing, dragging and the menu of a right press do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolTip

from reflexmap.core.hits import zones_of
from reflexmap.core.model import Area, Zone
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import charted_name

if TYPE_CHECKING:
    from reflexmap.ui.footmap import FootMap

SLACK = 7.0  # px that a near miss may be off
DRAG_FROM = 5  # px of movement that make a press a drag
TIP_DELAY = 300  # ms
POINT = "acupoint:"  # before the id of a point in the menu of what lies under the pointer


class Pointer(QObject):
    """Takes a mouse's events from the map; tells the selection what was pointed at, the map how it was dragged."""

    def __init__(self, footmap: FootMap, selection: Selection) -> None:
        super().__init__(footmap)
        self._map = footmap
        self._selection = selection
        self._press_at: QPointF | None = None
        self._dragging = False
        self._tip_chart = ""
        self._tip = QTimer(self)
        self._tip.setSingleShot(True)
        self._tip.setInterval(TIP_DELAY)
        self._tip.timeout.connect(self._show_tip)

    def areas_at(self, spot: QPointF, slack: float = SLACK) -> tuple[Area, ...]:
        """Return the areas under the pointer or at most `slack` pixels beside it, topmost first."""
        spot = self._map.to_plan(spot)
        return self._map.face.areas_at((spot.x(), spot.y()), slack)

    def points_at(self, spot: QPointF) -> tuple[str, ...]:
        """Return the acupoints under the pointer."""
        return self._map.points.at(self._map.face.picture, self._map.to_plan(spot))

    def zones_at(self, spot: QPointF, slack: float = SLACK) -> tuple[str, ...]:
        """Return the zones under the pointer or at most `slack` pixels beside it, topmost first."""
        return zones_of(self.areas_at(spot, slack))

    # Pressing and dragging

    def press(self, event: QMouseEvent) -> None:
        """Remember where a press began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press_at = event.position()
            self._dragging = False
        elif event.button() == Qt.MouseButton.RightButton:
            self.offer_zones(event.position())
        else:
            event.ignore()  # a mouse's side buttons are for the window

    def move(self, event: QMouseEvent) -> None:
        """Drag the picture, or name what is under the pointer."""
        if self._press_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            step = event.position() - self._press_at
            if self._dragging or step.manhattanLength() > DRAG_FROM:
                self._dragging = True
                self._map.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._map.pan_by(step)
                self._press_at = event.position()
            return
        points = self.points_at(event.position())
        areas = () if points else self.areas_at(event.position())
        zones = zones_of(areas)
        self._tip_chart = areas[0].chart if areas else ""
        self._selection.hover(zones[0] if zones else "")
        self._map.points.hover(points[0] if points else "")
        QToolTip.hideText()
        self._tip.start() if zones or points else self._tip.stop()

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or choose what is under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or self._press_at is None:
            return
        self._press_at = None
        if self._dragging:
            self._dragging = False
            self._map.unsetCursor()
            return
        self.choose_at(event.position())

    def choose_at(self, spot: QPointF, slack: float = SLACK) -> None:
        """Choose the point or zone at a spot; choosing the chosen one again reaches what lies beneath it."""
        if points := self.points_at(spot):
            self._map.points.choose(points)
            return
        zones = self.zones_at(spot, slack)
        chosen = self._selection.chosen.zone
        if not zones:
            self._selection.step_back()
        elif chosen in zones and len(zones) > 1:
            self._map.choose_zone(zones[(zones.index(chosen) + 1) % len(zones)])
        else:
            self._map.choose_zone(zones[0])

    def double_click(self, event: QMouseEvent) -> None:
        """Fit everything, unless the second press was meant for a zone beneath."""
        if len(self.zones_at(event.position())) < 2:
            self._map.fit_all()
        else:
            self._press_at = event.position()

    def leave(self) -> None:
        """Forget what was hovered."""
        self._selection.hover("")
        self._map.points.hover("")
        self._tip.stop()

    # The menu of a right press

    def offer_zones(self, spot: QPointF, slack: float = SLACK) -> None:
        """List all zones under the pointer, or a finger, in a menu."""
        zones = self.zones_at(spot, slack)
        points = self.points_at(spot)
        if not zones and not points:
            return
        menu = QMenu(self._map)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for point in points:
            action = menu.addAction(self._map.points.name(point))
            action.setData(f"{POINT}{point}")
        for zone in zones:
            action = menu.addAction(self._selection.atlas.zones[zone].name)
            action.setData(zone)
        menu.triggered.connect(self._choose_from_menu)
        menu.popup(self._map.mapToGlobal(spot.toPoint()))

    def _choose_from_menu(self, action: QAction) -> None:
        name = str(action.data())
        if name.startswith(POINT):
            self._map.points.choose((name.removeprefix(POINT),))
        else:
            self._map.choose_zone(name)

    # The tip

    def name_of(self, zone: Zone) -> str:
        """Return a hovered zone's name; where charts are compared, with the chart and how they differ."""
        notes = self._map.face.plate.notes
        other = notes and self._tip_chart not in ("", self._selection.shown.base_chart)
        chart = self._selection.atlas.charts[self._tip_chart].name if other else ""
        return charted_name(zone, chart, notes.get(zone.id, ""))

    def _show_tip(self) -> None:
        points = self._map.points
        point, zone = points.hovered, self._selection.atlas.zones.get(self._selection.hovered)
        name = points.name(point) if point else self.name_of(zone) if zone is not None else ""
        if name and self._map.isVisible():
            QToolTip.showText(self._map.cursor().pos() + QPoint(14, 18), name, self._map)
