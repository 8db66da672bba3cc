"""The parts of a sheet's working side, each made once for a width however many arrangements try it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from reflexmap.core.marks import Marks
from reflexmap.core.paper import Choices, Part
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetcautions import in_short
from reflexmap.draw.sheetfeet import Lettering, Press, feet
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetkeys import keys
from reflexmap.draw.sheetorder import find_them, order, question, where
from reflexmap.draw.sheetstands import CLOSE, LOOSE, SCALE, SNUG, Arrangement, Shown, is_side, shown_of, stands_at
from reflexmap.draw.sheettext import MM, Inks
from reflexmap.draw.sheetwords import tr

SPREAD = 3.2 * MM  # air that a row of the working order gets at most


@dataclass
class Stock:
    """What the working side is made of. `brief` cautions stand there in few words, told in full further on.

    `refs` are the pages on which something is told in full, known when a sheet is painted.
    """

    sheet: Sheet
    plates: tuple[Plate, ...]
    choices: Choices
    inks: Inks
    press: Press
    brief: bool
    refs: dict[str, int]
    made: dict[tuple[object, ...], list[Item]] = field(default_factory=dict)

    def _once(self, key: tuple[object, ...], make: Callable[[], list[Item]]) -> list[Item]:
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]

    def check(self, width: float) -> list[Item]:
        """Return what must be asked first."""
        return self._once(("check", width), lambda: question(self.sheet, width, self.inks))

    def care(self, width: float) -> list[Item]:
        """Return the cautions in few words, nothing where they stand in full on the same page."""
        if not self.brief:
            return []

        def make() -> list[Item]:
            items = in_short(self.sheet, width, self.inks, self.refs)
            return [*items[:-1], replace(items[-1], after=2.2 * MM)] if items else []

        return self._once(("care", width), make)

    def where(self, width: float) -> list[Item]:
        """Return where to find a single zone."""
        return self._once(("where", width), lambda: where(self.sheet, width, self.inks))

    def order(self, width: float, *, tight: bool = False, air: float = 0.0) -> list[Item]:
        """Return the working order."""
        if not self.choices.has(Part.STEPS):
            return []
        key = ("order", width, tight, round(air))
        return self._once(key, lambda: order(self.sheet, width, self.inks, tight=tight, air=air))

    def keys(self, width: float) -> list[Item]:
        """Return what edges, colours and boxes mean."""
        if not self.choices.has(Part.LEGEND):
            return []
        return self._once(("keys", width), lambda: keys(self.sheet, self.shown, width, self.inks, self.press))

    def taught(self, width: float) -> list[Item]:
        """Return what tradition says."""
        return self._once(("taught", width), lambda: parts.tradition(self.sheet, width, self.inks))

    def disputed(self, width: float) -> list[Item]:
        """Return where charts disagree about a single zone."""
        return self._once(("disputed", width), lambda: parts.disputes(self.sheet, width, self.inks))

    def find(self, width: float) -> list[Item]:
        """Return where to find each zone of a working order."""
        return self._once(("find", width), lambda: find_them(self.sheet, width, self.inks))

    def find_head(self, width: float) -> Item:
        """Return the heading over it."""
        return parts.section(tr("Where to find them"), width, self.inks)

    @cached_property
    def shown(self) -> tuple[Plate, ...]:
        """The views on which something is lit."""
        views = self.sheet.views()
        return tuple(plate for plate in self.plates if plate.view in views)

    @property
    def uprights(self) -> tuple[Plate, ...]:
        """Soles and tops."""
        return tuple(plate for plate in self.shown if not is_side(plate))

    @property
    def sides(self) -> tuple[Plate, ...]:
        """Inner and outer sides."""
        return tuple(plate for plate in self.shown if is_side(plate))

    @cached_property
    def marks(self) -> Marks:
        """What is lit, left alone, worked lightly."""
        mine = self.sheet.situation
        if mine is None:
            return Marks(links=self.sheet.links)
        return Marks(links=self.sheet.links, avoid=mine.alone, care=mine.lightly)

    @cached_property
    def _legs(self) -> dict[int, Shown]:
        lit = [link.zone for link in self.sheet.links]
        mine = self.sheet.situation
        lit += [*mine.alone, *mine.lightly] if mine else []
        return {snug: shown_of(self.shown, lit, snug=snug) for snug in (LOOSE, SNUG, CLOSE)}

    def stands(self, plates: tuple[Plate, ...], width: float, *, snug: int) -> Arrangement:
        """Return where the feet of some views stand; `snug` ones show less of the leg."""
        return stands_at(plates, width, SCALE, self._legs[snug])

    def feet(self, made: Arrangement) -> Item:
        """Return the pictures."""
        name = self.sheet.stops[0].name if self.sheet.single else ""
        return feet(made, self.marks, self.press, Lettering(self.inks, name))

    def spread(self, rows: int, spare: float) -> float:
        """Return the air for each row of the working order, so that it ends where the feet end."""
        return max(min(spare / max(rows, 1), SPREAD), 0.0)
