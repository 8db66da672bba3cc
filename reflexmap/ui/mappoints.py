"""The acupoints on the map: which one is under the pointer, pressed or focused; the picture paints them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, Signal
from PySide6.QtWidgets import QWidget

from reflexmap.core.model import Foot, Point, View
from reflexmap.ui.mappicture import MapPicture
from reflexmap.ui.state import Selection
from reflexmap.ui.zonekeys import ZoneKeys

REACH = 10  # px round a dot that its button covers


class MapPoints(QObject):
    """Listens for the map; knows nothing of painting. Nothing is built before the layer is first shown."""

    changed = Signal()

    def __init__(self, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._selection = selection
        self._widget = parent
        self._keys: ZoneKeys | None = None
        self._built: View | None = None
        self.hovered = ""

    @property
    def keys(self) -> ZoneKeys:
        """One unpainted button for each point and foot, for keyboard and screen reader."""
        if self._keys is None:
            self._keys = ZoneKeys(self._widget)
            self._keys.setGeometry(self._widget.rect())
            self._keys.pressed.connect(self._open)
            self._keys.focus_changed.connect(self.hover)
            self._keys.show()
        return self._keys

    def lay(self, picture: MapPicture, view: View) -> None:
        """Hand the points of a view to the picture, or take them away."""
        if not self._selection.shown.points:
            self.hovered = ""
            picture.lettering.points = None
            if self._built is not None:
                self._built = None
                self.keys.build(())
            return
        from reflexmap.draw.points import point_layer  # noqa: PLC0415 - only where acupoints are shown

        points = self._selection.atlas.acupoints
        chosen = self._selection.chosen.point
        guard = self._selection.guard
        picture.lettering.points = point_layer(
            points,
            view,
            chosen,
            self.hovered,
            self._selection.lit_points(),
            avoid=guard.avoid_points,
            care=guard.care_points,
        )
        if view is not self._built:
            self._built = view
            self._build(view)
            self.place(picture)
        self.keys.check(chosen)

    def _build(self, view: View) -> None:
        feet = {Foot.RIGHT: self.tr("right foot"), Foot.LEFT: self.tr("left foot")}
        points = self._selection.atlas.acupoints.values()
        here = [point for point in points if any(spot.view is view for spot in point.spots)]
        self.keys.build(
            tuple(
                (
                    point.id,
                    foot,
                    self.tr("Acupoint {name}, {foot}").format(name=self.name(point.id), foot=feet[foot]),
                    point.find.text,
                )
                for foot in feet
                for point in here
            )
        )

    def place(self, picture: MapPicture) -> None:
        """Put the buttons where the dots are; a point with several dots has its button on the first."""
        if self._built is None:
            return
        boxes: dict[str, QRect] = {}
        spots: dict[str, Point] = {}
        for mark in picture.point_marks:
            key = f"{mark.foot}:{mark.id}"
            if key not in boxes:
                x, y = mark.centre
                boxes[key] = QRect(round(x) - REACH, round(y) - REACH, 2 * REACH, 2 * REACH)
                spots[key] = (x, -y)
        self.keys.setGeometry(self._widget.rect())
        self.keys.place(boxes, spots)

    def at(self, picture: MapPicture, spot: QPointF) -> tuple[str, ...]:
        """Return the points under the pointer, the nearest first."""
        marks = picture.point_marks
        if not marks:
            return ()
        from reflexmap.draw.points import points_at  # noqa: PLC0415 - only where acupoints are shown

        return points_at(marks, (spot.x(), spot.y()))

    def hover(self, point: str) -> None:
        """Note the point that is under the pointer or has the keyboard focus, "" for none."""
        if point != self.hovered:
            self.hovered = point
            self.changed.emit()

    def choose(self, points: tuple[str, ...]) -> None:
        """Open a point's page; pressing the open one again reaches the one beneath it."""
        chosen = self._selection.chosen.point
        self._open(points[(points.index(chosen) + 1) % len(points) if chosen in points else 0])

    def name(self, point: str) -> str:
        """Return what a tip says of a point: code, pinyin, English name."""
        found = self._selection.atlas.acupoints[point]
        return self.tr("{code} {pinyin}, {name}").format(code=found.code, pinyin=found.pinyin, name=found.name)

    def _open(self, point: str) -> None:
        self._selection.open_page("acupoint", point)
