"""What follows the working side of a sheet: signs and cautions in full, research, tradition, sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.sheetalarms import alarm_list
from reflexmap.draw.sheetcautions import FULL, cautions
from reflexmap.draw.sheetflow import Flow, Item
from reflexmap.draw.sheetsources import listed, run_on
from reflexmap.draw.sheettext import MM, Inks
from reflexmap.draw.sheetways import Told
from reflexmap.draw.sheetwords import tr

BREAK = 3.2 * MM  # after a part in columns
AIR = 1.2 * MM  # above what would stand too close to the part before it
LEAST, ROOMY = 24 * MM, 64 * MM  # of a page, that a part begins on it although it goes on
SHARE = 0.25  # of a page that lies: there less is enough


@dataclass(frozen=True, slots=True)
class How:
    """How much is told: `most` of general cautions, all sources if `cited`, as a list or run on.

    A part of which less than `least` stands on a page begins on the next one.
    """

    most: int = FULL
    cited: bool = True
    list_: bool = True
    least: float = LEAST


@dataclass
class Rest:
    """The later parts of one sheet, each made once for a width."""

    sheet: Sheet
    inks: Inks
    addresses: Mapping[str, str]
    made: dict[tuple[object, ...], list[Item]] = field(default_factory=dict)

    def _once(self, key: tuple[object, ...], make: Callable[[], list[Item]]) -> list[Item]:
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]

    def signs(self, flow: Flow, how: How) -> int:
        """Place the danger signs in full in columns; return their page."""
        items = self._once(("signs", flow.column), lambda: alarm_list(self.sheet, flow.column, self.inks))
        return self._part(flow, tr("The danger signs in full"), items, how.least)

    def cautions(self, flow: Flow, how: How, *, again: bool = False) -> int:
        """Place the cautions in columns, perhaps `again` and now in full; return their page."""
        key = ("cautions", flow.column, how.most)
        items = self._once(key, lambda: cautions(self.sheet, flow.column, self.inks, how.most))
        title = tr("The cautions in full") if again else tr("Take care")
        return self._part(flow, title, items, how.least) if items else len(flow.pages)

    def research(self, width: float) -> list[Item]:
        """Return what research found."""
        return self._once(("research", width), lambda: parts.research(self.sheet.findings, width, self.inks))

    def taught(self, width: float, told: Told) -> list[Item]:
        """Return what tradition says and where charts disagree, as far as it is not told yet."""
        found: list[Item] = []
        if Told.TRADITION not in told:
            found += self._once(("taught", width), lambda: parts.tradition(self.sheet, width, self.inks))
        if Told.DISPUTES not in told:
            found += self._once(("disputes", width), lambda: parts.disputes(self.sheet, width, self.inks))
        return found

    def sources(self, flow: Flow, how: How) -> None:
        """Place the sources in columns."""
        if not self.sheet.sources:
            return
        make = listed if how.list_ else run_on
        key = ("sources", flow.column, how.cited, how.list_)
        items = self._once(key, lambda: make(self.sheet, flow.column, self.inks, self.addresses, all_=how.cited))
        flow.y += AIR
        self._part(flow, tr("Sources"), items, how.least)

    def place(self, flow: Flow, how: How, told: Told, *, researched: bool = False) -> None:
        """Place research, tradition and sources under each other, as far as they are not told yet."""
        if not researched:
            flow.add(*self.research(flow.width))
        flow.add(*self.taught(flow.width, told))
        self.sources(flow, how)

    def _part(self, flow: Flow, title: str, items: list[Item], least: float) -> int:
        top = parts.section(title, flow.width, self.inks)
        least = min(least, (flow.bottom - flow.top) * SHARE)
        if flow.room < least and top.room + parts.height_of(items) / 2 > flow.room - AIR:
            flow.turn()
        page = flow.columns(items, top)
        flow.y += BREAK
        return page
