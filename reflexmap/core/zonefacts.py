"""Where things lie: regions of the body, zones of the foot, their areas on a chart.

Frozen records; nothing here reads files or decides anything. Lengths are millimetres in the picture of a view: x to the
right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.kinds import Foot, Point, Ring, System, View
from reflexmap.core.saidfacts import Claim


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the body, drawn on the body figure."""

    id: str
    name: str
    place: str
    system: System
    aliases: tuple[str, ...]
    sources: tuple[str, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class RegionShape:
    """A region's area on the figure in thousandths of the body height, y up from the soles.

    `view` is "front" or "back"; `side` the person's "left", "right" or "".
    """

    region: str
    view: str
    side: str
    ring: Ring


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: pressure 0 (no hand pressure) to 5 (deep, trained hands), time in seconds."""

    do: str
    pressure: int
    seconds: int
    technique: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Where charts disagree about a zone: its side, its place or whether it crosses over."""

    kind: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """A reflex zone: what tradition teaches about one area of the foot."""

    id: str
    name: str
    label: str
    aliases: tuple[str, ...]
    systems: tuple[System, ...]
    regions: tuple[str, ...]
    laterality: str
    surfaces: tuple[View, ...]
    find: Claim
    brief: str
    work: tuple[Step, ...]
    work_sources: tuple[str, ...]
    work_unverified: bool
    tradition: Claim
    disputes: tuple[Dispute, ...]
    sources: tuple[str, ...]

    @property
    def system(self) -> System:
        """The system that gives the zone its colour."""
        return self.systems[0]

    @property
    def seconds(self) -> int:
        """Time to work the zone on one foot, in seconds."""
        return sum(step.seconds for step in self.work)

    @property
    def pressure(self) -> int:
        """The firmest pressure of the zone's steps, 0 to 4."""
        return max((step.pressure for step in self.work), default=0)

    @property
    def feet(self) -> tuple[Foot, ...]:
        """The feet on which the Western chart teaches the zone; none if it does not."""
        if not self.surfaces:
            return ()
        return (Foot(self.laterality),) if self.laterality != "both" else (Foot.LEFT, Foot.RIGHT)


@dataclass(frozen=True, slots=True)
class Area:
    """One polygon of a zone on one view of one foot (picture millimetres, first point not repeated).

    `pole` is the point deepest inside (pole of inaccessibility) and `depth` its distance to the edge;
    `centroid` may lie outside a bent shape; `size` is in square millimetres. `sex` is "female" or "male" where the
    map differs, else "".
    """

    zone: str
    chart: str
    view: View
    foot: Foot
    ring: Ring
    over: tuple[str, ...]
    helper: bool
    label_at: Point | None
    sex: str
    pole: Point
    depth: float
    centroid: Point
    size: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Least x, least y, greatest x, greatest y."""
        xs = [x for x, _ in self.ring]
        ys = [y for _, y in self.ring]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class Outline:
    """The edge of the skin of one foot in one view; zones lie inside one of its rings."""

    view: View
    foot: Foot
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class ChartInfo:
    """A tradition's chart. A partial one holds only what is known of its teaching, and is compared with no other."""

    id: str
    name: str
    about: str
    edition: str
    sources: tuple[str, ...]
    partial: bool = False
