"""An atlas that reads its words when somebody first asks for them: the first picture needs only the map."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from reflexmap.core.atlas import Atlas

NOW = frozenset({"zones", "charts", "areas", "outlines", "guides"})  # what the map is painted from
LATER = frozenset(field.name for field in dataclasses.fields(Atlas)) - NOW


class LateAtlas(Atlas):  # noqa: PLW1641 - its tables are no keys, so it has no hash
    """The whole atlas to everybody who holds it; what is not there yet comes with the first question for it."""

    _rest: Callable[[], Atlas]

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


def late_atlas(first: Atlas, rest: Callable[[], Atlas]) -> Atlas:
    """Return an atlas with the map of the first one and the words that `rest` returns when it is called."""
    made = object.__new__(LateAtlas)
    for name in NOW:
        object.__setattr__(made, name, getattr(first, name))
    object.__setattr__(made, "_rest", rest)
    return made
