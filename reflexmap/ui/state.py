"""The one thing that changes while the window is open: what is chosen, lit, hovered and switched off."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.marks import Marks
from reflexmap.core.model import Display, Link, Symptom, System, View


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person has chosen; empty texts mean nothing. A zone may be open while a complaint stays lit."""

    zone: str = ""
    symptom: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the map shows besides: names, switched-off systems, skin tone, patterns, surface, chart, whose organs.

    `view` is None when all surfaces are shown together.
    """

    names: bool = True
    off: frozenset[System] = field(default_factory=frozenset)
    skin: str = "light"
    patterns: bool = False
    view: View | None = View.PLANTAR
    chart: str = DEFAULT_CHART
    sex: str = "female"


class Selection(QObject):
    """Holds the state and says what changed, in the past tense and with plain values."""

    chosen_changed = Signal()
    hovered_changed = Signal(str)
    focused_changed = Signal(str)
    shown_changed = Signal()

    def __init__(self, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.atlas = atlas
        self.chosen = Chosen()
        self.shown = Shown()
        self.hovered = ""
        self.focused = ""
        self._answered: set[str] = set()

    def choose_zone(self, zone: str) -> None:
        """Open a zone's page; a lit complaint or region stays lit."""
        self._set(replace(self.chosen, zone=zone if zone in self.atlas.zones else ""))

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

    def step_back(self) -> None:
        """Close the zone if a complaint or region lies under it, else clear everything."""
        chosen = self.chosen
        self._set(replace(chosen, zone="") if chosen.zone and (chosen.symptom or chosen.region) else Chosen())

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

    def links(self) -> tuple[Link, ...]:
        """Return the lit zones of the chosen complaint in working order; none before its question is answered."""
        # Asked by name, the atlas reads all complaints: not before one is chosen.
        symptom = self.atlas.symptoms.get(self.chosen.symptom) if self.chosen.symptom else None
        if symptom is None or symptom.display is Display.NEVER or self.open_question(symptom):
            return ()
        return symptom.zones

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
        )

    def reveal(self, zone: str) -> None:
        """Turn the map to a surface, and to the organs, on which the chart draws a zone."""
        shown = self.shown
        areas = self.atlas.areas_of(zone, shown.chart)
        if not areas or shown.view is None:
            return
        here = [area for area in areas if area.view is shown.view] or list(areas)
        fitting = [area for area in here if area.sex in ("", shown.sex)] or here
        self.show(replace(shown, view=fitting[0].view, sex=fitting[0].sex or shown.sex))

    def _set(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            if chosen.zone and chosen.zone != self.chosen.zone:
                self.reveal(chosen.zone)
            self.chosen = chosen
            self.chosen_changed.emit()
