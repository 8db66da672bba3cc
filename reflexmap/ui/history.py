"""The way a person came, as a browser remembers pages."""

from __future__ import annotations

from reflexmap.ui.choice import Chosen

MOST_STEPS = 200  # how far back one can go


class History:
    """What was shown before; the newest stands last."""

    def __init__(self) -> None:
        self.past: list[Chosen] = []
        self.future: list[Chosen] = []

    def note(self, left: Chosen) -> None:
        """Remember what a person leaves; the ways that lay ahead are gone."""
        self.past = [*self.past[-MOST_STEPS:], left]
        self.future.clear()

    def back(self, left: Chosen) -> Chosen:
        """Return what was shown before."""
        self.future.append(left)
        return self.past.pop()

    def forward(self, left: Chosen) -> Chosen:
        """Return what was left by going back."""
        self.past.append(left)
        return self.future.pop()
