"""How the feet are worked: techniques, acupoints, routines.

Frozen records; nothing here reads files or decides anything. Lengths are millimetres in the picture of a view: x to the
right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.kinds import Point, View
from reflexmap.core.saidfacts import Claim
from reflexmap.core.zonefacts import Step


@dataclass(frozen=True, slots=True)
class Technique:
    """A way of working the foot."""

    id: str
    name: str
    aliases: tuple[str, ...]
    family: str
    what: Claim
    hand: str
    steps: tuple[Step, ...]
    when: str
    when_not: str
    trained_only: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointSpot:
    """Where an acupoint lies on one view of the right foot; the left foot is its mirror image."""

    view: View
    at: Point


@dataclass(frozen=True, slots=True)
class Acupoint:
    """A point of Chinese tradition on the foot or ankle: how to find it, how to press it, what it is used for.

    `pinyin` is plain, `pinyin_tones` has the tone marks. `press.seconds` is the time for one foot. A point may have
    several spots: seen from several sides, or one on each toe.
    """

    id: str
    code: str
    pinyin: str
    pinyin_tones: str
    characters: str
    name: str
    aliases: tuple[str, ...]
    spots: tuple[PointSpot, ...]
    find: Claim
    press: Step
    tradition: Claim
    cautions: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoutineStep:
    """One step of a routine; `seconds` cover both feet, or the one named in `foot` ("both", "right", "left").

    `zone` and `technique` are ids; one of them may be "".
    """

    do: str
    foot: str
    zone: str
    technique: str
    pressure: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Routine:
    """Steps in a fixed order for one sitting; `minutes` is what they take together.

    `complaints` are what it is made for: their safety questions come before its steps.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    minutes: int
    about: Claim
    complaints: tuple[str, ...]
    cautions: tuple[str, ...]
    danger: tuple[str, ...]
    steps: tuple[RoutineStep, ...]
    sources: tuple[str, ...]

    @property
    def seconds(self) -> int:
        """What all steps take together."""
        return sum(step.seconds for step in self.steps)

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones in the order in which they are first worked."""
        return tuple(dict.fromkeys(step.zone for step in self.steps if step.zone))
