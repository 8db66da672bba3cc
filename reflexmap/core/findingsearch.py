"""Leads from a word such as "cortisol" to the page on research, beside the search for everything else.

Outcomes of studies are named with everyday words. Kept apart, they never change what a complaint finds.
"""

from __future__ import annotations

from collections import defaultdict

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.model import Finding, TextPage
from reflexmap.core.stems import stem
from reflexmap.core.vocabulary import ASIDE, FILLER
from reflexmap.core.wording import normalise

SCORE = 0.3  # under everything that is meant by its own name
_SAYS_LITTLE = FILLER | ASIDE
LEAST = 4  # letters of a word that tells which outcome is meant


class Outcomes:
    """What was studied, by its words, and the page that shows the findings."""

    def __init__(self, pages: dict[str, TextPage], findings: dict[str, Finding]) -> None:
        self._told: list[tuple[str, TextPage]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)  # numbers in _told
        for page in pages.values():
            for each in dict.fromkeys(name for section in page.sections for name in section.findings):
                if each in findings:
                    outcome = findings[each].outcome
                    words = f"{outcome} {each.replace('-', ' ')}"
                    for word in dict.fromkeys(stem(word) for word in normalise(words).split()):
                        self._by_word[word].append(len(self._told))
                    self._told.append((outcome, page))

    def hit(self, query: str) -> Hit | None:
        """Return the page whose findings are about all telling words of a query, None if there is none."""
        said = {stem(word) for word in normalise(query).split() if len(word) >= LEAST and word not in _SAYS_LITTLE}
        if not said:
            return None
        told, *others = sorted((self._by_word.get(word, []) for word in said), key=len)
        for number in told:
            if all(number in other for other in others):
                outcome, page = self._told[number]
                return Hit("page", page.id, page.name, SCORE, Matched(outcome, "outcome", "word"))
        return None
