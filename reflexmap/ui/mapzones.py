"""The zones on the map as unpainted buttons: what they are called and where they lie."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from reflexmap.core.hits import zones_of
from reflexmap.core.model import Foot, Point
from reflexmap.ui.mapface import MapFace
from reflexmap.ui.state import Selection
from reflexmap.ui.zonekeys import ZoneKeys


class MapZones(ZoneKeys):
    """One button per zone and foot of the face that is looked at, from the toes downwards."""

    def __init__(self, selection: Selection, parent: QWidget, choose: Callable[[str], None], chart: str = "") -> None:
        super().__init__(parent)
        self._selection = selection
        self._chart = chart
        self._face: MapFace | None = None
        self.pressed.connect(choose)
        self.focus_changed.connect(selection.focus)
        selection.situation_changed.connect(self._heed)

    def _heed(self) -> None:
        from reflexmap.ui.situationwords import zone_warnings  # noqa: PLC0415 - only where something is ticked

        self.warn(zone_warnings(self._selection.guard))

    def lay(self, face: MapFace) -> None:
        """Make the buttons of a face, unless they are made."""
        if self._face is face:
            return
        self._face = face
        zones = self._selection.atlas.zones
        names = {Foot.RIGHT: self.tr("right foot"), Foot.LEFT: self.tr("left foot")}
        pattern = self.tr("{zone}, {foot}")
        if self._chart:  # two charts stand side by side, and each zone says to which it belongs
            chart = self._selection.atlas.charts[self._chart].name
            pattern = self.tr("{zone}, {foot}, {chart} chart").replace("{chart}", chart)
        self.build(
            tuple(
                (
                    zone,
                    foot,
                    pattern.format(zone=zones[zone].name, foot=names[foot]),
                    self._selection.atlas.zone_on(zone, self._chart or self._selection.shown.chart).find.text,
                )
                for foot, each in face.plate.feet.items()
                for zone in zones_of(tuple(sorted(each.areas, key=lambda area: -area.pole[1])))
                if zone in zones
            )
        )
        self.put(face)

    def put(self, face: MapFace) -> None:
        """Put the buttons where a face shows the zones; a zone with several areas has its button on the largest."""
        boxes: dict[str, QRect] = {}
        spots: dict[str, Point] = {}
        for foot, each in face.plate.feet.items():
            fit = face.picture.fits.get(foot)
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
        self.place(boxes, spots)
