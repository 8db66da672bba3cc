"""The records that make up a reference sheet. They hold what is said, never where it stands on the paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflexmap.core.chartwords import Basis
from reflexmap.core.model import Claim, Dispute, Finding, Foot, Grade, Level, Link, View

if TYPE_CHECKING:
    from reflexmap.core.sheetsituation import Situated

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Call:
    """What to do about some signs, with a country's numbers in it."""

    level: Level
    action: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alarm:
    """A group of danger signs; `calls` begin with the most pressing."""

    name: str
    calls: tuple[Call, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Work:
    """One step on a zone: pressure 0 to 4, seconds on one foot, the technique's name."""

    technique: str
    do: str
    pressure: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the working order, numbered from 1.

    `feet` are those on which the chart teaches the zone, none if it does not; `drawn` are the views on which it draws
    the zone, `surfaces` those on which it lies; `basis` says whose words the rest is in.
    """

    number: int
    link: Link
    name: str
    brief: str
    find: Claim
    steps: tuple[Work, ...]
    pressure: int
    seconds: int
    feet: tuple[Foot, ...]
    surfaces: tuple[View, ...]
    drawn: tuple[View, ...]
    basis: Basis = Basis.USUAL


@dataclass(frozen=True, slots=True)
class Care:
    """A caution; `leave_out` and `lightly` are the numbers of the zones it names.

    A `general` one concerns everybody and stands on each sheet; it may be told in fewer words.
    """

    grade: Grade
    name: str
    action: str
    leave_out: tuple[int, ...]
    lightly: tuple[int, ...]
    general: bool = False

    def opening(self, most: int) -> str:
        """Return the first sentences of the action, as many as `most` characters hold, but one at least."""
        sentences = SENTENCE_END.split(self.action)
        count = 1
        while count < len(sentences) and len(" ".join(sentences[: count + 1])) <= most:
            count += 1
        return " ".join(sentences[:count])


@dataclass(frozen=True, slots=True)
class Teaching:
    """What tradition says of a zone or complaint; `by_body_part` means that its zones were inferred."""

    name: str
    claim: Claim
    by_body_part: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that stands on a sheet. `questions` and `advice` are pairs of a complaint's name and a text.

    `chart` is the name of the chart `chart_id`, `usual` that of the default one; where both are drawn ("both"),
    `chart` is the one whose words are told and `compared` the other. `sex` says whose organs are drawn, "female" or
    "male". The sources that only general cautions have stand last; `own_sources` is how many stand before them.
    `cited` are the ids of all of them.
    """

    title: str
    chart: str
    chart_id: str
    sex: str
    alarms: tuple[Alarm, ...]
    advice: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, str], ...]
    stops: tuple[Stop, ...]
    cautions: tuple[Care, ...]
    findings: tuple[Finding, ...]
    tradition: tuple[Teaching, ...]
    disputes: tuple[Dispute, ...]
    sources: tuple[str, ...]
    own_sources: int
    edition: str
    emergency: str
    urgent: str
    situation: Situated | None = None
    usual: str = ""
    compared: str = ""
    cited: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The zones in working order."""
        return tuple(stop.link for stop in self.stops)

    @property
    def single(self) -> bool:
        """Whether the sheet is about one zone, so that there is room for its steps."""
        return len(self.stops) == 1

    def numbers(self, *bases: Basis) -> tuple[int, ...]:
        """Return the numbers of the zones whose words rest on one of some bases."""
        return tuple(stop.number for stop in self.stops if stop.basis in bases)

    def seconds(self, foot: Foot) -> int:
        """Return the time to work one foot."""
        return sum(stop.seconds for stop in self.stops if foot in stop.feet)

    def views(self) -> tuple[View, ...]:
        """Return the views on which something of the working order is drawn."""
        found = {view for stop in self.stops for view in stop.drawn}
        return tuple(view for view in View if view in found)
