"""What is to stand out on a picture of the foot: the facts that a painter needs besides the chart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflexmap.core.model import Link, Rank


@dataclass(frozen=True, slots=True)
class Marks:
    """Zone ids by state. With `links` set, everything else is dimmed (a complaint was chosen).

    `avoid` and `care` are what a person's situation leaves alone and wants worked lightly.
    """

    chosen: str = ""
    hovered: str = ""
    focused: str = ""
    links: tuple[Link, ...] = ()
    lit: frozenset[str] = frozenset()
    dimmed: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    care: frozenset[str] = frozenset()

    @property
    def resting(self) -> Marks:
        """The same with nothing chosen, hovered or focused."""
        return replace(self, chosen="", hovered="", focused="")

    def number(self, zone: str) -> int:
        """Return a zone's place in the working order from 1, 0 if it is not on the list."""
        return next((i for i, link in enumerate(self.links, 1) if link.zone == zone), 0)

    def rank(self, zone: str) -> Rank | None:
        """Return how closely the complaint is linked with a zone."""
        return next((link.rank for link in self.links if link.zone == zone), None)

    def is_dimmed(self, zone: str, system_off: bool = False) -> bool:  # noqa: FBT001, FBT002 - reads as a fact
        """Whether a zone steps back."""
        if zone in (self.chosen, self.hovered) or zone in self.lit:
            return False
        return (bool(self.links or self.lit) and self.rank(zone) is None) or system_off or zone in self.dimmed
