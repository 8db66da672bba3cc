"""What sheets are made from: the atlas, the feet, a person's situation; for the window and for a thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job
from reflexmap.draw.paperpages import Pages, PlateMaker, pages_of
from reflexmap.draw.plate import Plate
from reflexmap.ui.state import Selection


class KeptPlates:
    """Makes each surface of a chart once. A thread needs one of its own: drawings are not painted twice at once."""

    def __init__(self, make: PlateMaker) -> None:
        self._make = make
        self._made: dict[tuple[View, str, str], Plate] = {}

    def __call__(self, view: View, chart: str, sex: str) -> Plate:
        """Return both feet of a surface."""
        if (view, chart, sex) not in self._made:
            self._made[view, chart, sex] = self._make(view, chart, sex)
        return self._made[view, chart, sex]


@dataclass(frozen=True, slots=True)
class Works:
    """Lays out sheets. `country` (ISO code) chooses the phone numbers."""

    selection: Selection
    plates: KeptPlates
    country: str = ""

    def lay_out(self, job: Job, choices: Choices) -> Callable[[], Pages]:
        """Return what lays a sheet out, as things stand now; it may run in the thread that owns the plates."""
        made = partial(pages_of, job, choices, self.selection.atlas, self.plates)
        return partial(made, guard=self.selection.guard, country=self.country)
