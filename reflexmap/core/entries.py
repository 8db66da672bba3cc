"""Everything in an atlas that can be asked for: a result for each, and the names that it goes by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.model import Caution, Display, Link, Rank
from reflexmap.core.routines import question
from reflexmap.core.wording import is_weak, normalise

_PARTS = re.compile(r" (?:or|and) ")
_PARTED = ("symptom", "caution")
_ADJECTIVE = re.compile(r"(?:al|ed|en|ful|ing|ive|ous|y)$")
LEAST_PART = 5  # letters of a single word that may stand for a name


class Entries:
    """The results that there can be, still without score and reason; an entry is a number in `hits`.

    `body` holds the single words that name a part of the body.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self.hits: list[Hit] = []
        self.body = _body(atlas)
        self._cautions: dict[tuple[str, str], tuple[str, ...]] = {}

    def cautions_for(self, hit: Hit) -> tuple[str, ...]:
        """Return the cautions that the page of a hit shows, in its order; found once for each."""
        key = (hit.kind, hit.id)
        if key not in self._cautions:
            atlas = self._atlas
            found: tuple[Caution, ...] = ()
            if hit.kind == "symptom":
                found = atlas.cautions_of_symptom(atlas.symptoms[hit.id])
            elif hit.kind == "zone":
                found = atlas.cautions_of_zone(hit.id)
            elif hit.kind == "acupoint":
                found = atlas.cautions_of_acupoint(atlas.acupoints[hit.id])
            elif hit.kind == "routine":
                found = atlas.cautions_of_routine(atlas.routines[hit.id])
            elif hit.kind == "technique":
                found = tuple(c for c in atlas.cautions.values() if hit.id in c.techniques)
            self._cautions[key] = tuple(caution.id for caution in found)
        return self._cautions[key]

    def names(self) -> Iterable[tuple[int, str, str]]:
        """Give (entry, text, field) of everything, in the order that breaks ties."""
        atlas = self._atlas
        for symptom in atlas.symptoms.values():
            links = () if symptom.display is Display.NEVER else symptom.links_on(DEFAULT_CHART)
            hit = _hit("symptom", symptom.id, symptom.name, links)
            hit = replace(hit, display=symptom.display, question=symptom.question)
            others = {"alias": symptom.aliases, "medical": symptom.medical, "misspelling": symptom.misspellings}
            yield from self._entry(hit, _forms(symptom.name), others)
        for zone in atlas.zones.values():
            hit = _hit("zone", zone.id, zone.name, (Link(zone.id, Rank.PRIMARY),))
            yield from self._entry(hit, (*_forms(zone.name), zone.label), {"alias": zone.aliases})
        for region in atlas.regions.values():
            links = tuple(Link(zone.id, Rank.PRIMARY) for zone in atlas.zones_of_region(region.id))
            if not links:  # "foot" leads to complaints of the foot, not to a page that opens nothing
                continue
            others = {"alias": region.aliases, "place": (region.place,)}
            yield from self._entry(_hit("region", region.id, region.name, links), _forms(region.name), others)
        for technique in atlas.techniques.values():
            hit = _hit("technique", technique.id, technique.name)
            yield from self._entry(hit, _forms(technique.name), {"alias": technique.aliases})
        for caution in atlas.cautions.values():
            hit = _hit("caution", caution.id, caution.name)
            yield from self._entry(hit, _forms(caution.name), {"alias": caution.aliases})
        for routine in atlas.routines.values():
            hit = _hit("routine", routine.id, routine.name, atlas.links_of_routine(routine.id))
            if asked := question(atlas, routine):
                hit = replace(hit, display=Display.AFTER_CHECK, question=asked)
            yield from self._entry(hit, _forms(routine.name), {"alias": routine.aliases})
        for page in atlas.pages.values():
            yield from self._entry(_hit("page", page.id, page.name), _forms(page.name), {"alias": page.aliases})

    def _entry(
        self, hit: Hit, names: tuple[str, ...], others: Mapping[str, tuple[str, ...]]
    ) -> Iterable[tuple[int, str, str]]:
        """Keep a hit, and give its names."""
        entry = len(self.hits)
        self.hits.append(hit)
        for name in dict.fromkeys(names):
            yield entry, name, "name"
        for part in _parts(hit.name) if hit.kind in _PARTED else ():
            if normalise(part) not in self.body:
                yield entry, part, "part"
        for field, texts in others.items():
            for text in texts:
                yield entry, text, field


def _hit(kind: str, entry: str, name: str, links: tuple[Link, ...] = ()) -> Hit:
    """Return a hit that waits for its score and reason."""
    return Hit(kind, entry, name, 0.0, Matched("", "", ""), links=links)


def _body(atlas: Atlas) -> frozenset[str]:
    zones = ((*_forms(zone.name), *zone.aliases) for zone in atlas.zones.values())
    regions = ((*_forms(region.name), *region.aliases) for region in atlas.regions.values())
    names = (normalise(name) for each in (*zones, *regions) for name in each)
    return frozenset(name for name in names if " " not in name)


def _forms(name: str) -> tuple[str, ...]:
    """Return a name as it stands, without what it says in brackets, and an abbreviation that stands there."""
    before, _, inside = name.partition(" (")
    short = inside.rstrip(")")
    return (name, before, short) if short.isupper() else (name, before)


def _parts(name: str) -> Iterator[str]:
    """Yield what a name lists: "Fibromyalgia or chronic fatigue" names two."""
    found = _PARTS.split(name.partition(" (")[0])
    for part in found if len(found) == 2 else ():
        said = normalise(part).split()
        short = len(said) == 1 and (len(part) < LEAST_PART or _ADJECTIVE.search(part))
        if not short and not all(is_weak(word) for word in said):
            yield part
