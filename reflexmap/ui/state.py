"""The one thing that changes while the window is open: what is chosen, lit, hovered and switched off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Display, Link, Symptom, View, Zone
from reflexmap.core.points import views_of
from reflexmap.core.together import complaint, parts_of
from reflexmap.ui.choice import NO_PAGE, SAVED, TOGETHER, Chosen, Kept, Shown
from reflexmap.ui.history import History


class Selection(QObject):
    """Holds the state and says what changed, in the past tense and with plain values."""

    chosen_changed = Signal()
    hovered_changed = Signal(str)
    focused_changed = Signal(str)
    shown_changed = Signal()
    history_changed = Signal()
    situation_changed = Signal()
    kept_changed = Signal()

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
        self.kept = Kept()

    def set_kept(self, kept: Kept) -> None:
        """Take on what a person has marked: pages and lists show it."""
        if kept != self.kept:
            self.kept = kept
            self.kept_changed.emit()

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
        """Light the zones of a complaint, or of several whose ids are joined."""
        self._set(Chosen(symptom=symptom if self.complaint(symptom) else ""))

    def complaint(self, symptom: str) -> Symptom | None:
        """Return a complaint, several as one; None for none."""
        return complaint(self.atlas, symptom, self._answered) if symptom else None

    def choose_region(self, region: str) -> None:
        """Light the zones that tradition links with a body region; the only one is opened at once."""
        zones = self.atlas.zones_of_region(region)
        self._set(Chosen(region=region if zones else "", zone=zones[0].id if len(zones) == 1 else ""))

    def choose_routine(self, routine: str) -> None:
        """Light a routine's zones in the order in which it works them."""
        self._set(Chosen(routine=routine if routine in self.atlas.routines else ""))

    def open_page(self, kind: str, name: str) -> None:
        """Lay a page over what is chosen; the map stays as it is."""
        if (kind, name) == SAVED or self.atlas.has_page(kind, name):
            self._set(replace(self.chosen, page=(kind, name)))

    def open_named(self, kind: str, name: str) -> None:
        """Open anything by itself, by its kind and id."""
        choose = {
            "zone": self.clear_for_zone,
            "symptom": self.choose_symptom,
            TOGETHER: self.choose_symptom,
            "region": self.choose_region,
            "routine": self.choose_routine,
        }.get(kind)
        if choose is None:
            self.clear_for_page(kind, name)
        else:
            choose(name)

    def restore(self, chosen: Chosen) -> None:
        """Show what was chosen before the program was closed; nothing lies before it."""
        if chosen != self.chosen:
            self._turn_to(chosen)
            self.chosen = chosen
            self.chosen_changed.emit()

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
        self._answered.update((symptom, *(each.id for each in parts_of(self.atlas, symptom))))
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
        """Change what the map shows. Two charts stand side by side for one surface at a time.

        A partial chart shows a surface that it draws.
        """
        if shown.beside and shown.view is None:
            shown = replace(shown, beside=False) if self.shown.beside else replace(shown, view=View.PLANTAR)
        if shown.beside and shown.chart not in (DEFAULT_CHART, OTHER_CHART):
            shown = replace(shown, chart=DEFAULT_CHART)
        if shown.view is not None:
            shown = replace(shown, view=self.atlas.view_on(shown.view, shown.chart))
        if shown != self.shown:
            self.shown = shown
            self.shown_changed.emit()

    def open_question(self, symptom: Symptom) -> bool:
        """Whether a complaint's safety question still waits for its answer."""
        return symptom.display is Display.AFTER_CHECK and symptom.id not in self._answered

    def words_come_first(self) -> bool:
        """Whether the map shows nothing until somebody reads the page: a question waits, or there is only advice."""
        if self.chosen.routine:
            return self.unanswered(self.chosen.routine) is not None
        symptom = self.complaint(self.chosen.symptom)
        return symptom is not None and (symptom.display is Display.NEVER or self.open_question(symptom))

    def unanswered(self, routine: str) -> Symptom | None:
        """Return the complaint whose safety question must be answered before a routine's steps show, if any."""
        found = self.atlas.routines.get(routine)
        asked = (self.atlas.symptoms[each] for each in (found.complaints if found else ()))
        return next((symptom for symptom in asked if self.open_question(symptom)), None)

    def speak_for(self, chart: str) -> None:
        """Let panel and pages speak for one of two charts that stand side by side."""
        self.show(replace(self.shown, chart=chart))

    def links(self, chart: str = "") -> tuple[Link, ...]:
        """Return the lit zones of the chosen complaint or routine in order; none before its question is answered.

        They are those of a chart, of the one that is shown where none is named.
        """
        if self.chosen.routine:
            if self.unanswered(self.chosen.routine) is not None:
                return ()
            return self.atlas.links_of_routine(self.chosen.routine)
        # Asked by name, the atlas reads all complaints: not before one is chosen.
        symptom = self.complaint(self.chosen.symptom)
        if symptom is None or symptom.display is Display.NEVER or self.open_question(symptom):
            return ()
        return symptom.links_on(chart or self.shown.chart)

    def lit_points(self) -> frozenset[str]:
        """Return the acupoints of the chosen complaint; none before its question is answered."""
        symptom = self.complaint(self.chosen.symptom)
        return frozenset(symptom.acupoints) if symptom is not None and self.links() else frozenset()

    def marks(self, chart: str = "") -> Marks:
        """Return what stands out on the map of a chart, of the one that is shown where none is named."""
        lit = frozenset(zone.id for zone in self.atlas.zones_of_region(self.chosen.region))
        if self.chosen.zone and len(lit) == 1:
            lit = frozenset()
        off = frozenset(zone.id for zone in self.atlas.zones.values() if zone.system in self.shown.off)
        return Marks(
            chosen=self.chosen.zone,
            hovered=self.hovered,
            focused=self.focused,
            links=self.links(chart),
            lit=lit,
            dimmed=off,
            avoid=self.guard.avoid,
            care=self.guard.care,
        )

    def zone(self, zone: str) -> Zone:
        """Return a zone in the words of the chart that is shown."""
        return self.atlas.zone_on(zone, self.shown.chart)

    def areas_of(self, zone: str) -> tuple[Area, ...]:
        """Return a zone's areas on the chart that is shown; those of both charts, the default first, for both."""
        return tuple(
            area for chart in self.atlas.charts_in(self.shown.chart) for area in self.atlas.areas_of(zone, chart)
        )

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
        chart = shown.chart if view is None or view in self.atlas.views_on(shown.chart) else DEFAULT_CHART
        self.show(replace(shown, view=view, points=True, chart=chart))

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
