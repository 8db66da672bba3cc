"""What a person's situation means for the feet: what to leave alone, where to go lightly, and why.

"My situation" is a set of ticked items. Their cautions are read as the cautions mean them: what a caution avoids is
left alone, whatever its grade; what it wants worked lightly needs care; "do not" leaves nothing to work at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.model import Acupoint, Caution, Grade, RoutineStep
from reflexmap.core.situation import Situation, items_of

PRESSING = "acupressure"  # the technique that presses points; techniques for one point are named after it
LIGHT = 2  # the firmest pressure where a person goes lightly
FIRM = 4  # the firmest pressure anywhere


class Heed(StrEnum):
    """How careful to be with one thing."""

    NONE = ""
    CARE = "care"
    AVOID = "avoid"

    @property
    def weight(self) -> int:
        """0 for nothing to heed, 1 for care, 2 for what is left alone."""
        return tuple(Heed).index(self)


@dataclass(frozen=True, slots=True)
class Hint:
    """How careful to be, and the cautions that say why, those of the heaviest grade first."""

    heed: Heed = Heed.NONE
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, eq=False)
class Guard:
    """Reads a set of ticked items against the atlas. Ids that the atlas does not know say nothing."""

    atlas: Atlas
    ticked: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.ticked)

    # What was ticked

    @cached_property
    def items(self) -> tuple[Situation, ...]:
        """The ticked items in the order of the file; nothing is read while nothing is ticked."""
        if not self.ticked:
            return ()
        return tuple(each for each in items_of(self.atlas.situations).values() if each.id in self.ticked)

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """The cautions that follow, those of the heaviest grade first."""
        ids = dict.fromkeys(each for item in self.items for each in item.cautions)
        found = [self.atlas.cautions[each] for each in ids if each in self.atlas.cautions]
        return tuple(sorted(found, key=lambda caution: tuple(Grade).index(caution.grade)))

    @cached_property
    def stop(self) -> tuple[Caution, ...]:
        """The cautions that rule out any foot work for now."""
        return tuple(each for each in self.cautions if _rules_out_all(each))

    @cached_property
    def ask(self) -> tuple[Caution, ...]:
        """The cautions that send to a doctor or midwife first."""
        return tuple(each for each in self.cautions if each.grade is Grade.ASK_FIRST)

    @cached_property
    def spots(self) -> tuple[Caution, ...]:
        """The cautions that leave out a spot which no map knows, such as a vein or a wound."""
        return tuple(
            each for each in self.cautions if each.grade is Grade.LEAVE_OUT and not (each.avoid or each.lightly)
        )

    # Zones

    def zone(self, zone: str) -> Hint:
        """Return how careful to be with a zone."""
        return self._hint(lambda caution: _heed(caution, zone))

    @cached_property
    def avoid(self) -> frozenset[str]:
        """The zones to leave alone."""
        return self._zones(Heed.AVOID)

    @cached_property
    def care(self) -> frozenset[str]:
        """The zones to go lightly on; none of them is to be left alone."""
        return self._zones(Heed.CARE)

    def pressure(self, zone: str) -> int:
        """Return the firmest pressure for a zone: 0 where it is left alone, 2 where it is worked lightly, else 4."""
        return {Heed.AVOID: 0, Heed.CARE: LIGHT, Heed.NONE: FIRM}[self.zone(zone).heed]

    def _zones(self, heed: Heed) -> frozenset[str]:
        if not self.cautions:
            return frozenset()
        return frozenset(zone for zone in self.atlas.zones if self.zone(zone).heed is heed)

    # Acupoints and techniques

    def point(self, point: str) -> Hint:
        """Return how careful to be with an acupoint."""
        found = self.atlas.acupoints.get(point) if self.cautions else None
        return self._hint(lambda caution: _point_heed(caution, found)) if found else Hint()

    @cached_property
    def avoid_points(self) -> frozenset[str]:
        """The acupoints to leave alone."""
        return self._points(Heed.AVOID)

    @cached_property
    def care_points(self) -> frozenset[str]:
        """The acupoints to press lightly, or to ask about."""
        return self._points(Heed.CARE)

    def _points(self, heed: Heed) -> frozenset[str]:
        if not self.cautions:
            return frozenset()
        return frozenset(point for point in self.atlas.acupoints if self.point(point).heed is heed)

    def technique(self, technique: str) -> Hint:
        """Return how careful to be with a technique: left out, or done more lightly than its steps say."""
        found = self.atlas.techniques.get(technique) if self.cautions else None
        if found is None:
            return Hint()
        firm = any(step.pressure > LIGHT for step in found.steps)

        def heed(caution: Caution) -> Heed:
            if _rules_out_all(caution) or ALL in (caution.avoid, caution.techniques) or technique in caution.techniques:
                return Heed.AVOID
            return Heed.CARE if firm and caution.lightly == ALL else Heed.NONE

        return self._hint(heed)

    # What is made of them

    def step(self, step: RoutineStep) -> Hint:
        """Return how careful to be with one step of a routine: as its zone or its technique asks, whichever more."""
        return _joined((self.zone(step.zone) if step.zone else Hint(), self.technique(step.technique)))

    def routine(self, routine: str) -> Hint:
        """Return how careful to be with a routine: it is left alone as a whole only where no step remains."""
        found = self.atlas.routines.get(routine) if self.cautions else None
        if found is None:
            return Hint()
        hints = tuple(self.step(step) for step in found.steps)
        own = tuple(each for each in self.cautions if each.id in found.cautions)
        cautions = _joined(hints).cautions
        told = tuple(each for each in self.cautions if each in own or each in cautions)
        if self.stop or all(each.heed is Heed.AVOID for each in hints):
            return Hint(Heed.AVOID, told)
        return Hint(Heed.CARE if told else Heed.NONE, told)

    def steps_left_out(self, routine: str) -> tuple[int, ...]:
        """Return the numbers, from 1, of the steps of a routine that are left out."""
        found = self.atlas.routines.get(routine) if self.cautions else None
        steps = found.steps if found else ()
        return tuple(number for number, step in enumerate(steps, 1) if self.step(step).heed is Heed.AVOID)

    def symptom(self, symptom: str) -> Hint:
        """Return how careful to be with a complaint: as its zones and its own cautions ask."""
        found = self.atlas.symptoms.get(symptom) if self.cautions else None
        if found is None:
            return Hint()
        hints = tuple(self.zone(link.zone) for link in found.zones)
        cautions = _joined(hints).cautions
        own = (each for each in self.cautions if each.id in found.cautions)
        told = tuple(dict.fromkeys((*self.stop, *own, *cautions)))
        if self.stop or (hints and all(each.heed is Heed.AVOID for each in hints)):
            return Hint(Heed.AVOID, told)
        return Hint(Heed.CARE if told else Heed.NONE, told)

    def caution(self, caution: str) -> bool:
        """Whether a caution follows from what was ticked."""
        return any(each.id == caution for each in self.cautions)

    def hint(self, kind: str, name: str) -> Hint:
        """Return how careful to be with anything that has a page; nothing to heed for other kinds."""
        asked: dict[str, Callable[[str], Hint]] = {
            "zone": self.zone,
            "acupoint": self.point,
            "technique": self.technique,
            "routine": self.routine,
            "symptom": self.symptom,
        }
        return asked[kind](name) if kind in asked else Hint()

    def _hint(self, heed: Callable[[Caution], Heed]) -> Hint:
        return _joined(Hint(found, (caution,)) for caution in self.cautions if (found := heed(caution)))


def _joined(hints: Iterable[Hint]) -> Hint:
    """Return the weightiest of some hints with the cautions of all, each once."""
    known = tuple(hints)
    heed = max((each.heed for each in known), key=lambda each: each.weight, default=Heed.NONE)
    cautions = dict.fromkeys(caution for each in known for caution in each.cautions)
    return Hint(heed, tuple(sorted(cautions, key=lambda caution: tuple(Grade).index(caution.grade))))


def _rules_out_all(caution: Caution) -> bool:
    """Whether a caution leaves nothing to work: all zones or all techniques are ruled out."""
    return caution.grade is Grade.DO_NOT and ALL in (caution.avoid, caution.techniques)


def _heed(caution: Caution, zone: str) -> Heed:
    if _rules_out_all(caution) or caution.avoid == ALL or zone in caution.avoid:
        return Heed.AVOID
    return Heed.CARE if caution.lightly == ALL or zone in caution.lightly else Heed.NONE


def _point_heed(caution: Caution, point: Acupoint) -> Heed:
    named = caution.id in point.cautions
    pressing = {PRESSING, f"{PRESSING}-{point.id}"} & set(caution.techniques)
    if _rules_out_all(caution) or ALL in (caution.avoid, caution.techniques) or pressing:
        return Heed.AVOID
    if named and caution.grade in (Grade.DO_NOT, Grade.LEAVE_OUT):
        return Heed.AVOID
    return Heed.CARE if named or caution.lightly == ALL else Heed.NONE
