"""The facts of the atlas as frozen records. Nothing here reads files or decides anything.

Lengths are millimetres in the picture of a view: x to the right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]
Ring = tuple[Point, ...]


class View(StrEnum):
    """A picture of the foot: the surface that faces the viewer."""

    PLANTAR = "plantar"
    DORSAL = "dorsal"
    MEDIAL = "medial"
    LATERAL = "lateral"


class Foot(StrEnum):
    """A person's foot."""

    RIGHT = "right"
    LEFT = "left"


class System(StrEnum):
    """A body system; the first one of a zone gives its colour and pattern."""

    NERVOUS = "nervous"
    SENSORY = "sensory"
    RESPIRATORY = "respiratory"
    CARDIOVASCULAR = "cardiovascular"
    DIGESTIVE = "digestive"
    URINARY = "urinary"
    ENDOCRINE = "endocrine"
    LYMPHATIC = "lymphatic"
    REPRODUCTIVE = "reproductive"
    MUSCULOSKELETAL = "musculoskeletal"


class Grade(StrEnum):
    """How much a caution weighs, heaviest first."""

    DO_NOT = "do-not"
    ASK_FIRST = "ask-first"
    LEAVE_OUT = "leave-out"
    GO_LIGHTLY = "go-lightly"


class Level(StrEnum):
    """How fast a danger sign needs medical help, fastest first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SEE_DOCTOR = "see-doctor"


class Rank(StrEnum):
    """How closely tradition links a zone with a complaint."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Display(StrEnum):
    """Whether a complaint shows zones at all."""

    NORMAL = "normal"
    AFTER_CHECK = "after-check"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Source:
    """A page, paper or book that somebody opened: `seen` says how much of it, `date` when."""

    id: str
    kind: str
    title: str
    authors: str
    year: str
    locator: str
    seen: str
    date: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence and what it rests on; `unverified` is shown as "not checked"."""

    text: str
    sources: tuple[str, ...] = ()
    unverified: bool = False


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


@dataclass(frozen=True, slots=True)
class Help:
    """What somebody with a caution may do: instead, whether gentle touch is all right, what to ask a doctor."""

    instead: Claim
    gentle: str
    ask: str


@dataclass(frozen=True, slots=True)
class Caution:
    """A reason for care. It names what it concerns; pages derive their cautions from here.

    `avoid`, `lightly` and `techniques` hold ids, or the single word "all".
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    grade: Grade
    who: str
    action: str
    reason: Claim
    always: bool
    avoid: tuple[str, ...]
    lightly: tuple[str, ...]
    techniques: tuple[str, ...]
    danger: tuple[str, ...]
    help: Help | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """One danger sign with a level of its own and the words people use for it.

    `heard` are sentences in which it must be heard: the checker tries each.
    """

    text: str
    level: Level
    phrases: tuple[str, ...]
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that mean the same where danger signs are listened for; a phrase names the list as `<id>`."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DangerSign:
    """A group of signs that call for medical help before anything else.

    `not_signs` silence the words that they hold; `not_heard` are sentences in which the group must not be heard.
    """

    id: str
    name: str
    signs: tuple[Sign, ...]
    actions: tuple[tuple[Level, str], ...]
    note: str
    not_signs: tuple[str, ...]
    sources: tuple[str, ...]
    not_heard: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """The most pressing level among the signs."""
        return min((sign.level for sign in self.signs), key=tuple(Level).index)

    def action(self, level: Level) -> str:
        """Return what to do at a level, with `{emergency}` and `{urgent}` still in it."""
        return dict(self.actions)[level]


@dataclass(frozen=True, slots=True)
class Link:
    """A zone on a complaint's list; the list's order is the working order.

    With a `chart` the zone is listed only where that chart is shown; "" stands for every chart.
    """

    zone: str
    rank: Rank
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Symptom:
    """A complaint in plain words and the zones that tradition links with it."""

    id: str
    name: str
    medical: tuple[str, ...]
    aliases: tuple[str, ...]
    misspellings: tuple[str, ...]
    category: str
    display: Display
    question: str
    zones: tuple[Link, ...]
    basis: str
    tradition: Claim
    danger: tuple[str, ...]
    cautions: tuple[str, ...]
    sex: str
    advice: str
    sources: tuple[str, ...]
    acupoints: tuple[str, ...] = ()

    def links_on(self, chart: str) -> tuple[Link, ...]:
        """Return the zones that are listed where a chart is shown; for "both" those of all charts, each zone once."""
        listed: dict[str, Link] = {}
        for link in self.zones:
            if link.chart in ("", chart) or chart == "both":
                listed.setdefault(link.zone, link)
        return tuple(listed.values())


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
class Finding:
    """What research found about one outcome; `zones` may be the single word "all"."""

    id: str
    outcome: str
    text: str
    certainty: str
    zones: tuple[str, ...]
    symptoms: tuple[str, ...]
    techniques: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whom to call in one country ("" everywhere else)."""

    country: str
    emergency: str
    urgent: str
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


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an explaining page: claims, then links to findings, cautions and danger signs."""

    head: str
    claims: tuple[Claim, ...]
    findings: tuple[str, ...]
    cautions: tuple[str, ...]
    danger: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page that explains, such as "Is it safe for me?"."""

    id: str
    name: str
    aliases: tuple[str, ...]
    sections: tuple[Section, ...]


class Verdict(StrEnum):
    """What research says of a claim."""

    SUPPORTED_WEAKLY = "supported-weakly"
    NOT_SUPPORTED = "not-supported"
    CONTRADICTED = "contradicted"
    NOT_STUDIED = "not-studied"


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """What others say foot work does (`said`), and what research says beside it; never the atlas's own voice."""

    id: str
    said: str
    research: Claim
    verdict: Verdict
    symptoms: tuple[str, ...]
    techniques: tuple[str, ...]
    zones: tuple[str, ...]
    findings: tuple[str, ...]
    cautions: tuple[str, ...]
