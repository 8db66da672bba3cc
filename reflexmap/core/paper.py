"""What a person chooses for a printed sheet, and which sheet it is. Lengths are millimetres."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from reflexmap.core.atlas import DEFAULT_CHART
from reflexmap.core.model import Foot, View

E = TypeVar("E", bound=StrEnum)
LEAST_MARGIN, MOST_MARGIN = 5.0, 40.0
LONGEST_TITLE = 90  # letters of a title, a practice's name
ALWAYS = "Danger signs and the cautions not to work are on every sheet; they cannot be left out."


class Kind(StrEnum):
    """A kind of sheet."""

    ZONE = "zone"
    SYMPTOM = "symptom"
    PLAN = "plan"
    ROUTINE = "routine"
    TECHNIQUE = "technique"
    CHART = "chart"
    SURFACE = "surface"
    ACUPOINTS = "acupoints"
    BLANK = "blank"
    ANSWERS = "answers"
    RECORD = "record"
    SITUATION = "situation"


class Part(StrEnum):
    """A part that a person may leave out; see `ALWAYS` for what stays."""

    MAP = "map"
    STEPS = "steps"
    CAUTIONS = "cautions"
    RESEARCH = "research"
    SOURCES = "sources"
    LEGEND = "legend"


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    LETTER = "letter"
    TABLOID = "tabloid"


class Orientation(StrEnum):
    """How paper is turned; `auto` leaves it to the kind of sheet."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Ink(StrEnum):
    """What the printer has: colours, greys, or black alone."""

    COLOUR = "colour"
    GREY = "grey"
    BLACK = "black"


class TypeSize(StrEnum):
    """The size of running text: the usual one, or large type in points."""

    NORMAL = "normal"
    LARGE = "14"
    LARGEST = "18"


SIZES: dict[Paper, tuple[float, float]] = {
    Paper.A4: (210.0, 297.0),
    Paper.A3: (297.0, 420.0),
    Paper.A2: (420.0, 594.0),
    Paper.A1: (594.0, 841.0),
    Paper.LETTER: (215.9, 279.4),
    Paper.TABLOID: (279.4, 431.8),
}
TILE_PAPERS = (Paper.A4, Paper.LETTER)
ONE_EACH = (Kind.ZONE, Kind.SYMPTOM, Kind.ROUTINE, Kind.TECHNIQUE)  # kinds that are about one thing with a name
NAMED: dict[Kind, tuple[str, ...]] = {
    Kind.ZONE: ("zone",),
    Kind.SYMPTOM: ("symptom",),
    Kind.PLAN: ("symptom", "zone"),
    Kind.ROUTINE: ("routine",),
    Kind.TECHNIQUE: ("technique",),
    Kind.SURFACE: ("view",),
    Kind.ACUPOINTS: ("view",),
    Kind.BLANK: ("view",),
    Kind.ANSWERS: ("view",),
}


def size_of(paper: Paper) -> tuple[float, float]:
    """Return width and height of a paper that stands upright."""
    return SIZES[paper]


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to be made: its kind, and (kind, id) of what it is about."""

    kind: Kind
    names: tuple[tuple[str, str], ...] = ()

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of one kind."""
        return tuple(name for each, name in self.names if each == kind)

    @property
    def views(self) -> tuple[View, ...]:
        """The surfaces that are named."""
        return tuple(View(name) for name in self.ids("view") if name in set(View))


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that a person chooses about paper, with sensible defaults.

    No `surfaces` are those that the sheet needs. `numbers` are printed on blank sheets; `life_size` makes a foot
    260 mm long; `tiles` spreads a page over several sheets of a small paper. `title` replaces the sheet's own.
    """

    parts: frozenset[Part] = frozenset(Part)
    feet: tuple[Foot, ...] = (Foot.RIGHT, Foot.LEFT)
    surfaces: tuple[View, ...] = ()
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTO
    margin: float = 11.0
    ink: Ink = Ink.COLOUR
    type_size: TypeSize = TypeSize.NORMAL
    title: str = ""
    name_line: bool = True
    practice: str = ""
    logo: str = ""
    chart: str = DEFAULT_CHART
    sex: str = "female"
    skin: str = "light"
    numbers: bool = True
    life_size: bool = False
    tiles: Paper | None = None

    def has(self, part: Part) -> bool:
        """Whether a part is wanted."""
        return part in self.parts


def problems(choices: Choices) -> tuple[str, ...]:
    """Return a sentence for each choice that cannot be printed."""
    found = []
    if not choices.feet:
        found.append("Choose at least one foot.")
    if not LEAST_MARGIN <= choices.margin <= MOST_MARGIN:
        found.append(f"Margins must be {LEAST_MARGIN:g} to {MOST_MARGIN:g} mm.")
    if choices.tiles is not None and choices.tiles not in TILE_PAPERS:
        found.append("Pages can be tiled over A4 or Letter paper only.")
    if max(len(choices.title), len(choices.practice)) > LONGEST_TITLE:
        found.append(f"A title or a practice's name has at most {LONGEST_TITLE} letters.")
    if choices.sex not in {"female", "male"}:
        found.append("The organs drawn are those of women (female) or of men (male).")
    return tuple(found)


def to_json(choices: Choices) -> dict[str, Any]:
    """Return choices as JSON can say them."""
    found: dict[str, Any] = {}
    for field in fields(choices):
        value = getattr(choices, field.name)
        if isinstance(value, frozenset):
            value = sorted(map(str, value))
        elif isinstance(value, tuple):
            value = list(map(str, value))
        elif isinstance(value, StrEnum):
            value = str(value)
        found[field.name] = value
    return found


def from_json(kept: object) -> Choices:
    """Return choices that were kept; what is unknown or out of range falls back to the usual choice."""
    raw = kept if isinstance(kept, dict) else {}
    usual = Choices()
    plain = {
        name: raw[name] for name in ("title", "practice", "logo", "chart", "skin") if isinstance(raw.get(name), str)
    }
    flags = {name: raw[name] for name in ("name_line", "numbers", "life_size") if isinstance(raw.get(name), bool)}
    margin = raw.get("margin")
    wide = float(margin) if isinstance(margin, int | float) and not isinstance(margin, bool) else usual.margin
    found = Choices(
        parts=frozenset(_all_of(Part, raw.get("parts"))) if isinstance(raw.get("parts"), list) else usual.parts,
        feet=_all_of(Foot, raw.get("feet")) or usual.feet,
        surfaces=_all_of(View, raw.get("surfaces")),
        paper=_one_of(Paper, raw.get("paper")) or usual.paper,
        orientation=_one_of(Orientation, raw.get("orientation")) or usual.orientation,
        margin=wide if LEAST_MARGIN <= wide <= MOST_MARGIN else usual.margin,
        ink=_one_of(Ink, raw.get("ink")) or usual.ink,
        type_size=_one_of(TypeSize, raw.get("type_size")) or usual.type_size,
        sex=raw["sex"] if raw.get("sex") in {"female", "male"} else usual.sex,
        tiles=_one_of(Paper, raw.get("tiles")),
        **plain,
        **flags,
    )
    return usual if problems(found) else found


def _one_of(words: type[E], value: object) -> E | None:
    return words(value) if isinstance(value, str) and value in set(words) else None


def _all_of(words: type[E], values: object) -> tuple[E, ...]:
    listed = values if isinstance(values, list) else []
    return tuple(dict.fromkeys(found for each in listed if (found := _one_of(words, each)) is not None))
