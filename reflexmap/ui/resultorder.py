"""In which order an answer is listed: what stands together, then kind by kind; a screenful first, and by facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reflexmap.core.answer import Answer, Hit, Matched
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Rank, System
from reflexmap.core.notesearch import KIND as NOTE
from reflexmap.core.together import JOIN, complaint
from reflexmap.ui.choice import TOGETHER
from reflexmap.ui.wording import kind_name

SCREENFUL = 8  # results that are listed at first
KINDS = ("symptom", "zone", "region", "acupoint", "routine", "technique", "caution", "page", NOTE)


@dataclass(frozen=True, slots=True)
class Facets:
    """What the list is narrowed to: a kind, a body system; "" and None for all."""

    kind: str = ""
    system: System | None = None

    def fits(self, hit: Hit, atlas: Atlas) -> bool:
        """Whether a result belongs to the kind and the system."""
        return self.kind in ("", hit.kind) and (self.system is None or self.system in systems_of(hit, atlas))


def systems_of(hit: Hit, atlas: Atlas) -> frozenset[System]:
    """Return the body systems of the zones that a result is about."""
    links = [link for link in hit.links if link.rank is Rank.PRIMARY] or hit.links
    return frozenset(atlas.zones[link.zone].system for link in links if link.zone in atlas.zones)


def counts(hits: Iterable[Hit], atlas: Atlas) -> tuple[Counter[str], Counter[System]]:
    """Return how many results there are of each kind and of each body system."""
    kinds: Counter[str] = Counter()
    systems: Counter[System] = Counter()
    for hit in hits:
        kinds[hit.kind] += 1
        systems.update(systems_of(hit, atlas))
    return kinds, systems


def together(answer: Answer, atlas: Atlas) -> Hit | None:
    """Return the complaints of a query as one result, None where it names one only."""
    name = JOIN.join(answer.together)
    found = complaint(atlas, name) if answer.together else None
    if found is None:
        return None
    return Hit(TOGETHER, name, found.name, 1.0, Matched(name, TOGETHER, "word"), found.display, found.question)


def rows(answer: Answer, atlas: Atlas, facets: Facets, most: int | None) -> list[str | Hit]:
    """Return headings and results, the best kind first; `most` results, all with None."""
    hits = [hit for hit in answer.hits if facets.fits(hit, atlas)][:most]
    listed: list[str | Hit] = []
    both = together(answer, atlas) if facets == Facets() else None
    if both is not None:
        listed += [QCoreApplication.translate("Results", "Together"), both]
    for kind in dict.fromkeys(hit.kind for hit in hits if hit.kind in KINDS):
        listed.append(kind_name(kind))
        listed += [hit for hit in hits if hit.kind == kind]
    if not answer.hits and answer.nearest:
        listed += [QCoreApplication.translate("Results", "Nearest"), *answer.nearest]
    return listed
