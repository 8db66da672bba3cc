"""What a person has chosen and what the map shows besides: two frozen records; `ui/state.py` changes them."""

from __future__ import annotations

from dataclasses import dataclass, field

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.model import System, View
from reflexmap.core.together import is_together

Page = tuple[str, str]
NO_PAGE: Page = ("", "")
TOGETHER = "together"  # the kind of several complaints at once
SAVED: Page = ("saved", "saved")  # the page of what a person keeps, the only one that the atlas does not know

STARRED = ("zone", "symptom", "routine", "technique", "acupoint")  # kinds that can be kept, as they are listed
NOTED = ("zone", "symptom")  # kinds that one can write about
VISITED = (*STARRED, "region", "caution")  # kinds that are remembered as looked at


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person has chosen; empty texts mean nothing. A zone may be open while a complaint stays lit.

    `page` is (kind, id) of a page that lies over everything else, such as a technique; the map stays as it is.
    """

    zone: str = ""
    symptom: str = ""
    region: str = ""
    routine: str = ""
    page: Page = NO_PAGE

    @property
    def subject(self) -> Page:
        """Return (kind, id) of what the open page is about, `NO_PAGE` for nothing.

        Several complaints chosen together have a page, but no star and no note.
        """
        if self.page != NO_PAGE:
            return self.page
        if is_together(self.symptom) and not self.zone:
            return TOGETHER, self.symptom
        parts = ("zone", self.zone), ("symptom", self.symptom), ("region", self.region), ("routine", self.routine)
        return next((part for part in parts if part[1]), NO_PAGE)

    @property
    def point(self) -> str:
        """Return the acupoint whose page is open, "" for none."""
        return self.page[1] if self.page[0] == "acupoint" else ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person has marked, as (kind, id): favourites, and what they wrote a note about."""

    favourites: frozenset[Page] = frozenset()
    noted: frozenset[Page] = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """What the map shows besides: names, switched-off systems, skin tone, patterns, surface, chart, whose organs.

    `view` is None when all surfaces are shown together. `points` and `lines`: whether acupoints and guide
    lines are shown. `beside`: two charts stand side by side, and `chart` is the one that the panel speaks for.
    """

    names: bool = True
    off: frozenset[System] = field(default_factory=frozenset)
    skin: str = "light"
    patterns: bool = False
    view: View | None = View.PLANTAR
    chart: str = DEFAULT_CHART
    sex: str = "female"
    points: bool = False
    lines: bool = False
    beside: bool = False

    @property
    def base_chart(self) -> str:
        """The chart that is asked where only one can answer: the default one while both are shown."""
        return DEFAULT_CHART if self.chart == BOTH_CHARTS else self.chart
