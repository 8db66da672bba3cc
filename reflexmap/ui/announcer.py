"""Says aloud to a screen reader what was chosen, wherever the choice was made: on the map, in a list, on a page."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reflexmap.core.model import Display
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.choice import NO_PAGE, SAVED, Chosen
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import feet_name


class Announcer(QObject):
    """Listens to the selection; silent while no screen reader listens."""

    def __init__(self, selection: Selection, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._selection = selection
        self._speaker = speaker
        self._last = ""
        selection.chosen_changed.connect(self._announce)

    def sentence(self) -> str:
        """Return what is chosen in a few words, "" for nothing."""
        chosen, atlas = self._selection.chosen, self._selection.atlas
        if chosen.page != NO_PAGE:
            return self._of_page(*chosen.page)
        if chosen.zone:
            zone = atlas.zones[chosen.zone]
            return f"{zone.name}. {system_name(zone.system)}. {feet_name(zone)}."
        if chosen.symptom:
            return self._of_complaint(chosen.symptom)
        if chosen.routine:
            return self._of_routine(chosen.routine)
        if chosen.region:
            name = atlas.regions[chosen.region].name
            return f"{name}. {self._lit(len(atlas.zones_of_region(chosen.region)))}"
        return self.tr("Nothing is chosen.") if self._last and chosen == Chosen() else ""

    def _of_page(self, kind: str, name: str) -> str:
        atlas = self._selection.atlas
        if (kind, name) == SAVED:
            return self.tr("Saved")
        return atlas.findings[name].outcome if kind == "finding" else str(atlas.kinds()[kind][name].name)

    def _of_complaint(self, name: str) -> str:
        symptom = self._selection.complaint(name)
        if symptom is None:
            return ""
        if symptom.display is Display.NEVER:
            return f"{symptom.name}. " + self.tr("Get medical help first. No zones are shown.")
        if self._selection.open_question(symptom):
            return f"{symptom.name}. {self._asked()}"
        return f"{symptom.name}. {self._lit(len(self._selection.links()))}"

    def _of_routine(self, name: str) -> str:
        routine = self._selection.atlas.routines[name].name
        asked = self._selection.unanswered(name) is not None
        return f"{routine}. {self._asked() if asked else self._lit(len(self._selection.links()))}"

    def _asked(self) -> str:
        return self.tr("A safety question comes first.")

    def _lit(self, count: int) -> str:
        return self.tr("%n zone(s) lit on the map.", "", count)

    def _announce(self) -> None:
        if not QAccessible.isActive():
            return
        sentence = self.sentence()
        if sentence and sentence != self._last:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._speaker, sentence))
        self._last = sentence
