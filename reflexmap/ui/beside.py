"""Two charts side by side: two maps with one selection, one surface and one camera, each under its chart's name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.atlas import DEFAULT_CHART
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.fit import Camera
from reflexmap.core.labels import LEAST_SCALE, LEAST_SIDE_SCALE
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, POSES
from reflexmap.draw.besides import Marked, marked, set_beside
from reflexmap.draw.looks import Look, colour
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.besidehead import BesideBar, BesideHead
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.mapface import MapFace, Plates
from reflexmap.ui.state import Selection

CHARTS = (DEFAULT_CHART, OTHER_CHART)  # from left to right
LEAST = 1.6  # pixels per millimetre from which both feet of a chart are shown, since zones can be named then
AROUND = 112.0  # px of a map that two feet cannot use
LEAST_WIDTH = 240  # px that each map gets at least
COVERED = 44  # px at its top that a map keeps free of feet and names
LINE = 1  # px between the maps


class Beside(QWidget):
    """Both maps. `main` is the map that they stand in for: its camera is theirs, so that its keys and buttons work."""

    def __init__(
        self,
        selection: Selection,
        main: FootMap,
        plates: Plates,
        look: Look,
        cache: ArtCache,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._plates = plates
        self._look = look
        self._foot = Foot.RIGHT
        self._carrying = False
        self._marked: dict[MapFace, Marked] = {}
        self.maps = {chart: self._make_map(chart, cache) for chart in CHARTS}
        self.heads = {chart: BesideHead(selection.atlas.charts[chart].name, look, self) for chart in CHARTS}
        self.bar = BesideBar(look, self)
        self.bar.foot_chosen.connect(self._show_foot)
        self.bar.closed.connect(self._leave)
        self._all = (main, *self.maps.values())
        for each in self._all:
            each.camera_changed.connect(partial(self._carry, each))
        self.setAccessibleName(self.tr("Two charts side by side"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        selection.chosen_changed.connect(self._follow)
        selection.shown_changed.connect(self._follow)

    def _make_map(self, chart: str, cache: ArtCache) -> FootMap:
        shown = self._selection.shown
        view = shown.view or View.PLANTAR
        plate = self._plate(view, chart, shown.sex)
        made = FootMap(self._selection, plate, self._look, cache, self, plates=self._plate, chart=chart)
        made.setMinimumSize(LEAST_WIDTH, 200)
        made.setAccessibleName(
            self.tr("Foot map, {chart} chart").format(chart=self._selection.atlas.charts[chart].name)
        )
        return made

    def _plate(self, view: View, chart: str, sex: str) -> Plate:
        return set_beside(self._selection.atlas, self._plates(view, chart, sex), sex)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        for each in self.maps.values():
            each.set_look(look)
        for head in self.heads.values():
            head.set_look(look)
        self.bar.set_look(look)
        self.update()

    def enter(self, zone: str) -> None:
        """Give the keyboard focus to a zone on the map of the chart that the panel speaks for."""
        self.maps.get(self._selection.shown.chart, self.maps[DEFAULT_CHART]).keys.focus(zone)

    def open(self, *, opened: bool) -> None:
        """Stand in for the main map, or let it take over again; both begin with everything in view."""
        self._all[0].wake(awake=not opened)
        for each in self.maps.values():
            each.wake(awake=opened)
        self._all[0].look_through(Camera())
        if opened:
            self._follow()

    # One camera

    def _carry(self, source: FootMap) -> None:
        """Let the other maps look where one of them looks."""
        if self._carrying or not self._selection.shown.beside:
            return
        self._carrying = True
        camera = source.face.picture.camera
        for each in self._all:
            if each is not source:
                each.look_through(camera)
        self._carrying = False
        self._tell()

    # Which feet

    @property
    def lone(self) -> Foot | None:
        """The foot that is shown of each chart where the maps are too narrow for both."""
        view = self._selection.shown.view or View.PLANTAR
        wide = (self.width() - LINE) / 2 - AROUND
        roomy = POSES[view].stacked or wide / (2 * (HALF_WIDTH + INNER_WIDTH)) >= LEAST
        return None if roomy else self._foot

    def _show_foot(self, foot: Foot) -> None:
        self._foot = foot
        self._follow()

    def _leave(self) -> None:
        self._selection.show(replace(self._selection.shown, beside=False))

    def _follow(self) -> None:
        """Show the feet that there is room for, and say under each name how the charts differ on this surface."""
        if not self._selection.shown.beside:
            return
        self._turn_to_chosen()
        self.bar.show_foot(self.lone)
        for each in self.maps.values():
            each.show_feet(self.lone)
        self._arrange()
        self._tell()

    def _tell(self) -> None:
        """Count on each head what differs; names carry a mark where the feet are large enough for names."""
        shown = self._selection.shown
        for chart, head in self.heads.items():
            face = self.maps[chart].face
            if face not in self._marked:
                self._marked[face] = marked(self._selection.atlas, face.plate, shown.sex)
            found = self._marked[face]
            least = LEAST_SIDE_SCALE if POSES[face.plate.view].stacked else LEAST_SCALE
            named = shown.names and face.picture.lead.scale >= least and not self._selection.links(chart)
            head.set_counts(len(found.elsewhere), len(found.only), named=named)

    def _turn_to_chosen(self) -> None:
        """Show the other foot if a chosen zone lies on that one alone."""
        shown, zone = self._selection.shown, self._selection.chosen.zone
        areas = [area for area in self._selection.areas_of(zone) if area.view is shown.view] if zone else []
        if areas and all(area.foot is not self._foot for area in areas):
            self._foot = areas[0].foot

    # Room

    def _arrange(self) -> None:
        """Put the maps next to each other, the names over them, and the bar over all."""
        half = (self.width() - LINE) // 2  # a pixel that is left over is ground
        above = self.bar.place(self.width())
        for number, chart in enumerate(CHARTS):
            left = number * (half + LINE)
            head = self.heads[chart]
            tall = head.sizeHint().height()
            top = above + tall - COVERED
            self.maps[chart].setGeometry(QRect(left, top, half, self.height() - top))
            head.setGeometry(left, above, half, tall)
            head.raise_()
        self.bar.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._follow()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Count once more when the maps have taken their sizes: hidden ones are laid out when they are shown."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._tell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line between the maps."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(self._look.canvas))
            middle = (self.width() - LINE) // 2
            top = self.bar.geometry().bottom() + 4
            painter.fillRect(middle, top, LINE, self.height() - top, colour(self._look.hairline))
