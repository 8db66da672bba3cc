"""Leads from a word such as "cortisol" to the page on research, beside the search for everything else.

Outcomes of studies are named with everyday words. Kept apart, they never change what a complaint finds.
"""

from __future__ import annotations

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.model import Finding, TextPage
from reflexmap.core.stems import stem
from reflexmap.core.vocabulary import FILLER
from reflexmap.core.wording import normalise

SCORE = 0.3  # under everything that is meant by its own name
LEAST = 4  # letters of a word that tells which outcome is meant


class Outcomes:
    """What was studied, by its words, and the page that shows the findings."""

    def __init__(self, pages: dict[str, TextPage], findings: dict[str, Finding]) -> None:
        self._told: list[tuple[frozenset[str], str, TextPage]] = []
        for page in pages.values():
            for each in dict.fromkeys(name for section in page.sections for name in section.findings):
                if each in findings:
                    outcome = findings[each].outcome
                    words = f"{outcome} {each.replace('-', ' ')}"
                    self._told.append((frozenset(stem(word) for word in normalise(words).split()), outcome, page))

    def hit(self, query: str) -> Hit | None:
        """Return the page whose findings are about all telling words of a query, None if there is none."""
        said = {stem(word) for word in normalise(query).split() if len(word) >= LEAST and word not in FILLER}
        if not said:
            return None
        for words, outcome, page in self._told:
            if said <= words:
                return Hit("page", page.id, page.name, SCORE, Matched(outcome, "outcome", "word"))
        return None
