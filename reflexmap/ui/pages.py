"""Which page the panel shows: that of what is chosen, or one that lies over it."""

from __future__ import annotations

from collections.abc import Iterable

from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.cautionpage import caution_page
from reflexmap.ui.choice import NO_PAGE, SAVED, Chosen
from reflexmap.ui.findingpage import finding_page
from reflexmap.ui.mine import Mine
from reflexmap.ui.parts import Action, Part
from reflexmap.ui.pointpage import point_page
from reflexmap.ui.regionpage import region_page
from reflexmap.ui.routinepage import routine_page
from reflexmap.ui.savedpage import lately_parts, saved_page
from reflexmap.ui.sections import Unfolded
from reflexmap.ui.state import Selection
from reflexmap.ui.symptompage import symptom_page
from reflexmap.ui.techniquepage import technique_page
from reflexmap.ui.textpage import text_page
from reflexmap.ui.welcomepage import welcome_page
from reflexmap.ui.zonepage import zone_page


class Pages:
    """All pages, by what is chosen. `country` is the two-letter code of whose emergency numbers are named."""

    def __init__(self, selection: Selection, mine: Mine, print_sheet: Action, country: str) -> None:
        self._selection = selection
        self._mine = mine
        self._print = print_sheet
        self.country = country

    def page(self, chosen: Chosen, figure: BodyMap, unfolded: Unfolded) -> Iterable[Part]:
        """Return the parts of a page; `figure` is the body figure, for the pages that show it."""
        atlas = self._selection.atlas
        kind, name = chosen.page
        if chosen.page == SAVED or (kind and atlas.has_page(kind, name)):
            return self._over(kind, name, unfolded)
        if chosen.zone in atlas.zones:
            return zone_page(atlas.zones[chosen.zone], self._selection, figure, unfolded, self._print)
        if complaint := self._selection.complaint(chosen.symptom):
            return symptom_page(complaint, self._selection, unfolded, self._print)
        if chosen.region in atlas.regions:
            return region_page(atlas.regions[chosen.region], self._selection, figure, unfolded)
        if chosen.routine in atlas.routines:
            return routine_page(atlas.routines[chosen.routine], self._selection, unfolded)
        return welcome_page(self._selection, figure, unfolded, lately_parts(self._mine, self._selection))

    def _over(self, kind: str, name: str, unfolded: Unfolded) -> Iterable[Part]:
        """Return a page that lies over what is chosen."""
        atlas = self._selection.atlas
        numbers = atlas.numbers_for(self.country)
        if (kind, name) == SAVED:
            return saved_page(self._mine, self._selection)
        if kind == "technique":
            return technique_page(atlas.techniques[name], self._selection, unfolded)
        if kind == "caution":
            return caution_page(atlas.cautions[name], self._selection, unfolded, numbers)
        if kind == "finding":
            return finding_page(atlas.findings[name], self._selection, unfolded)
        if kind == "acupoint":
            return point_page(atlas.acupoints[name], self._selection, unfolded)
        return text_page(atlas.pages[name], self._selection, unfolded, numbers)

    def name_below(self, chosen: Chosen) -> str:
        """Return the name of what lies directly under the open page, "" for nothing."""
        atlas = self._selection.atlas
        below = self._selection.complaint(chosen.symptom) or atlas.regions.get(chosen.region)
        named = below or atlas.routines.get(chosen.routine)
        if chosen.page != NO_PAGE and chosen.zone in atlas.zones:
            return atlas.zones[chosen.zone].name
        return named.name if named and (chosen.zone or chosen.page != NO_PAGE) else ""
