"""The side panel: the page of what is chosen, with the way back and the alarm above it."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reflexmap.core.store import Store
from reflexmap.draw.body import BodyArt, BodyShapes
from reflexmap.draw.looks import LIGHT, Look
from reflexmap.resources import assets_folder
from reflexmap.ui.alarm import Alarm
from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.choice import NO_PAGE, SAVED, Chosen
from reflexmap.ui.flow import SIDE, Flow, Paper
from reflexmap.ui.mine import Mine
from reflexmap.ui.pagekeeper import PageKeeper
from reflexmap.ui.pages import Pages
from reflexmap.ui.parts import Action
from reflexmap.ui.sections import Unfolded
from reflexmap.ui.spots import SpotButton
from reflexmap.ui.state import Selection
from reflexmap.ui.warmer import Warmer
from reflexmap.ui.way import Way

WIDTH = 360
ALARM_SHARE = 0.38  # of the panel's height, for a complaint's own page
ALARM_SHARE_ZONE = 0.24  # while something else is open over it, and for a routine


class Panel(QWidget):
    """Listens to the selection and shows its page."""

    print_requested = Signal()

    def __init__(
        self, selection: Selection, parent: QWidget | None = None, *, country: str = "", mine: Mine | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details of what is chosen"))
        self._selection = selection
        mine = mine or Mine(Store.in_memory(), self)
        self._pages = Pages(selection, mine, self.print_requested.emit, country)
        self._look = LIGHT
        self._open: frozenset[str] = frozenset()
        self._chosen: Chosen | None = None
        self._wish: Qt.FocusReason | None = None
        self._linked = False
        self._top = Paper(self, side=SIDE, right=SIDE, top=14, bottom=0)
        self._top.hide()
        self.alarm = Alarm(selection.atlas, self)
        self.flow = Flow(self)
        self.keeper = PageKeeper(mine, selection, self.flow)
        self._warmer = Warmer(lambda: self.figure, self)
        self._build()
        self._started = False
        self._starter = QTimer(self)
        self._starter.setSingleShot(True)
        self._starter.setInterval(0)
        self._starter.timeout.connect(self._start)
        self.flow.paper.finished.connect(self._move_focus)
        self._chart = selection.shown.chart
        selection.chosen_changed.connect(self.refresh)
        selection.situation_changed.connect(self.refresh)
        selection.kept_changed.connect(self._write_anew)
        mine.recents_changed.connect(self._follow_recents)
        selection.shown_changed.connect(self._follow_chart)

    @cached_property
    def figure(self) -> BodyMap:
        """The body figure, made when a page first shows it."""
        atlas = self._selection.atlas
        shapes = BodyShapes(atlas.shapes, {region.id: region.system for region in atlas.regions.values()})
        made = BodyMap(self._selection, shapes, BodyArt(assets_folder() / "body", shapes), self.flow.paper)
        made.hide()
        made.set_look(self._look)
        made.view_changed.connect(self._turned)
        self._selection.shown_changed.connect(made.update)
        return made

    def _start(self) -> None:
        """Show the first page. It waits until the map stands: the map needs no words, the page does."""
        if not self._started:
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; what is on it follows."""
        super().paintEvent(event)
        if not self._started:
            self._starter.start()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self.alarm)
        layout.addWidget(self.flow, 1)

    def sizeHint(self) -> QSize:
        """Return the width of the plan; the height is what the window gives."""
        return QSize(WIDTH, 800)

    def set_look(self, look: Look) -> None:
        """Change between light and dark."""
        self._look = look
        if self._started:
            self._warmer.begin_anew()
            self.figure.set_look(look)
            self.refresh()

    def make_ready(self) -> None:
        """Make at once what otherwise waits until the first picture stands, for pictures and tests."""
        self._start()
        self.figure.make_ready()
        for paper in (self._top, self.alarm.details.paper, self.flow.paper):
            paper.finish()

    def set_country(self, country: str) -> None:
        """Change whose emergency numbers the alarm names."""
        self._pages.country = country
        if self._started:
            self.refresh()

    def refresh(self) -> None:
        """Show the page of what is chosen."""
        if not self._started:
            self._started = True
            self._warmer.start()
        chosen = self._selection.chosen
        same = chosen == self._chosen
        if not same:
            self._open = frozenset()
        self._chosen = chosen
        self._light(chosen, same=same)
        self._show_back(chosen)
        self._show_alarm(chosen)
        focus = self._focus()
        if not same:
            self.keeper.save()
        unfolded = Unfolded(self._open, self._toggler, self._goer, self.keeper.notes)
        parts = self.keeper.headed(chosen, self._pages.page(chosen, self.figure, unfolded))
        self.flow.show_parts(parts, self._look, stay=same)
        if focus is not None and not same:
            ringed = not isinstance(focus, SpotButton | BodyMap) or focus.ringed
            self._wish = Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.OtherFocusReason

    def _follow_chart(self) -> None:
        """Write the page anew for another chart: places, words and working orders may follow it."""
        chart = self._selection.shown.chart
        if chart != self._chart:
            self._chart = chart
            if self._started:
                self.refresh()

    def _write_anew(self) -> None:
        """Show the same page again, once there is one."""
        if self._started:
            self.refresh()

    def _follow_recents(self) -> None:
        """Write the pages anew that list what was looked at."""
        if self._selection.chosen == Chosen() or self._selection.chosen.page == SAVED:
            self._write_anew()

    def _show_alarm(self, chosen: Chosen) -> None:
        """Show the danger signs of a complaint or routine, whatever lies over it."""
        atlas = self._selection.atlas
        subject = self._selection.complaint(chosen.symptom) or atlas.routines.get(chosen.routine)
        small = chosen.zone or chosen.routine or chosen.page != NO_PAGE
        share = ALARM_SHARE_ZONE if small else ALARM_SHARE
        self.alarm.show_for(subject, self._pages.country, self._look, round(self.height() * share))

    def _light(self, chosen: Chosen, *, same: bool) -> None:
        """Show on the body figure what the page is about."""
        zone = self._selection.atlas.zones.get(chosen.zone)
        regions = zone.regions if zone else (chosen.region,) if chosen.region else ()
        view = self.figure.view if same else ""
        self.figure.blockSignals(True)
        self.figure.light(regions, whole="figure" in self._open, view=view)
        self.figure.blockSignals(False)

    def _show_back(self, chosen: Chosen) -> None:
        """Show the way to what lies under the page, and back and forward where there is somewhere to go."""
        below = self._pages.name_below(chosen)
        text = self.tr("Back to {name}").format(name=below) if below else ""
        self._linked = bool(text)
        if not (text or self._selection.can_go_back or self._selection.can_go_forward):
            self._top.hide()
            return
        # Shown and placed first: a hidden row has no width to lay out for.
        self._top.show()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._top.show_parts([Way(text, self._selection)], self._look)

    # Small changes on the same page

    def _toggler(self, name: str) -> partial[None]:
        return partial(self._toggle, name)

    def _goer(self, kind: str, name: str) -> Action:
        return partial(self._selection.open_page, kind, name)

    def _toggle(self, name: str) -> None:
        """Fold or unfold a section."""
        self._open = self._open ^ {name}
        self.refresh()

    def _turned(self, _view: str) -> None:
        """Name the other side on the figure's link."""
        self.refresh()

    # Focus, size, first painting

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the first thing that can be pressed."""
        super().focusInEvent(event)
        self._wish = event.reason()
        self.flow.paper.finish()

    def _focus(self) -> QWidget | None:
        """Return what has the keyboard focus inside the panel."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _move_focus(self) -> None:
        """Put the focus at the start of the new page, not on a button that has become another one."""
        reason, self._wish = self._wish, None
        if reason is None:
            return
        paper = self._top if self._linked else self.flow.paper
        if paper is self._top:
            paper.finish()
        if paper.buttons:
            paper.buttons[0].setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        self._top.lay()
        if self._started and event.size() != event.oldSize():
            self._show_alarm(self._selection.chosen)
