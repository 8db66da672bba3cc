"""The words that the facts of the atlas are sorted by, and what a point and a ring are.

Frozen records; nothing here reads files or decides anything. Lengths are millimetres in the picture of a view: x to the
right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

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


class Verdict(StrEnum):
    """What research says of a claim."""

    SUPPORTED_WEAKLY = "supported-weakly"
    NOT_SUPPORTED = "not-supported"
    CONTRADICTED = "contradicted"
    NOT_STUDIED = "not-studied"
