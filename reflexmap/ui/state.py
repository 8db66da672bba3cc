"""The one thing that changes while the window is open: what is chosen, lit, hovered and switched off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Display, Link, Symptom, Zone
from reflexmap.core.points import views_of
from reflexmap.ui.choice import NO_PAGE, Chosen, Shown
from reflexmap.ui.history import History


class Selection(QObject):
    """Holds the state and says what changed, in the past tense and with plain values."""

    chosen_changed = Signal()
    hovered_changed = Signal(str)
    focused_changed = Signal(str)
    shown_changed = Signal()
    history_changed = Signal()
    situation_changed = Signal()

    def __init__(self, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.atlas = atlas
        self.chosen = Chosen()
        self._history = History()
        self.shown = Shown()
        self.hovered = ""
        self.focused = ""
        self._answered: set[str] = set()
        self.guard = Guard(atlas)

    def set_situation(self, ticked: frozenset[str]) -> None:
        """Take on what a person has ticked: map, pages and results mark what follows from it."""
        if ticked != self.guard.ticked:
            self.guard = Guard(self.atlas, ticked)
            self.situation_changed.emit()
            self.shown_changed.emit()

    def choose_zone(self, zone: str) -> None:
        """Open a zone's page; a lit complaint, region or routine stays lit."""
        self._set(replace(self.chosen, zone=zone if zone in self.atlas.zones else "", page=NO_PAGE))

    def clear_for_zone(self, zone: str) -> None:
        """Open a zone by itself, as from a list of results."""
        self._set(Chosen(zone=zone if zone in self.atlas.zones else ""))

    def choose_symptom(self, symptom: str) -> None:
        """Light a complaint's zones."""
        self._set(Chosen(symptom=symptom if symptom in self.atlas.symptoms else ""))

    def choose_region(self, region: str) -> None:
        """Light the zones that tradition links with a body region; the only one is opened at once."""
        zones = self.atlas.zones_of_region(region)
        self._set(Chosen(region=region if zones else "", zone=zones[0].id if len(zones) == 1 else ""))

    def choose_routine(self, routine: str) -> None:
        """Light a routine's zones in the order in which it works them."""
        self._set(Chosen(routine=routine if routine in self.atlas.routines else ""))

    def open_page(self, kind: str, name: str) -> None:
        """Lay a page over what is chosen; the map stays as it is."""
        if self.atlas.has_page(kind, name):
            self._set(replace(self.chosen, page=(kind, name)))

    def clear_for_page(self, kind: str, name: str) -> None:
        """Open a page by itself, as from a list of results."""
        self._set(Chosen(page=(kind, name) if self.atlas.has_page(kind, name) else NO_PAGE))

    def step_back(self) -> None:
        """Close the topmost page: one that lies over others, then the zone over a complaint; else clear everything."""
        chosen = self.chosen
        if chosen.page != NO_PAGE:
            self._set(replace(chosen, page=NO_PAGE))
        elif chosen.zone and (chosen.symptom or chosen.region or chosen.routine):
            self._set(replace(chosen, zone=""))
        else:
            self._set(Chosen())

    # The way a person came

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before."""
        return bool(self._history.past)

    @property
    def can_go_forward(self) -> bool:
        """Whether a person has gone back and may return."""
        return bool(self._history.future)

    def go_back(self) -> None:
        """Show again what was shown before."""
        if self._history.past:
            self._show_again(self._history.back(self.chosen))

    def go_forward(self) -> None:
        """Show again what was shown before going back."""
        if self._history.future:
            self._show_again(self._history.forward(self.chosen))

    def forget_the_way(self) -> None:
        """Start a new history."""
        self._history = History()
        self.history_changed.emit()

    def _show_again(self, chosen: Chosen) -> None:
        self._turn_to(chosen)
        self.chosen = chosen
        self.chosen_changed.emit()
        self.history_changed.emit()

    def clear(self) -> None:
        """Choose nothing."""
        self._set(Chosen())

    def answer_question(self, symptom: str) -> None:
        """Remember that a complaint's safety question was answered, so that its zones may be shown."""
        self._answered.add(symptom)
        self.chosen_changed.emit()

    def hover(self, zone: str) -> None:
        """Note the zone under the pointer, "" for none."""
        if zone != self.hovered:
            self.hovered = zone
            self.hovered_changed.emit(zone)

    def focus(self, zone: str) -> None:
        """Note the zone that has the keyboard focus, "" for none."""
        if zone != self.focused:
            self.focused = zone
            self.focused_changed.emit(zone)

    def show(self, shown: Shown) -> None:
        """Change what the map shows."""
        if shown != self.shown:
            self.shown = shown
            self.shown_changed.emit()

    def open_question(self, symptom: Symptom) -> bool:
        """Whether a complaint's safety question still waits for its answer."""
        return symptom.display is Display.AFTER_CHECK and symptom.id not in self._answered

    def unanswered(self, routine: str) -> Symptom | None:
        """Return the complaint whose safety question must be answered before a routine's steps show, if any."""
        found = self.atlas.routines.get(routine)
        asked = (self.atlas.symptoms[each] for each in (found.complaints if found else ()))
        return next((symptom for symptom in asked if self.open_question(symptom)), None)

    def links(self) -> tuple[Link, ...]:
        """Return the lit zones of the chosen complaint or routine in order; none before its question is answered."""
        if self.chosen.routine:
            if self.unanswered(self.chosen.routine) is not None:
                return ()
            return self.atlas.links_of_routine(self.chosen.routine)
        # Asked by name, the atlas reads all complaints: not before one is chosen.
        symptom = self.atlas.symptoms.get(self.chosen.symptom) if self.chosen.symptom else None
        if symptom is None or symptom.display is Display.NEVER or self.open_question(symptom):
            return ()
        return symptom.links_on(self.shown.chart)

    def lit_points(self) -> frozenset[str]:
        """Return the acupoints of the chosen complaint; none before its question is answered."""
        symptom = self.atlas.symptoms.get(self.chosen.symptom) if self.chosen.symptom else None
        return frozenset(symptom.acupoints) if symptom is not None and self.links() else frozenset()

    def marks(self) -> Marks:
        """Return what stands out on the map."""
        lit = frozenset(zone.id for zone in self.atlas.zones_of_region(self.chosen.region))
        if self.chosen.zone and len(lit) == 1:
            lit = frozenset()
        off = frozenset(zone.id for zone in self.atlas.zones.values() if zone.system in self.shown.off)
        return Marks(
            chosen=self.chosen.zone,
            hovered=self.hovered,
            focused=self.focused,
            links=self.links(),
            lit=lit,
            dimmed=off,
            avoid=self.guard.avoid,
            care=self.guard.care,
        )

    def zone(self, zone: str) -> Zone:
        """Return a zone in the words of the chart that is shown."""
        return self.atlas.zone_on(zone, self.shown.chart)

    def areas_of(self, zone: str) -> tuple[Area, ...]:
        """Return a zone's areas on the chart that is shown; those of all charts, the default first, for both."""
        areas = self.atlas.areas_of(zone, self.shown.base_chart)
        if self.shown.chart == BOTH_CHARTS:
            rest = (self.atlas.areas_of(zone, chart) for chart in self.atlas.charts if chart != DEFAULT_CHART)
            areas = sum(rest, areas)
        return areas

    def reveal(self, zone: str) -> None:
        """Turn the map to a surface, and to the organs, on which the chart draws a zone."""
        shown = self.shown
        areas = self.areas_of(zone)
        if not areas:
            return
        here = [area for area in areas if shown.view in (None, area.view)] or list(areas)
        fitting = [area for area in here if area.sex in ("", shown.sex)] or here
        view = None if shown.view is None else fitting[0].view
        self.show(replace(shown, view=view, sex=fitting[0].sex or shown.sex))

    def reveal_point(self, point: str) -> None:
        """Switch the acupoints on and turn the map to a surface on which a point shows."""
        shown = self.shown
        views = views_of(self.atlas.acupoints[point])
        view = shown.view if shown.view is None or shown.view in views else views[0]
        self.show(replace(shown, view=view, points=True))

    def _set(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            self._turn_to(chosen)
            self._history.note(self.chosen)
            self.chosen = chosen
            self.chosen_changed.emit()
            self.history_changed.emit()

    def _turn_to(self, chosen: Chosen) -> None:
        """Turn the map to a zone that opens."""
        if chosen.zone and chosen.zone != self.chosen.zone:
            self.reveal(chosen.zone)
        if chosen.point and chosen.point != self.chosen.point:
            self.reveal_point(chosen.point)
