"""An atlas that reads its words when somebody first asks for them: the first picture needs only the map."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.model import Area, Foot, View

NOW = frozenset({"zones", "charts", "outlines", "guides"})  # what the map is painted from
LATER = frozenset(field.name for field in dataclasses.fields(Atlas)) - NOW


class LateAtlas(Atlas):  # noqa: PLW1641 - its tables are no keys, so it has no hash
    """The whole atlas to everybody who holds it; what is not there yet comes with the first question for it."""

    _rest: Callable[[], Atlas]
    _near: tuple[Area, ...]
    _views: frozenset[View]
    _by_sex: bool

    def areas_on(self, view: View, foot: Foot, chart: str = DEFAULT_CHART) -> tuple[Area, ...]:
        """Return the polygons of one picture; those of the first one are there from the start."""
        if "areas" in self.__dict__ or not is_near(view, chart):
            return super().areas_on(view, foot, chart)
        return tuple(area for area in self._near if area.foot is foot)

    def drawn_views(self) -> frozenset[View]:
        """Return the surfaces that some chart draws."""
        return self._views

    def differs_by_sex(self) -> bool:
        """Whether some chart draws different organs for women and men."""
        return self._by_sex

    def __eq__(self, other: object) -> bool:
        """Whether the other atlas, late or not, holds the same facts."""
        if not isinstance(other, Atlas):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in NOW | LATER)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - Python asks for whatever is not set
        """Read the rest; Python calls this only for what is not set yet."""
        if name not in LATER:
            raise AttributeError(f"An atlas has no {name!r}.")
        rest = self._rest()
        for each in LATER:
            object.__setattr__(self, each, getattr(rest, each))
        return object.__getattribute__(self, name)


def is_near(view: str, chart: str) -> bool:
    """Whether a picture is the one that a start shows first."""
    return view == View.PLANTAR and chart == DEFAULT_CHART


def late_atlas(first: Atlas, rest: Callable[[], Atlas], views: frozenset[View], *, by_sex: bool) -> Atlas:
    """Return an atlas with the first picture of one and all that `rest` returns when it is called.

    `views` and `by_sex` say of the whole atlas what the window needs to know before the rest is read.
    """
    made = object.__new__(LateAtlas)
    object.__setattr__(made, "_near", first.areas)
    object.__setattr__(made, "_views", views)
    object.__setattr__(made, "_by_sex", by_sex)
    for name in NOW:
        object.__setattr__(made, name, getattr(first, name))
    object.__setattr__(made, "_rest", rest)
    return made
